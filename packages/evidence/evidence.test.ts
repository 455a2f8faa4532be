import { describe, expect, test } from 'vitest'
import { articleSystem } from './articleSystem.ts'
import { claims } from './claims/claims.ts'
import { clashesWith, contradictions } from './claims/contradictions.ts'
import { conflicts } from './conflicts.ts'
import { conditionSources } from './danger/conditionSources.ts'
import { healthConditions } from './danger/conditions.ts'
import { contraindications } from './danger/contraindications.ts'
import { emergencyNumbers } from './danger/emergencyNumbers.ts'
import { escalations } from './danger/escalations.ts'
import { findingsBehind } from './danger/findingsBehind.ts'
import { falseAlarmGuards, precedence } from './danger/guards.ts'
import { healthPages } from './danger/healthPages.ts'
import { seriousGroups } from './danger/likelihoods.ts'
import { dangerPages, workedOut } from './danger/pages.ts'
import { phraseRules } from './danger/phrases.ts'
import { combinationRules } from './danger/rules.ts'
import { safetyNet } from './danger/safetyNet.ts'
import { scopeNotes } from './danger/scope.ts'
import { dangerSigns } from './danger/signs.ts'
import { stopRules } from './danger/stopRules.ts'
import { contradictions as answerContradictions, storyAsks, storyFacts, testAlarms } from './danger/story.ts'
import type { CombinationRule, DangerSign } from './danger/vocabulary.ts'
import { weakFlags } from './danger/weakFlags.ts'
import { diagnosticRatios } from './diagnosticRatios.ts'
import { dose } from './dose.ts'
import { errorTable, measurementError } from './errors.ts'
import { exerciseEvidence } from './exerciseEvidence.ts'
import { mayShowAsFact } from './findings/finding.ts'
import { findings } from './findings/findings.ts'
import { glossary } from './glossary.ts'
import { norms, normsFor, shortCutOffs, sideDifference } from './norms.ts'
import { questionnaires } from './questionnaires.ts'
import { sources } from './sources/sources.ts'
import { contentHash, knowledgeVersion } from './version.ts'
import { methods, type raters, testIds } from './vocabulary/measurement.ts'

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id)
const signIds = ids(dangerSigns)
const flagIds = ids(weakFlags)
const ruleIds = ids(combinationRules)
const conditionIds = ids(healthConditions)
const sourced: readonly { readonly id: string; readonly sources: readonly string[] }[] = [
  ...dangerSigns,
  ...combinationRules,
  ...escalations,
  ...seriousGroups,
  ...contraindications,
  ...scopeNotes,
  ...safetyNet,
  ...falseAlarmGuards,
  ...emergencyNumbers.map(({ region, sources: from }) => ({ id: region, sources: from })),
  ...Object.entries(findings).map(([id, { sources: from }]) => ({ id, sources: from })),
]

