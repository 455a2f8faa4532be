import type { BushingElement, CoordinateForceElement, ForceElement, MuscleElement, PathElement, PathPointElement } from '../document.ts'
import { bushingExpressions, bushingFunctions } from '../read/forces.ts'
import type { XmlElement } from '../xml.ts'
import { named, property, setOf } from './elements.ts'
import { framesXml } from './frames.ts'
import { functionXml, heldFunction } from './functions.ts'

/** Sockets as absolute paths. */
export interface SocketPaths {
  readonly frame: (socket: string) => string
  readonly coordinate: (socket: string) => string
}

export function forceXml(force: ForceElement, sockets: SocketPaths): XmlElement {
  const common = [property('appliesForce', force.appliesForce), ...force.carried]
  switch (force.kind) {
    case 'muscle':
      return named(force.type, force.name, [...common, pathXml(force.path, sockets), ...muscleProperties(force)])
    case 'path':
      return named(force.type, force.name, [
        ...common,
        pathXml(force.path, sockets),
        ...Object.entries(force.parameters).map(([name, value]) => property(name, value)),
        ...(force.curve ? [functionXml(force.curve, 'force_length_curve')] : []),
      ])
    case 'coordinate':
      return named(force.type, force.name, [...common, property('coordinate', force.coordinate), ...coordinateProperties(force)])
    case 'bushing':
      return named(force.type, force.name, [...common, ...bushingProperties(force)])
    case 'other':
      return force.element
  }
}

function muscleProperties(muscle: MuscleElement): XmlElement[] {
  return [
    ...Object.entries(muscle.parameters).map(([name, value]) => property(name, value)),
    ...Object.entries(muscle.flags).map(([name, value]) => property(name, value)),
    ...(muscle.tendonComplianceDynamics ? [property('tendon_compliance_dynamics_mode', muscle.tendonComplianceDynamics)] : []),
    ...Object.entries(muscle.curves).map(([name, values]) =>
      named(
        name,
        `${muscle.name}_${name}`,
        Object.entries(values).map(([key, value]) => property(key, value)),
      ),
    ),
  ] // prettier-ignore
}

function coordinateProperties(force: CoordinateForceElement): XmlElement[] {
  const pairs = new Set<string>()
  const properties: XmlElement[] = []
  for (const [name, value] of Object.entries(force.parameters)) {
    const match = /^(.*_shape_parameters)_[01]$/.exec(name)
    if (!match) properties.push(property(name, value))
    else pairs.add(match[1]!)
  }
  for (const name of pairs) properties.push(property(name, [force.parameters[`${name}_0`]!, force.parameters[`${name}_1`]!]))
  if (force.expression !== undefined) properties.push(property('expression', force.expression))
  return properties
}

function bushingProperties(bushing: BushingElement): XmlElement[] {
  return [
    property('socket_frame1', bushing.frame1),
    property('socket_frame2', bushing.frame2),
    framesXml(bushing.frames),
    ...(bushing.type === 'BushingForce'
      ? [property('rotational_stiffness', bushing.rotationalStiffness), property('translational_stiffness', bushing.translationalStiffness)]
      : []),
    property('rotational_damping', bushing.rotationalDamping),
    property('translational_damping', bushing.translationalDamping),
    ...(bushing.functions ?? []).flatMap((held, axis) => (held ? [heldFunction(bushingFunctions[axis]!, held)] : [])),
    ...(bushing.expressions ?? []).map((expression, axis) => property(bushingExpressions[axis]!, expression)),
  ]
}

function pathXml(path: PathElement, sockets: SocketPaths): XmlElement {
  return named('GeometryPath', 'path', [
    ...path.carried,
    setOf(
      'PathPointSet',
      path.points.map((point) => pointXml(point, sockets)),
    ),
    setOf(
      'PathWrapSet',
      path.wraps.map((wrap) =>
        named('PathWrap', wrap.name, [
          property('wrap_object', wrap.wrapObject),
          property('method', wrap.method),
          property('range', wrap.range),
        ]),
      ),
    ),
  ]) // prettier-ignore
}

function pointXml(point: PathPointElement, sockets: SocketPaths): XmlElement {
  const parent = property('socket_parent_frame', sockets.frame(point.frame))
  switch (point.kind) {
    case 'fixed':
      return named('PathPoint', point.name, [parent, property('location', point.location)])
    case 'conditional':
      return named('ConditionalPathPoint', point.name, [
        parent,
        property('location', point.location),
        property('socket_coordinate', sockets.coordinate(point.coordinate)),
        property('range', point.range),
      ])
    case 'moving':
      return named('MovingPathPoint', point.name, [
        parent,
        ...['x', 'y', 'z'].flatMap((axis, i) => {
          const coordinate = point.coordinates[i]
          const held = point.functions[i]
          return [
            ...(coordinate ? [property(`socket_${axis}_coordinate`, sockets.coordinate(coordinate))] : []),
            ...(held ? [heldFunction(`${axis}_location`, held)] : []),
          ]
        }),
      ])
  }
}
