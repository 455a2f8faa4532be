/**
 * Static fibre–tendon equilibrium of every muscle: given the length of its path and its activation, how the stretch is shared
 * between fibre and tendon and what force results. Speeds are zero.
 *
 * Unknown is the fibre's length along the tendon, s; fibre length √(s² + height²), tendon length path − s. The residual's
 * forces grow roughly with the square of a stretch, so Newton steps are taken on √fibre force − √tendon force, which is nearly
 * a straight line, inside a bracket that only shrinks. Results depend on nothing but the arguments.
 *
 * @see Millard et al. 2013, J Biomech Eng 135:021005; Zajac 1989, Crit Rev Biomed Eng 17:359
 */
import { muscleClasses } from '../model/model.ts'
import { activeForceLength, fibreEnergy, passiveForceLength, tendonEnergy, tendonForceLength } from './forceLength.ts'
import type { MuscleCurves } from './muscleCurves.ts'
import { MuscleError } from './muscleError.ts'

/** `as-modelled` follows each muscle's ignore_tendon_compliance. */
export type TendonMode = 'elastic' | 'rigid' | 'as-modelled'

export const fibreStatus = {
  /** fibre and tendon in balance */
  balanced: 0,
  /** the tendon carries nothing: any fibre length balances; the tendon is put at slack length */
  slack: 1,
  /** the fibre is at its shortest and carries nothing */
  shortest: 2,
} as const

/** Results, owned by the caller and reused. Each (nm); written by `fibreEquilibrium`. */
export interface FibreState {
  /** m */
  readonly fibreLength: Float64Array
  readonly normalisedFibreLength: Float64Array
  /** rad */
  readonly pennation: Float64Array
  /** m */
  readonly tendonLength: Float64Array
  /** N along the fibre */
  readonly activeFibreForce: Float64Array
  readonly passiveFibreForce: Float64Array
  /** N along the tendon, as it pulls on bone */
  readonly tendonForce: Float64Array
  /** N/m, d tendon force / d path length of fibre and tendon in series */
  readonly stiffness: Float64Array
  /** see `fibreStatus` */
  readonly status: Uint8Array
}

export function createFibreState(count: number): FibreState {
  const column = () => new Float64Array(count)
  return {
    fibreLength: column(),
    normalisedFibreLength: column(),
    pennation: column(),
    tendonLength: column(),
    activeFibreForce: column(),
    passiveFibreForce: column(),
    tendonForce: column(),
    stiffness: column(),
    status: new Uint8Array(count),
  }
}

const maxSteps = 80
const active = new Float64Array(3)
const passive = new Float64Array(3)
const tendon = new Float64Array(3)
/** Of the muscle at hand: path length (m), activation, fibre length along the tendon (m). Numbers as arguments would cost heap. */
const given = new Float64Array(3)

/**
 * @param pathLength - (np) m, as `pathLengths` writes it
 * @param activation - (nm), 0 … 1. Taken as given; a Thelen muscle does not go below its class's 0.01. Use `clampActivation`
 *   first to reproduce a model's own minimum_activation.
 * @param state - receives the result; muscles of other classes get NaN
 * @throws {MuscleError} `path-length-not-finite`, `activation-out-of-range`, naming the muscle
 */
export function fibreEquilibrium(
  curves: MuscleCurves,
  pathLength: Float64Array,
  activation: Float64Array,
  mode: TendonMode,
  state: FibreState,
): void {
  for (let m = 0; m < curves.count; m++) {
    const length = pathLength[curves.path[m]!]!
    if (curves.muscleClass[m] === muscleClasses.other) {
      fillNaN(state, m)
      continue
    }
    if (!Number.isFinite(length)) {
      throw new MuscleError(
        'path-length-not-finite',
        `The path of muscle "${curves.names[m]}" has length ${length}. Compute path lengths for a finite pose first.`,
      )
    }
    let a = activation[m]!
    if (!(a >= 0 && a <= 1)) {
      throw new MuscleError('activation-out-of-range', `Muscle "${curves.names[m]}" has activation ${a}; it must lie between 0 and 1.`)
    }
    if (curves.muscleClass[m] === muscleClasses.thelen2003) a = Math.max(a, curves.minimumActivation[m]!)
    given[0] = length
    given[1] = a
    if (mode === 'rigid' || (mode === 'as-modelled' && curves.rigidTendon[m] === 1)) solveRigid(curves, m, state)
    else solveElastic(curves, m, state)
  }
}

/** Raises every activation to the model's own minimum, as OpenSim does when an activation is set. */
export function clampActivation(curves: MuscleCurves, activation: Float64Array): void {
  for (let m = 0; m < curves.count; m++) activation[m] = Math.min(1, Math.max(curves.minimumActivation[m]!, activation[m]!))
}

