/** The texts that go with an answer: which change means help now, and that no warning sign rules nothing out. */
import { safetyNet } from '@sitbone/evidence/danger/safetyNet'
import { legSymptoms } from '@sitbone/evidence/danger/story'
import { weakFlags } from '@sitbone/evidence/danger/weakFlags'
import type { ScreenResult } from '@sitbone/evidence/vocabulary/assessment'
import { holds } from '@sitbone/evidence/vocabulary/holds'
import { numbersFor } from './careCard.ts'
import { openDangerPages } from './path.ts'
import { readAnswers } from './readings.ts'
import type { ScreenInput } from './screen.ts'

const adultAge = 18

/** @returns texts in the order of the data; none at emergency, where the care card says everything */
export function safetyNetTexts(input: ScreenInput, { level, danger }: ScreenResult): readonly string[] {
  if (level === 'emergency') return []
  const { person = {}, answers } = input
  const readings = readAnswers(person, answers)
  const askedFlags = weakFlags.filter((flag) => !('from' in flag) && readings.of(flag.id) === 'yes')
  const wanted = new Set<string>(['always'])
  if (level !== 'same-day') wanted.add('not-urgent')
  if (danger.length === 0 && askedFlags.length > 0) wanted.add('one-flag')
  if (holds(legSymptoms, person, answers)) wanted.add('leg-pain')
  if (
    readings.of('d-ces-bilateral-old') === 'yes' ||
    holds({ answer: 'walking-pattern', is: ['eases-sitting-or-bending'] }, person, answers)
  )
    wanted.add('stenosis')
  if (openDangerPages(input).some(({ id }) => answers[id] === undefined)) wanted.add('incomplete')
  if (person.age !== undefined && person.age < adultAge) wanted.add('child')
  const crisis = numbersFor(person.region).crisis
  const line =
    crisis === undefined ? 'your local crisis line' : crisis.name === undefined ? crisis.number : `${crisis.name}, ${crisis.number}`
  return safetyNet
    .filter(
      ({ id, when }) => (wanted.has(when) && !(danger.length > 0 && id === 'sn-always')) || (level === 'same-day' && id === 'sn-emergency'),
    )
    .map(({ text }) => text.replace('(crisis line)', line))
}
