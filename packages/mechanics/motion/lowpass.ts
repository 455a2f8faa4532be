/**
 * Zero-phase low-pass filter: third-order Butterworth, run forwards and backwards, in OpenSim's arrangement (the first four
 * values of each run are copied, not filtered), after padding by point reflection at both ends.
 *
 * @see OpenSim 4.6 `Signal::LowpassIIR`, `Signal::Pad`
 */
import { MotionError } from './motionError.ts'

/** Prepends and appends `size` values reflected about the end points, so that value and slope go on smoothly. */
export function padReflected(signal: Float64Array, size: number): Float64Array {
  const n = signal.length
  if (size >= n)
    throw new MotionError('too-short', `Padding ${size} values needs more than ${size} values; there are ${n}. Use a longer trial.`)
  const padded = new Float64Array(n + 2 * size)
  padded.set(signal, size)
  for (let i = 0; i < size; i++) {
    padded[i] = 2 * signal[0]! - signal[size - i]!
    padded[n + size + i] = 2 * signal[n - 1]! - signal[n - 2 - i]!
  }
  return padded
}

/**
 * @param step - s between samples
 * @param cutoff - Hz; at or above half the sample rate it is lowered to 0.49 of it, as OpenSim does
 */
export function lowpass(signal: Float64Array, step: number, cutoff: number): Float64Array {
  if (signal.length < 5)
    throw new MotionError(
      'too-short',
      `Filtering needs at least 5 samples; there are ${signal.length}. Use a longer trial or switch the filter off.`,
    )
  const used = cutoff >= 0.5 / step ? 0.49 / step : cutoff
  const w = Math.tan((2 * Math.PI * used * step) / 2)
  const w2 = w * w
  const w3 = w2 * w
  const denominator = (w + 1) * (w2 + w + 1)
  const a0 = w3 / denominator
  const a1 = (3 * w3) / denominator
  const b1 = (3 * w3 + 2 * w2 - 2 * w - 3) / denominator
  const b2 = (3 * w3 - 2 * w2 - 2 * w + 3) / denominator
  const b3 = ((w - 1) * (w2 - w + 1)) / denominator
  const once = (input: Float64Array): Float64Array => {
    const out = new Float64Array(input.length)
    for (let i = 0; i < 3; i++) out[i] = input[i]!
    for (let i = 3; i < input.length; i++) {
      out[i] =
        a0 * input[i]! +
        a1 * input[i - 1]! +
        a1 * input[i - 2]! +
        a0 * input[i - 3]! -
        b1 * out[i - 1]! -
        b2 * out[i - 2]! -
        b3 * out[i - 3]!
    }
    return out
  }
  return once(once(signal).reverse()).reverse()
}
