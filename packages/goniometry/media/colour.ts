/**
 * From a decoded frame's own planes (luma and two colour planes) to RGBA, by our own arithmetic: browsers and ffmpeg convert with
 * different matrices and roundings, and the pose network would then read other numbers on each.
 */

export type PlaneFormat = 'I420' | 'I420A' | 'NV12' | 'RGBA' | 'RGBX' | 'BGRA' | 'BGRX'
export interface Plane {
  readonly offset: number
  readonly stride: number
}
/** ITU-R BT.601 or BT.709; video range 16–235 or full 0–255. */
export interface ColourSpace {
  readonly matrix: 'bt601' | 'bt709'
  readonly range: 'video' | 'full'
}

export function toRgba(
  bytes: Uint8Array,
  format: PlaneFormat,
  planes: readonly Plane[],
  width: number,
  height: number,
  colour: ColourSpace,
): Uint8Array {
  const rgba = new Uint8Array(width * height * 4)
  if (format === 'I420' || format === 'I420A' || format === 'NV12') fromLuma(bytes, format, planes, width, height, colour, rgba)
  else fromPacked(bytes, format.startsWith('BGR') ? 'blue first' : 'red first', planes[0]!, width, height, rgba)
  return rgba
}

function fromPacked(
  bytes: Uint8Array,
  order: 'red first' | 'blue first',
  plane: Plane,
  width: number,
  height: number,
  rgba: Uint8Array,
): void {
  const [red, blue] = order === 'red first' ? [0, 2] : [2, 0]
  for (let y = 0; y < height; y++) {
    let i = plane.offset + y * plane.stride
    let o = y * width * 4
    for (let x = 0; x < width; x++, i += 4, o += 4) {
      rgba[o] = bytes[i + red]!
      rgba[o + 1] = bytes[i + 1]!
      rgba[o + 2] = bytes[i + blue]!
      rgba[o + 3] = 255
    }
  }
}

function fromLuma(
  bytes: Uint8Array,
  format: 'I420' | 'I420A' | 'NV12',
  planes: readonly Plane[],
  width: number,
  height: number,
  colour: ColourSpace,
  rgba: Uint8Array,
): void {
  const [kr, kb] = colour.matrix === 'bt709' ? [0.2126, 0.0722] : [0.299, 0.114]
  const kg = 1 - kr - kb
  const [black, lumaScale, chromaScale] = colour.range === 'video' ? [16, 255 / 219, 255 / 224] : [0, 1, 1]
  const toRed = 2 * (1 - kr) * chromaScale
  const toBlue = 2 * (1 - kb) * chromaScale
  const greenFromBlue = ((2 * (1 - kb) * kb) / kg) * chromaScale
  const greenFromRed = ((2 * (1 - kr) * kr) / kg) * chromaScale
  const clamp = (value: number) => (value <= 0 ? 0 : value >= 255 ? 255 : value + 0.5)
  const u = planes[1]!
  const [v, step] = format === 'NV12' ? [{ offset: u.offset + 1, stride: u.stride }, 2] : [planes[2]!, 1]
  for (let y = 0; y < height; y++) {
    const lumaRow = planes[0]!.offset + y * planes[0]!.stride
    const half = y >> 1
    let o = y * width * 4
    for (let x = 0; x < width; x++, o += 4) {
      const luma = (bytes[lumaRow + x]! - black) * lumaScale
      const cb = bytes[u.offset + half * u.stride + (x >> 1) * step]! - 128
      const cr = bytes[v.offset + half * v.stride + (x >> 1) * step]! - 128
      rgba[o] = clamp(luma + toRed * cr)
      rgba[o + 1] = clamp(luma - greenFromBlue * cb - greenFromRed * cr)
      rgba[o + 2] = clamp(luma + toBlue * cb)
      rgba[o + 3] = 255
    }
  }
}
