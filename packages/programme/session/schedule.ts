/** A plan's items as a sequence of phases: get ready, hold or repeat, check, switch sides, rest. */

export interface Dose {
  readonly sets: number
  /** Seconds a hold lasts; absent for repetitions. */
  readonly holdS?: number
  readonly reps?: number
}

export interface SessionItem {
  readonly exerciseId: string
  /** `none`: both sides at once, or no side. `both`: left, then right. */
  readonly side: 'left' | 'right' | 'both' | 'none'
  readonly dose: Dose
}

export type PhaseKind = 'get-ready' | 'hold' | 'repetitions' | 'check' | 'switch-side' | 'rest'

export interface Phase {
  readonly kind: PhaseKind
  readonly exerciseId: string
  readonly side: 'left' | 'right' | 'none'
  /** 1-based set of the item, and how many there are. */
  readonly set: number
  readonly sets: number
  /** Length by the wall clock; null waits for the person (repetitions at their own speed, a pain check that asks). */
  readonly seconds: number | null
  readonly reps?: number
}

/** Seconds between things to do; `slower` in the player adds to them. */
export interface Pace {
  readonly getReadyS: number
  readonly switchS: number
  readonly restS: number
  /** Time to tell how it was; null waits for an answer. */
  readonly checkS: number | null
}

export const usualPace: Pace = { getReadyS: 8, switchS: 8, restS: 15, checkS: null }
/** For a phone on the floor: a check that nobody answers goes on and notes no feeling. */
export const handsFreePace: Pace = { ...usualPace, checkS: 10 }

/** Every phase of a session, in order. A pain check follows each hold and each set of repetitions. */
export function schedule(items: readonly SessionItem[], pace: Pace = usualPace): readonly Phase[] {
  return items.flatMap((item, i) => {
    const sides = item.side === 'both' ? (['left', 'right'] as const) : [item.side]
    const { sets, holdS, reps } = item.dose
    if (!(sets >= 1) || (holdS === undefined) === (reps === undefined)) {
      throw new RangeError(`schedule: ${item.exerciseId} needs at least one set and either a hold or repetitions`)
    }
    const phases: Phase[] = []
    for (let set = 1; set <= sets; set++) {
      for (const [turn, side] of sides.entries()) {
        const common = { exerciseId: item.exerciseId, side, set, sets }
        const first = set === 1 && turn === 0
        if (first) phases.push({ ...common, kind: 'get-ready', seconds: pace.getReadyS + (i === 0 ? 2 : 0) })
        else if (turn > 0) phases.push({ ...common, kind: 'switch-side', seconds: pace.switchS })
        else phases.push({ ...common, kind: 'rest', seconds: pace.restS })
        phases.push(
          holdS !== undefined
            ? { ...common, kind: 'hold', seconds: holdS }
            : { ...common, kind: 'repetitions', seconds: null, reps: reps! },
        )
        phases.push({ ...common, kind: 'check', seconds: pace.checkS })
      }
    }
    return phases
  })
}
