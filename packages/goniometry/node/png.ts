/** Writes a picture as PNG (RGB, 8 bit). */
import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from '../pose/picture.ts'

export function encodePng({ width, height, rgba }: Picture): Uint8Array {
  const raw = Buffer.alloc(height * (1 + 3 * width))
  for (let y = 0; y < height; y++) {
    let o = y * (1 + 3 * width) + 1
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4
      raw[o++] = rgba[i]!
      raw[o++] = rgba[i + 1]!
      raw[o++] = rgba[i + 2]!
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
