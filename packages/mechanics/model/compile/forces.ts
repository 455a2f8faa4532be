/** Forces other than muscles: along coordinates, between frames, along paths. Units: SI and radians. */
import type { ExpressionTable } from '../../dynamics/expressionTable.ts'
import type { BushingElement, CoordinateForceElement, PathForceElement } from '../../osim/document.ts'
import {
  type Bushings,
  bushingKinds,
  type CoordinateActuators,
  type CoordinateForces,
  type Coordinates,
  coordinateForceKinds,
  type Ligaments,
  ligamentKinds,
  motionTypes,
  type PathSprings,
} from '../model.ts'
import { type CompileContext, fail, requireFinite, suggestion } from './context.ts'
import type { FrameTable } from './frameTable.ts'
import type { FunctionTable } from './functions.ts'

const kinds: Record<string, keyof typeof coordinateForceKinds> = {
  CoordinateLimitForce: 'limit',
  SpringGeneralizedForce: 'spring',
  ExpressionBasedCoordinateForce: 'expression',
  ExponentialCoordinateLimitForce: 'exponentialLimit',
  CoordinateLinearStopForce: 'linearStop',
}

function coordinateIndex(context: CompileContext, force: CoordinateForceElement, names: readonly string[]): number {
  const plain = force.coordinate.slice(force.coordinate.lastIndexOf('/') + 1)
  const index = names.indexOf(plain)
  if (index < 0)
    fail(
      context,
      'missing-coordinate',
      `/forceset/${force.name}`,
      `it acts on coordinate "${force.coordinate}", which the model does not have.${suggestion(plain, names)}`,
    )
  return index
}

export function compileCoordinateForces(
  context: CompileContext,
  all: readonly CoordinateForceElement[],
  names: readonly string[],
  coordinates: Coordinates,
  expressions: ExpressionTable,
): { coordinateForces: CoordinateForces; names: string[] } {
  const forces = all.filter((force) => force.type !== 'CoordinateActuator')
  const coordinate = forces.map((force) => coordinateIndex(context, force, names))
  const parameters = forces.map((force, i) => {
    const numbers = parametersOf(force, motionTypes[coordinates.motion[coordinate[i]!]!] === 'rotational')
    requireFinite(context, `/forceset/${force.name}`, { 'a parameter': numbers })
    return [...numbers, ...new Array<number>(8 - numbers.length).fill(0)]
  })
  return {
    names: forces.map((force) => force.name),
    coordinateForces: {
      count: forces.length,
      kind: Uint8Array.from(forces, (force) => coordinateForceKinds[kinds[force.type]!]),
      coordinate: Int32Array.from(coordinate),
      appliesForce: Uint8Array.from(forces, (force) => Number(force.appliesForce)),
      parameters: Float64Array.from(parameters.flat()),
      expression: Int32Array.from(forces, (force) =>
        force.expression === undefined ? -1 : expressions.add(force.expression, ['q', 'qdot'], `${context.file}, /forceset/${force.name}`),
      ),
    },
  }
}

/** Layouts beside the laws in `dynamics/coordinateForces.ts`. */
function parametersOf(force: CoordinateForceElement, rotational: boolean): number[] {
  const p = (property: string, otherwise: number) => force.parameters[property] ?? otherwise
  // CoordinateLimitForce writes degrees for rotations.
  const w = rotational ? Math.PI / 180 : 1
  switch (force.type) {
    case 'CoordinateLimitForce':
      return [
        w * p('upper_limit', 0),
        p('upper_stiffness', 1) / w,
        w * p('lower_limit', 0),
        p('lower_stiffness', 1) / w,
        p('damping', 0.001) / w,
        w * p('transition', 0.1),
      ]
    case 'SpringGeneralizedForce':
      return [p('stiffness', 0), p('rest_length', 0), p('viscosity', 0)]
    case 'ExponentialCoordinateLimitForce':
      return [
        p('lower_limit', 0),
        p('upper_limit', 0),
        p('lower_shape_parameters_0', 0),
        p('lower_shape_parameters_1', 0),
        p('upper_shape_parameters_0', 0),
        p('upper_shape_parameters_1', 0),
      ]
    case 'CoordinateLinearStopForce':
      return [p('stiffness', 0), p('damping', 0), p('lower_limit', 0), p('upper_limit', 0)]
    default:
      return []
  }
}

export function compileCoordinateActuators(
  context: CompileContext,
  all: readonly CoordinateForceElement[],
  names: readonly string[],
): { coordinateActuators: CoordinateActuators; names: string[] } {
  const actuators = all.filter((force) => force.type === 'CoordinateActuator')
  return {
    names: actuators.map((force) => force.name),
    coordinateActuators: {
      count: actuators.length,
      coordinate: Int32Array.from(actuators, (force) => coordinateIndex(context, force, names)),
      optimalForce: Float64Array.from(actuators, (force) => force.parameters['optimal_force'] ?? 1),
      controlRange: Float64Array.from(
        actuators.flatMap((force) => [
          force.parameters['min_control'] ?? Number.NEGATIVE_INFINITY,
          force.parameters['max_control'] ?? Number.POSITIVE_INFINITY,
        ]),
      ),
    },
  }
}

const bushingTypes: Record<string, keyof typeof bushingKinds> = {
  BushingForce: 'linear',
  FunctionBasedBushingForce: 'functionBased',
  ExpressionBasedBushingForce: 'expressionBased',
}
const deviations = ['theta_x', 'theta_y', 'theta_z', 'delta_x', 'delta_y', 'delta_z']

