/** The CC0 figure (../shared/reference/figure, `figure-neutral.glb`) as flat arrays, posed by turning its bones. */
import { readFileSync } from 'node:fs'

type Vector = readonly [number, number, number]
/** Turn of a bone about its own (= the world's) axes, degrees, order x then y then z. */
export type Turns = Readonly<Record<string, Vector>>

export interface Part {
  readonly material: string
  readonly positions: Float64Array
  readonly normals: Float64Array
  /** Heaviest bone of each vertex. */
  readonly bones: readonly string[]
  readonly indices: ArrayLike<number>
}
export interface Posed {
  readonly parts: readonly Part[]
  /** Where each bone turns. */
  readonly joints: Readonly<Record<string, Vector>>
}

interface Gltf {
  nodes: { name: string; children?: number[]; translation?: number[]; mesh?: number; skin?: number }[]
  meshes: { primitives: { attributes: Record<string, number>; indices: number; material: number }[] }[]
  materials: { name: string }[]
  skins: { joints: number[]; inverseBindMatrices: number }[]
  accessors: { bufferView: number; byteOffset?: number; componentType: number; count: number; type: string; normalized?: boolean }[]
  bufferViews: { byteOffset?: number; byteLength: number; byteStride?: number }[]
}

const arrays = { 5121: Uint8Array, 5123: Uint16Array, 5125: Uint32Array, 5126: Float32Array } as const
const width = { SCALAR: 1, VEC3: 3, VEC4: 4, MAT4: 16 } as const

export function readFigure(path: string) {
  const file = readFileSync(path)
  const jsonLength = file.readUInt32LE(12)
  const gltf = JSON.parse(file.subarray(20, 20 + jsonLength).toString('utf8')) as Gltf
  const binary = file.subarray(28 + jsonLength)
  const read = (index: number): ArrayLike<number> => {
    const accessor = gltf.accessors[index]!
    const view = gltf.bufferViews[accessor.bufferView]!
    const kind = arrays[accessor.componentType as keyof typeof arrays]
    const start = (view.byteOffset ?? 0) + (accessor.byteOffset ?? 0)
    const values = accessor.count * width[accessor.type as keyof typeof width]
    return new kind(binary.buffer.slice(binary.byteOffset + start, binary.byteOffset + start + values * kind.BYTES_PER_ELEMENT))
  }
  return { gltf, read }
}

const rotation = ([x, y, z]: Vector): number[] => {
  const [a, b, c] = [x, y, z].map((deg) => (deg * Math.PI) / 180) as [number, number, number]
  const [sa, ca, sb, cb, sc, cc] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b), Math.sin(c), Math.cos(c)]
  // Rz · Ry · Rx, rows
  return [
    cc * cb,
    cc * sb * sa - sc * ca,
    cc * sb * ca + sc * sa,
    sc * cb,
    sc * sb * sa + cc * ca,
    sc * sb * ca - cc * sa,
    -sb,
    cb * sa,
    cb * ca,
  ]
}
const multiply = (a: readonly number[], b: readonly number[]): number[] =>
  [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [0, 1, 2].reduce((sum, k) => sum + a[row * 3 + k]! * b[k * 3 + column]!, 0)))
const apply = (m: readonly number[], [x, y, z]: Vector): Vector => [
  m[0]! * x + m[1]! * y + m[2]! * z,
  m[3]! * x + m[4]! * y + m[5]! * z,
  m[6]! * x + m[7]! * y + m[8]! * z,
]
const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]

/** Turns the bones; every bone's rest rotation is the identity, so a bone moves points about its rest joint. */
export function pose({ gltf, read }: ReturnType<typeof readFigure>, turns: Turns): Posed {
  const rest = new Map<number, Vector>()
  const turned = new Map<number, { rotation: number[]; at: Vector }>()
  const visit = (index: number, parent: Vector, above: { rotation: number[]; at: Vector }) => {
    const node = gltf.nodes[index]!
    const offset = (node.translation ?? [0, 0, 0]) as unknown as Vector
    const here = {
      rotation: multiply(above.rotation, rotation(turns[node.name] ?? [0, 0, 0])),
      at: add(above.at, apply(above.rotation, offset)),
    }
    rest.set(index, add(parent, offset))
    turned.set(index, here)
    for (const child of node.children ?? []) visit(child, rest.get(index)!, here)
  }
  const children = new Set(gltf.nodes.flatMap((node) => node.children ?? []))
  for (const index of gltf.nodes.keys()) if (!children.has(index)) visit(index, [0, 0, 0], { rotation: rotation([0, 0, 0]), at: [0, 0, 0] })

  const parts = gltf.nodes.flatMap((node) => {
    if (node.mesh === undefined || node.skin === undefined) return []
    const { joints } = gltf.skins[node.skin]!
    return gltf.meshes[node.mesh]!.primitives.map(({ attributes, indices, material }): Part => {
      const [position, normal] = [read(attributes['POSITION']!), read(attributes['NORMAL']!)]
      const [joint, weight] = [read(attributes['JOINTS_0']!), read(attributes['WEIGHTS_0']!)]
      const count = position.length / 3
      const positions = new Float64Array(count * 3)
      const normals = new Float64Array(count * 3)
      const bones: string[] = []
      for (let v = 0; v < count; v++) {
        const p: Vector = [position[v * 3]!, position[v * 3 + 1]!, position[v * 3 + 2]!]
        const n: Vector = [normal[v * 3]!, normal[v * 3 + 1]!, normal[v * 3 + 2]!]
        let heaviest = 0
        for (let k = 0; k < 4; k++) {
          const share = weight[v * 4 + k]! / (weight instanceof Float32Array ? 1 : weight instanceof Uint8Array ? 255 : 65535)
          const bone = joints[joint[v * 4 + k]!]!
          const moved = add(apply(turned.get(bone)!.rotation, subtract(p, rest.get(bone)!)), turned.get(bone)!.at)
          const leaning = apply(turned.get(bone)!.rotation, n)
          for (let axis = 0; axis < 3; axis++) {
            positions[v * 3 + axis]! += share * moved[axis]!
            normals[v * 3 + axis]! += share * leaning[axis]!
          }
          if (weight[v * 4 + k]! > weight[v * 4 + heaviest]!) heaviest = k
        }
        bones.push(gltf.nodes[joints[joint[v * 4 + heaviest]!]!]!.name)
      }
      return { material: gltf.materials[material]!.name, positions, normals, bones, indices: read(indices) }
    })
  })
  return { parts, joints: Object.fromEntries([...turned].map(([index, { at }]) => [gltf.nodes[index]!.name, at])) }
}
