/** The engine gives the same numbers in a Chromium worker as in Node. Elementary functions may differ in the last bit between engines. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadModel } from '@sitbone/mechanics'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bestRound, evaluateBatch } from '../../../bench/batch.ts'
import { poseAt } from '../../../bench/tools.ts'
import { chromiumFlags, chromiumPath } from '../../../testing/chromium.ts'
import { referencePath } from '../../../testing/reference.ts'

const own = join(import.meta.dirname, '../../../packages/twin/referenceBody/sitbone-adult-male.osim')
const distributed = referencePath('opensim/models/LaiUhlrich2022.osim')
const files = [own, ...(existsSync(distributed) ? [distributed] : [])]

let browser: Browser
let code: string
beforeAll(async () => {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chrome or Chromium found. Install one, or set CHROMIUM_PATH.')
  browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(import.meta.dirname, 'engineWorker.ts'), formats: ['es'] } },
  })
  const [bundle] = Array.isArray(output) ? output : [output]
  if (!bundle || !('output' in bundle) || bundle.output[0].type !== 'chunk') throw new Error('The worker was not bundled.')
  code = bundle.output[0].code
})
afterAll(() => browser.close())

test.each(files)('%s', async (file) => {
  const xml = readFileSync(file)
  const model = loadModel(xml)
  const poses = Array.from({ length: 100 }, (_, i) => poseAt(model, i * 0.03))
  const expected = evaluateBatch(model, poses)
  const here = bestRound(model, poses, () => performance.now())
  const page = await browser.newPage()
  await page.route('**/*', (route) =>
    route.fulfill(
      route.request().url().endsWith('worker.js')
        ? { body: code, contentType: 'text/javascript' }
        : { body: '<!doctype html>', contentType: 'text/html' },
    ),
  )
  await page.goto('http://engine.invalid/')
  const plain = JSON.parse(
    JSON.stringify(model, (_, value) =>
      ArrayBuffer.isView(value) ? { kind: value.constructor.name, values: Array.from(value as Float64Array, String) } : value,
    ),
  )
  const there = await page.evaluate(
    ({ plain, poses }) =>
      new Promise<{ lengths: number[]; arms: number[]; milliseconds: number }>((resolve, reject) => {
        // The model crosses from Node as text; from here on it is posted as it is.
        const arrays = { Float64Array, Int32Array, Uint8Array, Int8Array }
        const revive = (value: unknown): unknown => {
          if (typeof value !== 'object' || value === null) return value
          if ('kind' in value && 'values' in value)
            return new arrays[value.kind as keyof typeof arrays]((value.values as string[]).map(Number))
          if (Array.isArray(value)) return value.map(revive)
          return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, revive(entry)]))
        }
        const worker = new Worker('/worker.js', { type: 'module' })
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = (event) => reject(new Error(event.message))
        worker.postMessage({ model: revive(plain), poses: poses.map((pose) => Float64Array.from(pose)) })
      }),
    { plain, poses: poses.map((pose) => Array.from(pose)) },
  )
  await page.close()
  const worst = (own: Float64Array, other: number[]) =>
    other.reduce((most, value, i) => Math.max(most, Math.abs(value - own[i]!) / Math.max(1, Math.abs(own[i]!))), 0)
  expect(there.lengths).toHaveLength(expected.lengths.length)
  expect(worst(expected.lengths, there.lengths)).toBeLessThan(1e-12)
  expect(worst(expected.arms, there.arms)).toBeLessThan(1e-12)
  console.log(`${model.name}: Chromium worker ${(there.milliseconds / here).toFixed(2)} × Node's time`)
})
