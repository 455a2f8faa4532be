/**
 * Distributions of a cohort that merge: counts in fixed bins and exact integer sums of rounded readings, so that any split of the people
 * over workers gives the same bits.
 */
export interface Sketch {
  /** readings are kept in steps of this size */
  readonly step: number
  readonly low: number
  /** (n) people per bin; the first and last take what lies outside */
  readonly counts: number[]
  /** people without this reading */
  missing: number
}

export const createSketch = (low: number, high: number, step: number): Sketch => ({
  step,
  low,
  counts: new Array<number>(Math.round((high - low) / step) + 1).fill(0),
  missing: 0,
})

export function addReading(sketch: Sketch, value: number | null): void {
  if (value === null || !Number.isFinite(value)) {
    sketch.missing += 1
    return
  }
  const bin = Math.min(sketch.counts.length - 1, Math.max(0, Math.round((value - sketch.low) / sketch.step)))
  sketch.counts[bin]! += 1
}

export function mergeSketch(into: Sketch, other: Sketch): void {
  for (const [bin, count] of other.counts.entries()) into.counts[bin]! += count
  into.missing += other.missing
}

export interface Distribution {
  readonly n: number
  readonly missing: number
  readonly mean: number
  readonly sd: number
  /** value below which so many per cent lie */
  readonly percentiles: Readonly<Record<'p1' | 'p5' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'p95' | 'p99', number>>
}

const wanted = [1, 5, 10, 25, 50, 75, 90, 95, 99] as const

export function distribution(sketch: Sketch): Distribution {
  const value = (bin: number) => sketch.low + bin * sketch.step
  const n = sketch.counts.reduce((sum, count) => sum + count, 0)
  const mean = sketch.counts.reduce((sum, count, bin) => sum + count * value(bin), 0) / n
  const variance = sketch.counts.reduce((sum, count, bin) => sum + count * (value(bin) - mean) ** 2, 0) / Math.max(1, n - 1)
  const percentile = (percent: number) => {
    let below = 0
    const bin = sketch.counts.findIndex((count) => {
      below += count
      return below >= (percent / 100) * n
    })
    return value(Math.max(0, bin))
  }
  const percentiles = Object.fromEntries(wanted.map((percent) => [`p${percent}`, percentile(percent)])) as Distribution['percentiles']
  return { n, missing: sketch.missing, mean, sd: Math.sqrt(variance), percentiles }
}

/** Sums of products of two readings, in whole steps: exact as integers up to 2^53. */
export interface PairSketch {
  n: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
}

export const createPairSketch = (): PairSketch => ({ n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 })

const pairStep = 0.1

export function addPair(pair: PairSketch, x: number | null, y: number | null): void {
  if (x === null || y === null || !Number.isFinite(x) || !Number.isFinite(y)) return
  const a = Math.round(x / pairStep)
  const b = Math.round(y / pairStep)
  pair.n += 1
  pair.x += a
  pair.y += b
  pair.xx += a * a
  pair.yy += b * b
  pair.xy += a * b
}

export function mergePair(into: PairSketch, other: PairSketch): void {
  for (const key of ['n', 'x', 'y', 'xx', 'yy', 'xy'] as const) into[key] += other[key]
}

/** Pearson correlation; 0 where one of the two does not vary. */
export function correlation(pair: PairSketch): number {
  const covariance = pair.n * pair.xy - pair.x * pair.y
  const spread = Math.sqrt((pair.n * pair.xx - pair.x * pair.x) * (pair.n * pair.yy - pair.y * pair.y))
  return spread > 0 ? covariance / spread : 0
}
