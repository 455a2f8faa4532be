/** What change means help now: goes with every answer that is not urgent. `(crisis line)` is filled for the region. */
export interface SafetyNetText {
  readonly id: string
  readonly when:
    | 'always'
    | 'not-urgent'
    | 'new-visit'
    | 'one-flag'
    | 'leg-pain'
    | 'stenosis'
    | 'test'
    | 'plan'
    | 'incomplete'
    | 'number'
    | 'seen'
    | 'child'
    | 'card'
  readonly text: string
  readonly sources: readonly string[]
}

export const safetyNet = [
  {
    id: 'sn-always',
    when: 'not-urgent',
    text: 'We found no danger sign in what you told us. That does not mean there is none: software cannot see or touch you. If something feels wrong, ask a person.',
    sources: ['src-dionne-2019', 'src-d-judgement'],
  },
  {
    id: 'sn-emergency',
    when: 'not-urgent',
    text: 'Get emergency help at once for: numb skin between your legs; new trouble peeing or pooing; tingling, numbness or weakness in both legs; a leg that gets weaker; chest pain or trouble breathing; sudden very bad pain in back, tummy or a leg; feeling faint or confused.',
    sources: ['src-d-nhs-back', 'src-d-girft-ces'],
  },
  {
    id: 'sn-today',
    when: 'not-urgent',
    text: 'Phone a doctor or advice line today for: a fever with back pain; a foot that drops; one swollen, sore calf; a hot, swollen knee; a knee that is stuck.',
    sources: ['src-d-nhs-back', 'src-d-dvt', 'src-d-septic'],
  },
  {
    id: 'sn-back',
    when: 'not-urgent',
    text: 'See a doctor or physiotherapist if the pain is no better in a few weeks, keeps coming back, stops you from sleep or work, or worries you.',
    sources: ['src-d-nhs-back'],
  },
  {
    id: 'sn-change',
    when: 'new-visit',
    text: 'Has anything changed since last time: new numbness or weakness, bladder, bowel, a fever, a new kind of pain? If so, we ask the danger questions again.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'sn-one-flag',
    when: 'one-flag',
    text: 'You ticked one thing that doctors like to know. So do most people with back pain, and nearly all of them are fine. It changes nothing today. Mention it when you next see a doctor, or sooner if something new comes.',
    sources: ['src-henschke-2009'],
  },
  {
    id: 'sn-sciatica',
    when: 'leg-pain',
    text: 'Leg pain from a nerve usually eases over weeks. Walk a little and often, and stop any move that sends the pain further down. Both legs join in, or you get numb between the legs? Go to an emergency department.',
    sources: ['src-d-girft-ces', 'src-clinical-consensus'],
  },
  {
    id: 'sn-stenosis',
    when: 'stenosis',
    text: 'Later in life many people have heavy legs that ease on sitting. Walk, sit, walk again. If it quickly gets worse, or you get numb between the legs or have bladder trouble, get emergency help.',
    sources: ['src-suri-2010'],
  },
  {
    id: 'sn-test',
    when: 'test',
    text: 'Stop at a firm pull. Pain is not the goal. Stop at once at tingling, numbness or weakness.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'sn-plan',
    when: 'plan',
    text: 'A little sore for a day is fine. Worse for more than a day: do less next time. Tingling that moves down the leg means stop.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'sn-incomplete',
    when: 'incomplete',
    text: 'Some danger questions are not answered, so this check is not complete. You can answer them at any time.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'sn-mind',
    when: 'always',
    text: 'Pain can wear you down. When life feels too much, talk to someone: (crisis line). You do not need to be sure.',
    sources: ['src-d-crisis'],
  },
  {
    id: 'sn-number',
    when: 'number',
    text: 'This number says how far you move. It does not say what is wrong, and it cannot rule out a danger.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'sn-seen',
    when: 'seen',
    text: 'Good that you were checked. Follow what they told you, even where it differs from Sitbone. If it gets worse, go back.',
    sources: ['src-d-judgement'],
  },
  {
    id: 'sn-child',
    when: 'child',
    text: 'Sitbone is for adults. Please show this page to a grown-up. A limp, a fever, pain that wakes you, or feeling weak or numb: you need a doctor today.',
    sources: ['src-d-child-back', 'src-d-sufe'],
  },
  {
    id: 'sn-print',
    when: 'card',
    text: 'My card. Numb between the legs, bladder or bowel changed, both legs, growing weakness: emergency department, at once, day or night.',
    sources: ['src-d-greenhalgh-2016', 'src-d-girft-ces'],
  },
] as const satisfies readonly SafetyNetText[]
