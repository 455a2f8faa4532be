import { phraseRules } from '@sitbone/evidence/danger/phrases'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchDangerWords } from './freeText.ts'
import { screen } from './screen.ts'

const asks = (text: string): string[] => matchDangerWords(text).map(({ ask }) => ask)

describe('danger in a person’s words opens its question', () => {
  test.each([
    ['Since yesterday everything between my legs feels numb, even when I wipe.', 'd-ces-saddle'],
    ["I can't feel the toilet paper properly", 'd-ces-saddle'],
    ['It’s weird, my private parts have gone dead', 'd-ces-saddle'],
    ['pins and needles in my bum and inner thighs', 'd-ces-saddle'],
    ["I'm having trouble peeing, it won't start", 'd-ces-bladder'],
    ['wet myself twice this week', 'd-ces-bladder'],
    ['I had an accident with my bowels', 'd-ces-bowel'],
    ['leaking poo since Sunday', 'd-ces-bowel'],
    ["can't get an erection since my back went", 'd-ces-sex'],
    ['Both legs are tingling now, it started in the left', 'd-ces-bilateral-new'],
    ['my left leg is getting weaker every day', 'd-weak-growing'],
    ['My foot drags and I trip over the carpet', 'd-weak-footdrop'],
    ['the leg just buckles, there is no power in it', 'd-weak-other'],
    ['I feel unsteady when I walk', 'd-cord-gait'],
    ['my speech was slurred this morning', 'd-stroke'],
    ['pressure in my chest too', 'd-chest'],
    ["I'm short of breath and my calf is swollen", 'd-pe'],
    ["I'm short of breath and my calf is swollen", 'd-dvt'],
    ['my right leg went cold and white', 'd-ali'],
    ['a ripping pain between my shoulder blades', 'd-aorta-tear'],
    ['I have been running a temperature', 'w-fever'],
    ['I fell off a ladder three days ago', 'd-fx-major'],
    ['I am on prednisolone for my lungs', 'w-steroids'],
    ['had breast cancer in 2015', 'w-cancer-history'],
    ['I have lost weight and I do not know why', 'w-weight-loss'],
    ['night sweats soak the bed', 'w-night-sweats'],
    ['I take warfarin', 'w-anticoagulant'],
    ['I had an epidural last month', 'w-spinal-procedure'],
    ['felt a pop in my hamstring while sprinting', 'd-avulsion'],
    ["the knee is stuck and won't straighten", 'd-knee-locked'],
    ['my knee is hot and swollen', 'd-knee-hot'],
    ['since the gym my pee is brown like cola', 'd-rhabdo'],
    ['there is blood in my urine', 'd-blood-pee'],
    ['the pain comes in waves from my side to my groin', 'd-colic'],
    ['I have an aneurysm that they watch', 'd-aaa-known'],
    ['could be pregnant, my period is late', 'w-maybe-pregnant'],
    ['sudden pain in my left testicle', 'd-testis'],
    ['some days I want to die', 'd-mind-now'],
    ['I feel hopeless about it all', 'd-mind-low'],
    ['my husband hit me and now my back hurts', 'd-unsafe'],
    ['double vision since this morning', 'd-gca-eye'],
    ['a rash with blisters in a band round one side', 'd-shingles'],
  ])('“%s” → %s', (text, sign) => expect(asks(text)).toContain(sign))
})

describe('ordinary stories open nothing', () => {
  test.each([
    'My hamstrings are tight and my lower back aches when I bend.',
    'I sit at a desk all day and feel stiff in the morning; walking helps.',
    'Dull pain in the right buttock after running, better with rest.',
    'No fever, no numbness between my legs, no weight loss.',
    'I have never had cancer and I am not pregnant.',
    'My legs feel tight after football but are fine the next day.',
    'Stretching helps for an hour, then it comes back.',
    'It hurts to put on my socks and to drive for long.',
    '',
  ])('“%s”', (text) => expect(asks(text)).toEqual([]))
})

describe('a match', () => {
  test('is shown with the words that made it', () => {
    expect(matchDangerWords('It feels numb when I wipe.')).toEqual([
      { ask: 'd-ces-saddle', clause: 'it feels numb when i wipe', phrases: ['numb*', 'wipe'] },
    ])
  })

  test('needs its words in one clause, and survives capitals, accents and curly quotes', () => {
    expect(asks('My toes are numb. I wipe my nose.')).toEqual([])
    expect(asks('I CAN’T FEEL my bottom')).toContain('d-ces-saddle')
  })

  test('never changes the level; answering the question settles it', () => {
    const words = phraseRules.map(({ groups }) => groups.map(([first]) => first!.replace('*', '')).join(' ')).join('. ')
    const open = screen({ person: { age: 40, sex: 'female' }, answers: { 'own-words': words } })
    expect(open).toMatchObject({ level: 'self-care', danger: [] })
    expect(open.askAgain).toEqual(expect.arrayContaining([...new Set(phraseRules.map(({ ask }) => ask))]))
    const settled = Object.fromEntries(open.askAgain.map((id) => [id, 'no']))
    expect(screen({ person: { age: 40, sex: 'female' }, answers: { 'own-words': words, ...settled } }).askAgain).toEqual([])
  })

  test('of any text ends, quickly', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => Array.isArray(matchDangerWords(text))),
      { numRuns: 100 },
    )
    const started = performance.now()
    matchDangerWords('numb leg '.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
