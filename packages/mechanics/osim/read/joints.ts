import { type CoordinateElement, type JointElement, type JointType, jointTypes, type TransformAxisElement, type Vec3 } from '../document.ts'
import { childOf, filledTextOf } from '../element.ts'
import type { XmlElement } from '../xml.ts'
import { offsetFramesOf } from './frames.ts'
import { functionOf, isFunctionClass, namesOf } from './functions.ts'
import { carriedOf, fail, flagOf, numberOf, pairOf, type ReadContext, requiredName, socketOf, vec3Of } from './properties.ts'

const jointProperties = new Set(['socket_parent_frame', 'socket_child_frame', 'coordinates', 'frames', 'SpatialTransform', 'radii_x_y_z'])
const coordinateProperties = new Set([
  'motion_type',
  'default_value',
  'default_speed_value',
  'range',
  'clamped',
  'locked',
  'prescribed',
  'prescribed_function',
  'is_free_to_satisfy_constraints',
])
const axisProperties = new Set(['coordinates', 'axis', 'function'])

export function readJoint(context: ReadContext, element: XmlElement): JointElement {
  const path = `/jointset/${requiredName(element)}`
  const type = element.name.replace(/Joint$/, '') as JointType
  if (!element.name.endsWith('Joint') || !jointTypes.includes(type))
    fail(
      context,
      element,
      path,
      'unknown-joint',
      `<${element.name}> is a joint this engine does not know (known: ${jointTypes.map((name) => `${name}Joint`).join(', ')}).`,
    )
  const joint: JointElement = {
    name: requiredName(element),
    type,
    parentFrame: socketOf(element, 'parent_frame'),
    childFrame: socketOf(element, 'child_frame'),
    coordinates: (childOf(element, 'coordinates')?.children ?? []).map((child) => readCoordinate(context, child, path)),
    frames: offsetFramesOf(context, element, path),
    carried: carriedOf(context, element, path, jointProperties).filter((child) => child.name !== 'components'),
  }
  if (type === 'Custom') {
    const transform = childOf(element, 'SpatialTransform')
    joint.axes = readAxes(context, transform ?? element, path)
  }
  if (type === 'Ellipsoid') joint.radii = vec3Of(context, element, path, 'radii_x_y_z', [Number.NaN, Number.NaN, Number.NaN])
  return joint
}

function readCoordinate(context: ReadContext, element: XmlElement, jointPath: string): CoordinateElement {
  const path = `${jointPath}/${requiredName(element)}`
  const motion = filledTextOf(element, 'motion_type')
  const range = pairOf(context, element, path, 'range', [-10, 10])
  const coordinate: CoordinateElement = {
    name: requiredName(element),
    defaultValue: numberOf(context, element, path, 'default_value', 0),
    defaultSpeed: numberOf(context, element, path, 'default_speed_value', 0),
    range,
    clamped: flagOf(context, element, path, 'clamped', false),
    locked: flagOf(context, element, path, 'locked', false),
    prescribed: flagOf(context, element, path, 'prescribed', false),
    carried: [
      ...carriedOf(context, element, path, coordinateProperties),
      ...element.children.filter((child) => child.name === 'prescribed_function' && child.children.length > 0),
    ],
  }
  if (motion === 'rotational' || motion === 'translational' || motion === 'coupled') coordinate.motionType = motion
  return coordinate
}

const defaultAxes: Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] // prettier-ignore
const axisNames = ['rotation1', 'rotation2', 'rotation3', 'translation1', 'translation2', 'translation3']

function readAxes(context: ReadContext, transform: XmlElement, jointPath: string): TransformAxisElement[] {
  const axes = transform.children.filter((child) => child.name === 'TransformAxis')
  return axisNames.map((name, index) => {
    const path = `${jointPath}/spatialtransform/${name}`
    const element =
      axes.find((axis) => axis.attributes['name'] === name) ?? (axes.some((axis) => axis.attributes['name']) ? undefined : axes[index])
    if (!element) return { name, coordinates: [], axis: [...defaultAxes[index]!] }
    carriedOf(context, element, path, axisProperties, isFunctionClass)
    const held = functionOf(context, element, path, 'function')
    const axis: TransformAxisElement = {
      name,
      coordinates: namesOf(element, 'coordinates'),
      axis: vec3Of(context, element, path, 'axis', defaultAxes[index]),
    }
    if (held) axis.function = held
    return axis
  })
}
