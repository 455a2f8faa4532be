/**
 * Every virtual test as boundary conditions. Protocols and their limits: docs/science.md, "tests". Angles here in degrees, as clinics
 * write them.
 */
import { ownWeightFactor, sensitisingEffect } from '@sitbone/evidence/twinPriors'
import { table } from '../equilibrium/loads.ts'
import { balanced, degree, fixed, follows, type Load, type TestSetup, type Unknown } from '../equilibrium/setup.ts'
import type { LegSide } from '../person/parameters.ts'

export const virtualTestIds = [
  'slr',
  'ake',
  'pke',
  'thomas',
  'hip-rotation',
  'knee-to-wall',
  'stand',
  'toe-touch',
  'hinge',
  'chair-sit',
  'slump',
  'long-sit',
  'chair-stretch',
  'lying-stretch',
] as const
export type VirtualTestId = (typeof virtualTestIds)[number]

/** How a test is done. Words, not switches; each has the test's usual way as its default. */
export interface Variant {
  /** supine tests: the other leg lies free, is held down, or is bent with the foot on the table */
  readonly otherLeg?: 'free' | 'held' | 'bent'
  readonly ankle?: 'relaxed' | 'dorsiflexed'
  readonly neck?: 'straight' | 'flexed'
  /** Thomas: pelvis held with the lordosis flat, or left to follow */
  readonly pelvis?: 'held' | 'free'
  /** sitting: upright with the chest over the hips, or slumped */
  readonly sitting?: 'upright' | 'slumped'
  /** long sitting: relaxed, or reaching for the toes */
  readonly reach?: 'relaxed' | 'reaching'
  /** hinge and seated stretch: bend of the knees, degrees */
  readonly kneeDeg?: number
}

const pelvisFree: readonly Unknown[] = [{ name: 'pelvis', low: -60 * degree, high: 60 * degree, start: 0 }]
const onTable: readonly Load[] = [{ kind: 'table' }]
const none = { kind: 'none' } as const
const tested = { kind: 'stretch', along: 'hip', legs: 'tested', factor: 1 } as const
const selfDriven = { kind: 'stretch', along: 'hip', legs: 'both', factor: ownWeightFactor.value } as const
const still = { start: 0, end: 0, endMeans: 'rom' } as const
const upTo = (degrees: number, endMeans: 'rom' | 'contact') => ({ start: 0, end: degrees * degree, endMeans })

const sensitised = (variant: Variant): number =>
  (variant.ankle === 'dorsiflexed' ? sensitisingEffect.ankle.value : 0) + (variant.neck === 'flexed' ? sensitisingEffect.neck.value : 0)
const ankle = (variant: Variant) => fixed(variant.ankle === 'dorsiflexed' ? 15 : 0)

/** The other leg of a lying person: straight on the table, or bent with the foot flat. Its hip follows the pelvis either way. */
const otherLeg = (variant: Variant, elevation = variant.otherLeg === 'bent' ? 45 : 0, knee = variant.otherLeg === 'bent' ? 90 : 0) => ({
  otherHip: balanced([-1], elevation),
  otherKnee: fixed(knee),
  otherAnkle: fixed(0),
})
/** Thorax on the table or over the seat: what the pelvis tilts, the lumbar spine bends. */
const pelvisBendsSpine = { pelvis: balanced([1]), lumbar: balanced([1]), thoracic: fixed(0) }

type Build = (side: LegSide, variant: Variant) => TestSetup

const legRaise: Build = (side, variant) => ({
  side,
  base: 'supine',
  angles: { ...pelvisBendsSpine, hip: balanced([-1], 0, 1), knee: fixed(0), ankle: ankle(variant), ...otherLeg(variant) },
  unknowns: pelvisFree,
  balance: 'minimum',
  loads: onTable,
  stop: tested,
  input: upTo(150, 'contact'),
  sensitising: sensitised(variant),
})

const kneeExtension: Build = (side, variant) => ({
  side,
  base: 'supine',
  angles: { ...pelvisBendsSpine, hip: balanced([-1], 90), knee: follows(1), ankle: ankle(variant), ...otherLeg(variant) },
  unknowns: pelvisFree,
  balance: 'minimum',
  loads: onTable,
  stop: { kind: 'stretch', along: 'knee', legs: 'tested', factor: 1 },
  input: { start: 120 * degree, end: 0, endMeans: 'rom' },
  sensitising: sensitised(variant),
})

