/** Muscle parameters with OpenSim's class defaults where the document is silent. */
import type { MuscleElement } from '../../osim/document.ts'
import { type Muscles, muscleClasses } from '../model.ts'
import { type CompileContext, fail, warn } from './context.ts'

type MuscleClass = keyof typeof muscleClasses

const classOf: Record<string, MuscleClass> = {
  Millard2012EquilibriumMuscle: 'millard2012Equilibrium',
  Thelen2003Muscle: 'thelen2003',
  DeGrooteFregly2016Muscle: 'deGrooteFregly2016',
}

/** OpenSim 4.6's property defaults. */
const common = {
  max_isometric_force: 1000,
  optimal_fiber_length: 0.1,
  tendon_slack_length: 0.2,
  pennation_angle_at_optimal: 0,
  max_contraction_velocity: 10,
}
const nan = Number.NaN
const defaults: Record<MuscleClass, Record<string, number>> = {
  millard2012Equilibrium: {
    ...common,
    fiber_damping: 0.1,
    default_activation: 0.05,
    default_fiber_length: 0.1,
    activation_time_constant: 0.01,
    deactivation_time_constant: 0.04,
    minimum_activation: 0.01,
    maximum_pennation_angle: Math.acos(0.1),
    min_control: 0.01,
    max_control: 1,
  },
  thelen2003: {
    ...common,
    fiber_damping: 0,
    default_activation: 0.05,
    default_fiber_length: 0.1,
    activation_time_constant: 0.015,
    deactivation_time_constant: 0.05,
    minimum_activation: 0.01,
    maximum_pennation_angle: Math.acos(0.1),
    min_control: 0.01,
    max_control: 1,
  },
  deGrooteFregly2016: {
    ...common,
    fiber_damping: 0,
    default_activation: 0.5,
    default_fiber_length: nan,
    default_normalized_tendon_force: 0.5,
    activation_time_constant: 0.015,
    deactivation_time_constant: 0.06,
    minimum_activation: 0,
    maximum_pennation_angle: nan,
    min_control: 0,
    max_control: 1,
  },
  other: {
    ...common,
    fiber_damping: 0,
    default_activation: 0.05,
    default_fiber_length: nan,
    activation_time_constant: 0.01,
    deactivation_time_constant: 0.04,
    minimum_activation: 0,
    maximum_pennation_angle: nan,
    min_control: 0,
    max_control: 1,
  },
} // prettier-ignore

/** Curve properties in the order of the model's rows; NaN = not given and without a default of its own. */
const curveTables = {
  activeForceLength: {
    ActiveForceLengthCurve: {
      min_norm_active_fiber_length: 0.4441,
      transition_norm_fiber_length: 0.73,
      max_norm_active_fiber_length: 1.8123,
      shallow_ascending_slope: 0.8616,
      minimum_value: 0.1,
    },
  },
  forceVelocity: {
    ForceVelocityCurve: {
      concentric_slope_at_vmax: 0,
      concentric_slope_near_vmax: 0.25,
      isometric_slope: 5,
      eccentric_slope_at_vmax: 0,
      eccentric_slope_near_vmax: 0.15,
      max_eccentric_velocity_force_multiplier: 1.4,
      concentric_curviness: 0.6,
      eccentric_curviness: 0.9,
    },
  },
  passiveForceLength: {
    FiberForceLengthCurve: {
      strain_at_zero_force: 0,
      strain_at_one_norm_force: 0.7,
      stiffness_at_low_force: nan,
      stiffness_at_one_norm_force: nan,
      curviness: nan,
    },
  },
  tendonForceLength: {
    TendonForceLengthCurve: {
      strain_at_one_norm_force: 0.049,
      stiffness_at_one_norm_force: nan,
      norm_force_at_toe_end: nan,
      curviness: nan,
    },
  },
} as const // prettier-ignore

const thelenDefaults = {
  FmaxTendonStrain: 0.04,
  FmaxMuscleStrain: 0.6,
  KshapeActive: 0.45,
  KshapePassive: 5,
  Af: 0.25,
  Flen: 1.4,
  fv_linear_extrap_threshold: 0.95,
}

