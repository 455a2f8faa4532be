/** The explorer: drawn with and without WebGL, by keyboard, with every number in words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWebApp, type WebApp } from '../../../testing/webApp.ts'

describe.each(['software', 'none'] as const)('the body with WebGL: %s', (graphics) => {
  let app: WebApp
  beforeAll(async () => {
    app = await openWebApp(graphics)
  })
  afterAll(() => app.close())

  test('is drawn, moves by keyboard, and says where it stands', async () => {
    const visitor = await app.visitor({ size: 'desktop' })
    const page = await visitor.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto('/body')
    await page.locator(`[data-drawing="${graphics === 'software' ? '3d' : 'flat'}"]`).waitFor({ timeout: 60_000 })
    await page.locator('.share-bars').waitFor()
    const words = page.locator('.scrubber output')
    expect(await words.innerText()).toBe('58° of 58°')
    await page.getByRole('slider', { name: 'How far into the movement' }).focus()
    await page.keyboard.press('Home')
    await expect.poll(() => words.innerText()).toBe('0° of 58°')
    await page.getByRole('radio', { name: 'Bend to the floor' }).check({ force: true })
    await expect.poll(() => words.innerText()).toMatch(/° of (9\d|10\d)°/)
    await page.getByRole('button', { name: 'Show the numbers' }).first().click()
    const table = await page.getByRole('table').first().innerText()
    expect(table).toContain('Lower back bends')
    expect(faults).toEqual([])
    await visitor.close()
  })

  test('does not let the back bend more because the hamstrings are short', async () => {
    const visitor = await app.visitor({ size: 'desktop' })
    const page = await visitor.newPage()
    await page.goto('/body')
    await page.locator('.share-bars').waitFor()
    await page.getByRole('radio', { name: 'Bend to the floor' }).check({ force: true })
    await page.getByRole('slider', { name: 'How far into the movement' }).focus()
    await page.keyboard.press('End')
    await page.getByRole('button', { name: 'Show the numbers' }).first().click()
    const row = page.getByRole('row', { name: /Lower back bends/ })
    await expect.poll(async () => (await row.innerText()).match(/\d+/g)?.length).toBe(2)
    const [you, typical] = (await row.innerText()).match(/\d+/g)!.map(Number)
    expect(Math.abs(you! - typical!)).toBeLessThanOrEqual(1)
    await visitor.close()
  })
})
