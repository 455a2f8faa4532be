import type { BodyElement, FrameOwner, MarkerElement, OffsetFrameElement, WrapObjectElement } from '../document.ts'
import { childOf, filledTextOf, membersOf } from '../element.ts'
import type { XmlElement } from '../xml.ts'
import { carriedOf, fail, flagOf, numberOf, numbersOf, type ReadContext, requiredName, socketOf, vec3Of, warn } from './properties.ts'

const ownerProperties = ['WrapObjectSet', 'frames', 'socket_parent', 'translation', 'orientation']
const frameProperties = new Set(ownerProperties)
const bodyProperties = new Set(['WrapObjectSet', 'frames', 'mass', 'mass_center', 'inertia'])

export function readGround(context: ReadContext, element: XmlElement | undefined): FrameOwner {
  if (!element) return { name: 'ground', wrapObjects: [], frames: [], carried: [] }
  return { ...readOwner(context, element, '/ground', new Set([...bodyProperties])), name: 'ground' }
}

export function readBody(context: ReadContext, element: XmlElement): BodyElement {
  const path = `/bodyset/${requiredName(element)}`
  const owner = readOwner(context, element, path, bodyProperties)
  return {
    ...owner,
    mass: numberOf(context, element, path, 'mass', Number.NaN),
    massCentre: vec3Of(context, element, path, 'mass_center'),
    inertia: (numbersOf(context, element, path, 'inertia', 6) ?? [0, 0, 0, 0, 0, 0]) as BodyElement['inertia'],
  }
}

export function readOffsetFrame(context: ReadContext, element: XmlElement, ownerPath: string): OffsetFrameElement {
  const path = `${ownerPath}/${requiredName(element)}`
  return {
    ...readOwner(context, element, path, frameProperties),
    parent: socketOf(element, 'parent'),
    translation: vec3Of(context, element, path, 'translation'),
    orientation: vec3Of(context, element, path, 'orientation'),
  }
}

function readOwner(context: ReadContext, element: XmlElement, path: string, known: ReadonlySet<string>): FrameOwner {
  const held = offsetFramesOf(context, element, path)
  const carried = carriedOf(context, element, path, known)
    .map((child) => (child.name === 'components' ? withoutFrames(child) : child))
    .filter((child) => child.name !== 'components' || child.children.length > 0)
  return {
    name: requiredName(element),
    wrapObjects: membersOf(childOf(element, 'WrapObjectSet')).flatMap((object) => readWrapObject(context, object, path) ?? []),
    frames: held,
    carried,
  }
}

/** Offset frames in an element's `components` and `frames` lists. */
export function offsetFramesOf(context: ReadContext, element: XmlElement, path: string): OffsetFrameElement[] {
  return ['frames', 'components'].flatMap((list) =>
    (childOf(element, list)?.children ?? [])
      .filter((child) => child.name === 'PhysicalOffsetFrame')
      .map((child) => readOffsetFrame(context, child, path)),
  )
}

export function withoutFrames(components: XmlElement): XmlElement {
  return { ...components, children: components.children.filter((child) => child.name !== 'PhysicalOffsetFrame') }
}

const wrapProperties = new Set([
  'active',
  'xyz_body_rotation',
  'translation',
  'quadrant',
  'radius',
  'length',
  'dimensions',
  'inner_radius',
  'outer_radius',
])

function readWrapObject(context: ReadContext, element: XmlElement, ownerPath: string): WrapObjectElement | undefined {
  const path = `${ownerPath}/wrapobjectset/${requiredName(element)}`
  const base = {
    name: requiredName(element),
    active: flagOf(context, element, path, 'active', true),
    quadrant: filledTextOf(element, 'quadrant') ?? 'all',
    rotation: vec3Of(context, element, path, 'xyz_body_rotation'),
    translation: vec3Of(context, element, path, 'translation'),
    carried: carriedOf(context, element, path, wrapProperties),
  }
  const length = (property: string) => {
    const value = numberOf(context, element, path, property, Number.NaN)
    if (!(value > 0)) fail(context, element, path, 'wrap-size', `<${property}> must be a positive length in metres.`)
    return value
  }
  switch (element.name) {
    case 'WrapCylinder':
      return { ...base, shape: 'cylinder', radius: length('radius'), length: length('length') }
    case 'WrapSphere':
      return { ...base, shape: 'sphere', radius: length('radius') }
    case 'WrapEllipsoid': {
      const dimensions = vec3Of(context, element, path, 'dimensions', [Number.NaN, Number.NaN, Number.NaN])
      if (!dimensions.every((value) => value > 0))
        fail(context, element, path, 'wrap-size', '<dimensions> must be three positive semi-axes in metres.')
      return { ...base, shape: 'ellipsoid', dimensions }
    }
    case 'WrapTorus':
      return { ...base, shape: 'torus', innerRadius: length('inner_radius'), outerRadius: length('outer_radius') }
    default:
      warn(context, element, path, 'unknown-wrap-object', `<${element.name}> is a wrap object this engine does not know; paths ignore it`)
      return undefined
  }
}

const markerProperties = new Set(['socket_parent_frame', 'location', 'fixed'])

export function readMarker(context: ReadContext, element: XmlElement): MarkerElement {
  const path = `/markerset/${requiredName(element)}`
  carriedOf(context, element, path, markerProperties)
  return {
    name: requiredName(element),
    frame: socketOf(element, 'parent_frame'),
    location: vec3Of(context, element, path, 'location'),
    fixed: flagOf(context, element, path, 'fixed', false),
  }
}
