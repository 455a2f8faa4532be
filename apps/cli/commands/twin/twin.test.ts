import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { virtualTestIds } from '@sitbone/twin/virtualTests/catalogue'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../../runCommand.ts'
import { cohortSchema, simulationSchema, twinFitSchema } from './resultSchemas.ts'

const caseOf = (
  measurements: readonly object[],
  person: object = { age: 34, sex: 'male', heightCm: 180, massKg: 78 },
  answers: object = {},
) => JSON.stringify({ person, answers, measurements })
const slr = (side: string, value: number) => ({
  id: `slr-${side}`,
  test: 'slr',
  side,
  value,
  unit: 'deg',
  method: 'goniometer',
  rater: 'clinician',
})

async function file(text: string, name = 'input.json'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'twin-')), name)
  await writeFile(path, text)
  return path
}

describe('sitbone simulate', () => {
  test('tells a leg raise beside typical hamstrings in words', async () => {
    const { code, out } = await runCommand(
      'simulate',
      'slr',
      '--compare',
      'typical',
      '--param',
      'extensibilityDeg=52',
      '--param',
      'sex=male',
    )
    expect(code).toBe(0)
    expect(out).toContain('The right leg rises to 52° above the table.')
    expect(out).toContain('difference −17°')
    expect(out).toMatch(/for every \d\.\d° of leg, 1° is pelvis/)
    expect(out).toContain('cannot tell them apart')
  })

  test('gives the fields of the contract as JSON', async () => {
    const { code, out } = await runCommand(
      'simulate',
      'slr',
      '--json',
      '--compare',
      'typical',
      '--side',
      'left',
      '--param',
      'hamstringShiftMm.left=8',
    )
    expect(code).toBe(0)
    const result = JSON.parse(out)
    expect(result).toMatchObject({ test: 'slr', side: 'left', stop: 'tolerance' })
    expect(result.compare.difference.slrDeg).toBeCloseTo(result.endpoint.slrDeg - result.compare.endpoint.slrDeg, 3)
    const last = result.trace.at(-1)
    for (const name of ['inputDeg', 'pelvisDeg', 'lumbarDeg', 'thoracicDeg', 'hipDeg', 'kneeDeg', 'hipMomentNm', 'lumbarMomentNm'])
      expect(last[name]).toBeTypeOf('number')
    expect(last.muscles.semimem_l).toMatchObject({ lengthM: expect.any(Number), strain: expect.any(Number), passiveN: expect.any(Number) })
    expect(last.pose.hip_flexion_l).toBeCloseTo((last.hipDeg * Math.PI) / 180, 4)
    expect(Object.keys(result.bySex)).toEqual(['female', 'male'])
  })

  test('carries the load against standing in upright tests', async () => {
    const { out } = await runCommand('simulate', 'toe-touch', '--json')
    expect(JSON.parse(out).loadRatioToStanding).toBeGreaterThan(1.5)
  })

  test('takes a case and fits it first', async () => {
    const path = await file(caseOf([slr('right', 50), slr('left', 52)]))
    const { out } = await runCommand('simulate', 'slr', '--json', '--person', path)
    expect(JSON.parse(out).endpoint.slrDeg).toBeLessThan(62)
  })

  test.each([
    [['simulate', 'slrr'], 1, 'Did you mean slr?'],
    [['simulate', 'slr', '--param', 'tolerence=1'], 1, 'Did you mean tolerance?'],
    [['simulate', 'slr', '--param', 'tolerance=99'], 1, 'outside what a body can have'],
    [['simulate', 'slr', '--param', 'extensibilityDeg=170'], 1, 'between 10 and 145'],
    [['simulate', 'slr', '--param', 'ankle=frozen'], 1, 'relaxed, dorsiflexed'],
    [['simulate', 'slr', '--side', 'middle'], 2, 'left, right'],
    [['simulate', 'slr', '--person', '/nowhere.json'], 1, 'Cannot read'],
  ] as const)('%j ends with %i', async (args, expected, words) => {
    const { code, err, out } = await runCommand(...args)
    expect(code).toBe(expected)
    expect(err).toContain(words)
    expect(out).toBe('')
  })

  test.each([
    ['a minor', { age: 15, sex: 'male' }, {}],
    ['a replaced hip', { age: 60, sex: 'female' }, { 'health-joints': ['k-hip-repl'] }],
    ['a body mass index of 41', { age: 40, sex: 'male', heightCm: 170, massKg: 120 }, {}],
  ])('refuses %s in words, with exit code 3', async (_, person, answers) => {
    const { code, out, err } = await runCommand('simulate', 'slr', '--json', '--person', await file(caseOf([], person, answers)))
    expect(code).toBe(3)
    expect(JSON.parse(out).stop).toBe('refused')
    expect(JSON.parse(out).refused[0].sentence.length).toBeGreaterThan(20)
    expect(err).not.toBe('')
  })
})

