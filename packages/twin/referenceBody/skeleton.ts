/**
 * Pelvis, right leg and their joints: numbers of the LaiUhlrich2022 model (Apache-2.0, NOTICE), whose generic body is 1.70 m tall and
 * weighs 75.34 kg. The left leg is the mirror image (`mirror.ts`). Coordinates and signs are that model's: hip flexion, knee flexion,
 * ankle dorsiflexion positive. Subtalar and toe joints are locked, as in the source.
 *
 * @see Rajagopal 2016 doi:10.1109/TBME.2016.2586891; Lai 2017 doi:10.1007/s10439-017-1920-7 (knee); Uhlrich 2022 doi:10.1038/s41598-022-13386-9
 */
import type { BodyFacts, JointFacts } from './shapes.ts'

export const pelvis: BodyFacts = {
  name: 'pelvis',
  segment: 'pelvis',
  mass: 11.777,
  massCentre: [-0.0707, 0, 0],
  inertia: [0.1028, 0.0871, 0.0579],
}

export const legBodies: readonly BodyFacts[] = [
  { name: 'femur', segment: 'thigh', mass: 9.3014, massCentre: [0, -0.17, 0], inertia: [0.1339, 0.0351, 0.1412] },
  { name: 'patella', segment: 'thigh', mass: 0.0862, massCentre: [0.0018, 0.0264, 0], inertia: [2.87e-6, 1.311e-5, 1.311e-5] },
  { name: 'tibia', segment: 'shank', mass: 3.7075, massCentre: [0, -0.1867, 0], inertia: [0.0504, 0.0051, 0.0511] },
  { name: 'talus', segment: 'foot', mass: 0.1, massCentre: [0, 0, 0], inertia: [0.001, 0.001, 0.001] },
  { name: 'calcn', segment: 'foot', mass: 1.25, massCentre: [0.1, 0.03, 0], inertia: [0.0014, 0.0039, 0.0041] },
  { name: 'toes', segment: 'foot', mass: 0.2166, massCentre: [0.0346, 0.006, -0.0175], inertia: [0.0001, 0.0002, 0.001] },
]

const identity = { kind: 'linear', slope: 1 } as const
/** Knee angles at which the patella's place is given. */
const patellaKnots = [0, 0.174533, 0.349066, 0.523599, 0.698132, 0.872665, 1.0472, 1.22173, 1.39626, 1.5708, 1.74533, 1.91986, 2.0944]

export const pelvisJoint: JointFacts = {
  name: 'ground_pelvis',
  parent: 'ground',
  child: 'pelvis',
  at: [0, 0, 0],
  coordinates: [
    { name: 'pelvis_tilt', range: [-1.5707963267948966, 1.5707963267948966], clamped: 'free' },
    { name: 'pelvis_list', range: [-1.5707963267948966, 1.5707963267948966], clamped: 'free' },
    { name: 'pelvis_rotation', range: [-Math.PI, Math.PI], clamped: 'free' },
    { name: 'pelvis_tx', range: [-100, 100], clamped: 'free' },
    { name: 'pelvis_ty', range: [-100, 100], clamped: 'free', start: 0.93 },
    { name: 'pelvis_tz', range: [-100, 100], clamped: 'free' },
  ],
  rotations: [
    { axis: [0, 0, 1], coordinate: 'pelvis_tilt', law: identity },
    { axis: [1, 0, 0], coordinate: 'pelvis_list', law: identity },
    { axis: [0, 1, 0], coordinate: 'pelvis_rotation', law: identity },
  ],
  translations: [
    { axis: [1, 0, 0], coordinate: 'pelvis_tx', law: identity },
    { axis: [0, 1, 0], coordinate: 'pelvis_ty', law: identity },
    { axis: [0, 0, 1], coordinate: 'pelvis_tz', law: identity },
  ],
}

