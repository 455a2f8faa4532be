import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dangerQuestions } from '@sitbone/reasoning/danger/screen'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../runCommand.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-screen-'))
})
async function screenOf(input: unknown, ...more: string[]) {
  const file = join(folder, 'input.json')
  await writeFile(file, typeof input === 'string' ? input : JSON.stringify(input))
  return runCommand('screen', file, ...more)
}

describe('sitbone screen', () => {
  test('takes bare answers, answers with a person, and a whole case', async () => {
    for (const input of [
      { 'd-ces-saddle': 'yes' },
      { answers: { 'd-ces-saddle': 'yes' } },
      { person: { age: 40, sex: 'female' }, answers: { 'd-ces-saddle': 'yes' } },
      { person: { age: 40, sex: 'female' }, answers: { 'danger-nerves': ['d-ces-saddle'] }, measurements: [] },
    ]) {
      const { code, out } = await screenOf(input, '--json')
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ level: 'emergency', danger: [{ id: 'd-ces-saddle' }], askAgain: [] })
    }
  })

  test('shows the care card with the number of the region', async () => {
    const { out } = await screenOf({ person: { age: 60, sex: 'male', region: 'GB' }, answers: { 'd-chest': 'yes' } })
    expect(out).toContain('EMERGENCY')
    expect(out).toContain('United Kingdom: 999')
    expect(out).toContain('Words to say')
  })

  test('says that no sign rules nothing out, and what to ask again', async () => {
    expect((await screenOf({})).out).toContain('does not mean there is none')
    expect((await screenOf({ 'd-ces-bladder': 'not-sure' })).out).toContain('d-ces-bladder-again')
  })

  test('any JSON is answered or refused in words, never a fault of ours', async () => {
    const ids = dangerQuestions.map(({ id }) => id)
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('yes', 'no', 'not-sure', 'none'), fc.array(fc.constantFrom(...ids)))
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 5 }),
      fc.record({
        person: fc.jsonValue(),
        answers: fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 5 }),
        measurements: fc.jsonValue(),
      }),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const { code, out, err } = await screenOf(input, '--json')
        if (code === 0) JSON.parse(out)
        else expect({ code, out, told: err.length > 20 }).toEqual({ code: 1, out: '', told: true })
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    ['an unknown question', { answers: { 'd-ces-sadle': 'yes' } }, 'd-ces-saddle'],
    ['an unknown option', { answers: { 'd-ces-saddle': 'maybe' } }, 'd-ces-saddle'],
    ['an unknown field', { answers: {}, persons: {} }, 'person'],
    ['a list', [], 'not an object'],
    ['a cut file', '{"answers": {"d-ces', 'not JSON'],
  ])('refuses %s with exit code 1 and says what is meant', async (_name, input, hint) => {
    const { code, out, err } = await screenOf(input, '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(hint)
  })
})
