/** The safety and story parts: one question a page, each with its own address, so that back, reload and links work. */
import { Redirect, useLocation } from 'wouter'
import { CheckPage } from '../../components/checkPage/CheckPage.tsx'
import { QuestionPage } from '../../components/questionPage/QuestionPage.tsx'
import { safetyQuestion } from '../../flow/safetyPath.ts'
import { type CheckPath, safetyAddress, useCheckPath } from '../../flow/usePath.ts'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { StoryPart } from './StoryPart.tsx'
import { UnknownQuestion } from './UnknownQuestion.tsx'
import { YouPage } from './YouPage.tsx'

interface CheckScreenProps {
  readonly part: 'next' | 'safety' | 'story'
  readonly question?: string | undefined
}

export default function CheckScreen({ part, question }: CheckScreenProps) {
  const path = useCheckPath()
  if (!path) return null
  if (part === 'next') return <Redirect to={safetyAddress(path)} replace />
  if (part === 'story')
    return path.safety.state === 'through' ? <StoryPart path={path} question={question} /> : <Redirect to={safetyAddress(path)} replace />
  if (question === undefined) return <Redirect to="/safety/you" replace />
  if (question === 'you') return <YouPage path={path} />
  return <SafetyQuestion key={question} path={path} id={question} />
}

function SafetyQuestion({ path, id }: { readonly path: CheckPath; readonly id: string }) {
  const say = useSay()
  const [, go] = useLocation()
  const { add } = useKept()
  const question = safetyQuestion(id)
  const { asked } = path.safety
  const at = asked.indexOf(id)
  if (!path.knowsPerson) return <Redirect to="/safety/you" replace />
  if (!question || at < 0) return <UnknownQuestion to={safetyAddress(path)} />
  const next = asked[at + 1]
  const askedAgain = id.endsWith('-again') || !id.startsWith('danger-')
  return (
    <CheckPage
      title={say('question.tab')}
      aside={say('question.aside.safety', { number: at + 1 })}
      part="safety"
      reached={path.reached}
      share={(at + 1) / Math.max(12, asked.length + 1)}
    >
      <QuestionPage
        question={question}
        value={path.state.answers[id]}
        back={at === 0 ? '/safety/you' : `/safety/${asked[at - 1]}`}
        onChange={(value) => void add({ kind: 'answer', question: id, value })}
        onContinue={() => go(next === undefined ? safetyAddress(path) : `/safety/${next}`)}
        note={
          (askedAgain || path.outdated.includes(id)) && (
            <p className="question-note">{say(path.outdated.includes(id) ? 'question.outdated' : 'question.again')}</p>
          )
        }
      />
    </CheckPage>
  )
}
