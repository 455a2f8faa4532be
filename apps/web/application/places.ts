/** The places of the product, in the order of the menu. */
import type { WordId } from '../words/catalogue.ts'

export const places: readonly { readonly path: string; readonly word: WordId }[] = [
  { path: '/check', word: 'place.check' },
  { path: '/body', word: 'place.body' },
  { path: '/plan', word: 'place.plan' },
  { path: '/progress', word: 'place.progress' },
  { path: '/claims', word: 'place.claims' },
  { path: '/trust', word: 'place.trust' },
  { path: '/data', word: 'place.data' },
  { path: '/clinicians', word: 'place.clinicians' },
]
