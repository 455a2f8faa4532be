/**
 * Prints how every reference clip is read, against its truth: `node packages/goniometry/scripts/clipTable.ts [clip …]`. Needs the reference
 * material beside the project (or SITBONE_REFERENCE). Takes about ten seconds a clip on an idle core.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openVideo } from '../media/videoFile.ts'
import { openPoseReader } from '../node/poseReader.ts'
import { whileDecoding } from '../node/webcodecs.ts'
import { mean } from '../statistics.ts'
import { readVideo } from '../video/readVideo.ts'
import { frameErrors, readClip } from './clips.ts'

const reference = process.env['SITBONE_REFERENCE'] ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'reference')
const folder = join(reference, 'clips')
const names =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync(folder)
        .filter((file) => file.endsWith('.mp4'))
        .map((file) => file.slice(0, -4))
const reader = await openPoseReader()
const byTest = new Map<string, number[]>()
let accepted = 0
let wrong = 0
let good = 0
let goodRefused = 0
console.log('clip                       result         frames  accepted  MAE    max   end error  yaw   s/frame')
for (const name of names) {
  const clip = readClip(folder, name)
  const start = performance.now()
  const reading = await whileDecoding(async () =>
    readVideo(await openVideo(clip.bytes), reader, {
      test: clip.test,
      side: clip.side,
      turn: 0,
      region: null,
      horizon: 0,
      level: 'assumed',
    }),
  )
  const seconds = (performance.now() - start) / 1000 / reading.frames.length
  const errors = frameErrors(clip, reading.frames)
  const all = errors.map(({ error }) => Math.abs(error))
  if (clip.yawDeg <= 15) {
    byTest.set(clip.test, [...(byTest.get(clip.test) ?? []), mean(all)])
    for (const { accepted: yes, error } of errors) {
      if (yes) accepted++
      if (yes && Math.abs(error) > 8) wrong++
      if (Math.abs(error) <= 8) good++
      if (Math.abs(error) <= 8 && !yes) goodRefused++
    }
  }
  const cells = [
    name.padEnd(26),
    (reading.refused?.reason ?? 'measured').padEnd(14),
    String(reading.frames.length).padStart(6),
    String(errors.filter((e) => e.accepted).length).padStart(9),
    mean(all).toFixed(2).padStart(6),
    Math.max(...all)
      .toFixed(1)
      .padStart(6),
    (reading.endDeg === null ? '–' : (reading.endDeg - clip.endDeg).toFixed(1)).padStart(9),
    (reading.view ? reading.view.yawDeg.toFixed(0) : '–').padStart(6),
    seconds.toFixed(2).padStart(8),
  ]
  console.log(cells.join(' '))
}
console.log('\nMean absolute error by test (views within 15°):')
for (const [test, errors] of byTest) console.log(`  ${test.padEnd(14)} ${mean(errors).toFixed(2)}° over ${errors.length} clips`)
console.log(`Accepted frames off by more than 8°: ${wrong} of ${accepted}; good frames refused: ${goodRefused} of ${good}`)
reader.close()
process.exit(0)
