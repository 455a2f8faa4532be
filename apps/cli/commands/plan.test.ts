import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { exerciseById } from '@sitbone/programme/exercises/all'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../runCommand.ts'
import { schemas } from '../schemas.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitbone-plan-'))
})
const example = (name: string): string => new URL(`../../../examples/${name}.json`, import.meta.url).pathname
async function fileOf(known: unknown): Promise<string> {
  const file = join(folder, 'case.json')
  await writeFile(file, JSON.stringify(known))
  return file
}

describe('sitbone plan', () => {
  test('gives a desk worker at most four exercises with dose, reason and what to expect', async () => {
    const { code, out } = await runCommand('plan', example('desk-worker'), '--json')
    expect(code).toBe(0)
    const made = JSON.parse(out)
    expect(made.items.length).toBeGreaterThan(0)
    expect(made.items.length).toBeLessThanOrEqual(4)
    for (const item of made.items) expect(Object.keys(item)).toEqual(['exerciseId', 'side', 'dose', 'why', 'avoidIf'])
    expect(schemas.plan.safeParse(made).success).toBe(true)
    expect(made.expected[0]).toMatchObject({ test: 'slr', change: 12, band: [5, 17], weeks: 6 })
  })

  test('offers no hamstring stretch in acute sciatica', async () => {
    const made = JSON.parse((await runCommand('plan', example('acute-sciatica'), '--json')).out)
    for (const { exerciseId } of made.items) expect(exerciseById(exerciseId).kind).not.toMatch(/x-stretch/)
  })

  test('refuses an emergency with exit code 3 and says what to do', async () => {
    const { code, out, err } = await runCommand('plan', example('cauda-equina-signs'), '--json')
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ items: [], refused: 'urgent' })
    expect(err).toContain('emergency department')
  })

  test('keeps every soon sign to walking and ease, except those of the mind', async () => {
    for (const { id } of dangerSigns.filter(({ level, region }) => level === 'soon' && region !== 'mind')) {
      const file = await fileOf({
        person: { age: 55, sex: 'male' },
        answers: { [id]: 'yes', 'main-problem': 'low-back-pain' },
        measurements: [],
      })
      const made = JSON.parse((await runCommand('plan', file, '--json')).out)
      for (const { exerciseId } of made.items) expect([id, exerciseById(exerciseId).kind]).toEqual([id, 'x-walk'])
    }
  }, 120_000)

  test('writes a calendar file', async () => {
    const file = join(folder, 'plan.ics')
    const { code } = await runCommand('plan', example('desk-worker'), '--ics', file, '--start', '2026-12-01T08:00')
    expect(code).toBe(0)
    expect(await readFile(file, 'utf8')).toContain('DTSTART:20261201T080000')
  })

  test.each([
    [['--prefer', 'dancing'], 'none of either, stretching, strength'],
    [['--equipment', 'mat,trampoline'], 'trampoline is none of'],
    [['--cleared', 'x-stretsh'], 'x-stretsh is none of'],
  ])('refuses %j with exit code 1', async (options, hint) => {
    const { code, err } = await runCommand('plan', example('desk-worker'), ...options)
    expect(code).toBe(1)
    expect(err).toContain(hint)
  })
})
