/** Prints the figures of the built web app (see testing/webFigures.ts) as JSON; fails over the limit of the first load. */

import { openWebApp } from '../testing/webApp.ts'
import { answering, firstLoad, painting } from '../testing/webFigures.ts'

/** kB, compressed, without fonts: product-reference §8. */
const limit = 250

const app = await openWebApp()
const load = await firstLoad(app)
const paints = [await painting(app), await painting(app), await painting(app)].sort((a, b) => a.largestPaintMs - b.largestPaintMs)
const answers = (await answering(app)).toSorted((a, b) => a - b)
await app.close()
console.log(
  JSON.stringify(
    {
      firstLoadKilobytes: Math.round(load.kilobytes),
      fontKilobytes: Math.round(load.fontKilobytes),
      largestPaintMs: Math.round(paints[1]?.largestPaintMs ?? Number.NaN),
      layoutShift: Math.max(...paints.map(({ layoutShift }) => layoutShift)),
      answerMs: {
        median: Math.round(answers[Math.floor(answers.length / 2)] ?? Number.NaN),
        max: Math.round(answers.at(-1) ?? Number.NaN),
      },
      files: load.files.map(({ path, kilobytes }) => `${kilobytes.toFixed(1)} kB ${path}`),
    },
    null,
    2,
  ),
)
if (load.kilobytes > limit) {
  console.error(`The first load is over ${limit} kB without fonts.`)
  process.exit(1)
}
