import { createFibreState, fibreEquilibrium } from '@sitbone/mechanics/muscle/fibreEquilibrium'
import { muscleCurves } from '@sitbone/mechanics/muscle/muscleCurves'
import { loadModel } from '@sitbone/mechanics/osim/loadModel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateCurve } from '../numerics/splineCurve.ts'
import { evaluateSurface } from '../numerics/splineSurface.ts'
import { referenceSpec } from '../referenceBody/bodySpec.ts'
import { bodyDocument } from '../referenceBody/document.ts'
import { ordinaryFamily } from '../twinFixture.ts'
import { engineProbe } from './engineProbe.ts'
import { tableEnergy, tableForce } from './forceTable.ts'
import { grids, type MuscleTable, pathCoordinates } from './pathTables.ts'

const degree = Math.PI / 180
const out = new Float64Array(3)

function tableLength(table: MuscleTable, at: readonly number[]): number {
  return table.terms.reduce((sum, term) => {
    if (term.kind === 'curve') evaluateCurve(term.curve, at[term.x]!, out)
    else evaluateSurface(term.surface, at[term.x]!, at[term.y]!, out)
    return sum + out[0]!
  }, 0)
}

describe('path tables', () => {
  const model = loadModel(bodyDocument(referenceSpec('male')))
  const probe = engineProbe(referenceSpec('male'))
  const all = probe.muscles.map((_, m) => m)
  const lengths = new Float64Array(all.length)
  const inside = fc.tuple(
    ...pathCoordinates.map((name) => {
      const { start, step, count } = grids[name]
      return fc.double({ min: start, max: start + (count - 1) * step, noNaN: true })
    }),
  )

  test('lie within 0.15 mm of the engine’s 3D paths everywhere in range, hamstrings within 0.05 mm', () => {
    fc.assert(
      fc.property(inside, (at) => {
        probe.lengths({ hip: at[0]!, knee: at[1]!, ankle: at[2]!, lumbar: at[3]!, rotation: 0 }, all, lengths)
        for (const [m, table] of ordinaryFamily().muscles.entries()) {
          const bound = table.role === 'hamstring' ? 5e-5 : 1.5e-4
          expect(Math.abs(tableLength(table, at) - lengths[m]!), table.name).toBeLessThan(bound)
        }
      }),
      { numRuns: 300, seed: 9 },
    )
  })

  test('know what each muscle crosses', () => {
    const role = Object.fromEntries(ordinaryFamily().muscles.map((table) => [table.name, table.role]))
    expect(role).toMatchObject({
      bflh_r: 'hamstring',
      semimem_r: 'hamstring',
      semiten_r: 'hamstring',
      psoas_L3_r: 'hip-flexor',
      recfem_r: 'rectus',
      soleus_r: 'knee-and-below',
      gasmed_r: 'knee-and-below',
      ercspn_r: 'trunk',
      glmax2_r: 'hip',
    })
  })

  test('no muscle of the thigh changes with the ankle: what does is not the hamstrings', () => {
    const touching = ordinaryFamily().muscles.filter((table) =>
      table.terms.some((term) => term.x === 2 || (term.kind === 'surface' && term.y === 2)),
    )
    expect(touching.map((table) => table.name).sort()).toEqual(['gaslat_r', 'gasmed_r', 'soleus_r'])
  })

  describe('of passive force', () => {
    const curves = muscleCurves(model.muscles, model.names.muscles)
    const state = createFibreState(curves.count)
    const relaxed = new Float64Array(curves.count)
    const table = (name: string) => ordinaryFamily().muscles.find((candidate) => candidate.name === name)!.force

    test('give the engine’s equilibrium within 2 mN and 1e-4', () => {
      fc.assert(
        fc.property(
          fc.constantFrom('bflh_r', 'semimem_r', 'semiten_r', 'recfem_r', 'soleus_r', 'psoas_L1_r'),
          fc.double({ min: 0, max: 0.06, noNaN: true }),
          (name, beyond) => {
            const m = model.names.muscles.indexOf(name)
            const force = table(name)
            const path = new Float64Array(model.paths.count).fill(0.1)
            path[curves.path[m]!] = force.start + beyond
            fibreEquilibrium(curves, path, relaxed, 'elastic', state)
            expect(Math.abs(tableForce(force, force.start + beyond) - state.tendonForce[m]!)).toBeLessThan(
              2e-3 + 1e-4 * state.tendonForce[m]!,
            )
          },
        ),
        { seed: 1 },
      )
    })

    test('only rise, and are the slope of their energy', () => {
      const force = table('semimem_r')
      fc.assert(
        fc.property(fc.double({ min: 0.0005, max: 0.09, noNaN: true }), (beyond) => {
          const length = force.start + beyond
          const step = 1e-6
          expect(tableForce(force, length + 1e-4)).toBeGreaterThan(tableForce(force, length))
          const slope = (tableEnergy(force, length + step) - tableEnergy(force, length - step)) / (2 * step)
          expect(Math.abs(slope - tableForce(force, length))).toBeLessThan(1e-5 * (1 + slope))
        }),
      )
    })
  })

  test('the hip-flexor arms that turn a shift in degrees into millimetres are the reference body’s', () => {
    const arm = (name: string) => {
      const muscle = ordinaryFamily().muscles.find((candidate) => candidate.name === name)!
      const step = 0.2 * degree
      return -(tableLength(muscle, [step, 0, 0, 0]) - tableLength(muscle, [-step, 0, 0, 0])) / (2 * step)
    }
    expect(arm('iliacus_r')).toBeCloseTo(0.0346, 3)
    expect(arm('psoas_L2_r')).toBeCloseTo(0.0241, 3)
  })
})
