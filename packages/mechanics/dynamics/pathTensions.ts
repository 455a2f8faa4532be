/**
 * Tension of passive straps from the length and lengthening speed of their paths, never negative:
 * - Ligament: curve(length / resting length) × PCSA force beyond the resting length, else 0
 * - Blankevoort1991Ligament (Blankevoort & Huiskes 1991, J Biomech Eng 113:263), ε = length / slack length − 1, transition ε_t:
 *   k ε² / 2ε_t in the toe, k (ε − ε_t/2) beyond; while lengthening plus c ε̇, blended in over the first 1 % of strain
 * - PathSpring: k × stretch × (1 + dissipation × speed)
 */
import { evaluateFunction } from '../kinematics/functions.ts'
import type { Data } from '../model/data.ts'
import { ModelError } from '../model/error.ts'
import { ligamentKinds, type Model } from '../model/model.ts'

const curve = new Float64Array(3)
const strap = { tension: 0, stiffness: 0 }

/**
 * Adds every strap's tension to its path. After `pathLengths` and `pathSpeeds` (or `data.pathSpeed` at 0).
 * @param tension - (np) N
 * @param stiffness - (np) N/m, d tension / d length at constant speed; left out where not needed
 * @throws ModelError `not-finite` naming the strap
 */
export function addPathTensions(model: Model, data: Data, tension: Float64Array, stiffness?: Float64Array): void {
  const { ligaments, pathSprings } = model
  for (let i = 0; i < ligaments.count; i++) {
    if (ligaments.appliesForce[i] === 0) continue
    const path = ligaments.path[i]!
    if (ligaments.kind[i] === ligamentKinds.curve) pullLigament(model, i, data.pathLength[path]!)
    else pullBlankevoort(model, i, data.pathLength[path]!, data.pathSpeed[path]!)
    if (strap.tension - strap.tension !== 0) refuse(model.names.ligaments[i]!, strap.tension)
    tension[path]! += strap.tension
    if (stiffness !== undefined) stiffness[path]! += strap.stiffness
  }
  for (let i = 0; i < pathSprings.count; i++) {
    if (pathSprings.appliesForce[i] === 0) continue
    const path = pathSprings.path[i]!
    const stretch = data.pathLength[path]! - pathSprings.restingLength[i]!
    const factor = pathSprings.stiffness[i]! * (1 + pathSprings.dissipation[i]! * data.pathSpeed[path]!)
    const pull = factor * stretch
    if (pull - pull !== 0) refuse(model.names.pathSprings[i]!, pull)
    if (stretch <= 0 || pull <= 0) continue
    tension[path]! += pull
    if (stiffness !== undefined) stiffness[path]! += factor
  }
}

function refuse(name: string, value: number): never {
  throw new ModelError('not-finite', `The tension of "${name}" is ${value}. Check its resting length, its stiffness and its curve.`)
}

function pullLigament(model: Model, i: number, length: number): void {
  const { ligaments } = model
  const resting = ligaments.restingLength[i]!
  strap.tension = strap.stiffness = 0
  if (length <= resting) return
  evaluateFunction(model.functions, ligaments.functionIndex[i]!, length / resting, curve, 0)
  strap.tension = ligaments.force[i]! * curve[0]!
  strap.stiffness = (ligaments.force[i]! * curve[1]!) / resting
}

/** Strain over which the damping of a Blankevoort ligament comes in. */
const dampingBlend = 0.01

function pullBlankevoort(model: Model, i: number, length: number, speed: number): void {
  const { ligaments } = model
  const slack = ligaments.restingLength[i]!
  const strain = length / slack - 1
  const transition = ligaments.transitionStrain[i]!
  const k = ligaments.force[i]!
  strap.tension = strap.stiffness = 0
  if (strain <= 0) return
  if (strain < transition) {
    strap.tension = (0.5 * k * strain * strain) / transition
    strap.stiffness = (k * strain) / transition / slack
  } else {
    strap.tension = k * (strain - transition / 2)
    strap.stiffness = k / slack
  }
  if (speed <= 0) return
  const damping = (ligaments.damping[i]! * speed) / slack
  const x = Math.min(1, strain / dampingBlend)
  strap.tension += damping * x * x * x * (10 + x * (6 * x - 15))
  if (x < 1) strap.stiffness += (damping * 30 * x * x * (1 + x * (x - 2))) / dampingBlend / slack
}
