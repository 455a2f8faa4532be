/** One claim of the article and what is known about it. Words for people: reading age about 10. */
export interface Claim {
  readonly id: string
  /** The claim in our words. */
  readonly claim: string
  /** The article's section. */
  readonly section: string
  /** `mixed`: partly right, or evidence disagrees; `unsupported`: no good evidence found; `contradicted`: evidence points the other way. */
  readonly verdict: 'supported' | 'mixed' | 'unsupported' | 'contradicted' | 'promotional'
  /** How sure of the verdict. */
  readonly confidence: 'high' | 'moderate' | 'low' | 'very low'
  readonly reason: string
  /** What it means for a person. */
  readonly meaning: string
  readonly findings: readonly string[]
  /** What of an answer or a twin speaks about it for this person. */
  readonly about?: 'role' | 'slr' | 'standing' | 'bend' | 'nerve' | 'stretch' | 'strength' | 'hips' | 'strain' | 'knee' | 'calf' | 'sitting'
}
