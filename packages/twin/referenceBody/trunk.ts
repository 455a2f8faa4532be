/**
 * Lumbar chain, thorax, head, arms, psoas by level and the lumped erector spinae.
 *
 * Lumbar geometry, slice masses and psoas attachments: MyoTorso of myo_sim (Apache-2.0, NOTICE), derived from Christophy 2012
 * doi:10.1007/s10237-011-0290-6, read at its neutral pose. One flexion coordinate, `lumbar_extension` (+ = leaning back), is split over
 * five levels by couplers; bending and turning are split evenly (assumed). Use the split to place joints, never to report a level.
 * Thorax, head, arms: Rajagopal 2016 (trunk mass and centre, arm masses and lengths); head mass 6.9 % of body mass (de Leva 1996
 * doi:10.1016/0021-9290(95)00178-6), its place assumed; the thorax takes what is left of the trunk's mass; its
 * centre puts head, arms and trunk together at −0.115 m in the pelvis frame, as in docs/science.md (assumed).
 */
import type { BodyFacts, CouplerFacts, JointFacts, PathPoint, Vector } from './shapes.ts'

interface LumbarLevel {
  readonly body: string
  readonly parent: string
  /** Joint centre in the parent's frame at standing, m. */
  readonly at: Vector
  /** Tilt against the parent at standing, rad about z; + = leaning back. */
  readonly tilt: number
  /** Share of lumbar flexion; Christophy 2012, L5/S1 = 1 − Σ. */
  readonly share: number
}

const degree = Math.PI / 180

export const lumbarLevels: readonly LumbarLevel[] = [
  { body: 'lumbar5', parent: 'pelvis', at: [-0.108, 0.061, 0], tilt: -17.2 * degree, share: 0.125 },
  { body: 'lumbar4', parent: 'lumbar5', at: [0, 0.0301, 0], tilt: 11.5 * degree, share: 0.185 },
  { body: 'lumbar3', parent: 'lumbar4', at: [0.0006, 0.0312, 0], tilt: 11.4 * degree, share: 0.204 },
  { body: 'lumbar2', parent: 'lumbar3', at: [-0.0047, 0.0331, 0], tilt: 0, share: 0.231 },
  { body: 'lumbar1', parent: 'lumbar2', at: [-0.0044, 0.0288, 0], tilt: 11.5 * degree, share: 0.255 },
]

export const trunkBodies: readonly BodyFacts[] = [
  { name: 'lumbar5', segment: 'trunk', mass: 1.824, massCentre: [0.0537, 0.02, 0], inertia: [0.01765, 0.01219, 0.00546] },
  { name: 'lumbar4', segment: 'trunk', mass: 1.799, massCentre: [0.017, 0.018, 0], inertia: [0.01643, 0.01123, 0.0052] },
  { name: 'lumbar3', segment: 'trunk', mass: 1.67, massCentre: [0.0137, 0.018, 0], inertia: [0.01608, 0.01066, 0.00551] },
  { name: 'lumbar2', segment: 'trunk', mass: 1.689, massCentre: [0.0245, 0.018, 0], inertia: [0.01682, 0.01091, 0.00591] },
  { name: 'lumbar1', segment: 'trunk', mass: 1.677, massCentre: [0.039, 0.017, 0], inertia: [0.01753, 0.01113, 0.0064] },
  { name: 'thorax', segment: 'trunk', mass: 12.9676, massCentre: [-0.048, 0.27, 0], inertia: [0.165, 0.15, 0.125] },
  { name: 'head', segment: 'trunk', mass: 5.2, massCentre: [0.03, 0.13, 0], inertia: [0.027, 0.02, 0.029] },
]

export const armBody: BodyFacts = { name: 'arm', segment: 'arm', mass: 3.705, massCentre: [0, -0.2965, 0], inertia: [0.15, 0.005, 0.152] }

