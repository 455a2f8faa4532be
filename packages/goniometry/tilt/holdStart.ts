import type { Block } from './blocks.ts'
import { tiltBetweenDeg, type Vector } from './gravity.ts'
import type { Still } from './stillness.ts'
import { runningMeans } from './stillness.ts'

/**
 * Ways a movement comes to rest: the share of the way still to go (0 … 1) → the share of the time still to go. Movements end softly, so the
 * moment of arrival drowns in noise and must be carried on from the part that is seen. `trust` is how often we expect each (judgement:
 * people move by the first; the others are what devices and helpers do).
 */
const arrivals: readonly { readonly trust: number; readonly timeLeft: (wayLeft: number) => number }[] = [
  { trust: 0.57, timeLeft: inverse((s) => s * s * s * (10 - 15 * s + 6 * s * s)) }, // smoothest movement (Flash & Hogan 1985)
  { trust: 0.11, timeLeft: (left) => Math.acos(1 - 2 * left) / Math.PI }, // half a cosine
  { trust: 0.11, timeLeft: inverse((s) => s * s * (3 - 2 * s)) }, // cubic step
  { trust: 0.11, timeLeft: inverse((s) => (s < 0.3 ? (s * s) / 0.42 : (s - 0.15) / 0.7)) }, // steady, then an even stop
  { trust: 0.11, timeLeft: (left) => left }, // a sudden stop
]

/** Nearer than this the noise decides, degrees. */
const nearestDeg = 3
/** Share of the way that is looked at. */
const farthest = 0.93
/** Misfit, as a share of the movement's time, at which a way of coming to rest loses its weight. The errors of one crossing and the next hang together, so the fits are not counted as independent. */
const tolerance = 0.01

/**
 * When the held position was reached, s: the times at which the distance falls through a ladder of levels are fitted by each way of
 * coming to rest; their answers are averaged, each weighted by its fit.
 */
export function holdStart(blocks: readonly Block[], still: Still, zero: Vector): number {
  const way = tiltBetweenDeg(zero, still.mean)
  const smooth = runningMeans(blocks)
  const distance = smooth.map(({ mean }) => tiltBetweenDeg(mean, still.mean))
  const inHold = smooth.findLastIndex(({ t }) => t <= (still.from + still.to) / 2)
  const levels = ladder(way * farthest)
  const seen: { level: number; t: number }[] = []
  for (const level of levels) {
    const t = crossing(smooth, distance, inHold, level)
    if (t !== null) seen.push({ level, t })
  }
  if (seen.length < 4) return Math.min(still.from, seen[0]?.t ?? still.from)
  let weights = 0
  let end = 0
  for (const { trust, timeLeft } of arrivals) {
    const fit = line(seen.map(({ level, t }) => [timeLeft(level / way), t] as const))
    const weight = trust * Math.exp(-((fit.misfit / (tolerance * Math.max(1, -fit.slope))) ** 2) / 2) + 1e-9
    weights += weight
    end += weight * fit.atZero
  }
  return Math.max(seen[0]!.t, Math.min(still.to, end / weights))
}

/** Nine levels from near to far, evenly spread in the square root. */
function ladder(far: number): number[] {
  const a = Math.sqrt(nearestDeg)
  const b = Math.sqrt(Math.max(nearestDeg, far))
  return Array.from({ length: 9 }, (_, i) => (a + ((b - a) * i) / 8) ** 2)
}

/** Last time before index `from` at which the distance falls through a level. */
function crossing(blocks: readonly { t: number }[], distance: readonly number[], from: number, level: number): number | null {
  for (let i = Math.min(from, blocks.length - 2); i >= 0; i--) {
    if (distance[i]! < level) continue
    const share = (distance[i]! - level) / (distance[i]! - distance[i + 1]!)
    return blocks[i]!.t + (Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0) * (blocks[i + 1]!.t - blocks[i]!.t)
  }
  return null
}

/** Straight line through points; its value at 0, slope and its root-mean-square misfit. */
function line(points: readonly (readonly [number, number])[]): {
  readonly atZero: number
  readonly slope: number
  readonly misfit: number
} {
  const n = points.length
  const x = points.reduce((sum, [a]) => sum + a, 0) / n
  const y = points.reduce((sum, [, b]) => sum + b, 0) / n
  const slope = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  return { atZero: y - slope * x, slope, misfit: Math.sqrt(points.reduce((sum, [a, b]) => sum + (b - y - slope * (a - x)) ** 2, 0) / n) }
}

/** Inverse of a rising function on 0 … 1, by halving. */
function inverse(f: (s: number) => number): (value: number) => number {
  return (value) => {
    let low = 0
    let high = 1
    for (let i = 0; i < 30; i++) {
      const middle = (low + high) / 2
      if (f(middle) < value) low = middle
      else high = middle
    }
    return low
  }
}
