/** What ends a test, a hold or an exercise at once, and what follows. A test notes the id as a flag of the measurement. */
export interface StopRule {
  readonly id: string
  readonly when: string
  readonly whatNext: string
}

export const stopRules = [
  {
    id: 'r-saddle',
    when: 'Numbness between the legs, a bladder or bowel change, or new weakness',
    whatNext: 'Stop for good and answer the danger questions again.',
  },
  {
    id: 'r-down',
    when: 'Pain, tingling or numbness moves further down the leg, or stays there for more than 10 to 20 minutes',
    whatNext:
      'Stop. The nerve is irritated: no seated, standing or slump holds; walk and rest in positions of ease. If numbness or weakness stays: today.',
  },
  {
    id: 'r-sharp',
    when: 'Sharp, catching or electric pain',
    whatNext: 'Ease off at once, do not repeat today, and note "pain, not stretch". This angle counts for nothing.',
  },
  { id: 'r-pop', when: 'A pop, a tear or a sudden give', whatNext: 'Stop. See the first-aid card and answer the injury questions.' },
  { id: 'r-groin', when: 'A pinch in the groin', whatNext: 'Go less far. If it stays, leave the test out and read about the hip.' },
  { id: 'r-calf', when: 'One calf swells or hurts more', whatNext: 'Stop and answer the questions about clots.' },
  {
    id: 'r-chest',
    when: 'Chest pain, short breath or faintness',
    whatNext: 'Stop and sit. Not gone in a minute or two: call the emergency number.',
  },
  { id: 'r-dizzy', when: 'Dizzy or light-headed', whatNext: 'Sit or lie down. No bending forward or head-down work today.' },
  {
    id: 'r-next',
    when: 'Worse for more than a day afterwards',
    whatNext: 'Half the dose next time. Twice in a row: choose another exercise.',
  },
  { id: 'r-cramp', when: 'Cramp', whatNext: 'Ease off and shake it out. It is not a danger.' },
] as const satisfies readonly StopRule[]

export type StopRuleId = (typeof stopRules)[number]['id']