/** J stored in fibre and tendon of muscle m; its derivative with the path length is the tendon force where activation is 0. */
export function muscleEnergy(curves: MuscleCurves, state: FibreState, m: number, mode: TendonMode): number {
  const rigid = mode === 'rigid' || (mode === 'as-modelled' && curves.rigidTendon[m] === 1)
  const fibre = fibreEnergy(curves, m, state.normalisedFibreLength[m]!)
  return rigid ? fibre : fibre + tendonEnergy(curves, m, state.tendonLength[m]! / curves.tendonSlackLength[m]!)
}

function solveRigid(curves: MuscleCurves, m: number, state: FibreState): void {
  const length = given[0]!
  const a = given[1]!
  const s = length - curves.tendonSlackLength[m]!
  const height = curves.height[m]!
  const fibre = s > 0 ? Math.sqrt(s * s + height * height) : 0
  if (!(fibre > curves.shortestFibre[m]!)) {
    writeShortest(curves, m, state)
    return
  }
  const optimal = curves.optimalFibreLength[m]!
  const force = curves.maxIsometricForce[m]!
  active[0] = fibre / optimal
  activeForceLength(curves, m, active)
  passive[0] = fibre / optimal
  passiveForceLength(curves, m, passive)
  const cos = s / fibre
  const total = a * active[0]! + passive[0]!
  state.fibreLength[m] = fibre
  state.normalisedFibreLength[m] = fibre / optimal
  state.pennation[m] = height > 0 ? Math.asin(height / fibre) : 0
  state.tendonLength[m] = curves.tendonSlackLength[m]!
  state.activeFibreForce[m] = force * a * active[0]!
  state.passiveFibreForce[m] = force * passive[0]!
  state.tendonForce[m] = force * total * cos
  state.stiffness[m] =
    force * (((a * active[1]! + passive[1]!) / optimal) * cos * cos + (total * height * height) / (fibre * fibre * fibre))
  state.status[m] = fibreStatus.balanced
}

function solveElastic(curves: MuscleCurves, m: number, state: FibreState): void {
  const length = given[0]!
  const a = given[1]!
  const slackLength = curves.tendonSlackLength[m]!
  const optimal = curves.optimalFibreLength[m]!
  const height = curves.height[m]!
  const h2 = height * height
  const sMin = curves.shortestAlongTendon[m]!
  const sMax = length - slackLength // here the tendon just carries nothing
  if (!(sMax > sMin)) {
    writeShortest(curves, m, state)
    return
  }
  const perOptimal = 1 / optimal
  const perSlack = 1 / slackLength
  const longest = Math.sqrt(sMax * sMax + h2)
  if (a === 0 && longest * perOptimal <= curves.passiveStart[m]!) {
    writeSlack(curves, m, state)
    return
  }
  // First guess: both forces as squares of the stretch, for the passive and for the active force; the stiffer tendon pull wins.
  const passiveStart = curves.passiveStart[m]! * optimal
  const from = passiveStart > height ? Math.sqrt(passiveStart * passiveStart - h2) : 0
  const fibrePull = 1 / (curves.passiveRange[m]! * optimal)
  const tendonPull = 1 / (curves.tendonRange[m]! * slackLength)
  let s = sMax > from ? (fibrePull * from + tendonPull * sMax) / (fibrePull + tendonPull) : sMax
  if (a > 0) s = Math.min(s, sMax - Math.sqrt(a) * curves.tendonRange[m]! * slackLength)
  let low = sMin
  let high = sMax
  if (!(s > low && s < high)) s = 0.5 * (low + high)
  const settled = 1e-9 * length // a Newton step this small leaves an error far below the last bit that matters
  for (let step = 0; step < maxSteps; step++) {
    const fibre = Math.sqrt(s * s + h2)
    const cos = s / fibre
    let pull = 0
    let slope = 0
    if (a > 0) {
      active[0] = fibre * perOptimal
      activeForceLength(curves, m, active)
      pull = a * active[0]!
      slope = a * active[1]!
    }
    passive[0] = fibre * perOptimal
    passiveForceLength(curves, m, passive)
    pull += passive[0]!
    slope = (slope + passive[1]!) * perOptimal
    const along = pull * cos
    const alongSlope = slope * cos * cos + (pull * h2) / (fibre * fibre * fibre)
    tendon[0] = (length - s) * perSlack
    tendonForceLength(curves, m, tendon)
    const tension = tendon[0]!
    const tensionSlope = -tendon[1]! * perSlack
    const residual = along - tension
    if (residual === 0) break
    if (residual > 0) high = s
    else low = s
    let next: number
    if (along > 0 && tension > 0) {
      const rootFibre = Math.sqrt(along)
      const rootTendon = Math.sqrt(tension)
      next = s - (2 * (rootFibre - rootTendon)) / (alongSlope / rootFibre - tensionSlope / rootTendon)
    } else {
      next = s - residual / (alongSlope - tensionSlope)
    }
    if (!(next >= low && next <= high)) next = 0.5 * (low + high)
    const change = next - s
    s = next
    if (change < settled && change > -settled) break
  }
  if (s - sMin <= 1e-13 * length && fibreStrongerAtShortest(curves, m)) {
    writeShortest(curves, m, state)
    tendon[0] = (length - sMin) * perSlack
    tendonForceLength(curves, m, tendon)
    state.tendonForce[m] = tendon[0]! * curves.maxIsometricForce[m]!
    return
  }
  given[2] = s
  writeBalanced(curves, m, state)
}

