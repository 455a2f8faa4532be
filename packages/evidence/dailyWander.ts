/**
 * How far a true angle or distance may wander from one day to the next (standard deviation): what the trend line of a person's
 * measurements assumes. Judgement: a random walk of this size covers the gain of six weeks' stretching (about 12° of leg raise) within
 * two standard deviations.
 */
export const dailyWander = {
  deg: { value: 1, range: [0.3, 2], basis: 'judgement', source: 'f-dose-medeiros' },
  cm: { value: 0.7, range: [0.2, 1.5], basis: 'judgement', source: 'f-dose-medeiros' },
} as const
