import { describe, expect, test } from 'vitest'
import { runCommand } from '../runCommand.ts'
import { schemas } from '../schemas.ts'

describe('sitbone claims', () => {
  test('lists all claims with verdicts, and can keep one verdict', async () => {
    const all = JSON.parse((await runCommand('claims', '--json')).out)
    expect(all).toHaveLength(86)
    expect(schemas.claims.safeParse(all).success).toBe(true)
    const contradicted = JSON.parse((await runCommand('claims', '--json', '--verdict', 'contradicted')).out)
    expect(contradicted.map(({ id }: { id: string }) => id)).toEqual(['C23', 'C30', 'C34', 'C41'])
  })

  test('shows one claim with the claims it clashes with, its findings and its sources', async () => {
    const claim = JSON.parse((await runCommand('claims', 'c13', '--json')).out)
    expect(claim).toMatchObject({ id: 'C13', verdict: 'mixed', contradicts: [{ id: 'C15' }, { id: 'C16' }] })
    expect(claim.findings.length).toBeGreaterThan(0)
    expect(claim.sources[0].citation).toMatch(/Youdas/)
  })

  test('names the nearest claim for a mistyped id', async () => {
    const { code, err } = await runCommand('claims', 'C133')
    expect(code).toBe(1)
    expect(err).toContain('Did you mean "C13"')
  })
})
