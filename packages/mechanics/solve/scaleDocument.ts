/**
 * A model document scaled body by body: offsets, mass centres, inertias, wrap objects, markers, path points and the translations
 * of custom joints. Lengths of muscles and ligaments come after (`scalePathLengths`), because they need the whole model.
 *
 * @see OpenSim 4.6 `Model::scale` and the `extendScale` of each component
 */
import type {
  FrameOwner,
  FunctionElement,
  OffsetFrameElement,
  OsimDocument,
  PathElement,
  Vec3,
  WrapObjectElement,
} from '../osim/document.ts'
import { copyDocument } from './copyDocument.ts'
import { requireFactors } from './scaleFactors.ts'
import { scaleInertia } from './scaleInertia.ts'

export interface MassRule {
  /** `keep`: the bodies share the mass as before; `by-size`: each body's share grows with its volume. */
  readonly distribution: 'keep' | 'by-size'
  /** kg; undefined: whatever results */
  readonly finalMass?: number
}

/** @returns a new document; the one given is not changed */
export function scaleDocument(document: OsimDocument, factors: ReadonlyMap<string, Vec3>, mass: MassRule): OsimDocument {
  for (const [body, scale] of factors) requireFactors(body, scale)
  const scaled = copyDocument(document)
  const frames = baseBodies(scaled)
  const factorsOf = (frame: string): Vec3 => factors.get(baseOf(frames, frame)) ?? [1, 1, 1]
  scaleOwner(scaled.ground, factorsOf('ground'), factorsOf)
  for (const body of scaled.bodies) {
    const by = factorsOf(body.name)
    scaleOwner(body, by, factorsOf)
    body.massCentre = times(body.massCentre, by)
    const inertial = scaleInertia(body, by, mass.distribution === 'keep' ? 'mass-stays' : 'mass-grows')
    body.mass = inertial.mass
    body.inertia = [...inertial.inertia]
  }
  for (const frame of scaled.frames) scaleFrame(frame, factorsOf)
  for (const joint of scaled.joints) {
    for (const frame of joint.frames) scaleFrame(frame, factorsOf)
    if (joint.axes === undefined) continue
    const by = factorsOf(joint.parentFrame)
    for (const axis of joint.axes.slice(3)) if (axis.function !== undefined) axis.function = scaleTranslation(axis.function, axis.axis, by)
  }
  for (const marker of scaled.markers) marker.location = times(marker.location, factorsOf(marker.frame))
  for (const force of scaled.forces) {
    if (force.kind === 'muscle' || force.kind === 'path') scalePath(force.path, factorsOf)
    if (force.kind === 'bushing') for (const frame of force.frames) scaleFrame(frame, factorsOf)
  }
  if (mass.finalMass !== undefined && mass.finalMass > 0) {
    const total = scaled.bodies.reduce((sum, body) => sum + body.mass, 0)
    if (total > 0) {
      const by = mass.finalMass / total
      for (const body of scaled.bodies) {
        body.mass *= by
        body.inertia = body.inertia.map((value) => value * by) as typeof body.inertia
      }
    }
  }
  return scaled
}

const times = (a: Vec3, b: Vec3): Vec3 => [a[0] * b[0], a[1] * b[1], a[2] * b[2]]

function scaleOwner(owner: FrameOwner, by: Vec3, factorsOf: (frame: string) => Vec3): void {
  for (const object of owner.wrapObjects) scaleWrapObject(object, by)
  for (const frame of owner.frames) scaleFrame(frame, factorsOf)
}

function scaleFrame(frame: OffsetFrameElement, factorsOf: (frame: string) => Vec3): void {
  const by = factorsOf(frame.parent)
  frame.translation = times(frame.translation, by)
  scaleOwner(frame, by, factorsOf)
}

/** Dimensions grow by how much the scaling stretches the object's own axes. */
function scaleWrapObject(object: WrapObjectElement, by: Vec3): void {
  object.translation = times(object.translation, by)
  const even = by[0] === by[1] && by[1] === by[2]
  const stretch = even ? by : (axesOf(object.rotation).map((axis) => Math.hypot(axis[0] * by[0], axis[1] * by[1], axis[2] * by[2])) as Vec3)
  const across = 0.5 * (stretch[0] + stretch[1])
  switch (object.shape) {
    case 'cylinder':
      object.radius *= across
      object.length *= stretch[2]
      break
    case 'sphere':
      object.radius *= (by[0] + by[1] + by[2]) / 3
      break
    case 'ellipsoid':
      object.dimensions = times(object.dimensions, stretch)
      break
    case 'torus':
      object.innerRadius *= across
      object.outerRadius *= across
  }
}

/** Columns of the body-fixed XYZ rotation. */
function axesOf([a, b, c]: Vec3): Vec3[] {
  const [sa, ca, sb, cb, sc, cc] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b), Math.sin(c), Math.cos(c)]
  return [
    [cb * cc, sa * sb * cc + ca * sc, -ca * sb * cc + sa * sc],
    [-cb * sc, -sa * sb * sc + ca * cc, ca * sb * sc + sa * cc],
    [sb, -sa * cb, ca * cb],
  ]
}

/** A translation that is a coordinate itself (slope 1, no offset) keeps its meaning; everything else is multiplied. */
function scaleTranslation(element: FunctionElement, axis: Vec3, by: Vec3): FunctionElement {
  if (element.type === 'LinearFunction' && element.coefficients[0] === 1 && element.coefficients[1] === 0) return element
  return multiplied(element, Math.abs(axis[0]) * by[0] + Math.abs(axis[1]) * by[1] + Math.abs(axis[2]) * by[2])
}

const multiplied = (element: FunctionElement, by: number): FunctionElement =>
  element.type === 'MultiplierFunction'
    ? { ...element, scale: element.scale * by }
    : { type: 'MultiplierFunction', scale: by, function: element }

function scalePath(path: PathElement, factorsOf: (frame: string) => Vec3): void {
  for (const point of path.points) {
    const by = factorsOf(point.frame)
    if (point.kind === 'moving') {
      point.functions = point.functions.map((element, i) => (element === undefined ? undefined : multiplied(element, by[i]!)))
    } else point.location = times(point.location, by)
  }
}

/** Offset frame name or path → path of its parent. */
function baseBodies(document: OsimDocument): Map<string, string> {
  const parents = new Map<string, string>()
  const add = (owner: string, frame: OffsetFrameElement) => {
    parents.set(`${owner}/${frame.name}`, frame.parent)
    for (const inner of frame.frames) add(`${owner}/${frame.name}`, inner)
  }
  for (const body of document.bodies) for (const frame of body.frames) add(`/bodyset/${body.name}`, frame)
  for (const frame of document.ground.frames) add('/ground', frame)
  for (const frame of document.frames) add('', frame)
  for (const joint of document.joints) for (const frame of joint.frames) add(`/jointset/${joint.name}`, frame)
  return parents
}

/** Name of the body (or ground) that carries a frame, given by name, relative or absolute path. */
function baseOf(parents: Map<string, string>, frame: string): string {
  let at = frame
  for (let depth = 0; depth < 100; depth++) {
    const path = at.replace(/^(\.\.\/)+/, '/')
    const last = path.slice(path.lastIndexOf('/') + 1)
    const exact = parents.get(path)
    const key = exact !== undefined ? path : [...parents.keys()].find((name) => name.endsWith(`/${last}`))
    const isBody = /^\/?(bodyset\/[^/]+|ground)$/.test(path)
    if (isBody || key === undefined) return last
    at = parents.get(key)!
  }
  return frame
}
