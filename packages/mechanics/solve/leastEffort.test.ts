import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson } from '../../../testing/reference.ts'
import { createLeastEffortWork, leastEffort } from './leastEffort.ts'

function solve(effect: number[][], load: number[], low: number[], high: number[]) {
  const activation = new Float64Array(low.length)
  const work = createLeastEffortWork(load.length, low.length)
  const result = leastEffort(
    Float64Array.from(low.flatMap((_, i) => effect.map((row) => row[i]!))),
    Float64Array.from(load),
    Float64Array.from(low),
    Float64Array.from(high),
    activation,
    work,
  )
  return { result, activation, work }
}

interface GoldenFrame {
  readonly time: number
  readonly tau: number[]
  readonly force_at_unit_activation: number[]
  readonly moment_arm: number[][]
  readonly activation_exact: number[]
  readonly cost_exact: number
  readonly cost_opensim: number
}

describeGolden('static optimisation of walking agrees with the exact solution to 1e-8', () => {
  test.each(['gait2392', 'gait2354', 'gait10dof18musc'])('%s', (model) => {
    const golden = referenceJson<{ reserve_optimal_force: number[]; frames: GoldenFrame[] }>(`opensim/golden-ik-id-so/${model}/so_qp.json`)
    for (const frame of golden.frames) {
      const nm = frame.activation_exact.length
      const reserves = golden.reserve_optimal_force
      const effect = frame.moment_arm.map((row, j) => [
        ...row.map((r, i) => r * frame.force_at_unit_activation[i]!),
        ...reserves.map((optimal, k) => (k === j ? optimal : 0)),
      ])
      const low = [...new Array<number>(nm).fill(0.01), ...reserves.map(() => -1e6)]
      const high = [...new Array<number>(nm).fill(1), ...reserves.map(() => 1e6)]
      const { result, activation } = solve(effect, frame.tau, low, high)
      expect(result.kind).toBe('solved')
      frame.activation_exact.forEach((exact, i) => {
        expect(Math.abs(activation[i]! - exact), `muscle ${i} at ${frame.time}`).toBeLessThan(1e-8)
      })
      const cost = activation.reduce((sum, a) => sum + a * a, 0)
      expect(Math.abs(cost - frame.cost_exact)).toBeLessThan(1e-8 * frame.cost_exact)
      expect(cost).toBeLessThanOrEqual(frame.cost_opensim * (1 + 1e-9))
    }
  })
})

describe('least effort', () => {
  test('shares a load in proportion to what each actuator can do', () => {
    const { activation } = solve([[3, 4]], [5], [0, 0], [1, 1])
    expect(activation[0]).toBeCloseTo(0.6, 12)
    expect(activation[1]).toBeCloseTo(0.8, 12)
  })

  test('satisfies the optimality conditions on random problems', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true })
    const problem = fc.integer({ min: 1, max: 6 }).chain((rows) =>
      fc.integer({ min: rows, max: 15 }).chain((columns) =>
        fc.record({
          effect: fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
          load: fc.array(number, { minLength: rows, maxLength: rows }),
          columns: fc.constant(columns),
        }),
      ),
    )
    fc.assert(
      fc.property(problem, ({ effect, load, columns }) => {
        const full = effect.map((row, j) => [...row, ...effect.map((_, k) => (k === j ? 0.5 : 0))])
        const rows = effect.length
        const low = [...new Array<number>(columns).fill(0.01), ...new Array<number>(rows).fill(-1e6)]
        const high = [...new Array<number>(columns).fill(1), ...new Array<number>(rows).fill(1e6)]
        const { result, activation, work } = solve(full, load, low, high)
        expect(result.kind).toBe('solved')
        full.forEach((row, j) => {
          expect(Math.abs(row.reduce((sum, b, i) => sum + b * activation[i]!, 0) - load[j]!)).toBeLessThan(1e-9)
        })
        activation.forEach((a, i) => {
          const pull = full.reduce((sum, row, j) => sum + row[i]! * work.multipliers[j]!, 0)
          expect(a).toBeGreaterThanOrEqual(low[i]!)
          expect(a).toBeLessThanOrEqual(high[i]!)
          expect(Math.abs(a - Math.min(high[i]!, Math.max(low[i]!, pull)))).toBeLessThan(1e-9)
        })
      }),
      { numRuns: 200 },
    )
  })

  test('says which load is out of reach', () => {
    const { result } = solve(
      [
        [1, 1],
        [1, -1],
      ],
      [5, 0],
      [0, 0],
      [1, 1],
    )
    expect(result.kind).toBe('too-weak')
    if (result.kind === 'too-weak') {
      expect(result.worst).toBe(0)
      expect(result.shortfall).toBeGreaterThan(2.9)
    }
  })

  test('a load that nothing can move is out of reach, not endless', () => {
    const { result } = solve(
      [
        [1, 1],
        [0, 0],
      ],
      [0.5, 0.1],
      [0, 0],
      [1, 1],
    )
    expect(result.kind).toBe('too-weak')
  })
})
