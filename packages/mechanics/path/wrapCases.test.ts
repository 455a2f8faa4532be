import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { velocityKinematics } from '../kinematics/velocityKinematics.ts'
import { createData } from '../model/data.ts'
import { loadModel } from '../osim/loadModel.ts'
import { momentArms } from './momentArms.ts'
import { pathLengths } from './pathLengths.ts'
import { pathPolyline, polylineCapacity } from './pathPolyline.ts'
import { pathSpeeds } from './pathSpeeds.ts'
import { lengthOfPath } from './wrapPath.ts'

// 48 made-up paths over 1 to 3 cylinders, spheres, ellipsoids and tori with every quadrant, method and range; see scripts/wrapCases.py.
const file = (name: string) => readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8')
interface Golden {
  readonly coordinates: string[]
  readonly paths: string[]
  readonly poses: { q: number[]; u: number[]; length: number[]; speed: number[]; momentArm: number[][] }[]
}
const golden = JSON.parse(file('wrapCases.json')) as Golden
const model = loadModel(file('wrapCases.osim'))
const data = createData(model)
const nq = model.coordinates.count
const columns = golden.coordinates.map((name) => model.names.coordinates.indexOf(name))
const rows = golden.paths.map((name) => model.names.paths.indexOf(name))
const inOrder = (values: readonly number[]) => {
  const out = new Float64Array(nq)
  columns.forEach((column, i) => {
    out[column] = values[i]!
  })
  return out
}
const speeds = (values: readonly number[]) => {
  const q = inOrder(values)
  return Float64Array.from(q, (_, u) => q[model.coordinates.coordinateOfU[u]!]!)
}

test('lengths, moment arms and speeds in mode opensim-4 equal those of OpenSim 4.6', () => {
  for (const [k, pose] of golden.poses.entries()) {
    forwardKinematics(model, data, inOrder(pose.q))
    velocityKinematics(model, data, speeds(pose.u))
    pathLengths(model, data, 'opensim-4')
    momentArms(model, data)
    pathSpeeds(model, data)
    rows.forEach((row, i) => {
      // 1e-9 m asked for cylinders and spheres, 1e-6 m for ellipsoids and tori; all come within 1e-9.
      expect(Math.abs(data.pathLength[row]! - pose.length[i]!), `length of ${golden.paths[i]}, pose ${k}`).toBeLessThan(1e-9)
      expect(Math.abs(data.pathSpeed[row]! - pose.speed[i]!), `speed of ${golden.paths[i]}, pose ${k}`).toBeLessThan(1e-8)
      columns.forEach((column, j) => {
        const off = Math.abs(data.momentArm[row * nq + column]! - pose.momentArm[i]![j]!)
        expect(off, `${golden.paths[i]} about ${golden.coordinates[j]}, pose ${k}`).toBeLessThan(1e-9)
      })
    })
  }
})

test('consistent paths come to rest but for one of 192, and their moment arms are −dL/dq', () => {
  const probe = createData(model)
  let restless = 0
  let switches = 0
  const h = 1e-4
  const lengthsAt = (q: Float64Array, column: number, offset: number) => {
    const moved = Float64Array.from(q)
    moved[column]! += offset * h
    forwardKinematics(model, probe, moved)
    pathLengths(model, probe)
    return Float64Array.from(probe.pathLength)
  }
  for (const pose of golden.poses) {
    const q = inOrder(pose.q)
    forwardKinematics(model, data, q)
    pathLengths(model, data)
    momentArms(model, data)
    // Two tori and an ellipsoid inside one another: the nearer side of a torus changes with the others' tangent points.
    restless += rows.filter((row) => data.pathWork.settled[row] === 0).length
    for (const column of columns) {
      const [a, b, c, d] = [-2, -1, 1, 2].map((offset) => lengthsAt(q, column, offset)) as [Float64Array, ...Float64Array[]]
      for (const row of rows) {
        if (data.pathWork.settled[row] === 0) continue
        // A wrap that comes or goes between the samples; a difference has no meaning there.
        if (Math.abs(c![row]! - b![row]! - (d![row]! - a[row]!) / 2) > 1e-7) {
          switches++
          continue
        }
        const slope = (8 * (c![row]! - b![row]!) - (d![row]! - a[row]!)) / (12 * h)
        expect(Math.abs(data.momentArm[row * nq + column]! + slope), model.names.paths[row]).toBeLessThan(1e-7)
      }
    }
  }
  expect(restless).toBeLessThanOrEqual(1)
  expect(switches).toBeLessThanOrEqual(4)
})

test('the drawn line is as long as the path', () => {
  const samples = 200
  for (const mode of ['consistent', 'opensim-4'] as const)
    for (const pose of golden.poses) {
      forwardKinematics(model, data, inOrder(pose.q))
      pathLengths(model, data, mode)
      for (const path of rows) {
        const line = new Float64Array(3 * polylineCapacity(model, path, samples))
        const count = pathPolyline(model, data, path, samples, line)
        let length = 0
        for (let i = 3; i < 3 * count; i += 3)
          length += Math.hypot(line[i]! - line[i - 3]!, line[i + 1]! - line[i - 2]!, line[i + 2]! - line[i - 1]!)
        lengthOfPath(model, data.pathWork, path)
        const expected = data.pathWork.length[0]!
        // OpenSim's far side of a sphere counts negative; what is drawn does not.
        if (data.pathWork.surface.every((s) => s >= 0)) expect(Math.abs(length - expected), model.names.paths[path]).toBeLessThan(5e-5)
      }
    }
})
