/** Public names of the engine; everything else is reached by subpath, e.g. `@sitbone/mechanics/muscle/millardCurves`. */
export { gravityEnergy, gravityForce } from './dynamics/gravityForce.ts'
export { inverseDynamics } from './dynamics/inverseDynamics.ts'
export { massMatrix } from './dynamics/massMatrix.ts'
export { forwardKinematics } from './kinematics/forwardKinematics.ts'
export { independentColumns, markerJacobian, pointJacobian, spatialToGeneralised } from './kinematics/jacobians.ts'
export { framePose, markerPositions } from './kinematics/markers.ts'
export { type AxisRates, velocityKinematics } from './kinematics/velocityKinematics.ts'
export { compile } from './model/compile.ts'
export { createData, type Data } from './model/data.ts'
export { ModelError } from './model/error.ts'
export type { Model, ModelWarning } from './model/model.ts'
export { indexOfName } from './model/names.ts'
export { filterMotion } from './motion/filterMotion.ts'
export { MotionError } from './motion/motionError.ts'
export type { MotionTable } from './motion/motionTable.ts'
export { readStorage, writeStorage } from './motion/storageFile.ts'
export { type MarkerTrial, readTrc, writeTrc } from './motion/trcFile.ts'
export {
  clampActivation,
  createFibreState,
  type FibreState,
  fibreEquilibrium,
  muscleEnergy,
  type TendonMode,
} from './muscle/fibreEquilibrium.ts'
export { inextensibleForce } from './muscle/inextensibleForce.ts'
export { type MuscleCurves, muscleCurves } from './muscle/muscleCurves.ts'
export { MuscleError } from './muscle/muscleError.ts'
export type { OsimDocument } from './osim/document.ts'
export { loadModel } from './osim/loadModel.ts'
export { type ReadOptions, readDocument } from './osim/readDocument.ts'
export { followEquilibrium } from './solve/continuation.ts'
export { coordinateMotion } from './solve/coordinateMotion.ts'
export { type EquilibriumProblem, type EquilibriumResult, solveEquilibrium } from './solve/equilibrium.ts'
export { externalLoads } from './solve/externalLoads.ts'
export { createMotionDynamics, inverseDynamicsAt } from './solve/inverseDynamicsOfMotion.ts'
export { type InverseKinematics, inverseKinematics } from './solve/inverseKinematics.ts'
export { placeMarkers } from './solve/placeMarkers.ts'
export { scaleDocument } from './solve/scaleDocument.ts'
export { scaleFactors } from './solve/scaleFactors.ts'
export { scalePathLengths } from './solve/scalePathLengths.ts'
export { SolveError } from './solve/solveError.ts'
export { type StaticOptimization, staticOptimization } from './solve/staticOptimization.ts'
