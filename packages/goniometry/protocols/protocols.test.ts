import { contraindications } from '@sitbone/evidence/danger/contraindications'
import { findings } from '@sitbone/evidence/findings/findings'
import { testFindings, testIds } from '@sitbone/evidence/vocabulary/measurement'
import { expect, test } from 'vitest'
import { spoiledWords } from './cues.ts'
import { testGate } from './gate.ts'
import { protocolById, protocolFor, protocols } from './protocols.ts'

test('every measured test and every finding has a protocol, except the standing pelvic tilt that needs a caliper', () => {
  const covered = new Set<string>(protocols.map(({ yields }) => (yields.kind === 'measurement' ? yields.test : yields.finding)))
  expect([...testIds, ...testFindings].filter((id) => !covered.has(id))).toEqual(['pelvic-tilt'])
})

test('every protocol names a contraindication that exists, and an existing protocol to do alone', () => {
  const known = new Set<string>(contraindications.map(({ id }) => id))
  for (const { id, contraindication, aloneInstead, helper } of protocols) {
    expect(known, id).toContain(contraindication)
    if (aloneInstead !== null) expect(protocolById(aloneInstead), id).toBeDefined()
    if (helper === 'needed') expect(aloneInstead, id).not.toBeNull()
  }
})

test('every procedure rests on findings that exist', () => {
  const known = new Set(Object.keys(findings))
  for (const { id, evidence } of protocols) for (const finding of evidence) expect(known, `${id}: ${finding}`).toContain(finding)
})

test('what is offered alone never needs a helper itself', () => {
  for (const { aloneInstead } of protocols) if (aloneInstead) expect(protocolById(aloneInstead)!.helper).not.toBe('needed')
})

test('spoken cues are short enough for eight seconds (fewer than 20 words)', () => {
  const spoken = [...protocols.flatMap(({ phone }) => (phone ? Object.values(phone.cues) : [])), ...Object.values(spoiledWords)]
  for (const cue of spoken) expect(cue.split(' ').length, cue).toBeLessThan(20)
})

test('active and passive raises are different protocols', () => {
  expect(protocolFor('slr', 'own muscles')!.id).toBe('slr-active')
  expect(protocolFor('slr', 'helper')!.id).toBe('slr-passive')
})

const gate = (id: string, age: number, ...conditions: string[]) => testGate(protocolById(id)!, age, new Set(conditions), contraindications)

test('children, and people with an open danger sign, do no test whatever else is true', () => {
  for (const { id } of protocols) {
    expect(gate(id, 17).kind, id).toBe('closed')
    expect(gate(id, Number.NaN).kind, id).toBe('closed')
    expect(gate(id, 40, 'k-open-high').kind, id).toBe('closed')
  }
})

test('alone, a passive test gives way to its active version; what asks first is told', () => {
  expect(gate('slr-passive', 40, 'k-alone')).toEqual({ kind: 'needs-helper', instead: 'slr-active' })
  expect(gate('slr-active', 40, 'k-alone')).toEqual({ kind: 'open' })
  expect(gate('slr-active', 40, 'k-hip-repl')).toEqual({ kind: 'ask-first', because: ['k-hip-repl'] })
  expect(gate('slr-active', 40, 'k-hip-repl', 'k-weak')).toEqual({ kind: 'closed', because: ['k-weak'] })
})
