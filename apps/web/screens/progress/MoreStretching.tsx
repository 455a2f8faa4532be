/** Would more stretching be expected to help? For each side, by its minutes and its curve; and what the answer said about the pain. */
import { dose } from '@sitbone/evidence/dose'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import type { Progress } from './useProgress.ts'

export function MoreStretching({ more }: Pick<Progress, 'more'>) {
  const say = useSay()
  const verdict = useKept().state.assessments.at(-1)?.assessment.hamstringRole.verdict
  const [enough, plenty] = dose.weeklyMinutes.range
  const same = more.length > 1 && more.every(({ answer }) => answer === more[0]!.answer)
  return (
    <section className="card stack">
      <h2>{say('progress.more')}</h2>
      {more.map(({ side, minutesPerWeek, answer }, i) => (
        <p key={side}>
          {say('progress.more.so-far', { side: say(`session.side.${side}`), minutes: Math.round(minutesPerWeek) })}
          {same && i === 0 ? '' : ` ${say(`progress.more.${answer}`, { enough, plenty })}`}
        </p>
      ))}
      {(verdict === 'unlikely' || verdict === 'effect-of-back-or-nerve') && <p>{say('progress.more.not-the-cause')}</p>}
      <p className="quiet small">{say('progress.more.pain')}</p>
    </section>
  )
}