describe('every id', () => {
  test('is used once', () => {
    for (const list of [
      signIds,
      flagIds,
      ruleIds,
      conditionIds,
      ids(contraindications),
      ids(scopeNotes),
      ids(safetyNet),
      ids(claims),
      ids(conflicts),
      ids(dangerPages),
      ids(glossary.map(({ term }) => ({ id: term }))),
    ]) {
      expect(new Set(list).size).toBe(list.length)
    }
    expect(Object.keys(sources).length + Object.keys(findings).length).toBe(
      new Set([...Object.keys(sources), ...Object.keys(findings)]).size,
    )
  })

  test('of a source resolves, and every source is used', () => {
    const used = new Set(sourced.flatMap(({ sources: from }) => from))
    expect([...used].filter((id) => !(id in sources))).toEqual([])
    const elsewhere = new Set([...norms, ...errorTable].map(({ source }) => source))
    expect(Object.keys(sources).filter((id) => !used.has(id) && !elsewhere.has(id))).toEqual([])
    for (const { id, sources: from } of sourced) expect([id, from.length > 0]).toEqual([id, true])
  })

  test('of a finding resolves, and every finding is used', () => {
    const used = new Set<string>([
      ...claims.flatMap(({ findings: from }) => from),
      ...conflicts.flatMap(({ positions, also }) => [...positions.map(({ finding }) => finding), ...also]),
      ...diagnosticRatios.map(({ finding }) => finding),
      ...Object.values(dose).flatMap(({ findings: from }) => from),
      ...exerciseEvidence.flatMap(({ findings: from }) => from),
      ...articleSystem.flatMap(({ findings: from }) => from),
      ...Object.values(findingsBehind).flat(),
      ...questionnaires.map(({ finding }) => finding),
      ...[...norms, ...errorTable, ...shortCutOffs, sideDifference].map(({ source }) => source).filter((id) => id.startsWith('f-')),
    ])
    expect([...used].filter((id) => !(id in findings))).toEqual([])
    expect(Object.keys(findings).filter((id) => !used.has(id))).toEqual([])
    expect(
      Object.keys(findingsBehind).filter((id) => !signIds.includes(id) && !ids(seriousGroups).includes(id) && id !== 'c-one-weak'),
    ).toEqual([])
  })

  test('of a claim has its place in the article’s system, S1 to S20', () => {
    const placed = articleSystem.flatMap(({ claims: from }) => from)
    expect(placed.filter((id) => !ids(claims).includes(id))).toEqual([])
    expect(ids(claims).filter((id) => !placed.includes(id))).toEqual([])
    expect(ids(articleSystem)).toEqual(Array.from({ length: 20 }, (_, index) => `S${index + 1}`))
  })

  test('inside the danger data resolves, and every flag and rule acts somewhere', () => {
    const known = new Set<string>([...signIds, ...flagIds, ...ruleIds, ...conditionIds, ...ids(scopeNotes)])
    const mentioned = [
      ...(dangerSigns as readonly DangerSign[]).flatMap(({ combine, implies }) => [
        ...(combine === 'alone' ? [] : combine),
        ...(implies ?? []),
      ]),
      ...(combinationRules as readonly CombinationRule[]).flatMap((rule) => [
        ...rule.of,
        ...rule.also.flatMap((need) => (typeof need === 'string' ? [need] : need.anyOf)),
        ...Object.entries(rule.countsOnlyWith ?? {}).flatMap(([id, company]) => [id, ...company]),
      ]),
      ...escalations.flatMap(({ sign, withAny }) => [...(typeof sign === 'string' ? [sign] : sign.except), ...withAny]),
      ...seriousGroups.flatMap(({ flags, needsOneOf, needsAll }) => [...Object.keys(flags), ...needsOneOf, ...needsAll]),
      ...phraseRules.map(({ ask }) => ask),
      ...storyFacts.map(({ flag }) => flag),
      ...storyAsks.flatMap(({ ask }) => ask),
      ...testAlarms.flatMap(({ ask }) => ask),
      ...answerContradictions.flatMap(({ against }) => against),
      ...conditionSources.flatMap(({ id, signs }) => [id, ...signs]),
      ...contraindications.flatMap(({ mustNot, askFirst }) => [...mustNot, ...askFirst]),
      ...dangerPages.flatMap(({ options }) => options),
      ...healthPages.flatMap(({ options }) => options),
      ...workedOut,
    ]
    expect(mentioned.filter((id) => !known.has(id))).toEqual([])
    const acts = new Set(mentioned)
    expect(
      [...flagIds, ...ruleIds, ...conditionIds].filter((id) => !acts.has(id) && !['k-open-high', 'k-open-soon', 'k-child'].includes(id)),
    ).toEqual([])
    const stops = ids(stopRules)
    expect(contraindications.flatMap((item) => item.stopRules).filter((id) => !stops.includes(id))).toEqual([])
    expect(testAlarms.map(({ flag }) => flag).filter((id) => !(stops as string[]).includes(id))).toEqual([])
  })

  test('of a danger sign is on exactly one page of a person, or worked out', () => {
    for (const id of signIds) {
      const onPages = dangerPages.filter(({ options }) => options.includes(id)).map((page) => page.id)
      const apart = onPages.length === 2 && onPages.includes('danger-any-sex') // women's and men's pages have a joint version
      expect([id, onPages.length === 1 || apart || (onPages.length === 0 && (workedOut as readonly string[]).includes(id))]).toEqual([
        id,
        true,
      ])
    }
  })
})

test('nothing of the catalogue is missing: counts', () => {
  expect({
    signs: dangerSigns.length,
    emergency: dangerSigns.filter(({ level }) => level === 'emergency').length,
    sameDay: dangerSigns.filter(({ level }) => level === 'same-day').length,
    soon: dangerSigns.filter(({ level }) => level === 'soon').length,
    routine: dangerSigns.filter(({ level }) => level === 'routine').length,
    weakFlags: weakFlags.length,
    rules: combinationRules.length,
    precedence: precedence.length,
    guards: falseAlarmGuards.length,
    contraindications: contraindications.length,
    conditions: healthConditions.length,
    stopRules: stopRules.length,
    scope: scopeNotes.length,
    regions: emergencyNumbers.length,
    safetyNet: safetyNet.length,
    sources: Object.keys(sources).length,
    findings: Object.keys(findings).length,
    conflicts: conflicts.length,
    claims: claims.length,
    contradictions: contradictions.length,
  }).toEqual({
    signs: 87,
    emergency: 31,
    sameDay: 33,
    soon: 17,
    routine: 6,
    weakFlags: 67,
    rules: 16,
    precedence: 8,
    guards: 16,
    contraindications: 21,
    conditions: 30,
    stopRules: 10,
    scope: 16,
    regions: 34,
    safetyNet: 16,
    sources: 224, // 222 of the reference and two read since
    findings: 210,
    conflicts: 15,
    claims: 86,
    contradictions: 37,
  })
})