export function compileBushings(
  context: CompileContext,
  bushings: readonly BushingElement[],
  frames: FrameTable,
  functions: FunctionTable,
  expressions: ExpressionTable,
): Bushings {
  const frameIndex = (bushing: BushingElement, socket: string) =>
    frames.indexOf(frames.resolve(socket, `/forceset/${bushing.name}`, `a frame of bushing "${bushing.name}"`))
  for (const bushing of bushings)
    requireFinite(context, `/forceset/${bushing.name}`, {
      rotational_stiffness: bushing.rotationalStiffness,
      translational_stiffness: bushing.translationalStiffness,
      rotational_damping: bushing.rotationalDamping,
      translational_damping: bushing.translationalDamping,
    }) // prettier-ignore
  const six = (pick: (bushing: BushingElement, axis: number) => number) =>
    bushings.flatMap((bushing) => deviations.map((_, axis) => pick(bushing, axis)))
  return {
    count: bushings.length,
    kind: Uint8Array.from(bushings, (bushing) => bushingKinds[bushingTypes[bushing.type]!]),
    appliesForce: Uint8Array.from(bushings, (bushing) => Number(bushing.appliesForce)),
    frame1: Int32Array.from(bushings, (bushing) => frameIndex(bushing, bushing.frame1)),
    frame2: Int32Array.from(bushings, (bushing) => frameIndex(bushing, bushing.frame2)),
    stiffness: Float64Array.from(six((bushing, axis) => [...bushing.rotationalStiffness, ...bushing.translationalStiffness][axis]!)),
    damping: Float64Array.from(six((bushing, axis) => [...bushing.rotationalDamping, ...bushing.translationalDamping][axis]!)),
    functionIndex: Int32Array.from(
      six((bushing, axis) => {
        const held = bushing.functions?.[axis]
        return held === undefined ? -1 : functions.add(held, 1, `/forceset/${bushing.name}`)
      }),
    ),
    expression: Int32Array.from(
      six((bushing, axis) =>
        bushing.expressions === undefined
          ? -1
          : expressions.add(bushing.expressions[axis]!, deviations, `${context.file}, /forceset/${bushing.name}`),
      ),
    ),
  }
}

/** The force–length curve a Ligament has when the document gives none (OpenSim's default). */
const ligamentCurve = {
  type: 'SimmSpline' as const,
  x: [-5, 0.998, 0.999, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.601, 1.602, 5],
  y: [0, 0, 0, 0, 0.035, 0.12, 0.26, 0.55, 1.17, 2, 2, 2, 2],
}

export function compileLigaments(
  context: CompileContext,
  forces: readonly PathForceElement[],
  pathOf: (force: PathForceElement) => number,
  functions: FunctionTable,
): { ligaments: Ligaments; names: string[] } {
  const ligaments = forces.filter((force) => force.type === 'Ligament' || force.type === 'Blankevoort1991Ligament')
  const isCurve = (force: PathForceElement) => force.type === 'Ligament'
  const p = (force: PathForceElement, property: string, otherwise: number) => force.parameters[property] ?? otherwise
  for (const force of ligaments) {
    const length = p(force, isCurve(force) ? 'resting_length' : 'slack_length', 0)
    if (!(length > 0))
      fail(
        context,
        'ligament-length',
        `/forceset/${force.name}`,
        `its ${isCurve(force) ? 'resting_length' : 'slack_length'} is ${length}; it must be a positive length in metres.`,
      )
    requireFinite(context, `/forceset/${force.name}`, { 'a parameter': Object.values(force.parameters) })
  }
  return {
    names: ligaments.map((force) => force.name),
    ligaments: {
      count: ligaments.length,
      kind: Uint8Array.from(ligaments, (force) => (isCurve(force) ? ligamentKinds.curve : ligamentKinds.blankevoort1991)),
      path: Int32Array.from(ligaments, pathOf),
      appliesForce: Uint8Array.from(ligaments, (force) => Number(force.appliesForce)),
      restingLength: Float64Array.from(ligaments, (force) => p(force, isCurve(force) ? 'resting_length' : 'slack_length', 0)),
      force: Float64Array.from(ligaments, (force) => (isCurve(force) ? p(force, 'pcsa_force', 0) : p(force, 'linear_stiffness', 1))),
      functionIndex: Int32Array.from(ligaments, (force) =>
        isCurve(force) ? functions.add(force.curve ?? ligamentCurve, 1, `/forceset/${force.name}`) : -1,
      ),
      transitionStrain: Float64Array.from(ligaments, (force) => p(force, 'transition_strain', 0.06)),
      damping: Float64Array.from(ligaments, (force) => p(force, 'damping_coefficient', 0.003)),
    },
  }
}

export function compilePathSprings(
  context: CompileContext,
  forces: readonly PathForceElement[],
  pathOf: (force: PathForceElement) => number,
): { pathSprings: PathSprings; names: string[] } {
  const springs = forces.filter((force) => force.type === 'PathSpring')
  const p = (force: PathForceElement, property: string) => force.parameters[property] ?? Number.NaN
  for (const force of springs)
    requireFinite(context, `/forceset/${force.name}`, {
      resting_length: p(force, 'resting_length'),
      stiffness: p(force, 'stiffness'),
      dissipation: p(force, 'dissipation'),
    })
  return {
    names: springs.map((force) => force.name),
    pathSprings: {
      count: springs.length,
      path: Int32Array.from(springs, pathOf),
      appliesForce: Uint8Array.from(springs, (force) => Number(force.appliesForce)),
      restingLength: Float64Array.from(springs, (force) => p(force, 'resting_length')),
      stiffness: Float64Array.from(springs, (force) => p(force, 'stiffness')),
      dissipation: Float64Array.from(springs, (force) => p(force, 'dissipation')),
    },
  }
}