const thomas: Build = (side, variant) => {
  const held = variant.pelvis !== 'free'
  const leg: readonly Unknown[] = [
    { name: 'thigh', low: -60 * degree, high: 90 * degree, start: -10 * degree },
    { name: 'knee', low: 0, high: 130 * degree, start: 55 * degree },
  ]
  return {
    side,
    base: 'supine',
    angles: {
      pelvis: held ? fixed(table.flat) : balanced([0, 0, 1]),
      lumbar: held ? fixed(table.flat) : balanced([0, 0, 1]),
      thoracic: fixed(0),
      hip: held ? balanced([1, 0], -table.flat) : balanced([1, 0, -1]),
      knee: balanced([0, 1]),
      ankle: fixed(0),
      otherHip: held ? fixed(110 - table.flat) : balanced([0, 0, -1], 110),
      otherKnee: fixed(120),
      otherAnkle: fixed(0),
    },
    unknowns: held ? leg : [...leg, ...pelvisFree],
    balance: 'minimum',
    loads: [{ kind: 'leg-weight' }, ...(held ? [] : onTable)],
    stop: none,
    input: still,
    sensitising: 0,
  }
}

const standing = {
  hip: balanced([-1]),
  knee: fixed(0),
  ankle: fixed(0),
  otherHip: balanced([-1]),
  otherKnee: fixed(0),
  otherAnkle: fixed(0),
}

const stand: Build = (side) => ({
  side,
  base: 'upright',
  angles: { ...pelvisBendsSpine, ...standing },
  unknowns: pelvisFree,
  balance: 'minimum',
  loads: [],
  stop: none,
  input: still,
  sensitising: 0,
})

const toeTouch: Build = (side) => ({
  side,
  base: 'upright',
  angles: {
    pelvis: { kind: 'bend-pelvis' },
    lumbar: { kind: 'bend-lumbar' },
    thoracic: { kind: 'bend-thorax' },
    hip: { kind: 'bend-hip' },
    knee: fixed(0),
    ankle: fixed(0),
    otherHip: { kind: 'bend-hip' },
    otherKnee: fixed(0),
    otherAnkle: fixed(0),
  },
  unknowns: [],
  balance: 'minimum',
  loads: [{ kind: 'trunk-weight', pivot: 'hip' }],
  stop: selfDriven,
  input: upTo(170, 'contact'),
  sensitising: 0,
})

const hinge: Build = (side, variant) => {
  const knee = fixed(variant.kneeDeg ?? 0)
  return {
    side,
    base: 'upright',
    angles: {
      pelvis: follows(-1),
      lumbar: fixed(0),
      thoracic: fixed(0),
      hip: follows(1),
      knee,
      ankle: fixed(0),
      otherHip: follows(1),
      otherKnee: knee,
      otherAnkle: fixed(0),
    },
    unknowns: [],
    balance: 'minimum',
    loads: [{ kind: 'trunk-weight', pivot: 'hip' }],
    stop: selfDriven,
    input: upTo(120, 'contact'),
    sensitising: 0,
  }
}

const seated = (thigh: number, knee: number) => ({
  hip: balanced([-1], thigh),
  knee: fixed(knee),
  ankle: fixed(0),
  otherHip: balanced([-1], thigh),
  otherKnee: fixed(knee),
  otherAnkle: fixed(0),
})
/** A slumped sitter: pelvis and lumbar spine both free, the trunk poised over the seat contact. */
const slumped: readonly Unknown[] = [
  { name: 'pelvis', low: -40 * degree, high: 70 * degree, start: 20 * degree },
  { name: 'lumbar', low: -20 * degree, high: 80 * degree, start: 35 * degree },
]

const chairSit: Build = (side, variant) => ({
  side,
  base: 'upright',
  angles:
    variant.sitting === 'slumped'
      ? { pelvis: balanced([1]), lumbar: balanced([0, 1]), thoracic: fixed(0), ...seated(90, 90) }
      : { ...pelvisBendsSpine, ...seated(90, 90) },
  unknowns: variant.sitting === 'slumped' ? slumped : pelvisFree,
  balance: variant.sitting === 'slumped' ? 'stationary' : 'minimum',
  loads: variant.sitting === 'slumped' ? [{ kind: 'trunk-weight', pivot: 'seat' }] : [],
  stop: none,
  input: still,
  sensitising: 0,
})