describe('numbers', () => {
  test('from memory or judgement are never shown as facts', () => {
    for (const finding of Object.values(findings)) {
      for (const value of finding.values) if (finding.checked === 'memory') expect(mayShowAsFact(finding, value)).toBe(false)
    }
    expect(mayShowAsFact(findings['f-norm-ake']!, findings['f-norm-ake']!.values[0]!)).toBe(true)
    expect(mayShowAsFact(findings['f-rehab-askling-football']!, findings['f-rehab-askling-football']!.values[0]!)).toBe(false)
  })

  test('lie inside their own interval', () => {
    for (const [id, { values }] of Object.entries(findings)) {
      for (const { value, ci95, name } of values) {
        if (ci95 === undefined || typeof value !== 'number') continue
        expect([id, name, value >= ci95[0] && value <= ci95[1]]).toEqual([id, name, true])
      }
    }
    for (const row of norms)
      expect([row.test, row.mean >= row.meanRange[0] && row.mean <= row.meanRange[1], row.sd > 0]).toEqual([row.test, true, true])
    for (const { ratio, range, id } of diagnosticRatios)
      expect([id, ratio >= range[0] * 0.999 && ratio <= range[1] * 1.001, range[0] > 0]).toEqual([id, true, true])
    for (const { value, range } of Object.values(dose)) expect(value >= range[0] && value <= range[1]).toBe(true)
  })

  test('of likelihood ratios follow from sensitivity and specificity', () => {
    const present = diagnosticRatios.find(({ id, result }) => id === 'crossed-slr-disc' && result === 'present')!
    const absent = diagnosticRatios.find(({ id, result }) => id === 'crossed-slr-disc' && result === 'absent')!
    expect(present.ratio).toBeCloseTo(2.8, 6)
    expect(absent.ratio).toBeCloseTo(0.8, 6)
  })
})

describe('errors of measurement', () => {
  test('are known for every test, method and rater, and never improve from clinician to oneself', () => {
    for (const name of testIds) {
      for (const method of methods) {
        const [self, helper, clinician] = ['self', 'helper', 'clinician'].map(
          (rater) => measurementError(name, method, rater as (typeof raters)[number]).mdc95,
        )
        expect([name, method, clinician! <= helper!, helper! <= self!]).toEqual([name, method, true, true])
      }
    }
  })

  test('for oneself start at the between-rater figure, as a judgement', () => {
    expect(measurementError('slr', 'tilt', 'self')).toMatchObject({ mdc95: 10.2, basis: 'judgement' })
    expect(measurementError('slr', 'tilt', 'clinician')).toMatchObject({ mdc95: 3.3, basis: 'study' })
  })

  test('keep MDC95 = 1.96 · √2 · SEM, and shrink with trials but not to nothing', () => {
    const one = measurementError('slr', 'tilt', 'helper')
    const three = measurementError('slr', 'tilt', 'helper', 3)
    expect(one.mdc95 / one.sem).toBeCloseTo(2.772, 3)
    expect(three.sem).toBeLessThan(one.sem)
    expect(measurementError('slr', 'tilt', 'helper', 1000).sem).toBeGreaterThan(one.sem * 0.7)
    expect(measurementError('slr', 'tilt', 'self', 3)).toEqual(measurementError('slr', 'tilt', 'self'))
  })

  test('of a camera start near ±10° on the leg line', () => {
    expect(measurementError('slr', 'video', 'self').sem * 1.96).toBeCloseTo(10, 0)
  })
})

describe('norms', () => {
  test('exist for both sexes and every measured test', () => {
    for (const name of testIds)
      expect([
        name,
        normsFor(name, 'unspecified')
          .map(({ sex }) => sex)
          .sort(),
      ]).toEqual([name, ['female', 'male']])
  })

  test('never mix knee extension with the popliteal angle', () => {
    expect(norms.filter(({ source }) => source === 'f-norm-pa-means')).toEqual([])
  })
})

describe('claims', () => {
  test('carry findings, unless they are advertising', () => {
    for (const { id, verdict, findings: from } of claims) expect([id, from.length > 0]).toEqual([id, verdict !== 'promotional'])
  })

  test('that contradict each other know each other', () => {
    for (const { a, b } of contradictions) {
      expect(clashesWith(a)).toContain(b)
      expect(clashesWith(b)).toContain(a)
    }
    expect(contradictions.flatMap(({ a, b }) => [a, b]).filter((id) => !ids(claims).includes(id))).toEqual([])
  })
})

test('words for people avoid what alarms', () => {
  const shown = [
    ...dangerSigns.flatMap(({ short, asks, why, action, untilHelp }) => [short, asks, why, action, untilHelp]),
    ...claims.flatMap(({ reason, meaning }) => [reason, meaning]),
    ...safetyNet.map(({ text }) => text),
  ]
  expect(shown.filter((text) => /\bslipped\b|out of line|\bcrushed\b|\bdamaged\b|misalign/i.test(text))).toEqual([])
})

test('the knowledge version follows the content', () => {
  expect(knowledgeVersion).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{11}$/)
  expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }))
  expect(contentHash({ a: 1 })).toBe(contentHash({ a: 1 }))
})
