/** From an answer to a plan, through a guided session, to progress, and to another device by the encrypted backup. */
import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorker, fiveYears, rowsOf, sixWeeksLater } from '../../../testing/people.ts'
import { openWebApp, putRows, type WebApp } from '../../../testing/webApp.ts'
import { visit as goTo, keptRows } from './walk.ts'

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
  test('changes at once when a person wants less, something else, or has no mat', async () => {
    const page = await visit('/plan', rowsOf(deskWorker))
    const card = page.locator('.plan-card').first()
    await card.getByText('Change it').click()
    const minutes = async () => Number(/([\d.]+) minutes? a week/.exec(await card.locator('.plan-dose').innerText())?.[1])
    const before = await minutes()
    await card.getByRole('slider').first().press('Home')
    await expect.poll(minutes).toBeLessThan(before)
    const name = await card.locator('h2').innerText()
    await card
      .getByRole('button', { name: /^(Easier|Harder): / })
      .first()
      .click()
    await expect.poll(() => page.locator('.plan-card').first().locator('h2').innerText()).not.toBe(name)
    const count = await page.locator('.plan-card').count()
    await page.getByRole('button', { name: 'Mat', exact: true }).click()
    await expect.poll(async () => (await page.locator('.plan-card h2').allInnerTexts()).includes(name)).toBe(false)
    expect(count).toBeGreaterThan(0)
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
    await page.clock.runFor(25_000)
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

describe('the time of a session', () => {
  test('is shown right within 100 ms after the page was frozen, and bells are on the audio clock within 50 ms', async () => {
    const visitor = await app.visitor()
    const page = await visitor.newPage()
    await page.addInitScript(recordBells)
    await page.goto('/theme.js')
    await putRows(page, rowsOf(deskWorker))
    await page.goto('/session')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { name: 'Get ready' }).waitFor()
    const cdp = await visitor.newCDPSession(page)
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
    await new Promise((resolve) => setTimeout(resolve, 4000))
    await cdp.send('Page.setWebLifecycleState', { state: 'active' })
    const late = await page.evaluate(displayError)
    await page.getByRole('heading', { name: 'Hold' }).waitFor()
    const { bells, began } = await page.evaluate(() => ({
      bells: (globalThis as unknown as { bells: { at: number; cut: boolean }[] }).bells,
      began: (JSON.parse(localStorage.getItem('sitbone-session')!) as { state: { enteredAt: number } }).state.enteredAt,
    }))
    const bell = Math.min(...bells.map(({ at }) => Math.abs(at - began)))
    console.log(`displayed time: ${late.toFixed(0)} ms off; bell of the hold: ${bell.toFixed(1)} ms off`)
    expect(late).toBeLessThanOrEqual(100)
    expect(bell).toBeLessThanOrEqual(50)
    expect(bells.filter(({ at, cut }) => cut && at < Date.now() - 600)).toEqual([])
    await visitor.close()
  })
  test('leads by words and clock alone where nothing can ring, speak, tremble or keep the screen on, also without a network', async () => {
    const visitor = await app.visitor()
    const page = await visitor.newPage()
    await page.addInitScript(() => {
      for (const name of ['AudioContext', 'speechSynthesis', 'SpeechSynthesisUtterance']) Reflect.deleteProperty(globalThis, name)
      for (const name of ['wakeLock', 'vibrate']) Reflect.deleteProperty(Navigator.prototype, name)
    })
    await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') })
    await page.goto('/theme.js')
    await putRows(page, rowsOf(deskWorker))
    await page.goto('/session')
    await page.getByText('This browser cannot speak or ring here.').waitFor()
    await page.getByText('cannot keep the screen on').waitFor()
    await visitor.setOffline(true)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.clock.runFor(12_000)
    await page.getByRole('heading', { name: 'Hold' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Paused' }).waitFor()
    await visitor.close()
  })
  test('a session that is over but not saved is still there after a reload', async () => {
    const page = await visit('/session', rowsOf(deskWorker), 'held')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.clock.runFor(45_000)
    await page.getByRole('button', { name: 'End' }).click()
    await page.getByRole('button', { name: 'Save and close' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Save and close' }).click()
    await page.getByText('In all: 1 session.').waitFor()
    expect((await keptRows(page)).filter(({ kind }) => kind === 'session')).toHaveLength(1)
    await page.context().close()
  })
})

/** In the page: notes when, by the wall clock, each tone is to sound, and whether it was cut. */
function recordBells(): void {
  const bells: { at: number; cut: boolean }[] = []
  Object.assign(globalThis, { bells })
  const create = AudioContext.prototype.createOscillator
  AudioContext.prototype.createOscillator = function (this: AudioContext) {
    const tone = create.call(this)
    const bell = { at: 0, cut: false }
    const { start } = tone
    const disconnect: () => void = tone.disconnect
    tone.start = (when = 0) => {
      bell.at = Date.now() + (when - this.currentTime) * 1000
      bells.push(bell)
      start.call(tone, when)
    }
    tone.disconnect = () => {
      bell.cut = true
      disconnect.call(tone)
    }
    return tone
  }
}

/** In the page: the largest difference in ms between the ring's time and the true one, over a second from 100 ms after the return. */
function displayError(): Promise<number> {
  const { state } = JSON.parse(localStorage.getItem('sitbone-session')!) as {
    state: { enteredAt: number; index: number; phases: { seconds: number }[] }
  }
  const { seconds } = state.phases[state.index]!
  return new Promise((resolve) => {
    let worst = 0
    const from = performance.now()
    const look = () => {
      const share = Number.parseFloat(document.querySelector('.player-ring-left')!.getAttribute('stroke-dasharray')!)
      const error = Math.abs(share * seconds * 1000 - (seconds * 1000 - (Date.now() - state.enteredAt)))
      if (performance.now() - from > 100) worst = Math.max(worst, error)
      if (performance.now() - from < 1100) setTimeout(look, 7)
      else resolve(worst)
    }
    look()
  })
}

describe('progress over five years', () => {
  test('is shown quickly', async () => {
    const page = await visit('/progress', fiveYears(deskWorker))
    await page.locator('.trend').first().waitFor()
    const shownIn = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const from = performance.now()
            history.pushState(null, '', '/progress')
            const look = () =>
              document.querySelector('.trend') ? requestAnimationFrame(() => resolve(performance.now() - from)) : setTimeout(look, 1)
            look()
          }),
      )
    const times: number[] = []
    for (let i = 0; i < 5; i++) {
      await goTo(page, '/claims')
      await page.locator('.trend').first().waitFor({ state: 'detached' })
      times.push(await shownIn())
    }
    const median = times.sort((a, b) => a - b)[2]!
    console.log(`progress page with 7,000 entries: ${median.toFixed(0)} ms (${times.map((one) => one.toFixed(0)).join(', ')})`)
    expect(median).toBeLessThanOrEqual(400) // 200 ms on a machine of its own; this one may be shared
    await page.context().close()
  }, 60_000)
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
