/**
 * Traces the home picture (a leg raise, seen from the side and a little from above) into `../legRaise.svg`.
 * Run: node apps/web/pictures/tracing/traceRaise.ts <path to figure-neutral.glb>
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outline } from './contour.ts'
import { type Posed, pose, readFigure, type Turns } from './figure.ts'
import { type Buffer, type Camera, projection, rasterise } from './rasterise.ts'

type Vector = readonly [number, number, number]
const figure = readFigure(process.argv[2]!)

/** Degrees the near leg rises: this person, and with typical hamstrings. */
const own = 61
const typical = 76

const lying: Turns = {
  pelvis: [-90, 0, 0],
  spine_2: [3, 0, 0],
  neck_1: [8, 0, 0],
  neck_3: [6, 0, 0],
  thigh_R: [6.5, 0, 5.5],
  shank_R: [-5, 0, 0],
  foot_R: [22, 0, 0],
  // Hands on the belly, so that the hip can be seen.
  upperarm_L: [10, 0, -30],
  forearm_L: [-40, -86, 0],
  hand_L: [30, 0, 0],
  upperarm_R: [10, 0, 30],
  forearm_R: [-40, 86, 0],
  hand_R: [30, 0, 0],
}
const raised = (deg: number): Turns => ({ ...lying, thigh_L: [-(deg - 4.8), 0, -5.5], shank_L: [-6, 0, 0], foot_L: [8, 0, 0] })

const pixel = 2.5
const camera: Camera = { yaw: 80, pitch: 9, pixelsPerMetre: 420 * pixel, width: 880 * pixel, height: 560 * pixel, centre: [0, 1.2, 0.02] }
const sun: Vector = [0.55, 0.8, -0.1]
const tracing = { blur: 3, tolerance: 1.4, smallest: 420, scale: 1 / pixel }
const leg = /^(thigh|shank|foot|toes)_L$/

const body = pose(figure, raised(own))
const ghost = pose(figure, raised(typical))
const groups: Record<string, (material: string) => boolean> = {
  skin: (m) => m === 'skin' || m === 'brows' || m === 'eyes' || m === 'iris',
  top: (m) => m === 'top',
  shorts: (m) => m === 'shorts',
  hair: (m) => m === 'hair',
}

function layer(of: Posed, keep: (bone: string, material: string) => boolean) {
  const buffer = rasterise(of, camera, sun, keep)
  const mask = (inside: (at: number) => boolean) => outline({ width: buffer.width, height: buffer.height, inside }, tracing)
  const name = (at: number) => buffer.materials[buffer.material[at]! - 1] ?? ''
  const shapes = Object.entries(groups).flatMap(([group, is]) => {
    const all = mask((at) => is(name(at)))
    return all ? [{ group, all, shade: mask((at) => is(name(at)) && buffer.light[at]! < 0.28) }] : []
  })
  return { silhouette: mask((at) => buffer.material[at] !== 0), shapes, folds: mask(folds(buffer)) }
}

/** Pixels where the surface jumps in depth: the lines an illustrator would draw inside the silhouette. */
function folds({ width, depth, material }: Buffer) {
  return (at: number): boolean => {
    if (material[at] === 0) return false
    return [1, -1, width, -width].some((step) => material[at + step * 3] !== 0 && depth[at + step * 3]! - depth[at]! > 0.035)
  }
}

const project = projection(camera)
const place = (point: Vector): Vector => {
  const [x, y] = project(point)
  return [x / pixel, y / pixel, 0]
}
const show = (...points: readonly Vector[]) => points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')
const between = (a: Vector, b: Vector, t: number): Vector => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, 0]
/** A point beside the line from a to b, `t` along it and `off` units to the left of its direction. */
const beside = (a: Vector, b: Vector, t: number, off: number): Vector => {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  const on = between(a, b, t)
  return [on[0] + ((b[1] - a[1]) / length) * off, on[1] - ((b[0] - a[0]) / length) * off, 0]
}
const j = Object.fromEntries(Object.entries(body.joints).map(([name, at]) => [name, place(at)])) as Record<string, Vector>
const [hip, knee, ankle] = [j['thigh_L']!, j['shank_L']!, j['foot_L']!]

