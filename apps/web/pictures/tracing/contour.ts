/** Outlines of a mask as smooth SVG paths: blur, marching squares, simplify, curves through what is left. */

interface Point {
  readonly x: number
  readonly y: number
}
export interface Mask {
  readonly width: number
  readonly height: number
  readonly inside: (pixel: number) => boolean
}
export interface Tracing {
  /** Radius of the blur that rounds pixel steps, pixels. */
  readonly blur: number
  /** Points nearer to the line than this are dropped, pixels. */
  readonly tolerance: number
  /** Islands smaller than this are dropped, square pixels. */
  readonly smallest: number
  /** Picture units per pixel. */
  readonly scale: number
}

/** The `d` of one path around everything inside the mask (holes wind the other way: use fill-rule evenodd). */
export function outline({ width, height, inside }: Mask, tracing: Tracing): string {
  const field = blurred(width, height, inside, tracing.blur)
  return loops(field, width + 2, height + 2)
    .filter((loop) => Math.abs(area(loop)) >= tracing.smallest)
    .map((loop) => smoothPath(simplify(loop, tracing.tolerance), tracing.scale))
    .join('')
}

/** The mask with one empty pixel around it, box-blurred twice. */
function blurred(width: number, height: number, inside: Mask['inside'], radius: number): Float32Array {
  const [w, h] = [width + 2, height + 2]
  let field = new Float32Array(w * h)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (inside(y * width + x)) field[(y + 1) * w + x + 1] = 1
  for (let pass = 0; pass < 2; pass++)
    for (const [step, across, along] of [
      [1, h, w],
      [w, w, h],
    ] as const) {
      const next = new Float32Array(w * h)
      for (let line = 0; line < across; line++) {
        const start = step === 1 ? line * w : line
        let sum = 0
        for (let i = -radius; i < along + radius; i++) {
          if (i + radius < along) sum += field[start + (i + radius) * step]!
          if (i - radius - 1 >= 0) sum -= field[start + (i - radius - 1) * step]!
          if (i >= 0 && i < along) next[start + i * step] = sum / (2 * radius + 1)
        }
      }
      field = next
    }
  return field
}

/** Closed lines where the field crosses one half. */
function loops(field: Float32Array, width: number, height: number): Point[][] {
  const next = new Map<string, { to: string; point: Point }>()
  const key = (p: Point) => `${p.x.toFixed(3)},${p.y.toFixed(3)}`
  const cross = (ax: number, ay: number, bx: number, by: number): Point => {
    const [a, b] = [field[ay * width + ax]!, field[by * width + bx]!]
    const t = (0.5 - a) / (b - a)
    return { x: ax + (bx - ax) * t - 1, y: ay + (by - ay) * t - 1 }
  }
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width - 1; x++) {
      const corner = (dx: number, dy: number) => (field[(y + dy) * width + x + dx]! >= 0.5 ? 1 : 0)
      const code = corner(0, 0) | (corner(1, 0) << 1) | (corner(1, 1) << 2) | (corner(0, 1) << 3)
      if (code === 0 || code === 15) continue
      const top = () => cross(x, y, x + 1, y)
      const right = () => cross(x + 1, y, x + 1, y + 1)
      const bottom = () => cross(x, y + 1, x + 1, y + 1)
      const left = () => cross(x, y, x, y + 1)
      // The inside is kept on the right hand.
      const segments: Record<number, [() => Point, () => Point][]> = {
        1: [[left, top]],
        2: [[top, right]],
        3: [[left, right]],
        4: [[right, bottom]],
        5: [
          [left, top],
          [right, bottom],
        ],
        6: [[top, bottom]],
        7: [[left, bottom]],
        8: [[bottom, left]],
        9: [[bottom, top]],
        10: [
          [top, right],
          [bottom, left],
        ],
        11: [[bottom, right]],
        12: [[right, left]],
        13: [[right, top]],
        14: [[top, left]],
      }
      for (const [from, to] of segments[code]!) {
        const [a, b] = [from(), to()]
        if (key(a) !== key(b)) next.set(key(a), { to: key(b), point: a })
      }
    }
  const found: Point[][] = []
  while (next.size > 0) {
    const loop: Point[] = []
    let at = next.keys().next().value!
    for (let step = next.get(at); step; step = next.get(at)) {
      loop.push(step.point)
      next.delete(at)
      at = step.to
    }
    found.push(loop)
  }
  return found
}

