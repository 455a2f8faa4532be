/**
 * The pose worker in a real Chromium reads a clip as Node does. Both decode with their own decoders; colours are converted by our own
 * arithmetic, so the numbers are the same (tolerance 0.5°: the promise made to people; measured 0.000°).
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wrapDeg } from '@sitbone/goniometry/angle'
import { openVideo } from '@sitbone/goniometry/media/videoFile'
import { openPoseReader } from '@sitbone/goniometry/node/poseReader'
import { whileDecoding } from '@sitbone/goniometry/node/webcodecs'
import { readClip } from '@sitbone/goniometry/scripts/clips'
import type { FrameAnswer } from '@sitbone/goniometry/video/consensus'
import { readVideo } from '@sitbone/goniometry/video/readVideo'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { expect, test } from 'vitest'
import { chromiumFlags, chromiumPath } from '../../../../testing/chromium.ts'
import { describeGolden, referencePath } from '../../../../testing/reference.ts'

interface InBrowser {
  readonly loadedMs: number
  readonly endDeg: number | null
  readonly frames: readonly FrameAnswer[]
  readonly still: readonly number[] | null
}

describeGolden('the pose worker in Chromium', () => {
  test('reads a clip within 0.5° of Node in every frame, and draws the still', async () => {
    const clip = readClip(referencePath('clips'), 'slr-side-a')
    const there = await inChromium(clip)
    const reader = await openPoseReader()
    const here = await whileDecoding(async () =>
      readVideo(await openVideo(clip.bytes), reader, {
        test: clip.test,
        side: clip.side,
        turn: 0,
        region: null,
        horizon: 0,
        level: 'assumed',
      }),
    )
    reader.close()
    expect(there.frames).toHaveLength(here.frames.length)
    here.frames.forEach((frame, i) => {
      expect(Math.abs(wrapDeg(frame.directions!.shank - there.frames[i]!.directions!.shank))).toBeLessThan(0.5)
    })
    expect(Math.abs(there.endDeg! - here.endDeg!)).toBeLessThan(0.5)
    expect(there.still).toEqual([608, 384])
  }, 300_000)
})

async function inChromium(clip: ReturnType<typeof readClip>): Promise<InBrowser> {
  const outDir = await mkdtemp(join(tmpdir(), 'sitbone-pose-'))
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: 'esnext' },
  })
  const server = await preview({ root: import.meta.dirname, configFile: false, build: { outDir }, preview: { port: 0 }, logLevel: 'error' })
  const browser = await chromium.launch({ executablePath: chromiumPath()!, args: chromiumFlags })
  try {
    const address = server.httpServer.address()
    if (address === null || typeof address === 'string') throw new Error('The preview server has no port.')
    const page = await browser.newPage()
    await page.route('**/clip', (route) => route.fulfill({ body: Buffer.from(clip.bytes), contentType: 'video/mp4' }))
    await page.goto(`http://localhost:${address.port}/`)
    await page.waitForFunction('globalThis.readClip')
    return (await page.evaluate(`readClip(${JSON.stringify(clip.test)}, ${JSON.stringify(clip.side)})`)) as InBrowser
  } finally {
    await browser.close()
    await server.close()
    await rm(outDir, { recursive: true })
  }
}
