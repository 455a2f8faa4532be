import { describe, expect, test } from 'vitest'
import { describeGolden, referenceText } from '../../../testing/reference.ts'
import { readTrc, writeTrc } from './trcFile.ts'

const head = (frames: number) =>
  `PathFileType\t4\t(X/Y/Z)\twalk.trc\nDataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n60\t60\t${frames}\t2\tmm\t60\t1\t${frames}\nFrame#\tTime\tR.ASIS\t\t\tL.ASIS\t\t\n\t\tX1\tY1\tZ1\tX2\tY2\tZ2\n\n`
const good = `${head(2)}1\t0\t100\t200\t300\t400\t500\t600\n2\t0.0167\t101\t201\t301\t401\t501\t601\n`

describe('reading a .trc file', () => {
  test.each([
    ['as exported', good],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
    ['trailing tabs', good.replaceAll(/(\d)\n/g, '$1\t\n')],
    ['spaces instead of tabs', good.replaceAll('\t', ' ')],
    ['E-format', good.replace('100', '1.000000E+02')],
    ['blank lines at the end', `${good}\n\n`],
  ])('%s', (_, text) => {
    const trial = readTrc(text, 'walk.trc')
    expect(trial.markers).toEqual(['R.ASIS', 'L.ASIS'])
    expect(trial.dataRate).toBe(60)
    expect([...trial.time]).toEqual([0, 0.0167])
    expect(trial.position[0]).toBeCloseTo(0.1, 15)
    expect(trial.position[11]).toBeCloseTo(0.601, 15)
  })

  test.each([
    ['blanks', '2\t0.0167\t\t\t\t401\t501\t601'],
    ['NaN', '2\t0.0167\tNaN\tnan\t-nan(ind)\t401\t501\t601'],
    ['one missing number', '2\t0.0167\t101\t\t301\t401\t501\t601'],
  ])('a marker not seen, written as %s, is missing and the others stay', (_, row) => {
    const trial = readTrc(`${head(2)}1\t0\t100\t200\t300\t400\t500\t600\n${row}\n`, 'walk.trc')
    expect([...trial.position.slice(6, 9)].every(Number.isNaN)).toBe(true)
    expect(trial.position[9]).toBeCloseTo(0.401, 15)
  })

  test('a last marker not seen may leave its cells out', () => {
    const trial = readTrc(`${head(2)}1\t0\t100\t200\t300\t400\t500\t600\n2\t0.0167\t101\t201\t301\n`, 'walk.trc')
    expect(trial.position[6]).toBeCloseTo(0.101, 15)
    expect(trial.position[9]).toBeNaN()
  })

  test.each([
    ['fewer frames than announced', `${head(5)}1\t0\t100\t200\t300\t400\t500\t600\n`, /announces 5 frames, the file holds 1/],
    ['a row that ends inside a marker', `${good}3\t0.0333\t101\t20`, /line 9 ends in the middle of a marker/],
    ['too many cells', good.replace('601', '601\t7\t8'), /10 cells/],
    ['words', good.replace('201', 'lost'), /line 8, column 4: "lost" is not a number/],
    ['an unknown unit', good.replace('\tmm\t', '\tfathom\t'), /unit of length is "fathom"/],
    ['times that repeat', good.replace('0.0167', '0'), /time goes from 0 to 0 at row 2/],
    ['another kind of file', 'hello', /not a \.trc marker file/],
    ['no marker names', good.replace('R.ASIS\t\t\tL.ASIS', ''), /no marker names/],
  ])('refuses a file with %s', (_, text, message) => {
    expect(() => readTrc(text, 'walk.trc')).toThrow(message)
  })

  test('writes what it reads', () => {
    const trial = readTrc(`${head(2)}1\t0\t100\t200\t300\t400\t500\t600\n2\t0.0167\t\t\t\t401\t501\t601\n`, 'walk.trc')
    const again = readTrc(writeTrc(trial), 'again.trc')
    expect(again.markers).toEqual(trial.markers)
    trial.position.forEach((value, i) => {
      if (Number.isNaN(value)) expect(again.position[i]).toBeNaN()
      else expect(again.position[i]).toBeCloseTo(value, 8)
    })
  })
})

describeGolden('the walking trial', () => {
  test('has 41 markers in 151 frames, in metres', () => {
    const trial = readTrc(referenceText('opensim/models/walk1/subject01_walk1.trc'), 'subject01_walk1.trc')
    expect([trial.markers.length, trial.time.length]).toEqual([41, 151])
    expect(trial.warnings).toEqual([])
    for (const value of trial.position) expect(Math.abs(value)).toBeLessThan(5)
  })
})
