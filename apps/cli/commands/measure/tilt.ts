/** `sitbone measure tilt LOG`: holds, trials and the measurement from a recorded phone log. */

import type { CaptureSettings } from '@sitbone/goniometry/tilt/settings'
import type { Command } from 'commander'
import { InputError, type Io, printJson, RefusedError } from '../../command.ts'
import { measurementId, oneOf, raterOf, sideOf } from './options.ts'
import { readSamples } from './samples.ts'

interface Options {
  test: string
  side?: string
  lower?: string
  rater: string
  movedBy?: string
  taken?: string
  json?: boolean
}

export function registerTilt(measure: Command, io: Io): void {
  measure
    .command('tilt <log>')
    .description('angles from a phone log: CSV or JSON of t, x, y, z (seconds, acceleration including gravity); - for standard input')
    .option('--test <test>', 'slr, ake, pke, thomas, hip-ir, hip-er, lumbar-flexion, hip-flexion-bend', 'slr')
    .option('--side <side>', 'left or right')
    .option('--lower <log>', 'lumbar-flexion: the log of the same bend with the phone on the lower mark')
    .option('--rater <rater>', 'who measured: self, helper or clinician', 'self')
    .option('--moved-by <who>', 'own-muscles or helper; by default as the test says (slr: own muscles for rater self)')
    .option('--taken <time>', 'ISO time of the measurement; by default now')
    .option('--json', 'one JSON document on standard output')
    .addHelpText(
      'after',
      '\nThe first second of rest in the log is the zero position. Each trial: rest, a slow movement (about five seconds), a hold of two seconds, back.\n' +
        'JSON: {measurement, refused, holds:[{trial, movedDeg, valueDeg, reachedS, capturedS, wobbleDeg, flags}], trials, summary, events}. Exit 3 when nothing counted.',
    )
    .action(async (log: string, options: Options) => {
      const text = await io.readText(log)
      const { protocols, protocolFor } = await import('@sitbone/goniometry/protocols/protocols')
      const { normaliseLog, readLog, TiltLogError } = await import('@sitbone/goniometry/tilt/recordedLog')
      const { assembleMeasurement, MeasurementError } = await import('@sitbone/goniometry/measurement/assemble')
      const { dualInclinometer } = await import('@sitbone/goniometry/tilt/placement')
      const { spoiledWords } = await import('@sitbone/goniometry/protocols/cues')
      const { measurementError } = await import('@sitbone/evidence/errors')
      const measurable = [
        ...new Set(protocols.flatMap(({ phone, yields }) => (phone && yields.kind === 'measurement' ? [yields.test] : []))),
      ]
      const test = oneOf('--test', options.test, measurable)
      const side = sideOf(test, options.side ?? (test === 'lumbar-flexion' || test === 'hip-flexion-bend' ? 'none' : undefined))
      const rater = raterOf(options.rater)
      const movedBy = options.movedBy
        ? oneOf('--moved-by', options.movedBy, ['own-muscles', 'helper'])
        : rater === 'self'
          ? 'own-muscles'
          : 'helper'
      const protocol = protocolFor(test, movedBy === 'helper' ? 'helper' : 'own muscles')!
      const phone = protocol.phone!
      const lowerMark = async (path: string | undefined, settings: CaptureSettings) => {
        if (path === undefined)
          throw new InputError('lumbar-flexion is the difference of two marks: give the log of the lower mark with --lower.')
        const moved = readLog(normaliseLog(readSamples(await io.readText(path), path)), settings).state.trials.map(
          ({ movedDeg }) => movedDeg,
        )
        if (moved.length === 0) throw new InputError(`${path} holds no bend that was held. Bend slowly and hold for two seconds.`)
        return moved.reduce((sum, deg) => sum + deg, 0) / moved.length
      }
      try {
        const samples = normaliseLog(readSamples(text, log))
        const { state, cues } = readLog(samples, phone.settings)
        const testValue = (moved: number) => (phone.value === 'moved' ? moved : 90 - moved)
        const holds = state.trials.map((trial, i) => ({
          trial: i + 1,
          movedDeg: trial.movedDeg,
          valueDeg: testValue(trial.movedDeg),
          reachedS: trial.endS,
          capturedS: trial.capturedS,
          wobbleDeg: trial.wobbleDeg,
          flags: trial.flags,
        }))
        const events = cues.map(({ t, cue }) => ({ t, ...cue }))
        if (holds.length === 0) {
          const spoiled = cues.findLast(({ cue }) => cue.cue === 'spoiled')?.cue
          const because = spoiled?.cue === 'spoiled' ? spoiled.because : state.zero ? 'no-hold' : 'no-rest'
          const advice =
            spoiled?.cue === 'spoiled'
              ? spoiledWords[spoiled.because]
              : state.zero
                ? 'No movement was held. Move slowly to the end and keep still there for two seconds.'
                : 'The phone was never still. Rest for two seconds in the start position before moving.'
          const result = { measurement: null, refused: { reason: because, advice }, holds, trials: [], summary: null, events }
          if (options.json) printJson(io, result)
          throw new RefusedError(`Nothing in ${log} counts as a trial (${because}). ${advice}`)
        }
        const lower = test === 'lumbar-flexion' ? await lowerMark(options.lower, phone.settings) : null
        const trials = holds.map(({ valueDeg }) => (lower === null ? valueDeg : dualInclinometer(valueDeg, lower).lumbarDeg))
        const error = measurementError(test, 'tilt', rater, trials.length)
        const { measurement, summary } = assembleMeasurement(
          {
            id: await measurementId(['tilt', test, side], new TextEncoder().encode(text)),
            test,
            side,
            method: 'tilt',
            rater,
            active: protocol.movedBy === 'own muscles',
            trials,
            taken: options.taken ?? new Date().toISOString(),
            flags: [...new Set(holds.flatMap(({ flags }) => flags))],
            source: error.source,
          },
          error,
        )
        if (options.json) return printJson(io, { measurement, refused: null, holds, trials: measurement.trials, summary, events })
        io.out(
          `${protocol.name}, ${side}: ${measurement.value.toFixed(1)}° (± ${(1.96 * measurement.sem).toFixed(1)}°, ${holds.length} trials, spread ${summary.spread.toFixed(1)}°)\n`,
        )
        for (const hold of holds)
          io.out(
            `  trial ${hold.trial}: ${hold.valueDeg.toFixed(1)}° reached at ${hold.reachedS.toFixed(1)} s${hold.flags.length > 0 ? ` (${hold.flags.join(', ')})` : ''}\n`,
          )
        io.out(`A change smaller than ${measurement.mdc95.toFixed(1)}° may be measuring error.\n`)
        if (summary.outlier) io.out(`${summary.outlier.sentence}\n`)
      } catch (error) {
        if (error instanceof TiltLogError || error instanceof MeasurementError) throw new InputError(`${log}: ${error.message}`)
        throw error
      }
    })
}
