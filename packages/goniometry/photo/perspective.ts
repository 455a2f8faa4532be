/**
 * Was the picture taken from the side? Seen from the side, left and right shoulder (or hip) cover each other; how far they stand apart gives
 * the yaw of the camera. Limb lengths were tried and left out: from three metres away perspective lengthens a limb that points towards the
 * camera by about as much as its slant shortens it (15°: +8 % and −3 %).
 */
import { degrees } from '../angle.ts'
import type { Point } from './angles.ts'

/** Share of body height (Drillis & Contini 1966, in Winter 2009, Biomechanics and Motor Control of Human Movement, fig. 4.1). */
const shoulderWidth = 0.259
const hipWidth = 0.191
const trunkLength = 0.288

export interface PerspectiveCues {
  /** Trunk line, for scale. */
  readonly shoulder?: Point
  readonly hip?: Point
  /** Both shoulders, or both hips, as seen. */
  readonly shoulders?: readonly [Point, Point]
  readonly hips?: readonly [Point, Point]
}

export interface Perspective {
  readonly yawDeg: number | null
  readonly verdict: 'side-on' | 'turned' | 'not-checked'
  readonly sentence: string
}

/** Warned from here. A level line looks 1 % shorter at 8°, 3.4 % at 15°; the slope of a 45° line is then 0.3° and 1° wrong. */
const warnDeg = 8

export function perspective(cues: PerspectiveCues): Perspective {
  const found = [yawFromPair(cues, 'shoulders', shoulderWidth), yawFromPair(cues, 'hips', hipWidth)].filter((yaw) => yaw !== null)
  if (found.length === 0) {
    return {
      yawDeg: null,
      verdict: 'not-checked',
      sentence: 'The view was not checked: mark both shoulders or both hips to see whether the camera stood square to the side.',
    }
  }
  const yawDeg = Math.max(...found)
  return yawDeg < warnDeg
    ? { yawDeg, verdict: 'side-on', sentence: 'The camera stood square to the side.' }
    : {
        yawDeg,
        verdict: 'turned',
        sentence: `The camera stood about ${Math.round(yawDeg)}° off the side. Take the picture again from straight beside the hip, three metres away.`,
      }
}

/** Width seen along the trunk or across it is width × sin(yaw); the trunk's own length gives the scale. */
function yawFromPair(cues: PerspectiveCues, which: 'shoulders' | 'hips', width: number): number | null {
  const pair = cues[which]
  const shoulder = cues.shoulder ?? middle(cues.shoulders)
  const hip = cues.hip ?? middle(cues.hips)
  if (!pair || !shoulder || !hip) return null
  const seen = Math.hypot(pair[1][0] - pair[0][0], pair[1][1] - pair[0][1])
  const trunk = Math.hypot(hip[0] - shoulder[0], hip[1] - shoulder[1])
  if (trunk === 0) return null
  return degrees(Math.asin(Math.min(1, ((seen / trunk) * trunkLength) / width)))
}

const middle = (pair: readonly [Point, Point] | undefined): Point | undefined =>
  pair && [(pair[0][0] + pair[1][0]) / 2, (pair[0][1] + pair[1][1]) / 2]
