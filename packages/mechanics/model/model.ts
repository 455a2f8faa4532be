/**
 * A compiled musculoskeletal model: immutable, index based, plain data and typed arrays only, so it can be posted to a worker.
 *
 * Conventions
 * - SI and radians. Rotations are 3×3 row-major (`R[3 * row + column]`), columns are the frame's axes in ground (or in the body).
 * - Bodies are in multibody-tree order, breadth first; body 0 is ground; a parent's index is always smaller than its child's.
 *   The joint that moves body `b` has index `b` (row 0 is empty).
 * - Coordinates (`q`) are in document order (OpenSim's CoordinateSet). Speeds, generalised forces and matrices (`u`) are in tree order,
 *   which is OpenSim's order of speeds. `uOfCoordinate` and `coordinateOfU` translate. Every coordinate has exactly one speed.
 * - `xStart` arrays have one entry more than there are `x`: the items of `i` are `xStart[i] … xStart[i + 1] - 1`.
 * - −1 means none; NaN in a parameter means "not given in the document, the class default applies".
 */
export interface Model {
  readonly name: string
  /** Version number of the document the model came from, before upgrading. */
  readonly documentVersion: number
  readonly names: ModelNames
  /** (3) m/s², in ground */
  readonly gravity: Float64Array
  readonly bodies: Bodies
  readonly joints: Joints
  readonly coordinates: Coordinates
  readonly couplers: Couplers
  readonly functions: Functions
  readonly frames: Frames
  readonly markers: Markers
  readonly paths: Paths
  readonly points: PathPoints
  readonly wrapObjects: WrapObjects
  readonly pathWraps: PathWraps
  readonly muscles: Muscles
  readonly coordinateForces: CoordinateForces
  readonly bushings: Bushings
  readonly ligaments: Ligaments
  readonly pathSprings: PathSprings
  readonly coordinateActuators: CoordinateActuators
  readonly expressions: Expressions
  /** What the document holds and this engine does not compute, or had to repair. Each says where, what and the consequence. */
  readonly warnings: readonly ModelWarning[]
}

export interface ModelWarning {
  /** Stable, kebab-case. */
  readonly code: string
  /** Element path in the document, e.g. `/bodyset/pelvis`. */
  readonly where: string
  readonly message: string
}

/** Look-up tables: position = index. */
export interface ModelNames {
  /** (nb) tree order, [0] = 'ground' */
  readonly bodies: readonly string[]
  /** Body indices in document order (BodySet), without ground. */
  readonly bodyDocumentOrder: readonly number[]
  /** (nb) joint that moves the body; [0] = '' */
  readonly joints: readonly string[]
  /** (nq) document order */
  readonly coordinates: readonly string[]
  readonly frames: readonly string[]
  readonly markers: readonly string[]
  readonly paths: readonly string[]
  readonly muscles: readonly string[]
  readonly points: readonly string[]
  readonly wrapObjects: readonly string[]
  readonly couplers: readonly string[]
  /** All constraints of the document; those that are no couplers are not enforced (and warned about). */
  readonly constraints: readonly string[]
  readonly coordinateForces: readonly string[]
  readonly bushings: readonly string[]
  readonly ligaments: readonly string[]
  readonly pathSprings: readonly string[]
  readonly coordinateActuators: readonly string[]
}

export interface Bodies {
  /** nb, ground included */
  readonly count: number
  /** (nb) parent body; [0] = −1 */
  readonly parent: Int32Array
  /** (nb) kg; ground 0 */
  readonly mass: Float64Array
  /** (nb × 3) m, in the body frame */
  readonly massCentre: Float64Array
  /** (nb × 6) kg m², xx yy zz xy xz yz about the mass centre, body axes */
  readonly inertia: Float64Array
}

/** How the speeds of a joint relate to its coordinates. */
export const speedKinds = ['coordinate-rates', 'angular-velocity'] as const

/** Axis of a transform step: a frame axis (fast) or an arbitrary unit vector. */
export const axisCodes = { x: 0, y: 1, z: 2, oblique: 3 } as const

/**
 * Joint of body b: ground ← parent body ← F (parent offset) ← M (rotation steps, translation) ← child body (inverse child offset).
 * Rotation steps multiply in order; translation = constant + Σ axis × value, expressed in F.
 */
