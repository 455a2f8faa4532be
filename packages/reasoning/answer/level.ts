/** The level of care: the danger screen's, or higher when what fits best needs a clinician. Never lower than the screen's. */
import { explanations } from '@sitbone/evidence/explanations/all'
import { notEasing } from '@sitbone/evidence/explanations/storyAlarms'
import { type Level, levels } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { holds } from '@sitbone/evidence/vocabulary/holds'
import { explanationIndex } from '../network/knowledge.ts'
import type { Posterior } from '../network/posterior.ts'

/** How probable explanations that need a level must be together before that level is given. Judgement; the danger screen and story alarms act before. */
const enough: readonly (readonly [Level, number])[] = [
  ['same-day', 0.3],
  ['soon', 0.2],
  ['routine', 0.35],
]

export const atLeastAsUrgent = (level: Level, than: Level): boolean => levels.indexOf(level) <= levels.indexOf(than)
export const moreUrgent = (a: Level, b: Level): Level => (atLeastAsUrgent(a, b) ? a : b)

export function levelOf(screened: Level, { explanation }: Posterior, person: Person, answers: Answers): Level {
  for (const [level, share] of enough) {
    const probability = explanations.reduce(
      (sum, entry) => sum + (atLeastAsUrgent(entry.level, level) ? explanation[explanationIndex.get(entry.id)!]! : 0),
      0,
    )
    if (probability >= share) return moreUrgent(screened, level)
  }
  return holds(notEasing, person, answers) ? moreUrgent(screened, 'routine') : screened
}
