/**
 * Passive structures of the joints that are not muscle (capsules, ligaments, discs, fascia) as generalised forces along one coordinate.
 * Each is a sum of exponential and linear terms, so it is smooth, has its energy in closed form, and is an expression OpenSim reads:
 * + − × and exp of the coordinate alone.
 *
 * Force is positive along the coordinate. Rates and angles are given per degree here and turned to radians where they are used. What the
 * muscles of the reference body already resist is taken off the published whole-joint value, so the two together give it
 * (`passiveLaws.test.ts`). Sources and fits: docs/science.md.
 */
import type { BodySpec } from './bodySpec.ts'
import type { CoordinateLaw, LawTerm } from './shapes.ts'
import { scaleFor } from './size.ts'

const degree = Math.PI / 180

/**
 * Hip along flexion: front ligaments resist extension and slacken as the hip flexes; capsule and contact end flexion.
 * With iliacus and psoas it gives about 8.8 exp(−0.054 h) N m (Riener & Edrich 1999, J Biomech 32:539, calibrated).
 */
export const hipCapsule = { front: 7.2, frontRate: 0.0562, end: 10, endRate: 0.08, endAngle: 118 } as const

/** Hip rotation and adduction: 8 N m at the end of range (judgement); outward 42°, inward 38°, abduction 45°, adduction 30° typical. */
export const hipEnds = { moment: 8, rate: 0.12, inward: 38, outward: 42, adduction: 30, abduction: 45 } as const

/** Ankle structures other than the calf: 20 N m at the person's weight-bearing range; steep, so that the range is the person's (assumed). */
export const ankleEnd = { moment: 20, rate: 0.3, plantarflexion: 55 } as const

/** Knee: bone and ligament end extension and flexion (assumed). */
const kneeEnd = { moment: 10, extensionRate: 0.5, extension: -10, flexionRate: 0.3, flexion: 145 } as const

/**
 * Lumbar flexion: x = flexion beyond the rest posture, X its end. Resists with k0 x + (M − k0 X)(exp(c x / X) − 1)/(exp(c) − 1), and into
 * extension with an exponential that reaches 10 N m at 26° (Yamamoto 1989; shape after Adams & Dolan; Dolan 1994 for M). `erectorAtEnd`
 * and part of k0 belong to the erector spinae, which is a muscle of the body.
 */
export const lumbarLaw = {
  slope: 0.09,
  shape: 8.5,
  extensionMoment: 10,
  extensionAngle: 26,
  extensionRate: 0.1,
  erectorAtEnd: 1.6,
} as const

/** Side bending and turning of the lumbar spine, thoracic flexion: linear (assumed; no test of the twin loads the first two). */
const linearJoints = [
  { coordinate: 'lumbar_bending', perDegree: 0.8 },
  { coordinate: 'lumbar_rotation', perDegree: 1.5 },
  { coordinate: 'thoracic_extension', perDegree: 1 },
] as const

/** Every law of a body, trunk first. */
export function passiveLaws(spec: BodySpec): readonly CoordinateLaw[] {
  const { strength } = scaleFor(spec.size)
  const legs = [
    ['r', spec.legs.right],
    ['l', spec.legs.left],
  ] as const
  return [
    { name: 'lumbar_passive', coordinate: 'lumbar_extension', terms: lumbarTerms(spec, strength) },
    ...linearJoints.map(({ coordinate, perDegree }) => ({
      name: `${coordinate}_passive`,
      coordinate,
      terms: [linear(-perDegree * strength, 0)],
    })),
    ...legs.flatMap(([side, leg]): CoordinateLaw[] => {
      const shift = leg.hipFlexorShift / degree
      const inward = hipEnds.inward + leg.hipInward / degree
      const outward = hipEnds.outward + leg.hipOutward / degree
      const law = (joint: string, terms: readonly LawTerm[]): CoordinateLaw => ({
        name: `${joint}_passive_${side}`,
        coordinate: `${joint}_${side}`,
        terms,
      })
      return [
        law('hip_flexion', [
          exponential(strength * hipCapsule.front, -hipCapsule.frontRate, shift),
          exponential(-strength * hipCapsule.end, hipCapsule.endRate, hipCapsule.endAngle),
        ]),
        law('hip_adduction', ends(strength * hipEnds.moment, hipEnds.rate, -hipEnds.abduction, hipEnds.adduction)),
        law('hip_rotation', ends(strength * hipEnds.moment, hipEnds.rate, -outward, inward)),
        law('knee_angle', [
          exponential(strength * kneeEnd.moment, -kneeEnd.extensionRate, kneeEnd.extension),
          exponential(-strength * kneeEnd.moment, kneeEnd.flexionRate, kneeEnd.flexion),
        ]),
        law('ankle_angle', ends(strength * ankleEnd.moment, ankleEnd.rate, -ankleEnd.plantarflexion, leg.ankleRange / degree)),
      ]
    }),
  ]
}

