/** Measuring in the app with a sensor, a photo and a number, as a person does; the sensor is a seeded model of a phone on a leg. */
import { limbLog, seeded } from '@sitbone/goniometry/tilt/syntheticLog'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorker, readyToMeasure, rowsOf } from '../../../testing/people.ts'
import { openWebApp, putRows, type WebApp } from '../../../testing/webApp.ts'
import { keptRows } from './walk.ts'

let app: WebApp
beforeAll(async () => {
  app = await openWebApp()
})
afterAll(() => app.close())

async function open(path: string, rows = rowsOf(readyToMeasure)) {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  await page.goto('/theme.js')
  await putRows(page, rows)
  await page.goto(path)
  return { visitor, page }
}

const raise = (angleDeg: number, seed: number) => {
  const random = seeded(seed)
  const sensor = { rateHz: 60, noise: 0.03, bias: [0.03, -0.02, 0.04] as const, scale: 1.001, drops: 0.02, pauseS: 0.1, jitterS: 0.002 }
  return limbLog({ random, sensor, trials: 3, angleDeg, misplacedDeg: 12 })
}

/** Plays a log into the page as the device's own sensor events, as fast as the page takes them. */
const play = (page: Page, samples: readonly { t: number; x: number; y: number; z: number }[]) =>
  page.evaluate(async (all) => {
    for (const [i, { t, x, y, z }] of all.entries()) {
      const event = new DeviceMotionEvent('devicemotion', { accelerationIncludingGravity: { x, y, z } })
      Object.defineProperty(event, 'timeStamp', { value: 1000 * t })
      dispatchEvent(event)
      if (i % 200 === 0) await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }, samples)

interface Measured {
  readonly test: string
  readonly side: string
  readonly method: string
  readonly sem: number
  readonly trials: readonly number[]
}
/** Measurements as kept, those with most tries last: each try adds an entry to the record. */
const measured = async (page: Page): Promise<readonly Measured[]> => {
  const rows = (await keptRows(page)) as { readonly measurement?: Measured }[]
  return rows.flatMap(({ measurement }) => measurement ?? []).sort((a, b) => a.trials.length - b.trials.length)
}

describe('with the phone on the leg', () => {
  test('three hands-free tries give the angle of the leg with its error', async () => {
    const { samples, holds } = raise(63, 7)
    const { visitor, page } = await open('/measure/slr')
    await page.getByRole('link', { name: 'With the phone on the leg' }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await play(page, samples)
    await page.locator('[data-phase="done"]').waitFor()
    const [last] = (await measured(page)).filter(({ method }) => method === 'tilt').slice(-1)
    expect(last).toMatchObject({ test: 'slr', side: 'right', method: 'tilt' })
    expect(last?.trials).toHaveLength(3)
    for (const [i, trial] of (last?.trials ?? []).entries()) expect(Math.abs(trial - (holds[i]?.angleDeg ?? 0))).toBeLessThan(1.5)
    expect(last?.sem).toBeGreaterThan(1)
    await page.getByRole('link', { name: 'See what it says' }).click()
    await page.getByRole('heading', { name: 'What it says' }).waitFor()
    await visitor.close()
  })

  test('a reload after the first try keeps it and goes on', async () => {
    const { samples, holds } = raise(58, 3)
    const { visitor, page } = await open('/measure/slr/tilt')
    await page.getByRole('button', { name: 'Start' }).click()
    const afterFirst = (holds[0]?.leftS ?? 0) + 0.2
    await play(
      page,
      samples.filter(({ t }) => t < afterFirst),
    )
    await page.locator('.tilt-tries [data-taken]').first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Go on' }).waitFor()
    expect(await page.locator('.tilt-tries [data-taken]').count()).toBe(1)
    await visitor.close()
  })

  test('where no sensor answers it says so and offers the other ways', async () => {
    const { visitor, page } = await open('/measure/slr/tilt')
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByText('No tilt sensor answers here').waitFor({ timeout: 10_000 })
    await page.getByRole('link', { name: 'Other ways to measure' }).last().click()
    await page.getByRole('heading', { name: 'Type in a number' }).waitFor()
    await visitor.close()
  })
})

describe('before a test', () => {
  test('the health questions come first, and then the way to do it is shown', async () => {
    const { visitor, page } = await open('/measure/slr', rowsOf(deskWorker))
    expect(await page.getByRole('link', { name: 'With the phone on the leg' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Answer the health questions' }).click()
    for (let i = 0; i < 3; i++) {
      const id = await page.locator('[data-question]').getAttribute('data-question')
      await page.locator('.option:has(input[value="none"])').click()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' })
    }
    await page.getByRole('link', { name: 'With the phone on the leg' }).waitFor()
    await visitor.close()
  })

  test('a bone broken lately closes the test, with the reason, even at its own address', async () => {
    const broken = { ...readyToMeasure, answers: { ...readyToMeasure.answers, 'health-joints': ['k-fracture'] } }
    const { visitor, page } = await open('/measure/slr/tilt', rowsOf(broken))
    await page.getByText('Please do not do this test now').waitFor()
    expect(new URL(page.url()).pathname).toBe('/measure/slr')
    await visitor.close()
  })
})

describe('from a photo', () => {
  test('marks dragged onto known points give the angle between them', async () => {
    const { visitor, page } = await open('/measure/slr/photo')
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 390, height: 300 } })
    await page.locator('input[type="file"]').setInputFiles({ name: 'leg.png', mimeType: 'image/png', buffer: png })
    const box = (await page.locator('.photo').boundingBox())!
    // A leg raised by 60° with the feet to the left: hip, knee and ankle on one line.
    const at = (along: number) =>
      [box.x + box.width * 0.7 - along * Math.cos(Math.PI / 3), box.y + box.height * 0.8 - along * Math.sin(Math.PI / 3)] as const
    for (const [mark, along] of [
      ['hip', 0],
      ['knee', 80],
      ['ankle', 160],
    ] as const) {
      const handle = (await page.locator(`[data-mark="${mark}"]`).boundingBox())!
      await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
      await page.mouse.down()
      await page.mouse.move(...at(along), { steps: 4 })
      await page.mouse.up()
    }
    await expect.poll(() => page.locator('.photo-value').innerText()).toBe('60°')
    await page.locator('[data-mark="ankle"]').focus()
    for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight')
    expect(Number.parseInt(await page.locator('.photo-value').innerText(), 10)).toBeGreaterThan(61)
    await page.getByRole('button', { name: 'Undo' }).click({ clickCount: 1 })
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Use this angle' }).click()
    await page.getByRole('heading', { name: 'What it says' }).waitFor()
    const [last] = (await measured(page)).filter(({ method }) => method === 'photo').slice(-1)
    expect(last?.trials).toHaveLength(3)
    await visitor.close()
  })

  test('a file that is no picture is refused in words', async () => {
    const { visitor, page } = await open('/measure/slr/photo')
    await page.locator('input[type="file"]').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') })
    await page.getByText('could not be opened as a picture').waitFor()
    await visitor.close()
  })
})

test('a number far outside a human body is questioned and not kept', async () => {
  const { visitor, page } = await open('/measure/slr', rowsOf({ ...readyToMeasure, measurements: [] }))
  const box = page.locator('.measure-side').first().getByRole('textbox').first()
  await box.fill('600')
  await box.blur()
  await page.getByText('This should be between').waitFor()
  expect(await measured(page)).toEqual([])
  await visitor.close()
})
