import type { CoordinateElement, CouplerElement, JointElement } from '../document.ts'
import type { XmlElement } from '../xml.ts'
import { holder, named, property } from './elements.ts'
import { framesXml } from './frames.ts'
import { functionXml, heldFunction } from './functions.ts'

export function jointXml(joint: JointElement): XmlElement {
  return named(`${joint.type}Joint`, joint.name, [
    property('socket_parent_frame', joint.parentFrame),
    property('socket_child_frame', joint.childFrame),
    holder('coordinates', joint.coordinates.map(coordinateXml)),
    framesXml(joint.frames),
    ...(joint.radii ? [property('radii_x_y_z', joint.radii)] : []),
    ...(joint.axes
      ? [
          holder(
            'SpatialTransform',
            joint.axes.map((axis) =>
              named('TransformAxis', axis.name, [
                property('coordinates', axis.coordinates.join(' ')),
                property('axis', axis.axis),
                ...(axis.function ? [functionXml(axis.function, 'function')] : []),
              ]),
            ),
          ),
        ]
      : []),
    ...joint.carried,
  ])
}

function coordinateXml(coordinate: CoordinateElement): XmlElement {
  return named('Coordinate', coordinate.name, [
    property('default_value', coordinate.defaultValue),
    property('default_speed_value', coordinate.defaultSpeed),
    property('range', coordinate.range),
    property('clamped', coordinate.clamped),
    property('locked', coordinate.locked),
    property('prescribed', coordinate.prescribed),
    ...coordinate.carried,
  ])
}

export function couplerXml(coupler: CouplerElement): XmlElement {
  return named('CoordinateCouplerConstraint', coupler.name, [
    property('isEnforced', coupler.enforced),
    heldFunction('coupled_coordinates_function', coupler.function),
    property('independent_coordinate_names', coupler.independent.join(' ')),
    property('dependent_coordinate_name', coupler.dependent),
    property('scale_factor', coupler.scale),
  ])
}
