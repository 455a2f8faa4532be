/** A health page before a test; the last one leads back to the test. */
import { useLocation } from 'wouter'
import { CheckPage } from '../../components/checkPage/CheckPage.tsx'
import { QuestionPage } from '../../components/questionPage/QuestionPage.tsx'
import { healthPagesFor } from '../../flow/health.ts'
import type { CheckPath } from '../../flow/usePath.ts'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { UnknownTest } from './UnknownTest.tsx'

export function HealthPage({ path, test, page }: { readonly path: CheckPath; readonly test: string; readonly page: string }) {
  const say = useSay()
  const [, go] = useLocation()
  const { add } = useKept()
  const { person, answers } = path.state
  const pages = healthPagesFor({ person, answers })
  const at = pages.findIndex(({ id }) => id === page)
  const question = pages[at]
  if (!question) return <UnknownTest />
  const next = pages[at + 1]
  const address = (id: string | undefined) => (id === undefined ? `/measure/${test}` : `/measure/${test}/${id}`)
  return (
    <CheckPage title={say('question.tab')} aside={say('measure.aside')} part="measure" reached={path.reached} share={0.1 + at * 0.1}>
      <QuestionPage
        question={question}
        value={answers[page]}
        back={address(pages[at - 1]?.id)}
        onChange={(value) => void add({ kind: 'answer', question: page, value })}
        onContinue={() => go(address(next?.id))}
      />
    </CheckPage>
  )
}
