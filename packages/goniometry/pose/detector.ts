/**
 * Finds people: reads the output of BlazePose's detector network. Layout of anchors and outputs as published in MediaPipe's
 * pose_detection graph (Bazarevsky 2020, arXiv:2006.10204); written anew.
 */
import type { Picture } from './picture.ts'
import { type Region, regionFromPoints } from './region.ts'

export const detectorSide = 224
const strides = [8, 16, 32, 32, 32]
/** Box (4) then four points (8): mid hip, full-body scale point, mid shoulder, upper-body scale point. */
const numbersPerBox = 12
const overlapLimit = 0.3

export interface Detection {
  readonly score: number
  /** Face box, pixels: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number]
  readonly hip: readonly [number, number]
  readonly bodyScale: readonly [number, number]
}

/** Anchor centres (0 … 1), two for each cell and layer of equal stride; 2254 in all. */
function anchorCentres(): Float32Array {
  const centres: number[] = []
  for (let layer = 0; layer < strides.length; ) {
    const stride = strides[layer]!
    let perCell = 0
    while (layer < strides.length && strides[layer] === stride) {
      perCell += 2
      layer++
    }
    const cells = Math.ceil(detectorSide / stride)
    for (let y = 0; y < cells; y++) {
      for (let x = 0; x < cells; x++) for (let n = 0; n < perCell; n++) centres.push((x + 0.5) / cells, (y + 0.5) / cells)
    }
  }
  return Float32Array.from(centres)
}
const centres = anchorCentres()

/** The whole picture as a square region, centred: black bars where it is not square. */
export const wholePicture = (picture: Picture): Region => ({
  x: picture.width / 2,
  y: picture.height / 2,
  size: Math.max(picture.width, picture.height),
  turn: 0,
})

/**
 * People found, best first.
 * @param boxes - 2254 × 12
 * @param scores - 2254, before the logistic function
 * @param looked - the (unturned) region the network was shown
 */
export function readDetections(boxes: Float32Array, scores: Float32Array, looked: Region, minScore: number): Detection[] {
  const left = looked.x - looked.size / 2
  const top = looked.y - looked.size / 2
  const found: { score: number; values: number[] }[] = []
  for (let i = 0; i < scores.length; i++) {
    const score = 1 / (1 + Math.exp(-Math.max(-100, Math.min(100, scores[i]!))))
    if (score < minScore) continue
    const at = (k: number, axis: 0 | 1) => boxes[i * numbersPerBox + k]! / detectorSide + centres[2 * i + axis]!
    const w = boxes[i * numbersPerBox + 2]! / detectorSide
    const h = boxes[i * numbersPerBox + 3]! / detectorSide
    const values = [at(0, 0) - w / 2, at(1, 1) - h / 2, at(0, 0) + w / 2, at(1, 1) + h / 2]
    for (let k = 4; k < numbersPerBox; k += 2) values.push(at(k, 0), at(k + 1, 1))
    found.push({ score, values: values.map((v, k) => (k % 2 === 0 ? left : top) + v * looked.size) })
  }
  found.sort((a, b) => b.score - a.score)
  const people: Detection[] = []
  while (found.length > 0) {
    const best = found[0]!
    const same = found.filter((other) => other === best || overlap(best.values, other.values) > overlapLimit)
    const weight = same.reduce((sum, one) => sum + one.score, 0)
    const mean = best.values.map((_, k) => same.reduce((sum, one) => sum + one.score * one.values[k]!, 0) / weight)
    people.push({
      score: best.score,
      box: [mean[0]!, mean[1]!, mean[2]!, mean[3]!],
      hip: [mean[4]!, mean[5]!],
      bodyScale: [mean[6]!, mean[7]!],
    })
    for (const one of same) found.splice(found.indexOf(one), 1)
  }
  return people
}

export const detectionRegion = (detection: Detection): Region => regionFromPoints(detection.hip, detection.bodyScale)

function overlap(a: readonly number[], b: readonly number[]): number {
  const w = Math.min(a[2]!, b[2]!) - Math.max(a[0]!, b[0]!)
  const h = Math.min(a[3]!, b[3]!) - Math.max(a[1]!, b[1]!)
  if (w <= 0 || h <= 0) return 0
  const area = (r: readonly number[]) => (r[2]! - r[0]!) * (r[3]! - r[1]!)
  return (w * h) / (area(a) + area(b) - w * h)
}