export interface Joints {
  /** (nb) 1 where the document's child carries the tree: the motion is inverted */
  readonly reversed: Uint8Array
  /** (nb × 3), (nb × 9) F in the tree parent's body frame (of M in it, where reversed) */
  readonly parentPosition: Float64Array
  readonly parentRotation: Float64Array
  /** (nb) 1 where parentRotation is the identity */
  readonly parentAligned: Uint8Array
  /** (nb × 3), (nb × 9) M in the moved body's frame (of F in it, where reversed) */
  readonly childPosition: Float64Array
  readonly childRotation: Float64Array
  readonly childAligned: Uint8Array
  /** (nb + 1) */
  readonly uStart: Int32Array
  /** (nb) index into `speedKinds`: 1 for Ball, Free and Ellipsoid joints, whose speeds are the angular velocity of M in F, along F's axes */
  readonly speedKind: Uint8Array
  /** (nb) 1 where every coordinate drives one step and every step one coordinate, at its own rate: the usual joint, with a faster way */
  readonly direct: Uint8Array
  /** (nb × 3) semi-axes of an Ellipsoid joint, m; 0 elsewhere */
  readonly ellipsoid: Float64Array
  /** (nb × 3) m, constant part of the translation of M in F */
  readonly translation: Float64Array
  /** (nb + 1) into `steps` */
  readonly rotationStart: Int32Array
  readonly rotations: TransformSteps
  /** (rotation steps) 0, 1, 2: which of the joint's three rotations a step is */
  readonly rotationNumber: Uint8Array
  /** (nb) 1 for custom joints */
  readonly custom: Uint8Array
  /** (nb + 1) into `steps` */
  readonly translationStart: Int32Array
  readonly translations: TransformSteps
}

export interface TransformSteps {
  readonly count: number
  /** (n × 3) unit vector in F */
  readonly axis: Float64Array
  /** (n) see `axisCodes` */
  readonly axisCode: Uint8Array
  /** (n) function index; −1 = the value is the coordinate itself */
  readonly functionIndex: Int32Array
  /** (n + 1) into `argument`; no argument = constant */
  readonly argumentStart: Int32Array
  /** coordinate index (q) of every argument */
  readonly argument: Int32Array
}

export const motionTypes = ['rotational', 'translational', 'coupled'] as const

export interface Coordinates {
  /** nq */
  readonly count: number
  /** (nq) rad or m */
  readonly defaultValue: Float64Array
  readonly defaultSpeed: Float64Array
  /** (nq × 2) rad or m */
  readonly range: Float64Array
  /** (nq) index into `motionTypes` */
  readonly motion: Uint8Array
  /** (nq) 1/0 */
  readonly clamped: Uint8Array
  readonly locked: Uint8Array
  /** (nq) 1 where a coupler sets the coordinate */
  readonly dependent: Uint8Array
  /** (nq) body whose joint owns it */
  readonly body: Int32Array
  /** (nq) index in u order */
  readonly uOfCoordinate: Int32Array
  /** (nu = nq) index in q order */
  readonly coordinateOfU: Int32Array
  /** Coordinates no coupler sets, document order. */
  readonly independent: Int32Array
  /** Coordinates neither coupled nor locked, document order: what a solver may move. */
  readonly free: Int32Array
}

/** dependent = scale × f(independent …); sorted so that a coupler comes after those it depends on. */
export interface Couplers {
  readonly count: number
  /** (nc) coordinate index */
  readonly dependent: Int32Array
  readonly functionIndex: Int32Array
  readonly scale: Float64Array
  /** (nc + 1) into `independent` */
  readonly independentStart: Int32Array
  /** coordinate index */
  readonly independent: Int32Array
}

export const functionKinds = {
  constant: 0,
  linear: 1,
  polynomial: 2,
  /** cubic pieces, linear outside (SimmSpline) */
  simmSpline: 3,
  /** pieces of degree 1, linear outside */
  piecewiseLinear: 4,
  /** natural interpolating or smoothing spline of degree 3, 5 or 7 (GCVSpline) */
  gcvSpline: 5,
  /** Σ c x^i y^j … (MultivariatePolynomialFunction), LinearFunction of several arguments */
  multivariatePolynomial: 6,
  sine: 7,
  step: 8,
  piecewiseConstant: 9,
} as const

/** Scalar functions; evaluated by `kinematics/functions.ts`. Multipliers are folded into `scale`. */
export interface Functions {
  readonly count: number
  /** (nf) see `functionKinds` */
  readonly kind: Uint8Array
  /** (nf) number of arguments */
  readonly arity: Uint8Array
  /** (nf) factor on value and derivatives */
  readonly scale: Float64Array
  /** (nf + 1) into `data`; layout of each kind beside its evaluation */
  readonly dataStart: Int32Array
  readonly data: Float64Array
}

/** Every named frame: ground, bodies and offset frames, folded to the body that carries it. */
export interface Frames {
  readonly count: number
  readonly body: Int32Array
  /** (n × 3) m in the body frame */
  readonly position: Float64Array
  /** (n × 9) */
  readonly rotation: Float64Array
}

