/** What came of a claim, in a word. */
import type { WordId } from '../../words/catalogue.ts'
import { useSay } from '../../words/Words.tsx'
import './verdictTag.css'

export function VerdictTag({ verdict }: { readonly verdict: string }) {
  const say = useSay()
  return <span className={`verdict verdict-${verdict}`}>{say(`verdict.${verdict}` as WordId)}</span>
}
