import { describe, expect, test } from 'vitest'
import { describeGolden, referenceText } from '../../../testing/reference.ts'
import { filterMotion } from './filterMotion.ts'
import { lowpass, padReflected } from './lowpass.ts'
import { inRadians, rowAtOrBefore } from './motionTable.ts'
import { naturalSpline, splineValue } from './naturalSpline.ts'
import { readStorage } from './storageFile.ts'

describe('padding', () => {
  test('reflects the signal about its end points', () => {
    expect([...padReflected(Float64Array.of(1, 2, 4, 7), 2)]).toEqual([-2, 0, 1, 2, 4, 7, 10, 12])
  })
  test('refuses more than the signal has', () => {
    expect(() => padReflected(Float64Array.of(1, 2), 2)).toThrow(/Use a longer trial/)
  })
})

describe('the low-pass filter', () => {
  const step = 0.01
  const wave = (frequency: number) => Float64Array.from({ length: 600 }, (_, i) => Math.sin(2 * Math.PI * frequency * i * step))
  const amplitude = (signal: Float64Array) => Math.max(...signal.slice(200, 400).map(Math.abs))

  test('keeps slow movement, halves power at the cut-off, removes fast movement', () => {
    expect(amplitude(lowpass(wave(0.5), step, 6))).toBeCloseTo(1, 3)
    expect(amplitude(lowpass(wave(6), step, 6))).toBeCloseTo(0.5, 2)
    expect(amplitude(lowpass(wave(30), step, 6))).toBeLessThan(0.001)
  })

  test('does not shift in time', () => {
    const filtered = lowpass(wave(2), step, 6)
    let best = 0
    let strongest = -Infinity
    for (let lag = -5; lag <= 5; lag++) {
      let sum = 0
      for (let i = 100; i < 500; i++) sum += filtered[i + lag]! * wave(2)[i]!
      if (sum > strongest) [strongest, best] = [sum, lag]
    }
    expect(best).toBe(0)
  })
})

describeGolden('filtered and differentiated walking agrees with OpenSim', () => {
  test.each(['gait2392', 'gait2354', 'gait10dof18musc'])('%s: coordinates and speeds to the printed digits', (model) => {
    const folder = `opensim/golden-ik-id-so/${model}`
    const raw = readStorage(referenceText(`${folder}/ik.mot`), 'ik.mot').table
    const motion = inRadians(filterMotion(raw, 6), (label) => !/_t[xyz]$/.test(label))
    const golden = ['q', 'u'].map((kind) => readStorage(referenceText(`${folder}/kin_Kinematics_${kind}.sto`), kind).table)
    const start = rowAtOrBefore(motion.time, 0.4)
    expect(motion.time[start]).toBeCloseTo(0.392, 12)
    golden[0]!.labels.forEach((label, c) => {
      const spline = naturalSpline(5, motion.time, motion.columns[motion.labels.indexOf(label)]!)
      golden[0]!.time.forEach((time, i) => {
        const at = motion.time[start + i]!
        expect(Math.abs(at - time)).toBeLessThan(1e-8)
        expect(Math.abs(splineValue(spline, at) - golden[0]!.columns[c]![i]!), `${label} q ${time}`).toBeLessThan(2e-8)
        expect(Math.abs(splineValue(spline, at, 1) - golden[1]!.columns[c]![i]!), `${label} u ${time}`).toBeLessThan(2e-6)
      })
    })
  })
})
