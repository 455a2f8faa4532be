import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followEquilibrium } from './continuation.ts'
import { type EquilibriumProblem, solveEquilibrium } from './equilibrium.ts'

/** Two pendulums on one string with torsion springs: angles from hanging, N m. */
function pendulums(load: number, limits = Math.PI): EquilibriumProblem {
  const stiff = [30, 20]
  return {
    n: 2,
    lower: new Float64Array(2).fill(-limits),
    upper: new Float64Array(2).fill(limits),
    energy: ([a, b]) => 0.5 * stiff[0]! * a! ** 2 + 0.5 * stiff[1]! * (b! - a!) ** 2 - load * (Math.sin(a!) + 0.5 * Math.sin(b!)),
    force: (x, f) => {
      const [a, b] = x as unknown as [number, number]
      f[0] = -stiff[0]! * a + stiff[1]! * (b - a) + load * Math.cos(a)
      f[1] = -stiff[1]! * (b - a) + 0.5 * load * Math.cos(b)
    },
    name: (i) => ['upper', 'lower'][i]!,
  }
}

describe('static equilibrium', () => {
  test('leaves no force on a free variable and is the least energy around', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (load) => {
        const problem = pendulums(load)
        const result = solveEquilibrium(problem, Float64Array.of(0, 0))
        expect(result.kind).toBe('balanced')
        if (result.kind !== 'balanced') return
        const f = new Float64Array(2)
        problem.force(result.x, f)
        expect(Math.max(...f.map(Math.abs))).toBeLessThan(1e-7)
        expect(result.stable).toBe('yes')
        for (const [da, db] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.01],
          [0, -0.01],
        ]) {
          expect(problem.energy!(Float64Array.of(result.x[0]! + da!, result.x[1]! + db!))).toBeGreaterThan(problem.energy!(result.x))
        }
      }),
    )
  })

  test('the forces alone find the same place', () => {
    const { energy: _, ...withoutEnergy } = pendulums(25)
    const by = solveEquilibrium(withoutEnergy, Float64Array.of(0, 0))
    const withEnergy = solveEquilibrium(pendulums(25), Float64Array.of(0, 0))
    expect(by.kind).toBe('balanced')
    expect(by.x[0]).toBeCloseTo(withEnergy.x[0]!, 8)
    expect(by.x[1]).toBeCloseTo(withEnergy.x[1]!, 8)
  })

  test('rests against a limit when the force presses outwards', () => {
    const result = solveEquilibrium(pendulums(60, 0.3), Float64Array.of(0, 0))
    expect(result.kind).toBe('balanced')
    expect(result.x[0]).toBe(0.3)
    expect(result.x[1]).toBe(0.3)
  })

  test('says what is left where there is no equilibrium', () => {
    const result = solveEquilibrium(
      {
        n: 1,
        lower: Float64Array.of(-Infinity),
        upper: Float64Array.of(Infinity),
        force: (x, f) => f.fill(1 + x[0]! ** 2),
        name: () => 'knee',
      },
      Float64Array.of(0.3),
      { maxSteps: 50 },
    )
    expect(result.kind).toBe('failed')
    if (result.kind === 'failed') {
      expect(result.worstName).toBe('knee')
      expect(result.forceLeft).toBeGreaterThanOrEqual(1)
    }
  })

  test('names the variable whose force is not finite at the start', () => {
    const problem: EquilibriumProblem = { ...pendulums(1), force: (_, f) => f.set([0, Number.NaN]) }
    expect(() => solveEquilibrium(problem, Float64Array.of(0, 0))).toThrow(/force on lower is NaN/)
  })
})

describe('following an equilibrium', () => {
  test('reaches the load wanted on the same branch', () => {
    const result = followEquilibrium((part) => pendulums(50 * part), Float64Array.of(0, 0), { firstStep: 0.1 })
    expect(result.kind).toBe('reached')
    if (result.kind === 'reached')
      expect(result.result.x[0]).toBeCloseTo(solveEquilibrium(pendulums(50), Float64Array.of(0.5, 0.5)).x[0]!, 8)
  })

  test('reports how far a branch goes that ends in a fold', () => {
    // force t − x² + … has roots ±√(1 − 2t): they meet and vanish at t = 0.5
    const problemAt = (part: number): EquilibriumProblem => ({
      n: 1,
      lower: Float64Array.of(-10),
      upper: Float64Array.of(10),
      force: (x, f) => f.fill(1 - 2 * part - x[0]! ** 2),
    })
    const result = followEquilibrium(problemAt, Float64Array.of(1), { firstStep: 0.1 })
    expect(result.kind).toBe('lost')
    if (result.kind === 'lost') expect(result.reached).toBeCloseTo(0.5, 2)
  })
})
