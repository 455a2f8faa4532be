/**
 * Body landmarks: reads the output of BlazePose's landmark network and places it in the picture. Layout as in MediaPipe's
 * tensors_to_pose_landmarks graph (39 points × x y z visibility presence; heat maps 64 × 64 × 39); written anew.
 */
import { fromRegion, type Region, regionFromPoints } from './region.ts'

export const landmarkSide = 256
const points = 39
const heatSide = 64
/** Half the window, in heat-map cells, over which a point is refined. */
const heatReach = 3
const heatTrust = 0.5
/** The two helper points that give the next frame's region. */
const centrePoint = 33
const scalePoint = 34

/** Index of each landmark we use. "left" and "right" are the network's words; geometry decides which leg is measured. */
export const landmark = {
  nose: 0,
  leftEar: 7,
  rightEar: 8,
  leftShoulder: 11,
  rightShoulder: 12,
  leftElbow: 13,
  rightElbow: 14,
  leftWrist: 15,
  rightWrist: 16,
  leftHip: 23,
  rightHip: 24,
  leftKnee: 25,
  rightKnee: 26,
  leftAnkle: 27,
  rightAnkle: 28,
  leftHeel: 29,
  rightHeel: 30,
  leftToe: 31,
  rightToe: 32,
} as const

export interface Pose {
  /** 33 × (x, y), pixels of the picture. */
  readonly xy: Float64Array
  /** 33 × visibility, 0 … 1. Hardly shows failure (landmark study): never the only gate. */
  readonly visibility: Float64Array
  /** The network's own opinion that a body is there, 0 … 1. */
  readonly presence: number
  /** Where to look in the next frame. */
  readonly next: Region
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value))

/** @param raw - 39 × 5; @param heat - 64 × 64 × 39 @param presence - 0 … 1 */
export function readLandmarks(raw: Float32Array, heat: Float32Array, presence: number, region: Region): Pose {
  const xy = new Float64Array(2 * 33)
  const visibility = new Float64Array(33)
  const helper: [number, number][] = []
  for (let i = 0; i < points; i++) {
    if (i >= 33 && i !== centrePoint && i !== scalePoint) continue
    const [u, v] = refine(raw[i * 5]! / landmarkSide, raw[i * 5 + 1]! / landmarkSide, heat, i)
    const [x, y] = fromRegion(region, u, v)
    if (i >= 33) helper.push([x, y])
    else {
      xy[2 * i] = x
      xy[2 * i + 1] = y
      visibility[i] = logistic(raw[i * 5 + 3]!)
    }
  }
  return { xy, visibility, presence, next: regionFromPoints(helper[0]!, helper[1]!) }
}

/** Weighted mean of the heat map around a point, where the map is sure of itself. */
function refine(u: number, v: number, heat: Float32Array, channel: number): [number, number] {
  const column = Math.trunc(u * heatSide)
  const row = Math.trunc(v * heatSide)
  if (column < 0 || row < 0 || column >= heatSide || row >= heatSide) return [u, v]
  let sum = 0
  let across = 0
  let down = 0
  let most = 0
  for (let j = Math.max(0, row - heatReach); j <= Math.min(heatSide - 1, row + heatReach); j++) {
    for (let i = Math.max(0, column - heatReach); i <= Math.min(heatSide - 1, column + heatReach); i++) {
      const weight = logistic(heat[(j * heatSide + i) * points + channel]!)
      sum += weight
      across += weight * i
      down += weight * j
      if (weight > most) most = weight
    }
  }
  return most >= heatTrust ? [across / sum / heatSide, down / sum / heatSide] : [u, v]
}
