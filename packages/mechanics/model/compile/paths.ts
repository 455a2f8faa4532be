/** Geometry paths, their points and wraps, and the wrap objects of all frames. */
import type { FrameOwner, PathElement, PathPointElement, WrapObjectElement } from '../../osim/document.ts'
import { type PathPoints, type Paths, type PathWraps, pointKinds, type WrapObjects, wrapMethods, wrapShapes } from '../model.ts'
import { compose, identityTransform, rotate, transformOf } from '../transform.ts'
import { type CompileContext, fail, requireFinite, requireUnique, suggestion, warn } from './context.ts'
import type { FrameTable, PlacedFrame } from './frameTable.ts'
import type { FunctionTable } from './functions.ts'

export interface PathOwner {
  readonly name: string
  readonly path: PathElement
}

interface PathContext {
  readonly context: CompileContext
  readonly frames: FrameTable
  readonly functions: FunctionTable
  readonly bodyIndex: (name: string) => number
  readonly coordinateNames: readonly string[]
}

export function compileWrapObjects({ context, frames, bodyIndex }: PathContext): { wrapObjects: WrapObjects; names: string[] } {
  const all: { object: WrapObjectElement; frame: PlacedFrame }[] = frames.frames.flatMap((frame) =>
    (frame.owner as FrameOwner).wrapObjects.map((object) => ({ object, frame })),
  )
  const placed = all.map(({ object, frame }) => {
    const where = `${frame.path}/${object.name}`
    requireFinite(context, where, { translation: object.translation, xyz_body_rotation: object.rotation, size: sizeOf(object) })
    return compose(frame.transform, transformOf(object.translation, object.rotation))
  })
  return {
    names: all.map(({ object }) => object.name),
    wrapObjects: {
      count: all.length,
      shape: Uint8Array.from(all, ({ object }) => wrapShapes[object.shape]),
      body: Int32Array.from(all, ({ frame }) => bodyIndex(frame.body)),
      position: Float64Array.from(placed.flatMap((transform) => transform.p)),
      rotation: Float64Array.from(placed.flatMap((transform) => transform.R)),
      dimensions: Float64Array.from(all.flatMap(({ object }) => sizeOf(object))),
      quadrant: Int8Array.from(all, ({ object, frame }) => quadrantOf(context, `${frame.path}/${object.name}`, object.quadrant)),
      active: Uint8Array.from(all, ({ object }) => Number(object.active)),
    },
  }
}

function sizeOf(object: WrapObjectElement): [number, number, number] {
  switch (object.shape) {
    case 'cylinder':
      return [object.radius, object.length, 0]
    case 'sphere':
      return [object.radius, 0, 0]
    case 'ellipsoid':
      return object.dimensions
    case 'torus':
      return [object.innerRadius, object.outerRadius, 0]
  }
}

function quadrantOf(context: CompileContext, where: string, text: string): number {
  const match = /^([+-]?)([xyz])$/i.exec(text.trim())
  if (match) return (match[1] === '-' ? -1 : 1) * ('xyz'.indexOf(match[2]!.toLowerCase()) + 1)
  if (/^(all|unassigned)?$/i.test(text.trim())) return 0
  return fail(context, 'wrap-quadrant', where, `its quadrant is "${text}". Write all, x, y, z, -x, -y or -z.`)
}

