import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { spatialToGeneralised } from '../kinematics/jacobians.ts'
import { createData } from '../model/data.ts'
import { loadModel } from '../osim/loadModel.ts'
import { momentArms } from './momentArms.ts'
import { pathLengths } from './pathLengths.ts'
import { pathsOfPoses } from './pathsOfPoses.ts'
import { addPathForce } from './unitTension.ts'

const model = loadModel(readFileSync(new URL('./golden/wrapCases.osim', import.meta.url), 'utf8'))
const nb = model.bodies.count
const nq = model.coordinates.count
const np = model.paths.count
const poses = [
  [0.2, -0.3, 0.4, 0.5],
  [-0.6, 0.1, 0.3, -0.7],
]

test('a path’s forces balance: they neither push nor turn the whole', () => {
  const data = createData(model)
  for (const pose of poses) {
    forwardKinematics(model, data, pose)
    pathLengths(model, data)
    for (let path = 0; path < np; path++) {
      const wrench = new Float64Array(nb * 6)
      addPathForce(model, data, path, 250, wrench)
      for (let k = 0; k < 6; k++) {
        let sum = 0
        for (let b = 0; b < nb; b++) sum += wrench[b * 6 + k]!
        expect(sum).toBeCloseTo(0, 9)
      }
    }
  }
})

test('the work of a path’s forces is tension × moment arm (OpenSim’s projection)', () => {
  const data = createData(model)
  for (const pose of poses) {
    forwardKinematics(model, data, pose)
    pathLengths(model, data, 'opensim-4')
    momentArms(model, data)
    for (let path = 0; path < np; path++) {
      const wrench = new Float64Array(nb * 6)
      const work = new Float64Array(nq)
      addPathForce(model, data, path, 250, wrench)
      spatialToGeneralised(model, data, wrench, work)
      for (let q = 0; q < nq; q++) expect(work[model.coordinates.uOfCoordinate[q]!]!).toBeCloseTo(250 * data.momentArm[path * nq + q]!, 9)
    }
  }
})

test('poses in one call give what they give one by one', () => {
  const data = createData(model)
  const lengths = new Float64Array(2 * np)
  const arms = new Float64Array(2 * np * nq)
  pathsOfPoses(model, data, Float64Array.from(poses.flat()), { lengths, arms })
  poses.forEach((pose, i) => {
    forwardKinematics(model, data, pose)
    pathLengths(model, data)
    momentArms(model, data)
    expect(lengths.subarray(i * np, (i + 1) * np)).toEqual(data.pathLength)
    expect(arms.subarray(i * np * nq, (i + 1) * np * nq)).toEqual(data.momentArm)
  })
})

test('arrays that do not fit are refused with their sizes', () => {
  const data = createData(model)
  expect(() => pathsOfPoses(model, data, new Float64Array(nq), { lengths: new Float64Array(3) })).toThrow(/4 coordinates and 48 paths/)
})
