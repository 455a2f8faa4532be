/** Which marks a test needs on a photo, and where they stand before a person moves them. */
import type { Point } from '@sitbone/goniometry/photo/angles'
import type { PhotoTest } from '@sitbone/goniometry/photo/photoReading'

export type MarkId = 'hip' | 'knee' | 'ankle' | 'asis' | 'psis' | 'level-a' | 'level-b'

const joints: Readonly<Record<PhotoTest, readonly MarkId[]>> = {
  slr: ['hip', 'knee', 'ankle'],
  ake: ['hip', 'knee', 'ankle'],
  pke: ['hip', 'knee', 'ankle'],
  thomas: ['hip', 'knee'],
  'thomas-knee': ['hip', 'knee', 'ankle'],
  'hip-ir': ['knee', 'ankle'],
  'hip-er': ['knee', 'ankle'],
  'pelvic-tilt': ['asis', 'psis'],
}

export const marksFor = (test: PhotoTest): readonly MarkId[] => [...joints[test], 'level-a', 'level-b']

/** Apart from each other, so that each can be taken hold of. Shares of the picture. */
const startShares: Readonly<Record<MarkId, Point>> = {
  hip: [0.6, 0.65],
  knee: [0.45, 0.45],
  ankle: [0.33, 0.25],
  asis: [0.45, 0.5],
  psis: [0.6, 0.5],
  'level-a': [0.2, 0.85],
  'level-b': [0.8, 0.85],
}

export const startMarks = (test: PhotoTest, width: number, height: number): Readonly<Partial<Record<MarkId, Point>>> =>
  Object.fromEntries(marksFor(test).map((mark) => [mark, [startShares[mark][0] * width, startShares[mark][1] * height]]))
