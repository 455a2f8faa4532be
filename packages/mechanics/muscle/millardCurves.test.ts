import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson } from '../../../testing/reference.ts'
import {
  activeForceLengthCurve,
  forceVelocityCurve,
  forceVelocityInverseCurve,
  passiveForceLengthCurve,
  tendonForceLengthCurve,
} from './millardCurves.ts'
import { curveIntegral, curveValue, evaluateCurve, type SmoothCurve } from './smoothCurve.ts'

interface GoldenCurve {
  readonly curve?: string
  readonly properties: Record<string, number | null>
  readonly x: number[]
  readonly y: number[]
  readonly dy: number[]
  readonly d2y: number[]
}

const build: Record<string, (p: Record<string, number>) => SmoothCurve> = {
  active_force_length: (p) =>
    activeForceLengthCurve({
      minNormActiveFibreLength: p['min_norm_active_fiber_length']!,
      transitionNormFibreLength: p['transition_norm_fiber_length']!,
      maxNormActiveFibreLength: p['max_norm_active_fiber_length']!,
      shallowAscendingSlope: p['shallow_ascending_slope']!,
      minimumValue: p['minimum_value']!,
    }),
  passive_force_length: (p) =>
    passiveForceLengthCurve({
      strainAtZeroForce: p['strain_at_zero_force']!,
      strainAtOneNormForce: p['strain_at_one_norm_force']!,
      ...(p['curviness'] === null
        ? {}
        : {
            optional: {
              stiffnessAtLowForce: p['stiffness_at_low_force']!,
              stiffnessAtOneNormForce: p['stiffness_at_one_norm_force']!,
              curviness: p['curviness']!,
            },
          }),
    }),
  tendon_force_length: (p) =>
    tendonForceLengthCurve({
      strainAtOneNormForce: p['strain_at_one_norm_force']!,
      ...(p['curviness'] === null
        ? {}
        : {
            optional: {
              stiffnessAtOneNormForce: p['stiffness_at_one_norm_force']!,
              normForceAtToeEnd: p['norm_force_at_toe_end']!,
              curviness: p['curviness']!,
            },
          }),
    }),
  force_velocity: (p) => forceVelocityCurve(velocityProperties(p)),
  force_velocity_inverse: (p) => forceVelocityInverseCurve(velocityProperties(p)),
}

const velocityProperties = (p: Record<string, number>) => ({
  concentricSlopeAtVmax: p['concentric_slope_at_vmax']!,
  concentricSlopeNearVmax: p['concentric_slope_near_vmax']!,
  isometricSlope: p['isometric_slope']!,
  eccentricSlopeAtVmax: p['eccentric_slope_at_vmax']!,
  eccentricSlopeNearVmax: p['eccentric_slope_near_vmax']!,
  maxEccentricVelocityForceMultiplier: p['max_eccentric_velocity_force_multiplier']!,
  concentricCurviness: p['concentric_curviness']!,
  eccentricCurviness: p['eccentric_curviness']!,
})

/** OpenSim stops its own inverse at 2e-14 in x, which shows in the curvature of a tendon (third derivative 1e5). */
const relative = (a: number, b: number, scale: number) => Math.abs(a - b) / Math.max(1, Math.abs(b), scale)

describeGolden('Millard curves agree with OpenSim 4.6 to 1e-12', () => {
  const golden = referenceJson<{ millard: Record<string, GoldenCurve>; millard_custom: Record<string, GoldenCurve> }>('opensim/curves.json')
  const cases: [string, string, GoldenCurve][] = [
    ...Object.entries(golden.millard)
      .filter(([name]) => name !== 'note')
      .map(([name, curve]): [string, string, GoldenCurve] => [`default ${name}`, name, curve]),
    ...Object.entries(golden.millard_custom).map(([name, curve]): [string, string, GoldenCurve] => [name, curve.curve!, curve]),
  ]
  test.each(cases)('%s', (_, kind, golden) => {
    const curve = build[kind]!(golden.properties as Record<string, number>)
    const sample = new Float64Array(3)
    let worst = [0, 0, 0]
    golden.x.forEach((x, i) => {
      evaluateCurve(curve, x, sample)
      worst = [
        Math.max(worst[0]!, relative(sample[0]!, golden.y[i]!, 1)),
        Math.max(worst[1]!, relative(sample[1]!, golden.dy[i]!, 1)),
        Math.max(worst[2]!, relative(sample[2]!, golden.d2y[i]!, 1)),
      ]
    })
    expect(worst[0], 'value').toBeLessThan(1e-12)
    expect(worst[1], 'slope').toBeLessThan(1e-12)
    expect(worst[2], 'curvature').toBeLessThan(1e-10)
  })
})

describe('a Millard curve', () => {
  const curves: [string, SmoothCurve][] = [
    ['active', activeForceLengthCurve()],
    ['passive', passiveForceLengthCurve()],
    ['tendon', tendonForceLengthCurve()],
    ['velocity', forceVelocityCurve()],
  ]

  test('has OpenSim’s documented values at its landmarks', () => {
    expect(curveValue(activeForceLengthCurve(), 1)).toBeCloseTo(1, 13)
    expect(curveValue(passiveForceLengthCurve(), 1.7)).toBeCloseTo(1, 14)
    expect(curveValue(tendonForceLengthCurve(), 1.049)).toBeCloseTo(1, 14)
    expect(curveValue(tendonForceLengthCurve(), 0.99)).toBe(0)
    expect(curveValue(forceVelocityCurve(), 0)).toBeCloseTo(1, 13)
    expect(curveValue(forceVelocityCurve(), 1)).toBeCloseTo(1.4, 14)
  })

  test.each(curves)('%s: slope and curvature are the derivatives of the value, and the value of the integral', (_, curve) => {
    const sample = new Float64Array(3)
    const low = curve.knots[0]! - 0.1
    const high = curve.knots[curve.n]! + 0.1
    const h = 1e-5
    for (let i = 0; i <= 200; i++) {
      const x = low + ((high - low) * i) / 200
      evaluateCurve(curve, x, sample)
      const slope = (curveValue(curve, x + h) - curveValue(curve, x - h)) / (2 * h)
      const value = (curveIntegral(curve, x + h) - curveIntegral(curve, x - h)) / (2 * h)
      expect(Math.abs(slope - sample[1]!)).toBeLessThan(2e-3 * Math.max(1, Math.abs(sample[1]!)))
      expect(Math.abs(value - sample[0]!)).toBeLessThan(1e-6)
    }
  })

  test('refuses properties that would bend it into an S, and says which', () => {
    expect(() => passiveForceLengthCurve({ strainAtZeroForce: 0.7, strainAtOneNormForce: 0.6 })).toThrow(/strain_at_one_norm_force/)
    expect(() => tendonForceLengthCurve({ strainAtOneNormForce: 0 })).toThrow(/greater than 0/)
    expect(() =>
      passiveForceLengthCurve({
        strainAtZeroForce: 0,
        strainAtOneNormForce: 0.6,
        optional: { stiffnessAtLowForce: 0.2, stiffnessAtOneNormForce: 1.5, curviness: 0.75 },
      }),
    ).toThrow(/stiffness_at_one_norm_force must be greater than/)
  })
})
