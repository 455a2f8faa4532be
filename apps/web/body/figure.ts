/**
 * The skin: a CC0 figure (assets/README.md) moved by the engine's segments. Every bone of the figure hangs rigidly on one engine body, at
 * the place it has when both stand upright; the legs' joints are put where the engine's joints are, so skin, bones and muscles share one
 * skeleton and global directions, not raw rotations, decide the pose.
 */
import { type Bone, Matrix4, type Object3D, Quaternion, type SkinnedMesh, Vector3 } from 'three'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import type { BodySnapshot, SegmentPlace } from './snapshot.ts'

/** Which engine body carries which bone; bones not named here follow their parent. */
const carriers: Readonly<Record<string, string>> = {
  pelvis: 'pelvis',
  spine_1: 'pelvis',
  spine_2: 'lumbar4',
  spine_3: 'lumbar2',
  spine_4: 'lumbar1',
  spine_5: 'thorax',
  clavicle_L: 'thorax',
  clavicle_R: 'thorax',
  neck_1: 'head',
  thigh_R: 'femur_r',
  thigh_L: 'femur_l',
  shank_R: 'tibia_r',
  shank_L: 'tibia_l',
  foot_R: 'calcn_r',
  foot_L: 'calcn_l',
  upperarm_R: 'arm_r',
  upperarm_L: 'arm_l',
}

/** The figure's thighs stand wider than the engine's hip joints; half the difference keeps the skin from closing between the legs. */
const legSpread = 0.012
/** The figure's trunk sits further forward on its hips than the engine's spine does, m. */
const trunkBack = 0.056
/** Arms hang a little away from the trunk, so that hands do not sink into the thighs. */
const armAbduction = (8 * Math.PI) / 180

export interface Figure {
  readonly root: Object3D
  readonly meshes: readonly SkinnedMesh[]
  /** Moves the skin to a snapshot's segments. */
  readonly pose: (snapshot: BodySnapshot) => void
}

/**
 * Loads a figure and fits it to the engine's body.
 * @param url a figure of `assets/`
 * @param standing the engine's body at its zero pose
 */
export async function loadFigure(url: string, standing: BodySnapshot): Promise<Figure> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
  const { scene } = await loader.loadAsync(url)
  const meshes: SkinnedMesh[] = []
  const bones = new Map<string, Bone>()
  scene.traverse((node) => {
    if ((node as SkinnedMesh).isSkinnedMesh) meshes.push(node as SkinnedMesh)
    if ((node as Bone).isBone) bones.set(node.name, node as Bone)
  })
  scene.updateMatrixWorld(true)
  const rest = new Map([...bones].map(([name, bone]) => [name, new Vector3().setFromMatrixPosition(bone.matrixWorld)]))
  const fitted = fitBones(bones, rest, standing)
  // From here on the engine alone says where bones are.
  scene.traverse((node) => {
    node.matrixWorldAutoUpdate = false
  })
  for (const mesh of meshes) {
    mesh.frustumCulled = false
    mesh.matrixWorld.identity()
    mesh.bindMatrixInverse.identity()
    mesh.bindMode = 'detached'
  }
  const order = [...bones.values()]
  const pose = (snapshot: BodySnapshot): void => {
    for (const bone of order) {
      const { carrier, local } = fitted.get(bone.name)!
      if (carrier !== null) bone.matrixWorld.multiplyMatrices(segmentMatrix(snapshot.segments[carrier]!, scratch), local)
      else bone.matrixWorld.multiplyMatrices((bone.parent as Bone).matrixWorld, local)
    }
  }
  return { root: scene, meshes, pose }
}

const scratch = new Matrix4()

export function segmentMatrix({ position: p, rotation: r }: SegmentPlace, out: Matrix4): Matrix4 {
  return out.set(r[0]!, r[1]!, r[2]!, p[0]!, r[3]!, r[4]!, r[5]!, p[1]!, r[6]!, r[7]!, r[8]!, p[2]!, 0, 0, 0, 1)
}

interface Fitted {
  /** Engine body, or null: the parent bone. */
  readonly carrier: string | null
  /** Bone in the carrier's frame. */
  readonly local: Matrix4
}

