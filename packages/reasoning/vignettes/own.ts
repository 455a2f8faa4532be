/**
 * Our own vignettes, written from textbooks and guidelines before any number was tuned. The held-out ones were never looked at while
 * tuning; the later ones were written when the numbers stood.
 */
import heldOutFile from './held-out.json' with { type: 'json' }
import laterFile from './later.json' with { type: 'json' }
import { parseVignettes } from './parse.ts'
import tuningFile from './tuning.json' with { type: 'json' }
import type { Vignette } from './vignette.ts'

export type VignetteSet = 'tuning' | 'held-out' | 'later'

export const ownVignettes = (): Readonly<Record<VignetteSet, readonly Vignette[]>> => ({
  tuning: parseVignettes(tuningFile),
  'held-out': parseVignettes(heldOutFile),
  later: parseVignettes(laterFile),
})
