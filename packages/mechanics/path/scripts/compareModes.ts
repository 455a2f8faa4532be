/**
 * Prints, for a model, how far the two wrapping modes are apart: `node compareModes.ts MODEL.osim [POSES]`. Poses are spread evenly over the
 * middle half of every range (Halton points), so a run can be repeated.
 */
import { readFileSync } from 'node:fs'
import { forwardKinematics } from '../../kinematics/forwardKinematics.ts'
import { createData } from '../../model/data.ts'
import { wrapShapes } from '../../model/model.ts'
import { loadModel } from '../../osim/loadModel.ts'
import { momentArms } from '../momentArms.ts'
import { pathLengths } from '../pathLengths.ts'

const [file, count = '200'] = process.argv.slice(2)
const model = loadModel(readFileSync(file!), { file })
const data = createData(model)
const { independent, range } = model.coordinates
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113]
const halton = (i: number, base: number) => {
  let value = 0
  for (let k = i, f = 1 / base; k > 0; k = Math.floor(k / base), f /= base) value += f * (k % base)
  return value
}
const shapeNames = Object.keys(wrapShapes)
const kindOf = (path: number) => {
  const wraps = Array.from(
    { length: model.paths.wrapStart[path + 1]! - model.paths.wrapStart[path]! },
    (_, k) => shapeNames[model.wrapObjects.shape[model.pathWraps.wrapObject[model.paths.wrapStart[path]! + k]!]!]!,
  )
  return wraps.length > 1 ? 'several wraps' : (wraps[0] ?? 'no wrap')
}
const rows = new Map<string, { paths: Set<number>; length: number; where: string; arm: number }>()
for (let i = 1; i <= Number(count); i++) {
  const q = Float64Array.from(model.coordinates.defaultValue)
  independent.forEach((c, k) => {
    const [low, high] = [range[c * 2]!, range[c * 2 + 1]!]
    q[c] = low + (high - low) * (0.25 + 0.5 * halton(i, primes[k % primes.length]!))
  })
  forwardKinematics(model, data, q)
  pathLengths(model, data, 'opensim-4')
  momentArms(model, data)
  const length = Float64Array.from(data.pathLength)
  const arm = Float64Array.from(data.momentArm)
  pathLengths(model, data, 'consistent')
  momentArms(model, data)
  for (let path = 0; path < model.paths.count; path++) {
    const row = rows.get(kindOf(path)) ?? { paths: new Set(), length: 0, where: '', arm: 0 }
    rows.set(kindOf(path), row)
    row.paths.add(path)
    const off = Math.abs(data.pathLength[path]! - length[path]!)
    if (off > row.length) {
      row.length = off
      row.where = model.names.paths[path]!
    }
    for (const c of independent) {
      const at = path * model.coordinates.count + c
      row.arm = Math.max(row.arm, Math.abs(data.momentArm[at]! - arm[at]!))
    }
  }
}
for (const [kind, { paths, length, where, arm }] of rows)
  console.log(
    `${kind.padEnd(14)} ${String(paths.size).padStart(3)} paths  length ${(length * 1e3).toFixed(4)} mm (${where})  moment arm ${(arm * 1e3).toFixed(4)} mm`,
  )
