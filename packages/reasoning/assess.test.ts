import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Assessment, assessmentSchema, levels } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { questionCatalogue } from './questions/catalogue.ts'

const examples = new URL('../../examples/', import.meta.url)
const example = (name: string): Case => JSON.parse(readFileSync(new URL(`${name}.json`, examples), 'utf8'))
const names = readdirSync(fileURLToPath(examples))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))

const quick = { draws: 100 }
const person = { age: 38, sex: 'male' } as const
const probabilityOf = ({ explanations }: Assessment, id: string): number => explanations.find((entry) => entry.id === id)!.probability
const slr = (value: number, more: Partial<MeasurementInput> = {}): MeasurementInput => ({
  id: `slr-${value}-${more.side ?? 'left'}`,
  test: 'slr',
  side: 'left',
  value,
  unit: 'deg',
  method: 'tilt',
  rater: 'helper',
  ...more,
})
const low = [slr(50), slr(51, { side: 'right' })]

describe('the examples', () => {
  test.each(names)('%s gives an assessment that fits its schema', (name) => {
    expect(assessmentSchema.parse(assess(example(name), quick))).toBeTruthy()
  })

  test.each([
    ['desk-worker', 'self-care', ['likely-contributor'], 'low-hamstring-extensibility'],
    ['acute-sciatica', 'routine', ['effect-of-back-or-nerve'], 'lumbar-radiculopathy'],
    ['athlete-65-no-pain', 'self-care', ['not-relevant-now'], 'normal-flexibility'],
    ['older-stenosis', 'routine', ['unlikely', 'effect-of-back-or-nerve'], 'spinal-stenosis'],
    ['hamstring-strain', 'self-care', ['not-relevant-now'], 'hamstring-strain'],
    ['not-sure-of-anything', 'self-care', ['cannot-tell'], 'non-specific-low-back-pain'],
  ])('%s is read as a clinician would: %s, %s, %s', (name, level, verdicts, leading) => {
    const result = assess(example(name), quick)
    expect(result.level).toBe(level)
    expect(verdicts).toContain(result.hamstringRole.verdict)
    expect(result.explanations[0]!.id).toBe(leading)
  })

  test('cauda equina signs stop everything: no ranking, no test, no exercise, only what to do now', () => {
    const result = assess(example('cauda-equina-signs'), quick)
    expect(result).toMatchObject({ level: 'emergency', explanations: [], wouldChange: [], next: null, avoid: [], contributors: [] })
    expect(result.hamstringRole.verdict).toBe('not-relevant-now')
    expect(result.advice.every(({ id }) => id.startsWith('act-'))).toBe(true)
  })
})

describe('probabilities', () => {
  test.each(names)('of %s sum to one with "other", inside their bands', (name) => {
    const result = assess(example(name))
    if (result.explanations.length === 0) return
    expect(result.explanations.reduce((sum, { probability }) => sum + probability, result.other)).toBeCloseTo(1, 12)
    for (const { probability, band, id } of result.explanations) {
      expect(band[0], id).toBeLessThanOrEqual(band[1])
      if (probability > 0.02) expect(probability, id).toBeGreaterThan(band[0] * 0.8)
      if (probability > 0.02) expect(probability, id).toBeLessThan(band[1] * 1.2)
    }
  })

  test('do not depend on the order of answers, ticks or measurements', () => {
    const whole = example('desk-worker')
    const turned: Case = {
      person: whole.person,
      answers: Object.fromEntries(
        Object.entries(whole.answers)
          .reverse()
          .map(([id, value]) => [id, Array.isArray(value) ? [...value].reverse() : value]),
      ),
      measurements: [...whole.measurements].reverse(),
    }
    const [a, b] = [assess(whole, quick), assess(turned, quick)]
    expect(b.hamstringRole.verdict).toBe(a.hamstringRole.verdict)
    expect(b.explanations.map(({ id }) => id).slice(0, 5)).toEqual(a.explanations.map(({ id }) => id).slice(0, 5))
    a.explanations.forEach(({ id, probability, band }) => {
      const other = b.explanations.find((entry) => entry.id === id)!
      expect(other.probability).toBeCloseTo(probability, 12)
      expect(other.band).toEqual(band)
    })
  })

  test('are the same every time, digit for digit', () => {
    expect(assess(example('acute-sciatica'))).toEqual(assess(example('acute-sciatica')))
  })

  test('"not sure" everywhere is the same as no answer', () => {
    const story = questionCatalogue.filter(({ part }) => part === 'story')
    const unsure = Object.fromEntries(
      story.map(({ id, type }) => [id, type === 'multiple' || type === 'body-map' ? ['not-sure'] : 'not-sure']),
    )
    const [a, b] = [assess({ person, answers: unsure, measurements: [] }, quick), assess({ person, answers: {}, measurements: [] }, quick)]
    expect(a.explanations.map(({ probability }) => probability)).toEqual(b.explanations.map(({ probability }) => probability))
    expect(a.hamstringRole.verdict).toBe('cannot-tell')
  })
})

