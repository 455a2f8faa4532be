/** A first visit is light and still: these limits are the product's, not wishes. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWebApp, type WebApp } from '../../../testing/webApp.ts'
import { firstLoad, painting } from '../../../testing/webFigures.ts'

let app: WebApp
beforeAll(async () => {
  app = await openWebApp()
})
afterAll(() => app.close())

test('the first load is at most 250 kB compressed, without fonts', async () => {
  const { kilobytes, files } = await firstLoad(app)
  expect(kilobytes, files.map((file) => `${file.path} ${file.kilobytes.toFixed(1)}`).join('\n')).toBeLessThanOrEqual(250)
})

test('on a slow phone the home page shows within 2.5 s and nothing on it moves', async () => {
  const { largestPaintMs, layoutShift } = await painting(app)
  expect(layoutShift).toBe(0)
  expect(largestPaintMs).toBeLessThanOrEqual(2500)
})

test('the home page can be read before any script has run', async () => {
  const visitor = await app.browser.newContext({ baseURL: app.address, javaScriptEnabled: false })
  const page = await visitor.newPage()
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: 'Can my tight hamstrings be causing my back pain?' }).waitFor()
  await page.getByRole('link', { name: 'Start the check' }).waitFor()
  await visitor.close()
})
