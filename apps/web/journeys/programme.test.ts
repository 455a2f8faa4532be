/** From an answer to a plan, through a guided session, to progress, and to another device by the encrypted backup. */
import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorker, rowsOf, sixWeeksLater } from '../../../testing/people.ts'
import { openWebApp, putRows, type WebApp } from '../../../testing/webApp.ts'

let app: WebApp
beforeAll(async () => {
  app = await openWebApp()
})
afterAll(() => app.close())

async function visit(path: string, rows: readonly unknown[], clock: 'real' | 'held' = 'real'): Promise<Page> {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  if (clock === 'held') await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') })
  await page.goto('/theme.js')
  await putRows(page, rows)
  await page.goto(path)
  return page
}

/** Seconds shown on the player's clock. */
const shown = async (page: Page) => Number(await page.locator('.player-clock span').innerText())

describe('the plan', () => {
  test('offers at most four exercises, each with its dose and its reason, and remembers what was left out', async () => {
    const page = await visit('/plan', rowsOf(deskWorker))
    const cards = page.locator('.plan-card')
    await cards.first().waitFor()
    const count = await cards.count()
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(4)
    for (const card of await cards.all())
      expect(await card.locator('.plan-dose').innerText()).toMatch(/\d+ (hold|set)s? of \d+.*\d days a week/)
    const first = await cards.first().locator('h2').innerText()
    await cards.first().getByRole('button', { name: 'Leave out' }).click()
    await page.getByText(`You left out ${first}.`).waitFor()
    await page.reload()
    await page.getByText(`You left out ${first}.`).waitFor()
    await page.context().close()
  })
  test('is saved as a calendar file', async () => {
    const page = await visit('/plan', rowsOf(deskWorker))
    await page.locator('.plan-card').first().waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Add to calendar' }).click()])
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/BEGIN:VCALENDAR[\s\S]*RRULE:FREQ=WEEKLY/)
    await page.context().close()
  })
})

describe('a session', () => {
  test('counts on by the wall clock while the page sleeps, survives a reload, and ends in the record', async () => {
    const page = await visit('/session', rowsOf(deskWorker), 'held')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { name: 'Get ready' }).waitFor()
    await page.clock.runFor(12_000)
    await page.getByRole('heading', { name: 'Hold' }).waitFor()
    const before = await shown(page)
    await page.clock.fastForward(7000) // timers fire once at most, as on a throttled page
    await expect.poll(() => shown(page)).toBe(before - 7)
    await page.reload()
    await page.getByRole('button', { name: 'Go on where you were' }).click()
    expect(Math.abs((await shown(page)) - (before - 7))).toBeLessThanOrEqual(1)
    await page.clock.runFor(31_000)
    await page.getByRole('heading', { name: 'How was that?' }).waitFor()
    await page.getByRole('button', { name: 'Fine' }).click()
    await page.getByRole('button', { name: 'End' }).click()
    await page.getByRole('radio', { name: '3', exact: true }).check({ force: true })
    await page.getByRole('button', { name: 'Save and close' }).click()
    await page.getByText('In all: 1 session.').waitFor()
    await page.context().close()
  })
  test('stops at once when something moves down the leg, and says what to do', async () => {
    const page = await visit('/session', rowsOf(deskWorker), 'held')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.clock.runFor(45_000)
    await page.getByRole('button', { name: 'Something moved down my leg' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Do not stretch more today')
    await page.context().close()
  })
})

describe('progress', () => {
  test('tells a real change from error, with the numbers beside the curve', async () => {
    const page = await visit('/progress', sixWeeksLater(deskWorker))
    await page.locator('.trend').first().waitFor()
    const left = page.locator('.progress-change', { hasText: 'Straight leg raise, left' })
    const right = page.locator('.progress-change', { hasText: 'Straight leg raise, right' })
    expect(await left.innerText()).toContain('Real change')
    expect(await right.innerText()).toContain('Within error')
    await page.getByRole('button', { name: 'Show the numbers' }).first().click()
    expect(await page.getByRole('table').first().innerText()).toMatch(/58°\s+± [\d.]+°/)
    await page.context().close()
  })
})

test('a backup opened on another device brings everything back, and a wrong passphrase nothing', async () => {
  const page = await visit('/data', sixWeeksLater(deskWorker))
  await page.getByLabel('Passphrase').fill('four plain words here')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save backup' }).click()])
  const file = join(await mkdtemp(join(tmpdir(), 'sitbone-')), 'backup.age')
  await download.saveAs(file)
  const holds = await page.locator('.data-holds strong').innerText()
  await page.context().close()

  const visitor = await app.visitor()
  const other = await visitor.newPage()
  await other.goto('/data')
  const restore = async (passphrase: string) => {
    await other.getByLabel('Passphrase').fill(passphrase)
    const [chooser] = await Promise.all([
      other.waitForEvent('filechooser'),
      other.getByRole('button', { name: 'Restore a backup' }).click(),
    ])
    await chooser.setFiles(file)
  }
  await restore('four plain words there')
  await other.getByText('does not open this backup').waitFor()
  expect(await other.getByText('Nothing is stored yet').count()).toBe(1)
  await restore('four plain words here')
  await other.getByText(/entries added/).waitFor()
  // The first device counts one more: the note that a backup was made.
  const restored = Number.parseInt(await other.locator('.data-holds strong').innerText(), 10)
  expect(Number.parseInt(holds, 10) - restored).toBeLessThanOrEqual(1)
  await visitor.close()
})
