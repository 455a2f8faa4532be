/** Every example case, walked through the web app, ends in the verdict and level that the command line gives. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseSchema } from '@sitbone/evidence/vocabulary/case'
import { assess } from '@sitbone/reasoning'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWebApp, type WebApp } from '../../../testing/webApp.ts'
import { caseKept, keptRows, walkCase } from './walk.ts'

const folder = join(import.meta.dirname, '../../../examples')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

let app: WebApp
beforeAll(async () => {
  app = await openWebApp()
})
afterAll(() => app.close())

test('there are at least six example cases', () => expect(files.length).toBeGreaterThanOrEqual(6))

/** Sizes take turns, so that both are walked without doubling the time. */
describe.each(files.map((file, i) => ({ file, size: i % 2 === 0 ? ('phone' as const) : ('desktop' as const) })))(
  '$file, at $size size',
  ({ file, size }) => {
    const of = caseSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    test('ends in the same verdict and level as `sitbone assess`', async () => {
      const expected = assess(of)
      const visitor = await app.visitor({ size })
      const page = await visitor.newPage()
      await walkCase(page, of)
      const shown = page.locator('[data-level]')
      expect(await shown.getAttribute('data-level')).toBe(expected.level)
      if (expected.level === 'emergency' || expected.level === 'same-day') {
        expect(await page.locator('.band, .reasons, .answer-explanations').count()).toBe(0)
        expect(await page.locator('main').innerText()).toContain(expected.danger[0]?.action)
      } else {
        expect(await shown.getAttribute('data-verdict')).toBe(expected.hamstringRole.verdict)
      }
      const asked = await caseKept(page)
      const own = assess(asked)
      const { assessment } = (await keptRows(page)).findLast((row) => row.assessment !== undefined) ?? {}
      // The same engine on the same answers: the same numbers, not only the same verdict.
      const { probability } = own.hamstringRole
      expect(Math.abs((assessment?.hamstringRole.probability ?? Number.NaN) - probability)).toBeLessThanOrEqual(1e-12 * probability)
      expect(await page.locator('.answer-net li').count()).toBe(
        own.level === 'emergency' || own.level === 'same-day' ? 0 : own.safetyNet.length,
      )
      await visitor.close()
    })
  },
)
