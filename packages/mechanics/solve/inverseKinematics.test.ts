import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeGolden, referencePath, referenceText } from '../../../testing/reference.ts'
import { compile } from '../model/compile.ts'
import { createData } from '../model/data.ts'
import { readStorage } from '../motion/storageFile.ts'
import { readTrc } from '../motion/trcFile.ts'
import { readDocument } from '../osim/readDocument.ts'
import { isRotational } from './coordinateMotion.ts'
import { fixtureModel } from './fixtureModel.ts'
import { type CoordinateTask, inverseKinematics, type MarkerTask } from './inverseKinematics.ts'
import { createMarkerFitWork, markerFit } from './markerFit.ts'

const model = fixtureModel()
const nq = model.coordinates.count
const markers = model.names.markers
const tasks = markers.map((name): MarkerTask => ({ name, weight: 1 }))
const placesAt = (q: Float64Array) => {
  const position = new Float64Array(markers.length * 3)
  const all = Int32Array.from(markers, (_, i) => i)
  markerFit(model, createData(model), q, all, new Float64Array(markers.length), position.slice(), position, createMarkerFitWork(model))
  return position
}

describe('inverse kinematics', () => {
  test('finds the pose that made the markers, from a start up to half a radian away', () => {
    const value = fc.double({ min: -0.25, max: 0.25, noNaN: true })
    const solver = inverseKinematics(model, markers, tasks, [])
    fc.assert(
      fc.property(fc.array(value, { minLength: nq, maxLength: nq }), fc.array(value, { minLength: nq, maxLength: nq }), (a, b) => {
        const knee = model.names.coordinates.indexOf('knee')
        const truth = Float64Array.from(a, (v, i) => (i === knee ? Math.abs(v) + 0.1 : v))
        const q = Float64Array.from(b)
        const fit = solver.frame(placesAt(truth), q, 0)
        expect(fit.kind).toBe('converged')
        expect(fit.worstError).toBeLessThan(1e-8)
        for (const c of model.coordinates.free) expect(q[c]).toBeCloseTo(truth[c]!, 6)
      }),
      { numRuns: 50 },
    )
  })

  test('finds a body that faces the other way', () => {
    const truth = new Float64Array(nq).fill(0.1)
    truth[model.names.coordinates.indexOf('b')] = 2.9
    const q = Float64Array.from(model.coordinates.defaultValue)
    const fit = inverseKinematics(model, markers, tasks, []).first(placesAt(truth), q, 0)
    expect(fit.worstError).toBeLessThan(1e-6)
  })

  test('keeps a clamped coordinate in its range and the coupled one in step', () => {
    const knee = model.names.coordinates.indexOf('knee')
    const slide = model.names.coordinates.indexOf('slide')
    const truth = new Float64Array(nq)
    truth[knee] = -0.4 // the range begins at 0
    const q = Float64Array.from(model.coordinates.defaultValue)
    inverseKinematics(model, markers, tasks, []).frame(placesAt(truth), q, 0)
    expect(q[knee]).toBe(0)
    expect(q[slide]).toBeCloseTo(0.01, 14)
  })

  test('a marker not seen leaves the others to decide', () => {
    const truth = new Float64Array(nq).fill(0.15)
    const seen = placesAt(truth)
    seen.fill(Number.NaN, 3, 6)
    const q = Float64Array.from(model.coordinates.defaultValue)
    const fit = inverseKinematics(model, markers, tasks, []).frame(seen, q, 0)
    expect(fit.seen).toBe(markers.length - 1)
    for (const c of model.coordinates.free) expect(q[c]).toBeCloseTo(truth[c]!, 6)
  })

  test('a frame without any marker keeps the pose', () => {
    const q = new Float64Array(nq).fill(0.2)
    const before = q.slice()
    const fit = inverseKinematics(model, markers, tasks, []).frame(new Float64Array(markers.length * 3).fill(Number.NaN), q, 0)
    expect(fit.seen).toBe(0)
    for (const c of model.coordinates.free) expect(q[c]).toBe(before[c])
  })

  test('a coordinate task pulls towards its value', () => {
    const truth = new Float64Array(nq).fill(0.1)
    const wanted: CoordinateTask = { name: 'h1', weight: 1e6, value: 0.3 }
    const q = Float64Array.from(model.coordinates.defaultValue)
    inverseKinematics(model, markers, tasks, [wanted]).frame(placesAt(truth), q, 0)
    expect(q[model.names.coordinates.indexOf('h1')]).toBeCloseTo(0.3, 5)
  })

  test('says when trial and model share no marker, naming both', () => {
    expect(() => inverseKinematics(model, ['LASI', 'RASI'], tasks, [])).toThrow(/model has trunk\.front.*trial has LASI, RASI/s)
    expect(() => inverseKinematics(model, markers, tasks, [{ name: 'elbow', weight: 1, value: 0 }])).toThrow(/coordinate "elbow"/)
  })
})

describeGolden('inverse kinematics of walking agrees with OpenSim at accuracy 1e-9', () => {
  const trial = readTrc(referenceText('opensim/models/walk1/subject01_walk1.trc'), 'subject01_walk1.trc')
  test.each(['gait2392', 'gait2354', 'gait10dof18musc'])('%s: every coordinate to 1e-3 degrees (or 1e-5 m)', (name) => {
    const walker = compile(readDocument(readFileSync(referencePath(`opensim/models/walk1/subject01_${name}.osim`)), { file: name }), name)
    const { markerTasks, coordinateTasks } = tasksOf(referenceText(`opensim/models/walk1/ik_tasks_${name}.xml`))
    const golden = readStorage(referenceText(`opensim/golden-ik-id-so/${name}/ik_tight.mot`), 'ik_tight.mot').table
    const errors = readStorage(referenceText(`opensim/golden-ik-id-so/${name}/${name}_ik_marker_errors.sto`), 'errors').table
    const solver = inverseKinematics(walker, trial.markers, markerTasks, coordinateTasks)
    const q = Float64Array.from(walker.coordinates.defaultValue)
    const first = trial.time.findIndex((time) => Math.abs(time - golden.time[0]!) < 1e-6)
    const width = trial.markers.length * 3
    golden.time.forEach((time, i) => {
      const fit = solver.frame(trial.position.subarray((first + i) * width, (first + i + 1) * width), q, first + i)
      expect(fit.kind).toBe('converged')
      expect(Math.abs(fit.squaredError - errors.columns[0]![i]!)).toBeLessThan(1e-7)
      golden.labels.forEach((label, column) => {
        const c = walker.names.coordinates.indexOf(label)
        const ours = isRotational(walker, c) ? (q[c]! * 180) / Math.PI : q[c]!
        expect(Math.abs(ours - golden.columns[column]![i]!), `${label} at ${time}`).toBeLessThan(isRotational(walker, c) ? 1e-3 : 1e-5)
      })
    })
  })
})

function tasksOf(xml: string): { markerTasks: MarkerTask[]; coordinateTasks: CoordinateTask[] } {
  const markerTasks: MarkerTask[] = []
  const coordinateTasks: CoordinateTask[] = []
  for (const [, kind, name, body] of xml.matchAll(/<IK(Marker|Coordinate)Task name="([^"]+)">([\s\S]*?)<\/IK/g)) {
    const weight = Number(/<weight>([^<]+)/.exec(body!)![1])
    if (kind === 'Marker') markerTasks.push({ name: name!, weight })
    else coordinateTasks.push({ name: name!, weight, value: 0 })
  }
  return { markerTasks, coordinateTasks }
}
