/** Joints of the tree → transform steps, coordinates and their orders. */
import type { CoordinateElement, JointElement, JointType, TransformAxisElement, Vec3 } from '../../osim/document.ts'
import { axisCodes, type Coordinates, type Joints, motionTypes, type TransformSteps } from '../model.ts'
import { identityRotation, isIdentityRotation } from '../transform.ts'
import { type CompileContext, fail, requireFinite, requireUnique, suggestion, warn } from './context.ts'
import type { FunctionTable } from './functions.ts'
import type { TreeNode } from './tree.ts'

const x: Vec3 = [1, 0, 0]
const y: Vec3 = [0, 1, 0]
const z: Vec3 = [0, 0, 1]
type Motion = (typeof motionTypes)[number]

/** Steps of the fixed joint types: [axis, coordinate number], in OpenSim's order of coordinates. */
const fixedTypes: Record<
  Exclude<JointType, 'Custom' | 'Scapulothoracic'>,
  { rotations: [Vec3, number][]; translations: [Vec3, number][]; motions: Motion[] }
> = {
  Weld: { rotations: [], translations: [], motions: [] },
  Pin: { rotations: [[z, 0]], translations: [], motions: ['rotational'] },
  Slider: { rotations: [], translations: [[x, 0]], motions: ['translational'] },
  Universal: {
    rotations: [
      [x, 0],
      [y, 1],
    ],
    translations: [],
    motions: ['rotational', 'rotational'],
  },
  Ball: {
    rotations: [
      [x, 0],
      [y, 1],
      [z, 2],
    ],
    translations: [],
    motions: ['rotational', 'rotational', 'rotational'],
  },
  Gimbal: {
    rotations: [
      [x, 0],
      [y, 1],
      [z, 2],
    ],
    translations: [],
    motions: ['rotational', 'rotational', 'rotational'],
  },
  Planar: {
    rotations: [[z, 0]],
    translations: [
      [x, 1],
      [y, 2],
    ],
    motions: ['rotational', 'translational', 'translational'],
  },
  Free: {
    rotations: [
      [x, 0],
      [y, 1],
      [z, 2],
    ],
    translations: [
      [x, 3],
      [y, 4],
      [z, 5],
    ],
    motions: ['rotational', 'rotational', 'rotational', 'translational', 'translational', 'translational'],
  },
  Ellipsoid: {
    rotations: [
      [x, 0],
      [y, 1],
      [z, 2],
    ],
    translations: [],
    motions: ['rotational', 'rotational', 'rotational'],
  },
} // prettier-ignore

interface Step {
  /** Which of the joint's three rotations (or translations) it is. */
  number: number
  axis: Vec3
  functionIndex: number
  /** Coordinate numbers within the joint. */
  arguments: number[]
}

interface ShapedJoint {
  coordinates: CoordinateElement[]
  motions: Motion[]
  rotations: Step[]
  translations: Step[]
  constant: Vec3
}

