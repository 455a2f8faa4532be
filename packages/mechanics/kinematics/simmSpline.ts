/**
 * Cubic spline of SIMM and OpenSim (SimmSpline, NaturalCubicSpline): the end third derivatives are those of the cubics through the
 * four points at each end, so it is not a natural spline. Outside the points it runs on straight.
 *
 * @param x - growing
 * @returns five numbers a point: x, y, b, c, d with y(x) = y + dx (b + dx (c + dx d)), dx = x − x_i
 * @see Forsythe, Malcolm, Moler 1977, Computer Methods for Mathematical Computations, section 4.4
 */
export function simmSplineCoefficients(x: readonly number[], y: readonly number[]): number[] {
  const n = x.length
  const h = new Float64Array(n) // interval widths, later d
  const b = new Float64Array(n)
  const c = new Float64Array(n)
  if (n === 2) {
    b.fill((y[1]! - y[0]!) / (x[1]! - x[0]!))
  } else {
    const last = n - 1
    const step = (i: number, j: number) => x[j]! - x[i]!
    for (let i = 0; i < last; i++) h[i] = step(i, i + 1)
    const slope = (i: number) => (y[i + 1]! - y[i]!) / h[i]!
    for (let i = 1; i < last; i++) {
      b[i] = 2 * (h[i - 1]! + h[i]!)
      c[i] = slope(i) - slope(i - 1)
    }
    b[0] = -h[0]!
    b[last] = -h[last - 1]!
    if (n > 3) {
      c[0] = ((c[2]! / step(1, 3) - c[1]! / step(0, 2)) * h[0]! * h[0]!) / step(0, 3)
      c[last] =
        (-(c[last - 1]! / step(last - 2, last) - c[last - 2]! / step(last - 3, last - 1)) * h[last - 1]! * h[last - 1]!) /
        step(last - 3, last)
    }
    for (let i = 1; i < n; i++) {
      const t = h[i - 1]! / b[i - 1]!
      b[i]! -= t * h[i - 1]!
      c[i]! -= t * c[i - 1]!
    }
    c[last]! /= b[last]!
    for (let i = last - 1; i >= 0; i--) c[i] = (c[i]! - h[i]! * c[i + 1]!) / b[i]!
    b[last] = slope(last - 1) + h[last - 1]! * (c[last - 1]! + 2 * c[last]!)
    for (let i = 0; i < last; i++) {
      b[i] = slope(i) - h[i]! * (c[i + 1]! + 2 * c[i]!)
      // slope(i) reads h[i], so d may replace it only afterwards.
      h[i] = (c[i + 1]! - c[i]!) / h[i]!
      c[i]! *= 3
    }
    c[last]! *= 3
    h[last] = h[last - 1]!
  }
  const packed: number[] = []
  for (let i = 0; i < n; i++) packed.push(x[i]!, y[i]!, b[i]!, c[i]!, n === 2 ? 0 : h[i]!)
  return packed
}
