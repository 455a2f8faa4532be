/**
 * Prints the bytes a pose's lengths and moment arms leave behind, as JSON: {name: bytes}. Run by Node itself, because a test runner's module
 * wrapping keeps the engine from inlining and boxes numbers. Arguments: models (.osim); without, a
 * rope over each shape.
 */
import { readFileSync } from 'node:fs'
import { forwardKinematics } from '../../kinematics/forwardKinematics.ts'
import { createData } from '../../model/data.ts'
import type { Model } from '../../model/model.ts'
import { loadModel } from '../../osim/loadModel.ts'
import { momentArms } from '../momentArms.ts'
import { pathLengths } from '../pathLengths.ts'
import { cylinderXml, ellipsoidXml, pulley, sphereXml } from '../pulleyFixture.ts'

/** The smallest growth of the heap over several runs: the compiler allocates now and then, and a shrinking heap holds a collection. */
function bytesPerPose(model: Model): number {
  const data = createData(model)
  const q = Float64Array.from(model.coordinates.defaultValue)
  const evaluate = (count: number) => {
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < q.length; k++) q[k] = 0.3 + 0.2 * Math.sin(i + k)
      forwardKinematics(model, data, q)
      pathLengths(model, data)
      momentArms(model, data)
    }
  }
  evaluate(8000)
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 30; run++) {
    const before = process.memoryUsage().heapUsed
    evaluate(200)
    const grown = process.memoryUsage().heapUsed - before
    if (grown >= 0) least = Math.min(least, grown)
  }
  return least / 200
}

const given = process.argv.slice(2)
const models: [string, Model][] =
  given.length > 0
    ? given.map((file) => [file, loadModel(readFileSync(file), { file })])
    : [
        ['cylinder', pulley(cylinderXml('0 0 0', 'all'))],
        ['sphere', pulley(sphereXml('0 0 0', '+y'))],
        ['ellipsoid', pulley(ellipsoidXml('0 0 0', 'all', [0.6, 0.5, 0.4]))],
      ]
console.log(JSON.stringify(Object.fromEntries(models.map(([name, model]) => [name, bytesPerPose(model)]))))
