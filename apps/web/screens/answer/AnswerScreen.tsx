/** The answer: readable in ten seconds (verdict and band), in a minute (reasons and what to do), and in full. */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import { caseOf } from '@sitbone/record'
import { useEffect, useMemo } from 'react'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { Page } from '../../components/page/Page.tsx'
import { safetyAddress, useCheckPath } from '../../flow/usePath.ts'
import { useKept } from '../../keep/Kept.tsx'
import { useAssessment } from '../../reasoner/useAssessment.ts'
import { useSay } from '../../words/Words.tsx'
import { Alarm } from './Alarm.tsx'
import { Verdict } from './Verdict.tsx'

export default function AnswerScreen() {
  const say = useSay()
  const path = useCheckPath()
  const of = useMemo(() => (path ? caseOf(path.state) : undefined), [path])
  const thought = useAssessment(of)
  const assessment = 'assessment' in thought ? thought.assessment : undefined
  useKeepAssessment(thought.status === 'ready' ? thought.assessment : undefined)

  if (!path) return null
  if (!of || path.safety.state === 'asking')
    return (
      <Page title={say('answer.tab')}>
        <div className="stack">
          <h1 tabIndex={-1}>{say('answer.nothing.title')}</h1>
          <p className="quiet">{say('answer.nothing.text')}</p>
          <div>
            <LinkButton href={safetyAddress(path)}>{say('answer.nothing.go')}</LinkButton>
          </div>
        </div>
      </Page>
    )
  if (thought.status === 'failed') throw new Error(`${say('answer.failed')} ${thought.fault}`)
  if (!assessment)
    return (
      <p className="column quiet" role="status">
        {say('answer.thinking')}
      </p>
    )
  if (assessment.level === 'emergency' || assessment.level === 'same-day')
    return <Alarm of={assessment} back={`/safety/${path.safety.asked.at(-1) ?? 'you'}`} />
  return <Verdict of={assessment} reached={path.reached} about={of} />
}

/** Each different answer becomes part of the record, so that later ones can be compared with it. */
function useKeepAssessment(assessment: Assessment | undefined): void {
  const { state, add } = useKept()
  const last = state.assessments.at(-1)?.assessment
  useEffect(() => {
    if (assessment && JSON.stringify(assessment) !== JSON.stringify(last)) void add({ kind: 'assessment', assessment })
  }, [assessment, last, add])
}
