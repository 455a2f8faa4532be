import { expect, test } from 'vitest'
import { claims } from '../claims/claims.ts'
import { findings } from '../findings/findings.ts'
import { structureById, structures } from './structures.ts'

test.each(structures.map((one) => [one.id, one] as const))(
  '%s names claims and findings that exist',
  (_id, { claims: about, findings: known }) => {
    for (const id of about) expect(claims.map((claim) => claim.id)).toContain(id)
    for (const id of known) expect(Object.keys(findings)).toContain(id)
    expect(about.length).toBeGreaterThan(0)
    expect(known.length).toBeGreaterThan(0)
  },
)

test('every claim that the article system lists under its structures has a card', () => {
  const told = new Set<string>(structures.flatMap(({ claims: about }) => about))
  for (const id of ['C05', 'C10', 'C17', 'C40', 'C78', 'C80', 'C85']) expect(told).toContain(id)
})

test('the two slips of the article are put right', () => {
  expect(structureById('hip-flexors')).toHaveProperty('correction', expect.stringContaining('gluteus medius'))
  expect(structureById('calf')).toHaveProperty('correction', expect.stringContaining('Three is right'))
  expect(structureById('calf').parts).toHaveLength(3)
})

test('no card uses a word that frightens', () => {
  for (const { does, name } of structures) expect(`${name} ${does}`).not.toMatch(/slipped|out of line|crush|damag/i)
})
