import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assessmentSchema } from '@sitbone/evidence/vocabulary/assessment'
import { questionSchema } from '@sitbone/evidence/vocabulary/question'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommand } from '../runCommand.ts'

const example = (name: string): string => fileURLToPath(new URL(`../../../examples/${name}.json`, import.meta.url))
let folder: string
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-assess-'))
})

describe('sitbone assess', () => {
  test('prints one JSON document that fits the schema, and nothing else', async () => {
    const { code, out, err } = await runCommand('assess', example('acute-sciatica'), '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(assessmentSchema.parse(JSON.parse(out)).explanations[0]!.id).toBe('lumbar-radiculopathy')
  })

  test('says in words what to do now when there is danger', async () => {
    const { code, out } = await runCommand('assess', example('cauda-equina-signs'))
    expect(code).toBe(0)
    expect(out).toMatch(/EMERGENCY.*Words to say/s)
    expect(out).not.toMatch(/stretch the hamstrings|What fits best/i)
  })

  test('the same seed gives the same bands, another seed nearly the same', async () => {
    const bandOf = async (seed: string) =>
      JSON.parse((await runCommand('assess', example('desk-worker'), '--json', '--seed', seed)).out).hamstringRole.band as number[]
    const [a, again, other] = [await bandOf('1'), await bandOf('1'), await bandOf('2')]
    expect(again).toEqual(a)
    expect(Math.abs(other![0]! - a![0]!)).toBeLessThan(0.05)
  })

  test.each([
    ['truncated JSON', '{"person": {"age": 4', /not JSON.*cut off/s],
    ['an empty file', '  ', /is empty.*schema case/s],
    ['something else', 'hello', /not JSON/],
    ['a missing person', '{"answers": {}, "measurements": []}', /person is missing/],
    [
      'an unknown question',
      '{"person": {"age": 40, "sex": "male"}, "answers": {"onsett": "gradual"}, "measurements": []}',
      /Did you mean "onset"/,
    ],
  ])('%s ends with exit code 1, the reason, and no output', async (name, content, message) => {
    const path = await file(`${name}.json`, content)
    const { code, out, err } = await runCommand('assess', path, '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
    expect(err).toContain(path)
  })

  test('shows a reviewer which numbers an answer leans on', async () => {
    const { code, out } = await runCommand('assess', example('acute-sciatica'), '--json', '--sensitivity', 'lumbar-radiculopathy')
    expect(code).toBe(0)
    expect(JSON.parse(out).sensitivity[0]).toMatchObject({
      name: expect.any(String),
      atLow: expect.any(Number),
      atHigh: expect.any(Number),
    })
    const wrong = await runCommand('assess', example('acute-sciatica'), '--sensitivity', 'weather')
    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(wrong.err).toContain('lumbar-radiculopathy')
  })

  test('an option that is no number is a usage error', async () => {
    expect((await runCommand('assess', example('desk-worker'), '--draws', 'many')).code).toBe(2)
  })
})

describe('sitbone questions', () => {
  test('lists every question with a reason, and "not sure" wherever something is chosen in the story', async () => {
    const { code, out } = await runCommand('questions', '--json')
    expect(code).toBe(0)
    const questions = z.array(questionSchema).parse(JSON.parse(out))
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { id, why, part, options } of questions) {
      expect(why.length, id).toBeGreaterThan(5)
      if (part === 'story' && options.length > 0)
        expect(
          options.map((option) => option.id),
          id,
        ).toContain('not-sure')
    }
    for (const id of ['crossed-slr', 'slump', 'ankle-sensitises', 'neck-sensitises']) {
      expect(questions.find((question) => question.id === id)!.options.map((option) => option.id)).toEqual(
        expect.arrayContaining(['yes', 'no', 'unclear']),
      )
    }
  })
})

describe('sitbone vignettes', () => {
  const vignette = {
    id: 'a',
    case: { person: { age: 42, sex: 'male' }, answers: { 'd-ces-saddle': 'yes' }, measurements: [] },
    expected: { level: 'emergency', role: 'not-relevant-now' },
  }

  test('scores a file with the fields of the contract', async () => {
    const path = await file('vignettes.json', JSON.stringify([vignette]))
    const { code, out } = await runCommand('vignettes', path, '--json', '--details')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      n: 1,
      top1: 0,
      top3: 0,
      role: 1,
      underTriage: 0,
      overTriage: 0,
      brier: 0,
      calibrationError: 0,
      forbiddenAdvice: 0,
    })
    expect(JSON.parse(out).details[0]).toMatchObject({ id: 'a', level: 'emergency', triage: 'right' })
  })

  test('a vignette with a misspelt answer is named and nothing is scored', async () => {
    const path = await file('broken.json', JSON.stringify([{ ...vignette, case: { ...vignette.case, answers: { 'd-ces-sadle': 'yes' } } }]))
    const { code, out, err } = await runCommand('vignettes', path, '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/vignette "a".*d-ces-saddle/s)
  })
})