/** A long bone: narrow shaft, wider ends. */
const longBone = (a: Vector, b: Vector, head: number, shaft: number, foot: number) =>
  `M${show(beside(a, b, 0.02, head))}C${show(beside(a, b, 0.16, shaft), beside(a, b, 0.3, shaft), beside(a, b, 0.5, shaft))}S${show(beside(a, b, 0.86, shaft), beside(a, b, 0.97, foot))}` +
  `Q${show(beside(a, b, 1.02, 0), beside(a, b, 0.97, -foot))}C${show(beside(a, b, 0.86, -shaft), beside(a, b, 0.7, -shaft), beside(a, b, 0.5, -shaft))}S${show(beside(a, b, 0.16, -shaft), beside(a, b, 0.02, -head))}Q${show(beside(a, b, -0.05, 0), beside(a, b, 0.02, head))}z`
/** A muscle belly from a to b, bulging away from the bone. */
const belly = (a: Vector, b: Vector, inner: number, outer: number) =>
  `M${show(a)}C${show(beside(a, b, 0.3, outer), beside(a, b, 0.65, outer * 0.9), b)}C${show(beside(a, b, 0.65, inner), beside(a, b, 0.3, inner), a)}z`

const sitBone: Vector = [hip[0] - 17, hip[1] + 21, 0]
const behindKnee = beside(knee, ankle, 0.09, 15)
const vertebrae = (() => {
  const line = [
    beside(j['pelvis']!, j['spine_2']!, 0.9, -4),
    j['spine_2']!,
    j['spine_3']!,
    j['spine_4']!,
    j['spine_5']!,
    j['neck_1']!,
    j['neck_3']!,
  ]
  const lengths = line.slice(1).map((point, i) => Math.hypot(point[0] - line[i]![0], point[1] - line[i]![1]))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const at = (t: number): Vector => {
    let rest = t * whole
    for (const [i, length] of lengths.entries()) {
      if (rest <= length) return between(line[i]!, line[i + 1]!, rest / length)
      rest -= length
    }
    return line.at(-1)!
  }
  const count = 19
  return Array.from({ length: count }, (_, i) => {
    const t = 1 - (1 - i / count) ** 1.12 // lumbar vertebrae are taller
    const size = 7.4 - i * 0.2
    const [p, q] = [at(Math.max(0, t - 0.03)), at(Math.min(1, t + 0.03))]
    const turn = (Math.atan2(q[1] - p[1], q[0] - p[0]) * 180) / Math.PI
    const here = at(t)
    return `<rect x="${(-size * 0.66).toFixed(1)}" y="${(-size).toFixed(1)}" width="${(size * 1.32).toFixed(1)}" height="${(size * 2).toFixed(1)}" rx="2.8" transform="translate(${show([here[0], here[1] + 5, 0])}) rotate(${turn.toFixed(0)})"/>`
  }).join('')
})()
const pelvis = `M${show([hip[0] + 44, hip[1] - 25, 0])}C${show([hip[0] + 52, hip[1] - 12, 0], [hip[0] + 46, hip[1] + 8, 0], [hip[0] + 24, hip[1] + 14, 0])}C${show([hip[0] + 8, hip[1] + 18, 0], [hip[0] - 2, hip[1] + 28, 0], sitBone)}C${show([hip[0] - 26, hip[1] + 18, 0], [hip[0] - 26, hip[1] + 2, 0], [hip[0] - 12, hip[1] - 12, 0])}C${show([hip[0] + 4, hip[1] - 14, 0], [hip[0] + 22, hip[1] - 34, 0], [hip[0] + 44, hip[1] - 25, 0])}z`
const bones = `<g fill="var(--bone)" stroke="var(--bone-line)" stroke-width="1" opacity=".92">${vertebrae}<path d="${pelvis}"/><path d="${longBone(knee, ankle, 12, 6, 9)}"/><path d="${longBone(hip, knee, 13, 6.5, 13)}"/><circle cx="${hip[0].toFixed(1)}" cy="${hip[1].toFixed(1)}" r="10.5"/></g>`
const nerve = `<path d="M${show([hip[0] + 30, hip[1] + 4, 0])}C${show([hip[0] + 4, hip[1] + 38, 0], [hip[0] - 34, hip[1] + 26, 0], beside(hip, knee, 0.45, 30))}S${show(beside(knee, ankle, -0.06, 22), beside(knee, ankle, 0.12, 19))}L${show(beside(knee, ankle, 0.5, 14))}" fill="none" stroke="var(--soon)" stroke-width="2.4" stroke-linecap="round" opacity=".75"/>`
const hamstrings = `<path d="${belly(sitBone, behindKnee, 4, 25)}" fill="var(--warm-4)"/><path d="${belly(sitBone, beside(knee, ankle, 0.12, 8), 0, 15)}" fill="var(--warm-3)" opacity=".85"/><circle cx="${sitBone[0].toFixed(1)}" cy="${sitBone[1].toFixed(1)}" r="4.5" fill="var(--warm-4)" stroke="var(--bone)" stroke-width="1.4"/>`

