/** Questionnaires and scales: which change matters to people, and which may be shipped. Error and range of those we use: `outcomes.ts`. */
export interface Questionnaire {
  readonly id: string
  readonly name: string
  /** Smallest change that matters to people: points, or share of the first value. */
  readonly important?: { readonly points: number; readonly share?: number }
  readonly ships: 'yes' | 'adapter only' | 'no'
  readonly finding: string
}

export const questionnaires: readonly Questionnaire[] = [
  { id: 'nprs', name: 'Pain, 0 to 10', important: { points: 2, share: 0.3 }, ships: 'yes', finding: 'f-om-nprs' },
  {
    id: 'rmdq',
    name: 'Roland-Morris, 24 sentences',
    important: { points: 5, share: 0.3 },
    ships: 'yes',
    finding: 'f-om-rmdq',
  },
  {
    id: 'rmdq-screen',
    name: 'Roland-Morris on a screen',
    important: { points: 5, share: 0.3 },
    ships: 'yes',
    finding: 'f-om-rmdq-electronic',
  },
  {
    id: 'psfs',
    name: 'Own activities, 0 to 10',
    important: { points: 2 },
    ships: 'yes',
    finding: 'f-om-psfs',
  },
  { id: 'vas', name: 'Pain line, 0 to 100', important: { points: 15 }, ships: 'yes', finding: 'f-om-vas' },
  { id: 'change', name: 'Overall change, in own words', ships: 'yes', finding: 'f-om-gpe' },
  {
    id: 'odi',
    name: 'Oswestry, 0 to 100',
    important: { points: 10, share: 0.3 },
    ships: 'adapter only',
    finding: 'f-om-odi',
  },
  { id: 'quebec', name: 'Quebec scale', important: { points: 20 }, ships: 'no', finding: 'f-om-qbpds' },
  { id: 'start-back', name: 'STarT Back', ships: 'no', finding: 'f-om-startback' },
  { id: 'start-msk', name: 'STarT MSK', ships: 'adapter only', finding: 'f-om-startmsk' },
  { id: 'others', name: 'TSK, FABQ, LEFS', ships: 'no', finding: 'f-om-others' },
]
