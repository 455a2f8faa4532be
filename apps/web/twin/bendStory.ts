/** The twin's part in an answer: this person's bend to the floor and the same bend with typical hamstrings, with what the fit leaves open. */
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { counterfactual } from '@sitbone/twin/counterfactual/counterfactual'
import { withTypicalHamstrings } from '@sitbone/twin/person/parameters'
import { courseOf, type Moment, sharedTables } from './explore.ts'
import { fittedBody } from './fitted.ts'

export interface StoryRequest {
  readonly kind: 'story'
  readonly of: Case
}

interface Change {
  readonly mean: number
  /** 5 % and 95 % */
  readonly band: readonly [number, number]
}

export type BendStory =
  | {
      readonly kind: 'told'
      readonly halfway: Moment
      readonly end: Moment
      readonly typicalEnd: Moment
      /** Degrees that the pelvis tilts forward at the end of the bend. */
      readonly pelvisDeg: number
      readonly lumbarDeg: number
      /** typical hamstrings − this person */
      readonly pelvisChange: Change
      readonly lumbarChange: Change
    }
  | { readonly kind: 'untold'; readonly because: string }

/** People drawn from the fit for the band: enough for whole degrees. */
const draws = 120

export function bendStory({ of }: StoryRequest): BendStory {
  const known = sharedTables()
  const fitted = fittedBody(of, known)
  if (fitted.kind === 'outside') return { kind: 'untold', because: fitted.because }
  const own = courseOf(fitted.person, 'toe-touch', 'right', {}, known)
  const typical = courseOf(withTypicalHamstrings(fitted.person), 'toe-touch', 'right', {}, known)
  if (typeof own === 'string') return { kind: 'untold', because: own }
  if (typeof typical === 'string') return { kind: 'untold', because: typical }
  const { change } = counterfactual(fitted.fit.posterior, known, { kind: 'typical-hamstrings' }, 1, draws).tasks['bend-to-the-floor']
  const end = own.moments.at(-1)!
  return {
    kind: 'told',
    halfway: own.moments[Math.round(0.4 * (own.moments.length - 1))]!,
    end,
    typicalEnd: typical.moments.at(-1)!,
    // Clinical backward rotation is positive in the twin; a bend tilts forward.
    pelvisDeg: -end.pelvisDeg,
    lumbarDeg: end.lumbarDeg,
    pelvisChange: { mean: -change.pelvisDeg.mean, band: [-change.pelvisDeg.band[1], -change.pelvisDeg.band[0]] },
    lumbarChange: change.lumbarDeg,
  }
}
