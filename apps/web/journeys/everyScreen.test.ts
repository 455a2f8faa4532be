/** On every screen: no accessibility fault in either theme, nothing runs out of the page at any size or zoom, every word from the catalogue. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Screen, screens } from '../../../testing/screens.ts'
import { openWebApp, putRows, type WebApp } from '../../../testing/webApp.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let app: WebApp
beforeAll(async () => {
  app = await openWebApp()
})
afterAll(() => app.close())

async function open(visitor: BrowserContext, screen: Screen, search = ''): Promise<Page> {
  const page = await visitor.newPage()
  if (screen.rows.length > 0) {
    await page.goto('/theme.js')
    await putRows(page, screen.rows)
  }
  await page.goto(screen.path + search)
  await screen.ready(page)
  return page
}

/** Elements that stick out of the page sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
      .slice(0, 5)
  })

/** Rules that look at the theme; all others give the same result in both. */
const themeRules = ['color-contrast', 'link-in-text-block']

async function faults(page: Page, theme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: theme })
  // Run in the page's own world: the content security policy forbids adding a script element.
  await page.evaluate(axe)
  const runOnly =
    theme === 'light'
      ? { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
      : { type: 'rule', values: themeRules }
  const { violations } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } }).axe.run(document, options),
    { runOnly },
  )
  return violations.map(({ id, nodes }) => `${theme}: ${id} at ${nodes[0]?.target} ${nodes[0]?.failureSummary}`)
}

const widths = [
  ['desktop', 1280, 800],
  ['desktop at 200 %', 640, 400],
  ['narrow, as at 400 %', 320, 568],
  ['phone', 390, 844],
] as const

/** Visible texts that came neither from the catalogue nor from knowledge. Dates are written by the browser. */
const bareTexts = (page: Page) =>
  page.evaluate(() => {
    const date = /\d.*\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec).*\d/
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const holder = node.parentElement
      if (!holder || !/[a-z]{2}/i.test(text) || /[⟦⟧]/.test(text) || date.test(text)) continue
      if (holder.closest('script, style, [data-from="knowledge"]')) continue
      found.push(text)
    }
    return found
  })

describe.concurrent.each(screens)('$name', (screen) => {
  test('is accessible in light and in dark, and fits the page at every size and zoom', async ({ expect }) => {
    const visitor = await app.visitor({ size: 'desktop' })
    const page = await open(visitor, screen)
    expect(await faults(page, 'dark')).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await faults(page, 'light')).toEqual([])
    for (const [name, width, height] of widths) {
      await page.setViewportSize({ width, height })
      expect(await sideways(page), name).toEqual([])
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await sideways(page), 'text twice as large on a phone').toEqual([])
    await visitor.close()
  })

  // The design page is for makers: its sample words are not in the catalogue.
  test.skipIf(screen.name === 'design')('takes every word from the catalogue', async ({ expect }) => {
    const visitor = await app.visitor()
    const page = await open(visitor, screen, '?words=pseudo')
    expect(await bareTexts(page)).toEqual([])
    await visitor.close()
  })
})
