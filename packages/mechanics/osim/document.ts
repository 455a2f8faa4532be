/**
 * An OpenSim model as a typed document: the structure of version 40500, values in SI and radians, names and sockets as text.
 * Read by `readDocument`, written by `writeDocument`, compiled by `model/compile`. Elements without an influence on this engine's
 * numbers (meshes, controllers …) ride along unread in `carried`, so that writing does not lose them.
 */
import type { XmlElement } from './xml.ts'

export type Vec3 = [number, number, number]

export interface OsimDocument {
  /** Version the file stated. */
  version: number
  name: string
  credits?: string
  publications?: string
  lengthUnits?: string
  forceUnits?: string
  /** m/s² */
  gravity: Vec3
  ground: FrameOwner
  bodies: BodyElement[]
  joints: JointElement[]
  couplers: CouplerElement[]
  /** Names of all constraints, couplers and others, document order. */
  constraintNames: string[]
  forces: ForceElement[]
  markers: MarkerElement[]
  /** Offset frames among the model's own components. */
  frames: OffsetFrameElement[]
  /** Points fixed to frames, and frames spanned by such points; written from `carried`. */
  stations: StationElement[]
  stationFrames: StationFrameElement[]
  carried: XmlElement[]
  warnings: DocumentWarning[]
}

export interface DocumentWarning {
  code: string
  /** Element path, e.g. `/forceset/soleus_r`. */
  where: string
  message: string
}

export interface Named {
  name: string
}

/** Ground, a body or an offset frame: what can carry wrap objects, frames and meshes. */
export interface FrameOwner extends Named {
  wrapObjects: WrapObjectElement[]
  frames: OffsetFrameElement[]
  carried: XmlElement[]
}

export interface BodyElement extends FrameOwner {
  /** kg */
  mass: number
  /** m */
  massCentre: Vec3
  /** kg m² about the mass centre: xx yy zz xy xz yz */
  inertia: [number, number, number, number, number, number]
}

export interface OffsetFrameElement extends FrameOwner {
  /** Socket: path of the parent frame. */
  parent: string
  /** m */
  translation: Vec3
  /** rad, body-fixed XYZ */
  orientation: Vec3
}

export interface StationElement extends Named {
  path: string
  frame: string
  /** m */
  location: Vec3
}

/** Sockets of four stations; axes as `+x` … `-z`. */
export interface StationFrameElement extends Named {
  path: string
  points: { a: string; b: string; c: string; origin: string }
  /** Axis along b − a. */
  abAxis: string
  /** Axis along (b − a) × (c − a). */
  normalAxis: string
}

export type WrapObjectElement = Named & {
  active: boolean
  quadrant: string
  /** rad, body-fixed XYZ */
  rotation: Vec3
  /** m */
  translation: Vec3
  carried: XmlElement[]
} & (
    | { shape: 'cylinder'; radius: number; length: number }
    | { shape: 'sphere'; radius: number }
    | { shape: 'ellipsoid'; dimensions: Vec3 }
    | { shape: 'torus'; innerRadius: number; outerRadius: number }
  )

export const jointTypes = [
  'Weld',
  'Pin',
  'Slider',
  'Universal',
  'Ball',
  'Gimbal',
  'Planar',
  'Free',
  'Ellipsoid',
  'Scapulothoracic',
  'Custom',
] as const
export type JointType = (typeof jointTypes)[number]

export interface JointElement extends Named {
  type: JointType
  /** Sockets. */
  parentFrame: string
  childFrame: string
  coordinates: CoordinateElement[]
  frames: OffsetFrameElement[]
  /** Custom joints: rotation 1–3, translation 1–3. */
  axes?: TransformAxisElement[]
  /** Ellipsoid joints: semi-axes, m. */
  radii?: Vec3
  carried: XmlElement[]
}

export interface CoordinateElement extends Named {
  motionType?: 'rotational' | 'translational' | 'coupled'
  defaultValue: number
  defaultSpeed: number
  range: [number, number]
  clamped: boolean
  locked: boolean
  prescribed: boolean
  carried: XmlElement[]
}

export interface TransformAxisElement extends Named {
  coordinates: string[]
  axis: Vec3
  function?: FunctionElement
}

export type FunctionElement =
  | { type: 'Constant'; value: number }
  | { type: 'LinearFunction'; coefficients: number[] }
  | { type: 'PolynomialFunction'; coefficients: number[] }
  | { type: 'SimmSpline' | 'PiecewiseLinearFunction' | 'PiecewiseConstantFunction'; x: number[]; y: number[] }
  | { type: 'GCVSpline'; halfOrder: number; errorVariance: number; x: number[]; y: number[]; weights: number[] }
  | { type: 'MultiplierFunction'; scale: number; function: FunctionElement }
  | { type: 'MultivariatePolynomialFunction'; dimension: number; order: number; coefficients: number[] }
  | { type: 'Sine'; amplitude: number; omega: number; phase: number; offset: number }
  | { type: 'StepFunction'; startTime: number; endTime: number; startValue: number; endValue: number }

/** dependent = scale × f(independents …) */
export interface CouplerElement extends Named {
  enforced: boolean
  dependent: string
  independent: string[]
  scale: number
  function: FunctionElement
}

export interface MarkerElement extends Named {
  frame: string
  /** m */
  location: Vec3
  fixed: boolean
}

export interface PathElement {
  points: PathPointElement[]
  wraps: PathWrapElement[]
  carried: XmlElement[]
}

export type PathPointElement = Named & { frame: string } & (
    | { kind: 'fixed'; location: Vec3 }
    | { kind: 'conditional'; location: Vec3; coordinate: string; range: [number, number] }
    | { kind: 'moving'; functions: (FunctionElement | undefined)[]; coordinates: (string | undefined)[] }
  )

export interface PathWrapElement extends Named {
  wrapObject: string
  method: 'hybrid' | 'midpoint' | 'axial'
  range: [number, number]
}

interface ForceBase extends Named {
  /** OpenSim class name, e.g. `Millard2012EquilibriumMuscle`. */
  type: string
  appliesForce: boolean
  carried: XmlElement[]
}

/** Numbers of a muscle by OpenSim property name; what is absent takes the class default when compiled. */
export interface MuscleElement extends ForceBase {
  kind: 'muscle'
  path: PathElement
  parameters: Record<string, number>
  flags: Record<string, boolean>
  /** Properties of nested curve objects, by class name: ActiveForceLengthCurve … */
  curves: Record<string, Record<string, number>>
  tendonComplianceDynamics?: string
}

export interface PathForceElement extends ForceBase {
  kind: 'path'
  path: PathElement
  parameters: Record<string, number>
  /** `force_length_curve` of a Ligament. */
  curve?: FunctionElement
}

export interface CoordinateForceElement extends ForceBase {
  kind: 'coordinate'
  coordinate: string
  parameters: Record<string, number>
  expression?: string
}

export interface BushingElement extends ForceBase {
  kind: 'bushing'
  frame1: string
  frame2: string
  frames: OffsetFrameElement[]
  rotationalStiffness: Vec3
  translationalStiffness: Vec3
  rotationalDamping: Vec3
  translationalDamping: Vec3
  /** Functions m_x_theta_x_function … f_z_delta_z_function. */
  functions?: (FunctionElement | undefined)[]
  /** Expressions Mx_expression … Fz_expression. */
  expressions?: string[]
}

/** A force this engine does not compute; kept for writing. */
export interface OtherForceElement extends ForceBase {
  kind: 'other'
  element: XmlElement
}

export type ForceElement = MuscleElement | PathForceElement | CoordinateForceElement | BushingElement | OtherForceElement
