import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeGolden, referenceJson } from '../../../testing/reference.ts'
import { referenceSpec } from './bodySpec.ts'
import { bodyDocument } from './document.ts'
import { legMuscles } from './legMuscles.ts'
import { source } from './size.ts'
import { legBodies, pelvis } from './skeleton.ts'
import { armBody, lumbarLevels, trunkBodies } from './trunk.ts'

describe('the reference body', () => {
  test.each(['female', 'male'] as const)('the committed %s body is what the builder writes today', (sex) => {
    const committed = readFileSync(new URL(`./sitbone-adult-${sex}.osim`, import.meta.url), 'utf8')
    expect(bodyDocument(referenceSpec(sex))).toBe(committed)
  })

  test('its segments weigh what the source body weighs', () => {
    const legs = legBodies.reduce((sum, body) => sum + body.mass, armBody.mass)
    const trunk = trunkBodies.reduce((sum, body) => sum + body.mass, pelvis.mass)
    expect(trunk + 2 * legs).toBeCloseTo(source.massKg, 9)
  })

  test('its lumbar levels share the whole of lumbar flexion', () => {
    expect(lumbarLevels.reduce((sum, level) => sum + level.share, 0)).toBeCloseTo(1, 12)
  })
})

interface Facts {
  readonly LaiUhlrich2022: {
    readonly muscles_right_and_midline: Record<
      string,
      {
        readonly max_isometric_force_N: number
        readonly optimal_fiber_length_m: number
        readonly tendon_slack_length_m: number
        readonly path_points: readonly { readonly body: string; readonly location: readonly number[] }[]
      }
    >
  }
}

describeGolden('the leg of the reference body carries the numbers of LaiUhlrich2022', () => {
  test.each(legMuscles.map((muscle) => [muscle.name, muscle] as const))('%s', (name, muscle) => {
    const facts = referenceJson<Facts>('model-facts/muscles.json').LaiUhlrich2022.muscles_right_and_midline[`${name}_r`]!
    expect(muscle.maxForce / facts.max_isometric_force_N).toBeCloseTo(1, 5)
    expect(muscle.fibre / facts.optimal_fiber_length_m).toBeCloseTo(1, 5)
    expect(muscle.slack / facts.tendon_slack_length_m).toBeCloseTo(1, 5)
    expect(muscle.points).toEqual(facts.path_points.map((point) => [point.body.replace(/_r$/, ''), point.location.map((v) => v + 0)]))
  })
})
