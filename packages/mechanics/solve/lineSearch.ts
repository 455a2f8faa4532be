/**
 * A step along a descent direction that lowers the function enough and flattens its slope (strong Wolfe conditions): safeguarded
 * cubic and quadratic interpolation in a shrinking bracket.
 *
 * @see Moré & Thuente 1994, ACM Trans Math Softw 20:286
 */
export interface LineSearchResult {
  readonly step: number
  readonly value: number
  /** `met`: both conditions hold; `stopped`: the budget or the bracket ended first, the step is the best found */
  readonly kind: 'met' | 'stopped'
}

export interface LineSearchRules {
  /** sufficient decrease, fraction of the first slope */
  readonly decrease: number
  /** slope left, fraction of the first slope */
  readonly curvature: number
  readonly maxEvaluations: number
  /** width of the bracket, relative to its far end, at which the search ends */
  readonly narrowest: number
}

interface Bracket {
  /** best step, its value and slope */
  x: number
  fx: number
  dx: number
  /** other end */
  y: number
  fy: number
  dy: number
  step: number
  closed: boolean
}

const longest = 1e20
const shortest = 1e-20

/**
 * @param at - value and slope along the direction at a step, into `out`
 * @param value, slope - at step 0; the slope must be negative
 */
export function lineSearch(
  at: (step: number, out: Float64Array) => void,
  value: number,
  slope: number,
  firstStep: number,
  rules: LineSearchRules,
): LineSearchResult {
  const out = new Float64Array(2)
  const b: Bracket = { x: 0, fx: value, dx: slope, y: 0, fy: value, dy: slope, step: firstStep, closed: false }
  const enough = rules.decrease * slope
  let modified = true
  let width = longest - shortest
  let lastWidth = 2 * width
  for (let evaluations = 1; ; evaluations++) {
    const low = b.closed ? Math.min(b.x, b.y) : b.x
    const high = b.closed ? Math.max(b.x, b.y) : b.step + 4 * (b.step - b.x)
    b.step = Math.min(longest, Math.max(shortest, b.step))
    const outside = b.closed && (b.step <= low || b.step >= high)
    const narrow = b.closed && high - low <= rules.narrowest * high
    if (outside || narrow || evaluations >= rules.maxEvaluations) b.step = b.x
    at(b.step, out)
    const f = out[0]!
    const d = out[1]!
    const line = value + b.step * enough
    if (f <= line && Math.abs(d) <= -rules.curvature * slope) return { step: b.step, value: f, kind: 'met' }
    if (outside || narrow || evaluations >= rules.maxEvaluations || b.step >= longest) return { step: b.step, value: f, kind: 'stopped' }
    if (modified && f <= line && d >= Math.min(rules.decrease, rules.curvature) * slope) modified = false
    if (modified && f <= b.fx && f > line) {
      // Until a step lies below the line of sufficient decrease, interpolate the function minus that line.
      tilt(b, -enough)
      shrink(b, f - b.step * enough, d - enough, low, high)
      tilt(b, enough)
    } else shrink(b, f, d, low, high)
    if (b.closed) {
      if (Math.abs(b.y - b.x) >= 0.66 * lastWidth) b.step = b.x + 0.5 * (b.y - b.x)
      lastWidth = width
      width = Math.abs(b.y - b.x)
    }
  }
}

function tilt(b: Bracket, slope: number): void {
  b.fx += b.x * slope
  b.fy += b.y * slope
  b.dx += slope
  b.dy += slope
}

/** Takes the trial step into the bracket and chooses the next one. */
function shrink(b: Bracket, f: number, d: number, low: number, high: number): void {
  const { x, fx, dx, y, fy, dy, step } = b
  const turned = d * (dx / Math.abs(dx)) < 0
  let next: number
  let nearer = false
  if (f > fx) {
    // Higher: the minimum is between; the cubic step if it is nearer to x, else half way to the quadratic one.
    const cubic = x + cubicPart(x, fx, dx, step, f, d) * (step - x)
    const quadratic = x + (dx / ((fx - f) / (step - x) + dx) / 2) * (step - x)
    next = Math.abs(cubic - x) < Math.abs(quadratic - x) ? cubic : cubic + (quadratic - cubic) / 2
    b.closed = true
    nearer = true
  } else if (turned) {
    // Lower, slope of the other sign: the minimum is between; whichever step is further from the trial.
    const cubic = step + cubicPart(step, f, d, x, fx, dx) * (x - step)
    const secant = step + (d / (d - dx)) * (x - step)
    next = Math.abs(cubic - step) > Math.abs(secant - step) ? cubic : secant
    b.closed = true
  } else if (Math.abs(d) < Math.abs(dx)) {
    // Lower, flatter: extrapolate where the cubic has its minimum ahead.
    const theta = (3 * (fx - f)) / (step - x) + dx + d
    const s = Math.max(Math.abs(theta), Math.abs(dx), Math.abs(d))
    let gamma = s * Math.sqrt(Math.max(0, (theta / s) ** 2 - (dx / s) * (d / s)))
    if (step > x) gamma = -gamma
    const r = (gamma - d + theta) / (gamma + (dx - d) + gamma)
    const cubic = r < 0 && gamma !== 0 ? step + r * (x - step) : step > x ? high : low
    const secant = step + (d / (d - dx)) * (x - step)
    const cubicNearer = Math.abs(step - cubic) < Math.abs(step - secant)
    next = cubicNearer === b.closed ? cubic : secant
    nearer = true
  } else if (b.closed) next = step + cubicPart(step, f, d, y, fy, dy) * (y - step)
  else next = step > x ? high : low
  if (f > fx) {
    b.y = step
    b.fy = f
    b.dy = d
  } else {
    if (turned) {
      b.y = x
      b.fy = fx
      b.dy = dx
    }
    b.x = step
    b.fx = f
    b.dx = d
  }
  b.step = Math.max(low, Math.min(high, next))
  if (b.closed && nearer) {
    const limit = b.x + 0.66 * (b.y - b.x)
    b.step = b.y > b.x ? Math.min(limit, b.step) : Math.max(limit, b.step)
  }
}

/** Where between a (0) and b (1) the cubic through both ends has its minimum. */
function cubicPart(a: number, fa: number, da: number, b: number, fb: number, db: number): number {
  const theta = (3 * (fa - fb)) / (b - a) + da + db
  const s = Math.max(Math.abs(theta), Math.abs(da), Math.abs(db))
  let gamma = s * Math.sqrt(Math.max(0, (theta / s) ** 2 - (da / s) * (db / s)))
  if (b < a) gamma = -gamma
  return (gamma - da + theta) / (gamma - da + gamma + db)
}
