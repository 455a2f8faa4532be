/** Urgency, verdicts and kinds of ground, apart from the schemas so that the danger screen loads without a validator. */

/** From most to least urgent. */
export const levels = ['emergency', 'same-day', 'soon', 'routine', 'self-care'] as const
export type Level = (typeof levels)[number]

export const roleVerdicts = [
  'likely-contributor',
  'possible-contributor',
  'unlikely',
  'effect-of-back-or-nerve',
  'not-relevant-now',
  'cannot-tell',
] as const
export type RoleVerdict = (typeof roleVerdicts)[number]

export const bases = ['study', 'derived', 'judgement'] as const
export type Basis = (typeof bases)[number]
