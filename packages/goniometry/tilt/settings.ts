import type { StillnessLimits } from './stillness.ts'

export interface CaptureSettings {
  /** Trials to take. */
  readonly trials: number
  /** `furthest`: leave rest, go to the end, hold (raise). `settles`: go away first, then settle near or below the zero level (Thomas). */
  readonly end: 'furthest' | 'settles'
  /** Movement that starts a trial. */
  readonly leaveDeg: number
  /** `furthest`: smallest movement that can be an end. `settles`: the excursion that must come first; the end lies below it. */
  readonly leastDeg: number
  /** Movements a body can make; anything else is a phone in a hand. */
  readonly possibleDeg: readonly [number, number]
  readonly rest: StillnessLimits
  readonly hold: StillnessLimits
  /** How near the start position counts as back. */
  readonly returnDeg: number
  /** Start position found further off than this: the phone slid. */
  readonly zeroDriftDeg: number
  /** Going on by more than this after a pause replaces the reading. */
  readonly furtherDeg: number
  /** Fastest turn of a careful movement. */
  readonly speedDegPerS: number
  /** Shortest time from 15 % to 85 % of the way, s. A smooth lift of 2.1 s takes 0.8; a hand turning a phone takes 0.3 to 0.7. */
  readonly riseS: number
  /** And no faster than this between those points, degrees per second. */
  readonly risePerS: number
  /** Largest lasting deviation of the reading's length from gravity, m/s²: a leg lifted slowly stays well below. */
  readonly pushMs2: number
  /** Knock within 50 ms, m/s²: the phone was put down or hit. */
  readonly knockMs2: number
  /** How far gravity may leave the plane of movement. */
  readonly planeDeg: number
  /** After a capture: leaving the plane by this much before coming back takes the trial away again. */
  readonly leavesPlaneDeg: number
}

/**
 * Settings for a slow leg or trunk movement. All limits are judgement, set on physics and the synthetic sensor model, not tuned on people:
 * a protocol lifts over about five seconds (12–25°/s); a shin of 0.6 m swung at 60°/s gives 0.7 m/s²; a wrist turns a phone at 150–400°/s and picking it up takes 2–5 m/s².
 */
export const slowMovement: CaptureSettings = {
  trials: 3,
  end: 'furthest',
  leaveDeg: 6,
  leastDeg: 15,
  possibleDeg: [15, 160],
  rest: { forS: 1, takeS: 1, wobbleDeg: 1, driftDegPerS: 1.5, gapS: 0.7 },
  hold: { forS: 1, takeS: 0.5, wobbleDeg: 1.3, driftDegPerS: 2, gapS: 0.7 },
  returnDeg: 8,
  zeroDriftDeg: 3,
  furtherDeg: 3,
  speedDegPerS: 90,
  riseS: 0.8,
  risePerS: 60,
  pushMs2: 1.2,
  knockMs2: 2,
  planeDeg: 12,
  leavesPlaneDeg: 35,
}
