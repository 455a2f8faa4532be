/** What stays open of a plan for people whom Sitbone serves only in part (`@sitbone/evidence/danger/scope`). */
import type { ScopeId } from '@sitbone/evidence/danger/scope'

export const scopeRules: readonly { readonly id: ScopeId; readonly open: 'nothing' | 'walking' | 'everything' }[] = [
  { id: 's-under16', open: 'nothing' },
  { id: 's-16-17', open: 'nothing' },
  { id: 's-pregnant', open: 'walking' },
  { id: 's-spine-op', open: 'walking' },
  { id: 's-recent-op', open: 'nothing' },
  { id: 's-joint-repl', open: 'everything' },
  { id: 's-spine-disease', open: 'nothing' },
  { id: 's-cancer', open: 'nothing' },
  { id: 's-osteo', open: 'everything' },
  { id: 's-neuro', open: 'nothing' },
  { id: 's-hypermobile', open: 'everything' },
  { id: 's-fibro', open: 'walking' },
  { id: 's-cannot', open: 'nothing' },
  { id: 's-injury-now', open: 'walking' },
  { id: 's-proxy', open: 'nothing' },
  { id: 's-notdevice', open: 'everything' },
]
