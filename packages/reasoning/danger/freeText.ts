/**
 * A person's own words → which danger questions to ask. Plain phrase matching on the device; nothing is concluded from it:
 * every match opens a question, and what matched is given so that it can be shown.
 */
import { negations, ownWordsId, phraseRules } from '@sitbone/evidence/danger/phrases'
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import { chosen } from '@sitbone/evidence/vocabulary/holds'

export interface PhraseMatch {
  /** Sign or flag whose question to ask. */
  readonly ask: string
  /** The clause it was found in, as normalised. */
  readonly clause: string
  /** The phrases that matched, one of each group. */
  readonly phrases: readonly string[]
}

/** At most 20 000 characters are read; more is a pasted document, not a story. */
const longest = 20_000

export function matchDangerWords(text: string): readonly PhraseMatch[] {
  const matches: PhraseMatch[] = []
  for (const clause of clauses(text.slice(0, longest))) {
    for (const { ask, groups } of phraseRules) {
      if (matches.some((match) => match.ask === ask)) continue
      const found = groups.map((group) => group.find((phrase) => says(clause, phrase)))
      if (found.every((phrase) => phrase !== undefined)) matches.push({ ask, clause, phrases: found })
    }
  }
  return matches
}

/** Ids of the questions that the own-words answer opens. */
export const confirmFromText = (answers: Answers): readonly string[] => [
  ...new Set(chosen(answers[ownWordsId]).flatMap((text) => matchDangerWords(text).map(({ ask }) => ask))),
]

function clauses(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .split(/[.;:!?\n\r]+|\bbut\b/)
    .map((clause) =>
      clause
        .replace(/[^\p{L}\p{N}'\- ]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((clause) => clause.length > 0)
}

const expressions = new Map<string, RegExp>()

function says(clause: string, phrase: string): boolean {
  let expression = expressions.get(phrase)
  if (expression === undefined) {
    const stem = phrase.endsWith('*')
    const body = (stem ? phrase.slice(0, -1) : phrase).replace(/[-']/g, (sign) => (sign === '-' ? '[- ]' : "'?"))
    expression = new RegExp(`(?<![\\p{L}\\p{N}])${body}${stem ? '' : '(?![\\p{L}\\p{N}])'}`, 'gu')
    expressions.set(phrase, expression)
  }
  return [...clause.matchAll(expression)].some(({ index }) => !negated(clause.slice(0, index).trimEnd()))
}

const negated = (before: string): boolean => negations.some((word) => before === word || before.endsWith(` ${word}`))
