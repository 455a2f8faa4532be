/** A frame spanned by stations (OpenSim's StationDefinedFrame): one axis along b − a, one along (b − a) × (c − a). */
import type { StationFrameElement } from '../../osim/document.ts'
import type { Transform } from '../transform.ts'
import { type CompileContext, fail } from './context.ts'

type Vec = [number, number, number]

/** @param points - in the body that carries them, m */
export function stationFrameTransform(
  context: CompileContext,
  frame: StationFrameElement,
  points: { a: Vec; b: Vec; c: Vec; origin: Vec },
): Transform {
  const ab = unit(minus(points.b, points.a))
  const normal = unit(cross(minus(points.b, points.a), minus(points.c, points.a)))
  if (!ab || !normal)
    return fail(context, 'zero-axis', frame.path, 'its stations a, b and c lie on one line and span no frame. Move one of them.')
  const columns: (Vec | undefined)[] = [undefined, undefined, undefined]
  for (const [text, direction] of [
    [frame.abAxis, ab],
    [frame.normalAxis, normal],
  ] as const) {
    const match = /^([+-]?)([xyz])$/.exec(text)
    if (!match || columns['xyz'.indexOf(match[2]!)])
      return fail(
        context,
        'zero-axis',
        frame.path,
        `its axes are "${frame.abAxis}" and "${frame.normalAxis}". Write two different ones of +x, -x, +y, -y, +z, -z.`,
      )
    columns['xyz'.indexOf(match[2]!)] = match[1] === '-' ? (direction.map((value) => -value) as Vec) : direction
  } // prettier-ignore
  const missing = columns.indexOf(undefined)
  columns[missing] = cross(columns[(missing + 1) % 3]!, columns[(missing + 2) % 3]!)
  return { p: points.origin, R: [0, 1, 2].flatMap((row) => columns.map((column) => column![row]!)) }
}

const minus = (u: Vec, v: Vec): Vec => [u[0] - v[0], u[1] - v[1], u[2] - v[2]]
const cross = (u: Vec, v: Vec): Vec => [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]

function unit(v: Vec): Vec | undefined {
  const length = Math.hypot(...v)
  return length > 1e-12 ? (v.map((value) => value / length) as Vec) : undefined
}