export function compileJoints(
  context: CompileContext,
  nodes: TreeNode[],
  joints: JointElement[],
  functions: FunctionTable,
): { joints: Joints; coordinates: Coordinates; names: string[] } {
  const shaped = new Map(joints.map((joint) => [joint, shape(context, joint, functions)]))
  const names: string[] = []
  const elements: CoordinateElement[] = []
  const motions: Motion[] = []
  const firstCoordinate = new Map<JointElement, number>()
  for (const joint of joints) {
    firstCoordinate.set(joint, names.length)
    const { coordinates, motions: own } = shaped.get(joint)!
    coordinates.forEach((coordinate, index) => {
      names.push(coordinate.name)
      elements.push(coordinate)
      motions.push(own[index]!)
      if (coordinate.prescribed)
        warn(
          context,
          'prescribed-motion',
          `/jointset/${joint.name}/${coordinate.name}`,
          `coordinate "${coordinate.name}" has a prescribed motion; here it takes the value it is given`,
        )
    })
  }
  requireUnique(context, 'coordinates', names)
  const nb = nodes.length
  const nq = names.length
  const uStart = new Int32Array(nb + 1)
  const coordinateOfU = new Int32Array(nq)
  const uOfCoordinate = new Int32Array(nq)
  const body = new Int32Array(nq)
  const rotations = stepList()
  const translations = stepList()
  const result = {
    reversed: new Uint8Array(nb),
    parentPosition: new Float64Array(nb * 3),
    parentRotation: new Float64Array(nb * 9),
    parentAligned: new Uint8Array(nb).fill(1),
    childPosition: new Float64Array(nb * 3),
    childRotation: new Float64Array(nb * 9),
    childAligned: new Uint8Array(nb).fill(1),
    speedKind: new Uint8Array(nb),
    custom: new Uint8Array(nb),
    direct: new Uint8Array(nb),
    ellipsoid: new Float64Array(nb * 3),
    translation: new Float64Array(nb * 3),
  } // prettier-ignore
  const rotationStart = new Int32Array(nb + 1)
  const translationStart = new Int32Array(nb + 1)
  let u = 0
  nodes.forEach((node, b) => {
    uStart[b] = u
    result.parentRotation.set(identityRotation, b * 9)
    result.childRotation.set(identityRotation, b * 9)
    if (node.joint) {
      const { coordinates, rotations: turn, translations: shift, constant } = shaped.get(node.joint)!
      const first = firstCoordinate.get(node.joint)!
      for (let k = 0; k < coordinates.length; k++) {
        coordinateOfU[u] = first + k
        uOfCoordinate[first + k] = u
        body[first + k] = b
        u++
      }
      for (const step of turn) rotations.push(step, first)
      for (const step of shift) translations.push(step, first)
      const inboard = node.inboard!.transform
      const outboard = node.outboard!.transform
      result.parentPosition.set(inboard.p, b * 3)
      result.parentRotation.set(inboard.R, b * 9)
      result.parentAligned[b] = isIdentityRotation(inboard.R) ? 1 : 0
      result.childPosition.set(outboard.p, b * 3)
      result.childRotation.set(outboard.R, b * 9)
      result.childAligned[b] = isIdentityRotation(outboard.R) ? 1 : 0
      result.custom[b] = node.joint.type === 'Custom' ? 1 : 0
      result.reversed[b] = node.reversed ? 1 : 0
      result.direct[b] = isDirect(node.joint, turn, shift) ? 1 : 0
      result.speedKind[b] = node.joint.type === 'Ball' || node.joint.type === 'Free' || node.joint.type === 'Ellipsoid' ? 1 : 0
      result.translation.set(constant, b * 3)
      if (node.joint.radii) {
        requireFinite(context, `/jointset/${node.joint.name}`, { radii_x_y_z: node.joint.radii })
        result.ellipsoid.set(node.joint.radii, b * 3)
      }
    }
    rotationStart[b + 1] = rotations.count()
    translationStart[b + 1] = translations.count()
  })
  uStart[nb] = u
  return {
    names,
    joints: {
      ...result,
      uStart,
      rotationStart,
      rotations: rotations.finish(),
      rotationNumber: rotations.numbers(),
      translationStart,
      translations: translations.finish(),
    },
    coordinates: {
      count: nq,
      defaultValue: Float64Array.from(elements, (element) => element.defaultValue),
      defaultSpeed: Float64Array.from(elements, (element) => element.defaultSpeed),
      range: Float64Array.from(elements.flatMap((element) => element.range)),
      motion: Uint8Array.from(motions, (motion) => motionTypes.indexOf(motion)),
      clamped: Uint8Array.from(elements, (element) => Number(element.clamped)),
      locked: Uint8Array.from(elements, (element) => Number(element.locked)),
      // Filled in by the couplers.
      dependent: new Uint8Array(nq),
      body,
      uOfCoordinate,
      coordinateOfU,
      independent: new Int32Array(0),
      free: new Int32Array(0),
    },
  }
}

function isDirect(joint: JointElement, rotations: readonly Step[], translations: readonly Step[]): boolean {
  if (joint.type === 'Ball' || joint.type === 'Free' || joint.type === 'Ellipsoid') return false
  const driven = [...rotations, ...translations].map((step) =>
    step.functionIndex === -1 && step.arguments.length === 1 ? step.arguments[0] : undefined,
  )
  return driven.every((argument) => argument !== undefined) && new Set(driven).size === driven.length
}

