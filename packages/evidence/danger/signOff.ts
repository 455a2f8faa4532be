import type { SignOff } from './vocabulary.ts'

/** The state of every rule until a named clinician signs it (docs/safety.md). */
export const notReviewed: SignOff = 'not reviewed by a clinician yet'
