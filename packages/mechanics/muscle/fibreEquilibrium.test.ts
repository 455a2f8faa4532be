import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson, referencePath } from '../../../testing/reference.ts'
import { loadModel } from '../osim/loadModel.ts'
import { clampActivation, createFibreState, fibreEquilibrium, fibreStatus, muscleEnergy } from './fibreEquilibrium.ts'
import { activeForceLength, passiveForceLength, tendonForceLength } from './forceLength.ts'
import { muscleCurves } from './muscleCurves.ts'
import { fixtureMuscles, fixtureNames } from './muscleFixture.ts'

const muscles = fixtureMuscles()
const curves = muscleCurves(muscles, fixtureNames)
const nm = curves.count
const every = fixtureNames.map((name, m): [string, number] => [name, m])
const isMillard = (m: number) => curves.millard[m] !== null

/** Path length at which the fibre, unpulled, would have this normalised length with the tendon at slack. */
const pathFor = (m: number, normalisedFibre: number) =>
  curves.tendonSlackLength[m]! + Math.sqrt((normalisedFibre * curves.optimalFibreLength[m]!) ** 2 - curves.height[m]! ** 2)

function solve(normalisedFibre: number, activation: number, mode: 'elastic' | 'rigid' = 'elastic', shift = 0) {
  const lengths = Float64Array.from({ length: nm }, (_, m) => pathFor(m, normalisedFibre) + shift)
  const state = createFibreState(nm)
  fibreEquilibrium(curves, lengths, new Float64Array(nm).fill(activation), mode, state)
  return { lengths, state }
}

