/** One question a page: what is asked, the answers, why we ask, go on. The answer is kept the moment it is given. */
import type { AnswerValue } from '@sitbone/evidence/vocabulary/case'
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { type FormEvent, type ReactNode, useId } from 'react'
import { useSay } from '../../words/Words.tsx'
import { BackLink } from '../backLink/BackLink.tsx'
import { BodyMap } from '../bodyMap/BodyMap.tsx'
import { Button } from '../button/Button.tsx'
import { WayOn } from '../checkPage/CheckPage.tsx'
import { Disclosure } from '../disclosure/Disclosure.tsx'
import { NumberEntry } from '../numberEntry/NumberEntry.tsx'
import { ManyOptions, OneOption } from '../optionList/OptionList.tsx'
import { ScaleEntry } from '../scaleEntry/ScaleEntry.tsx'
import './questionPage.css'

interface QuestionPageProps {
  readonly question: Question
  readonly value: AnswerValue | undefined
  /** Where "Back" goes. */
  readonly back: string
  readonly onChange: (value: AnswerValue | null) => void
  readonly onContinue: () => void
  /** A note above the question, such as why it comes again. */
  readonly note?: ReactNode
  readonly after?: ReactNode
}

export function QuestionPage({ question, value, back, onChange, onContinue, note, after }: QuestionPageProps) {
  const say = useSay()
  const heading = useId()
  const help = useId()
  const given = value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (given) onContinue()
  }
  return (
    <form className="question enter" data-type={question.type} data-question={question.id} onSubmit={submit}>
      <BackLink href={back}>{say('question.back')}</BackLink>
      <div className="question-head">
        {note}
        <h1 id={heading} tabIndex={-1} data-from="knowledge">
          {question.text}
        </h1>
        {question.help && (
          <p id={help} className="quiet" data-from="knowledge">
            {question.help}
          </p>
        )}
      </div>
      <Field question={question} value={value} onChange={onChange} labelledBy={heading} describedBy={question.help ? help : undefined} />
      <Disclosure title={say('question.why')}>
        <p data-from="knowledge">{question.why}</p>
      </Disclosure>
      <WayOn>
        <Button type="submit" isDisabled={!given}>
          {say('question.continue')}
        </Button>
        {after}
      </WayOn>
    </form>
  )
}

type FieldProps = Pick<QuestionPageProps, 'question' | 'value' | 'onChange'> & {
  readonly labelledBy: string
  readonly describedBy: string | undefined
}

function Field({ question, value, onChange, labelledBy, describedBy }: FieldProps) {
  const say = useSay()
  const list = Array.isArray(value) ? value : []
  const many = (next: readonly string[]) => onChange(next.length > 0 ? [...next] : null)
  switch (question.type) {
    case 'single':
      return (
        <OneOption
          labelledBy={labelledBy}
          describedBy={describedBy}
          options={question.options}
          value={typeof value === 'string' ? value : undefined}
          onChange={onChange}
        />
      )
    case 'multiple':
      return <ManyOptions labelledBy={labelledBy} describedBy={describedBy} options={question.options} value={list} onChange={many} />
    case 'body-map':
      return <BodyMap labelledBy={labelledBy} describedBy={describedBy} options={question.options} value={list} onChange={many} />
    case 'number':
      return (
        <NumberEntry
          label={question.text}
          showLabel="hidden"
          unit={
            question.unit === 'deg' || question.unit === 'cm' || question.unit === 'kg' || question.unit === 'years'
              ? question.unit
              : 'none'
          }
          value={typeof value === 'number' ? value : undefined}
          range={question.range ?? [0, 1000]}
          onChange={(next) => onChange(next ?? null)}
        />
      )
    case 'scale':
      return (
        <ScaleEntry
          labelledBy={labelledBy}
          range={question.range ?? [0, 10]}
          ends={[question.options[0]?.text ?? say('question.scale.low'), question.options[1]?.text ?? say('question.scale.high')]}
          value={typeof value === 'number' ? value : undefined}
          onChange={onChange}
        />
      )
    case 'text':
      return (
        <textarea
          className="question-text"
          aria-labelledby={labelledBy}
          rows={5}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )
  }
}