const area = (loop: readonly Point[]): number =>
  loop.reduce((sum, p, i) => {
    const q = loop[(i + 1) % loop.length]!
    return sum + (p.x * q.y - q.x * p.y) / 2
  }, 0)

/** Douglas–Peucker on a closed line, split at its two farthest points. */
function simplify(loop: readonly Point[], tolerance: number): Point[] {
  const far = loop.reduce(
    (best, p, i) =>
      Math.hypot(p.x - loop[0]!.x, p.y - loop[0]!.y) > Math.hypot(loop[best]!.x - loop[0]!.x, loop[best]!.y - loop[0]!.y) ? i : best,
    0,
  )
  const halves = [loop.slice(0, far + 1), [...loop.slice(far), loop[0]!]]
  return halves.flatMap((half) => thinned(half, tolerance).slice(0, -1))
}

function thinned(line: readonly Point[], tolerance: number): Point[] {
  const [a, b] = [line[0]!, line.at(-1)!]
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  let [worst, distance] = [0, 0]
  for (let i = 1; i < line.length - 1; i++) {
    const p = line[i]!
    const d = Math.abs((b.x - a.x) * (a.y - p.y) - (a.x - p.x) * (b.y - a.y)) / length
    if (d > distance) [worst, distance] = [i, d]
  }
  if (distance <= tolerance) return [a, b]
  return [...thinned(line.slice(0, worst + 1), tolerance).slice(0, -1), ...thinned(line.slice(worst), tolerance)]
}

/** Cubic curves through the points (Catmull–Rom); a sharp corner stays sharp. */
function smoothPath(points: readonly Point[], scale: number): string {
  const n = points.length
  if (n < 3) return ''
  const round = (value: number) => Math.round(value * scale * 10)
  const tenths = (value: number) => String(value / 10).replace(/^(-?)0\./, '$1.')
  const at = (i: number) => points[(i + n) % n]!
  const tangent = (i: number): Point => {
    const [p, q, r] = [at(i - 1), at(i), at(i + 1)]
    const [before, after] = [Math.hypot(q.x - p.x, q.y - p.y), Math.hypot(r.x - q.x, r.y - q.y)]
    const cosine = ((q.x - p.x) * (r.x - q.x) + (q.y - p.y) * (r.y - q.y)) / (before * after)
    if (cosine < 0.2) return { x: 0, y: 0 }
    const unit = { x: (r.x - p.x) / (before + after), y: (r.y - p.y) / (before + after) }
    return unit
  }
  // Relative numbers in tenths of a unit: short, and rounding never adds up.
  let [x, y] = [round(at(0).x), round(at(0).y)]
  let d = `M${tenths(x)} ${tenths(y)}c`
  for (let i = 0; i < n; i++) {
    const [p, q] = [at(i), at(i + 1)]
    const reach = Math.hypot(q.x - p.x, q.y - p.y) / 3
    const [t, u] = [tangent(i), tangent(i + 1)]
    const numbers = [p.x + t.x * reach, p.y + t.y * reach, q.x - u.x * reach, q.y - u.y * reach, q.x, q.y].map(
      (value, k) => round(value) - (k % 2 === 0 ? x : y),
    )
    d += `${i === 0 ? '' : ' '}${numbers.map(tenths).join(' ')}`
    ;[x, y] = [round(q.x), round(q.y)]
  }
  return `${d.replace(/ -/g, '-')}z`
}
