/** The engine's benchmarks by the names of the command line contract; µs per load, pose or frame, on one thread. */
import { readFileSync } from 'node:fs'
import { inverseDynamics } from '@sitbone/mechanics/dynamics/inverseDynamics'
import { forwardKinematics } from '@sitbone/mechanics/kinematics/forwardKinematics'
import { velocityKinematics } from '@sitbone/mechanics/kinematics/velocityKinematics'
import { createData } from '@sitbone/mechanics/model/data'
import type { Model } from '@sitbone/mechanics/model/model'
import { loadModel } from '@sitbone/mechanics/osim/loadModel'
import { momentArms } from '@sitbone/mechanics/path/momentArms'
import { pathLengths } from '@sitbone/mechanics/path/pathLengths'
import { type Metric, timePerItem } from './timing.ts'
import { benchEquilibrium, benchInverseKinematics, benchStaticOptimization, poseAt } from './tools.ts'

const poses = 60
const step = 0.01

/** The benchmarks on one model, all or the trial solvers alone; `say` reports progress. */
export function benchMechanics(file: string, which: 'all' | 'trials', now: () => number, say: (what: string) => void): Metric[] {
  const bytes = readFileSync(file)
  const model = loadModel(bytes, { file })
  const poseByPose = [
    () => benchLoad(bytes, file, model.name, now),
    () => benchLengths(model, now),
    () => benchMomentArms(model, now),
    () => benchEquilibrium(model, now),
    () => benchInverseDynamics(model, now),
  ]
  const trials = [() => benchInverseKinematics(model, now), () => benchStaticOptimization(model, now)]
  return [...(which === 'all' ? poseByPose : []), ...trials].map((run) => {
    const metric = run()
    say(`${metric.name} ${metric.median.toPrecision(3)} µs`)
    return metric
  })
}

/** Bytes → parsed, upgraded, compiled model. */
function benchLoad(bytes: Uint8Array, file: string, name: string, now: () => number): Metric {
  return timePerItem('mechanics.load', 1, () => void loadModel(bytes, { file }), now, name)
}

/** Frames and the lengths of all paths. */
export function benchLengths(model: Model, now: () => number): Metric {
  const data = createData(model)
  const coordinates = somePoses(model)
  const pass = () => {
    for (const q of coordinates) {
      forwardKinematics(model, data, q)
      pathLengths(model, data)
    }
  }
  return timePerItem('mechanics.lengths', poses, pass, now, model.name)
}

/** Frames, lengths and the full moment-arm matrix. */
export function benchMomentArms(model: Model, now: () => number): Metric {
  const data = createData(model)
  const coordinates = somePoses(model)
  const pass = () => {
    for (const q of coordinates) {
      forwardKinematics(model, data, q)
      pathLengths(model, data)
      momentArms(model, data)
    }
  }
  return timePerItem('mechanics.momentArms', poses, pass, now, model.name)
}

/** Frames, velocities, and the forces for given accelerations. */
export function benchInverseDynamics(model: Model, now: () => number): Metric {
  const data = createData(model)
  const coordinates = somePoses(model)
  const nu = model.coordinates.count
  const speeds = Float64Array.from({ length: nu }, (_, i) => Math.sin(i + 1))
  const accelerations = Float64Array.from({ length: nu }, (_, i) => 5 * Math.cos(i + 1))
  const force = new Float64Array(nu)
  const pass = () => {
    for (const q of coordinates) {
      forwardKinematics(model, data, q)
      velocityKinematics(model, data, speeds)
      inverseDynamics(model, data, accelerations, force)
    }
  }
  return timePerItem('mechanics.inverseDynamics', poses, pass, now, model.name)
}

const somePoses = (model: Model): Float64Array[] => Array.from({ length: poses }, (_, i) => poseAt(model, i * step))
