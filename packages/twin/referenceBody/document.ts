/** Writes a body as an OpenSim 4 document. Nothing but standard components, so it opens in OpenSim as it is. */

import type { BodySpec } from './bodySpec.ts'
import { legWraps } from './legMuscles.ts'
import { markers } from './markers.ts'
import { type BodySide, sidedBody, sidedJoint, sidedWrap } from './mirror.ts'
import { type Muscle, musclesOf } from './muscles.ts'
import { expressionOf, passiveLaws } from './passiveLaws.ts'
import type { AxisFacts, BodyFacts, BodyWrap, CoordinateFacts, CouplerFacts, JointFacts } from './shapes.ts'
import { type Scale, scaleFor, segmentOf, times } from './size.ts'
import { legBodies, legJoints, patellaCoupler, pelvis, pelvisJoint } from './skeleton.ts'
import { armBody, lumbarCouplers, shoulderJoint, trunkBodies, trunkJoints } from './trunk.ts'
import { type Element, element, named, serialise } from './xml.ts'

const sides: readonly BodySide[] = ['r', 'l']

/**
 * The whole document. The same spec gives the same text, byte for byte.
 *
 * @param only - names of the muscles to keep; all without it
 */
export function bodyDocument(spec: BodySpec, only?: ReadonlySet<string>): string {
  const scale = scaleFor(spec.size)
  const bodies: readonly BodyFacts[] = [
    pelvis,
    ...trunkBodies,
    ...sides.flatMap((side) => [...legBodies, armBody].map((body) => sidedBody(body, side))),
  ]
  const joints: readonly JointFacts[] = [
    pelvisJoint,
    ...trunkJoints,
    ...sides.flatMap((side) => [...legJoints, shoulderJoint].map((joint) => sidedJoint(joint, side))),
  ]
  const wraps = sides.flatMap((side) => legWraps.map((wrap) => sidedWrap(wrap, side)))
  const couplers: readonly CouplerFacts[] = [
    ...lumbarCouplers,
    ...sides.map((side) => ({
      dependent: `${patellaCoupler.dependent}_${side}`,
      independent: `${patellaCoupler.independent}_${side}`,
      ratio: patellaCoupler.ratio,
    })),
  ]
  const muscles = sides.flatMap((side) => musclesOf(spec, side)).filter((muscle) => only?.has(muscle.name) ?? true)
  const model = named('Model', spec.name, [
    element('Ground', [wrapSet([])], { name: 'ground' }),
    element('gravity', [0, -9.80665, 0]),
    element('credits', credits),
    element('publications', publications),
    element('length_units', 'meters'),
    element('force_units', 'N'),
    set(
      'BodySet',
      'bodyset',
      bodies.map((body) =>
        bodyElement(
          body,
          scale,
          wraps.filter((wrap) => wrap.body === body.name),
        ),
      ),
    ),
    set(
      'JointSet',
      'jointset',
      joints.map((joint) => jointElement(joint, scale.lengths)),
    ),
    set('ConstraintSet', 'constraintset', couplers.map(couplerElement)),
    set('ForceSet', 'forceset', [
      ...muscles.map(muscleElement),
      ...passiveLaws(spec).map((law) =>
        named('ExpressionBasedCoordinateForce', law.name, [
          element('coordinate', law.coordinate),
          element('expression', expressionOf(law)),
        ]),
      ),
    ]),
    set(
      'MarkerSet',
      'markerset',
      markers.map((marker) =>
        named('Marker', marker.name, [
          element('socket_parent_frame', `/bodyset/${marker.body}`),
          element('location', times(marker.at, scale.lengths[segmentOf(marker.body)])),
          element('fixed', 'true'),
        ]),
      ),
    ),
  ])
  return serialise(element('OpenSimDocument', [model], { Version: '40000' }))
}