export function compileMuscles(context: CompileContext, muscles: readonly MuscleElement[], firstPath: number): Muscles {
  const classes = muscles.map((muscle): MuscleClass => classOf[muscle.type] ?? 'other')
  const unknown = new Map<string, number>()
  muscles.forEach((muscle, index) => {
    if (classes[index] === 'other') unknown.set(muscle.type, (unknown.get(muscle.type) ?? 0) + 1)
    checkMuscle(context, muscle, classes[index]!)
  })
  for (const [type, count] of unknown)
    warn(
      context,
      'muscle-class',
      '/forceset',
      `${count} muscle(s) of class ${type}: lengths and moment arms are computed, forces are not (known: ${Object.keys(classOf).join(', ')})`,
    )
  const number = (property: string) =>
    Float64Array.from(muscles, (muscle, index) => muscle.parameters[property] ?? defaults[classes[index]!][property] ?? nan)
  const flag = (property: string) => Uint8Array.from(muscles, (muscle) => Number(muscle.flags[property] ?? false))
  const curve = (table: keyof typeof curveTables) => {
    const [[name, properties]] = Object.entries(curveTables[table]) as [[string, Record<string, number>]]
    return Float64Array.from(
      muscles.flatMap((muscle) => Object.entries(properties).map(([property, otherwise]) => muscle.curves[name]?.[property] ?? otherwise)),
    )
  }
  return {
    count: muscles.length,
    muscleClass: Uint8Array.from(classes, (name) => muscleClasses[name]),
    path: Int32Array.from(muscles, (_, index) => firstPath + index),
    appliesForce: Uint8Array.from(muscles, (muscle) => Number(muscle.appliesForce)),
    maxIsometricForce: number('max_isometric_force'),
    optimalFibreLength: number('optimal_fiber_length'),
    tendonSlackLength: number('tendon_slack_length'),
    pennationAtOptimal: number('pennation_angle_at_optimal'),
    maxContractionVelocity: number('max_contraction_velocity'),
    ignoreTendonCompliance: flag('ignore_tendon_compliance'),
    ignoreActivationDynamics: flag('ignore_activation_dynamics'),
    fibreDamping: number('fiber_damping'),
    defaultActivation: number('default_activation'),
    defaultFibreLength: number('default_fiber_length'),
    defaultNormalisedTendonForce: number('default_normalized_tendon_force'),
    minimumActivation: number('minimum_activation'),
    maximumPennation: number('maximum_pennation_angle'),
    activationTimeConstant: number('activation_time_constant'),
    deactivationTimeConstant: number('deactivation_time_constant'),
    controlRange: Float64Array.from(
      muscles.flatMap((muscle, index) =>
        ['min_control', 'max_control'].map((property) => muscle.parameters[property] ?? defaults[classes[index]!][property]!),
      ),
    ),
    activeForceLength: curve('activeForceLength'),
    forceVelocity: curve('forceVelocity'),
    passiveForceLength: curve('passiveForceLength'),
    tendonForceLength: curve('tendonForceLength'),
    thelen: Float64Array.from(
      muscles.flatMap((muscle) => Object.entries(thelenDefaults).map(([property, otherwise]) => muscle.parameters[property] ?? otherwise)),
    ),
    deGrooteFregly: Float64Array.from(
      muscles.flatMap((muscle) => [
        muscle.parameters['active_force_width_scale'] ?? 1,
        muscle.parameters['passive_fiber_strain_at_one_norm_force'] ?? 0.6,
        muscle.parameters['tendon_strain_at_one_norm_force'] ?? 0.049,
        Number(muscle.flags['ignore_passive_fiber_force'] ?? false),
        muscle.tendonComplianceDynamics === 'implicit' ? 1 : 0,
      ]),
    ),
  }
}

function checkMuscle(context: CompileContext, muscle: MuscleElement, muscleClass: MuscleClass): void {
  const where = `/forceset/${muscle.name}`
  for (const [property, value] of Object.entries({ ...muscle.parameters }))
    if (Number.isNaN(value)) fail(context, 'not-finite', where, `${property} is not a number. Correct the file.`)
  if (muscleClass === 'other') return
  const value = (property: string) => muscle.parameters[property] ?? defaults[muscleClass][property]!
  for (const property of ['max_isometric_force', 'optimal_fiber_length', 'tendon_slack_length', 'max_contraction_velocity'])
    if (!(value(property) > 0) || !Number.isFinite(value(property)))
      fail(context, 'muscle-parameter', where, `${property} is ${value(property)}; it must be positive. Correct it, or remove the muscle.`)
  const pennation = value('pennation_angle_at_optimal')
  if (!(pennation >= 0 && pennation < Math.PI / 2))
    fail(context, 'muscle-parameter', where, `pennation_angle_at_optimal is ${pennation} rad; it must lie in 0 … π/2.`)
}
