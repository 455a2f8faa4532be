/**
 * What is timed of the web app, built and in a real Chromium: a whole answer with its thousand draws in the app's worker, and the largest
 * paint of the home page on a slow phone with a slow connection (testing/webFigures.ts).
 */

import { openWebApp } from '../testing/webApp.ts'
import { answering, painting } from '../testing/webFigures.ts'
import type { Metric } from './timing.ts'

const paints = 3

export async function benchWeb(say: (what: string) => void): Promise<Metric[]> {
  const app = await openWebApp()
  try {
    say('web.answer')
    const answers = await answering(app)
    say('web.largestPaint')
    const painted: number[] = []
    for (let round = 0; round < paints; round++) painted.push((await painting(app)).largestPaintMs)
    return [metric('web.answer', answers), metric('web.largestPaint', painted)]
  } finally {
    await app.close()
  }
}

function metric(name: string, milliseconds: readonly number[]): Metric {
  const times = milliseconds.map((time) => time * 1000).sort((a, b) => a - b)
  return { name, unit: 'µs', median: times[times.length >> 1]!, min: times[0]!, max: times.at(-1)!, n: times.length }
}
