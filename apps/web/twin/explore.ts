/** What the explorer asks of the twin, and what comes back: one test on this body and on the same body with typical hamstrings. */
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { extensibility, withExtensibility } from '@sitbone/twin/person/extensibility'
import { type LegSide, legSides, type TwinPerson, typicalPerson, withTypicalHamstrings } from '@sitbone/twin/person/parameters'
import { twinBody } from '@sitbone/twin/person/twinBody'
import { familyTables } from '@sitbone/twin/tables/engineProbe'
import type { PathTables } from '@sitbone/twin/tables/pathTables'
import type { Variant, VirtualTestId } from '@sitbone/twin/virtualTests/catalogue'
import { runTest } from '@sitbone/twin/virtualTests/runTest'
import { fittedBody } from './fitted.ts'
import type { HamstringParts, Settings } from './settings.ts'

export type ExploredBody = { readonly kind: 'typical'; readonly sex: 'female' | 'male' } | { readonly kind: 'yours'; readonly of: Case }

export interface ExploreRequest {
  readonly kind: 'explore'
  readonly body: ExploredBody
  readonly settings: Settings
  readonly test: VirtualTestId
  readonly side: LegSide
  readonly variant: Variant
}

/** One moment: what a figure draws and what a table says. */
export interface Moment {
  readonly inputDeg: number
  readonly pelvisDeg: number
  readonly lumbarDeg: number
  readonly thoracicDeg: number
  readonly hipDeg: number
  readonly kneeDeg: number
  readonly hipMomentNm: number
  readonly lumbarMomentNm: number
  readonly hamstringN: number
  /** Most stretched of the three hamstrings of the tested leg: percent beyond its resting length. */
  readonly hamstringStrainPercent: number
  /** Degrees by coordinate of the body document. */
  readonly pose: Readonly<Record<string, number>>
  /** 0 (slack) … 1 (as far as anyone goes) by muscle. */
  readonly strain: Readonly<Record<string, number>>
}

export interface Course {
  readonly endpoint: Readonly<Record<string, number>>
  readonly stop: string
  readonly moments: readonly Moment[]
}

export type Exploration =
  | {
      readonly kind: 'shown'
      readonly you: Course
      readonly typical: Course
      /** Where the sliders stand: this body in the words of the settings. */
      readonly body: {
        readonly raiseDeg: number
        readonly hipFlexorShiftDeg: number
        readonly lumbarRangeDeg: number
        readonly nerve: number
      }
      readonly parts: HamstringParts
    }
  | { readonly kind: 'refused'; readonly because: string }

let tables: PathTables | undefined
export const sharedTables = (): PathTables => {
  tables ??= familyTables()
  return tables
}

/** Fibre stretch, beyond optimal length, that the ramp shows as its end. */
const fullStretch = 0.65
const degree = Math.PI / 180

export function explore({ body, settings, test, side, variant }: ExploreRequest): Exploration {
  const known = sharedTables()
  const base = baseOf(body, known)
  if (typeof base === 'string') return { kind: 'refused', because: base }
  const person = withSettings(base, settings, known)
  if (!person) return { kind: 'refused', because: 'no-human-hamstrings' }
  // The ghost differs in the hamstrings alone: same hips, back and nerve, and a back that does its usual share.
  const ghost = withTypicalHamstrings({ ...person, strategy: base.strategy })
  const you = courseOf(person, test, side, variant, known)
  const other = courseOf(ghost, test, side, variant, known)
  if (typeof you === 'string') return { kind: 'refused', because: you }
  if (typeof other === 'string') return { kind: 'refused', because: other }
  const leg = person.legs[side]
  return {
    kind: 'shown',
    you,
    typical: other,
    body: {
      raiseDeg: extensibility(person, known, side) ?? Number.NaN,
      hipFlexorShiftDeg: leg.hipFlexorShift / degree,
      lumbarRangeDeg: person.lumbar.range / degree,
      nerve: leg.nerve,
    },
    parts: { lengthMm: leg.hamstringShift * 1000, stiffness: leg.hamstringStiffness, tolerance: leg.tolerance },
  }
}

function baseOf(body: ExploredBody, known: PathTables): TwinPerson | string {
  if (body.kind === 'typical') return typicalPerson(body.sex)
  const fitted = fittedBody(body.of, known)
  return fitted.kind === 'fitted' ? fitted.person : fitted.because
}

function withSettings(person: TwinPerson, settings: Settings, known: PathTables): TwinPerson | null {
  const { extensibilityDeg, parts, hipFlexorShiftDeg, lumbarRangeDeg, nerve, backSharePercent } = settings
  const each = (side: LegSide) => ({
    ...person.legs[side],
    ...(hipFlexorShiftDeg === null ? {} : { hipFlexorShift: hipFlexorShiftDeg * degree }),
    ...(nerve === null ? {} : { nerve }),
    ...(parts === null ? {} : { hamstringShift: parts.lengthMm / 1000, hamstringStiffness: parts.stiffness, tolerance: parts.tolerance }),
  })
  const changed: TwinPerson = {
    ...person,
    legs: { right: each('right'), left: each('left') },
    lumbar: lumbarRangeDeg === null ? person.lumbar : { ...person.lumbar, range: lumbarRangeDeg * degree },
    strategy: person.strategy * (1 + backSharePercent / 100),
  }
  if (extensibilityDeg === null || parts !== null) return changed
  return legSides.reduce<TwinPerson | null>((so, side) => so && withExtensibility(so, known, side, extensibilityDeg), changed)
}

/** @returns the course, or why there is none */
export function courseOf(person: TwinPerson, test: VirtualTestId, side: LegSide, variant: Variant, known: PathTables): Course | string {
  const result = runTest(twinBody(person, known), test, side, variant)
  if (result.kind === 'refused') return result.because
  const hamstrings = ['bflh', 'semimem', 'semiten'].map((name) => `${name}_${side === 'right' ? 'r' : 'l'}`)
  return {
    endpoint: result.endpoint,
    stop: result.stop,
    moments: result.trace.map((frame) => ({
      inputDeg: frame.inputDeg,
      pelvisDeg: frame.pelvisDeg,
      lumbarDeg: frame.lumbarDeg,
      thoracicDeg: frame.thoracicDeg,
      hipDeg: frame.hipDeg,
      kneeDeg: frame.kneeDeg,
      hipMomentNm: frame.hipMomentNm,
      lumbarMomentNm: frame.lumbarMomentNm,
      hamstringN: frame.hamstringN,
      hamstringStrainPercent: 100 * Math.max(...hamstrings.map((name) => frame.muscles[name]?.strain ?? 0)),
      pose: Object.fromEntries(Object.entries(frame.pose).map(([name, radians]) => [name, radians / degree])),
      strain: Object.fromEntries(
        Object.entries(frame.muscles).map(([name, { strain }]) => [name, Math.min(1, Math.max(0, strain / fullStretch))]),
      ),
    })),
  }
}
