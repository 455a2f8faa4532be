/**
 * Passive fibre curves: [strain at zero force, strain at one norm force, stiffness at low force, stiffness at one norm force, curviness].
 *
 * `published`: the calibrated values of RajagopalLaiUhlrich2023 (numbers cited from Uhlrich 2022 doi:10.1038/s41598-022-13386-9, after
 * Silder 2007 doi:10.1016/j.jbiomech.2006.12.017); erector spinae: OpenSim's default.
 * `used`: what the reference body carries, by `choice`:
 * - `softened`: the Millard curve, with the muscle's own elastic tendon, that comes nearest to 0.33 × the published muscle-tendon force up
 *   to 0.6 of maximum force (root-mean-square relative misfit below 1.5 %). Unscaled the published hamstrings are about three times too
 *   stiff for relaxed living people: hip −105 N m at 70° against −24 N m measured (Riener & Edrich 1999, J Biomech 32:539),
 *   and the pelvis would follow the leg 1 : 2.6 where 1 : 3.5 was measured. OpenSim's curve has no amplitude, and lowering the strength
 *   instead would make a model that is too weak when active.
 * - `late`: softened, and the onset moved to the fibre strain at 80° of hip flexion (erector: 16° of lumbar flexion). The calibration left
 *   these curves at its starting values, so no data stand behind their onset; relaxed hips with a bent knee resist flexion only beyond
 *   that (Riener & Edrich 1999, knee 90°).
 * - `published`: as published (calf, vasti: the hip data say nothing about them).
 */
export type PassiveCurve = readonly [number, number, number, number, number]

interface CurveChoice {
  readonly choice: 'softened' | 'late' | 'published'
  readonly published: PassiveCurve
  readonly used: PassiveCurve
}

/** Ratio of softened to published passive force; docs/science.md "kappa". Hamstrings: so that the whole-joint hip moment stays
 * within 30 % of the measured one from 50 to 80°; rectus femoris: calibrated on the knee angle of the Thomas test. */
export const softening = { ordinary: 0.33, hamstrings: 0.325, recfem: 0.55 } as const

export const passiveCurves: Readonly<Record<string, CurveChoice>> = {
  bflh: { choice: 'softened', published: [0.1368, 0.7054, 0.2, 3.5177, 0.75], used: [0.1345, 1.2758, 0.0653, 2.5257, 0.4257] },
  semimem: { choice: 'softened', published: [0.1537, 0.7045, 0.2, 3.6315, 0.75], used: [0.157, 1.2462, 0.0603, 4.4115, 0.3633] },
  semiten: { choice: 'softened', published: [0.1142, 0.7136, 0.2, 3.3364, 0.75], used: [0.1146, 1.1265, 0.0622, 3.4251, 0.4589] },
  bfsh: { choice: 'softened', published: [0.0438, 0.6995, 0.2, 3.0502, 0.75], used: [0.0447, 1.1156, 0.0631, 3.2643, 0.4699] },
  recfem: { choice: 'softened', published: [0.1998, 0.8997, 0.2, 2.8573, 0.75], used: [0.205, 1.1409, 0.1034, 3.9021, 0.5266] },
  vasint: { choice: 'published', published: [0.1757, 0.7075, 0.2, 3.7607, 0.75], used: [0.1757, 0.7075, 0.2, 3.7607, 0.75] },
  vaslat: { choice: 'published', published: [0.1935, 0.7111, 0.2, 3.8635, 0.75], used: [0.1935, 0.7111, 0.2, 3.8635, 0.75] },
  vasmed: { choice: 'published', published: [0.1781, 0.706, 0.2, 3.7884, 0.75], used: [0.1781, 0.706, 0.2, 3.7884, 0.75] },
  gasmed: { choice: 'published', published: [0.1506, 0.5506, 0.2, 5.0, 0.75], used: [0.1506, 0.5506, 0.2, 5.0, 0.75] },
  gaslat: { choice: 'published', published: [-0.1932, 0.6637, 0.2, 2.3339, 0.75], used: [-0.1932, 0.6637, 0.2, 2.3339, 0.75] },
  soleus: { choice: 'published', published: [0.0402, 0.766, 0.2, 2.7556, 0.75], used: [0.0402, 0.766, 0.2, 2.7556, 0.75] },
  iliacus: { choice: 'softened', published: [-0.1607, 0.5021, 0.2, 3.0175, 0.75], used: [-0.1598, 0.9184, 0.0634, 3.2091, 0.4736] },
  psoas: { choice: 'softened', published: [-0.0763, 0.5033, 0.2, 3.4509, 0.75], used: [-0.0763, 0.8778, 0.0635, 3.4434, 0.4734] },
  glmax1: { choice: 'late', published: [0, 0.7, 0.2, 2.8571, 0.75], used: [0.16, 1.2939, 0.0647, 2.682, 0.5008] },
  glmax2: { choice: 'late', published: [0, 0.7, 0.2, 2.8571, 0.75], used: [0.19, 1.3268, 0.0643, 2.7319, 0.4957] },
  glmax3: { choice: 'late', published: [0.0398, 0.7005, 0.2, 3.027, 0.75], used: [0.31, 1.4019, 0.0653, 2.5159, 0.5134] },
  glmed1: { choice: 'softened', published: [0, 0.7, 0.2, 2.8571, 0.75], used: [0.0021, 1.1168, 0.0629, 3.3625, 0.4718] },
  glmed2: { choice: 'late', published: [-0.133, 0.6904, 0.2, 2.429, 0.75], used: [0.15, 1.4672, 0.0636, 2.7292, 0.4831] },
  glmed3: { choice: 'late', published: [-0.1914, 0.6558, 0.2, 2.3606, 0.75], used: [0.31, 1.6907, 0.0658, 1.9931, 0.5303] },
  glmin1: { choice: 'softened', published: [0, 0.7, 0.2, 2.8571, 0.75], used: [-0.001, 1.1173, 0.0649, 2.6339, 0.5121] },
  glmin2: { choice: 'softened', published: [0.0011, 0.7, 0.2, 2.8619, 0.75], used: [-0.0005, 1.1343, 0.0655, 2.5117, 0.514] },
  glmin3: { choice: 'late', published: [-0.0352, 0.6991, 0.2, 2.7239, 0.75], used: [0.1, 1.2855, 0.0621, 3.6496, 0.4516] },
  addmagDist: { choice: 'late', published: [0, 0.7, 0.2, 2.8571, 0.75], used: [0.13, 1.2337, 0.0634, 3.2435, 0.4822] },
  addmagIsch: { choice: 'late', published: [0.0057, 0.7, 0.2, 2.8802, 0.75], used: [0.3, 1.4254, 0.0622, 3.8586, 0.4484] },
  addmagMid: { choice: 'softened', published: [0, 0.7, 0.2, 2.8571, 0.75], used: [-0.0007, 1.1199, 0.0643, 2.7278, 0.503] },
  addmagProx: { choice: 'softened', published: [0, 0.7, 0.2, 2.8571, 0.75], used: [-0.0012, 1.1258, 0.0646, 2.6484, 0.5058] },
  piri: { choice: 'late', published: [-0.1829, 0.7031, 0.2, 2.2573, 0.75], used: [0.44, 1.9769, 0.06, 4.7826, 0.4019] },
  ercspn: { choice: 'late', published: [0, 0.7, 0.2, 2.8571, 0.75], used: [0.1, 1.2339, 0.0647, 2.682, 0.5008] },
}