const credits =
  'Sitbone reference body, Apache-2.0. Leg: LaiUhlrich2022 (Apache-2.0). Erector spinae: Gait2392 (CC BY 3.0). Lumbar spine and psoas origins: MyoTorso of myo_sim (Apache-2.0), after Christophy 2012. Passive laws: docs/science.md of Sitbone. A passive body: in a personal body max_isometric_force of the hamstrings also carries the personal stiffness, because the passive curve has no amplitude of its own.'
const publications =
  'Rajagopal 2016 doi:10.1109/TBME.2016.2586891; Lai 2017 doi:10.1007/s10439-017-1920-7; Uhlrich 2022 doi:10.1038/s41598-022-13386-9; Delp 1990 doi:10.1109/10.102791; Christophy 2012 doi:10.1007/s10237-011-0290-6; Walia 2025 doi:10.1101/2025.03.13.643057'

const set = (tag: string, name: string, objects: readonly Element[]): Element =>
  named(tag, name, [element('objects', objects), element('groups')])

const wrapSet = (wraps: readonly BodyWrap[], lengths?: Scale['lengths']): Element =>
  set(
    'WrapObjectSet',
    'wrapobjectset',
    wraps.map((wrap) => {
      const factor = lengths?.[segmentOf(wrap.body)] ?? 1
      return named('WrapCylinder', wrap.name, [
        element('active', 'true'),
        element('xyz_body_rotation', wrap.rotation),
        element('translation', times(wrap.translation, factor)),
        element('quadrant', wrap.quadrant),
        element('radius', wrap.radius * factor),
        element('length', wrap.length * factor),
      ])
    }),
  )

function bodyElement(body: BodyFacts, scale: Scale, wraps: readonly BodyWrap[]): Element {
  const length = scale.lengths[body.segment]
  const inertia = scale.mass * length * length
  return named('Body', body.name, [
    wrapSet(wraps, scale.lengths),
    element('mass', body.mass * scale.mass),
    element('mass_center', times(body.massCentre, length)),
    element('inertia', [...times(body.inertia, inertia), 0, 0, 0]),
  ])
}

function jointElement(joint: JointFacts, lengths: Scale['lengths']): Element {
  const frame = (body: string, at = joint.at, turned = joint.turned ?? [0, 0, 0]) =>
    named('PhysicalOffsetFrame', `${body}_offset`, [
      element('socket_parent', body === 'ground' ? '/ground' : `/bodyset/${body}`),
      element('translation', times(at, lengths[segmentOf(body)])),
      element('orientation', turned),
    ])
  const content = [
    element('socket_parent_frame', `${joint.parent}_offset`),
    element('socket_child_frame', `${joint.child}_offset`),
    element(
      'coordinates',
      joint.coordinates.map((coordinate) => coordinateElement(coordinate, lengths.pelvis)),
    ),
    element('frames', [frame(joint.parent), frame(joint.child, joint.childAt ?? [0, 0, 0], joint.childTurned ?? [0, 0, 0])]),
  ]
  if (!joint.rotations) return named('PinJoint', joint.name, content)
  const axes = [
    ...fill(joint.rotations, 'rotation').map((axis, i) => axisElement(axis, `rotation${i + 1}`, 1)),
    // The pelvis coordinates are metres in the room, not lengths of the body.
    ...fill(joint.translations ?? [], 'translation').map((axis, i) =>
      axisElement(axis, `translation${i + 1}`, joint.parent === 'ground' ? 1 : lengths[segmentOf(joint.parent)]),
    ),
  ]
  return named('CustomJoint', joint.name, [...content, element('SpatialTransform', axes)])
}

/** A transform has three axes of each kind; those a joint does not use are constant zero about what is left of x, y, z. */
function fill(axes: readonly AxisFacts[], kind: 'rotation' | 'translation'): readonly AxisFacts[] {
  const order =
    kind === 'rotation'
      ? ([
          [0, 0, 1],
          [0, 1, 0],
          [1, 0, 0],
        ] as const)
      : ([
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ] as const)
  const free = order.filter((axis) => !axes.some((used) => used.axis.every((v, i) => Math.abs(v) === axis[i])))
  return [...axes, ...free.map((axis) => ({ axis, law: { kind: 'constant', value: 0 } as const }))].slice(0, 3)
}

