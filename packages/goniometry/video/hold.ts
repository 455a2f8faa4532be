/** Where a test ends in a series of readings: the furthest position that was held. */
import { median } from '../statistics.ts'

export interface Hold {
  readonly fromS: number
  readonly toS: number
  /** Median over the hold. */
  readonly value: number
  readonly frames: number
  readonly kind: 'held' | 'turning-point'
}

/** Positions within this of the furthest count as the same. */
const bandDeg = 3
/** Shorter and it is a turning point, not a hold, s. */
const shortest = 0.3
/** Frames not accepted may interrupt a hold for as long as this, s. */
const bridge = 0.5

/**
 * @param series - accepted readings in order of time, degrees, unwrapped (no ±180 seam)
 * @param end - whether the movement ends high or low
 * @returns null for no readings
 */
export function findHold(series: readonly { readonly t: number; readonly value: number }[], end: 'highest' | 'lowest'): Hold | null {
  if (series.length === 0) return null
  const sign = end === 'highest' ? 1 : -1
  // The furthest reading may be one wrong frame: medians of three decide.
  const smooth = series.map((_, i) => median(series.slice(Math.max(0, i - 1), i + 2).map(({ value }) => sign * value)))
  const furthest = Math.max(...smooth)
  let best: { from: number; to: number } | null = null
  let from = -1
  for (let i = 0; i < series.length; i++) {
    const inside = smooth[i]! >= furthest - bandDeg
    if (inside && (from < 0 || series[i]!.t - series[i - 1]!.t > bridge)) from = i
    if (inside && (!best || series[i]!.t - series[from]!.t > series[best.to]!.t - series[best.from]!.t)) best = { from, to: i }
    if (!inside) from = -1
  }
  const window = series.slice(best!.from, best!.to + 1)
  const lasts = window.at(-1)!.t - window[0]!.t
  return {
    fromS: window[0]!.t,
    toS: window.at(-1)!.t,
    value: median(window.map(({ value }) => value)),
    frames: window.length,
    kind: lasts >= shortest ? 'held' : 'turning-point',
  }
}
