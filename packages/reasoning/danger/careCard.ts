/** What to show when help is needed: what to do, the words to say, until help comes, and whom to call where the person is. */
import { emergencyNumbers, type PhoneNumber, type RegionNumbers } from '@sitbone/evidence/danger/emergencyNumbers'
import type { Danger, Level } from '@sitbone/evidence/vocabulary/assessment'
import { urgency } from './screen.ts'

export interface CareCard {
  readonly level: Level
  /** The most urgent sign: its action leads. */
  readonly first: Danger
  /** Others of the same level, whose words to say may matter too. */
  readonly also: readonly Danger[]
  readonly numbers: RegionNumbers
  /** The number to offer first: crisis line for a mental-health crisis, emergency, or urgent advice. Null: none is known. */
  readonly call: PhoneNumber | null
  readonly tone: 'crisis' | 'care'
}

/** Null when nothing fired. @param region ISO 3166 two-letter code; unknown or missing gives the general row */
export function careCard(danger: readonly Danger[], region?: string): CareCard | null {
  const [first, ...rest] = [...danger].sort((a, b) => urgency(a.level) - urgency(b.level))
  if (first === undefined) return null
  const numbers = numbersFor(region)
  const crisis = danger.some(({ id }) => id === 'd-mind-now')
  const emergency = numbers.ambulance ?? numbers.emergency
  const call = crisis
    ? (numbers.crisis ?? numbers.emergency)
    : first.level === 'emergency'
      ? emergency
      : first.level === 'same-day'
        ? (numbers.urgentAdvice ?? null)
        : null
  return {
    level: first.level,
    first,
    also: rest.filter(({ level }) => level === first.level),
    numbers,
    call,
    tone: crisis ? 'crisis' : 'care',
  }
}

const europeanUnion = new Set('AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI'.split(' '))

/** The row of a country; of the European Union for members without a row; else the general one. */
export function numbersFor(region?: string): RegionNumbers {
  const code = region?.trim().toUpperCase() ?? ''
  const row = (wanted: string) => emergencyNumbers.find((candidate) => candidate.region === wanted)
  return row(code === 'UK' ? 'GB' : code) ?? (europeanUnion.has(code) ? row('EU')! : row('*')!)
}
