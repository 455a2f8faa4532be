/** The reference clips with their truth: shared by the golden test and the table. */
import { readFileSync } from 'node:fs'
import { wrapDeg } from '../angle.ts'
import type { FrameAnswer } from '../video/consensus.ts'
import { type VideoTest, videoTestUse } from '../video/videoTest.ts'

type Segment = 'thigh' | 'shank' | 'trunk'
interface Truth {
  readonly test: string
  readonly tested_side: 'left' | 'right'
  readonly camera: { readonly yaw_deg: number; readonly roll_deg: number }
  readonly frames: readonly {
    readonly t: number
    readonly sagittal: Readonly<Record<'left' | 'right', Readonly<Record<Segment, number>>>>
  }[]
}

const testOf: Record<string, VideoTest> = {
  slr: 'slr',
  ake: 'ake',
  toe: 'toe-touch',
  thomas: 'thomas',
  slump: 'slump',
  longsit: 'long-sit',
  lunge: 'knee-to-wall',
}

export interface Clip {
  readonly name: string
  readonly test: VideoTest
  readonly side: 'left' | 'right'
  readonly yawDeg: number
  readonly line: Segment
  /** True direction of the measured line at a time, interpolated. */
  readonly truthAt: (t: number) => number
  /** True direction at the end of the movement. */
  readonly endDeg: number
  readonly bytes: Uint8Array
}

export function readClip(folder: string, name: string): Clip {
  const truth = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Truth
  const test = testOf[truth.test]!
  const use = videoTestUse[test]
  const value = (i: number) => truth.frames[i]!.sagittal[truth.tested_side][use.line]
  const sign = use.end === 'highest' ? 1 : -1
  const base = value(0)
  const unwrapped = truth.frames.map((_, i) => base + wrapDeg(value(i) - base))
  return {
    name,
    test,
    side: truth.tested_side,
    yawDeg: truth.camera.yaw_deg,
    line: use.line,
    truthAt: (t) =>
      value(truth.frames.reduce((best, frame, i) => (Math.abs(frame.t - t) < Math.abs(truth.frames[best]!.t - t) ? i : best), 0)),
    endDeg: wrapDeg(sign * Math.max(...unwrapped.map((deg) => sign * deg))),
    bytes: readFileSync(`${folder}/${name}.mp4`),
  }
}

/** Error of each frame that has a reading, degrees. */
export function frameErrors(clip: Clip, frames: readonly FrameAnswer[]): { readonly accepted: boolean; readonly error: number }[] {
  return frames.flatMap(({ t, accepted, directions }) =>
    directions ? [{ accepted, error: wrapDeg(directions[clip.line] - clip.truthAt(t)) }] : [],
  )
}
