/**
 * One moment of a virtual test as plain data: clinical angles, moments, every muscle of the tested leg, and the joint coordinates a
 * figure draws. Units in the names; signs are the clinic's (posture.ts).
 */
import type { CompiledSetup } from '../equilibrium/balance.ts'
import { muscleLength, passiveEnergy } from '../equilibrium/passiveEnergy.ts'
import { bases, legIndex, lumbar, type Posture, pelvis, postureSize, thoracic, toCoordinates } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import { createTrunkState, gravity, trunkGravity } from '../person/weights.ts'
import { tableFibre, tableForce } from '../tables/forceTable.ts'

export interface MuscleReading {
  /** m, path length */
  readonly lengthM: number
  /** fibre length / optimal fibre length − 1 */
  readonly strain: number
  /** N along the tendon */
  readonly passiveN: number
}

export interface Frame {
  readonly inputDeg: number
  /** backward rotation from the start of the test */
  readonly pelvisDeg: number
  /** flexion from standing */
  readonly lumbarDeg: number
  readonly thoracicDeg: number
  readonly hipDeg: number
  readonly kneeDeg: number
  readonly ankleDeg: number
  /** part of the movement since the start that the pelvis, the lumbar and the thoracic spine made; 0 at the start */
  readonly shares: { readonly pelvis: number; readonly lumbar: number; readonly thoracic: number }
  /** passive moment at the tested hip, + = flexing */
  readonly hipMomentNm: number
  /** passive moment at the tested knee, + = flexing */
  readonly kneeMomentNm: number
  /** bending moment at the lumbar spine, + = what it resists in flexion: gravity's at L5/S1 upright, the passive one lying */
  readonly lumbarMomentNm: number
  /** what passive tissue of the back resists, + = against flexion */
  readonly lumbarPassiveNm: number
  /** summed pull of the three hamstrings of the tested leg, N */
  readonly hamstringN: number
  /** joint coordinates of the OpenSim body, rad */
  readonly pose: Readonly<Record<string, number>>
  readonly muscles: Readonly<Record<string, MuscleReading>>
}

/** What the first frame gives the later ones. */
export interface FrameOrigin {
  readonly pelvis: number
  readonly lumbar: number
  readonly thoracic: number
  readonly input: number
}

const moments = new Float64Array(postureSize)
const coordinates = new Float64Array(4)
const slopes = new Float64Array(4)
const trunk = createTrunkState()

export function frameOf(compiled: CompiledSetup, input: number, posture: Posture, origin: FrameOrigin | null, hipRotation = 0): Frame {
  const { setup, body } = compiled
  const index = legIndex[setup.side]
  moments.fill(0)
  passiveEnergy(body, posture, moments, 'moments')
  const passive = -moments[lumbar]!
  const weighted = setup.loads.some((load) => load.kind === 'trunk-weight')
  trunkGravity(body.weights, bases[setup.base] + posture[pelvis]!, posture[lumbar]!, posture[thoracic]!, trunk)
  const from = origin ?? { pelvis: posture[pelvis]!, lumbar: posture[lumbar]!, thoracic: posture[thoracic]!, input }
  const moved = Math.abs(input - from.input)
  const share = (angle: number, start: number) => (moved > 1e-9 ? Math.abs(angle - start) / moved : 0)
  coordinates[0] = posture[index.hip]!
  coordinates[1] = posture[index.knee]!
  coordinates[2] = posture[index.ankle]!
  coordinates[3] = posture[lumbar]!
  const muscles: Record<string, MuscleReading> = {}
  let hamstringN = 0
  const leg = body.legs[setup.side]
  // Trunk muscles are kept as a pair; a reading is one side's.
  for (const [list, part] of [
    [leg.muscles, 1],
    [body.trunkMuscles, 0.5],
  ] as const) {
    for (const muscle of list) {
      const length = muscleLength(muscle, coordinates, slopes)
      const passiveN = part * muscle.factor * tableForce(muscle.table.force, length)
      if (muscle.table.role === 'hamstring') hamstringN += passiveN
      muscles[setup.side === 'right' ? muscle.table.name : muscle.table.leftName] = {
        lengthM: (length - muscle.shift) * body.lengthScale,
        strain: tableFibre(muscle.table.force, length) - 1,
        passiveN,
      }
    }
  }
  return {
    inputDeg: input / degree,
    pelvisDeg: (posture[pelvis]! - from.pelvis) / degree,
    lumbarDeg: posture[lumbar]! / degree,
    thoracicDeg: posture[thoracic]! / degree,
    hipDeg: posture[index.hip]! / degree,
    kneeDeg: posture[index.knee]! / degree,
    ankleDeg: posture[index.ankle]! / degree,
    shares: {
      pelvis: share(posture[pelvis]!, from.pelvis),
      lumbar: share(posture[lumbar]!, from.lumbar),
      thoracic: share(posture[thoracic]!, from.thoracic),
    },
    hipMomentNm: moments[index.hip]!,
    kneeMomentNm: moments[index.knee]!,
    lumbarMomentNm: weighted ? trunk.l5s1 : passive,
    lumbarPassiveNm: passive,
    hamstringN,
    pose: toCoordinates(posture, setup.base, { [setup.side]: hipRotation }),
    muscles,
  }
}

/** Lever of the back muscles, m, and what they already pull in standing, N (both assumed): turn a bending moment into a load for comparing postures. */
const backLever = 0.06
const standingTone = 200

/**
 * Load on the lower lumbar spine against quiet standing: weight above it plus what the back must pull against the bending moment. For
 * comparing postures of one body; it says nothing of pressure, and overestimates bending against standing by about half (docs/science.md).
 */
export function loadRatioToStanding(compiled: CompiledSetup, posture: Posture): number {
  const { weights } = compiled.body
  const load = (tilt: number, flexion: number, thorax: number, tone: number): number => {
    trunkGravity(weights, tilt, flexion, thorax, trunk)
    const along = gravity * trunk.aboveL5 * Math.max(0, Math.cos(tilt))
    return along + Math.abs(trunk.l5s1) / (backLever * compiled.body.lengthScale) + tone
  }
  const standing = load(0, 0, 0, standingTone)
  return load(bases[compiled.setup.base] + posture[pelvis]!, posture[lumbar]!, posture[thoracic]!, 0) / standing
}
