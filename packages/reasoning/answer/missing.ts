import type { Reason } from '@sitbone/evidence/vocabulary/assessment'
import { type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import { answerTables, explanationIndex } from '../network/knowledge.ts'
import type { Posterior } from '../network/posterior.ts'
import { questionById } from '../questions/catalogue.ts'
import type { Candidate } from './valueOfInformation.ts'

const MOST_MISSING = 3

/** What is not known yet and would say most about a conclusion ("role", or an explanation's id). */
export function missingReasons(id: string, now: Posterior, candidates: readonly Candidate[]): Reason[] {
  const scored = candidates.map((candidate) => ({
    candidate,
    says: id === 'role' ? candidate.expectedGain : saysAbout(id, candidate.id, now),
  }))
  return scored
    .filter(({ says }) => says > 1e-4)
    .sort((a, b) => b.says - a.says)
    .slice(0, MOST_MISSING)
    .map(({ candidate }) => ({
      findingId: candidate.id,
      text:
        candidate.kind === 'test' && candidate.id in tests
          ? `Not measured yet: ${tests[candidate.id as TestId].name}`
          : `Not known yet: ${questionById(candidate.id)?.text ?? candidate.id}`,
      logOddsChange: 0,
      basis: 'judgement' as const,
      sources: [],
    }))
}

/** Mean absolute log likelihood ratio of a question's answers for one explanation, weighted by how often they come. */
function saysAbout(id: string, question: string, now: Posterior): number {
  const index = explanationIndex.get(id)!
  const here = now.explanation[index]!
  const options = questionById(question)?.options ?? []
  return options.reduce((sum, option) => {
    const table = answerTables.get(`${question}:${option.id}`)
    if (!table) return sum
    const own = table.share[table.cells[(index * table.cells.length) / now.explanation.length]!]!
    const common = table.share[table.common[0]!]!
    return sum + (here * own + (1 - here) * common) * Math.abs(Math.log(own / common))
  }, 0)
}
