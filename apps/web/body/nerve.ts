/** The sciatic nerve as a line that follows pelvis, thigh and shank: in front of the sacrum, behind the hip, to the hollow of the knee. */
import { Color, Matrix4, Vector3 } from 'three'
import { segmentMatrix } from './figure.ts'
import type { DrawnMuscle } from './muscles.ts'
import type { BodySnapshot } from './snapshot.ts'

/** Points in the right side's body frames, m (1.70 m body): drawn from textbook anatomy, for orientation only. */
const course: readonly (readonly [string, readonly [number, number, number]])[] = [
  ['pelvis', [-0.118, 0.03, 0.02]],
  ['pelvis', [-0.126, -0.03, 0.042]],
  ['pelvis', [-0.118, -0.088, 0.066]],
  ['femur', [-0.036, -0.1, 0.018]],
  ['femur', [-0.034, -0.22, 0.006]],
  ['femur', [-0.036, -0.34, 0.0]],
  ['tibia', [-0.042, -0.02, 0.002]],
  ['tibia', [-0.034, -0.12, 0.004]],
  ['tibia', [-0.034, -0.28, -0.002]],
]

const colour = new Color('#e0b23c')
const place = new Matrix4()
const point = new Vector3()

export function nervePath(snapshot: BodySnapshot, side: 'r' | 'l'): DrawnMuscle {
  const points: number[] = []
  for (const [body, [x, y, z]] of course) {
    const segment = snapshot.segments[body === 'pelvis' ? body : `${body}_${side}`]!
    point.set(x, y, side === 'r' ? z : -z).applyMatrix4(segmentMatrix(segment, place))
    points.push(point.x, point.y, point.z)
  }
  return { name: `sciatic_${side}`, points, strain: 0, volume: 0, radius: 0.0042, colour }
}
