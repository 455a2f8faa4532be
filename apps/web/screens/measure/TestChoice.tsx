/** The tests, those first that would change the answer most; what is measured already stands beside them. */
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import { chosen } from '@sitbone/evidence/vocabulary/holds'
import { type MeasurementInput, type TestId, testIds, tests } from '@sitbone/evidence/vocabulary/measurement'
import { testQuestions } from '@sitbone/reasoning/questions/tests'
import { caseOf } from '@sitbone/record'
import { useMemo } from 'react'
import { Link, Redirect } from 'wouter'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { CheckPage, WayOn } from '../../components/checkPage/CheckPage.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import type { CheckPath } from '../../flow/usePath.ts'
import { useAssessment } from '../../reasoner/useAssessment.ts'
import { useSay } from '../../words/Words.tsx'
import { useNumberWords } from './useNumberWords.ts'
import './measure.css'

/** Tests offered before the rest is folded away. */
const shown = 4

export function TestChoice({ path }: { readonly path: CheckPath }) {
  const say = useSay()
  const of = useMemo(() => caseOf(path.state), [path.state])
  const thought = useAssessment(of)
  const assessment = 'assessment' in thought ? thought.assessment : undefined
  if (assessment?.level === 'emergency' || assessment?.level === 'same-day') return <Redirect to="/answer" replace />
  const { measurements } = path.state
  if (thought.status === 'failed') throw new Error(thought.fault)
  const best = (assessment?.wouldChange ?? []).filter((one) => one.kind === 'test').map(({ id }) => id)
  const done = testIds.filter((id) => measurements.some((one) => one.test === id))
  const first = [
    ...done,
    ...testIds.filter((id) => best.includes(id) && !done.includes(id)).sort((a, b) => best.indexOf(a) - best.indexOf(b)),
  ].slice(0, done.length + shown)
  const others = assessment ? testIds.filter((id) => !first.includes(id)) : []
  return (
    <CheckPage
      title={say('measure.title')}
      aside={say('measure.aside')}
      part="measure"
      reached={path.reached}
      share={measurements.length > 0 ? 0.5 : 0.1}
    >
      <div className="measure-head">
        <h1 tabIndex={-1}>{say('measure.title')}</h1>
        <p className="quiet">{say('measure.lead')}</p>
      </div>
      {!assessment && (
        <p className="quiet" role="status">
          {say('measure.thinking')}
        </p>
      )}
      {assessment && first.length > 0 && <TestList title={say('measure.best')} ids={first} measurements={measurements} />}
      {others.length > 0 && (
        <Disclosure title={say('measure.others')} open={first.length === 0}>
          <TestList ids={others} measurements={measurements} />
        </Disclosure>
      )}
      {assessment && (
        <Disclosure title={say('measure.findings')}>
          <p>{say('measure.findings.help')}</p>
          <FindingList answers={path.state.answers} />
        </Disclosure>
      )}
      <WayOn>
        <LinkButton href="/answer">{say(measurements.length > 0 ? 'measure.to-answer' : 'measure.skip')}</LinkButton>
      </WayOn>
    </CheckPage>
  )
}

interface TestListProps {
  readonly title?: string
  readonly ids: readonly TestId[]
  readonly measurements: readonly MeasurementInput[]
}

function TestList({ title, ids, measurements }: TestListProps) {
  const say = useSay()
  const number = useNumberWords()
  return (
    <section className="measure-list">
      {title && <h2>{title}</h2>}
      <ul className="measure-rows">
        {ids.map((id) => {
          const sides = (['left', 'right', 'none'] as const).flatMap(
            (side) => measurements.findLast((one) => one.test === id && one.side === side) ?? [],
          )
          return (
            <li key={id}>
              <Link href={`/measure/${id}`} className="measure-row">
                <strong data-from="knowledge">{tests[id].name}</strong>
                <span className="quiet figures">
                  {sides.length === 0
                    ? say('measure.none')
                    : sides.map(({ side, value, unit }) => say('measure.of-side', { side, value: number(value, unit) })).join(' · ')}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function FindingList({ answers }: { readonly answers: Answers }) {
  const say = useSay()
  return (
    <ul className="measure-rows">
      {testQuestions.map(({ id, text, options }) => {
        const given = chosen(answers[id]).flatMap((one) => options.find((option) => option.id === one)?.text ?? [])
        return (
          <li key={id}>
            <Link href={`/findings/${id}`} className="measure-row">
              <strong data-from="knowledge">{text}</strong>
              {given.length > 0 ? (
                <span className="quiet" data-from="knowledge">
                  {given.join(', ')}
                </span>
              ) : (
                <span className="quiet">{say('measure.none')}</span>
              )}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
