/** What the explorer asks of the twin, and what comes back: one test on this body and on the same body with typical hamstrings. */

import { withExtensibility } from '@sitbone/twin/person/extensibility'
import { type LegSide, type TwinPerson, typicalPerson } from '@sitbone/twin/person/parameters'
import { twinBody } from '@sitbone/twin/person/twinBody'
import { familyTables } from '@sitbone/twin/tables/engineProbe'
import type { PathTables } from '@sitbone/twin/tables/pathTables'
import type { Variant, VirtualTestId } from '@sitbone/twin/virtualTests/catalogue'
import { runTest } from '@sitbone/twin/virtualTests/runTest'

export interface Settings {
  /** Leg raise in degrees this person's hamstrings allow, each side; null: typical. */
  readonly extensibilityDeg: number | null
  /** Structures in front of the hip shorter (+) than typical, degrees. */
  readonly hipFlexorShiftDeg: number
  /** Lumbar flexion from standing, degrees; null: typical. */
  readonly lumbarRangeDeg: number | null
  /** How much more than typical a bent ankle or neck brings a leg raise to its end, factor. */
  readonly nerve: number
}

export interface ExploreRequest {
  readonly sex: 'female' | 'male'
  readonly heightM: number | null
  readonly massKg: number | null
  readonly settings: Settings
  readonly test: VirtualTestId
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
  | { readonly kind: 'shown'; readonly you: Course; readonly typical: Course }
  | { readonly kind: 'refused'; readonly because: string }

let tables: PathTables | undefined

/** Fibre stretch, beyond optimal length, that the ramp shows as its end. */
const fullStretch = 0.65

export function explore({ sex, heightM, massKg, settings, test, variant }: ExploreRequest): Exploration {
  tables ??= familyTables()
  const usual = typicalPerson(sex)
  const size = { ...usual.size, ...(heightM === null ? {} : { heightM }), ...(massKg === null ? {} : { massKg }) }
  const typical = typicalPerson(sex, size)
  const person = withSettings(typical, settings, tables)
  if (!person) return { kind: 'refused', because: 'no-human-hamstrings' }
  // The ghost differs in the hamstrings alone: same hips, back and nerve.
  const ghost = withSettings(typical, { ...settings, extensibilityDeg: null }, tables)!
  const you = course(person, test, variant, tables)
  const other = course(ghost, test, variant, tables)
  if (typeof you === 'string') return { kind: 'refused', because: you }
  if (typeof other === 'string') return { kind: 'refused', because: other }
  return { kind: 'shown', you, typical: other }
}

const degree = Math.PI / 180

function withSettings(person: TwinPerson, settings: Settings, known: PathTables): TwinPerson | null {
  const each = (side: LegSide) => ({ ...person.legs[side], hipFlexorShift: settings.hipFlexorShiftDeg * degree, nerve: settings.nerve })
  const changed: TwinPerson = {
    ...person,
    legs: { right: each('right'), left: each('left') },
    lumbar: settings.lumbarRangeDeg === null ? person.lumbar : { ...person.lumbar, range: settings.lumbarRangeDeg * degree },
  }
  if (settings.extensibilityDeg === null) return changed
  const right = withExtensibility(changed, known, 'right', settings.extensibilityDeg)
  return right && withExtensibility(right, known, 'left', settings.extensibilityDeg)
}

function course(person: TwinPerson, test: VirtualTestId, variant: Variant, known: PathTables): Course | string {
  const result = runTest(twinBody(person, known), test, 'right', variant)
  if (result.kind === 'refused') return result.because
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
      pose: Object.fromEntries(Object.entries(frame.pose).map(([name, radians]) => [name, radians / degree])),
      strain: Object.fromEntries(
        Object.entries(frame.muscles).map(([name, { strain }]) => [name, Math.min(1, Math.max(0, strain / fullStretch))]),
      ),
    })),
  }
}
