import type { BushingElement, CoordinateForceElement, ForceElement, MuscleElement, PathForceElement } from '../document.ts'
import { childOf, filledTextOf, parseFlag, parseNumber, textOf } from '../element.ts'
import type { XmlElement } from '../xml.ts'
import { offsetFramesOf } from './frames.ts'
import { isFunctionClass, namedFunctionOf } from './functions.ts'
import { pathOf } from './paths.ts'
import { carriedOf, fail, flagOf, numberOf, placeOf, type ReadContext, requiredName, socketOf, vec3Of, warn } from './properties.ts'

const coordinateForces = new Set([
  'CoordinateLimitForce',
  'SpringGeneralizedForce',
  'ExpressionBasedCoordinateForce',
  'ExponentialCoordinateLimitForce',
  'CoordinateLinearStopForce',
  'CoordinateActuator',
])
const bushings = new Set(['BushingForce', 'FunctionBasedBushingForce', 'ExpressionBasedBushingForce'])
const pathForces = new Set(['Ligament', 'Blankevoort1991Ligament', 'PathSpring', 'PathActuator'])

const isMuscle = (name: string) => /Muscle(_Deprecated)?$/.test(name)

export function readForce(context: ReadContext, element: XmlElement): ForceElement {
  const path = `/forceset/${requiredName(element)}`
  const base = {
    name: requiredName(element),
    type: element.name,
    appliesForce: flagOf(context, element, path, 'appliesForce', true),
    carried: [] as XmlElement[],
  }
  if (isMuscle(element.name)) return readMuscle(context, element, path, base)
  if (pathForces.has(element.name)) return readPathForce(context, element, path, base)
  if (coordinateForces.has(element.name)) return readCoordinateForce(context, element, path, base)
  if (bushings.has(element.name)) return readBushing(context, element, path, base)
  return { ...base, kind: 'other', element }
}

/** Actuators that pull only as far as a controller tells them; without one they are understood and carry nothing. */
const drivenByControls = /^(Point|Torque|Body|PointToPoint|ActivationCoordinate)Actuator$/

/** One warning for every class of force that is not computed. */
export function sayNotComputed(context: ReadContext, forces: readonly ForceElement[]): void {
  const missing = new Map<string, string[]>()
  for (const force of forces)
    if (force.kind === 'other' && force.appliesForce && !drivenByControls.test(force.type))
      missing.set(force.type, [...(missing.get(force.type) ?? []), force.name])
  for (const [type, names] of missing) {
    const some = names.length > 3 ? `${names.slice(0, 3).join(', ')} … (${names.length})` : names.join(', ')
    context.warnings.push({
      code: 'force-not-computed',
      where: `/forceset/${names[0]}`,
      message: `${type} (${some}): this engine does not compute forces of this class; they are missing from dynamics`,
    })
  }
}

type Base = Pick<ForceElement, 'name' | 'type' | 'appliesForce' | 'carried'>
const isPathClass = (name: string) => /(GeometryPath|FunctionBasedPath)$/.test(name)
const other = (base: Base, element: XmlElement): ForceElement => ({ ...base, kind: 'other', element })

/** Muscle properties that are no numbers of fibre or tendon; kept, not read. */
const muscleObjects = new Set([
  'path',
  'GeometryPath',
  'appliesForce',
  'min_control',
  'max_control',
  'tendon_compliance_dynamics_mode',
  'pennation_model',
  'MuscleFixedWidthPennationModel',
  'MuscleFirstOrderActivationDynamicModel',
  'MuscleSecondOrderActivationDynamicModel',
  'ForceVelocityInverseCurve',
  'socket_',
  'use_fiber_damping',
]) // prettier-ignore

function readMuscle(context: ReadContext, element: XmlElement, path: string, base: Base): ForceElement {
  const geometry = pathOf(context, element, path)
  if (!geometry) {
    if (element.children.some((child) => isPathClass(child.name) || (child.name === 'path' && child.children.length > 0)))
      return other(base, element)
    return fail(context, element, path, 'no-path', `muscle "${base.name}" has no path points. Add a GeometryPath.`)
  }
  const muscle: MuscleElement = { ...base, kind: 'muscle', path: geometry, parameters: {}, flags: {}, curves: {} }
  for (const child of element.children) {
    if (child.children.length > 0) {
      if (/Curve$/.test(child.name)) muscle.curves[child.name] = readCurve(context, child, path)
      else if (!muscleObjects.has(child.name)) base.carried.push(child)
      continue
    }
    if (child.text === '' || child.name === 'appliesForce') {
      if (/Curve$/.test(child.name)) muscle.curves[child.name] = {}
      continue
    }
    const value = parseNumber(child.text)
    if (value !== undefined && !/^(true|false)$/i.test(child.text)) muscle.parameters[child.name] = value
    else if (/^(true|false)$/i.test(child.text)) muscle.flags[child.name] = parseFlag(child.text, path)
    else if (child.name === 'tendon_compliance_dynamics_mode') muscle.tendonComplianceDynamics = child.text
    else if (muscleNumbers.has(child.name))
      fail(
        context,
        child,
        `${path}/${child.name}`,
        'not-a-number',
        `<${child.name}> is "${child.text}" where a number is expected. Correct the file.`,
      )
    else base.carried.push(child)
  }
  muscle.carried = base.carried
  return muscle
}

const muscleNumbers = new Set([
  'max_isometric_force',
  'optimal_fiber_length',
  'tendon_slack_length',
  'pennation_angle_at_optimal',
  'max_contraction_velocity',
])

