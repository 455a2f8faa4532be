/**
 * All muscles (and the sciatic nerve) as one mesh: tapered tubes along the engine's paths, bellies that keep their volume, colour by
 * strain. One draw call; positions, normals and colours are rewritten in place for each pose.
 */
import { BufferAttribute, BufferGeometry, Color, DynamicDrawUsage, Mesh, MeshStandardMaterial, Sphere, Vector3 } from 'three'
import type { MusclePlace } from './snapshot.ts'
import { strainColour } from './strainRamp.ts'

const rings = 28
const around = 9

/** Share of the path that the belly takes; the rest is tendon. */
const bellyShare: Readonly<Record<string, readonly [number, number]>> = {
  bflh: [0.08, 0.78],
  semimem: [0.25, 0.85],
  semiten: [0.05, 0.62],
  bfsh: [0.05, 0.8],
  recfem: [0.12, 0.75],
  gasmed: [0.05, 0.5],
  gaslat: [0.05, 0.5],
  soleus: [0.1, 0.7],
  ercspn: [0.05, 0.95],
  iliacus: [0.02, 0.75],
}

/** m; where the volume's radius would leave the skin. */
const thickest: Readonly<Record<string, number>> = { ercspn: 0.016 }

export interface MuscleMesh {
  readonly mesh: Mesh
  readonly update: (muscles: readonly MusclePlace[], chosen?: ReadonlySet<string>) => void
  /** Which muscle of the last update a triangle belongs to. */
  readonly muscleOf: (faceIndex: number) => string | undefined
}

const chosenColour = new Color('#1f8f80')

export interface DrawnMuscle extends MusclePlace {
  /** A fixed colour instead of the strain ramp (nerve). */
  readonly colour?: Color
  /** m; a fixed radius instead of the volume's. */
  readonly radius?: number
}

/** A mesh with room for `capacity` muscles. */
export function createMuscleMesh(capacity: number): MuscleMesh {
  const vertices = capacity * rings * (around + 1)
  const geometry = new BufferGeometry()
  const attribute = () => new BufferAttribute(new Float32Array(vertices * 3), 3).setUsage(DynamicDrawUsage)
  geometry.setAttribute('position', attribute())
  geometry.setAttribute('normal', attribute())
  geometry.setAttribute('color', attribute())
  geometry.setIndex(tubeIndices(capacity))
  const mesh = new Mesh(geometry, new MeshStandardMaterial({ vertexColors: true, roughness: 0.55, metalness: 0 }))
  mesh.frustumCulled = false
  mesh.castShadow = true
  // Rewritten for each pose: a sphere that always holds, so that rays are not turned away by an old one.
  geometry.boundingSphere = new Sphere(new Vector3(), 20)
  let names: readonly string[] = []
  const { position, normal, color } = geometry.attributes as Record<'position' | 'normal' | 'color', BufferAttribute>
  const tube = createTubeWriter(position.array as Float32Array, normal.array as Float32Array, color.array as Float32Array)
  return {
    mesh,
    muscleOf: (faceIndex) => names[Math.floor(faceIndex / ((rings - 1) * around * 2))],
    update: (muscles: readonly DrawnMuscle[], chosen) => {
      const drawn = Math.min(capacity, muscles.length)
      names = muscles.map(({ name }) => name)
      for (let m = 0; m < drawn; m++) {
        const muscle = muscles[m]!
        tube(m, chosen?.has(muscle.name) ? { ...muscle, colour: chosenColour } : muscle)
      }
      geometry.setDrawRange(0, drawn * (rings - 1) * around * 6)
      for (const one of [position, normal, color]) one.needsUpdate = true
    },
  }
}

function tubeIndices(capacity: number): number[] {
  const indices: number[] = []
  for (let m = 0; m < capacity; m++) {
    const base = m * rings * (around + 1)
    for (let i = 0; i < rings - 1; i++) {
      for (let j = 0; j < around; j++) {
        const a = base + i * (around + 1) + j
        const b = a + around + 1
        indices.push(a, b, a + 1, b, b + 1, a + 1)
      }
    }
  }
  return indices
}

