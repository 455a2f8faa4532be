/**
 * What the person's twin adds: how much the low back would bend, and carry, less in the person's painful tasks with typical hamstrings.
 * It is a model, so it enters as judgement, capped, and only on the role: it can shift the odds by at most half again or a third off.
 */
import { roleStates } from '@sitbone/evidence/explanations/structure'
import { explanationStates, slotIndex } from '../network/knowledge.ts'
import type { Term } from '../network/term.ts'

export interface TwinEvidence {
  /** Lumbar flexion, this body minus the same body with typical extensibility, in the painful task; degrees. */
  readonly lumbarChangeDeg: number
  /** Standard error of that difference; degrees. */
  readonly sdDeg: number
}

/** From here on a difference counts as a clear mechanical part. Judgement. */
const CLEAR_DEG = 5
const MOST_ODDS = 1.5

export function twinTerms(twin: TwinEvidence | undefined): readonly Term[] {
  if (!twin) return []
  const ratio = oddsFromTwin(twin)
  const contributes = roleStates.indexOf('contributes')
  return [
    {
      findingId: 'twin-counterfactual',
      question: 'twin-counterfactual',
      slot: slotIndex.get('of-role')!,
      basis: 'judgement',
      sources: ['f-mech-standing-same'],
      numbers: [{ name: 'weight of the twin', value: ratio, basis: 'judgement' }],
      writeLog(log, jitter) {
        const value = Math.log(ratio) * Math.exp(0.42 * jitter())
        const capped = Math.min(Math.log(MOST_ODDS), Math.max(-Math.log(MOST_ODDS), value))
        for (let i = 0; i < explanationStates.length; i++) log[i * roleStates.length + contributes]! += capped
      },
    },
  ]
}

/** Odds multiplier, smoothly between 1/1.5 (no difference) and 1.5 (clear difference), less when the difference is uncertain. */
function oddsFromTwin({ lumbarChangeDeg, sdDeg }: TwinEvidence): number {
  const reliability = CLEAR_DEG ** 2 / (CLEAR_DEG ** 2 + sdDeg ** 2)
  return MOST_ODDS ** (reliability * Math.tanh((lumbarChangeDeg - CLEAR_DEG / 2) / (CLEAR_DEG / 2)))
}