function shape(context: CompileContext, joint: JointElement, functions: FunctionTable): ShapedJoint {
  const where = `/jointset/${joint.name}`
  if (joint.type === 'Custom') return shapeCustom(context, joint, functions)
  if (joint.type === 'Scapulothoracic')
    fail(
      context,
      'unknown-joint',
      where,
      'ScapulothoracicJoint is not computed by this engine. Replace it by a CustomJoint or leave the shoulder out.',
    )
  const fixed = fixedTypes[joint.type]
  const count = fixed.motions.length
  if (joint.coordinates.length > count)
    fail(
      context,
      'wrong-count',
      where,
      `a ${joint.type}Joint has ${count} coordinate(s), this lists ${joint.coordinates.length}. Remove the surplus ones.`,
    )
  const coordinates = fixed.motions.map((_, index) => joint.coordinates[index] ?? freshCoordinate(`${joint.name}_coord_${index}`))
  for (const coordinate of coordinates) checkCoordinate(context, where, coordinate)
  const step = ([axis, coordinate]: [Vec3, number], number: number): Step => ({ number, axis, functionIndex: -1, arguments: [coordinate] })
  return {
    coordinates,
    motions: fixed.motions,
    rotations: fixed.rotations.map(step),
    translations: fixed.translations.map(step),
    constant: [0, 0, 0],
  }
}

const freshCoordinate = (name: string): CoordinateElement => ({
  name,
  defaultValue: 0,
  defaultSpeed: 0,
  range: [-10, 10],
  clamped: false,
  locked: false,
  prescribed: false,
  carried: [],
}) // prettier-ignore

function checkCoordinate(context: CompileContext, where: string, coordinate: CoordinateElement): void {
  const [low, high] = coordinate.range
  if (Number.isNaN(low) || Number.isNaN(high))
    fail(context, 'not-finite', `${where}/${coordinate.name}`, 'its range is not a number. Correct <range>.')
  requireFinite(context, `${where}/${coordinate.name}`, {
    default_value: coordinate.defaultValue,
    default_speed_value: coordinate.defaultSpeed,
  })
}

function shapeCustom(context: CompileContext, joint: JointElement, functions: FunctionTable): ShapedJoint {
  const where = `/jointset/${joint.name}`
  const axes = joint.axes ?? []
  // OpenSim orders a custom joint's coordinates by their first use in the spatial transform.
  const order = [...new Set(axes.flatMap((axis) => axis.coordinates))]
  const coordinates = order.map(
    (name) => joint.coordinates.find((coordinate) => coordinate.name === name) ?? unknown(context, where, name, joint),
  )
  for (const coordinate of joint.coordinates)
    if (!order.includes(coordinate.name))
      fail(
        context,
        'unused-coordinate',
        `${where}/${coordinate.name}`,
        'no axis of its joint uses it. Use it in the SpatialTransform or remove it.',
      )
  for (const coordinate of coordinates) checkCoordinate(context, where, coordinate)
  const rotations: Step[] = []
  const translations: Step[] = []
  const constant: Vec3 = [0, 0, 0]
  axes.forEach((axis, index) => {
    const step = compileAxis(context, `${where}/spatialtransform/${axis.name}`, axis, index % 3, order, functions)
    if (typeof step !== 'number') (index < 3 ? rotations : translations).push(step)
    else if (index >= 3) {
      const direction = unitAxis(context, where, axis)
      for (let k = 0; k < 3; k++) constant[k]! += direction[k]! * step
    } else if (step !== 0)
      rotations.push({
        number: index,
        axis: unitAxis(context, where, axis),
        functionIndex: functions.add({ type: 'Constant', value: step }, 0, where),
        arguments: [],
      })
  })
  checkIndependent(context, where, axes)
  return {
    coordinates,
    motions: coordinates.map((coordinate) => coordinate.motionType ?? motionOf(coordinate.name, axes)),
    rotations,
    translations,
    constant,
  }
}

function unknown(context: CompileContext, where: string, name: string, joint: JointElement): CoordinateElement {
  if (joint.coordinates.length > 0)
    fail(
      context,
      'missing-coordinate',
      where,
      `its SpatialTransform uses coordinate "${name}", which the joint does not have.${suggestion(
        name,
        joint.coordinates.map((coordinate) => coordinate.name),
      )}`,
    )
  return freshCoordinate(name)
}

