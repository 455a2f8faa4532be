import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modelXml, muscleXml } from './model/modelFixture.ts'

/** The README's examples, run as they stand: imports become look-ups, the outside world (files, page, console) is given. */
const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1]!)

async function run(example: string, world: Record<string, unknown>): Promise<void> {
  const modules: Record<string, unknown> = {
    'node:fs': { readFileSync: () => world['bytes'] },
    '@sitbone/mechanics': await import('./index.ts'),
    '@sitbone/mechanics/path/momentArms': await import('./path/momentArms.ts'),
    '@sitbone/mechanics/path/pathLengths': await import('./path/pathLengths.ts'),
  }
  const code = stripTypeScriptTypes(example).replace(/import (\{.*?\}) from '(.*?)'/g, "const $1 = modules['$2']")
  const names = Object.keys(world)
  await new Function('modules', ...names, `return (async () => {${code}})()`)(modules, ...names.map((name) => world[name]))
}

describe('the README’s first examples', () => {
  test('the one for Node prints length and moment arm', async () => {
    const lines: unknown[][] = []
    const xml = modelXml({
      forces: muscleXml('semimem_r', [
        ['/ground', '-0.05 0 0'],
        ['/bodyset/thigh', '0 -0.3 0'],
      ]),
    }).replaceAll('hip_angle', 'hip_flexion_r') // prettier-ignore
    await run(examples[0]!, { bytes: new TextEncoder().encode(xml), console: { log: (...line: unknown[]) => lines.push(line) } })
    expect(lines).toHaveLength(7)
    expect(lines[1]![0]).toBe(15)
    // Law of cosines: a strap from 50 mm behind the hip to 300 mm down the thigh, the thigh raised by 15°.
    expect(lines[1]![1]).toBeCloseTo(Math.hypot(0.3 * Math.sin(Math.PI / 12) + 0.05, 0.3 * Math.cos(Math.PI / 12)), 12)
    expect(lines.flat().every((value) => Number.isFinite(value))).toBe(true)
  })
  test('the one for the browser places the markers of a chosen file', async () => {
    const input: { onchange?: () => Promise<void>; files: unknown[] } = {
      files: [{ arrayBuffer: async () => new TextEncoder().encode(modelXml()).buffer }],
    }
    await run(examples[1]!, { document: { querySelector: () => input } })
    await expect(input.onchange?.()).resolves.toBeUndefined()
  })
})
