import { escalations } from '@sitbone/evidence/danger/escalations'
import { dangerPages, workedOut } from '@sitbone/evidence/danger/pages'
import { combinationRules } from '@sitbone/evidence/danger/rules'
import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { weakFlags } from '@sitbone/evidence/danger/weakFlags'
import type { Level } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { screen, urgency } from './screen.ts'

const adult = { age: 40, sex: 'female' } as const
const levelOf = (answers: Answers, person: Parameters<typeof screen>[0]['person'] = adult): Level => screen({ person, answers }).level
const fired = (answers: Answers, person: Parameters<typeof screen>[0]['person'] = adult) =>
  screen({ person, answers }).danger.map(({ id }) => id)
const yes = (...ids: string[]): Answers => Object.fromEntries(ids.map((id) => [id, 'yes']))

describe('every row', () => {
  test.each(dangerSigns)('$id alone is $level', ({ id, level }) => {
    const result = screen({ person: adult, answers: yes(id) })
    expect(result.danger.map((item) => item.id)).toContain(id)
    expect(urgency(result.level)).toBeLessThanOrEqual(urgency(level))
    expect(result.danger.find((item) => item.id === id)?.level).toBe(level)
  })

  test.each(dangerSigns)('$id is met on its page or by its parts', (sign) => {
    const page = dangerPages.find(({ options }) => options.includes(sign.id))
    if (page !== undefined) {
      expect(fired({ [page.id]: page.choose === 'one' ? sign.id : [sign.id] })).toContain(sign.id)
      return
    }
    expect(workedOut).toContain(sign.id)
    if (sign.combine !== 'alone') expect(fired(Object.fromEntries(parts(sign.combine).map((id) => [id, 'yes'])))).toContain(sign.id)
  })

  test('no single weak flag raises a level, except weight loss', () => {
    for (const { id } of weakFlags) {
      for (const person of [
        { age: 50, sex: 'male' },
        { age: 30, sex: 'unspecified' },
      ] as const) {
        expect([id, levelOf(yes(id), person)]).toEqual([id, id === 'w-weight-loss' ? 'soon' : 'self-care'])
      }
    }
  })

  test('no answers at all raise nothing, at any age', () => {
    for (const age of [0, 5, 16, 17, 40, 69, 70, 95]) expect(levelOf({}, { age, sex: 'male' })).toBe('self-care')
  })
})

/** One way to meet a tuple: for each rule its first members and all it also needs. */
function parts(ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const rule = combinationRules.find((candidate) => candidate.id === id)
    if (rule === undefined) return [id]
    const also = rule.also.map((need: string | { anyOf: readonly string[] }) => (typeof need === 'string' ? need : need.anyOf[0]!))
    return parts([...rule.of.slice(0, rule.atLeast), ...also])
  })
}

const allIds = [...dangerSigns.map(({ id }) => id), ...weakFlags.map(({ id }) => id)]
const someAnswers = fc.dictionary(fc.constantFrom(...allIds), fc.constantFrom('yes', 'no', 'not-sure'), { maxKeys: 12 })
const somePages = fc.dictionary(fc.constantFrom(...dangerPages.map(({ id }) => id)), fc.constantFrom('none', 'not-sure'), { maxKeys: 6 })
const people = fc.record({
  age: fc.integer({ min: 0, max: 100 }),
  sex: fc.constantFrom('female' as const, 'male' as const, 'unspecified' as const),
})

