import { readFileSync } from 'node:fs'
import { testIds } from '@sitbone/evidence/vocabulary/measurement'
import { loadModel } from '@sitbone/mechanics'
import { describe, expect, test } from 'vitest'
import { exercises } from '../exercises/all.ts'
import { poseAt, spreadSides } from './demonstration.ts'
import { demonstrations } from './index.ts'
import { demonstrationOfTest } from './testDemonstrations.ts'

const body = loadModel(readFileSync(new URL('../../twin/referenceBody/sitbone-adult-female.osim', import.meta.url), 'utf8'))
const range = new Map(
  body.names.coordinates.map((name, i) => [name, [body.coordinates.range[2 * i]!, body.coordinates.range[2 * i + 1]!] as const]),
)

describe.each([...demonstrations.values()].map((one) => [one.id, one] as const))('the demonstration %s', (_id, demonstration) => {
  test('moves only coordinates of the reference body, within their ranges', () => {
    for (const { pose } of demonstration.keys) {
      for (const [name, degrees] of Object.entries(spreadSides(pose))) {
        const limits = range.get(name)
        expect(limits, name).toBeDefined()
        const radians = (degrees * Math.PI) / 180
        if (name.startsWith('pelvis')) continue // turned freely: lying, sitting
        expect(radians, `${name} ${degrees}`).toBeGreaterThanOrEqual(limits![0] - 1e-9)
        expect(radians, `${name} ${degrees}`).toBeLessThanOrEqual(limits![1] + 1e-9)
      }
    }
  })
  test('runs from 0 to 1, says what to do at its start and what people do wrong', () => {
    const places = demonstration.keys.map(({ at }) => at)
    expect(places[0]).toBe(0)
    expect(places.at(-1)).toBe(1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(demonstration.keys[0]!.cue).toBeTruthy()
    expect(demonstration.mistakes.length).toBeGreaterThan(0)
  })
  test('passes through its key poses and never jumps between them', () => {
    for (const { at, pose } of demonstration.keys) {
      for (const [name, degrees] of Object.entries(spreadSides(pose))) expect(poseAt(demonstration, at)[name]).toBeCloseTo(degrees, 9)
    }
    let before = poseAt(demonstration, 0)
    for (let step = 1; step <= 200; step++) {
      const now = poseAt(demonstration, step / 200)
      for (const name of Object.keys(now)) expect(Math.abs(now[name]! - (before[name] ?? 0)), name).toBeLessThan(4)
      before = now
    }
  })
})

test.each(exercises.map(({ id, demonstration }) => [id, demonstration] as const))(
  'the exercise %s is shown by the figure',
  (_id, demonstration) => {
    expect(demonstrations.has(demonstration)).toBe(true)
  },
)
test.each(testIds)('the test %s is shown by the figure', (id) => {
  expect(demonstrations.has(demonstrationOfTest[id])).toBe(true)
})
test('every demonstration is of a test, of an exercise or of a posture the explorer has', () => {
  const used = new Set<string>([
    ...exercises.map(({ demonstration }) => demonstration),
    ...Object.values(demonstrationOfTest),
    'slump',
    'chair-sit',
  ])
  expect([...demonstrations.keys()].filter((id) => !used.has(id))).toEqual([])
})
