/** Facts and figures carry over unchanged from the reference material; only the words are ours. */
import { expect, test } from 'vitest'
import { describeGolden, referenceJson } from '../../testing/reference.ts'
import { claims } from './claims/claims.ts'
import { contradictions } from './claims/contradictions.ts'
import { conflicts } from './conflicts.ts'
import { contraindications } from './danger/contraindications.ts'
import { emergencyNumbers } from './danger/emergencyNumbers.ts'
import { combinationRules } from './danger/rules.ts'
import { dangerSigns } from './danger/signs.ts'
import type { CombinationRule, DangerSign, NotSure } from './danger/vocabulary.ts'
import { weakFlags } from './danger/weakFlags.ts'
import { findings } from './findings/findings.ts'
import { sources } from './sources/sources.ts'

interface Row {
  readonly id: string
  readonly [field: string]: unknown
}
interface DangerFile {
  readonly signs: readonly (Row & {
    level: string
    combine: 'any' | string[]
    not_sure: string
    source_ids: string[]
    basis: string
    checked: string
    asks: string
  })[]
  readonly combination_rules: {
    readonly weak_flags: readonly Row[]
    readonly rules: readonly (Row & { at_least: number; of: string[]; also_required: string[] })[]
  }
  readonly contraindications: { readonly items: readonly (Row & { must_not: string[]; ask_first: string[]; stop_rules: string[] })[] }
  readonly emergency_numbers: {
    readonly regions: readonly {
      region: string
      emergency: { number: string }
      crisis: { number: string } | null
      urgent_advice: { number: string } | null
    }[]
  }
  readonly sources: readonly Row[]
}
interface EvidenceFile {
  readonly sources: readonly Row[]
  readonly findings: readonly (Row & {
    statement: string
    status: string
    source_ids: string[]
    values: { name: string; value: unknown; sd?: number; ci?: number[]; unverified?: boolean }[]
  })[]
  readonly conflicts: readonly (Row & { positions: { finding_id: string }[]; also: string[] })[]
}
interface ClaimsFile {
  readonly claims: readonly (Row & { verdict: string; confidence: string; finding_ids: string[]; reason: string })[]
  readonly contradictions: readonly { a: string; b: string }[]
}

const notSure: Readonly<Record<string, NotSure>> = {
  as_yes: 'yes',
  as_no: 'no',
  ask_clarifier_then_as_yes: 'again-then-yes',
  ask_clarifier_then_as_no: 'again-then-no',
  'ask_clarifier_then_d-ces-unsure': 'again-then-unsure',
  'use_d-ces-bilateral-unsure': 'both-legs-unsure',
  'ask_d-mind-now': 'ask-crisis',
}

describeGolden('the danger data is that of the reference', () => {
  const reference = referenceJson<DangerFile>('danger.json')

  test('sign by sign: level, tuple, "not sure", sources, how far read', () => {
    for (const row of reference.signs) {
      const ours: DangerSign | undefined = dangerSigns.find(({ id }) => id === row.id)
      expect(
        ours && {
          level: ours.level,
          combine: ours.combine,
          notSure: ours.notSure,
          sources: ours.sources,
          basis: ours.basis,
          checked: ours.checked,
        },
      ).toEqual({
        level: row.level,
        combine: row.combine === 'any' ? 'alone' : row.combine,
        notSure: notSure[row.not_sure],
        sources: row.source_ids,
        basis: row.basis,
        checked: row.checked,
      })
    }
  })

  test('weak flags, rules and contraindications', () => {
    expect(weakFlags.map(({ id }) => id).sort()).toEqual(reference.combination_rules.weak_flags.map(({ id }) => id).sort())
    for (const row of reference.combination_rules.rules) {
      const ours: CombinationRule | undefined = (combinationRules as readonly CombinationRule[]).find(({ id }) => id === row.id)
      expect([ours?.atLeast, ours?.of]).toEqual([row.at_least, row.of])
      expect(ours?.also.map((need) => (typeof need === 'string' ? need : `any of: ${need.anyOf.join(', ')}`))).toEqual(row.also_required)
    }
    for (const row of reference.contraindications.items) {
      expect(contraindications.find(({ id }) => id === row.id)).toMatchObject({
        mustNot: row.must_not,
        askFirst: row.ask_first,
        stopRules: row.stop_rules,
      })
    }
  })

  test('phone numbers, digit for digit', () => {
    for (const row of reference.emergency_numbers.regions) {
      const ours = emergencyNumbers.find(({ region }) => region === row.region)
      expect([
        ours?.emergency.number,
        ours && 'crisis' in ours ? ours.crisis.number : undefined,
        ours && 'urgentAdvice' in ours ? ours.urgentAdvice.number : undefined,
      ]).toEqual([row.emergency.number, row.crisis?.number, row.urgent_advice?.number])
    }
  })

  test('the words are our own', () => {
    const same = reference.signs.filter(
      ({ id, asks }) => dangerSigns.find((sign) => sign.id === id)?.asks === asks && asks.split(' ').length > 12,
    )
    expect(same.map(({ id }) => id)).toEqual([])
  })
})

describeGolden('findings, sources and claims are those of the reference', () => {
  const evidence = referenceJson<EvidenceFile>('evidence.json')
  const claimed = referenceJson<ClaimsFile>('claims.json')

  test('every number with its spread and interval, and unverified ones marked', () => {
    for (const row of evidence.findings) {
      const ours = findings[row.id]
      expect([row.id, ours?.sources]).toEqual([row.id, row.source_ids])
      expect(ours?.values.map(({ name, value, sd, ci95 }) => ({ name, value, sd, ci: ci95 }))).toEqual(
        row.values.map(({ name, value, sd, ci }) => ({ name, value, sd, ci })),
      )
      const unverified = row.values.map((value) => row.status === 'unverified' || value.unverified === true)
      expect([row.id, ours?.values.map(({ basis }) => basis === 'judgement')]).toEqual([row.id, unverified])
    }
  })

  test('every source', () => {
    const danger = referenceJson<DangerFile>('danger.json')
    for (const { id, citation } of [...evidence.sources, ...danger.sources]) expect([id, sources[id]?.citation]).toEqual([id, citation])
  })

  test('verdicts, contradictions and conflicts', () => {
    for (const row of claimed.claims) {
      expect(claims.find(({ id }) => id === row.id)).toMatchObject({
        verdict: row.verdict,
        confidence: row.confidence.replace('_', ' '),
        findings: row.finding_ids,
      })
    }
    expect(contradictions.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(claimed.contradictions.map(({ a, b }) => `${a} ${b}`).sort())
    for (const row of evidence.conflicts) {
      const ours = conflicts.find(({ id }) => id === row.id)
      expect([ours?.positions.map(({ finding }) => finding), ours?.also]).toEqual([row.positions.map(({ finding_id: id }) => id), row.also])
    }
  })

  test('long sentences are our own', () => {
    const long = (text: string) => text.split(' ').length > 12
    expect(
      evidence.findings.filter(({ id, statement }) => long(statement) && findings[id]?.statement === statement).map(({ id }) => id),
    ).toEqual([])
    expect(
      claimed.claims
        .filter(({ id, reason }) => long(reason) && claims.find((claim) => claim.id === id)?.reason === reason)
        .map(({ id }) => id),
    ).toEqual([])
  })
})
