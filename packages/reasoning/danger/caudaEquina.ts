/**
 * "Not sure" about numbness between the legs, bladder, bowel or sex, and about both legs. Never turned into a no:
 * two different unsure answers, one with both-leg symptoms or new weakness, or the same one twice with any leg symptom is an
 * emergency; else same day. Rows d-ces-unsure and d-ces-bilateral-*, precedence p-mixed.
 */
import { legSymptoms } from '@sitbone/evidence/danger/story'
import type { Level } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { chosen, holds } from '@sitbone/evidence/vocabulary/holds'
import { notSure } from './ids.ts'
import type { Met } from './met.ts'
import type { Readings } from './readings.ts'

export const caudaEquinaSigns = ['d-ces-saddle', 'd-ces-bladder', 'd-ces-bowel', 'd-ces-sex'] as const
const bothLegSigns = ['d-ces-bilateral-new', 'd-ces-bilateral-mid', 'd-ces-bilateral-old', 'd-ces-bilateral-unsure'] as const
const weakness = ['d-weak-growing', 'd-weak-footdrop', 'd-weak-other', 'w-new-leg-weak'] as const
const legFlags = ['w-foot-numb', 'w-new-leg-numb', 'w-calf-pain', ...weakness, ...bothLegSigns] as const

export interface CaudaEquinaDoubt {
  /** Level of row d-ces-unsure; null when nothing is in doubt. */
  readonly level: Extract<Level, 'emergency' | 'same-day'> | null
  /** Row d-ces-bilateral-unsure is met by a "not sure" about both legs. */
  readonly bothLegsUnsure: boolean
  /** A both-leg row holds, and it is "steady and old" only if these are a clear no; they are not answered yet. */
  readonly mustAsk: readonly string[]
}

export function caudaEquinaDoubt(readings: Readings, met: Met, person: Partial<Person>, answers: Answers): CaudaEquinaDoubt {
  const bothLegsUnsure =
    bothLegSigns.some((id) => isUnsure(readings, id)) ||
    chosen(answers['danger-both-legs']).includes(notSure) ||
    readings.of('d-ces-bilateral-unsure') === 'yes'
  const unsure = caudaEquinaSigns.filter((id) => isUnsure(readings, id))
  const pageOpen = readings.openPages.includes('danger-nerves')
  const bothLegs = bothLegsUnsure || bothLegSigns.some((id) => met.sign(id)) || chosen(answers['danger-legs']).includes('leg-both')
  const weak = weakness.some((id) => met.any(id))
  const anyLeg = bothLegs || holds(legSymptoms, person, answers) || legFlags.some((id) => met.any(id))
  const twice = unsure.some((id) => readings.of(id) === 'unsure-twice')
  const emergency =
    unsure.length > 1 || (unsure.length === 1 && (bothLegs || weak || (twice && anyLeg))) || (pageOpen && (bothLegs || weak))
  const doubt = unsure.length > 0 || pageOpen || readings.of('d-ces-unsure') === 'yes'
  const unanswered = (ids: readonly string[]) => ids.filter((id) => readings.of(id) === 'unknown')
  return {
    level: emergency ? 'emergency' : doubt ? 'same-day' : null,
    bothLegsUnsure,
    mustAsk:
      readings.of('d-ces-bilateral-old') === 'yes'
        ? unanswered([...caudaEquinaSigns, 'd-weak-growing', 'd-weak-footdrop', 'd-weak-other'])
        : [],
  }
}

const isUnsure = (readings: Readings, id: string): boolean => readings.of(id) === 'unsure' || readings.of(id) === 'unsure-twice'
