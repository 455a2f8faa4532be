/** By keyboard alone, without the internet, without animation, and never leaving the origin. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskWorker, rowsOf } from '../../../testing/people.ts'
import { openWebApp, putRows, type WebApp } from '../../../testing/webApp.ts'
import { questionShown, walkCase } from './walk.ts'

let app: WebApp
beforeAll(async () => {
  app = await openWebApp()
})
afterAll(() => app.close())

test('the whole check can be done with the keyboard alone, and the focus can always be seen', async () => {
  const visitor = await app.visitor({ size: 'desktop' })
  const page = await visitor.newPage()
  await page.goto('/')
  const press = (key: string) => page.keyboard.press(key)
  /** Presses Tab until the focused element's text or label fits. */
  const tabTo = async (wanted: RegExp) => {
    for (let i = 0; i < 40; i++) {
      await press('Tab')
      const { name, outline } = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        const named = (element as HTMLInputElement).labels?.[0] ?? element.closest('label')
        const label =
          element === document.body ? '' : (named?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '')
        const ring = [element, element.closest('.option, .number-row, .claims-chip') ?? element].map(
          (one) => getComputedStyle(one).outlineStyle,
        )
        return { name: label.trim(), outline: ring.some((style) => style !== 'none') }
      })
      if (wanted.test(name)) {
        expect(outline, `focus ring on "${name}"`).toBe(true)
        return
      }
    }
    throw new Error(`The keyboard does not reach ${wanted}`)
  }

  await tabTo(/start the check/i)
  await press('Enter')
  await page.locator('[data-question="you"]').waitFor()
  await tabTo(/your age/i)
  await page.keyboard.type('38')
  await tabTo(/female/i)
  await press('ArrowDown')
  await tabTo(/^continue$/i)
  await press('Enter')
  for (let steps = 0; steps < 40; steps++) {
    await page.locator('[data-question]:not([data-question="you"]), .measure-row').first().waitFor()
    if ((await page.locator('[data-question]').count()) === 0) break
    const question = await questionShown(page)
    const type = await page.locator('[data-question]').getAttribute('data-type')
    // The new page's heading has the focus, so the next Tab enters the question.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    if (type === 'single') {
      while (!(await page.evaluate(() => (document.activeElement as HTMLInputElement).type === 'radio'))) await press('Tab')
      await press('ArrowUp') // from the first option to the last: "Not sure"
      if (/^danger-/.test(question)) await chooseRadio(/^none|^no\b/i)
    } else await tabTo(/^none|^no\b|^not sure/i).then(() => press('Space'))
    await tabTo(/^continue$/i)
    await press('Enter')
    await page.locator(`[data-question="${question}"]`).waitFor({ state: 'detached' })
  }
  await tabTo(/see the answer/i)
  await press('Enter')
  await page.locator('[data-level="self-care"], [data-level="routine"]').waitFor()
  await visitor.close()

  async function chooseRadio(wanted: RegExp) {
    for (let i = 0; i < 12; i++) {
      const label = await page.evaluate(() => document.activeElement?.closest('label')?.textContent?.trim() ?? '')
      if (wanted.test(label)) return
      await press('ArrowUp')
    }
    throw new Error(`No option fits ${wanted}`)
  }
})

test('after the first visit everything works without the internet', async () => {
  const visitor = await app.visitor({ serviceWorkers: 'allow' })
  const page = await visitor.newPage()
  await page.goto('/')
  await page.getByText('Sitbone now works without the internet').waitFor({ timeout: 60_000 })
  await visitor.setOffline(true)
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const steps = await walkCase(page, deskWorker)
  expect(steps.length).toBeGreaterThan(8)
  await page.goto('/claims/C13')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Source', { exact: false }).first().waitFor()
  await page.goto('/answer')
  await page.locator('[data-verdict]').waitFor()
  await visitor.close()
})

test('no request leaves the origin during a whole check, and the policy forbids nothing that the app does', async () => {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  const foreign: string[] = []
  const faults: string[] = []
  visitor.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== app.address && url.protocol !== 'blob:' && url.protocol !== 'data:') foreign.push(request.url())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('favicon') && faults.push(message.text()))
  await page.goto('/theme.js')
  await putRows(page, rowsOf(deskWorker))
  faults.length = 0
  for (const path of [
    '/',
    '/story/pain-places',
    '/measure',
    '/measure/slr',
    '/answer',
    '/claims',
    '/claims/C13',
    '/trust',
    '/help',
    '/data',
    '/design',
  ]) {
    await page.goto(path)
    await page.locator('main h1').first().waitFor()
  }
  await page.goto('/answer')
  await page.locator('[data-verdict]').waitFor()
  expect(foreign).toEqual([])
  expect(faults).toEqual([])
  await visitor.close()
})

test('the policy stops a script from another place and an inline script', async () => {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  await page.goto('/trust')
  const ran = await page.evaluate(async () => {
    const flag = globalThis as { inlineRan?: boolean }
    const inline = document.createElement('script')
    inline.textContent = 'globalThis.inlineRan = true'
    document.body.append(inline)
    const image = new Image()
    const blocked = new Promise((resolve) => {
      image.onerror = () => resolve('blocked')
      image.onload = () => resolve('loaded')
    })
    image.src = 'http://127.0.0.1:9/picture.png'
    return { inline: flag.inlineRan ?? false, image: await blocked }
  })
  expect(ran).toEqual({ inline: false, image: 'blocked' })
  await visitor.close()
})

test('with reduced motion nothing moves', async () => {
  const visitor = await app.visitor({ motion: 'reduce' })
  const page = await visitor.newPage()
  await page.goto('/theme.js')
  await putRows(page, rowsOf(deskWorker))
  await page.goto('/story/onset')
  await page.locator('.option').first().waitFor()
  await page.locator('.option').first().click()
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 1)
      .map((animation) => (animation as CSSTransition).transitionProperty ?? 'animation'),
  )
  expect(moving).toEqual([])
  await visitor.close()
})

test('the answer prints on one page', async () => {
  const visitor = await app.visitor({ size: 'desktop' })
  const page = await visitor.newPage()
  await page.goto('/theme.js')
  await putRows(page, rowsOf(deskWorker))
  await page.goto('/answer')
  await page.locator('[data-verdict]').waitFor()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
  await visitor.close()
})