const colours: Record<string, readonly [string, string]> = {
  skin: ['--skin', '--skin-shade'],
  top: ['--cloth', '--cloth-shade'],
  shorts: ['--cloth-shade', '--cloth-line'],
  hair: ['--hair', '--hair'],
}
const drawn = ({ shapes, folds: lines }: ReturnType<typeof layer>, edge: string) =>
  `${shapes.map(({ group, all, shade }) => `<path d="${all}" fill="var(${colours[group]![0]})"/>${shade && group !== 'hair' ? `<path d="${shade}" fill="var(${colours[group]![1]})"/>` : ''}`).join('')}${lines ? `<path d="${lines}" fill="var(${edge})" opacity=".45"/>` : ''}`

const ground = Math.min(...body.parts.flatMap((part) => [...part.positions].filter((_, i) => i % 3 === 1)))
const corner = (x: number, z: number) => place([x, ground + 0.004, z])
const mat = [corner(-0.4, 1.0), corner(0.4, 1.0), corner(0.4, -0.88), corner(-0.4, -0.88)]
const thick = (point: Vector): Vector => [point[0], point[1] + 7, 0]
const matShape = `<path d="M${show(mat[0]!)}L${show(mat[1]!)}L${show(thick(mat[1]!))}L${show(thick(mat[2]!))}L${show(mat[2]!)}L${show(mat[3]!)}z" fill="var(--mat-edge)" stroke="var(--mat-edge)" stroke-width="6" stroke-linejoin="round"/><path d="M${show(...mat).replace(/ (?=\S+ \S+$)/, ' ')}z" fill="var(--mat)" stroke="var(--mat)" stroke-width="6" stroke-linejoin="round"/>`
const shadow = `<ellipse cx="${(hip[0] + 10).toFixed(0)}" cy="${(hip[1] + 33).toFixed(0)}" rx="330" ry="13" fill="var(--mat-edge)"/>`

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${camera.width / pixel} ${camera.height / pixel}"><title>Leg raise</title><g id="picture">${matShape}${shadow}<path d="${layer(ghost, (bone) => leg.test(bone)).silhouette}" fill="var(--teal-line)" opacity=".55"/>${drawn(
  layer(body, (bone) => !leg.test(bone)),
  '--skin-line',
)}<g opacity=".9">${drawn(
  layer(body, (bone) => leg.test(bone)),
  '--skin-line',
)}</g><path d="${layer(body, () => true).silhouette}" fill="none" stroke="var(--skin-line)" stroke-width="1.2"/>${nerve}${bones}${hamstrings}</g></svg>\n`
writeFileSync(join(import.meta.dirname, '../legRaise.svg'), svg)
console.log(`legRaise.svg: ${(svg.length / 1000).toFixed(1)} kB; hip ${show(hip)}, heels ${show(ankle, place(ghost.joints['foot_L']!))}`)
