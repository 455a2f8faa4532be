/** One line of the validation table: what was published, what the twin gives, how far apart, and whether it was fitted. */
export interface ValidationRow {
  readonly fact: string
  readonly published: string
  readonly twin: string
  /** (twin − published) / published standard deviation between people, where one is known */
  readonly differenceSd?: number
  /** `fitted`: a parameter was set on it; `predicted`: it was not */
  readonly kind: 'fitted' | 'predicted'
  readonly verdict: 'reproduced' | 'direction only' | 'not reproduced'
  readonly note?: string
}

export const inSds = (twin: number, published: number, sd: number): number => (twin - published) / sd

export function asTable(rows: readonly ValidationRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['fact', 'published', 'twin', 'difference, SD', 'kind', 'verdict']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows.map((row) =>
      line([
        row.fact,
        row.published,
        row.twin,
        row.differenceSd === undefined ? '–' : row.differenceSd.toFixed(2).replace('-', '−'),
        row.kind,
        row.note ? `${row.verdict}: ${row.note}` : row.verdict,
      ]),
    ),
  ].join('\n')
}
