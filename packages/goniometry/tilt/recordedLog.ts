/** Runs a recorded log through the live state machine: the same code gives the same holds. */

import { median } from '../statistics.ts'
import { standardGravity } from './bias.ts'
import type { TiltSample } from './blocks.ts'
import { type CaptureState, type Cue, capture, startCapture } from './capture.ts'
import type { CaptureSettings } from './settings.ts'

export interface LogReading {
  readonly state: CaptureState
  readonly cues: readonly { readonly t: number; readonly cue: Cue }[]
}

/** The first second of rest in the log is the zero position. */
export function readLog(samples: readonly TiltSample[], settings: CaptureSettings): LogReading {
  let state = capture(startCapture(settings), { kind: 'start' })
  const cues: { t: number; cue: Cue }[] = []
  for (const sample of samples) {
    state = capture(state, { kind: 'sample', sample })
    for (const cue of state.cues) cues.push({ t: sample.t, cue })
    if (state.phase === 'done') break
  }
  return { state, cues }
}

export class TiltLogError extends Error {
  override readonly name = 'TiltLogError'
  readonly code: 'empty' | 'not-numbers' | 'not-gravity' | 'too-short'

  constructor(code: TiltLogError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Samples of a log in seconds and m/s², in order of time. Logs in milliseconds and in g are recognised by their size and converted.
 * @throws {TiltLogError} too few samples, not numbers, or readings that cannot include gravity
 */
export function normaliseLog(samples: readonly TiltSample[]): TiltSample[] {
  if (samples.length === 0)
    throw new TiltLogError('empty', 'The log holds no samples. It needs rows of t, x, y, z (seconds; acceleration including gravity).')
  samples.forEach(({ t, x, y, z }, i) => {
    if (![t, x, y, z].every(Number.isFinite)) {
      throw new TiltLogError(
        'not-numbers',
        `Sample ${i + 1} of the log is not four numbers (t ${t}, x ${x}, y ${y}, z ${z}). Remove or repair that row.`,
      )
    }
  })
  const sorted = [...samples].sort((a, b) => a.t - b.t)
  const gravity = median(sorted.map(({ x, y, z }) => Math.hypot(x, y, z)))
  const unit = gravity > 8.5 && gravity < 11.2 ? 1 : gravity > 0.85 && gravity < 1.15 ? standardGravity : null
  if (unit === null) {
    throw new TiltLogError(
      'not-gravity',
      `The readings have a typical length of ${gravity.toPrecision(3)}; at rest it must be 9.8 (m/s²) or 1 (g). Record the acceleration including gravity, not the linear acceleration.`,
    )
  }
  const gaps = sorted.slice(1).map((sample, i) => sample.t - sorted[i]!.t)
  const perSecond = median(gaps.filter((gap) => gap > 0)) > 1 ? 1000 : 1
  const first = sorted[0]!.t
  const result = sorted.map(({ t, x, y, z }) => ({ t: (t - first) / perSecond, x: x * unit, y: y * unit, z: z * unit }))
  if (result.at(-1)!.t < 3) {
    throw new TiltLogError(
      'too-short',
      `The log lasts ${result.at(-1)!.t.toFixed(1)} s. A trial needs a second of rest, a slow movement and a second of holding: at least 3 s.`,
    )
  }
  return result
}
