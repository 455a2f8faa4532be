/**
 * Root of a falling function near a known one, by secant steps: the quick way along a test, where each balance lies beside the last.
 * Gives up (null) rather than wander: the caller then brackets.
 *
 * @param reach - how far from `start` a root may lie
 * @param settled - largest |f| of a root
 */
export function nearbyRoot(f: (x: number) => number, start: number, reach: number, settled: number): number | null {
  let x0 = start
  let f0 = f(x0)
  if (Math.abs(f0) <= settled) return x0
  let x1 = start + Math.sign(f0) * 0.002
  for (let step = 0; step < 12; step++) {
    const f1 = f(x1)
    const slope = (f1 - f0) / (x1 - x0)
    if (!(slope < 0)) return null
    if (Math.abs(f1) <= settled) return x1
    const next = x1 - f1 / slope
    if (!(Math.abs(next - start) <= reach)) return null
    if (next === x1) return null
    x0 = x1
    f0 = f1
    x1 = next
  }
  return null
}
