/** Each frame's answer from its three readings, accepted only where they agree. */
import { wrapDeg } from '../angle.ts'
import { type Facing, type HorizonDeg, slopeWithoutYawDeg } from '../photo/angles.ts'
import { median } from '../statistics.ts'
import { type Directions, directionsOf, distance, torsoLength } from './body.ts'
import { type FrameReading, ways } from './frameReadings.ts'
import type { TestedLeg } from './legs.ts'
import type { VideoTestUse } from './videoTest.ts'

export interface FrameAnswer {
  readonly t: number
  readonly accepted: boolean
  readonly because: 'agreed' | 'confirmed' | 'no-person' | 'disagree' | 'length-changed' | 'out-of-picture'
  /** Medians of the readings; null without any. */
  readonly directions: Directions | null
  /** 1 = the readings agree to the degree, 0 = they lie 10° apart. */
  readonly quality: number
}

/** Readings further than this from their middle one do not agree (landmark study: accepts 86–91 % of frames, 0.4–0.7 % of them over 8° off). */
const agreementDeg = 5
/** Two readings this close count where the neighbouring frames, agreed by all three, confirm them within `agreementDeg` … */
const pairDeg = 3
/** … and lie no further away than this, s. */
const neighbourS = 0.5
/** A bone does not change its length: more than this against the clip's median and the point is lost, or the limb points at the camera. */
const lengthChange = 0.25

export function answerFrames(
  frames: readonly FrameReading[],
  legs: TestedLeg,
  use: VideoTestUse,
  near: 'left' | 'right',
  horizon: HorizonDeg,
  facing: Facing,
  yawDeg: number,
): FrameAnswer[] {
  const lengths = frames.map((frame, i) => segmentLength(frame, legs[i]!, use, near))
  const usual = median(lengths.filter((value) => value !== null))
  const answers = frames.map((frame, i): FrameAnswer & { readonly pair: boolean } => {
    const read = ways.map((way) => {
      const body = frame.bodies[way]
      const leg = legs[i]![way] ?? (use.leg === null ? near : null)
      const seen = body && leg ? directionsOf(body, leg, near, horizon, facing) : null
      return seen && withoutYaw(seen, yawDeg)
    })
    const there = read.filter((directions) => directions !== null)
    if (there.length === 0) return { t: frame.t, accepted: false, because: 'no-person', directions: null, quality: 0, pair: false }
    const directions: Directions = {
      thigh: middleDirection(there.map((d) => d.thigh)),
      shank: middleDirection(there.map((d) => d.shank)),
      trunk: middleDirection(there.map((d) => d.trunk)),
      knee: median(there.map((d) => d.knee)),
    }
    const spread = Math.max(...there.map((d) => Math.abs(wrapDeg(d[use.line] - directions[use.line]))))
    const quality = Math.max(0, 1 - spread / 10)
    const length = lengths[i]
    const because =
      there.length < ways.length
        ? 'no-person'
        : spread > agreementDeg
          ? 'disagree'
          : length === null || length === undefined || Math.abs(length / usual - 1) > lengthChange
            ? 'length-changed'
            : outOfPicture(frame, legs[i]!.afresh ?? near, use)
              ? 'out-of-picture'
              : 'agreed'
    // The middle reading and one other, when the third is off.
    const pair =
      there.length === ways.length && there.filter((d) => Math.abs(wrapDeg(d[use.line] - directions[use.line])) <= pairDeg).length >= 2
    return { t: frame.t, accepted: because === 'agreed', because, directions, quality, pair }
  })
  return answers.map(({ pair, ...answer }, i) => (pair && answer.because === 'disagree' ? confirmed(answer, answers, i, use.line) : answer))
}

/** A frame in which one reading strayed, accepted where agreed frames before and after lead to the same direction. */
function confirmed(answer: FrameAnswer, answers: readonly FrameAnswer[], i: number, line: VideoTestUse['line']): FrameAnswer {
  const agreed = (other: FrameAnswer) => other.because === 'agreed' && Math.abs(other.t - answer.t) <= neighbourS
  const before = answers.slice(0, i).findLast(agreed)
  const after = answers.slice(i + 1).find(agreed)
  if (!before || !after) return answer
  const from = before.directions![line]
  const share = (answer.t - before.t) / (after.t - before.t)
  const expected = from + share * wrapDeg(after.directions![line] - from)
  const fits = Math.abs(wrapDeg(answer.directions![line] - expected)) <= agreementDeg
  return fits ? { ...answer, accepted: true, because: 'confirmed', quality: Math.min(answer.quality, 0.5) } : answer
}

/** The camera's turn taken out of the slopes: level lengths look shorter, heights do not. The knee angle is left as seen. */
function withoutYaw(seen: Directions, yawDeg: number): Directions {
  const slope = (deg: number) => slopeWithoutYawDeg(deg, yawDeg)
  return { thigh: slope(seen.thigh), shank: slope(seen.shank), trunk: slope(seen.trunk), knee: seen.knee }
}

/** Middle of directions that may straddle ±180. */
function middleDirection(directions: readonly number[]): number {
  const first = directions[0]!
  return wrapDeg(first + median(directions.map((deg) => wrapDeg(deg - first))))
}

/** Length of the measured segment, in pixels: the camera stands still. */
function segmentLength(frame: FrameReading, legs: TestedLeg[number], use: VideoTestUse, near: 'left' | 'right'): number | null {
  const body = frame.bodies.afresh ?? frame.bodies.followed
  const leg = legs.afresh ?? legs.followed
  if (!body) return null
  if (use.line === 'trunk') return distance(body[near].hip, body[near].shoulder)
  if (!leg) return null
  return use.line === 'thigh' ? distance(body[leg].hip, body[leg].knee) : distance(body[leg].knee, body[leg].ankle)
}

/** An end of the measured segment lies outside the picture: the network guesses there. */
function outOfPicture(frame: FrameReading, leg: 'left' | 'right', use: VideoTestUse): boolean {
  const body = frame.bodies.afresh
  if (!body) return false
  const ends =
    use.line === 'trunk'
      ? [body[leg].hip, body[leg].shoulder]
      : use.line === 'thigh'
        ? [body[leg].hip, body[leg].knee]
        : [body[leg].knee, body[leg].ankle]
  const slack = 0.02 * torsoLength(body)
  return ends.some(([x, y]) => x < -slack || y < -slack || x > frame.width + slack || y > frame.height + slack)
}
