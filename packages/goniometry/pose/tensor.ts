import type { Picture } from './picture.ts'
import type { Region } from './region.ts'

/**
 * Fills a network's input from a region of a picture, bilinear.
 *
 * @param out - side × side × 3 numbers, row by row, red green blue, written
 * @param low - value for black; white is 1
 * @param border - what lies outside the picture: black (detector) or the nearest edge pixel (landmarks), as in MediaPipe's graphs
 */
export function regionToTensor(
  picture: Picture,
  region: Region,
  side: number,
  low: 0 | -1,
  border: 'black' | 'edge',
  out: Float32Array,
): void {
  const { width, height, rgba } = picture
  const scale = (1 - low) / 255
  const cos = (Math.cos(region.turn) * region.size) / side
  const sin = (Math.sin(region.turn) * region.size) / side
  let o = 0
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++, o += 3) {
      const a = i + 0.5 - side / 2
      const b = j + 0.5 - side / 2
      const x = region.x + cos * a - sin * b - 0.5
      const y = region.y + sin * a + cos * b - 0.5
      const x0 = Math.floor(x)
      const y0 = Math.floor(y)
      const fx = x - x0
      const fy = y - y0
      let red = 0
      let green = 0
      let blue = 0
      for (let corner = 0; corner < 4; corner++) {
        let u = x0 + (corner & 1)
        let v = y0 + (corner >> 1)
        const weight = (corner & 1 ? fx : 1 - fx) * (corner >> 1 ? fy : 1 - fy)
        if (u < 0 || v < 0 || u >= width || v >= height) {
          if (border === 'black') continue
          u = u < 0 ? 0 : u >= width ? width - 1 : u
          v = v < 0 ? 0 : v >= height ? height - 1 : v
        }
        const k = (v * width + u) * 4
        red += weight * rgba[k]!
        green += weight * rgba[k + 1]!
        blue += weight * rgba[k + 2]!
      }
      out[o] = low + red * scale
      out[o + 1] = low + green * scale
      out[o + 2] = low + blue * scale
    }
  }
}