const flexionRange = [-1.5707963267948966, 1.5707963267948966] as const
const turning = ['bending', 'rotation'] as const
/** Bending and turning have no level data that agree: shared evenly. */
const evenShare = 1 / lumbarLevels.length

/** The lowest level owns the coordinates of the whole lumbar spine; the others follow through couplers. */
export const trunkJoints: readonly JointFacts[] = [
  ...lumbarLevels.map((level, i): JointFacts => {
    const owns = i === 0
    const name = (motion: string) => (owns ? `lumbar_${motion}` : `${level.body}_${motion}`)
    const law = (share: number) => ({ kind: 'linear', slope: owns ? share : 1 }) as const
    return {
      name: `${level.body}_${level.parent}`,
      parent: level.parent,
      child: level.body,
      at: level.at,
      turned: [0, 0, level.tilt],
      coordinates: [
        { name: name('extension'), range: flexionRange },
        { name: name('bending'), range: flexionRange },
        { name: name('rotation'), range: flexionRange },
      ],
      rotations: [
        { axis: [0, 0, 1], coordinate: name('extension'), law: law(level.share) },
        { axis: [1, 0, 0], coordinate: name('bending'), law: law(evenShare) },
        { axis: [0, 1, 0], coordinate: name('rotation'), law: law(evenShare) },
      ],
      translations: [],
    }
  }),
  {
    name: 'thorax_lumbar1',
    parent: 'lumbar1',
    child: 'thorax',
    at: [0.0032, 0.0357, 0],
    turned: [0, 0, -17.2 * degree],
    coordinates: [{ name: 'thoracic_extension', range: flexionRange }],
  },
  {
    name: 'head_thorax',
    parent: 'thorax',
    child: 'head',
    at: [0.0081, 0.2836, 0],
    coordinates: [{ name: 'neck_extension', range: flexionRange }],
  },
]

export const shoulderJoint: JointFacts = {
  name: 'shoulder',
  parent: 'thorax',
  child: 'arm',
  at: [0.0206, 0.2366, 0.17],
  coordinates: [{ name: 'arm_flexion', range: [-1.5707963267948966, Math.PI] }],
}

export const lumbarCouplers: readonly CouplerFacts[] = lumbarLevels
  .slice(1)
  .flatMap((level) => [
    { dependent: `${level.body}_extension`, independent: 'lumbar_extension', ratio: level.share },
    ...turning.map((motion) => ({ dependent: `${level.body}_${motion}`, independent: `lumbar_${motion}`, ratio: evenShare })),
  ])

/** Where psoas arises: force-weighted mean of the level's fascicles, and the level's part of the muscle's strength. */
export const psoasLevels: readonly { readonly name: string; readonly origin: PathPoint; readonly part: number }[] = [
  { name: 'psoas_L1', origin: ['lumbar1', [-0.00962, 0.01579, 0.02065]], part: 0.2543 },
  { name: 'psoas_L2', origin: ['lumbar2', [-0.01309, 0.01054, 0.02196]], part: 0.2251 },
  { name: 'psoas_L3', origin: ['lumbar3', [-0.01746, 0.01674, 0.02631]], part: 0.0936 },
  { name: 'psoas_L4', origin: ['lumbar4', [-0.00891, 0.01823, 0.02419]], part: 0.1713 },
  { name: 'psoas_L5', origin: ['lumbar5', [0.00248, 0.02046, 0.02203]], part: 0.2557 },
]

/**
 * Erector spinae as one muscle a side: Gait2392 (CC BY 3.0, NOTICE; Delp 1990 doi:10.1109/10.102791), its upper end moved from that
 * model's single trunk body to L1 at the same place.
 */
export const erectorSpinae = {
  name: 'ercspn',
  maxForce: 2500,
  fibre: 0.12,
  slack: 0.03,
  pennation: 0,
  points: [
    ['pelvis', [-0.14, 0.0439, 0.0436]],
    ['lumbar1', [-0.0401, 0.023, 0.0241]],
  ],
} as const
