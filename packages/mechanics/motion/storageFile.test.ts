import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnIndex, requireUsable } from './motionTable.ts'
import { coordinatesDescription, readStorage, writeStorage } from './storageFile.ts'

const body = 'time\thip\tknee\n0\t10\t0.5\n0.1\t11\t0.6\n0.2\t12\t0.7\n'

describe('reading a .mot or .sto file', () => {
  test.each([
    ['a SIMM header', `name walk.mot\ndatacolumns 3\ndatarows 3\nrange 0 0.2\nendheader\n${body}`, 'degrees'],
    ['a Coordinates header without inDegrees', `Coordinates\nnRows=3\nnColumns=3\nendheader\n${body}`, 'degrees'],
    ['a version 1 header without inDegrees', `x\nversion=1\nnRows=3\nnColumns=3\nendheader\n${body}`, 'radians'],
    ['a version 1 header', `x\nversion=1\nnRows=3\nnColumns=3\ninDegrees=yes\nendheader\n${body}`, 'degrees'],
    ['a version 3 header', `DataType=double\nversion=3\nOpenSimVersion=4.6\nendheader\n${body}`, 'radians'],
    ['keys with trailing tabs', `x\t\t\nversion=1\t\t\nnRows=3\t\t\nnColumns=3\t\t\ninDegrees=no\t\t\nendheader\t\t\n${body}`, 'radians'],
    ['keys with spaces round the sign', `x\nnRows = 3\ninDegrees = yes\nendheader\n${body}`, 'degrees'],
    ['Windows line ends', `x\nversion=1\ninDegrees=yes\nendheader\n${body}`.replaceAll('\n', '\r\n'), 'degrees'],
    ['a byte order mark', `\uFEFFx\nversion=1\ninDegrees=yes\nendheader\n${body}`, 'degrees'],
    ['spaces instead of tabs', `x\nversion=1\ninDegrees=yes\nendheader\n${body.replaceAll('\t', '   ')}`, 'degrees'],
    ['trailing tabs in rows', `x\nversion=1\ninDegrees=yes\nendheader\n${body.replaceAll('\n', '\t\n')}`, 'degrees'],
    ['wrong nColumns', `x\nversion=1\nnColumns=9\ninDegrees=yes\nendheader\n${body}`, 'degrees'],
    ['E-format', `x\nversion=1\ninDegrees=yes\nendheader\n${body.replace('11', '1.1E+01').replace('0.6', '6.0d-1')}`, 'degrees'],
    ['no header at all', body, 'degrees'],
  ])('%s', (_, text, angles) => {
    const { table } = readStorage(text, 'walk.mot')
    expect(table.labels).toEqual(['hip', 'knee'])
    expect([...table.time]).toEqual([0, 0.1, 0.2])
    expect(table.columns.map((column) => [...column])).toEqual([
      [10, 11, 12],
      [0.5, 0.6, 0.7],
    ])
    expect(table.angles).toBe(angles)
  })

  test('says when header and data disagree about columns', () => {
    expect(readStorage(`x\nversion=1\nnColumns=9\nendheader\n${body}`, 'a.sto').warnings[0]).toMatch(
      /announces 9 columns, the labels give 3/,
    )
  })

  test('takes blanks and every spelling of NaN as missing', () => {
    const rows = ['nan', 'NaN', '-NAN', '-nan(ind)', '1.#QNAN', ''].map((cell, i) => `${i}\t${cell}\t1`).join('\n')
    const { table } = readStorage(`x\nversion=1\nendheader\ntime\ta\tb\n${rows}\n`, 'a.sto')
    expect([...table.columns[0]!].every(Number.isNaN)).toBe(true)
    expect([...table.columns[1]!]).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('takes cells of three numbers apart', () => {
    const { table } = readStorage('DataType=Vec3\nversion=3\nendheader\ntime\tp\n0\t1,2,3\n1\t4,5,6\n', 'p.sto')
    expect(table.labels).toEqual(['p_1', 'p_2', 'p_3'])
    expect([...table.columns[1]!]).toEqual([2, 5])
  })

  test('finds a coordinate by name, whatever the label style', () => {
    const { table } = readStorage(
      'x\nversion=1\nendheader\ntime\t/jointset/hip_r/hip_flexion_r/speed\t/jointset/hip_r/hip_flexion_r/value\n0\t1\t2\n',
      's.sto',
    )
    expect(columnIndex(table, 'hip_flexion_r')).toBe(1)
    expect(columnIndex(table, 'knee')).toBe(-1)
  })

  test.each([
    ['cut off in the middle of a row', `x\nversion=1\nendheader\n${body}0.3\t13`, /line 8: 2 values .* cut off/],
    ['cut off before the announced last row', `x\nversion=1\nnRows=5\nendheader\n${body}`, /announces 5 rows, the file holds 3/],
    ['cut off in the header', 'x\nversion=1\nnRows=5', /neither an "endheader" line/],
    ['words among numbers', `x\nversion=1\nendheader\n${body.replace('11', 'eleven')}`, /line 6, column 2: "eleven" is not a number/],
    ['a short row in the middle', `x\nversion=1\nendheader\n${body.replace('0.1\t11\t0.6', '0.1\t11')}`, /line 6: 2 values/],
    ['time that goes back', `x\nversion=1\nendheader\n${body.replace('0.2', '0.05')}`, /time goes from 0.1 to 0.05 at row 3/],
    ['two columns of one name', `x\nversion=1\nendheader\n${body.replace('knee', 'hip')}`, /two columns are called "hip"/],
    ['another kind of file', '<xml>', /not a .mot or .sto file/],
  ])('refuses a file with %s, naming file and place', (_, text, message) => {
    expect(() => readStorage(text, 'bad.mot')).toThrow(message)
    expect(() => readStorage(text, 'bad.mot')).toThrow(/^bad\.mot/)
  })

  test('names the first gap of a column that must be complete', () => {
    const { table } = readStorage(`x\nversion=1\nendheader\n${body.replace('11', 'NaN')}`, 'a.mot')
    expect(() => requireUsable(table, 'a.mot', ['hip'])).toThrow(/a\.mot: column "hip" is not a number at time 0\.1 \(row 2\)/)
  })
})

describe('writing', () => {
  test('and reading again keeps eight digits', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 }), (rows) => {
        const table = {
          name: 'x',
          time: Float64Array.from(rows, (_, i) => i / 100),
          labels: ['a', 'b'],
          columns: [Float64Array.from(rows, (row) => row[0]), Float64Array.from(rows, (row) => row[1])],
          angles: 'degrees' as const,
        }
        const again = readStorage(writeStorage(table), 'x').table
        again.columns.forEach((column, c) => {
          column.forEach((v, i) => {
            expect(Math.abs(v - table.columns[c]![i]!)).toBeLessThanOrEqual(5.1e-9)
          })
        })
        expect(again.angles).toBe('degrees')
      }),
    )
  })

  test('uses the layout of OpenSim', () => {
    const text = writeStorage(
      { name: 'Coordinates', time: Float64Array.of(0.4), labels: ['q'], columns: [Float64Array.of(-1.90980405)], angles: 'degrees' },
      { description: coordinatesDescription },
    )
    expect(text.split('\n')).toEqual([
      'Coordinates',
      'version=1',
      'nRows=1',
      'nColumns=2',
      'inDegrees=yes',
      '',
      'Units are S.I. units (second, meters, Newtons, ...)',
      "If the header above contains a line with 'inDegrees', this indicates whether rotational values are in degrees (yes) or radians (no).",
      '',
      'endheader',
      'time\tq',
      '      0.40000000\t     -1.90980405',
      '',
    ])
  })
})
