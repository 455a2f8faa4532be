/** Every screen of the web app with a state worth looking at: for pictures and for the checks of accessibility. */
import type { Page } from 'playwright-core'
import { acuteNumbness, deskWorker, readyToMeasure, rowsOf, sixWeeksLater, withRedFlagSoon } from './people.ts'

export interface Screen {
  readonly name: string
  readonly path: string
  readonly rows: readonly unknown[]
  /** Waits until the screen is whole. */
  readonly ready: (page: Page) => Promise<void>
}

const heading = async (page: Page) => void (await page.locator('main h1').first().waitFor())
const screen = (name: string, path: string, rows: readonly unknown[] = [], ready: Screen['ready'] = heading): Screen => ({
  name,
  path,
  rows,
  ready,
})
const answered = async (page: Page) => void (await page.locator('[data-level]').first().waitFor())
const measuring = async (page: Page) => void (await page.locator('.measure-row').first().waitFor())
const drawn = async (page: Page) => void (await page.locator('[data-drawing="3d"], [data-drawing="flat"]').first().waitFor())
const explored = async (page: Page) => {
  await drawn(page)
  await page.locator('.share-bars').waitFor()
}
const playing = async (page: Page) => {
  await page.locator('main button').first().click()
  await drawn(page)
}

export const screens: readonly Screen[] = [
  screen('home', '/'),
  screen('home-returning', '/', rowsOf(deskWorker)),
  screen('you', '/safety/you'),
  screen('safety-first', '/safety/danger-now', rowsOf({ ...deskWorker, answers: {} })),
  screen('story-body-map', '/story/pain-places', rowsOf(deskWorker)),
  screen('story-question', '/story/onset', rowsOf(deskWorker)),
  screen('measure', '/measure', rowsOf(deskWorker), measuring),
  screen('measure-slr', '/measure/slr', rowsOf(deskWorker)),
  screen('measure-how', '/measure/slr', rowsOf(readyToMeasure)),
  screen('measure-health', '/measure/slr/health-joints', rowsOf(deskWorker)),
  screen('measure-tilt', '/measure/slr/tilt', rowsOf(readyToMeasure)),
  screen('measure-photo', '/measure/slr/photo', rowsOf(readyToMeasure)),
  screen('measure-video', '/measure/slr/video', rowsOf(readyToMeasure)),
  screen('finding', '/findings/crossed-slr', rowsOf(deskWorker)),
  screen('answer', '/answer', rowsOf(deskWorker), answered),
  screen('answer-soon', '/answer', rowsOf(withRedFlagSoon), answered),
  screen('answer-emergency', '/answer', rowsOf(acuteNumbness), answered),
  screen('answer-none', '/answer'),
  screen('body', '/body', [], explored),
  screen('plan', '/plan', rowsOf(deskWorker), async (page) => void (await page.locator('.plan-card').first().waitFor())),
  screen('plan-none', '/plan'),
  screen('session-ready', '/session', rowsOf(deskWorker)),
  screen('session-playing', '/session', rowsOf(deskWorker), playing),
  screen('progress', '/progress', sixWeeksLater(deskWorker), async (page) => void (await page.locator('.trend').first().waitFor())),
  screen('progress-none', '/progress'),
  screen('claims', '/claims'),
  screen('claim', '/claims/C13'),
  screen('trust', '/trust'),
  screen('clinicians', '/clinicians'),
  screen('help', '/help'),
  screen('data', '/data', rowsOf(deskWorker)),
  screen('data-empty', '/data'),
  screen('missing', '/no-such-page'),
  screen('design', '/design'),
]
