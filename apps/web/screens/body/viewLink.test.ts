import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unchanged } from '../../twin/settings.ts'
import { cameras, layers } from './looks.ts'
import { shownTests } from './scenes.ts'
import { readView, writeView } from './viewLink.ts'

const view = fc.record({
  test: fc.constantFrom(...shownTests),
  place: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  camera: fc.constantFrom(...cameras),
  turn: fc.integer({ min: -90, max: 90 }),
  layers: fc.subarray([...layers]),
  sex: fc.constantFrom('female', 'male'),
})

test('a link brings the same view back', () => {
  fc.assert(
    fc.property(view, (shared) => {
      expect(readView(writeView(shared))).toEqual(shared)
    }),
  )
})

test('a link holds a person’s values only when they are given to it', () => {
  const plain = { test: 'slr', place: 1, camera: 'side', turn: 10, layers: [...layers], sex: 'male' } as const
  expect(writeView(plain)).not.toContain('extensibility')
  const settings = { ...unchanged, extensibilityDeg: 55 }
  expect(readView(writeView({ ...plain, settings }))?.settings).toEqual(settings)
})

test('whatever a link says, nothing outside the limits gets in', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readView(`#test=slr&at=${text}&extensibilityDeg=${text}&turn=${text}`)
      if (read) expect(read.turn >= -90 && read.turn <= 90 && read.place >= 0 && read.place <= 1).toBe(true)
    }),
  )
  expect(readView('#main')).toBeUndefined()
  expect(readView('#test=slr&extensibilityDeg=1e9')?.settings).toBeUndefined()
})
