/**
 * Benchmarks of the solvers on any model, with data made from the model itself: a smooth motion through the middle of every
 * coordinate's range, and 66 markers spread over its bodies (as many as the Rajagopal-family marker sets have).
 */
import { forwardKinematics } from '@sitbone/mechanics/kinematics/forwardKinematics'
import { markerPositions } from '@sitbone/mechanics/kinematics/markers'
import { createData } from '@sitbone/mechanics/model/data'
import type { Model } from '@sitbone/mechanics/model/model'
import type { MotionTable } from '@sitbone/mechanics/motion/motionTable'
import { createFibreState, fibreEquilibrium } from '@sitbone/mechanics/muscle/fibreEquilibrium'
import { muscleCurves } from '@sitbone/mechanics/muscle/muscleCurves'
import { pathLengths } from '@sitbone/mechanics/path/pathLengths'
import { coordinateMotion } from '@sitbone/mechanics/solve/coordinateMotion'
import { inverseKinematics } from '@sitbone/mechanics/solve/inverseKinematics'
import { staticOptimization } from '@sitbone/mechanics/solve/staticOptimization'
import { type Metric, timePerItem } from './timing.ts'

const frames = 60
const markerCount = 66
const step = 0.01

/** Fibre–tendon equilibrium of all muscles, elastic, activation 0.05; µs per pose. */
export function benchEquilibrium(model: Model, now: () => number): Metric {
  const curves = muscleCurves(model.muscles, model.names.muscles)
  const state = createFibreState(curves.count)
  const activation = new Float64Array(curves.count).fill(0.05)
  const data = createData(model)
  const lengths = Array.from({ length: frames }, (_, i) => {
    forwardKinematics(model, data, poseAt(model, i * step))
    pathLengths(model, data)
    return data.pathLength.slice()
  })
  const pass = () => {
    for (const length of lengths) fibreEquilibrium(curves, length, activation, 'elastic', state)
  }
  return timePerItem('mechanics.equilibrium', frames, pass, now, model.name)
}

/** Inverse kinematics from 66 markers with 5 mm of noise, each frame from the one before; µs per frame. */
export function benchInverseKinematics(bare: Model, now: () => number): Metric {
  const model = withMarkers(bare)
  const data = createData(model)
  const random = randomNumbers()
  const trial = Array.from({ length: frames }, (_, i) => {
    forwardKinematics(model, data, poseAt(model, i * step))
    const places = new Float64Array(markerCount * 3)
    markerPositions(model, data, places)
    return places.map((value) => value + 0.01 * (random() - 0.5))
  })
  const tasks = model.names.markers.map((name) => ({ name, weight: 1 }))
  const solver = inverseKinematics(model, model.names.markers, tasks, [])
  const q = new Float64Array(model.coordinates.count)
  const pass = () => {
    q.set(poseAt(model, 0))
    for (let i = 0; i < frames; i++) solver.frame(trial[i]!, q, i)
  }
  return timePerItem('mechanics.ik', frames, pass, now, model.name)
}

/** Static optimisation with a reserve on every coordinate, inverse dynamics, paths and moment arms included; µs per frame. */
export function benchStaticOptimization(model: Model, now: () => number): Metric {
  const table: MotionTable = {
    name: 'synthetic',
    time: Float64Array.from({ length: frames }, (_, i) => i * step),
    labels: model.names.coordinates,
    columns: model.names.coordinates.map((_, c) => Float64Array.from({ length: frames }, (_, i) => poseAt(model, i * step)[c]!)),
    angles: 'radians',
  }
  const motion = coordinateMotion(model, table, -1, 'synthetic')
  const reserves = Array.from(model.coordinates.free, (c) => ({
    kind: 'coordinate' as const,
    name: `${model.names.coordinates[c]}_reserve`,
    coordinate: model.names.coordinates[c]!,
    optimalForce: 10,
    minControl: Number.NEGATIVE_INFINITY,
    maxControl: Number.POSITIVE_INFINITY,
  }))
  const solver = staticOptimization(model, reserves)
  const pass = () => {
    for (const time of motion.time) solver.frame(motion, time, undefined)
  }
  return timePerItem('mechanics.so', frames, pass, now, model.name)
}

/** Every coordinate swings through a fifth of its range (half a radian at most) about its default, each at its own pace. */
export function poseAt(model: Model, time: number): Float64Array {
  const { count, range, defaultValue, locked } = model.coordinates
  return Float64Array.from({ length: count }, (_, c) => {
    if (locked[c] === 1) return defaultValue[c]!
    const [low, high] = [range[c * 2]!, range[c * 2 + 1]!]
    const reach = Math.min(0.5, 0.2 * (high - low))
    const middle = Math.min(high - reach, Math.max(low + reach, defaultValue[c]!))
    return middle + reach * Math.sin(2 * Math.PI * time * (0.7 + 0.05 * c) + c)
  })
}

function withMarkers(model: Model): Model {
  const random = randomNumbers()
  const moving = model.bodies.count - 1
  return {
    ...model,
    names: { ...model.names, markers: Array.from({ length: markerCount }, (_, i) => `marker${i}`) },
    markers: {
      count: markerCount,
      body: Int32Array.from({ length: markerCount }, (_, i) => 1 + (i % moving)),
      position: Float64Array.from({ length: markerCount * 3 }, () => 0.3 * (random() - 0.5)),
      fixed: new Uint8Array(markerCount),
    },
  }
}

/** The same numbers in every run (Park–Miller). */
function randomNumbers(): () => number {
  let seed = 20260817
  return () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
}
