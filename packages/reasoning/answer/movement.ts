/** Which tests and exercises are safe to offer, by the contraindications of the danger screen. */
import type { ContraindicatedId } from '@sitbone/evidence/danger/contraindications'
import type { Level } from '@sitbone/evidence/vocabulary/assessment'
import { type Blocked, blocked, conditionsOf } from '../danger/contraindications.ts'
import type { ScreenInput } from '../danger/screen.ts'

/** The movement behind each test and examination finding that provokes something. */
const movementOf: Readonly<Record<string, ContraindicatedId>> = {
  slr: 't-slr-passive',
  ake: 't-knee-ext',
  thomas: 't-thomas',
  'hip-ir': 't-hip-rot',
  'knee-to-wall': 't-kneewall',
  'slr-stopped-by': 't-slr-passive',
  'crossed-slr': 't-slr-passive',
  'ankle-sensitises': 't-slr-passive',
  'neck-sensitises': 't-slr-passive',
  slump: 't-slump',
  'bent-knee-stretch': 't-slr-passive',
  'hamstring-resisted': 't-force',
  'seated-piriformis': 't-hip-rot',
  'sacroiliac-tests': 't-force',
  'hip-oa-signs': 't-hip-rot',
  'hip-impingement-test': 't-hip-rot',
  'back-extension-test': 't-bend',
  'directional-relief': 't-bend',
}
/** Looked at, not provoked. */
const harmless: ReadonlySet<string> = new Set(['foot-pulses', 'nerve-examination'])
/** Taken by a clinician only: never offered to a person by themselves, but open in a case file. */
const ofClinicians: ReadonlySet<string> = new Set([
  'crossed-slr',
  'bent-knee-stretch',
  'seated-piriformis',
  'sacroiliac-tests',
  'hip-oa-signs',
  'hip-impingement-test',
  'nerve-examination',
  'foot-pulses',
])

export interface Movements {
  /** A test or finding that nothing forbids. */
  readonly mayOffer: (test: string) => boolean
  /** And that needs nobody's yes and no clinician's hands. */
  readonly byOneself: (test: string) => boolean
  /** What stands against an exercise; undefined when nothing does. */
  readonly against: (movement: ContraindicatedId) => Blocked | undefined
}

/** @param level - of the whole answer: at `soon` nothing provocative is offered, whoever raised it. */
export function movements(input: ScreenInput, level: Level): Movements {
  const conditions = new Set(conditionsOf(input))
  if (level === 'soon') conditions.add('k-open-soon')
  const against = (movement: ContraindicatedId) => blocked([movement], conditions)[0]
  const mayOffer = (test: string) => {
    const movement = movementOf[test]
    return movement === undefined ? harmless.has(test) : against(movement)?.how !== 'must-not' && level !== 'soon'
  }
  return {
    mayOffer,
    byOneself: (test) =>
      mayOffer(test) && !ofClinicians.has(test) && (movementOf[test] === undefined || against(movementOf[test]) === undefined),
    against,
  }
}
