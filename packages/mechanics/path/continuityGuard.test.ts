import { expect, test } from 'vitest'
import { describeGolden, referenceText } from '../../../testing/reference.ts'
import { forwardKinematics } from '../kinematics/forwardKinematics.ts'
import { createData } from '../model/data.ts'
import { loadModel } from '../osim/loadModel.ts'
import { createContinuityGuard, guardedPaths } from './continuityGuard.ts'
import { pathLengths } from './pathLengths.ts'
import { cylinderXml, pulley } from './pulleyFixture.ts'

test('without a leap the guard changes nothing and reports nothing', () => {
  const model = pulley(cylinderXml('0 0 0', 'all'))
  const data = createData(model)
  const free = createData(model)
  const guard = createContinuityGuard(model, data)
  for (let i = 0; i <= 90; i++) {
    const q = [(i * Math.PI) / 180]
    forwardKinematics(model, data, q)
    guardedPaths(model, data, guard)
    forwardKinematics(model, free, q)
    pathLengths(model, free)
    expect(data.pathLength[0]).toBe(free.pathLength[0])
  }
  expect(guard.events).toEqual([])
})

describeGolden('continuity', () => {
  // OpenSim's known leaps of LaiUhlrich2022 (reference/opensim/semantics.md, Continuity): 11 mm psoas, 10 mm glmax2, 290 mm glmax1.
  const model = loadModel(referenceText('opensim/models/LaiUhlrich2022.osim'))
  const index = (name: string) => model.names.coordinates.indexOf(name)
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const sweep = (adduction: number, rotation: number) => {
    const data = createData(model)
    const free = createData(model)
    const guard = createContinuityGuard(model, data)
    const q = Float64Array.from(model.coordinates.defaultValue)
    q[index('hip_adduction_r')] = radians(adduction)
    q[index('hip_rotation_r')] = radians(rotation)
    let step = 0
    let freeStep = 0
    for (let flexion = -30; flexion <= 120; flexion += 0.25) {
      q[index('hip_flexion_r')] = radians(flexion)
      const before = Float64Array.from(data.pathLength)
      const freeBefore = Float64Array.from(free.pathLength)
      forwardKinematics(model, data, q)
      guardedPaths(model, data, guard)
      forwardKinematics(model, free, q)
      pathLengths(model, free)
      if (flexion === -30) continue
      before.forEach((length, path) => {
        step = Math.max(step, Math.abs(data.pathLength[path]! - length))
        freeStep = Math.max(freeStep, Math.abs(free.pathLength[path]! - freeBefore[path]!))
      })
    }
    return { step, freeStep, events: guard.events }
  }

  test.each([
    [20, -40],
    [30, -40],
    [-40, -40],
  ])('hip flexion −30 … 120° at adduction %i, rotation %i: the leaps are held and reported', (adduction, rotation) => {
    const { step, freeStep, events } = sweep(adduction, rotation)
    expect(freeStep).toBeGreaterThan(8e-3)
    // 0.25° at a moment arm of 95 mm.
    expect(step).toBeLessThan(4.2e-4)
    expect(events.some(({ action }) => action === 'held')).toBe(true)
    expect(events.every(({ action }) => action !== 'followed')).toBe(true)
  })

  test('a sagittal sweep needs no guarding', () => {
    expect(sweep(0, 0).events).toEqual([])
  })

  test('where no way is left the leap is followed and reported', () => {
    const { events } = sweep(20, 40)
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ path: 'glmax1_r', action: 'followed' })
    expect(events[0]!.leap).toBeCloseTo(-0.0473, 3)
  })
})
