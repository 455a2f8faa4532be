/** Things the tests and exercises need: mat, chair, couch, wall, strap, roller, step, weight, towel. Sizes in metres, places in the scene. */
import { BoxGeometry, CylinderGeometry, Group, LineCurve3, Mesh, MeshStandardMaterial, type Object3D, TubeGeometry, Vector3 } from 'three'
import { RoundedBoxGeometry } from 'three/examples/jsm/geometries/RoundedBoxGeometry.js'

export type Prop =
  | { readonly kind: 'mat'; readonly x: number; readonly top: number; readonly length: number }
  | { readonly kind: 'chair'; readonly x: number; readonly seat: number }
  | { readonly kind: 'couch'; readonly x: number; readonly top: number; readonly length: number }
  | { readonly kind: 'wall'; readonly x: number }
  /** The frame of a door. */
  | { readonly kind: 'post'; readonly x: number; readonly z: number }
  /** Between a hand and a foot, scene places. */
  | { readonly kind: 'strap'; readonly from: Place; readonly to: Place }
  /** Across the body, lying on a surface. */
  | { readonly kind: 'roller'; readonly x: number; readonly surface: number }
  | { readonly kind: 'step'; readonly x: number; readonly top: number; readonly z: number }
  | { readonly kind: 'weight'; readonly at: Place }
  | { readonly kind: 'towel'; readonly x: number; readonly surface: number; readonly z: number }
type Place = readonly [number, number, number]

export const rollerRadius = 0.06

const tones = { light: { soft: '#cfdcd4', wood: '#cdb28c' }, dark: { soft: '#3b4c4a', wood: '#6f5f4a' } } as const

export function propMesh(prop: Prop, theme: 'light' | 'dark'): Object3D {
  const group = new Group()
  const soft = new MeshStandardMaterial({ color: tones[theme].soft, roughness: 0.9 })
  const wood = new MeshStandardMaterial({ color: tones[theme].wood, roughness: 0.7 })
  const add = (
    geometry: BoxGeometry | CylinderGeometry | RoundedBoxGeometry | TubeGeometry,
    material: MeshStandardMaterial,
    x: number,
    y: number,
    z = 0,
  ) => {
    const mesh = new Mesh(geometry, material)
    mesh.position.set(x, y, z)
    mesh.castShadow = true
    mesh.receiveShadow = true
    group.add(mesh)
  }
  switch (prop.kind) {
    case 'mat':
      add(new RoundedBoxGeometry(prop.length, 0.03, 0.72, 4, 0.012), soft, prop.x, prop.top - 0.015)
      break
    case 'couch':
      add(new RoundedBoxGeometry(prop.length, 0.09, 0.7, 4, 0.03), soft, prop.x, prop.top - 0.045)
      for (const end of [-1, 1])
        for (const side of [-1, 1])
          add(
            new BoxGeometry(0.05, prop.top - 0.09, 0.05),
            wood,
            prop.x + end * (prop.length / 2 - 0.1),
            (prop.top - 0.09) / 2,
            side * 0.28,
          )
      break
    case 'chair':
      add(new RoundedBoxGeometry(0.44, 0.05, 0.46, 4, 0.02), soft, prop.x, prop.seat - 0.025)
      for (const end of [-1, 1])
        for (const side of [-1, 1])
          add(new CylinderGeometry(0.018, 0.014, prop.seat - 0.05, 12), wood, prop.x + end * 0.18, (prop.seat - 0.05) / 2, side * 0.19)
      break
    case 'strap': {
      const from = new Vector3(...prop.from)
      const to = new Vector3(...prop.to)
      add(new TubeGeometry(new LineCurve3(from, to), 4, 0.008, 8), wood, 0, 0)
      break
    }
    case 'roller':
      add(new CylinderGeometry(rollerRadius, rollerRadius, 0.44, 28).rotateX(Math.PI / 2), wood, prop.x, prop.surface + rollerRadius)
      break
    case 'step':
      add(new RoundedBoxGeometry(0.34, prop.top, 0.34, 3, 0.012), wood, prop.x, prop.top / 2, prop.z)
      break
    case 'weight':
      add(new CylinderGeometry(0.045, 0.045, 0.16, 20).rotateX(Math.PI / 2), wood, ...prop.at)
      break
    case 'towel':
      add(new RoundedBoxGeometry(0.3, 0.012, 0.36, 3, 0.005), soft, prop.x, prop.surface + 0.006, prop.z)
      break
    case 'post':
      add(new BoxGeometry(0.08, 1.5, 0.13), wood, prop.x, 0.75, prop.z)
      break
    case 'wall':
      add(new BoxGeometry(0.06, 2.1, 1.6), soft, prop.x, 1.05)
      break
  }
  return group
}