export const legJoints: readonly JointFacts[] = [
  {
    name: 'hip',
    parent: 'pelvis',
    child: 'femur',
    at: [-0.056276, -0.07849, 0.07726],
    coordinates: [
      { name: 'hip_flexion', range: [-0.6981317007977318, 2.443460952792061] },
      { name: 'hip_adduction', range: [-0.8726646259971648, 0.5235987755982988] },
      { name: 'hip_rotation', range: [-1.0471975511965976, 1.0471975511965976] },
    ],
    rotations: [
      { axis: [0, 0, 1], coordinate: 'hip_flexion', law: identity },
      { axis: [1, 0, 0], coordinate: 'hip_adduction', law: identity },
      { axis: [0, 1, 0], coordinate: 'hip_rotation', law: identity },
    ],
    translations: [],
  },
  {
    name: 'walker_knee',
    parent: 'femur',
    child: 'tibia',
    at: [-0.0045, -0.4096, -0.00175],
    turned: [-1.64157, 1.44618, 1.5708],
    childAt: [-0.00808954, -0.0035348, -0.00148474],
    childTurned: [-1.64157, 1.44618, 1.5708],
    coordinates: [{ name: 'knee_angle', range: [0, 2.4434609527920599] }],
    rotations: [
      { axis: [1, 0, 0], coordinate: 'knee_angle', law: identity },
      {
        axis: [0, 0, 1],
        coordinate: 'knee_angle',
        law: {
          kind: 'polynomial',
          coefficients: [0.010832094539863, -0.025218325501241, -0.032847810398852, 0.079100011967027, -1.473252350900463e-8],
        },
      },
      {
        axis: [0, 1, 0],
        coordinate: 'knee_angle',
        law: { kind: 'polynomial', coefficients: [0.025165762727423, -0.16948005139054, 0.369499348688249, -4.430358308836305e-8] },
      },
    ],
    translations: [
      {
        axis: [1, 0, 0],
        coordinate: 'knee_angle',
        law: {
          kind: 'polynomial',
          coefficients: [0.0001590447878850381, -0.001015149915669, 0.001817510974968, 2.64142664519923e-5, -7.746563532471892e-7],
        },
      },
      {
        axis: [0, 1, 0],
        coordinate: 'knee_angle',
        law: {
          kind: 'polynomial',
          coefficients: [-0.0005796878052338684, 0.005079765745626, -0.011442375726364, 0.003936908668844, -2.516350383213525e-5],
        },
      },
      {
        axis: [0, 0, 1],
        coordinate: 'knee_angle',
        law: {
          kind: 'polynomial',
          coefficients: [0.001208086889206, -0.004453611224706, 0.0006116494072981739, 0.006265429606387, -1.461912533723326e-5],
        },
      },
    ],
  },
  {
    name: 'patellofemoral',
    parent: 'femur',
    child: 'patella',
    at: [-0.00809, -0.40796, -0.00275],
    coordinates: [{ name: 'patella_angle', range: [-99999.9, 99999.9], clamped: 'free' }],
    rotations: [
      {
        axis: [0, 0, 1],
        coordinate: 'patella_angle',
        law: {
          kind: 'spline',
          x: patellaKnots,
          y: [
            0.00113686, -0.00629212, -0.105582, -0.253683, -0.414245, -0.579047, -0.747244, -0.91799, -1.09044, -1.26379, -1.43763,
            -1.61186, -1.78634,
          ],
        },
      },
    ],
    translations: [
      {
        axis: [1, 0, 0],
        coordinate: 'patella_angle',
        law: {
          kind: 'spline',
          x: patellaKnots,
          y: [0.0524, 0.0488, 0.0437, 0.0371, 0.0296, 0.0216, 0.0136, 0.0057, -0.0019, -0.0088, -0.0148, -0.0196, -0.0227],
        },
      },
      {
        axis: [0, 1, 0],
        coordinate: 'patella_angle',
        law: {
          kind: 'spline',
          x: patellaKnots,
          y: [-0.0108, -0.019, -0.0263, -0.0322, -0.0367, -0.0395, -0.0408, -0.0404, -0.0384, -0.0349, -0.0301, -0.0245, -0.0187],
        },
      },
      { axis: [0, 0, 1], law: { kind: 'constant', value: 0.00275 } },
    ],
  },
  {
    name: 'ankle',
    parent: 'tibia',
    child: 'talus',
    at: [-0.01, -0.4, 0],
    turned: [0.175895, -0.105208, 0.0186622],
    childTurned: [0.175895, -0.105208, 0.0186622],
    coordinates: [{ name: 'ankle_angle', range: [-0.8726646259971648, 0.8726646259971648] }],
  },
  {
    name: 'subtalar',
    parent: 'talus',
    child: 'calcn',
    at: [-0.04877, -0.04195, 0.00792],
    turned: [-1.76819, 0.906223, 1.8196],
    childTurned: [-1.76819, 0.906223, 1.8196],
    coordinates: [{ name: 'subtalar_angle', range: [-0.6108652381980153, 0.6108652381980153], locked: 'locked' }],
  },
  {
    name: 'mtp',
    parent: 'calcn',
    child: 'toes',
    at: [0.1788, -0.002, 0.00108],
    turned: [-Math.PI, 0.619901, 0],
    childTurned: [-Math.PI, 0.619901, 0],
    coordinates: [{ name: 'mtp_angle', range: [-0.7853981633974483, 0.5235987755982988], locked: 'locked' }],
  },
]

/** The patella turns with the knee. */
export const patellaCoupler = { dependent: 'patella_angle', independent: 'knee_angle', ratio: 1 } as const
