/** Figures of the built web app in Chromium: what a first visit loads, when it shows, whether it shifts, how long the reasoning takes. */
import type { Page } from 'playwright-core'
import { deskWorker, rowsOf } from './people.ts'
import { putRows, type WebApp } from './webApp.ts'

/** Lighthouse's "slow 4G": 1.6 Mbit/s down, 0.75 up, 150 ms there and back; and a processor four times slower. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const slowerProcessor = 4

export interface FirstLoad {
  /** Compressed bytes of everything but fonts, as they came over the wire. */
  readonly kilobytes: number
  readonly fontKilobytes: number
  readonly files: readonly { readonly path: string; readonly kilobytes: number }[]
}

/** What the home page loads on a first visit, before the service worker keeps the rest. */
export async function firstLoad(app: WebApp): Promise<FirstLoad> {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  const client = await visitor.newCDPSession(page)
  await client.send('Network.enable')
  const paths = new Map<string, string>()
  const files: { path: string; kilobytes: number }[] = []
  client.on('Network.responseReceived', ({ requestId, response }) => paths.set(requestId, new URL(response.url).pathname))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    files.push({ path: paths.get(requestId) ?? '?', kilobytes: encodedDataLength / 1000 }),
  )
  await page.goto('/', { waitUntil: 'networkidle' })
  await visitor.close()
  const sum = (of: typeof files) => of.reduce((total, { kilobytes }) => total + kilobytes, 0)
  const isFont = ({ path }: { path: string }) => path.endsWith('.woff2')
  return { kilobytes: sum(files.filter((file) => !isFont(file))), fontKilobytes: sum(files.filter(isFont)), files }
}

export interface Painting {
  readonly largestPaintMs: number
  readonly layoutShift: number
}

/** The home page on a slow phone with a slow connection. */
export async function painting(app: WebApp): Promise<Painting> {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  const client = await visitor.newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', slow4G)
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
  await page.goto('/', { waitUntil: 'networkidle' })
  const seen = await page.evaluate(
    () =>
      new Promise<Painting>((resolve) => {
        let largestPaintMs = Number.NaN
        let layoutShift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) largestPaintMs = entry.startTime
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) layoutShift += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve({ largestPaintMs, layoutShift }), 500)
      }),
  )
  await visitor.close()
  return seen
}

/** Milliseconds of one whole answer with its thousand draws, in the app's worker; the first is cold. */
export async function answering(app: WebApp, times = 8): Promise<readonly number[]> {
  const visitor = await app.visitor()
  const page = await visitor.newPage()
  await page.goto('/theme.js')
  await putRows(page, rowsOf(deskWorker))
  await page.goto('/story/activity')
  for (let i = 1; i <= times; i++) {
    await page
      .locator('.option')
      .nth(i % 3)
      .click()
    await page.waitForFunction((wanted) => performance.getEntriesByName('sitbone-assess').length >= wanted, i)
  }
  const measured = await assessTimes(page)
  await visitor.close()
  return measured
}

const assessTimes = (page: Page) => page.evaluate(() => performance.getEntriesByName('sitbone-assess').map(({ duration }) => duration))
