/** A yes-or-no finding of an examination, entered as an answer. */
import { testQuestions } from '@sitbone/reasoning/questions/tests'
import { Redirect, useLocation } from 'wouter'
import { CheckPage } from '../../components/checkPage/CheckPage.tsx'
import { QuestionPage } from '../../components/questionPage/QuestionPage.tsx'
import { safetyAddress, useCheckPath } from '../../flow/usePath.ts'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { UnknownTest } from './UnknownTest.tsx'

export default function FindingPage({ id }: { readonly id: string }) {
  const say = useSay()
  const [, go] = useLocation()
  const { add } = useKept()
  const path = useCheckPath()
  if (!path) return null
  if (path.safety.state !== 'through' || !path.knowsPerson) return <Redirect to={safetyAddress(path)} replace />
  const question = testQuestions.find((one) => one.id === id)
  if (!question) return <UnknownTest />
  return (
    <CheckPage title={say('question.tab')} aside={say('measure.aside')} part="measure" reached={path.reached} share={0.5}>
      <QuestionPage
        key={id}
        question={question}
        value={path.state.answers[id]}
        back="/measure"
        onChange={(value) => void add({ kind: 'answer', question: id, value })}
        onContinue={() => go('/measure')}
      />
    </CheckPage>
  )
}
