/** Rules about the rules: what wins over what, and what must not raise an alarm. Each is held by a test in packages/reasoning/danger. */
export interface Guard {
  readonly id: string
  readonly says: string
  readonly sources: readonly string[]
}

export const precedence = [
  {
    id: 'p-highest',
    says: 'The highest level found wins. No other answer, test result, score, age or earlier visit lowers it.',
    sources: [],
  },
  {
    id: 'p-stop',
    says: 'Emergency: everything stops; number, words to say, what to do. Same day: the same, reading stays open, no tests or exercises until "I have been seen". Soon: no tests or holds to the limit in that region; walking and reading stay open. Routine: all open, with the note.',
    sources: [],
  },
  {
    id: 'p-seen',
    says: '"A doctor has checked this and nothing has changed" closes same-day, soon and routine rows with a date. An emergency row that is new or worse is never closed.',
    sources: [],
  },
  {
    id: 'p-notsure',
    says: 'Unsure follows the row; without one it counts as yes. It is never stored as no. A skipped question shows as not answered, and the result says that the check is incomplete.',
    sources: [],
  },
  {
    id: 'p-change',
    says: 'The emergency rows are asked again at the first visit after 7 days, after any flare and before any test. "Something changed" is always one tap away.',
    sources: [],
  },
  { id: 'p-offline', says: 'Every emergency and same-day text works without a network.', sources: [] },
  {
    id: 'p-order',
    says: 'At most one page of emergency rows first, in plain words, then the rest only as needed. Nothing about body parts or pregnancy that cannot apply.',
    sources: [],
  },
  {
    id: 'p-mixed',
    says: 'Several same-day rows do not add up to an emergency, except: two unsure cauda equina answers; any same-day row with new weakness, numbness between the legs or a bladder or bowel change; any same-day row with feeling faint, confused or very ill.',
    sources: [],
  },
] as const satisfies readonly Guard[]

export const falseAlarmGuards = [
  {
    id: 'g-80',
    says: 'Four in five people with new back pain have at least one textbook flag; about one in a hundred is seriously ill. One weak flag shows no warning colour, only the safety net.',
    sources: ['src-henschke-2009'],
  },
  { id: 'g-age', says: 'Age by itself is never a flag.', sources: ['src-downie-2013', 'src-d-judgement'] },
  {
    id: 'g-night',
    says: 'Night pain alone, pain on coughing alone, upper-back pain alone, stiffness alone or "severe" alone raises no level.',
    sources: ['src-d-glos-spine', 'src-d-judgement'],
  },
  {
    id: 'g-sportlegs',
    says: 'Both legs sore or tight after sport, easing over three days, without tingling, numbness or weakness, is not a both-leg nerve sign.',
    sources: ['src-d-judgement'],
  },
  { id: 'g-constipation', says: 'Constipation by itself is not a bowel sign.', sources: ['src-d-york-ces'] },
  {
    id: 'g-oldbladder',
    says: 'Leaking on coughing, prostate trouble or peeing at night that is old, explained and unchanged is not a bladder sign.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'g-cold',
    says: 'A cold with aches all over is not an infection of the spine; a fever with the back as the main new pain is same-day.',
    sources: ['src-d-nhs-back', 'src-d-judgement'],
  },
  { id: 'g-sweats', says: 'Night sweats alone, with menopause, alcohol or a warm room, raise no level.', sources: ['src-d-judgement'] },
  {
    id: 'g-diabetes',
    says: 'Diabetes, a steroid inhaler, low-dose aspirin or a removed skin cancer never acts alone.',
    sources: ['src-d-judgement'],
  },
  { id: 'g-oldinjury', says: 'An accident of long ago, checked and settled, does not count.', sources: ['src-d-judgement'] },
  { id: 'g-pulse', says: 'A pulse felt in a slim tummy when lying flat is normal.', sources: ['src-d-judgement'] },
  {
    id: 'g-calf',
    says: 'Both calves sore the day after hard exercise, without swelling, is not a clot sign.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'g-numbers',
    says: 'Nobody is shown a probability of cancer, fracture or any disease. We say "this needs a check", never "you may have".',
    sources: ['src-d-judgement', 'src-downie-2013'],
  },
  {
    id: 'g-absence',
    says: 'No flags rules nothing out: single flags for cauda equina found only 19 to 43 of 100 cases.',
    sources: ['src-dionne-2019'],
  },
  {
    id: 'g-tone',
    says: 'Level colours always come with words and a symbol. No countdown, no siren, no red screen except emergency.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'g-yield',
    says: 'How often each level is shown is counted in testing. Among ordinary users: emergency under 2, same day under 5, soon under 10 in 100. The targets are judgement.',
    sources: ['src-d-judgement'],
  },
] as const satisfies readonly Guard[]