export interface Markers {
  readonly count: number
  readonly body: Int32Array
  /** (n × 3) m in the body frame */
  readonly position: Float64Array
  /** (n) 1 where `fixed` */
  readonly fixed: Uint8Array
}

/** Geometry paths, whatever force owns them (muscle, ligament, spring, path actuator). */
export interface Paths {
  readonly count: number
  /** (np + 1) into PathPoints */
  readonly pointStart: Int32Array
  /** (np + 1) into PathWraps */
  readonly wrapStart: Int32Array
}

export const pointKinds = { fixed: 0, conditional: 1, moving: 2 } as const

export interface PathPoints {
  readonly count: number
  /** (n) see `pointKinds` */
  readonly kind: Uint8Array
  readonly body: Int32Array
  /** (n × 3) m in the body frame; for a moving point the constant part, in its frame (see `frame`) */
  readonly position: Float64Array
  /** (n) frame in which a moving point's x, y, z are given (index into Frames); −1 = the body frame itself. Fixed points are folded. */
  readonly frame: Int32Array
  /** (n) conditional: coordinate that switches the point; −1 otherwise */
  readonly coordinate: Int32Array
  /** (n × 2) conditional: active from … to, rad or m */
  readonly range: Float64Array
  /** (n × 3) moving: function of x, y, z; −1 = the constant in `position` */
  readonly functionIndex: Int32Array
  /** (n × 3) moving: coordinate of x, y, z; −1 = none */
  readonly functionCoordinate: Int32Array
}

export const wrapShapes = { cylinder: 0, sphere: 1, ellipsoid: 2, torus: 3 } as const
/** Quadrant: 0 = all, ±1 = ±x, ±2 = ±y, ±3 = ±z. */
export interface WrapObjects {
  readonly count: number
  /** (n) see `wrapShapes` */
  readonly shape: Uint8Array
  readonly body: Int32Array
  /** (n × 3), (n × 9) the object's frame in the body frame */
  readonly position: Float64Array
  readonly rotation: Float64Array
  /** (n × 3) m; cylinder: radius, length, –; sphere: radius; ellipsoid: semi-axes; torus: inner radius, outer radius */
  readonly dimensions: Float64Array
  /** (n) 0 or ±1 … ±3 */
  readonly quadrant: Int8Array
  readonly active: Uint8Array
}

export const wrapMethods = { hybrid: 0, midpoint: 1, axial: 2 } as const
export interface PathWraps {
  readonly count: number
  /** (n) wrap object */
  readonly wrapObject: Int32Array
  /** (n) see `wrapMethods` */
  readonly method: Uint8Array
  /** (n × 2) 1-based first and last path point, inactive ones counted; −1 = open */
  readonly range: Int32Array
}

export const muscleClasses = {
  millard2012Equilibrium: 0,
  thelen2003: 1,
  deGrooteFregly2016: 2,
  /** geometry only: length and moment arm, no forces */
  other: 3,
} as const

export interface Muscles {
  readonly count: number
  /** (nm) see `muscleClasses` */
  readonly muscleClass: Uint8Array
  /** (nm) path index */
  readonly path: Int32Array
  readonly appliesForce: Uint8Array
  /** (nm) N */
  readonly maxIsometricForce: Float64Array
  /** (nm) m */
  readonly optimalFibreLength: Float64Array
  readonly tendonSlackLength: Float64Array
  /** (nm) rad */
  readonly pennationAtOptimal: Float64Array
  /** (nm) optimal fibre lengths / s */
  readonly maxContractionVelocity: Float64Array
  readonly ignoreTendonCompliance: Uint8Array
  readonly ignoreActivationDynamics: Uint8Array
  /** (nm) normalised damping */
  readonly fibreDamping: Float64Array
  readonly defaultActivation: Float64Array
  /** (nm) m; NaN where the class has none */
  readonly defaultFibreLength: Float64Array
  /** (nm) DeGrooteFregly; NaN elsewhere */
  readonly defaultNormalisedTendonForce: Float64Array
  readonly minimumActivation: Float64Array
  /** (nm) rad; NaN where the class has none */
  readonly maximumPennation: Float64Array
  readonly activationTimeConstant: Float64Array
  readonly deactivationTimeConstant: Float64Array
  /** (nm × 2) */
  readonly controlRange: Float64Array
  /** (nm × 5) Millard active force–length: min_norm_active_fiber_length, transition_norm_fiber_length, max_norm_active_fiber_length, shallow_ascending_slope, minimum_value */
  readonly activeForceLength: Float64Array
  /** (nm × 8) Millard force–velocity: concentric_slope_at_vmax, concentric_slope_near_vmax, isometric_slope, eccentric_slope_at_vmax, eccentric_slope_near_vmax, max_eccentric_velocity_force_multiplier, concentric_curviness, eccentric_curviness */
  readonly forceVelocity: Float64Array
  /** (nm × 5) Millard passive: strain_at_zero_force, strain_at_one_norm_force, stiffness_at_low_force, stiffness_at_one_norm_force, curviness; the last three NaN where not given */
  readonly passiveForceLength: Float64Array
  /** (nm × 4) Millard tendon: strain_at_one_norm_force, stiffness_at_one_norm_force, norm_force_at_toe_end, curviness; the last three NaN where not given */
  readonly tendonForceLength: Float64Array
  /** (nm × 7) Thelen: FmaxTendonStrain, FmaxMuscleStrain, KshapeActive, KshapePassive, Af, Flen, fv_linear_extrap_threshold */
  readonly thelen: Float64Array
  /** (nm × 5) DeGrooteFregly: active_force_width_scale, passive_fiber_strain_at_one_norm_force, tendon_strain_at_one_norm_force, ignore_passive_fiber_force (0/1), tendon_compliance_dynamics_mode (0 explicit, 1 implicit) */
  readonly deGrooteFregly: Float64Array
}

