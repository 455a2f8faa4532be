import type { PathElement, PathPointElement, PathWrapElement } from '../document.ts'
import { childOf, filledTextOf, membersOf, objectOf } from '../element.ts'
import type { XmlElement } from '../xml.ts'
import { namedFunctionOf } from './functions.ts'
import { carriedOf, fail, pairOf, type ReadContext, requiredName, socketOf, vec3Of, warn } from './properties.ts'

const pathProperties = new Set(['PathPointSet', 'PathWrapSet'])
const pointProperties = new Set(['socket_parent_frame', 'location', 'socket_coordinate', 'range'])
const movingProperties = new Set([
  'socket_parent_frame',
  'location',
  ...['x', 'y', 'z'].flatMap((axis) => [`socket_${axis}_coordinate`, `${axis}_location`]),
])
const wrapProperties = new Set(['wrap_object', 'method', 'range'])
const isPathClass = (name: string) => /^(GeometryPath|FunctionBasedPath|Scholz2015GeometryPath)$/.test(name)

/** The geometry path of a force; undefined (with a warning) where its kind is not known here. */
export function pathOf(context: ReadContext, force: XmlElement, forcePath: string): PathElement | undefined {
  const element = objectOf(force, 'path', isPathClass)
  if (!element) return undefined
  if (element.name !== 'GeometryPath') {
    warn(
      context,
      element,
      `${forcePath}/path`,
      'unknown-path',
      `<${element.name}> is a path this engine does not compute; the force is left out`,
    )
    return undefined
  }
  const path = `${forcePath}/path`
  const points = membersOf(childOf(element, 'PathPointSet')).map((child) => readPoint(context, child, path))
  if (points.length < 2)
    fail(context, element, path, 'short-path', `a path needs two points, this has ${points.length}. Add the missing path points.`)
  return {
    points,
    wraps: membersOf(childOf(element, 'PathWrapSet')).map((child) => readWrap(context, child, path)),
    carried: carriedOf(context, element, path, pathProperties),
  }
}

function readPoint(context: ReadContext, element: XmlElement, ownerPath: string): PathPointElement {
  const path = `${ownerPath}/pathpointset/${requiredName(element)}`
  const name = requiredName(element)
  const frame = socketOf(element, 'parent_frame')
  switch (element.name) {
    case 'PathPoint':
      carriedOf(context, element, path, pointProperties)
      return { kind: 'fixed', name, frame, location: vec3Of(context, element, path, 'location') }
    case 'ConditionalPathPoint':
      carriedOf(context, element, path, pointProperties)
      return {
        kind: 'conditional',
        name,
        frame,
        location: vec3Of(context, element, path, 'location'),
        coordinate: socketOf(element, 'coordinate'),
        range: pairOf(context, element, path, 'range', [0, 0]),
      }
    case 'MovingPathPoint':
      return readMoving(context, element, path)
    default:
      return fail(
        context,
        element,
        path,
        'unknown-point',
        `<${element.name}> is no path point this engine knows (PathPoint, ConditionalPathPoint, MovingPathPoint).`,
      )
  }
}

function readMoving(context: ReadContext, element: XmlElement, path: string): PathPointElement {
  carriedOf(context, element, path, movingProperties, (name) => /(Function|Spline|Constant)$/.test(name))
  return {
    kind: 'moving',
    name: requiredName(element),
    frame: socketOf(element, 'parent_frame'),
    functions: ['x', 'y', 'z'].map((axis) => namedFunctionOf(context, element, path, `${axis}_location`)),
    coordinates: ['x', 'y', 'z'].map((axis) => socketOf(element, `${axis}_coordinate`) || undefined),
  }
}

function readWrap(context: ReadContext, element: XmlElement, ownerPath: string): PathWrapElement {
  const path = `${ownerPath}/pathwrapset/${requiredName(element)}`
  carriedOf(context, element, path, wrapProperties)
  const method = (filledTextOf(element, 'method') ?? 'hybrid').toLowerCase()
  if (method !== 'hybrid' && method !== 'midpoint' && method !== 'axial')
    fail(context, element, path, 'wrap-method', `<method> is "${method}". Write hybrid, midpoint or axial.`)
  return {
    name: requiredName(element),
    wrapObject: filledTextOf(element, 'wrap_object') ?? '',
    method: method as PathWrapElement['method'],
    range: pairOf(context, element, path, 'range', [-1, -1]).map(Math.round) as [number, number],
  }
}
