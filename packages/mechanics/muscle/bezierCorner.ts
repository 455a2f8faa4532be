/**
 * Control points of the quintic Bezier "corner" that joins two straight lines: the building block of every Millard 2012
 * muscle curve. A corner is C-shaped and twice continuously differentiable where it meets its neighbours, because the two
 * control points next to each end coincide.
 *
 * @see Millard, Uchida, Seth & Delp 2013, J Biomech Eng 135:021005, appendix; OpenSim `SegmentedQuinticBezierToolkit`
 */
import { MuscleError } from './muscleError.ts'

/** Six abscissae followed by six ordinates. */
export type CornerPoints = readonly number[]

export interface CurveEnd {
  readonly x: number
  readonly y: number
  readonly slope: number
}

/** The curviness a user gives (0 … 1) is narrowed to 0.1 … 0.9, so that no corner degenerates. */
export const scaleCurviness = (curviness: number): number => 0.1 + 0.8 * curviness

/**
 * @param curviness - already scaled; 0 = straight chord, 1 = the two tangents themselves
 * @throws {MuscleError} `curve-not-a-corner` when the tangents do not meet between the ends
 */
export function bezierCorner(from: CurveEnd, to: CurveEnd, curviness: number, curve: string): CornerPoints {
  const parallel = Math.abs(from.slope - to.slope) <= Math.sqrt(Number.EPSILON)
  const meetX = parallel ? (to.x + from.x) / 2 : (to.y - from.y - to.x * to.slope + from.x * from.slope) / (from.slope - to.slope)
  const meetY = (meetX - to.x) * to.slope + to.y
  const chord = (to.x - from.x) ** 2 + (to.y - from.y) ** 2
  const first = (meetX - from.x) ** 2 + (meetY - from.y) ** 2
  const second = (meetX - to.x) ** 2 + (meetY - to.y) ** 2
  if (!(chord > first && chord > second)) {
    throw new MuscleError(
      'curve-not-a-corner',
      `The ${curve} curve cannot be built: between x = ${from.x} and x = ${to.x} its end slopes ${from.slope} and ${to.slope} ` +
        `meet outside the section, which would give an S shape. Bring the slopes closer to the chord's ` +
        `(${(to.y - from.y) / (to.x - from.x)}).`,
    )
  }
  const nearFromX = from.x + curviness * (meetX - from.x)
  const nearFromY = from.y + curviness * (meetY - from.y)
  const nearToX = to.x + curviness * (meetX - to.x)
  const nearToY = to.y + curviness * (meetY - to.y)
  return [from.x, nearFromX, nearFromX, nearToX, nearToX, to.x, from.y, nearFromY, nearFromY, nearToY, nearToY, to.y]
}