describe('reasons', () => {
  test('a reason’s change of log-odds is what happens when the answer is taken back', () => {
    const whole = example('acute-sciatica')
    const result = assess(whole, quick)
    const reason = result.explanations[0]!.for.find(
      ({ findingId }) => !Array.isArray(whole.answers[findingId.split(':')[0]!]) && findingId.includes(':'),
    )!
    const { [reason.findingId.split(':')[0]!]: _, ...rest } = whole.answers
    const without = assess({ ...whole, answers: rest }, quick)
    const logit = (p: number) => Math.log(p / (1 - p))
    expect(reason.logOddsChange).toBeCloseTo(
      logit(probabilityOf(result, 'lumbar-radiculopathy')) - logit(probabilityOf(without, 'lumbar-radiculopathy')),
      9,
    )
  })

  test('a verdict always says what speaks for it, even where many findings say the same', () => {
    const { hamstringRole } = assess(example('desk-worker'), quick)
    expect(hamstringRole.verdict).toBe('likely-contributor')
    expect(hamstringRole.for.length).toBeGreaterThan(0)
  })

  test('a number from a study names the study', () => {
    const result = assess({ person, answers: { 'main-problem': 'leg-pain', 'crossed-slr': 'yes' }, measurements: [] }, quick)
    const reason = result.explanations
      .find(({ id }) => id === 'lumbar-radiculopathy')!
      .for.find(({ findingId }) => findingId === 'crossed-slr:yes')!
    expect(reason).toMatchObject({ basis: 'study', sources: ['f-dx-xslr-cochrane'] })
    expect(reason.likelihoodRatio).toBeCloseTo(2.8, 1)
  })
})

describe('measurements are soft evidence', () => {
  const bending = { 'main-problem': 'low-back-pain', 'worse-with': ['bending-knees-straight'], 'tightness-side': 'both' }
  const role = (measurements: readonly MeasurementInput[], sex: 'male' | 'female' | 'unspecified' = 'male') =>
    assess({ person: { ...person, sex }, answers: bending, measurements }, quick).hamstringRole.probability

  test('a lower leg raise never makes a contribution less likely, within the range of bodies', () => {
    const values = [45, 55, 65, 75, 85].map((value) => role([slr(value)]))
    expect([...values].sort((a, b) => b - a)).toEqual(values)
  })

  test('a noisy camera angle moves the answer less than a tilt angle', () => {
    const before = role([])
    expect(Math.abs(role([slr(48, { method: 'video' })]) - before)).toBeLessThan(
      Math.abs(role([slr(48, { method: 'tilt', rater: 'clinician' })]) - before),
    )
  })

  test('three trials narrow the error', () => {
    const before = role([])
    const once = role([slr(50, { trials: [50] })])
    const thrice = role([slr(50, { trials: [50, 50, 50] })])
    expect(Math.abs(thrice - before)).toBeGreaterThan(Math.abs(once - before))
  })

  test('the same angle means less range in a woman than in a man, and something between when sex is not given', () => {
    const [woman, either, man] = [role([slr(62)], 'female'), role([slr(62)], 'unspecified'), role([slr(62)], 'male')]
    expect(woman).toBeGreaterThan(man)
    expect(either).toBeLessThan(Math.max(woman, man) + 0.02)
    expect(either).toBeGreaterThan(Math.min(woman, man) - 0.02)
  })

  test('an active raise is not read with the passive norm', () => {
    expect(role([slr(58, { active: true })])).not.toBeCloseTo(role([slr(58, { active: false })]), 3)
  })

  test('one side held back speaks for a nerve, not for plain shortness', () => {
    const answers = { 'main-problem': 'leg-pain' }
    const even = assess({ person, answers, measurements: [slr(60), slr(60, { side: 'right' })] }, quick)
    const uneven = assess({ person, answers, measurements: [slr(40), slr(70, { side: 'right' })] }, quick)
    expect(probabilityOf(uneven, 'low-hamstring-extensibility')).toBeLessThan(probabilityOf(even, 'low-hamstring-extensibility'))
  })

  test('tests that contradict each other are named', () => {
    const notes = assess({ person, answers: {}, measurements: [slr(45), { ...slr(5), id: 'ake', test: 'ake', active: true }] }, quick).notes
    expect(notes.map(({ id }) => id)).toContain('measurements-apart')
  })

  test('standing pelvic tilt says nothing about the hamstrings', () => {
    expect(role([{ ...slr(20), id: 'tilt', test: 'pelvic-tilt', side: 'none' }])).toBe(role([]))
  })
})

