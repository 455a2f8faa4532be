import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { velocityKinematics } from '../kinematics/velocityKinematics.ts'
import { createData } from '../model/data.ts'
import { loadModel } from '../osim/loadModel.ts'
import { pathLengths } from '../path/pathLengths.ts'
import { addPathTensions } from './pathTensions.ts'

const golden = (file: string) => readFileSync(join(import.meta.dirname, 'golden', file))
/** Made with OpenSim 4.6 by golden/make_straps.py: generalised force of each strap alone. */
const { rows } = JSON.parse(golden('straps.json').toString()) as { rows: { q: number; u: number; force: Record<string, number> }[] }
const model = loadModel(golden('straps.osim'))
const data = createData(model)

/** Length, and its slope along the hinge by difference: the strap's lever. */
function pose(q: number, u: number) {
  const at = (by: number) => {
    forwardKinematics(model, data, [q + by])
    pathLengths(model, data)
    return data.pathLength.slice()
  }
  const [high, low] = [at(1e-6), at(-1e-6)]
  at(0)
  velocityKinematics(model, data, [u])
  const slope = high.map((value, i) => (value - low[i]!) / 2e-6)
  for (let i = 0; i < slope.length; i++) data.pathSpeed[i] = slope[i]! * u
  return slope
}

test.each(['ligament', 'blankevoort', 'strap'])('%s pulls as OpenSim’s does, at rest, lengthening and shortening', (name) => {
  for (const { q, u, force } of rows) {
    const slope = pose(q, u)
    const tension = new Float64Array(model.paths.count)
    addPathTensions(model, data, tension)
    const path = model.names.paths.indexOf(name)
    expect(-tension[path]! * slope[path]!).toBeCloseTo(force[name]!, 6)
  }
})

describe('stiffness', () => {
  test.each([0, 2])('is the slope of the tension at speed %d', (u) => {
    for (const q of [-0.9, -0.3, 0.21, 0.7]) {
      pose(q, u)
      const [tension, stiffness] = [new Float64Array(3), new Float64Array(3)]
      addPathTensions(model, data, tension, stiffness)
      const [high, low] = [1e-7, -1e-7].map((by) => {
        const out = new Float64Array(3)
        addPathTensions(model, { ...data, pathLength: data.pathLength.map((length) => length + by) }, out)
        return out
      })
      stiffness.forEach((value, i) => void expect(Math.abs(value - (high![i]! - low![i]!) / 2e-7)).toBeLessThan(1e-2))
    }
  })
})