/** Whether the fibre would still outpull the tendon at its shortest: then no length balances. */
function fibreStrongerAtShortest(curves: MuscleCurves, m: number): boolean {
  const length = given[0]!
  const a = given[1]!
  const s = curves.shortestAlongTendon[m]!
  const fibre = curves.shortestFibre[m]!
  if (!(fibre > 0)) return true
  active[0] = fibre / curves.optimalFibreLength[m]!
  activeForceLength(curves, m, active)
  passive[0] = fibre / curves.optimalFibreLength[m]!
  passiveForceLength(curves, m, passive)
  tendon[0] = (length - s) / curves.tendonSlackLength[m]!
  tendonForceLength(curves, m, tendon)
  return ((a * active[0]! + passive[0]!) * s) / fibre >= tendon[0]!
}

function writeBalanced(curves: MuscleCurves, m: number, state: FibreState): void {
  const length = given[0]!
  const a = given[1]!
  const s = given[2]!
  const optimal = curves.optimalFibreLength[m]!
  const slackLength = curves.tendonSlackLength[m]!
  const force = curves.maxIsometricForce[m]!
  const height = curves.height[m]!
  const fibre = Math.sqrt(s * s + height * height)
  const cos = s / fibre
  if (a > 0) {
    active[0] = fibre / optimal
    activeForceLength(curves, m, active)
  } else active.fill(0)
  passive[0] = fibre / optimal
  passiveForceLength(curves, m, passive)
  tendon[0] = (length - s) / slackLength
  tendonForceLength(curves, m, tendon)
  const total = a * active[0]! + passive[0]!
  const along = ((a * active[1]! + passive[1]!) / optimal) * cos * cos + (total * height * height) / (fibre * fibre * fibre)
  const ofTendon = tendon[1]! / slackLength
  state.fibreLength[m] = fibre
  state.normalisedFibreLength[m] = fibre / optimal
  state.pennation[m] = height > 0 ? Math.asin(height / fibre) : 0
  state.tendonLength[m] = length - s
  state.activeFibreForce[m] = force * a * active[0]!
  state.passiveFibreForce[m] = force * passive[0]!
  state.tendonForce[m] = force * tendon[0]!
  state.stiffness[m] = along + ofTendon > 0 ? (force * along * ofTendon) / (along + ofTendon) : 0
  state.status[m] = fibreStatus.balanced
}

function writeSlack(curves: MuscleCurves, m: number, state: FibreState): void {
  const length = given[0]!
  const s = length - curves.tendonSlackLength[m]!
  const fibre = Math.sqrt(s * s + curves.height[m]! * curves.height[m]!)
  state.fibreLength[m] = fibre
  state.normalisedFibreLength[m] = fibre / curves.optimalFibreLength[m]!
  state.pennation[m] = curves.height[m]! > 0 ? Math.asin(curves.height[m]! / fibre) : 0
  state.tendonLength[m] = length - s
  state.activeFibreForce[m] = 0
  state.passiveFibreForce[m] = 0
  state.tendonForce[m] = 0
  state.stiffness[m] = 0
  state.status[m] = fibreStatus.slack
}

/** The fibre at its shortest, the tendon carrying nothing. */
function writeShortest(curves: MuscleCurves, m: number, state: FibreState): void {
  state.fibreLength[m] = curves.shortestFibre[m]!
  state.normalisedFibreLength[m] = curves.shortestFibre[m]! / curves.optimalFibreLength[m]!
  state.pennation[m] = curves.pennationAtShortest[m]!
  state.tendonLength[m] = given[0]! - curves.shortestAlongTendon[m]!
  state.activeFibreForce[m] = 0
  state.passiveFibreForce[m] = 0
  state.tendonForce[m] = 0
  state.stiffness[m] = 0
  state.status[m] = fibreStatus.shortest
}

function fillNaN(state: FibreState, m: number): void {
  state.fibreLength[m] = Number.NaN
  state.normalisedFibreLength[m] = Number.NaN
  state.pennation[m] = Number.NaN
  state.tendonLength[m] = Number.NaN
  state.activeFibreForce[m] = Number.NaN
  state.passiveFibreForce[m] = Number.NaN
  state.tendonForce[m] = Number.NaN
  state.stiffness[m] = Number.NaN
  state.status[m] = fibreStatus.balanced
}
