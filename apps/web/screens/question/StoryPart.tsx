/** The story: always the question that would change the answer most, until nothing left would; then measuring. */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import { storyQuestions } from '@sitbone/reasoning/questions/catalogue'
import { caseOf } from '@sitbone/record'
import { useEffect, useMemo, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { CheckPage } from '../../components/checkPage/CheckPage.tsx'
import { QuestionPage } from '../../components/questionPage/QuestionPage.tsx'
import { storyAsked } from '../../flow/storyAsked.ts'
import type { CheckPath } from '../../flow/usePath.ts'
import { useKept } from '../../keep/Kept.tsx'
import { useAssessment } from '../../reasoner/useAssessment.ts'
import { useSay } from '../../words/Words.tsx'
import { UnknownQuestion } from './UnknownQuestion.tsx'

/** After this many answers a person may go on to measuring at any time. */
const enough = 5

export function StoryPart({ path, question }: { readonly path: CheckPath; readonly question: string | undefined }) {
  const say = useSay()
  const [, go] = useLocation()
  const { add, entries } = useKept()
  const [leaving, setLeaving] = useState(false)
  const of = useMemo(() => caseOf(path.state), [path.state])
  const thought = useAssessment(of)
  const asked = useMemo(() => storyAsked(entries, path.state.answers), [entries, path.state.answers])
  const shown = storyQuestions.find(({ id }) => id === question)
  const at = question === undefined ? asked.length : asked.indexOf(question) < 0 ? asked.length : asked.indexOf(question)
  const later = asked[at + 1]

  const onward = thought.status === 'ready' ? nextAddress(thought.assessment) : undefined
  useEffect(() => {
    if (leaving && onward !== undefined) {
      setLeaving(false)
      go(onward)
    }
  }, [leaving, onward, go])

  if (question === undefined) return onward === undefined ? <Thinking status={thought.status} /> : <Redirect to={onward} replace />
  if (!shown) return <UnknownQuestion to="/story" />
  return (
    <CheckPage
      title={say('question.tab')}
      aside={say('question.aside.story', { number: at + 1 })}
      part="story"
      reached={path.reached}
      share={(at + 1) / Math.max(10, asked.length + 2)}
      width={shown.type === 'body-map' ? 'broad' : 'narrow'}
    >
      <QuestionPage
        key={question}
        question={shown}
        value={path.state.answers[question]}
        back={at === 0 ? `/safety/${path.safety.asked.at(-1)}` : `/story/${asked[at - 1]}`}
        onChange={(value) => void add({ kind: 'answer', question, value })}
        onContinue={() => (later === undefined ? setLeaving(true) : go(`/story/${later}`))}
        after={
          asked.length >= enough && (
            <LinkButton look="plain" href="/measure">
              {say('question.enough')}
            </LinkButton>
          )
        }
      />
    </CheckPage>
  )
}

function Thinking({ status }: { readonly status: 'thinking' | 'ready' | 'failed' }) {
  const say = useSay()
  if (status === 'failed') throw new Error(say('answer.failed'))
  return (
    <p className="column quiet" role="status">
      {say('application.loading')}
    </p>
  )
}

/** A danger found in the story stops it; then the most informative question; then the tests. */
function nextAddress({ level, next }: Assessment): string {
  if (level === 'emergency' || level === 'same-day') return '/answer'
  return next && storyQuestions.some(({ id }) => id === next.id) ? `/story/${next.id}` : '/measure'
}
