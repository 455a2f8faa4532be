/** What a movement looked like until now: how fast, how hard, in one plane or not. */
import type { Block } from './blocks.ts'
import { length, movementAxis, outOfPlaneDeg, tiltBetweenDeg, type Vector } from './gravity.ts'
import type { CaptureSettings } from './settings.ts'
import { type Reading, runningMeans } from './stillness.ts'

export interface Approach {
  readonly furthestDeg: number
  readonly furthest: Vector
  /** Over 0.3 s. */
  readonly fastestDegPerS: number
  /** Largest mean deviation from the length at rest over 0.25 s, m/s². */
  readonly push: number
  /** Largest shake within one block, m/s². */
  readonly knock: number
  readonly outOfPlaneDeg: number
  /** Time from 15 % to 85 % of the way, s. */
  readonly riseS: number
  /** Length of the movement looked at. */
  readonly wayDeg: number
}

const spanS = 0.3

/** From leaving rest; where the end is a settling (Thomas), only the lowering from the furthest point: drawing both knees up is hasty and counts for nothing. */
export function approachOf(blocks: readonly Block[], zero: Vector, settings: CaptureSettings): Approach {
  let start = settings.end === 'furthest' ? blocks.length - 1 : 0
  while (start > 0 && tiltBetweenDeg(zero, blocks[start]!.mean) > settings.leaveDeg / 2) start--
  const movement = blocks.slice(start)
  const path = runningMeans(movement)
  let top = 0
  path.forEach(({ mean }, i) => {
    if (tiltBetweenDeg(zero, mean) > tiltBetweenDeg(zero, path[top]!.mean)) top = i
  })
  const furthest = path[top]?.mean ?? zero
  const furthestDeg = tiltBetweenDeg(zero, furthest)
  if (settings.end === 'furthest') return { furthest, furthestDeg, ...manner(movement, path, zero, furthest) }
  return { furthest, furthestDeg, ...manner(movement.slice(top), path.slice(top), furthest, path.at(-1)?.mean ?? zero) }
}

function manner(
  movement: readonly Block[],
  path: readonly Reading[],
  from: Vector,
  to: Vector,
): Omit<Approach, 'furthest' | 'furthestDeg'> {
  const rest = length(from)
  let fastest = 0
  let push = 0
  for (let i = 0; i < path.length; i++) {
    const { t, mean } = path[i]!
    let before = i
    while (before > 0 && t - path[before]!.t < spanS - 1e-6) before--
    const over = t - path[before]!.t
    if (over >= spanS - 1e-6) fastest = Math.max(fastest, tiltBetweenDeg(path[before]!.mean, mean) / over)
    push = Math.max(push, Math.abs(length(mean) - rest))
  }
  const axis = movementAxis(from, to)
  return {
    fastestDegPerS: fastest,
    push,
    knock: Math.max(0, ...movement.map((block) => block.shake)),
    outOfPlaneDeg: axis ? path.reduce((worst, { mean }) => Math.max(worst, Math.abs(outOfPlaneDeg(mean, axis))), 0) : 0,
    riseS: rise(path, from, to),
    wayDeg: tiltBetweenDeg(from, to),
  }
}

export function approachFault(
  approach: Approach,
  settings: CaptureSettings,
  stage: 'moving' | 'held',
): 'too-fast' | 'knocked' | 'not-one-axis' | null {
  if (approach.fastestDegPerS > settings.speedDegPerS) return 'too-fast'
  // A sensor's own bias changes the length as the phone turns, up to twice 0.3 m/s²: allowed for in `pushMs2`.
  if (approach.push > settings.pushMs2 || approach.knock > settings.knockMs2) return 'knocked'
  if (stage === 'held' && approach.riseS < Math.max(settings.riseS, (0.7 * approach.wayDeg) / settings.risePerS)) return 'too-fast'
  if (approach.furthestDeg >= settings.leastDeg && approach.outOfPlaneDeg > settings.planeDeg) return 'not-one-axis'
  return null
}

function rise(path: readonly Reading[], from: Vector, to: Vector): number {
  const way = tiltBetweenDeg(from, to)
  const high = path.findIndex(({ mean }) => tiltBetweenDeg(from, mean) >= 0.85 * way)
  const low = path.findLastIndex(({ mean }, i) => i <= high && tiltBetweenDeg(from, mean) <= 0.15 * way)
  return high < 0 ? Number.POSITIVE_INFINITY : path[high]!.t - path[Math.max(0, low)]!.t
}
