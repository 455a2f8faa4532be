import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createData } from '../model/data.ts'
import { fixtureModel } from './fixtureModel.ts'
import { createMarkerFitWork, foldCouplers, markerFit } from './markerFit.ts'

const model = fixtureModel()
const data = createData(model)
const work = createMarkerFitWork(model)
const nq = model.coordinates.count
const all = Int32Array.from(model.names.markers, (_, i) => i)
const weight = Float64Array.from(all, (i) => 1 + i)
const position = new Float64Array(all.length * 3)

const pose = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: nq, maxLength: nq })
  .map((values) => Float64Array.from(values))

describe('fitting markers', () => {
  test('the gradient is the derivative of the cost, through free, ball and coupled joints', () => {
    fc.assert(
      fc.property(pose, pose, (q, other) => {
        markerFit(model, data, other, all, weight, new Float64Array(all.length * 3), position, work)
        const target = position.slice()
        markerFit(model, data, q, all, weight, target, position, work)
        foldCouplers(model, data, work.gradient, work.normal)
        const gradient = work.gradient.slice()
        for (const c of model.coordinates.free) {
          const h = 1e-6
          const moved = (by: number) => {
            const at = q.slice()
            at[c] = at[c]! + by
            return markerFit(model, data, at, all, weight, target, position, work)
          }
          const slope = (moved(h) - moved(-h)) / (2 * h)
          expect(Math.abs(gradient[model.coordinates.uOfCoordinate[c]!]! - slope), model.names.coordinates[c]).toBeLessThan(1e-6)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('the matrix is JᵀWJ of the marker places', () => {
    fc.assert(
      fc.property(pose, (q) => {
        const target = new Float64Array(all.length * 3)
        markerFit(model, data, q, all, weight, target, position, work)
        foldCouplers(model, data, work.gradient, work.normal)
        const normal = work.normal.slice()
        const { free, uOfCoordinate } = model.coordinates
        const h = 1e-6
        const columns = Array.from(free, (c) => {
          const at = q.slice()
          at[c] = q[c]! + h
          markerFit(model, data, at, all, weight, target, position, work)
          const more = position.slice()
          at[c] = q[c]! - h
          markerFit(model, data, at, all, weight, target, position, work)
          return more.map((value, i) => (value - position[i]!) / (2 * h))
        })
        free.forEach((a, i) => {
          free.forEach((b, j) => {
            let sum = 0
            for (let k = 0; k < position.length; k++) sum += weight[Math.floor(k / 3)]! * columns[i]![k]! * columns[j]![k]!
            expect(Math.abs(normal[uOfCoordinate[a]! * nq + uOfCoordinate[b]!]! - sum)).toBeLessThan(1e-6)
          })
        })
      }),
      { numRuns: 20 },
    )
  })
})
