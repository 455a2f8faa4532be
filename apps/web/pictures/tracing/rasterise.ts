/** Draws a posed figure without perspective into a buffer: which part, which bone and how light each pixel is. */
import type { Posed } from './figure.ts'

type Vector = readonly [number, number, number]

/** Looks along −`towards`; `pixelsPerMetre` sets the scale. */
export interface Camera {
  /** Degrees about the vertical axis; 0 looks at the figure's front, 90 at its left side. */
  readonly yaw: number
  /** Degrees from the horizon down. */
  readonly pitch: number
  readonly pixelsPerMetre: number
  readonly width: number
  readonly height: number
  /** World point in the middle of the picture. */
  readonly centre: Vector
}
export interface Buffer {
  readonly width: number
  readonly height: number
  /** Index into `materials` + 1; 0 is empty. */
  readonly material: Uint8Array
  readonly materials: readonly string[]
  /** Index into `boneNames` + 1. */
  readonly bone: Uint8Array
  readonly boneNames: readonly string[]
  /** Cosine between the surface and the light. */
  readonly light: Float32Array
  readonly depth: Float32Array
}

export function projection({ yaw, pitch, pixelsPerMetre, width, height, centre }: Camera) {
  const [a, b] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180]
  const towards: Vector = [Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b)]
  const right: Vector = [Math.cos(a), 0, -Math.sin(a)]
  const up: Vector = [-Math.sin(a) * Math.sin(b), Math.cos(b), -Math.cos(a) * Math.sin(b)]
  const dot = (p: Vector, q: Vector) => p[0] * q[0] + p[1] * q[1] + p[2] * q[2]
  return (point: Vector): Vector => {
    const p: Vector = [point[0] - centre[0], point[1] - centre[1], point[2] - centre[2]]
    return [width / 2 + dot(p, right) * pixelsPerMetre, height / 2 - dot(p, up) * pixelsPerMetre, dot(p, towards)]
  }
}

/** `keep` leaves out triangles of bones that are drawn in another layer. */
export function rasterise(figure: Posed, camera: Camera, light: Vector, keep: (bone: string, material: string) => boolean): Buffer {
  const { width, height } = camera
  const project = projection(camera)
  const size = width * height
  const materials = [...new Set(figure.parts.map((part) => part.material))]
  const boneNames = [...new Set(figure.parts.flatMap((part) => part.bones))]
  const buffer = { width, height, material: new Uint8Array(size), materials, bone: new Uint8Array(size), boneNames }
  const depth = new Float32Array(size).fill(-Infinity)
  const lightness = new Float32Array(size)
  const lightLength = Math.hypot(...light)
  for (const part of figure.parts) {
    const material = materials.indexOf(part.material) + 1
    const at = (v: number): Vector => [part.positions[v * 3]!, part.positions[v * 3 + 1]!, part.positions[v * 3 + 2]!]
    const lit = (v: number) => {
      const n = [part.normals[v * 3]!, part.normals[v * 3 + 1]!, part.normals[v * 3 + 2]!] as const
      return (n[0] * light[0] + n[1] * light[1] + n[2] * light[2]) / (Math.hypot(...n) * lightLength)
    }
    for (let t = 0; t < part.indices.length; t += 3) {
      const [i, j, k] = [part.indices[t]!, part.indices[t + 1]!, part.indices[t + 2]!]
      if (![i, j, k].every((v) => keep(part.bones[v]!, part.material))) continue
      const [a, b, c] = [project(at(i)), project(at(j)), project(at(k))]
      const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
      if (area === 0) continue
      const bone = boneNames.indexOf(part.bones[i]!) + 1
      const [la, lb, lc] = [lit(i), lit(j), lit(k)]
      const [x0, x1] = [Math.max(0, Math.floor(Math.min(a[0], b[0], c[0]))), Math.min(width - 1, Math.ceil(Math.max(a[0], b[0], c[0])))]
      const [y0, y1] = [Math.max(0, Math.floor(Math.min(a[1], b[1], c[1]))), Math.min(height - 1, Math.ceil(Math.max(a[1], b[1], c[1])))]
      for (let y = y0; y <= y1; y++)
        for (let x = x0; x <= x1; x++) {
          const wa = ((b[0] - x) * (c[1] - y) - (b[1] - y) * (c[0] - x)) / area
          const wb = ((c[0] - x) * (a[1] - y) - (c[1] - y) * (a[0] - x)) / area
          const wc = 1 - wa - wb
          if (wa < 0 || wb < 0 || wc < 0) continue
          const z = wa * a[2] + wb * b[2] + wc * c[2]
          const pixel = y * width + x
          if (z <= depth[pixel]!) continue
          depth[pixel] = z
          buffer.material[pixel] = material
          buffer.bone[pixel] = bone
          lightness[pixel] = wa * la + wb * lb + wc * lc
        }
    }
  }
  return { ...buffer, light: lightness, depth }
}
