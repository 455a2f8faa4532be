/** Interim default SEM by method until a measurement brings its own. Degrees, except `cm`. */
export const errorTable = {
  tilt: 2.5,
  photo: 4,
  video: 6.4,
  goniometer: 2.6,
  tape: 3,
  typed: 5,
  cm: 1.6,
  raterFactor: { self: 1.3, helper: 1.15, clinician: 1 },
} as const
