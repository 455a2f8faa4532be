/** Passive joint moments. */
import type { Finding } from './finding.ts'

export const passiveMechanics = {
  'f-pm-hip': {
    statement:
      'Passive hip moment of Riener and Edrich as a function of hip and knee angle (degrees, flexion positive, newton metres): exp(1.4655 - 0.0034 K - 0.0750 H) - exp(1.3403 - 0.0226 K + 0.0305 H) + 8.072.',
    population: '10 healthy young adults',
    values: [
      { name: 'M at SLR 30', value: -1.0, unit: 'Nm', basis: 'derived' },
      { name: 'M at SLR 50', value: -9.4, unit: 'Nm', basis: 'derived' },
      { name: 'M at SLR 60', value: -15.7, unit: 'Nm', basis: 'derived' },
      { name: 'M at SLR 70', value: -24.2, unit: 'Nm', basis: 'derived' },
      { name: 'M at SLR 80', value: -35.7, unit: 'Nm', basis: 'derived' },
      { name: 'M at SLR 90', value: -51.4, unit: 'Nm', basis: 'derived' },
      { name: 'M at hip 90, knee 15', value: -34.3, unit: 'Nm', basis: 'derived' },
      { name: 'M at hip 90, knee 90', value: 0.3, unit: 'Nm', basis: 'derived' },
    ],
    sources: ['src-riener-1999', 'src-riener-code-150'],
    checked: 'public code',
    note: 'Whole joint: muscle, nerve and ligament together.',
  },
  'f-pm-knee': {
    statement:
      'Passive knee moment of Riener and Edrich as a function of ankle, knee and hip angle: exp(1.800 - 0.0460 A - 0.0352 K + 0.0217 H) - exp(-3.971 - 0.0004 A + 0.0495 K - 0.0128 H) - 4.820 + exp(2.220 - c K), with c = 0.150.',
    population: '10 healthy young adults',
    values: [
      { name: 'M at hip 90, knee 0', value: 47.0, unit: 'Nm', basis: 'derived' },
      { name: 'M at hip 90, knee 20', value: 16.7, unit: 'Nm', basis: 'derived' },
      { name: 'M at hip 90, knee 40', value: 5.6, unit: 'Nm', basis: 'derived' },
      { name: 'M at hip 90, knee 60', value: 0.2, unit: 'Nm', basis: 'derived' },
      { name: 'M at hip 90, knee 20, 20 deg dorsiflexion', value: 48.6, unit: 'Nm', basis: 'derived' },
      { name: 'M at hip 90, knee 10, c=0.150', value: 27.2, unit: 'Nm', basis: 'derived' },
      { name: 'M at hip 90, knee 10, c=1.50', value: 25.2, unit: 'Nm', basis: 'derived' },
    ],
    sources: ['src-riener-1999', 'src-riener-code-150', 'src-riener-code-1500'],
    checked: 'public code',
    note: 'Public code disagrees on c (0.150 in four, 1.50 in one); it matters below about 20 degrees.',
  },
  'f-pm-ankle': {
    statement:
      'Passive ankle moment of Riener and Edrich (plantar flexion positive): exp(2.1016 - 0.0843 A - 0.0176 K) - exp(-7.9763 + 0.1949 A + 0.0008 K) - 1.792.',
    population: '10 healthy young adults',
    values: [],
    sources: ['src-riener-1999'],
    checked: 'public code',
  },
  'f-pm-anderson': {
    statement: 'A set of joint-limit moments k1 exp(k2 (q - theta2)) + k3 exp(k4 (q - theta1)) in radians; it has no two-joint coupling.',
    population: 'model set',
    values: [
      { name: 'hip flexion k', value: [-2.44, 5.05, 1.51, -21.88], basis: 'study' },
      { name: 'hip flexion theta', value: [-0.6981, 1.81], basis: 'study' },
      { name: 'knee k', value: [-6.09, 33.94, 11.03, -11.33], basis: 'study' },
      { name: 'knee theta', value: [-2.4, 0.13], basis: 'study' },
      { name: 'ankle k', value: [-2.03, 38.11, 0.18, -12.12], basis: 'study' },
      { name: 'ankle theta', value: [-0.74, 0.52], basis: 'study' },
      { name: 'trunk extension k', value: [-0.35, 30.72, 0.25, -20.36], basis: 'study' },
      { name: 'trunk extension theta', value: [-0.524, 0.17], basis: 'study' },
      { name: 'trunk bend and rotation k', value: [-0.25, 20.36, 0.25, -20.36], basis: 'study' },
      { name: 'trunk bend and rotation theta', value: [-0.349, 0.349], basis: 'study' },
    ],
    sources: ['src-anderson-pandy-1999'],
    checked: 'public code',
  },
} as const satisfies Record<string, Finding>
