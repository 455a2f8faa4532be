/** What an exercise is: how it is done, how much, for what, how well that is known, and what comes before and after it. */
import type { ContraindicatedId } from '@sitbone/evidence/danger/contraindications'
import type { ExerciseEvidenceId } from '@sitbone/evidence/exerciseEvidence'

/** Least, usual and most. */
export type Amount = readonly [number, number, number]

/** Either holds or repetitions. Slow repetitions take `secondsPerRep`. */
export type DoseRange =
  | { readonly sets: Amount; readonly holdS: Amount; readonly daysPerWeek: Amount }
  | { readonly sets: Amount; readonly reps: Amount; readonly secondsPerRep: number; readonly daysPerWeek: Amount }

export const everyEquipment = [
  'mat',
  'chair',
  'wall',
  'strap',
  'step',
  'roller',
  'slippery-floor-and-towel',
  'someone-to-hold',
  'weight',
] as const
export type Equipment = (typeof everyEquipment)[number]

export interface Exercise {
  readonly id: string
  readonly name: string
  /** Whose contraindications and stop rules hold. */
  readonly kind: ContraindicatedId
  readonly evidence: ExerciseEvidenceId
  readonly trains: 'range' | 'strength' | 'nerve' | 'skill' | 'endurance' | 'ease'
  /** `both`: one side, then the other; `none`: both at once. */
  readonly side: 'both' | 'none'
  readonly dose: DoseRange
  readonly equipment: readonly Equipment[]
  readonly steps: readonly string[]
  /** Short, to be spoken while doing it. */
  readonly cues: readonly string[]
  readonly mistakes: readonly string[]
  /** Exercise ids. */
  readonly easier: readonly string[]
  readonly harder: readonly string[]
  /** Id in `demonstrations/`: how the figure shows it. */
  readonly demonstration: string
  readonly note?: string
}