export const coordinateForceKinds = {
  /** CoordinateLimitForce */
  limit: 0,
  /** SpringGeneralizedForce */
  spring: 1,
  /** ExpressionBasedCoordinateForce */
  expression: 2,
  /** ExponentialCoordinateLimitForce */
  exponentialLimit: 3,
  /** CoordinateLinearStopForce */
  linearStop: 4,
} as const

/** Passive generalised forces along one coordinate; the law of each kind is written in `dynamics/`. */
export interface CoordinateForces {
  readonly count: number
  /** (n) see `coordinateForceKinds` */
  readonly kind: Uint8Array
  readonly coordinate: Int32Array
  readonly appliesForce: Uint8Array
  /** (n × 8) SI and radians; layout beside the law of each kind */
  readonly parameters: Float64Array
  /** (n) expression index; −1 = none */
  readonly expression: Int32Array
}

export const bushingKinds = { linear: 0, functionBased: 1, expressionBased: 2 } as const

export interface Bushings {
  readonly count: number
  /** (n) see `bushingKinds` */
  readonly kind: Uint8Array
  readonly appliesForce: Uint8Array
  /** (n) frame index (into Frames) of frame1 and frame2 */
  readonly frame1: Int32Array
  readonly frame2: Int32Array
  /** (n × 6) N m/rad and N/m; linear kind: rotational, translational */
  readonly stiffness: Float64Array
  /** (n × 6) rotational, translational; every kind */
  readonly damping: Float64Array
  /** (n × 6) function index of m_x, m_y, m_z, f_x, f_y, f_z; −1 = none */
  readonly functionIndex: Int32Array
  /** (n × 6) expression index of Mx, My, Mz, Fx, Fy, Fz; −1 = none */
  readonly expression: Int32Array
}

export const ligamentKinds = { curve: 0, blankevoort1991: 1 } as const

export interface Ligaments {
  readonly count: number
  readonly kind: Uint8Array
  readonly path: Int32Array
  readonly appliesForce: Uint8Array
  /** (n) m */
  readonly restingLength: Float64Array
  /** (n) N; `Ligament`: pcsa_force; Blankevoort: linear_stiffness (N per unit strain) */
  readonly force: Float64Array
  /** (n) `Ligament`: normalised force against normalised length */
  readonly functionIndex: Int32Array
  /** (n) Blankevoort: transition_strain, normalised damping coefficient */
  readonly transitionStrain: Float64Array
  readonly damping: Float64Array
}

/** PathSpring: tension = stiffness × (length − resting length) × (1 + dissipation × speed), never negative. */
export interface PathSprings {
  readonly count: number
  readonly path: Int32Array
  readonly appliesForce: Uint8Array
  readonly restingLength: Float64Array
  readonly stiffness: Float64Array
  readonly dissipation: Float64Array
}

export interface CoordinateActuators {
  readonly count: number
  readonly coordinate: Int32Array
  readonly optimalForce: Float64Array
  /** (n × 2) */
  readonly controlRange: Float64Array
}

/** Expressions compiled to a stack program (see `dynamics/expression.ts`). */
export interface Expressions {
  readonly count: number
  /** (n + 1) into `code` */
  readonly codeStart: Int32Array
  readonly code: Int32Array
  readonly constants: Float64Array
}