/** Where every bone sits on its carrier, from the two standing bodies. */
function fitBones(
  bones: ReadonlyMap<string, Bone>,
  rest: ReadonlyMap<string, Vector3>,
  standing: BodySnapshot,
): ReadonlyMap<string, Fitted> {
  const engine = (body: string): Vector3 => new Vector3(...(Array.from(standing.segments[body]!.position) as [number, number, number]))
  const figure = (bone: string): Vector3 => rest.get(bone)!.clone()
  const hips = engine('femur_r').add(engine('femur_l')).multiplyScalar(0.5)
  const soles = Math.min(...['calcn_r', 'calcn_l'].map((body) => engine(body).y))
  const ankle = engine('talus_r')
  // Uniform size: head to floor of the figure against the engine's; the legs and the trunk then stretch to their joints.
  const figureTop = figure('head').y
  const engineTop = engine('head').y + 0.1 * (hips.y - soles)
  const size = (engineTop - soles) / (figureTop - 0)
  const turn = new Matrix4().makeRotationY(Math.PI / 2) // the figure faces z, the engine x

  const trunkStretch = (engine('arm_r').y - hips.y) / (size * (figure('upperarm_R').y - figure('pelvis').y))
  const trunkPlace = (bone: string): Vector3 => {
    const offset = figure(bone).sub(figure('pelvis')).multiplyScalar(size)
    offset.y *= trunkStretch
    return offset
      .applyMatrix4(turn)
      .add(hips)
      .add(new Vector3(-trunkBack, 0, 0))
  }
  const plain = (at: Vector3, stretchY = 1): Matrix4 =>
    new Matrix4()
      .makeTranslation(at.x, at.y, at.z)
      .multiply(turn)
      .multiply(new Matrix4().makeScale(size, size * stretchY, size))
  /** From one joint to the next, turned and stretched to the engine's. */
  const limb = (from: string, to: string, start: Vector3, end: Vector3, width = size): Matrix4 => {
    const direction = figure(to).sub(figure(from))
    const target = end.clone().sub(start)
    const along = target.length() / direction.length()
    const d = direction.clone().normalize()
    const turned = d.clone().applyMatrix4(turn)
    const align = new Matrix4().makeRotationFromQuaternion(new Quaternion().setFromUnitVectors(turned, target.normalize()))
    return new Matrix4()
      .makeTranslation(start.x, start.y, start.z)
      .multiply(align)
      .multiply(turn)
      .multiply(stretchAlong(d, along, width))
  }
  const leg = (side: 'r' | 'l') => {
    const sign = side === 'r' ? 1 : -1
    const place = (body: string) => engine(body).add(new Vector3(0, 0, sign * legSpread))
    const S = side === 'r' ? 'R' : 'L'
    const hip = place(`femur_${side}`)
    const knee = place(`tibia_${side}`)
    const foot = place(`talus_${side}`)
    const pointing = figure(`toes_${S}`)
      .sub(figure(`foot_${S}`))
      .applyMatrix4(turn)
    const straight = new Matrix4().makeRotationY(Math.atan2(pointing.z, pointing.x) - (sign * (5 * Math.PI)) / 180)
    const footHeight = (ankle.y - soles) / figure(`foot_${S}`).y
    return {
      [`thigh_${S}`]: limb(`thigh_${S}`, `shank_${S}`, hip, knee),
      [`shank_${S}`]: limb(`shank_${S}`, `foot_${S}`, knee, foot),
      [`foot_${S}`]: new Matrix4()
        .makeTranslation(foot.x, foot.y, foot.z)
        .multiply(straight)
        .multiply(turn)
        .multiply(new Matrix4().makeScale(size, footHeight, size)),
    }
  }
  const arm = (side: 'r' | 'l') => {
    const sign = side === 'r' ? 1 : -1
    const S = side === 'r' ? 'R' : 'L'
    const shoulder = trunkPlace(`upperarm_${S}`)
    const reach = size * figure(`hand_${S}`).distanceTo(figure(`upperarm_${S}`))
    const hand = shoulder
      .clone()
      .add(new Vector3(0.02, -Math.cos(armAbduction), sign * Math.sin(armAbduction)).normalize().multiplyScalar(reach))
    return { [`upperarm_${S}`]: limb(`upperarm_${S}`, `hand_${S}`, shoulder, hand) }
  }
  const worlds: Readonly<Record<string, Matrix4>> = {
    pelvis: plain(trunkPlace('pelvis'), trunkStretch),
    ...Object.fromEntries(
      ['spine_1', 'spine_2', 'spine_3', 'spine_4', 'spine_5', 'clavicle_L', 'clavicle_R'].map((bone) => [
        bone,
        plain(trunkPlace(bone), trunkStretch),
      ]),
    ),
    neck_1: plain(trunkPlace('neck_1')),
    ...leg('r'),
    ...leg('l'),
    ...arm('r'),
    ...arm('l'),
  }
  return new Map(
    [...bones.values()].map((bone): [string, Fitted] => {
      const carrier = carriers[bone.name]
      if (carrier === undefined) {
        const step = figure(bone.name).sub(figure(bone.parent!.name))
        return [bone.name, { carrier: null, local: new Matrix4().makeTranslation(step.x, step.y, step.z) }]
      }
      const inverse = segmentMatrix(standing.segments[carrier]!, new Matrix4()).invert()
      return [bone.name, { carrier, local: inverse.multiply(worlds[bone.name]!) }]
    }),
  )
}

/** Scales by `along` in direction d (unit) and by `across` at right angles to it. */
function stretchAlong(d: Vector3, along: number, across: number): Matrix4 {
  const k = along - across
  return new Matrix4().set(
    across + k * d.x * d.x,
    k * d.x * d.y,
    k * d.x * d.z,
    0,
    k * d.y * d.x,
    across + k * d.y * d.y,
    k * d.y * d.z,
    0,
    k * d.z * d.x,
    k * d.z * d.y,
    across + k * d.z * d.z,
    0,
    0,
    0,
    0,
    1,
  )
}