test.each(virtualTestIds)('sitbone simulate %s prints what its schema says', async (id) => {
  const { code, out } = await runCommand('simulate', id, '--json', '--compare', 'typical')
  expect(code).toBe(0)
  expect(() => simulationSchema.parse(JSON.parse(out))).not.toThrow()
})

describe('sitbone twin fit', () => {
  test('gives composite, parameters, covariance and fit', async () => {
    const { code, out } = await runCommand('twin', 'fit', await file(caseOf([slr('right', 54), slr('left', 58)])), '--json')
    expect(code).toBe(0)
    const result = JSON.parse(out)
    expect(() => twinFitSchema.parse(result)).not.toThrow()
    expect(result.composite.extensibilityDeg.right.mean).toBeLessThan(62)
    expect(result.composite.extensibilityDeg.right.sd).toBeLessThan(4)
    expect(result.parameters).toHaveProperty(['hamstringShiftMm.left'])
    expect(result.parameters['tolerance.right']).toMatchObject({ unit: 'factor', identified: expect.any(Number) })
    expect(result.covariance.rows).toHaveLength(Object.keys(result.parameters).length)
    expect(result.fit.map((row: { measurementId: string }) => row.measurementId)).toEqual(['slr-right', 'slr-left'])
    expect(result.contradictions).toEqual([])
  })

  test('says when the ankle changed the feeling', async () => {
    const path = await file(caseOf([slr('right', 54)], { age: 34, sex: 'male' }, { 'ankle-sensitises': 'yes' }))
    const { out } = await runCommand('twin', 'fit', path, '--json')
    expect(JSON.parse(out).contradictions.map((c: { id: string }) => c.id)).toEqual(['ankle-sensitises'])
  })

  test('refuses a value that no body has', async () => {
    const { code, err } = await runCommand('twin', 'fit', await file(caseOf([slr('right', 400)])))
    expect(code).toBe(1)
    expect(err).toContain('400')
  })
})

describe('sitbone cohort', () => {
  test('is the same for one worker and for three', async () => {
    const of = async (workers: string) => (await runCommand('cohort', '--n', '600', '--seed', '7', '--workers', workers, '--json')).out
    const one = await of('1')
    expect(() => cohortSchema.parse(JSON.parse(one))).not.toThrow()
    expect(JSON.parse(one).distributions.slr.n).toBe(600)
    expect(await of('3')).toBe(one)
  }, 60_000)

  test('names the tests it can do', async () => {
    const { code, err } = await runCommand('cohort', '--tests', 'slr,ftff')
    expect(code).toBe(1)
    expect(err).toContain('Did you mean ftf?')
  })
})

describe('sitbone model export', () => {
  test('writes the committed reference body', async () => {
    const out = await file('', 'body.osim')
    expect((await runCommand('model', 'export', '--sex', 'male', '--out', out)).code).toBe(0)
    const committed = new URL('../../../../packages/twin/referenceBody/sitbone-adult-male.osim', import.meta.url)
    expect(await readFile(out, 'utf8')).toBe(await readFile(committed, 'utf8'))
  })

  test('writes a person with their own tissue, which the engine reads', async () => {
    const out = await file('', 'me.osim')
    const person = await file('{"age":40,"sex":"female","heightCm":170,"massKg":64}')
    expect((await runCommand('model', 'export', '--person', person, '--param', 'hamstringShiftMm=6', '--out', out)).code).toBe(0)
    const info = await runCommand('model', 'info', out, '--json')
    expect(info.code).toBe(0)
    expect(JSON.parse(info.out).warnings).toEqual([])
  })
})