describe('fibre–tendon equilibrium', () => {
  test('fibre and tendon pull with the same force, to 1e-12 of the strongest', () => {
    const stretch = fc.double({ min: 0.65, max: 1.75, noNaN: true })
    const activation = fc.double({ min: 0, max: 1, noNaN: true })
    const sample = new Float64Array(3)
    fc.assert(
      fc.property(stretch, activation, (normalisedFibre, a) => {
        const { lengths, state } = solve(normalisedFibre, a)
        for (let m = 0; m < nm; m++) {
          if (state.status[m] !== fibreStatus.balanced) continue
          const used = curves.thelen[m] ? Math.max(a, 0.01) : a
          sample[0] = state.normalisedFibreLength[m]!
          activeForceLength(curves, m, sample)
          let pull = used * sample[0]!
          sample[0] = state.normalisedFibreLength[m]!
          passiveForceLength(curves, m, sample)
          pull = (pull + sample[0]!) * Math.cos(state.pennation[m]!)
          sample[0] = state.tendonLength[m]! / curves.tendonSlackLength[m]!
          tendonForceLength(curves, m, sample)
          expect(Math.abs(pull - sample[0]!), `${fixtureNames[m]} at ${normalisedFibre}`).toBeLessThan(1e-12)
          const along = state.fibreLength[m]! * Math.cos(state.pennation[m]!)
          expect(Math.abs(along + state.tendonLength[m]! - lengths[m]!)).toBeLessThan(1e-14)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a muscle pulled longer never pulls less when it is relaxed', () => {
    const at = fc.double({ min: 0.5, max: 1.9, noNaN: true })
    fc.assert(
      fc.property(at, at, (one, other) => {
        const short = solve(Math.min(one, other), 0).state
        const long = solve(Math.max(one, other), 0).state
        for (let m = 0; m < nm; m++) if (isMillard(m)) expect(long.tendonForce[m]!).toBeGreaterThanOrEqual(short.tendonForce[m]! - 1e-9)
      }),
      { numRuns: 100 },
    )
  })

  test.each(every)('%s: stiffness is the derivative of the tendon force', (_, m) => {
    for (const mode of ['elastic', 'rigid'] as const) {
      for (const a of [0, 0.3]) {
        const h = 1e-7
        const here = solve(1.35, a, mode)
        const rate = (solve(1.35, a, mode, h).state.tendonForce[m]! - solve(1.35, a, mode, -h).state.tendonForce[m]!) / (2 * h)
        expect(Math.abs(here.state.stiffness[m]! - rate) / rate, `${mode} ${a}`).toBeLessThan(1e-5)
      }
    }
  })

  test.each(every.filter(([, m]) => isMillard(m)))('%s: the force of a relaxed muscle is the derivative of its stored energy', (_, m) => {
    for (const mode of ['elastic', 'rigid'] as const) {
      const h = 1e-6
      const more = muscleEnergy(curves, solve(1.4, 0, mode, h).state, m, mode)
      const less = muscleEnergy(curves, solve(1.4, 0, mode, -h).state, m, mode)
      expect((more - less) / (2 * h) / solve(1.4, 0, mode).state.tendonForce[m]!).toBeCloseTo(1, 6)
    }
  })

  test('results do not depend on what was solved before', () => {
    const fresh = solve(1.2, 0.4).state.tendonForce.slice()
    const state = createFibreState(nm)
    for (const normalisedFibre of [0.5, 1.8, 1.0, 1.2]) {
      const lengths = Float64Array.from({ length: nm }, (_, m) => pathFor(m, normalisedFibre))
      fibreEquilibrium(curves, lengths, new Float64Array(nm).fill(0.4), 'elastic', state)
    }
    expect([...state.tendonForce]).toEqual([...fresh])
  })

  test('a relaxed muscle shorter than its passive start is slack and carries nothing', () => {
    const { state } = solve(0.75, 0)
    expect(state.status[0]).toBe(fibreStatus.slack)
    expect(state.tendonForce[0]).toBe(0)
    expect(state.normalisedFibreLength[0]).toBeCloseTo(0.75, 12)
  })

  test('a path shorter than the tendon leaves the fibre at its shortest, without force', () => {
    const lengths = Float64Array.from(curves.tendonSlackLength, (slack) => 0.9 * slack)
    const state = createFibreState(nm)
    for (const mode of ['elastic', 'rigid'] as const) {
      fibreEquilibrium(curves, lengths, new Float64Array(nm).fill(1), mode, state)
      for (let m = 0; m < nm; m++) {
        expect(state.status[m]).toBe(fibreStatus.shortest)
        expect(state.tendonForce[m]).toBe(0)
        expect(state.fibreLength[m]).toBe(curves.shortestFibre[m])
      }
    }
    expect(state.normalisedFibreLength[0]).toBeCloseTo(0.4441, 14)
  })

  test('activation is raised to the class minimum only on request, except in Thelen muscles', () => {
    const activation = new Float64Array(nm)
    clampActivation(curves, activation)
    expect(activation[0]).toBe(0.01)
    const relaxed = solve(1, 0).state
    expect(relaxed.activeFibreForce[0]).toBe(0)
    expect(relaxed.activeFibreForce[4]).toBeGreaterThan(9)
  })

  test('a length that is not finite is refused by name', () => {
    const state = createFibreState(nm)
    const lengths = new Float64Array(nm).fill(0.4)
    lengths[1] = Number.NaN
    expect(() => fibreEquilibrium(curves, lengths, new Float64Array(nm), 'elastic', state)).toThrow(/"millardPennate" has length NaN/)
    expect(() => fibreEquilibrium(curves, new Float64Array(nm).fill(0.4), new Float64Array(nm).fill(2), 'elastic', state)).toThrow(
      /activation 2/,
    )
  })

  test('a muscle without tendon slack length is refused by name and property', () => {
    const broken = fixtureMuscles()
    broken.tendonSlackLength[2] = 0
    expect(() => muscleCurves(broken, fixtureNames)).toThrow(/"millardCalibrated" has tendon_slack_length = 0/)
  })
})

interface GoldenPassive {
  readonly model_file: string
  readonly muscles: string[]
  readonly variants: Record<string, { not_available?: string; activation: number; poses: { id: string; values: number[][] }[] }>
}

describeGolden('muscles in 36 poses agree with OpenSim 4.6', () => {
  const passive = referenceJson<{ models: Record<string, GoldenPassive> }>('opensim/golden-passive.json').models
  const lengths = referenceJson<{ models: Record<string, { muscles: string[]; poses: { id: string; length: number[] }[] }> }>(
    'opensim/golden-lengths.json',
  ).models
  const cases = [
    'LaiUhlrich2022',
    'gait2392_millard2012muscle',
    'gait2392_thelen2003muscle',
    'gait10dof18musc',
    'arm26',
    'subject01_gait2354',
  ].flatMap((name) =>
    Object.entries(passive[name]!.variants)
      .filter(([, variant]) => variant.not_available === undefined)
      .map(([variant]): [string, string] => [name, variant]),
  )
  test.each(cases)('%s, %s', (name, variantName) => {
    const folder = name.startsWith('subject01') ? 'opensim/models/walk1' : 'opensim/models'
    const file = passive[name]!.model_file.replace(/^.*\//, '')
    const model = loadModel(readFileSync(referencePath(`${folder}/${file}`)), { file })
    const golden = passive[name]!
    const variant = golden.variants[variantName]!
    const curves = muscleCurves(model.muscles, model.names.muscles)
    const state = createFibreState(curves.count)
    const rigid = variantName.startsWith('rigid')
    const pathLength = new Float64Array(model.paths.count).fill(0.3)
    for (const pose of variant.poses) {
      const measured = lengths[name]!.poses.find((other) => other.id === pose.id)!
      lengths[name]!.muscles.forEach((muscle, i) => {
        pathLength[curves.path[model.names.muscles.indexOf(muscle)]!] = measured.length[i]!
      })
      fibreEquilibrium(curves, pathLength, new Float64Array(curves.count).fill(variant.activation), rigid ? 'rigid' : 'elastic', state)
      golden.muscles.forEach((muscle, i) => {
        const m = model.names.muscles.indexOf(muscle)
        const [fibreLength, , pennation, activeForce, passiveForce, tendonForce] = pose.values[i]! as [
          number,
          number,
          number,
          number,
          number,
          number,
        ]
        const strongest = curves.maxIsometricForce[m]!
        const where = `${muscle} in ${pose.id}`
        // OpenSim stops its elastic solution at a force error of 1e-8 Fmax.
        expect(Math.abs(state.tendonForce[m]! - tendonForce) / strongest, where).toBeLessThan(rigid ? 1e-12 : 1e-8)
        expect(Math.abs(state.passiveFibreForce[m]! - passiveForce) / strongest, where).toBeLessThan(rigid ? 1e-12 : 2e-8)
        expect(Math.abs(state.activeFibreForce[m]! - activeForce) / strongest, where).toBeLessThan(rigid ? 1e-12 : 2e-8)
        if (!rigid && tendonForce < 1e-3) return // a slack fibre may have any length
        expect(Math.abs(state.fibreLength[m]! - fibreLength), where).toBeLessThan(rigid ? 1e-12 : tendonForce > 1 ? 1e-9 : 2e-8)
        expect(Math.abs(state.pennation[m]! - pennation), where).toBeLessThan(rigid ? 1e-12 : 1e-7)
      })
    }
  })
})