function axisElement(facts: AxisFacts, name: string, factor: number): Element {
  return named('TransformAxis', name, [
    element('coordinates', facts.coordinate ?? ''),
    element('axis', facts.axis),
    functionElement(facts.law, factor),
  ])
}

function functionElement(law: AxisFacts['law'], factor: number): Element {
  switch (law.kind) {
    case 'linear':
      return named('LinearFunction', 'function', [element('coefficients', [law.slope, 0])])
    case 'constant':
      return named('Constant', 'function', [element('value', law.value * factor)])
    case 'polynomial':
      return named('PolynomialFunction', 'function', [
        element(
          'coefficients',
          law.coefficients.map((c) => c * factor),
        ),
      ])
    case 'spline':
      return named('SimmSpline', 'function', [
        element('x', law.x),
        element(
          'y',
          law.y.map((y) => y * factor),
        ),
      ])
  }
}

function coordinateElement(coordinate: CoordinateFacts, length: number): Element {
  return named('Coordinate', coordinate.name, [
    element('default_value', (coordinate.start ?? 0) * length),
    element('range', coordinate.range),
    element('clamped', coordinate.clamped ? 'false' : 'true'),
    element('locked', coordinate.locked ? 'true' : 'false'),
  ])
}

const couplerElement = (coupler: CouplerFacts): Element =>
  named('CoordinateCouplerConstraint', `${coupler.dependent}_coupler`, [
    element('isEnforced', 'true'),
    element('coupled_coordinates_function', [element('LinearFunction', [element('coefficients', [coupler.ratio, 0])])]),
    element('independent_coordinate_names', coupler.independent),
    element('dependent_coordinate_name', coupler.dependent),
    element('scale_factor', 1),
  ])

function muscleElement(muscle: Muscle): Element {
  const [strainAtZero, strainAtOne, low, one, curviness] = muscle.passive
  return named('Millard2012EquilibriumMuscle', muscle.name, [
    named('GeometryPath', 'geometrypath', [
      element('PathPointSet', [
        element(
          'objects',
          muscle.points.map(([body, at], i) =>
            named('PathPoint', `${muscle.name}-P${i + 1}`, [element('socket_parent_frame', `/bodyset/${body}`), element('location', at)]),
          ),
        ),
        element('groups'),
      ]),
      element('PathWrapSet', [
        element(
          'objects',
          muscle.wrap
            ? [
                named('PathWrap', 'pathwrap', [
                  element('wrap_object', muscle.wrap.over),
                  element('method', 'hybrid'),
                  element('range', [muscle.wrap.from, muscle.wrap.to]),
                ]),
              ]
            : '',
        ),
        element('groups'),
      ]),
    ]),
    element('max_isometric_force', muscle.maxForce),
    element('optimal_fiber_length', muscle.fibre),
    element('tendon_slack_length', muscle.slack),
    element('pennation_angle_at_optimal', muscle.pennation),
    element('ignore_tendon_compliance', 'false'),
    element('fiber_damping', 0.01),
    // Relaxed: OpenSim would otherwise clamp the activation at 0.01.
    element('default_activation', 0),
    element('minimum_activation', 0),
    named('ActiveForceLengthCurve', `${muscle.name}_ActiveForceLengthCurve`, [
      element('min_norm_active_fiber_length', 0.25),
      element('transition_norm_fiber_length', 0.77),
      element('max_norm_active_fiber_length', 1.9),
      element('shallow_ascending_slope', 0.75),
      element('minimum_value', 0),
    ]),
    element('FiberForceLengthCurve', [
      element('strain_at_zero_force', strainAtZero),
      element('strain_at_one_norm_force', strainAtOne),
      element('stiffness_at_low_force', low),
      element('stiffness_at_one_norm_force', one),
      element('curviness', curviness),
    ]),
    element('TendonForceLengthCurve', [element('strain_at_one_norm_force', muscle.tendonStrain)]),
  ])
}