/** Sitting slumped, the knee is straightened; neck flexed unless said otherwise, as the test is done. */
const slump: Build = (side, variant) => ({
  side,
  base: 'upright',
  angles: {
    pelvis: balanced([1]),
    lumbar: balanced([0, 1]),
    thoracic: fixed(0),
    ...seated(90, 90),
    knee: follows(1),
    ankle: ankle(variant),
  },
  unknowns: slumped,
  balance: 'stationary',
  loads: [{ kind: 'trunk-weight', pivot: 'seat' }],
  stop: { kind: 'stretch', along: 'knee', legs: 'tested', factor: 1 },
  input: { start: 120 * degree, end: 0, endMeans: 'rom' },
  sensitising: sensitised({ ...variant, neck: variant.neck ?? 'flexed' }),
})

const longSit: Build = (side, variant) =>
  variant.reach === 'reaching'
    ? {
        side,
        base: 'upright',
        angles: {
          pelvis: follows(-1),
          lumbar: { kind: 'full-bend-lumbar' },
          thoracic: fixed(15),
          hip: follows(1, 90),
          knee: fixed(0),
          ankle: ankle(variant),
          otherHip: follows(1, 90),
          otherKnee: fixed(0),
          otherAnkle: ankle(variant),
        },
        unknowns: [],
        balance: 'minimum',
        loads: [{ kind: 'trunk-weight', pivot: 'hip' }],
        stop: selfDriven,
        input: { start: -60 * degree, end: 40 * degree, endMeans: 'contact' },
        sensitising: sensitised(variant),
      }
    : {
        side,
        base: 'upright',
        angles: { ...pelvisBendsSpine, ...seated(90, 0), ankle: ankle(variant) },
        unknowns: pelvisFree,
        balance: 'minimum',
        loads: [],
        stop: none,
        input: still,
        sensitising: sensitised(variant),
      }

/** On the front of a chair, one leg straight with the heel on the floor (thigh 56° above hanging), straight back tilted forward. */
const chairStretch: Build = (side, variant) => ({
  side,
  base: 'upright',
  angles: {
    pelvis: follows(-1),
    lumbar: fixed(0),
    thoracic: fixed(0),
    hip: follows(1, 56),
    knee: fixed(variant.kneeDeg ?? 0),
    ankle: ankle(variant),
    otherHip: follows(1, 90),
    otherKnee: fixed(90),
    otherAnkle: fixed(0),
  },
  unknowns: [],
  balance: 'minimum',
  loads: [{ kind: 'trunk-weight', pivot: 'hip' }],
  stop: { ...selfDriven, legs: 'tested' },
  input: { start: -40 * degree, end: 70 * degree, endMeans: 'contact' },
  sensitising: sensitised(variant),
})

const kneeToWall: Build = (side) => ({
  side,
  base: 'upright',
  angles: {
    pelvis: fixed(0),
    lumbar: fixed(0),
    thoracic: fixed(0),
    hip: fixed(40),
    knee: fixed(60),
    ankle: follows(1),
    otherHip: fixed(-10),
    otherKnee: fixed(0),
    otherAnkle: fixed(15),
  },
  unknowns: [],
  balance: 'minimum',
  loads: [],
  stop: { kind: 'ankle-moment' },
  input: { start: -10 * degree, end: 55 * degree, endMeans: 'rom' },
  sensitising: 0,
})

const hipRotation: Build = (side) => ({
  side,
  base: 'prone',
  angles: {
    pelvis: fixed(0),
    lumbar: fixed(0),
    thoracic: fixed(0),
    hip: fixed(0),
    knee: fixed(90),
    ankle: fixed(0),
    otherHip: fixed(0),
    otherKnee: fixed(0),
    otherAnkle: fixed(0),
  },
  unknowns: [],
  balance: 'minimum',
  loads: [],
  stop: { kind: 'rotation-moment' },
  input: { start: 0, end: 60 * degree, endMeans: 'rom' },
  sensitising: 0,
})

const builds: Readonly<Record<VirtualTestId, Build>> = {
  slr: legRaise,
  ake: kneeExtension,
  pke: kneeExtension,
  thomas,
  'hip-rotation': hipRotation,
  'knee-to-wall': kneeToWall,
  stand,
  'toe-touch': toeTouch,
  hinge,
  'chair-sit': chairSit,
  slump,
  'long-sit': longSit,
  'chair-stretch': chairStretch,
  'lying-stretch': legRaise,
}

export const setupOf = (test: VirtualTestId, side: LegSide, variant: Variant = {}): TestSetup => builds[test](side, variant)