describe('the role of the hamstrings', () => {
  test('without any pain they are not relevant, however low the raise', () => {
    const result = assess({ person, answers: { 'main-problem': 'tightness-without-pain' }, measurements: low }, quick)
    expect(result.hamstringRole).toMatchObject({ verdict: 'not-relevant-now', probability: 0 })
  })

  test('a low raise with nerve signs is an effect of the nerve', () => {
    const answers = {
      'main-problem': 'leg-pain',
      'leg-spread': 'to-foot',
      'cough-sneeze': 'shoots-into-leg',
      slump: 'yes',
      'ankle-sensitises': 'yes',
    }
    expect(assess({ person, answers, measurements: low }, quick).hamstringRole.verdict).toBe('effect-of-back-or-nerve')
  })

  test('the twin can nudge the answer but never decide it', () => {
    const answers = { 'main-problem': 'low-back-pain', 'worse-with': ['bending-knees-straight'] }
    const at = (lumbarChangeDeg: number) =>
      assess({ person, answers, measurements: low }, { ...quick, twin: { lumbarChangeDeg, sdDeg: 2 } }).hamstringRole.probability
    const odds = (p: number) => p / (1 - p)
    const none = odds(assess({ person, answers, measurements: low }, quick).hamstringRole.probability)
    expect(odds(at(40)) / none).toBeGreaterThan(1)
    expect(odds(at(40)) / none).toBeLessThan(1.6)
    expect(odds(at(-40)) / none).toBeLessThan(1)
    expect(odds(at(-40)) / none).toBeGreaterThan(1 / 1.6)
  })

  test('stretching that helped for weeks speaks for a contribution, stretching that tingles against it', () => {
    const answers = { 'main-problem': 'low-back-pain', 'worse-with': ['bending-knees-straight'] }
    const at = (response: string) =>
      assess({ person, answers: { ...answers, 'stretching-response': response }, measurements: low }, quick).hamstringRole.probability
    expect(at('lasting-relief')).toBeGreaterThan(at('nothing'))
    expect(at('nothing')).toBeGreaterThan(at('worse-or-tingling'))
  })
})

describe('time', () => {
  const story = {
    'main-problem': 'low-back-pain',
    'worse-with': ['bending-knees-straight'],
    'checked-before': 'yes',
    tried: ['hamstring-stretching'],
  }
  const after = (went: string) => assess({ person, answers: { ...story, 'since-last-time': went }, measurements: low }, quick)

  test('pain that eased over weeks of stretching speaks for a contribution, pain that grew against it', () => {
    expect(after('much-better').hamstringRole.probability).toBeGreaterThan(after('same').hamstringRole.probability)
    expect(after('same').hamstringRole.probability).toBeGreaterThan(after('worse').hamstringRole.probability)
  })

  test('pain that only grows makes serious causes likelier', () => {
    expect(probabilityOf(after('worse'), 'malignancy')).toBeGreaterThan(probabilityOf(after('much-better'), 'malignancy'))
  })

  test('in specialist care what needs a specialist is likelier from the start', () => {
    const input = { person, answers: {}, measurements: [] }
    expect(probabilityOf(assess(input, { ...quick, setting: 'specialist' }), 'axial-spondyloarthritis')).toBeGreaterThan(
      probabilityOf(assess(input, quick), 'axial-spondyloarthritis'),
    )
  })
})

