/** What the page and the reasoning worker say to each other. One request, one reply, matched by id. */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'

export interface Request {
  readonly id: number
  readonly ask: 'assess'
  readonly of: Case
}

export type Reply =
  | { readonly id: number; readonly assessment: Assessment; readonly milliseconds: number }
  | { readonly id: number; readonly fault: string }