/** Writes one muscle's tube into its place of the buffers; allocates nothing. */
function createTubeWriter(position: Float32Array, normal: Float32Array, color: Float32Array) {
  const centres = new Float64Array(rings * 3)
  const colour = new Color()
  const tendon = new Color('#f2e3d0')
  const cosine = Float64Array.from({ length: around + 1 }, (_, j) => Math.cos((2 * Math.PI * j) / around))
  const sine = Float64Array.from({ length: around + 1 }, (_, j) => Math.sin((2 * Math.PI * j) / around))
  return (index: number, muscle: DrawnMuscle): void => {
    const length = centreLine(muscle.points, centres)
    const family = muscle.name.replace(/_[rl]$/, '')
    const [start, end] = bellyShare[family] ?? [0.06, 0.92]
    // Mean of sin² over the belly is ½: radius of the middle from the volume.
    const middle = Math.min(thickest[family] ?? 0.024, Math.sqrt((2 * muscle.volume) / (Math.PI * Math.max(0.02, length * (end - start)))))
    if (muscle.colour) colour.copy(muscle.colour)
    else strainColour(muscle.strain, colour)
    let ax = 0
    let ay = 0
    let az = 1
    let at = index * rings * (around + 1)
    for (let i = 0; i < rings; i++) {
      const before = 3 * Math.max(0, i - 1)
      const after = 3 * Math.min(rings - 1, i + 1)
      let tx = centres[after]! - centres[before]!
      let ty = centres[after + 1]! - centres[before + 1]!
      let tz = centres[after + 2]! - centres[before + 2]!
      const size = Math.hypot(tx, ty, tz) || 1
      tx /= size
      ty /= size
      tz /= size
      // Carry the cross-section's first axis along the tube (parallel transport), so that it does not twist.
      const along = ax * tx + ay * ty + az * tz
      ax -= along * tx
      ay -= along * ty
      az -= along * tz
      const width = Math.hypot(ax, ay, az) || 1
      ax /= width
      ay /= width
      az /= width
      const bx = ty * az - tz * ay
      const by = tz * ax - tx * az
      const bz = tx * ay - ty * ax
      const inBelly = Math.min(1, Math.max(0, (i / (rings - 1) - start) / (end - start)))
      const swell = Math.sin(Math.PI * inBelly) ** 0.9
      const radius = muscle.radius ?? Math.max(0.0028, middle * swell)
      const flesh = muscle.radius !== undefined ? 1 : Math.min(1, swell * 2.2)
      for (let j = 0; j <= around; j++, at++) {
        const nx = cosine[j]! * ax + sine[j]! * bx
        const ny = cosine[j]! * ay + sine[j]! * by
        const nz = cosine[j]! * az + sine[j]! * bz
        position[3 * at] = centres[3 * i]! + radius * nx
        position[3 * at + 1] = centres[3 * i + 1]! + radius * ny
        position[3 * at + 2] = centres[3 * i + 2]! + radius * nz
        normal[3 * at] = nx
        normal[3 * at + 1] = ny
        normal[3 * at + 2] = nz
        color[3 * at] = tendon.r + (colour.r - tendon.r) * flesh
        color[3 * at + 1] = tendon.g + (colour.g - tendon.g) * flesh
        color[3 * at + 2] = tendon.b + (colour.b - tendon.b) * flesh
      }
    }
  }
}

/**
 * `rings` places at equal steps along the path, corners rounded.
 * @param points (n × 3) m
 * @param out (rings × 3) m
 * @returns the path's length, m
 */
function centreLine(points: ArrayLike<number>, out: Float64Array): number {
  const last = points.length / 3 - 1
  const piece = (i: number) =>
    Math.hypot(points[3 * i + 3]! - points[3 * i]!, points[3 * i + 4]! - points[3 * i + 1]!, points[3 * i + 5]! - points[3 * i + 2]!)
  let length = 0
  for (let i = 0; i < last; i++) length += piece(i)
  let i = 0
  let walked = 0
  let here = piece(0)
  for (let ring = 0; ring < rings; ring++) {
    const target = (length * ring) / (rings - 1)
    while (i < last - 1 && walked + here < target) {
      walked += here
      i++
      here = piece(i)
    }
    const t = here > 0 ? Math.min(1, (target - walked) / here) : 0
    for (let k = 0; k < 3; k++) out[3 * ring + k] = points[3 * i + k]! + t * (points[3 * i + 3 + k]! - points[3 * i + k]!)
  }
  for (let pass = 0; pass < 3; pass++) {
    for (let k = 0; k < 3; k++) {
      let before = out[k]!
      for (let ring = 1; ring < rings - 1; ring++) {
        const present = out[3 * ring + k]!
        out[3 * ring + k] = (before + 2 * present + out[3 * ring + 3 + k]!) / 4
        before = present
      }
    }
  }
  return length
}