describe('safety of advice', () => {
  const exercise = /stretch|strength|slider|hinge|raises|loading|exercise/

  test('at "soon" nothing provocative is offered and stretching is blocked', () => {
    const result = assess(
      {
        person: { age: 66, sex: 'male' },
        answers: { 'main-problem': 'low-back-pain', 'w-cancer-history': 'yes', 'w-new-unlike': 'yes' },
        measurements: low,
      },
      quick,
    )
    expect(result.level).toBe('soon')
    expect(result.avoid.map(({ id }) => id)).toEqual(expect.arrayContaining(['provocative-tests', 'stretching-before-seen']))
    expect(result.advice.filter(({ id }) => exercise.test(id))).toEqual([])
    expect(
      result.wouldChange
        .filter(({ kind }) => kind === 'test')
        .map(({ id }) => id)
        .filter((id) => id !== 'nerve-examination' && id !== 'foot-pulses'),
    ).toEqual([])
  })

  test('whatever is answered: no advice that an active "avoid" drops, and no exercise when it is urgent', () => {
    const answerOf = fc.record(
      Object.fromEntries(
        questionCatalogue
          .filter(({ part, options }) => part !== 'test' && options.length > 0)
          .map(({ id, type, options }) => {
            const option = fc.constantFrom(...options.map((one) => one.id))
            return [id, type === 'single' ? option : fc.array(option, { minLength: 1, maxLength: 2 })]
          }),
      ),
      { requiredKeys: [] },
    )
    const some = fc.tuple(answerOf, fc.integer({ min: 1, max: 12 }), fc.nat()).map(([answers, keep, from]) => {
      const entries = Object.entries(answers)
      return Object.fromEntries(
        Array.from({ length: Math.min(keep, entries.length) }, (_, i) => entries[(from + i * 37) % entries.length]!),
      )
    })
    fc.assert(
      fc.property(some, fc.integer({ min: 10, max: 90 }), fc.constantFrom('female', 'male', 'unspecified'), (answers, age, sex) => {
        const result = assess({ person: { age, sex }, answers, measurements: [] }, { draws: 20 })
        if (result.level === 'emergency' || result.level === 'same-day') {
          expect(result.explanations).toEqual([])
          expect(result.next).toBeNull()
          expect(result.hamstringRole.verdict).toBe('not-relevant-now')
          expect(result.advice.every(({ id }) => id.startsWith('act-'))).toBe(true)
          return
        }
        for (const { probability } of result.explanations) expect(Number.isFinite(probability)).toBe(true)
        const advised = result.advice.map(({ id }) => id)
        if (result.avoid.some(({ id }) => id === 'hard-hamstring-stretch')) expect(advised).not.toContain('hamstring-stretching')
        if (age < 18) expect(advised.filter((id) => exercise.test(id))).toEqual([])
      }),
      { numRuns: 25, seed: 7 },
    )
  })
})

describe('the level', () => {
  const signs = questionCatalogue.filter(({ id }) => id.startsWith('d-') && !id.endsWith('-again')).map(({ id }) => id)
  const stories: readonly Case['answers'][] = [
    {},
    example('desk-worker').answers,
    {
      'main-problem': 'leg-pain',
      'pain-side': 'both',
      'leg-spread': 'to-foot',
      'leg-feelings': ['tingling'],
      'pain-duration': '1-to-6-weeks',
    },
    { 'main-problem': 'low-back-pain', 'whole-body-signs': ['steady-growing'], 'night-pattern': 'constant-at-night', course: 'worse' },
    { 'main-problem': 'knee-or-calf-pain', 'walking-pattern': 'cramp-eases-standing-still' },
    { 'main-problem': 'low-back-pain', onset: 'fall-or-injury', 'pain-places': ['low-back'] },
  ]
  const urgencyOf = (answers: Case['answers']): number =>
    levels.indexOf(assess({ person: { age: 71, sex: 'female' }, answers, measurements: [] }, { draws: 1 }).level)

  test.each(stories.map((answers, i) => [i, answers] as const))(
    'of story %i never falls when one more danger sign is named',
    (_, answers) => {
      const before = urgencyOf(answers)
      for (const sign of signs) expect(urgencyOf({ ...answers, [sign]: 'yes' }), sign).toBeLessThanOrEqual(before)
    },
  )

  test('is an emergency when both legs tingle newly, although the danger pages have not been answered', () => {
    const answers = { 'pain-side': 'both', 'leg-spread': 'to-foot', 'leg-feelings': ['tingling'], 'pain-duration': 'under-1-week' }
    const result = assess({ person, answers, measurements: [] }, quick)
    expect(result).toMatchObject({ level: 'emergency', next: null, explanations: [] })
    expect(assess({ person, answers: { ...answers, 'danger-both-legs': 'none' }, measurements: [] }, quick).level).not.toBe('emergency')
  })

  test('is at least routine when pain has not eased for months', () => {
    const answers = { 'main-problem': 'low-back-pain', 'pain-duration': '3-to-12-months', course: 'worse' }
    expect(assess({ person, answers, measurements: [] }, quick).level).toBe('routine')
  })
})
