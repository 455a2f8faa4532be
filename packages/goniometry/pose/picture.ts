/** A picture in memory: RGBA bytes, row by row, origin top left. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** width × height × 4 bytes; alpha is ignored. */
  readonly rgba: Uint8Array | Uint8ClampedArray
}

/**
 * The picture mirrored left to right: a network reads it as another view of the same body, so disagreement between both shows doubt.
 */
export function mirrorPicture(picture: Picture): Picture {
  const { width, height } = picture
  const from = new Uint32Array(picture.rgba.buffer, picture.rgba.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < width; x++) to[row + x] = from[row + width - 1 - x]!
  }
  return { width, height, rgba: new Uint8Array(to.buffer) }
}

/**
 * Shrinks by averaging so that the longer side is at most `longest` pixels; smaller pictures come back unchanged. Averaging (not picking)
 * keeps thin limbs of 4K video from flickering. The same code serves Node and browser, so both read the same numbers.
 */
export function shrinkPicture(picture: Picture, longest: number): Picture {
  const scale = Math.max(picture.width, picture.height) / longest
  if (scale <= 1) return picture
  const width = Math.max(1, Math.round(picture.width / scale))
  const height = Math.max(1, Math.round(picture.height / scale))
  const rgba = new Uint8Array(width * height * 4)
  const from = picture.rgba
  for (let y = 0; y < height; y++) {
    const y0 = Math.floor((y * picture.height) / height)
    const y1 = Math.max(y0 + 1, Math.floor(((y + 1) * picture.height) / height))
    for (let x = 0; x < width; x++) {
      const x0 = Math.floor((x * picture.width) / width)
      const x1 = Math.max(x0 + 1, Math.floor(((x + 1) * picture.width) / width))
      let red = 0
      let green = 0
      let blue = 0
      for (let v = y0; v < y1; v++) {
        let i = (v * picture.width + x0) * 4
        for (let u = x0; u < x1; u++, i += 4) {
          red += from[i]!
          green += from[i + 1]!
          blue += from[i + 2]!
        }
      }
      const n = (x1 - x0) * (y1 - y0)
      const o = (y * width + x) * 4
      rgba[o] = red / n + 0.5
      rgba[o + 1] = green / n + 0.5
      rgba[o + 2] = blue / n + 0.5
      rgba[o + 3] = 255
    }
  }
  return { width, height, rgba }
}

/** A rectangle of a picture, pixels. */
export interface PixelBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Cuts out a box, clipped to the picture. @throws {RangeError} nothing of the box lies in the picture */
export function cropPicture(picture: Picture, box: PixelBox): Picture {
  const x = Math.max(0, Math.round(box.x))
  const y = Math.max(0, Math.round(box.y))
  const width = Math.min(picture.width, Math.round(box.x + box.width)) - x
  const height = Math.min(picture.height, Math.round(box.y + box.height)) - y
  if (!(width > 0 && height > 0)) {
    throw new RangeError(
      `The region ${box.x},${box.y},${box.width},${box.height} lies outside the picture of ${picture.width} × ${picture.height} pixels.`,
    )
  }
  const rgba = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * 4
    rgba.set(picture.rgba.subarray(from, from + width * 4), row * width * 4)
  }
  return { width, height, rgba }
}

/** Turns a picture clockwise by quarter turns. */
export function turnPicture(picture: Picture, clockwise: 0 | 90 | 180 | 270): Picture {
  if (clockwise === 0) return picture
  const { width: w, height: h } = picture
  const from = new Uint32Array(picture.rgba.buffer, picture.rgba.byteOffset, w * h)
  const to = new Uint32Array(w * h)
  const width = clockwise === 180 ? w : h
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const [tx, ty] = clockwise === 90 ? [h - 1 - y, x] : clockwise === 180 ? [w - 1 - x, h - 1 - y] : [y, w - 1 - x]
      to[ty * width + tx] = from[y * w + x]!
    }
  }
  return { width, height: clockwise === 180 ? h : w, rgba: new Uint8Array(to.buffer) }
}

/** Mean brightness 0–255 and contrast (standard deviation), from a coarse grid. */
export function brightness(picture: Picture): { readonly mean: number; readonly spread: number } {
  const step = Math.max(1, Math.floor(Math.min(picture.width, picture.height) / 64))
  let n = 0
  let sum = 0
  let squares = 0
  for (let y = 0; y < picture.height; y += step) {
    for (let x = 0; x < picture.width; x += step) {
      const i = (y * picture.width + x) * 4
      const value = 0.299 * picture.rgba[i]! + 0.587 * picture.rgba[i + 1]! + 0.114 * picture.rgba[i + 2]!
      n++
      sum += value
      squares += value * value
    }
  }
  const mean = sum / n
  return { mean, spread: Math.sqrt(Math.max(0, squares / n - mean * mean)) }
}