function readCurve(context: ReadContext, element: XmlElement, path: string): Record<string, number> {
  const numbers: Record<string, number> = {}
  for (const child of element.children) {
    if (child.children.length > 0 || child.text === '') continue
    const value = parseNumber(child.text)
    if (value !== undefined) numbers[child.name] = value
    else if (!/^(true|false)$/i.test(child.text))
      warn(
        context,
        child,
        `${path}/${element.name}/${child.name}`,
        'unknown-element',
        `<${child.name}> of <${element.name}> is "${child.text}", no number; it is left out`,
      )
  }
  return numbers
}

function numbersBelow(element: XmlElement): Record<string, number> {
  const numbers: Record<string, number> = {}
  for (const child of element.children) {
    const value = child.children.length === 0 ? parseNumber(child.text) : undefined
    if (value !== undefined && child.name !== 'appliesForce') numbers[child.name] = value
  }
  return numbers
}

const pathForceProperties = new Set([
  'appliesForce',
  'path',
  'GeometryPath',
  'resting_length',
  'pcsa_force',
  'force_length_curve',
  'linear_stiffness',
  'transition_strain',
  'damping_coefficient',
  'slack_length',
  'stiffness',
  'dissipation',
  'optimal_force',
  'min_control',
  'max_control',
]) // prettier-ignore

function readPathForce(context: ReadContext, element: XmlElement, path: string, base: Base): ForceElement {
  const geometry = pathOf(context, element, path)
  if (!geometry) return other(base, element)
  const force: PathForceElement = {
    ...base,
    kind: 'path',
    path: geometry,
    parameters: numbersBelow(element),
    carried: carriedOf(context, element, path, pathForceProperties, isFunctionClass),
  }
  const curve = namedFunctionOf(context, element, path, 'force_length_curve')
  if (curve) force.curve = curve
  return force
}

const coordinateForceProperties = new Set([
  'appliesForce',
  'coordinate',
  'upper_stiffness',
  'upper_limit',
  'lower_stiffness',
  'lower_limit',
  'damping',
  'transition',
  'compute_dissipation_energy',
  'stiffness',
  'rest_length',
  'viscosity',
  'expression',
  'lower_shape_parameters',
  'upper_shape_parameters',
  'optimal_force',
  'min_control',
  'max_control',
  'socket_coordinate',
]) // prettier-ignore

function readCoordinateForce(context: ReadContext, element: XmlElement, path: string, base: Base): CoordinateForceElement {
  const parameters = numbersBelow(element)
  for (const property of ['lower_shape_parameters', 'upper_shape_parameters']) {
    const words = filledTextOf(element, property)?.split(/\s+/)
    if (words?.length !== 2) continue
    parameters[`${property}_0`] = Number(words[0])
    parameters[`${property}_1`] = Number(words[1])
  }
  const force: CoordinateForceElement = {
    ...base,
    kind: 'coordinate',
    coordinate: filledTextOf(element, 'coordinate') ?? socketOf(element, 'coordinate'),
    parameters,
    carried: carriedOf(context, element, path, coordinateForceProperties),
  }
  const expression = textOf(element, 'expression')
  if (element.name === 'ExpressionBasedCoordinateForce') force.expression = expression ?? '0'
  return force
}

export const bushingFunctions = ['m_x_theta_x', 'm_y_theta_y', 'm_z_theta_z', 'f_x_delta_x', 'f_y_delta_y', 'f_z_delta_z'].map(
  (name) => `${name}_function`,
)
export const bushingExpressions = ['Mx', 'My', 'Mz', 'Fx', 'Fy', 'Fz'].map((name) => `${name}_expression`)
const bushingProperties = new Set([
  'appliesForce',
  'socket_frame1',
  'socket_frame2',
  'frames',
  'rotational_stiffness',
  'translational_stiffness',
  'rotational_damping',
  'translational_damping',
  ...bushingFunctions,
  ...bushingExpressions,
]) // prettier-ignore

function readBushing(context: ReadContext, element: XmlElement, path: string, base: Base): BushingElement {
  const triple = (property: string) => {
    const text = filledTextOf(element, property)
    if (text !== undefined && /^\S+$/.test(text)) {
      const value = numberOf(context, element, path, property, 0)
      return [value, value, value] as [number, number, number]
    }
    return vec3Of(context, element, path, property)
  }
  const bushing: BushingElement = {
    ...base,
    kind: 'bushing',
    frame1: socketOf(element, 'frame1') || socketOf(element, 'body_1'),
    frame2: socketOf(element, 'frame2') || socketOf(element, 'body_2'),
    frames: offsetFramesOf(context, element, path),
    rotationalStiffness: triple('rotational_stiffness'),
    translationalStiffness: triple('translational_stiffness'),
    rotationalDamping: triple('rotational_damping'),
    translationalDamping: triple('translational_damping'),
    carried: carriedOf(context, element, path, bushingProperties, isFunctionClass).filter((child) => child.name !== 'components'),
  }
  if (element.name === 'FunctionBasedBushingForce')
    bushing.functions = bushingFunctions.map((property) => namedFunctionOf(context, element, path, property))
  if (element.name === 'ExpressionBasedBushingForce')
    bushing.expressions = bushingExpressions.map((property) => childOf(element, property)?.text || '0')
  if (!bushing.frame1 || !bushing.frame2)
    fail(
      context,
      element,
      path,
      'missing-parent',
      `bushing "${placeOf(context, element, path)}" names no frame1 or frame2. Add socket_frame1 and socket_frame2.`,
    )
  return bushing
}
