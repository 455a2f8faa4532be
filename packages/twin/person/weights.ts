/**
 * Weights of a body as a planar chain: centres of mass and gravity's moments about pelvis, lumbar levels, thorax and leg joints.
 * The same numbers as the document's bodies; a test holds them against the engine's forward kinematics.
 */
import type { BodyFacts } from '../referenceBody/shapes.ts'
import { type BodySize, scaleFor } from '../referenceBody/size.ts'
import { legBodies, legJoints, pelvis } from '../referenceBody/skeleton.ts'
import { armBody, lumbarLevels, shoulderJoint, trunkBodies, trunkJoints } from '../referenceBody/trunk.ts'

export const gravity = 9.80665

interface Link {
  /** joint in the parent's frame, m */
  readonly at: readonly [number, number]
  /** standing tilt against the parent, rad */
  readonly tilt: number
  /** part of lumbar flexion, of thoracic flexion that turns this joint */
  readonly lumbar: number
  readonly thoracic: number
  readonly mass: number
  readonly centre: readonly [number, number]
}

export interface Weights {
  /** hip centre in the pelvis frame, m */
  readonly hip: readonly [number, number]
  readonly pelvisMass: number
  readonly pelvisCentre: readonly [number, number]
  /** L5 … head, lowest first; arms hang from the thorax and are added to it at the shoulder */
  readonly links: readonly Link[]
  readonly thorax: number
  readonly shoulder: readonly [number, number]
  /** kg, both arms; m, reach of one */
  readonly armMass: number
  readonly armLength: number
  readonly thigh: LegPart
  readonly shank: LegPart
  /** knee centre along the thigh, ankle centre along the shank, m */
  readonly thighLength: number
  readonly shankLength: number
  /** m: ankle above the sole, heel behind and toe in front of the ankle, front of the knee before the thigh's axis */
  readonly ankleHeight: number
  readonly heelBack: number
  readonly toeFront: number
  readonly kneeFront: number
}

interface LegPart {
  readonly mass: number
  /** distance of the centre from the upper joint, along the segment, m */
  readonly centre: number
  /** and in front of it */
  readonly forward: number
}

/** Fingertip below the shoulder joint on the source body, m (Rajagopal 2016 upper and lower arm, hand 0.108 of height). */
const fingertip = 0.71

export function weightsOf(size: BodySize): Weights {
  const { lengths, mass } = scaleFor(size)
  const planar = (v: readonly number[], factor: number) => [v[0]! * factor, v[1]! * factor] as const
  const hip = legJoints.find((joint) => joint.name === 'hip')!
  const links = trunkBodies.map((body): Link => {
    const level = lumbarLevels.find((candidate) => candidate.body === body.name)
    const joint = trunkJoints.find((candidate) => candidate.child === body.name)!
    const parentLength = joint.parent === 'pelvis' ? lengths.pelvis : lengths.trunk
    return {
      at: planar(joint.at, parentLength),
      tilt: joint.turned?.[2] ?? 0,
      lumbar: level?.share ?? 0,
      thoracic: body.name === 'thorax' ? 1 : 0,
      mass: body.mass * mass,
      centre: planar(body.massCentre, lengths.trunk),
    }
  })
  const part = (bodies: readonly BodyFacts[], length: number, forward: number): LegPart => {
    const total = bodies.reduce((sum, body) => sum + body.mass, 0)
    return { mass: total * mass, centre: length, forward }
  }
  const named = (...names: string[]) => legBodies.filter((body) => names.includes(body.name))
  // Shank and foot together, the foot hanging relaxed: centre 0.254 m below the knee and 0.016 m in front (read from the engine, test).
  const shankBodies = named('tibia', 'talus', 'calcn', 'toes')
  return {
    hip: planar(hip.at, lengths.pelvis),
    pelvisMass: pelvis.mass * mass,
    pelvisCentre: planar(pelvis.massCentre, lengths.pelvis),
    links,
    thorax: trunkBodies.findIndex((body) => body.name === 'thorax'),
    shoulder: planar(shoulderJoint.at, lengths.trunk),
    armMass: 2 * armBody.mass * mass,
    armLength: fingertip * lengths.arm,
    thigh: part(named('femur', 'patella'), 0.17 * lengths.thigh, 0),
    shank: part(shankBodies, 0.254 * lengths.shank, 0.016 * lengths.shank),
    thighLength: 0.406 * lengths.thigh,
    shankLength: 0.4 * lengths.shank,
    ankleHeight: 0.0455 * lengths.foot,
    heelBack: 0.05 * lengths.foot,
    toeFront: 0.2 * lengths.foot,
    kneeFront: 0.05 * lengths.thigh,
  }
}

