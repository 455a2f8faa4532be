import type { BodyElement, FrameOwner, MarkerElement, OffsetFrameElement, WrapObjectElement } from '../document.ts'
import type { XmlElement } from '../xml.ts'
import { filled, holder, named, property, setOf } from './elements.ts'

export function ownerXml(owner: FrameOwner): XmlElement[] {
  const components = owner.carried.find((child) => child.name === 'components')
  return [
    ...owner.carried.filter((child) => child.name !== 'components'),
    ...filled('components', [...owner.frames.map(offsetFrameXml), ...(components?.children ?? [])]),
    ...(owner.wrapObjects.length > 0 ? [setOf('WrapObjectSet', owner.wrapObjects.map(wrapObjectXml))] : []),
  ]
}

export function bodyXml(body: BodyElement): XmlElement {
  return named('Body', body.name, [
    ...ownerXml(body),
    property('mass', body.mass),
    property('mass_center', body.massCentre),
    property('inertia', body.inertia),
  ])
}

export function offsetFrameXml(frame: OffsetFrameElement): XmlElement {
  return named('PhysicalOffsetFrame', frame.name, [
    ...ownerXml(frame),
    property('socket_parent', frame.parent),
    property('translation', frame.translation),
    property('orientation', frame.orientation),
  ])
}

function wrapObjectXml(object: WrapObjectElement): XmlElement {
  const common = [
    property('active', object.active),
    property('xyz_body_rotation', object.rotation),
    property('translation', object.translation),
    property('quadrant', object.quadrant),
    ...object.carried,
  ]
  switch (object.shape) {
    case 'cylinder':
      return named('WrapCylinder', object.name, [...common, property('radius', object.radius), property('length', object.length)])
    case 'sphere':
      return named('WrapSphere', object.name, [...common, property('radius', object.radius)])
    case 'ellipsoid':
      return named('WrapEllipsoid', object.name, [...common, property('dimensions', object.dimensions)])
    case 'torus':
      return named('WrapTorus', object.name, [
        ...common,
        property('inner_radius', object.innerRadius),
        property('outer_radius', object.outerRadius),
      ])
  }
}

export function markerXml(marker: MarkerElement, frame: string): XmlElement {
  return named('Marker', marker.name, [
    property('socket_parent_frame', frame),
    property('location', marker.location),
    property('fixed', marker.fixed),
  ])
}

export const framesXml = (frames: readonly OffsetFrameElement[]): XmlElement => holder('frames', frames.map(offsetFrameXml))
