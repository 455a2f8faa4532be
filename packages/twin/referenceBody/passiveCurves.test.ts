import { passiveForceLengthCurve, tendonForceLengthCurve } from '@sitbone/mechanics/muscle/millardCurves'
import { curveValue } from '@sitbone/mechanics/muscle/smoothCurve'
import { describe, expect, test } from 'vitest'
import { legMuscles } from './legMuscles.ts'
import { hamstrings } from './muscles.ts'
import { type PassiveCurve, passiveCurves, softening } from './passiveCurves.ts'

const curveOf = ([zero, one, low, high, curviness]: PassiveCurve) =>
  passiveForceLengthCurve({
    strainAtZeroForce: zero,
    strainAtOneNormForce: one,
    optional: { stiffnessAtLowForce: low, stiffnessAtOneNormForce: high, curviness },
  })
const tendon = tendonForceLengthCurve()
const strainAt = (force: number): number => {
  let [low, high] = [1, 1.2]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (curveValue(tendon, middle) < force) low = middle
    else high = middle
  }
  return low - 1
}

describe('softened curves', () => {
  const softened = Object.entries(passiveCurves).filter(([, { choice }]) => choice === 'softened')
  test.each(softened)('%s pulls its part of the published muscle-tendon force at the same length', (name, { published, used }) => {
    const facts = legMuscles.find((muscle) => muscle.name === name)!
    const ratio =
      name === 'recfem' ? softening.recfem : (hamstrings as readonly string[]).includes(name) ? softening.hamstrings : softening.ordinary
    const [before, after] = [curveOf(published), curveOf(used)]
    const height = facts.fibre * Math.sin(facts.pennation)
    let worst = 0
    for (let part = 0.1; part <= 0.7; part += 0.05) {
      const fibre = (1 + published[0] + part * (published[1] - published[0])) * facts.fibre
      const along = Math.sqrt(fibre * fibre - height * height)
      const force = (curveValue(before, fibre / facts.fibre) * along) / fibre
      const length = along + facts.slack * (1 + strainAt(force))
      // The softened muscle at the same length: its tendon stretches less, its fibre more.
      const own = length - facts.slack * (1 + strainAt(ratio * force))
      const ownFibre = Math.hypot(own, height)
      const soft = (curveValue(after, ownFibre / facts.fibre) * own) / ownFibre
      worst = Math.max(worst, Math.abs(soft - ratio * force) / (ratio * force + 0.004))
    }
    expect(worst).toBeLessThan(0.05)
  })

  test('every muscle of the leg has a curve', () => expect(legMuscles.filter(({ name }) => !passiveCurves[name])).toEqual([]))
})
