/** Things the tests and exercises need: a mat, a chair, a couch, a wall, a strap. Sizes in metres, places in the scene. */
import { BoxGeometry, CylinderGeometry, Group, Mesh, MeshStandardMaterial, type Object3D } from 'three'
import { RoundedBoxGeometry } from 'three/examples/jsm/geometries/RoundedBoxGeometry.js'

export type Prop =
  | { readonly kind: 'mat'; readonly x: number; readonly top: number; readonly length: number }
  | { readonly kind: 'chair'; readonly x: number; readonly seat: number }
  | { readonly kind: 'couch'; readonly x: number; readonly top: number; readonly length: number }
  | { readonly kind: 'wall'; readonly x: number }

const tones = { light: { soft: '#cfdcd4', wood: '#cdb28c' }, dark: { soft: '#3b4c4a', wood: '#6f5f4a' } } as const

export function propMesh(prop: Prop, theme: 'light' | 'dark'): Object3D {
  const group = new Group()
  const soft = new MeshStandardMaterial({ color: tones[theme].soft, roughness: 0.9 })
  const wood = new MeshStandardMaterial({ color: tones[theme].wood, roughness: 0.7 })
  const add = (
    geometry: BoxGeometry | CylinderGeometry | RoundedBoxGeometry,
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
    case 'wall':
      add(new BoxGeometry(0.06, 2.1, 1.6), soft, prop.x, 1.05)
      break
  }
  return group
}
