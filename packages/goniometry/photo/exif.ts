/** EXIF orientation: how a camera's stored picture must be turned to stand upright. */
import type { Point } from './angles.ts'

/** 1 = upright; 3, 6, 8 = turned by 180, 90, 270 clockwise to stand upright; 2, 4, 5, 7 = mirrored as well. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** Reads the orientation tag of a JPEG. Anything else, a broken tag or none gives 1. */
export function exifOrientation(jpeg: Uint8Array): Orientation {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return 1
  let at = 2
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const size = view.getUint16(at + 2)
    if (marker === 0xe1 && at + 10 <= view.byteLength && view.getUint32(at + 4) === 0x45786966)
      return orientationTag(view, at + 10, at + 2 + size)
    if (marker === 0xda || size < 2) return 1
    at += 2 + size
  }
  return 1
}

function orientationTag(view: DataView, tiff: number, end: number): Orientation {
  const limit = Math.min(end, view.byteLength)
  if (tiff + 8 > limit) return 1
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > limit) return 1
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i
    if (entry + 12 > limit) return 1
    if (view.getUint16(entry, little) !== 0x0112) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? (value as Orientation) : 1
  }
  return 1
}

/** Where a stored pixel lies in the upright picture. @param size - stored width and height */
export function orientPoint([x, y]: Point, [width, height]: readonly [number, number], orientation: Orientation): Point {
  switch (orientation) {
    case 1:
      return [x, y]
    case 2:
      return [width - x, y]
    case 3:
      return [width - x, height - y]
    case 4:
      return [x, height - y]
    case 5:
      return [y, x]
    case 6:
      return [height - y, x]
    case 7:
      return [height - y, width - x]
    case 8:
      return [y, width - x]
  }
}

export const orientedSize = ([width, height]: readonly [number, number], orientation: Orientation): readonly [number, number] =>
  orientation >= 5 ? [height, width] : [width, height]
