/**
 * What the 3D body costs, drawn on the processor: `npx node scripts/bodyFigures.ts` on the built web app (shortened), `--full` for ten
 * minutes of use and twenty openings. Prints one line a figure with its limit; ends with 1 where one is missed.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { openWebApp } from '../testing/webApp.ts'

const full = process.argv.includes('--full')
const openings = full ? 20 : 4
const useSeconds = full ? 600 : 15
const limits = { frameMs: 4, drawCalls: 60, framesPerSecond: 20, scrubMs: 8, heapGrowthMb: 5, assetsMb: 3 } as const

const assets = join(import.meta.dirname, '../apps/web/dist/assets')
const isBody = (name: string) => /^figure-.*\.glb$|^view-.*\.js$|^BodyScreen-.*\.js$/.test(name)
const assetsMb =
  readdirSync(assets)
    .filter(isBody)
    .reduce((sum, name) => sum + statSync(join(assets, name)).size, 0) / 1e6

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
const app = await openWebApp('software')
let missed = 0
const line = (name: string, value: number, limit: number, better: 'at most' | 'at least', unit: string) => {
  const met = better === 'at most' ? value <= limit : value >= limit
  if (!met) missed++
  console.log(`${met ? 'ok    ' : 'MISSED'} ${name.padEnd(46)} ${value.toFixed(2).padStart(8)} ${unit} (${better} ${limit})`)
}

/** Opens the explorer with every muscle and a ghost, on a canvas of 800 × 600. */
async function open(page: Page): Promise<void> {
  await page.locator('[data-drawing="3d"]').waitFor({ timeout: 60_000 })
  await page.locator('.share-bars').waitFor()
}

/** Writes places into the scrubber and waits for each picture; milliseconds of script from input to picture, and of the picture alone. */
const scrub = (page: Page) =>
  page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('.scrubber input[type=range]')!
    const stage = document.querySelector<HTMLElement>('.body-stage')!
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
    const scrubMs: number[] = []
    const frameMs: number[] = []
    for (let i = 0; i < 120; i++) {
      const before = stage.dataset['frame']
      const started = performance.now()
      write.call(slider, String(20 + ((i * 7) % 79)))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      for (let turn = 0; turn < 50 && stage.dataset['frame'] === before; turn++) await Promise.resolve()
      if (stage.dataset['frame'] === before) {
        await new Promise((done) => setTimeout(done, 30))
        continue
      }
      scrubMs.push(performance.now() - started)
      frameMs.push(Number(stage.dataset['frameMs']))
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))
    }
    return { scrubMs, frameMs, drawCalls: Number(stage.dataset['drawCalls']) }
  })

async function heapMb(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage')
  const { metrics } = await client.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1e6
}

try {
  const visitor = await app.visitor({ size: 'desktop', motion: 'no-preference' })
  const page = await visitor.newPage()
  const early: string[] = []
  page.on('request', (request) => early.push(new URL(request.url()).pathname.split('/').at(-1)!))
  await page.goto('/', { waitUntil: 'networkidle' })
  line('files of the 3D body in the first load', early.filter(isBody).length, 0, 'at most', 'files')
  line('code and assets of the 3D body', assetsMb, limits.assetsMb, 'at most', 'MB')

  await page.goto('/body')
  await open(page)
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement>('.body-canvas')!
    Object.assign(canvas.style, { inlineSize: '800px', blockSize: '600px', maxInlineSize: 'none' })
  })
  await page.getByRole('button', { name: 'Outer muscles too' }).click()
  await page.waitForTimeout(1500)
  const { scrubMs, frameMs, drawCalls } = await scrub(page)
  if (frameMs.length < 20) throw new Error(`Only ${frameMs.length} pictures followed the scrubber; the page may be too slow to measure.`)
  line('script of a picture, all muscles and ghost', median(frameMs), limits.frameMs, 'at most', 'ms')
  line('draw calls, all muscles and ghost', drawCalls, limits.drawCalls, 'at most', '')
  line('scrubber to picture, script', median(scrubMs), limits.scrubMs, 'at most', 'ms')

  const rate = await page.evaluate(async () => {
    const stage = document.querySelector<HTMLElement>('.body-stage')!
    document.querySelector<HTMLButtonElement>('.scrubber-play')!.click()
    await new Promise((done) => setTimeout(done, 400))
    const first = Number(stage.dataset['frame'])
    const started = performance.now()
    await new Promise((done) => setTimeout(done, 2200))
    return (1000 * (Number(stage.dataset['frame']) - first)) / (performance.now() - started)
  })
  line('pictures a second at 800 × 600 on the processor', rate, limits.framesPerSecond, 'at least', '/s')

  const client = await visitor.newCDPSession(page)
  await client.send('Performance.enable')
  await page.waitForTimeout(1500)
  await scrub(page)
  const beforeUse = await heapMb(client)
  const until = Date.now() + useSeconds * 1000
  while (Date.now() < until) await scrub(page)
  line(`heap after ${useSeconds} s of scrubbing, grown by`, (await heapMb(client)) - beforeUse, limits.heapGrowthMb, 'at most', 'MB')

  const visit = async () => {
    await page.locator('a[href="/trust"]').first().click()
    await page.locator('.body-stage').waitFor({ state: 'detached' })
    await page.locator('a[href="/body"]').first().click()
    await open(page)
  }
  await visit()
  const beforeOpenings = await heapMb(client)
  for (let i = 0; i < openings; i++) await visit()
  line(`heap after ${openings} openings, grown by`, (await heapMb(client)) - beforeOpenings, limits.heapGrowthMb, 'at most', 'MB')
  await visitor.close()
} finally {
  await app.close()
}
process.exitCode = missed > 0 ? 1 : 0
