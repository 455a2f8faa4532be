import { structures } from '@sitbone/evidence/anatomy/structures'
import { referenceSpec } from '@sitbone/twin/referenceBody/bodySpec'
import { bodyDocument } from '@sitbone/twin/referenceBody/document'
import { expect, test } from 'vitest'
import { createBodyEngine } from './bodyEngine.ts'
import { bonyBodies } from './bones.ts'
import { structureOf } from './parts.ts'

const engine = createBodyEngine(bodyDocument(referenceSpec('female')))

test('every muscle and bone that is drawn has a card, and every card something drawn', () => {
  const shown = new Set<string | undefined>(['sciatic-nerve'])
  for (const name of engine.model.names.muscles) {
    const id = structureOf({ kind: 'muscle', name })
    expect(id, name).toBeDefined()
    shown.add(id)
  }
  for (const name of bonyBodies) {
    const id = structureOf({ kind: 'bone', name })
    expect(id, name).toBeDefined()
    shown.add(id)
  }
  expect([...shown].sort()).toEqual(structures.map(({ id }) => id).sort())
})

test('a muscle that passes over the end of a bone is drawn around it, not through it', () => {
  const { muscles, segments } = engine.snapshot({})
  const gastrocnemius = muscles.find(({ name }) => name === 'gasmed_r')!
  const knee = segments['tibia_r']!.position
  expect(gastrocnemius.points.length / 3).toBeGreaterThan(4)
  for (let i = 0; i < gastrocnemius.points.length; i += 3) {
    // At the height of the condyle, well behind its centre.
    const above = gastrocnemius.points[i + 1]! - knee[1]!
    if (Math.abs(above) < 0.01) expect(gastrocnemius.points[i]! - knee[0]!).toBeLessThan(-0.015)
  }
})
