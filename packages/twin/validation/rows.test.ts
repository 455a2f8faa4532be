import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ordinaryFamily } from '../twinFixture.ts'
import { asTable } from './row.ts'
import { validationRows } from './rows.ts'

describe('the validation table', () => {
  const rows = validationRows(ordinaryFamily())
  test('in docs/validation.md is what the solver gives today', () => {
    const page = readFileSync(new URL('../../../docs/validation.md', import.meta.url), 'utf8')
    expect(page).toContain(asTable(rows))
  })
  test('no reproduced row lies more than a standard deviation off', () => {
    for (const row of rows)
      if (row.differenceSd !== undefined && row.verdict === 'reproduced') expect(Math.abs(row.differenceSd), row.fact).toBeLessThan(1)
  })
})