function lumbarTerms(spec: BodySpec, strength: number): readonly LawTerm[] {
  const { range, rest, stiffness, endMoment } = spec.lumbar
  const { slope, shape, extensionMoment, extensionAngle, extensionRate, erectorAtEnd } = lumbarLaw
  const restDegrees = rest / degree
  const travel = range / degree - restDegrees
  const k0 = slope * strength
  const flexion = (endMoment - erectorAtEnd * strength - k0 * travel) / (Math.exp(shape) - 1)
  const extension = (extensionMoment * strength - k0 * extensionAngle) / (Math.exp(extensionRate * extensionAngle) - 1)
  // The coordinate is extension, q = −L, so resistance to flexion pushes along +q and x = −q − rest.
  return [
    linear(-stiffness * k0, -restDegrees),
    exponential(stiffness * flexion, -shape / travel, -restDegrees),
    exponential(-stiffness * extension, extensionRate, -restDegrees),
    constant(stiffness * (extension - flexion)),
  ]
}

/** Two stops: pushes back with `moment` at `low` and at `high`. */
const ends = (moment: number, rate: number, low: number, high: number): readonly LawTerm[] => [
  exponential(moment, -rate, low),
  exponential(-moment, rate, high),
]

const exponential = (factor: number, ratePerDegree: number, fromDegrees: number): LawTerm => ({
  kind: 'exponential',
  factor,
  rate: ratePerDegree / degree,
  from: fromDegrees * degree,
})
const linear = (factorPerDegree: number, fromDegrees: number): LawTerm => ({
  kind: 'linear',
  factor: factorPerDegree / degree,
  from: fromDegrees * degree,
})
const constant = (factor: number): LawTerm => ({ kind: 'constant', factor })

/** N m along the coordinate at q (rad). */
export const lawForce = (law: CoordinateLaw, q: number): number => law.terms.reduce((sum, term) => sum + termForce(term, q), 0)

/** J; −∂energy/∂q is the force. */
export const lawEnergy = (law: CoordinateLaw, q: number): number => law.terms.reduce((sum, term) => sum + termEnergy(term, q), 0)

function termForce(term: LawTerm, q: number): number {
  if (term.kind === 'constant') return term.factor
  if (term.kind === 'linear') return term.factor * (q - term.from)
  return term.factor * Math.exp(term.rate * (q - term.from))
}

function termEnergy(term: LawTerm, q: number): number {
  if (term.kind === 'constant') return -term.factor * q
  if (term.kind === 'linear') return -0.5 * term.factor * (q - term.from) ** 2
  return (-term.factor / term.rate) * Math.exp(term.rate * (q - term.from))
}

/** The law as an OpenSim expression of q, without blanks. */
export const expressionOf = (law: CoordinateLaw): string =>
  law.terms
    .map((term) => {
      if (term.kind === 'constant') return `(${term.factor})`
      const from = term.from === 0 ? 'q' : `(q-(${term.from}))`
      return term.kind === 'linear' ? `(${term.factor})*${from}` : `(${term.factor})*exp((${term.rate})*${from})`
    })
    .join('+')