/** A step, or the constant value of an axis that never moves. */
function compileAxis(
  context: CompileContext,
  where: string,
  axis: TransformAxisElement,
  number: number,
  order: string[],
  functions: FunctionTable,
): Step | number {
  if (axis.coordinates.length === 0) {
    if (axis.function === undefined) return 0
    const constant = functions.constantOf(axis.function)
    if (constant !== undefined) {
      requireFinite(context, where, { 'its constant': constant })
      return constant
    }
    // A function without a coordinate is evaluated at nothing; OpenSim reads it at 0.
    return fail(
      context,
      'function-without-coordinate',
      where,
      `it has a ${axis.function.type} but no coordinate to evaluate it at. Name the coordinate, or use a Constant.`,
    )
  }
  const constant = functions.constantOf(axis.function)
  if (constant !== undefined) return constant
  const numbers = axis.coordinates.map((name) => order.indexOf(name))
  if (!axis.function && numbers.length > 1)
    fail(context, 'no-function', where, 'several coordinates need a function of several arguments, and none is given.')
  const direct =
    !axis.function ||
    (axis.function.type === 'LinearFunction' &&
      axis.function.coefficients[0] === 1 &&
      axis.function.coefficients[1] === 0 &&
      axis.function.coefficients.length === 2)
  return {
    number,
    axis: unitAxis(context, where, axis),
    functionIndex: direct ? -1 : functions.add(axis.function!, numbers.length, where),
    arguments: numbers,
  }
}

/** Axes count as directions: OpenSim takes them at unit length. */
function unitAxis(context: CompileContext, where: string, axis: TransformAxisElement): Vec3 {
  requireFinite(context, where, { axis: axis.axis })
  const length = Math.hypot(...axis.axis)
  if (length < 1e-12) fail(context, 'zero-axis', `${where}/${axis.name}`, 'its axis has no length. Give it a direction, e.g. 0 0 1.')
  return axis.axis.map((value) => value / length) as Vec3
}

function checkIndependent(context: CompileContext, where: string, axes: TransformAxisElement[]): void {
  for (const first of [0, 3])
    for (const [i, j] of [
      [0, 1],
      [1, 2],
    ] as const) {
      const a = axes[first + i]
      const b = axes[first + j]
      // Only two axes that both move can lock up; OpenSim requires all to differ, we say it where it matters.
      if (!a || !b || (a.coordinates.length === 0 && b.coordinates.length === 0)) continue
      const dot =
        Math.abs(a.axis[0] * b.axis[0] + a.axis[1] * b.axis[1] + a.axis[2] * b.axis[2]) /
        (Math.hypot(...a.axis) * Math.hypot(...b.axis) || 1)
      if (dot > 1 - 1e-12)
        warn(context, 'parallel-axes', where, `its axes ${a.name} and ${b.name} are parallel; OpenSim refuses such a joint`)
    } // prettier-ignore
}

/** OpenSim's rule for custom joints: moved by one plain rotation or translation axis it is that, otherwise coupled. */
function motionOf(name: string, axes: TransformAxisElement[]): Motion {
  const isPlain = (axis: TransformAxisElement) => !axis.function || axis.function.type === 'LinearFunction'
  const using = axes.map((axis, index) => ({ axis, index })).filter(({ axis }) => axis.coordinates.includes(name))
  const plain = using.filter(({ axis }) => isPlain(axis))
  const first = plain[0] ?? using[0]
  if (plain.length === 0 || !first) return 'coupled'
  return first.index < 3 ? 'rotational' : 'translational'
}

function stepList() {
  const number: number[] = []
  const axis: number[] = []
  const axisCode: number[] = []
  const functionIndex: number[] = []
  const argumentStart: number[] = [0]
  const argument: number[] = []
  return {
    push: (step: Step, firstCoordinate: number) => {
      number.push(step.number)
      axis.push(...step.axis)
      axisCode.push(
        step.axis[0] === 1 ? axisCodes.x : step.axis[1] === 1 ? axisCodes.y : step.axis[2] === 1 ? axisCodes.z : axisCodes.oblique,
      )
      functionIndex.push(step.functionIndex)
      argument.push(...step.arguments.map((number) => firstCoordinate + number))
      argumentStart.push(argument.length)
    },
    count: () => functionIndex.length,
    numbers: () => Uint8Array.from(number),
    finish: (): TransformSteps => ({
      count: functionIndex.length,
      axis: Float64Array.from(axis),
      axisCode: Uint8Array.from(axisCode),
      functionIndex: Int32Array.from(functionIndex),
      argumentStart: Int32Array.from(argumentStart),
      argument: Int32Array.from(argument),
    }),
  }
}
