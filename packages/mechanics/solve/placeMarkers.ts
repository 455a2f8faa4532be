/** Markers of a scaled model moved to where they were measured, in the pose that fits the static trial best. */
import { compile } from '../model/compile.ts'
import type { Model } from '../model/model.ts'
import type { MarkerTrial } from '../motion/trcFile.ts'
import type { OsimDocument } from '../osim/document.ts'
import { copyDocument } from './copyDocument.ts'
import { frameRange, meanMarkers } from './frameRange.ts'
import { type CoordinateTask, type FrameFit, inverseKinematics, type MarkerTask } from './inverseKinematics.ts'

export interface PlacedMarkers {
  /** Markers the trial does not hold are gone; the others, unless fixed, lie where they were measured. */
  readonly document: OsimDocument
  readonly model: Model
  /** (nq) static pose, rad or m */
  readonly q: Float64Array
  readonly fit: FrameFit
  readonly warnings: readonly string[]
}

/** Accuracy OpenSim's marker placer solves its pose to. */
const placerAccuracy = 1e-4

/**
 * @param move - `keep`: only the pose is found
 * @param pose - `optimum`: the pose that fits best. `opensim-4`: where OpenSim's scale tool stops, at its accuracy of 1e-4; markers
 *   that decide little (a head over a free back) can lie a centimetre from the optimum there. Models with couplers
 *   take the optimum either way.
 * @throws {SolveError} `no-shared-marker`, `bounds`
 * @see OpenSim 4.6 `MarkerPlacer`
 */
export function placeMarkers(
  document: OsimDocument,
  trial: MarkerTrial,
  timeRange: readonly [number, number],
  markerTasks: readonly MarkerTask[],
  coordinateTasks: readonly CoordinateTask[],
  move: 'move' | 'keep',
  pose: 'optimum' | 'opensim-4' = 'optimum',
): PlacedMarkers {
  const placed = copyDocument(document)
  placed.markers = placed.markers.filter((marker) => trial.markers.includes(marker.name))
  const model = compile(placed)
  const mean = meanMarkers(trial, frameRange(trial, timeRange[0], timeRange[1]))
  const solver = inverseKinematics(model, trial.markers, markerTasks, coordinateTasks)
  const q = Float64Array.from(model.coordinates.defaultValue)
  const asOpenSim = pose === 'opensim-4' ? solver.frameAsOpenSim : undefined
  const fit = asOpenSim === undefined ? solver.first(mean, q, 0) : asOpenSim(mean, q, 0, placerAccuracy)
  const warnings: string[] = []
  if (move === 'move') {
    placed.markers.forEach((marker, i) => {
      if (marker.fixed) return
      const at = trial.markers.indexOf(marker.name) * 3
      if (Number.isNaN(mean[at]!)) {
        warnings.push(`Marker "${marker.name}" was never seen in ${trial.name}; it stays where it was.`)
        return
      }
      // Move by the difference in body axes: works whatever frame the marker's location is given in.
      const body = model.markers.body[i]!
      const { bodyPosition: P, bodyRotation: R } = solver.data
      const d = [0, 1, 2].map((k) => mean[at + k]! - P[body * 3 + k]!)
      const local = [0, 1, 2].map((k) => R[body * 9 + k]! * d[0]! + R[body * 9 + 3 + k]! * d[1]! + R[body * 9 + 6 + k]! * d[2]!)
      marker.frame = body === 0 ? '/ground' : `/bodyset/${model.names.bodies[body]}`
      marker.location = [local[0]!, local[1]!, local[2]!]
    })
  }
  return { document: placed, model: move === 'move' ? compile(placed) : model, q, fit, warnings }
}
