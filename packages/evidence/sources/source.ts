/** Where a statement or number comes from, and how far that source was read. */
export interface Source {
  readonly kind: 'journal article' | 'preprint' | 'guideline' | 'web page' | 'book' | 'convention' | 'public code' | 'expert opinion'
  readonly citation: string
  readonly year: number | null
  readonly design: string
  /** `memory`: not read. Numbers resting on it alone are never shown to people as facts. */
  readonly checked: 'abstract' | 'guideline page' | 'secondary' | 'public code' | 'memory'
  readonly doi?: string
  readonly pmid?: string
  readonly pmcid?: string
  /** People, or studies where the note says so. */
  readonly n?: number
  readonly note?: string
}
