import { degrees } from '../angle.ts'
import type { Block } from './blocks.ts'
import { cross, direction, dot, length, type Vector } from './gravity.ts'

export interface StillnessLimits {
  /** How long it must be still, s. */
  readonly forS: number
  /** The last part of it that gives the reading, s: movements end softly, so the first part still creeps. */
  readonly takeS: number
  /** Root-mean-square wobble of 0.25 s means about the mean direction. */
  readonly wobbleDeg: number
  /** Drift of the direction. */
  readonly driftDegPerS: number
  /** Largest gap without samples, s. */
  readonly gapS: number
}

export interface Still {
  readonly from: number
  readonly to: number
  /** Mean reading, m/s². */
  readonly mean: Vector
  readonly wobbleDeg: number
}

export interface Reading {
  readonly t: number
  readonly mean: Vector
}

/** Means over up to five blocks (0.25 s) around each: tremor (4 to 12 Hz) out, no delay. */
export function runningMeans(blocks: readonly Block[]): Reading[] {
  return blocks.map((block, i) => {
    return { t: block.t, mean: meanOf(blocks.slice(Math.max(0, i - 2), i + 3)) }
  })
}

function meanOf(readings: readonly Reading[]): Vector {
  const part = (axis: 0 | 1 | 2) => readings.reduce((sum, { mean }) => sum + mean[axis], 0) / readings.length
  return [part(0), part(1), part(2)]
}

/** Whether the last `forS` seconds of the blocks are still. Returns the mean reading, or null. */
export function stillAtEnd(blocks: readonly Block[], limits: StillnessLimits): Still | null {
  const last = blocks.at(-1)
  if (!last) return null
  let from = blocks.length - 1
  while (from >= 0 && last.t - blocks[from]!.t < limits.forS) from--
  if (from < 0) return null
  const window = runningMeans(blocks.slice(Math.max(0, from - 2)))
  for (let i = from + 1; i < blocks.length; i++) if (blocks[i]!.t - blocks[i - 1]!.t > limits.gapS) return null
  return stillWithin(window, limits)
}

function stillWithin(window: readonly Reading[], limits: StillnessLimits): Still | null {
  const n = window.length
  const up = direction(meanOf(window))
  if (!up) return null
  // Two directions across gravity: wobble and drift are measured along both.
  const first = direction(cross(up, Math.abs(up[0]) < 0.8 ? [1, 0, 0] : [0, 1, 0]))!
  const second = cross(up, first)
  const middle = window.reduce((sum, block) => sum + block.t, 0) / n
  let spread = 0
  let time = 0
  const along = [0, 0]
  for (const block of window) {
    const size = length(block.mean)
    const a = dot(block.mean, first) / size
    const b = dot(block.mean, second) / size
    spread += a * a + b * b
    along[0]! += a * (block.t - middle)
    along[1]! += b * (block.t - middle)
    time += (block.t - middle) ** 2
  }
  const drift = time > 0 ? degrees(Math.hypot(along[0]!, along[1]!) / time) : 0
  const wobbleDeg = degrees(Math.sqrt(spread / n))
  if (wobbleDeg > limits.wobbleDeg || drift > limits.driftDegPerS) return null
  const to = window.at(-1)!.t
  return { from: window[0]!.t, to, mean: meanOf(window.filter(({ t }) => t > to - limits.takeS)), wobbleDeg }
}