export function compilePaths(from: PathContext, owners: readonly PathOwner[], wrapNames: readonly string[]) {
  const { context } = from
  const pointStart = [0]
  const wrapStart = [0]
  const points: { element: PathPointElement; where: string }[] = []
  const wraps: { object: number; method: number; range: [number, number] }[] = []
  for (const owner of owners) {
    const where = `/forceset/${owner.name}/path`
    for (const element of owner.path.points) points.push({ element, where: `${where}/${element.name}` })
    pointStart.push(points.length)
    for (const wrap of owner.path.wraps) {
      const object = wrapNames.indexOf(wrap.wrapObject.slice(wrap.wrapObject.lastIndexOf('/') + 1))
      if (object < 0) {
        warn(
          context,
          'missing-wrap-object',
          `${where}/${wrap.name}`,
          `it wraps over "${wrap.wrapObject}", which no body has; the path runs without it.${suggestion(wrap.wrapObject, wrapNames)}`,
        )
        continue
      }
      wraps.push({
        object,
        method: wrapMethods[wrap.method],
        range: rangeOf(context, `${where}/${wrap.name}`, wrap.range, owner.path.points.length),
      })
    }
    wrapStart.push(wraps.length)
  }
  requireUnique(
    context,
    'forces with a path',
    owners.map((owner) => owner.name),
  )
  const paths: Paths = { count: owners.length, pointStart: Int32Array.from(pointStart), wrapStart: Int32Array.from(wrapStart) }
  const pathWraps: PathWraps = {
    count: wraps.length,
    wrapObject: Int32Array.from(wraps, (wrap) => wrap.object),
    method: Uint8Array.from(wraps, (wrap) => wrap.method),
    range: Int32Array.from(wraps.flatMap((wrap) => wrap.range)),
  }
  return { paths, pathWraps, points: compilePoints(from, points), pointNames: points.map(({ element }) => element.name) }
}

function rangeOf(context: CompileContext, where: string, [first, last]: [number, number], count: number): [number, number] {
  const from = first < 1 ? -1 : first
  const to = last < 1 ? -1 : last
  if (from > count || to > count || (from > 0 && to > 0 && from >= to))
    fail(
      context,
      'wrap-range',
      where,
      `its range ${first} ${last} does not fit a path of ${count} points. Write two growing point numbers, or -1 for open.`,
    )
  return [from, to]
}

function compilePoints(
  { context, frames, functions, bodyIndex, coordinateNames }: PathContext,
  points: { element: PathPointElement; where: string }[],
): PathPoints {
  const n = points.length
  const result = {
    count: n,
    kind: new Uint8Array(n),
    body: new Int32Array(n),
    position: new Float64Array(n * 3),
    frame: new Int32Array(n).fill(-1),
    coordinate: new Int32Array(n).fill(-1),
    range: new Float64Array(n * 2),
    functionIndex: new Int32Array(n * 3).fill(-1),
    functionCoordinate: new Int32Array(n * 3).fill(-1),
  }
  const coordinateIndex = (name: string, where: string) => {
    const plain = name.slice(name.lastIndexOf('/') + 1)
    const index = coordinateNames.indexOf(plain)
    if (index < 0)
      fail(
        context,
        'missing-coordinate',
        where,
        `it depends on coordinate "${name}", which the model does not have.${suggestion(plain, coordinateNames)}`,
      )
    return index
  }
  points.forEach(({ element, where }, i) => {
    const frame = frames.resolve(element.frame, where, `the frame of path point "${element.name}"`)
    result.kind[i] = pointKinds[element.kind]
    result.body[i] = bodyIndex(frame.body)
    if (element.kind !== 'moving') {
      requireFinite(context, where, { location: element.location })
      result.position.set(place(frame, element.location), i * 3)
    }
    if (element.kind === 'conditional') {
      result.coordinate[i] = coordinateIndex(element.coordinate, where)
      requireFinite(context, where, { range: element.range })
      result.range.set(element.range, i * 2)
    }
    if (element.kind === 'moving') {
      if (frame.transform !== identityTransform) result.frame[i] = frames.indexOf(frame)
      element.functions.forEach((held, axis) => {
        const constant = functions.constantOf(held)
        const coordinate = element.coordinates[axis]
        if (held === undefined) return
        if (constant !== undefined) {
          requireFinite(context, where, { location: constant })
          result.position[i * 3 + axis] = constant
        } else {
          if (coordinate === undefined)
            fail(
              context,
              'missing-coordinate',
              where,
              `its ${'xyz'[axis]} location is a function without a coordinate. Add socket_${'xyz'[axis]}_coordinate.`,
            )
          result.functionIndex[i * 3 + axis] = functions.add(held, 1, where)
          result.functionCoordinate[i * 3 + axis] = coordinateIndex(coordinate!, where)
        }
      })
    }
  })
  return result
}

function place(frame: PlacedFrame, location: readonly number[]): [number, number, number] {
  if (frame.transform === identityTransform) return [location[0]!, location[1]!, location[2]!]
  const [x, y, z] = rotate(frame.transform.R, location)
  return [frame.transform.p[0] + x, frame.transform.p[1] + y, frame.transform.p[2] + z]
}