describe('what always holds', () => {
  test('a danger sign added to any answers never lowers the level', () => {
    fc.assert(
      fc.property(people, someAnswers, somePages, fc.constantFrom(...allIds), (person, direct, onPages, sign) => {
        const answers = { ...direct, ...onPages }
        const before = screen({ person, answers })
        const after = screen({ person, answers: { ...answers, [sign]: 'yes' } })
        return urgency(after.level) <= urgency(before.level)
      }),
      { numRuns: 1000 },
    )
  })

  test('every sign added to every other sign never lowers the level', () => {
    const alone = allIds.map((id) => urgency(levelOf(yes(id))))
    const lowered: string[] = []
    for (let one = 0; one < allIds.length; one++) {
      for (let other = 0; other < one; other++) {
        const together = urgency(levelOf(yes(allIds[one]!, allIds[other]!)))
        if (together > Math.min(alone[one]!, alone[other]!)) lowered.push(`${allIds[one]} with ${allIds[other]}`)
      }
    }
    expect(lowered).toEqual([])
  })

  test('a ticked option on a page never lowers the level', () => {
    const options = dangerPages.flatMap((page) => page.options.map((option) => ({ page, option })))
    fc.assert(
      fc.property(people, someAnswers, fc.constantFrom(...options), (person, answers, { page, option }) => {
        const without = screen({ person, answers })
        const ticked = screen({ person, answers: { ...answers, [page.id]: [option] } })
        return urgency(ticked.level) <= urgency(without.level)
      }),
      { numRuns: 500 },
    )
  })

  test('the order of the answers is irrelevant', () => {
    fc.assert(
      fc.property(people, someAnswers, somePages, fc.integer({ min: 1, max: 17 }), (person, direct, onPages, step) => {
        const entries = Object.entries({ ...direct, ...onPages })
        const turned = Object.fromEntries(
          [...entries.slice(step % (entries.length || 1)), ...entries.slice(0, step % (entries.length || 1))].reverse(),
        )
        expect(screen({ person, answers: turned })).toEqual(screen({ person, answers: Object.fromEntries(entries) }))
      }),
      { numRuns: 500 },
    )
  })

  test('the level is that of the most urgent danger, and every danger says what to do', () => {
    fc.assert(
      fc.property(people, someAnswers, (person, answers) => {
        const { level, danger } = screen({ person, answers })
        expect(level).toBe(danger[0]?.level ?? 'self-care')
        for (const item of danger) {
          expect(urgency(item.level)).toBeGreaterThanOrEqual(urgency(level))
          expect(item.action.length).toBeGreaterThan(10)
          expect(item.why.length).toBeGreaterThan(10)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('not sure', () => {
  test('once, about saddle, bladder, bowel or sex: same day, and asked again in other words', () => {
    for (const id of ['d-ces-saddle', 'd-ces-bladder', 'd-ces-bowel', 'd-ces-sex']) {
      const result = screen({ person: adult, answers: { [id]: 'not-sure' } })
      expect(result.level).toBe('same-day')
      expect(result.askAgain).toContain(`${id}-again`)
    }
  })

  test('twice about the same: emergency with any leg symptom, else same day', () => {
    const twice = { 'd-ces-bladder': 'not-sure', 'd-ces-bladder-again': 'not-sure' }
    expect(levelOf(twice)).toBe('same-day')
    expect(levelOf({ ...twice, 'danger-legs': 'leg-one' })).toBe('emergency')
    expect(levelOf({ ...twice, 'leg-spread': 'to-foot' })).toBe('emergency')
    expect(levelOf({ ...twice, 'w-foot-numb': 'yes' })).toBe('emergency')
  })

  test('two different ones, or one with both legs or new weakness: emergency', () => {
    expect(levelOf({ 'd-ces-saddle': 'not-sure', 'd-ces-bowel': 'not-sure' })).toBe('emergency')
    expect(levelOf({ 'd-ces-saddle': 'not-sure', 'danger-legs': 'leg-both' })).toBe('emergency')
    expect(levelOf({ 'd-ces-saddle': 'not-sure', 'w-new-leg-weak': 'yes' })).toBe('emergency')
  })

  test('settled by the example: yes is an emergency, no is a no', () => {
    expect(levelOf({ 'd-ces-saddle': 'not-sure', 'd-ces-saddle-again': 'yes' })).toBe('emergency')
    const settled = screen({ person: adult, answers: { 'd-ces-saddle': 'not-sure', 'd-ces-saddle-again': 'no' } })
    expect(settled).toEqual({ level: 'self-care', danger: [], askAgain: [] })
  })

  test('on a page asks which one, and holds same day until then', () => {
    const open = screen({ person: adult, answers: { 'danger-nerves': ['not-sure'] } })
    expect(open.level).toBe('same-day')
    expect(open.askAgain).toContain('danger-nerves-unsure')
    expect(screen({ person: adult, answers: { 'danger-now': ['not-sure'] } }).level).toBe('same-day')
    expect(levelOf({ 'danger-nerves': ['not-sure'], 'danger-nerves-unsure': ['d-ces-bladder'] })).toBe('same-day')
    expect(levelOf({ 'danger-nerves': ['not-sure'], 'danger-nerves-unsure': ['none'] })).toBe('self-care')
  })

  test('counts as yes where the row says so, and as no only where the row says so', () => {
    for (const { id, notSure, level } of dangerSigns) {
      const result = screen({ person: adult, answers: { [id]: 'not-sure' } })
      if (notSure === 'yes' || notSure === 'again-then-yes')
        expect([id, result.danger.map((item) => item.id)]).toEqual([id, expect.arrayContaining([id])])
      if (notSure === 'yes') expect(urgency(result.level)).toBeLessThanOrEqual(urgency(level))
      if (notSure === 'no' || notSure === 'again-then-no') expect([id, result.danger.some((item) => item.id === id)]).toEqual([id, false])
    }
  })

  test('everything "not sure" is an emergency, not a healthy person', () => {
    expect(levelOf(Object.fromEntries(allIds.map((id) => [id, 'not-sure'])))).toBe('emergency')
  })

  test('about low mood opens the crisis question', () => {
    expect(screen({ person: adult, answers: { 'd-mind-low': 'not-sure' } }).askAgain).toContain('d-mind-now')
  })
})

describe('both legs', () => {
  test('new, spreading or worsening is an emergency', () =>
    expect(levelOf({ 'danger-both-legs': 'd-ces-bilateral-new' })).toBe('emergency'))

  test('long-standing, walking-provoked and eased by sitting is routine, once the cauda equina answers are a clear no', () => {
    const clear = { 'danger-nerves': ['none'], 'danger-legs': 'leg-both', 'danger-both-legs': 'd-ces-bilateral-old' }
    expect(screen({ person: { age: 72, sex: 'male' }, answers: clear })).toMatchObject({ level: 'routine', askAgain: [] })
    const unanswered = screen({ person: { age: 72, sex: 'male' }, answers: yes('d-ces-bilateral-old') })
    expect(unanswered.level).toBe('routine')
    expect(unanswered.askAgain).toContain('d-ces-saddle')
  })

  test('the old pattern with an unsure bladder, weakness or saddle numbness is an emergency', () => {
    for (const extra of [{ 'd-ces-bladder': 'not-sure' }, yes('d-weak-footdrop'), yes('d-weak-other'), yes('d-ces-saddle')]) {
      expect(levelOf({ ...yes('d-ces-bilateral-old'), ...extra })).toBe('emergency')
    }
  })

  test('not sure whether it is new is same day, and asked', () => {
    expect(levelOf({ 'danger-legs': 'leg-both', 'danger-both-legs': 'not-sure' })).toBe('same-day')
    expect(screen({ person: adult, answers: { 'danger-legs': 'leg-both' } }).askAgain).toContain('danger-both-legs')
  })

  test('two sore thighs after sport are not a nerve sign', () => {
    expect(levelOf({ 'danger-nerves': ['none'], 'danger-legs': 'leg-both', 'danger-both-legs': 'none' })).toBe('self-care')
  })
})

describe('combinations', () => {
  test.each<[string, Answers, Level, number?]>([
    ['one calf swollen', yes('d-dvt'), 'same-day'],
    ['a swollen calf with short breath', yes('d-dvt', 'd-pe'), 'emergency'],
    ['a swollen calf with chest pain', yes('d-dvt', 'd-chest'), 'emergency'],
    ['a cold pale leg', yes('d-ali'), 'emergency'],
    ['a hot swollen knee with fever', yes('d-knee-hot', 'w-fever'), 'same-day'],
    ['a hot knee with a weak immune system', yes('d-knee-hot', 'w-immune'), 'emergency'],
    ['fever with an old sore back', yes('w-fever'), 'self-care'],
    ['fever with a new sore back', yes('w-fever', 'w-back-new'), 'same-day'],
    ['fever, new back pain and a weak leg', yes('w-fever', 'w-back-new', 'w-new-leg-weak'), 'emergency'],
    ['cancer once, nothing new', yes('w-cancer-history'), 'self-care'],
    ['cancer once and a new pain', yes('w-cancer-history', 'w-new-unlike'), 'soon'],
    ['cancer once and growing pain', yes('w-cancer-history', 'w-back-growing'), 'same-day'],
    ['cancer once and unsteady walking', yes('w-cancer-history', 'w-walk-trouble'), 'emergency'],
    [
      'cancer and bladder change, from the nerve page',
      { 'danger-nerves': ['d-ces-bladder'], 'danger-history': ['w-cancer-history'] },
      'emergency',
    ],
    ['a fall at 75', yes('w-injury'), 'same-day', 75],
    ['a fall, as a woman of 40: two of the four fracture points', yes('w-injury'), 'same-day', 40],
    ['a stumble with thin bones', yes('w-minor-trauma', 'w-osteoporosis'), 'same-day'],
    ['sudden midline pain at 72', yes('w-sudden-midline'), 'soon', 72],
    ['sudden midline pain with steroids', yes('w-sudden-midline', 'w-steroids'), 'same-day'],
    ['weight loss at 65', yes('w-weight-loss'), 'soon', 65],
    ['weight loss with yellow eyes at 65', yes('w-weight-loss', 'd-jaundice'), 'same-day', 65],
    ['night sweats alone', yes('w-night-sweats'), 'self-care'],
    ['night sweats and feeling ill', yes('w-night-sweats', 'w-unwell'), 'soon'],
    ['blood thinner and groin pain', yes('w-anticoagulant', 'w-groin-flank'), 'same-day'],
    ['blood thinner, groin pain and faint', yes('w-anticoagulant', 'w-groin-flank', 'w-faint'), 'emergency'],
    ['side pain and vomiting only', yes('w-side-pain', 'w-vomit'), 'self-care'],
    ['side pain and burning pee', yes('w-side-pain', 'w-pee-burn'), 'same-day'],
    ['a stone at 35', yes('d-colic'), 'same-day', 35],
    ['a first stone at 66', yes('d-colic'), 'emergency', 66],
    ['calf pain and the pill', yes('w-calf-pain', 'w-clot-hormone'), 'same-day'],
    ['calf pain only', yes('w-calf-pain'), 'self-care'],
    ['maybe pregnant and pain low on one side', yes('w-maybe-pregnant', 'w-one-side-low'), 'same-day'],
    ['spine needle, weak leg', yes('w-spinal-procedure', 'w-new-leg-weak'), 'emergency'],
    ['spine needle, oozing', yes('w-spinal-procedure', 'w-proc-wound'), 'same-day'],
    ['a bruise over the spine and a weak leg', yes('d-fx-bruise', 'w-new-leg-weak'), 'emergency'],
    ['a dropped foot is weakness once, not twice', yes('d-weak-footdrop', 'w-new-leg-weak'), 'same-day'],
    ['two same-day signs do not add up', yes('d-dvt', 'd-knee-hot'), 'same-day'],
    ['fever and injected drugs, by likelihood', yes('w-fever', 'w-iv-drugs'), 'same-day'],
    ['thin bones at 75, nothing new', yes('w-osteoporosis'), 'self-care', 75],
    ['steroids and age, nothing new', yes('w-steroids'), 'same-day', 72], // c-fx-two: two of four points
    ['four of nine signs, three months, at 30', yes('w-ax-3m', 'w-ax-second-half', 'w-ax-buttock', 'w-ax-move'), 'routine', 30],
    ['three everyday signs, three months, at 30', yes('w-ax-3m', 'w-ax-buttock', 'w-ax-move'), 'self-care', 30],
    ['low mood', yes('d-mind-low'), 'soon'],
    ['thoughts of suicide', yes('d-mind-now'), 'emergency'],
  ])('%s → %s', (_name, answers, level, age = 40) => {
    expect(levelOf(answers, { age, sex: 'female' })).toBe(level)
  })

  test('a man of 40 who fell is not sent; with thin bones the likelihood sends him soon', () => {
    expect(levelOf(yes('w-injury'), { age: 40, sex: 'male' })).toBe('self-care')
    expect(levelOf(yes('w-injury', 'w-osteoporosis'), { age: 40, sex: 'male' })).toBe('soon')
  })

  test.each(escalations)('$id moves its sign up, and only then', (step) => {
    const sign = typeof step.sign === 'string' ? step.sign : 'd-dvt'
    const before = screen({ person: { age: 30, sex: 'male' }, answers: yes(sign) }).danger.find(({ id }) => id === sign)
    expect(urgency(before!.level)).toBeGreaterThan(urgency(step.to))
    for (const extra of step.withAny) {
      const after = screen({ person: { age: 30, sex: 'male' }, answers: yes(sign, extra) }).danger.find(({ id }) => id === sign)
      expect([extra, urgency(after!.level) <= urgency(step.to)]).toEqual([extra, true])
    }
  })
})

describe('contradictions', () => {
  test('none on the page against a yes: the yes holds and the question is asked again', () => {
    const result = screen({ person: adult, answers: { 'danger-nerves': ['none'], 'd-ces-saddle': 'yes' } })
    expect(result).toMatchObject({ level: 'emergency', askAgain: ['d-ces-saddle'] })
  })

  test('none ticked together with a sign: the sign holds and the page is asked again', () => {
    expect(screen({ person: adult, answers: { 'danger-now': ['none', 'd-chest'] } })).toMatchObject({
      level: 'emergency',
      askAgain: ['danger-now'],
    })
  })

  test('a no to weakness against a dropped foot, no leg trouble against both legs, a boy against pregnancy: asked again', () => {
    expect(screen({ person: adult, answers: { 'd-weak-footdrop': 'yes', 'w-new-leg-weak': 'no' } }).askAgain).toContain('w-new-leg-weak')
    expect(screen({ person: adult, answers: { 'danger-legs': 'none', 'd-ces-bilateral-new': 'yes' } }).askAgain).toContain('danger-legs')
    expect(screen({ person: { age: 30, sex: 'male' }, answers: yes('d-ectopic') })).toMatchObject({
      level: 'same-day',
      askAgain: ['w-maybe-pregnant'],
    })
  })

  test('an answer that the question does not offer is refused with the nearest valid one', () => {
    expect(() => screen({ answers: { 'd-chest': 'yess' } })).toThrow(/d-chest.*yess.*Did you mean "yes"/s)
    expect(() => screen({ answers: { 'danger-now': ['d-chst'] } })).toThrow(/Did you mean "d-chest"/)
  })
})

describe('later in the journey', () => {
  test('the story opens a danger question and is not an answer', () => {
    const result = screen({ person: adult, answers: { 'knee-calf-signs': ['calf-swollen'] } })
    expect(result).toMatchObject({ level: 'self-care', askAgain: ['d-dvt'] })
    expect(screen({ person: adult, answers: { 'knee-calf-signs': ['calf-swollen'], 'd-dvt': 'no' } }).askAgain).toEqual([])
  })

  test('a test that ended in numbness or weakness stops everything until the questions are answered', () => {
    const flagged = { person: adult, answers: {}, measurements: [{ flags: ['r-saddle'] }] }
    expect(screen(flagged)).toMatchObject({ level: 'same-day' })
    expect(screen(flagged).askAgain).toContain('d-ces-saddle')
    const answered = { ...flagged, answers: { 'danger-nerves': ['none'] } }
    expect(screen(answered).level).toBe('self-care')
  })

  test('a calf that swells in a test asks about clots', () => {
    expect(screen({ person: adult, answers: {}, measurements: [{ flags: ['r-calf'] }] }).askAgain).toEqual(
      expect.arrayContaining(['d-dvt', 'd-pe']),
    )
  })

  test('own words open questions and change no level', () => {
    const result = screen({ person: adult, answers: { 'own-words': 'Since Monday it feels numb between my legs when I wipe' } })
    expect(result).toMatchObject({ level: 'self-care', askAgain: ['d-ces-saddle'] })
  })
})

describe('"I have been seen"', () => {
  test('closes a same-day, soon or routine sign that a clinician has checked', () => {
    expect(levelOf({ ...yes('d-dvt'), 'danger-seen': ['d-dvt'] })).toBe('self-care')
    expect(levelOf({ ...yes('d-dvt', 'd-lump'), 'danger-seen': ['d-dvt'] })).toBe('soon')
  })

  test('never closes an emergency, nor a sign that something new has raised to one', () => {
    for (const { id, level } of dangerSigns.filter((sign) => sign.level === 'emergency')) {
      expect([id, levelOf({ ...yes(id), 'danger-seen': [id] })]).toEqual([id, level])
    }
    expect(levelOf({ ...yes('d-dvt', 'w-faint'), 'danger-seen': ['d-dvt'] })).toBe('emergency')
  })
})
