/** Shapes of the reference body's data: SI and radians; x forward, y up, z to the person's right, as in OpenSim. */
export type Vector = readonly [number, number, number]

/** Which part of the body a frame grows with when a person is scaled. */
export type Segment = 'pelvis' | 'trunk' | 'thigh' | 'shank' | 'foot' | 'arm'

export interface BodyFacts {
  readonly name: string
  readonly segment: Segment
  /** kg */
  readonly mass: number
  readonly massCentre: Vector
  /** kg m², about the mass centre, products zero */
  readonly inertia: Vector
}

export type AxisFunction =
  | { readonly kind: 'linear'; readonly slope: number }
  | { readonly kind: 'constant'; readonly value: number }
  /** highest power first, as in OpenSim */
  | { readonly kind: 'polynomial'; readonly coefficients: readonly number[] }
  | { readonly kind: 'spline'; readonly x: readonly number[]; readonly y: readonly number[] }

export interface AxisFacts {
  readonly axis: Vector
  /** Coordinate that drives the axis; none = constant. */
  readonly coordinate?: string
  readonly law: AxisFunction
}

export interface CoordinateFacts {
  readonly name: string
  readonly range: readonly [number, number]
  readonly locked?: 'locked'
  readonly clamped?: 'free'
  readonly start?: number
}

export interface JointFacts {
  readonly name: string
  readonly parent: string
  readonly child: string
  /** Joint frame in the parent: place, body-fixed XYZ angles. */
  readonly at: Vector
  readonly turned?: Vector
  /** Joint frame in the child. */
  readonly childAt?: Vector
  readonly childTurned?: Vector
  readonly coordinates: readonly CoordinateFacts[]
  /** Three rotations, then translations; without them the joint is a pin about z. */
  readonly rotations?: readonly AxisFacts[]
  readonly translations?: readonly AxisFacts[]
}

/** dependent = ratio × independent */
export interface CouplerFacts {
  readonly dependent: string
  readonly independent: string
  readonly ratio: number
}

export interface BodyWrap {
  readonly name: string
  readonly body: string
  readonly rotation: Vector
  readonly translation: Vector
  readonly radius: number
  readonly length: number
  readonly quadrant: string
}

export type PathPoint = readonly [body: string, place: Vector]

export interface LegMuscle {
  readonly name: string
  /** N */
  readonly maxForce: number
  /** m */
  readonly fibre: number
  readonly slack: number
  /** rad */
  readonly pennation: number
  readonly points: readonly PathPoint[]
  /** Cylinder between the path points `from` and `to` (1-based, −1 = open). */
  readonly wrap?: { readonly over: string; readonly from: number; readonly to: number }
}

/** Generalised force along one coordinate as a function of it; see `passiveLaws.ts`. */
export interface CoordinateLaw {
  readonly name: string
  readonly coordinate: string
  /** Σ of exponential and linear terms of q in radians, N m */
  readonly terms: readonly LawTerm[]
}

/** linear: factor × (q − from); exponential: factor × exp(rate × (q − from)); q and from in radians. */
export type LawTerm =
  | { readonly kind: 'linear'; readonly factor: number; readonly from: number }
  | { readonly kind: 'exponential'; readonly factor: number; readonly rate: number; readonly from: number }
  | { readonly kind: 'constant'; readonly factor: number }

export interface MarkerFacts {
  readonly name: string
  readonly body: string
  readonly at: Vector
}
