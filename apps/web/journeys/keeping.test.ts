/** What a person entered is never lost: reload, crash, a second tab, broken rows, a browser that forbids storing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorker, rowsOf } from '../../../testing/people.ts'
import { openWebApp, putRows, type WebApp } from '../../../testing/webApp.ts'
import { answer, enterPerson, goOn, keptRows, questionShown } from './walk.ts'

let app: WebApp
beforeAll(async () => {
  app = await openWebApp()
})
afterAll(() => app.close())

const nothing = {}

describe('in the middle of the check', () => {
  test('a reload shows the same question with its answer', async () => {
    const visitor = await app.visitor()
    const page = await visitor.newPage()
    await page.goto('/check')
    await enterPerson(page, deskWorker)
    const first = await questionShown(page)
    await answer(page, nothing)
    await goOn(page, first)
    const second = await questionShown(page)
    await answer(page, nothing)
    await page.reload()
    expect(await questionShown(page)).toBe(second)
    await page.locator('.option[data-selected]').first().waitFor()
    await page.goto('/check')
    await page.locator('[data-question]').waitFor()
    expect(await questionShown(page)).not.toBe(first)
    await visitor.close()
  })

  test('a page that dies right after a choice has kept it', async () => {
    const visitor = await app.visitor()
    const page = await visitor.newPage()
    await page.goto('/check')
    await enterPerson(page, deskWorker)
    const first = await questionShown(page)
    await answer(page, nothing)
    await expect.poll(async () => (await keptRows(page)).some((row) => row.question === first)).toBe(true)
    await page.goto('chrome://crash').catch(() => {})
    await page.close()
    const next = await visitor.newPage()
    await next.goto(`/safety/${first}`)
    await next.locator('.option[data-selected]').first().waitFor()
    await visitor.close()
  })

  test('back leads through the questions one by one, and a changed answer counts', async () => {
    const visitor = await app.visitor({ size: 'desktop' })
    const page = await visitor.newPage()
    await page.goto('/check')
    await enterPerson(page, deskWorker)
    const first = await questionShown(page)
    await answer(page, nothing)
    await goOn(page, first)
    await page.goBack()
    expect(await questionShown(page)).toBe(first)
    await page.goForward()
    await page.locator(`[data-question]:not([data-question="${first}"])`).waitFor()
    await page.getByRole('link', { name: 'Back' }).click()
    await page.locator(`[data-question="${first}"]`).waitFor()
    await page.locator('.option:has(input[value="d-chest"])').click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.locator('[data-level="emergency"]').waitFor()
    expect(new URL(page.url()).pathname).toBe('/answer')
    await visitor.close()
  })
})

test('two tabs show each other’s answers and neither undoes the other', async () => {
  const visitor = await app.visitor()
  const one = await visitor.newPage()
  await one.goto('/theme.js')
  await putRows(one, rowsOf(deskWorker))
  const two = await visitor.newPage()
  await one.goto('/story/onset')
  await two.goto('/story/activity')
  await two.locator('.option[data-selected]').waitFor()
  await one.locator('.option:has(input[value="after-exercise"])').click()
  await two.locator('.option:has(input[value="little"])').click()
  await two.goto('/story/onset')
  await two.locator('.option[data-selected] input[value="after-exercise"]').waitFor({ state: 'attached' })
  await one.goto('/story/activity')
  await one.locator('.option[data-selected] input[value="little"]').waitFor({ state: 'attached' })
  await visitor.close()
})

test('a change in one tab reaches a page that is already open in the other', async () => {
  const visitor = await app.visitor()
  const one = await visitor.newPage()
  await one.goto('/theme.js')
  await putRows(one, rowsOf(deskWorker))
  const two = await visitor.newPage()
  await Promise.all([one.goto('/story/onset'), two.goto('/story/onset')])
  await two.locator('.option[data-selected]').waitFor()
  await one.locator('.option:has(input[value="sudden-lift-or-twist"])').click()
  await two.locator('.option[data-selected] input[value="sudden-lift-or-twist"]').waitFor({ state: 'attached' })
  await visitor.close()
})

describe('broken stored data', () => {
  const broken = [
    { id: 'broken-1', kind: 'answer', version: 1, at: 'not a time', question: 'onset', value: 'gradual' },
    { id: 'broken-2', kind: 'answer', version: 99, at: '2026-11-20T10:00:00.000Z', question: 'onset', value: 'gradual' },
    { id: 'broken-3', rubbish: true },
  ]

  test('is explained, kept and exported, and the rest of the record works', async () => {
    const visitor = await app.visitor()
    const page = await visitor.newPage()
    await page.goto('/theme.js')
    await putRows(page, [...rowsOf(deskWorker), ...broken])
    await page.goto('/answer')
    await page.locator('[data-level]').waitFor()
    await page.getByText('3 stored entries could not be read').waitFor()
    await page.getByRole('link', { name: 'See what it is' }).click()
    await page.getByRole('heading', { name: 'Entries that could not be read' }).waitFor()
    expect(await page.locator('#unreadable details').count()).toBe(3)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export everything' }).click()])
    const stream = await download.createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    const file = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { unreadable: unknown[]; entries: unknown[] }
    expect(file.unreadable).toEqual(expect.arrayContaining(broken))
    expect(file.entries.length).toBeGreaterThanOrEqual(rowsOf(deskWorker).length)
    expect(await keptRows(page)).toEqual(expect.arrayContaining(broken))
    await visitor.close()
  })

  test('an answer that its question no longer offers is asked again, with the reason', async () => {
    const visitor = await app.visitor()
    const page = await visitor.newPage()
    await page.goto('/theme.js')
    await putRows(page, rowsOf({ ...deskWorker, answers: { ...deskWorker.answers, 'danger-now': ['an-option-of-last-year'] } }))
    await page.goto('/check')
    await page.locator('[data-question="danger-now"]').waitFor()
    await page.getByText('This question has changed since you answered it').waitFor()
    await visitor.close()
  })
})

test('a browser that forbids storing still answers, and says that nothing will be kept', async () => {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => ({
        open: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
    })
  })
  await page.goto('/check')
  await enterPerson(page, deskWorker)
  await page.getByText('This browser forbids storing').waitFor()
  await answer(page, nothing)
  await goOn(page, 'danger-now')
  await visitor.close()
})

test('erasing leaves nothing behind and proves it', async () => {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  await page.goto('/theme.js')
  await putRows(page, rowsOf(deskWorker))
  await page.goto('/data')
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase' }).click()
  await page.getByText('nothing is left').waitFor()
  expect(await keptRows(page)).toEqual([])
  await page.reload()
  await page.getByText('Nothing is stored yet').waitFor()
  await visitor.close()
})

test('an exported record can be brought back on an empty device', async () => {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  await page.goto('/theme.js')
  await putRows(page, rowsOf(deskWorker))
  await page.goto('/data')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export everything' }).click()])
  const path = await download.path()
  const other = await app.visitor()
  const empty = await other.newPage()
  await empty.goto('/data')
  const [chooser] = await Promise.all([empty.waitForEvent('filechooser'), empty.getByRole('button', { name: 'Choose a file' }).click()])
  await chooser.setFiles(path)
  await empty.getByText(`${rowsOf(deskWorker).length} entries added`).waitFor()
  await expect.poll(async () => (await keptRows(empty)).length).toBe(rowsOf(deskWorker).length)
  await other.close()
  await visitor.close()
})
