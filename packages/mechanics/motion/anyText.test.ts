import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MotionError } from './motionError.ts'
import { readStorage } from './storageFile.ts'
import { readTrc } from './trcFile.ts'

const sto = 'x\nversion=1\nnRows=2\nnColumns=3\ninDegrees=yes\nendheader\ntime\ta\tb\n0\t1\t2\n0.1\t3\t4\n'
const trc =
  'PathFileType\t4\t(X/Y/Z)\tw.trc\nDataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n60\t60\t1\t1\tmm\t60\t1\t1\nFrame#\tTime\tA\t\t\n\t\tX1\tY1\tZ1\n\n1\t0\t1\t2\t3\n'

/** A good file with a piece cut out and another put in. */
const damaged = (good: string) =>
  fc
    .tuple(
      fc.nat(good.length),
      fc.nat(30),
      fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('\t', '\n', 'NaN', '1e999', '-', '\u0000', 'endheader\n')),
    )
    .map(([at, length, piece]) => good.slice(0, at) + piece + good.slice(at + length))

describe.each([
  ['readStorage', readStorage, sto],
  ['readTrc', readTrc, trc],
] as const)('%s', (_, read, good) => {
  test('answers any text with a table of equal columns or an error that names the file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 200 }), damaged(good)), (text) => {
        let reading: ReturnType<typeof read>
        try {
          reading = read(text, 'any.file')
        } catch (error) {
          expect(error).toBeInstanceOf(MotionError)
          expect((error as Error).message).toContain('any.file')
          return
        }
        const time = 'table' in reading ? reading.table.time : reading.time
        for (let i = 1; i < time.length; i++) expect(time[i]!).toBeGreaterThan(time[i - 1]!)
        if ('table' in reading) for (const column of reading.table.columns) expect(column.length).toBe(time.length)
        else expect(reading.position.length).toBe(time.length * reading.markers.length * 3)
      }),
      { numRuns: 2000 },
    )
  })
})
