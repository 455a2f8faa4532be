import { dangerSigns } from '@sitbone/evidence/danger/signs'
import { storyAlarms } from '@sitbone/evidence/explanations/storyAlarms'
import { levels, type ScreenResult } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { chosen, holds } from '@sitbone/evidence/vocabulary/holds'

/** The screen's result with what the story itself sounds like, as long as the sign's own question is open. Never lowers the level. */
export function withStoryAlarms(screened: ScreenResult, person: Person, answers: Answers): ScreenResult {
  const alarms = storyAlarms.filter(
    ({ sign, when, settledBy = [], deniedBy = [] }) =>
      holds(when, person, answers) &&
      !settledBy.some((id) => answers[id] !== undefined) &&
      !deniedBy.some((id) => chosen(answers[id]).some((option) => option === 'no' || option === 'none')) &&
      !screened.danger.some(({ id }) => id === sign),
  )
  if (alarms.length === 0) return screened
  const raised = alarms.map(({ sign, level }) => {
    const row = dangerSigns.find(({ id }) => id === sign)!
    return {
      id: sign,
      level,
      why: `What you told us sounds like this. ${row.why}`,
      action: row.action,
      say: row.say,
      untilHelp: row.untilHelp,
      sources: [...row.sources],
    }
  })
  const danger = [...screened.danger, ...raised].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
  return { level: danger[0]!.level, danger, askAgain: [...new Set([...screened.askAgain, ...alarms.map(({ sign }) => sign)])] }
}
