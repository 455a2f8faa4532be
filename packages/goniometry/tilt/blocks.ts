/**
 * Raw sensor events to steady 50 ms blocks. Phones deliver 20 to 200 events a second, late, twice or not at all; everything after this
 * works on block means, so live events and recorded logs of any rate take the same road.
 */
import { length, type Vector } from './gravity.ts'

export interface TiltSample {
  /** Seconds, any origin. */
  readonly t: number
  /** Acceleration including gravity, m/s², in the phone's frame. */
  readonly x: number
  readonly y: number
  readonly z: number
}

export interface Block {
  /** Mean time of its samples, s. */
  readonly t: number
  readonly mean: Vector
  /** Largest deviation of a sample's length from the block's own mean length, m/s²: shaking and knocks. */
  readonly shake: number
}

export const blockS = 0.05

export interface BlockBuilder {
  /** Start of the open block, s. */
  readonly start: number
  readonly samples: readonly TiltSample[]
}
export const noBlock: BlockBuilder = { start: 0, samples: [] }

/** Adds a sample; gives the finished block when the sample opens the next one. Samples out of order or not finite are left out. */
export function addSample(builder: BlockBuilder, sample: TiltSample): { readonly builder: BlockBuilder; readonly block: Block | null } {
  if (!(Number.isFinite(sample.t) && Number.isFinite(sample.x) && Number.isFinite(sample.y) && Number.isFinite(sample.z))) {
    return { builder, block: null }
  }
  const last = builder.samples.at(-1)
  if (!last) return { builder: { start: sample.t, samples: [sample] }, block: null }
  if (sample.t <= last.t) return { builder, block: null }
  if (sample.t < builder.start + blockS) return { builder: { start: builder.start, samples: [...builder.samples, sample] }, block: null }
  return { builder: { start: sample.t, samples: [sample] }, block: close(builder.samples) }
}

function close(samples: readonly TiltSample[]): Block {
  const n = samples.length
  const sum = [0, 0, 0, 0]
  for (const { t, x, y, z } of samples) {
    sum[0]! += x
    sum[1]! += y
    sum[2]! += z
    sum[3]! += t
  }
  const mean: Vector = [sum[0]! / n, sum[1]! / n, sum[2]! / n]
  const size = length(mean)
  return { t: sum[3]! / n, mean, shake: Math.max(...samples.map((s) => Math.abs(Math.hypot(s.x, s.y, s.z) - size))) }
}
