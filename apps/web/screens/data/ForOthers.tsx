/** The record for other people and programs: a report for a clinician, measurements as a table, health records as FHIR. */

import { withError } from '@sitbone/evidence/errors'
import type { AnswerValue } from '@sitbone/evidence/vocabulary/case'
import { questionCatalogue } from '@sitbone/reasoning/questions/catalogue'
import { caseOf } from '@sitbone/record'
import { changes } from '@sitbone/record/change/compare'
import { measurementsCsv } from '@sitbone/record/csv'
import { fhirBundle } from '@sitbone/record/fhir/bundle'
import { reportHtml } from '@sitbone/record/report/report'
import { Button } from '../../components/button/Button.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { saveFile } from './file.ts'

const questions = new Map(questionCatalogue.map((question) => [question.id, question]))

export default function ForOthers() {
  const say = useSay()
  const { state } = useKept()
  const known = caseOf(state)
  const assessment = state.assessments.at(-1)?.assessment
  if (!known || !assessment) return null
  const measurements = state.measurements.map(withError)
  const now = new Date()
  const name = `sitbone-${now.toISOString().slice(0, 10)}`
  const report = () =>
    reportHtml({
      case: { ...known, measurements },
      assessment,
      changes: changes(measurements),
      answerInWords,
      made: now,
      length: 'one-page',
    })
  const bundle = () =>
    JSON.stringify(
      fhirBundle({
        ...known,
        measurements,
        assessment,
        questionText: (id) => questions.get(id)?.text,
        now,
        uuid: () => crypto.randomUUID(),
      }),
      null,
      1,
    )
  return (
    <section className="data-row">
      <h2>{say('data.others.title')}</h2>
      <p className="quiet">{say('data.others.text')}</p>
      <div className="actions">
        <Button look="secondary" onPress={() => saveFile(`${name}.html`, report(), 'text/html')}>
          {say('data.others.report')}
        </Button>
        <Button look="plain" onPress={() => saveFile(`${name}.csv`, measurementsCsv(measurements), 'text/csv')}>
          {say('data.others.csv')}
        </Button>
        <Button look="plain" onPress={() => saveFile(`${name}.fhir.json`, bundle(), 'application/fhir+json')}>
          {say('data.others.fhir')}
        </Button>
      </div>
    </section>
  )
}

function answerInWords(id: string, value: AnswerValue) {
  const question = questions.get(id)
  if (!question) return undefined
  const words = (Array.isArray(value) ? value : [value]).map(
    (one) => question.options.find((option) => option.id === String(one))?.text ?? String(one),
  )
  return { question: question.text, answer: words.join('; ') }
}