/** World places of the trunk's joints and centres for one posture, and gravity's moments. Reused by the caller. */
export interface TrunkState {
  /** J against the hip centre */
  energy: number
  /** N m: −∂energy/∂(pelvis tilting back), −∂energy/∂(lumbar flexion), −∂energy/∂(thoracic flexion); pivot = hip centre */
  pelvis: number
  lumbar: number
  thoracic: number
  /** N m about L5/S1, + = flexing */
  l5s1: number
  /** m from the hip centre: centre of mass of the trunk and pelvis, shoulder */
  centreX: number
  shoulderX: number
  shoulderY: number
  /** kg above L5/S1 */
  aboveL5: number
}

export const createTrunkState = (): TrunkState => ({
  energy: 0,
  pelvis: 0,
  lumbar: 0,
  thoracic: 0,
  l5s1: 0,
  centreX: 0,
  shoulderX: 0,
  shoulderY: 0,
  aboveL5: 0,
})

const jointX = new Float64Array(8)
const comX = new Float64Array(8)

/**
 * @param tilt - world angle of the pelvis frame, rad, + = leaning back; 0 standing, π/2 lying on the back
 * @param lumbar - flexion, rad
 * @param thoracic - flexion, rad
 */
export function trunkGravity(w: Weights, tilt: number, lumbar: number, thoracic: number, out: TrunkState): void {
  let cos = Math.cos(tilt)
  let sin = Math.sin(tilt)
  // Hip centre is the origin.
  let x = -(cos * w.hip[0] - sin * w.hip[1])
  let y = -(sin * w.hip[0] + cos * w.hip[1])
  const pelvisX = x + cos * w.pelvisCentre[0] - sin * w.pelvisCentre[1]
  const pelvisY = y + sin * w.pelvisCentre[0] + cos * w.pelvisCentre[1]
  let angle = tilt
  let mass = w.pelvisMass
  let momentX = mass * pelvisX
  let momentY = mass * pelvisY
  let above = 0
  const n = w.links.length
  for (let i = 0; i < n; i++) {
    const link = w.links[i]!
    const jx = x + cos * link.at[0] - sin * link.at[1]
    const jy = y + sin * link.at[0] + cos * link.at[1]
    angle += link.tilt - link.lumbar * lumbar - link.thoracic * thoracic
    cos = Math.cos(angle)
    sin = Math.sin(angle)
    x = jx
    y = jy
    jointX[i] = jx
    let linkMass = link.mass
    let cx = link.mass * (x + cos * link.centre[0] - sin * link.centre[1])
    let cy = link.mass * (y + sin * link.centre[0] + cos * link.centre[1])
    if (i === w.thorax) {
      out.shoulderX = x + cos * w.shoulder[0] - sin * w.shoulder[1]
      out.shoulderY = y + sin * w.shoulder[0] + cos * w.shoulder[1]
      // Arms hang: their weight acts at the shoulder whatever the trunk does.
      linkMass += w.armMass
      cx += w.armMass * out.shoulderX
      cy += w.armMass * out.shoulderY
    }
    comX[i] = cx
    mass += linkMass
    above += linkMass
    momentX += cx
    momentY += cy
  }
  // Gravity turns everything above a joint forward by weight × lever: flexing moment about joint i.
  let massAbove = 0
  let xAbove = 0
  let lumbarMoment = 0
  let thoracicMoment = 0
  for (let i = n - 1; i >= 0; i--) {
    const link = w.links[i]!
    massAbove += link.mass + (i === w.thorax ? w.armMass : 0)
    xAbove += comX[i]!
    const flexing = gravity * (xAbove - massAbove * jointX[i]!)
    lumbarMoment += link.lumbar * flexing
    thoracicMoment += link.thoracic * flexing
    if (i === 0) out.l5s1 = flexing
  }
  out.energy = gravity * momentY
  out.pelvis = -gravity * momentX
  out.lumbar = lumbarMoment
  out.thoracic = thoracicMoment
  out.centreX = momentX / mass
  out.aboveL5 = above
}

/**
 * Gravity on a leg that hangs from the hip. Angles in the world, rad from hanging straight down, + = forward.
 * @returns [flexing moment at the hip with the knee angle kept, flexing moment at the knee, energy]
 */
export function legGravity(w: Weights, thigh: number, knee: number, out: Float64Array): void {
  const shank = thigh - knee
  const thighLever = w.thigh.mass * w.thigh.centre + w.shank.mass * w.thighLength
  const shankMoment = w.shank.mass * (w.shank.centre * Math.sin(shank) + w.shank.forward * Math.cos(shank))
  out[0] = -gravity * (thighLever * Math.sin(thigh) + shankMoment)
  out[1] = gravity * shankMoment
  out[2] = gravity * (w.shank.mass * (w.shank.forward * Math.sin(shank) - w.shank.centre * Math.cos(shank)) - thighLever * Math.cos(thigh))
}
