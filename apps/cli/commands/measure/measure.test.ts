import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measurementSchema } from '@sitbone/evidence/vocabulary/measurement'
import { handlingLog, limbLog, randomSensor, seeded } from '@sitbone/goniometry/tilt/syntheticLog'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../runCommand.ts'
import { photoResultSchema, tiltResultSchema } from './results.ts'

let folder: string
const file = async (name: string, content: string) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-measure-'))
})

const raised = () => {
  const random = seeded(7)
  return limbLog({ random, sensor: randomSensor(random), trials: 3, angleDeg: 72, misplacedDeg: 12 })
}
const csv = (samples: readonly { t: number; x: number; y: number; z: number }[]) =>
  `t,x,y,z\n${samples.map(({ t, x, y, z }) => `${t},${x},${y},${z}`).join('\n')}\n`

describe('sitbone measure tilt', () => {
  test('reads the column names of common logging apps, in any order', async () => {
    const { samples } = raised()
    const logs = [
      csv(samples),
      [
        'Time (s),Acceleration x (m/s^2),Acceleration y (m/s^2),Acceleration z (m/s^2)',
        ...samples.map((s) => [s.t, s.x, s.y, s.z].join()),
      ].join('\n'),
      ['az;ay;ax;timestamp', ...samples.map((s) => [s.z, s.y, s.x, s.t].join(';'))].join('\n'),
    ]
    const values = await Promise.all(
      logs.map(async (log, i) => {
        const { out } = await runCommand('measure', 'tilt', await file(`named-${i}.csv`, log), '--side', 'left', '--json')
        return (JSON.parse(out) as { measurement: { value: number } }).measurement.value
      }),
    )
    expect(values[1]).toBe(values[0])
    expect(values[2]).toBe(values[0])
  })

  test('reads three trials and a measurement with its error from CSV and JSON alike', async () => {
    const { samples, holds } = raised()
    const fromCsv = await runCommand('measure', 'tilt', await file('raise.csv', csv(samples)), '--side', 'left', '--json')
    const fromJson = await runCommand('measure', 'tilt', await file('raise.json', JSON.stringify({ samples })), '--side', 'left', '--json')
    expect(fromCsv.code).toBe(0)
    const result = tiltResultSchema.parse(JSON.parse(fromCsv.out))
    expect(result.holds.map((hold: { movedDeg: number }) => hold.movedDeg)).toEqual(
      JSON.parse(fromJson.out).holds.map((hold: { movedDeg: number }) => hold.movedDeg),
    )
    expect(measurementSchema.parse(result.measurement)).toMatchObject({
      test: 'slr',
      side: 'left',
      method: 'tilt',
      rater: 'self',
      mdc95: 10.2,
    })
    holds.forEach((truth, i) => {
      expect(Math.abs(result.holds[i]!.movedDeg - truth.angleDeg)).toBeLessThan(1)
      expect(Math.abs(result.holds[i]!.reachedS - truth.reachedS)).toBeLessThan(0.3)
    })
  })
  test('turns a rotation from flat into the lack of a knee extension', async () => {
    const { out } = await runCommand(
      'measure',
      'tilt',
      await file('ake.csv', csv(raised().samples)),
      '--test',
      'ake',
      '--side',
      'right',
      '--json',
    )
    expect(JSON.parse(out).measurement.value).toBeCloseTo(90 - 71.68, 0)
  })
  test('a log of mere handling is refused with exit code 3 and says what to do', async () => {
    const random = seeded(100_003)
    const { code, out, err } = await runCommand(
      'measure',
      'tilt',
      await file('handled.csv', csv(handlingLog(random, randomSensor(random)))),
      '--side',
      'left',
      '--json',
    )
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ measurement: null, refused: { advice: expect.stringMatching(/\w+/) } })
    expect(err).toContain('Nothing in')
  })
  test.each([
    ['empty', '', /is empty/],
    ['words', 'hello', /Line 1 .* is not four numbers|names the columns/],
    ['a broken row', 't,x,y,z\n0,0,0,9.8\n0.1,0,zero,9.8\n', /Line 3 of/],
    ['the wrong columns', 'time,a,b,c\n0,0,0,9.8\n', /names the columns time, a, b, c/],
    ['broken JSON', '[{"t":0', /not valid JSON/],
    ['linear acceleration', csv(Array.from({ length: 300 }, (_, i) => ({ t: i / 50, x: 0.1, y: 0, z: 0 }))), /including gravity/],
  ])('a log that is %s is an input error', async (name, content, message) => {
    const { code, err } = await runCommand('measure', 'tilt', await file(`${name}.csv`, content), '--side', 'left')
    expect(code).toBe(1)
    expect(err).toMatch(message)
  })
  test('a mistyped test gets the nearest one', async () => {
    const { code, err } = await runCommand(
      'measure',
      'tilt',
      await file('x.csv', csv(raised().samples)),
      '--test',
      'tomas',
      '--side',
      'left',
    )
    expect(code).toBe(1)
    expect(err).toContain('Did you mean "thomas"?')
  })
})

