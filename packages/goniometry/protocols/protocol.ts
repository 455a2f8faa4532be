import type { Method, TestFinding, TestId } from '@sitbone/evidence/vocabulary/measurement'
import type { CaptureSettings } from '../tilt/settings.ts'

/**
 * How one test is done, as data: what is said, shown, captured and refused. Words and procedure live here because they steer the capture
 * machines of this package; who must not do a test and when to stop live in `packages/evidence/danger` and are referred to by id.
 */
export interface Protocol {
  readonly id: string
  /** What it yields: a measured test or a yes/no finding. */
  readonly yields: { readonly kind: 'measurement'; readonly test: TestId } | { readonly kind: 'finding'; readonly finding: TestFinding }
  readonly name: string
  /** Who moves the limb. Active and passive results are never graded by the same norms. */
  readonly movedBy: 'own muscles' | 'helper'
  readonly helper: 'needed' | 'useful' | 'none'
  /** Offered when a helper is needed and there is none. */
  readonly aloneInstead: string | null
  readonly methods: readonly Method[]
  /** Id in `packages/evidence/danger/contraindications.ts`; its stop rules apply too. */
  readonly contraindication: string
  readonly needs: readonly string[]
  readonly setUp: readonly string[]
  /** Where the body is before it moves. */
  readonly start: string
  readonly steps: readonly string[]
  /** What ends the movement. */
  readonly end: string
  readonly invalidIf: readonly { readonly id: string; readonly text: string }[]
  readonly stopWhen: string
  readonly phone: PhoneUse | null
  /** How the camera reads it; null where it must not be used. */
  readonly camera: CameraUse | null
  /** Asked once the end is reached; the answer becomes a flag of the measurement. */
  readonly feltAtEnd: readonly ('stretch' | 'pain' | 'leg-symptoms')[]
  /** Evidence ids the procedure rests on. */
  readonly evidence: readonly string[]
}

export interface PhoneUse {
  readonly where: string
  readonly zero: string
  readonly settings: CaptureSettings
  /** From degrees moved to the test's own value. */
  readonly value: 'moved' | 'ninety minus moved'
  readonly cues: SpokenCues
}

/** Short enough to be spoken in under eight seconds. */
export interface SpokenCues {
  readonly start: string
  readonly zeroed: string
  readonly move: string
  readonly captured: string
  readonly goBack: string
  readonly again: string
  readonly finished: string
}

export interface CameraUse {
  readonly videoTest: 'slr' | 'ake' | 'thomas' | 'toe-touch' | 'slump' | 'long-sit' | 'knee-to-wall'
  readonly where: string
  /** What a camera reading of this test is worth today; shown beside it. */
  readonly caution: string
}