describe('sitbone measure photo', () => {
  const raise = {
    points: { hip: [100, 300], knee: [200, 200], ankle: [300, 100], shoulder: [0, 300] },
    horizon: [
      [0, 400],
      [600, 400],
    ],
  }
  test('gives the exact angle of exact points', async () => {
    const { code, out } = await runCommand(
      'measure',
      'photo',
      await file('p.json', JSON.stringify(raise)),
      '--test',
      'slr',
      '--side',
      'left',
      '--json',
    )
    expect(code).toBe(0)
    expect(Math.abs(JSON.parse(out).measurement.value - 45)).toBeLessThan(1e-9)
    expect(photoResultSchema.parse(JSON.parse(out)).measurement.test).toBe('slr')
  })
  test('takes points written at the top of the document, too', async () => {
    const flat = { ...raise.points, horizon: raise.horizon }
    const { out } = await runCommand(
      'measure',
      'photo',
      await file('flat.json', JSON.stringify(flat)),
      '--test',
      'slr',
      '--side',
      'left',
      '--json',
    )
    expect(Math.abs(JSON.parse(out).measurement.value - 45)).toBeLessThan(1e-9)
  })
  test('points of a stored sideways photo are turned upright first', async () => {
    // Orientation 6: stored x runs down the upright picture.
    const stored = ([x, y]: number[]) => [y, 600 - x!]
    const turned = {
      points: Object.fromEntries(Object.entries(raise.points).map(([name, p]) => [name, stored(p)])),
      horizon: raise.horizon.map(stored),
      orientation: 6,
      imageSize: [800, 600],
    }
    const { out } = await runCommand(
      'measure',
      'photo',
      await file('turned.json', JSON.stringify(turned)),
      '--test',
      'slr',
      '--side',
      'left',
      '--json',
    )
    expect(Math.abs(JSON.parse(out).measurement.value - 45)).toBeLessThan(1e-9)
  })
  test('unknown fields and missing points are named', async () => {
    const unknown = await runCommand(
      'measure',
      'photo',
      await file('u.json', JSON.stringify({ ...raise, horizn: 1 })),
      '--test',
      'slr',
      '--side',
      'left',
    )
    expect(unknown.code).toBe(1)
    expect(unknown.err).toContain('horizn')
    const missing = await runCommand(
      'measure',
      'photo',
      await file('m.json', JSON.stringify({ points: { hip: [0, 0] } })),
      '--test',
      'slr',
      '--side',
      'left',
    )
    expect(missing.err).toContain('needs the point "ankle"')
  })
})

describe('sitbone measure video', () => {
  const video = (path: string, ...rest: string[]) => runCommand('measure', 'video', path, '--test', 'slr', '--side', 'left', ...rest)
  test('a file that is no video is an input error that says what to do', async () => {
    const { code, err, out } = await video(await file('text.mp4', 'this is not a video '.repeat(50)), '--json')
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(/not a video that can be read .* Copy the file again/)
  })
  test.each([
    [['--region', '1,2,3'], /--region must be four numbers/],
    [['--region', '0,0,0,5'], /width and height must be positive/],
    [['--horizon', '5,5,5,5'], /lie on each other/],
    [['--turn', '45'], /--turn "45" is not known/],
    [['--rater', 'me'], /--rater "me" is not known/],
  ])('%j is refused before the file is read', async (options, message) => {
    const { code, err } = await video('there-is-no-such-file.mp4', ...options)
    expect(code).toBe(1)
    expect(err).toMatch(message)
  })
  test('a missing test or side is a usage error', async () => {
    expect((await runCommand('measure', 'video', 'x.mp4', '--side', 'left')).code).toBe(2)
  })
})
