/** Every component with real content, for looking at and for the tests of accessibility. Not linked from the menu. */
import { useId, useState } from 'react'
import { AngleDial } from '../../components/angleDial/AngleDial.tsx'
import { BodyMap } from '../../components/bodyMap/BodyMap.tsx'
import { Button } from '../../components/button/Button.tsx'
import { CareCard } from '../../components/careCard/CareCard.tsx'
import { ChartFrame } from '../../components/chartFrame/ChartFrame.tsx'
import { ChoiceBox } from '../../components/choiceBox/ChoiceBox.tsx'
import { AskDialog } from '../../components/dialog/AskDialog.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { NumberEntry } from '../../components/numberEntry/NumberEntry.tsx'
import { ManyOptions, OneOption } from '../../components/optionList/OptionList.tsx'
import { Page } from '../../components/page/Page.tsx'
import { Reasons } from '../../components/reasons/Reasons.tsx'
import { ResultBand } from '../../components/resultBand/ResultBand.tsx'
import { ScaleEntry } from '../../components/scaleEntry/ScaleEntry.tsx'
import { Stepper } from '../../components/stepper/Stepper.tsx'
import { showToast } from '../../components/toast/toastQueue.ts'
import { VerdictTag } from '../../components/verdictTag/VerdictTag.tsx'
import { useSay } from '../../words/Words.tsx'
import { sample } from './sample.ts'
import './design.css'

export default function DesignScreen() {
  const say = useSay()
  const ids = { one: useId(), many: useId(), map: useId(), scale: useId() }
  const [one, setOne] = useState<string>('b')
  const [many, setMany] = useState<readonly string[]>(['a'])
  const [places, setPlaces] = useState<readonly string[]>(['low-back'])
  const [age, setAge] = useState<number | undefined>(44)
  const [pain, setPain] = useState<number | undefined>(3)
  const [box, setBox] = useState<'tilt' | 'tape'>('tilt')
  const [asking, setAsking] = useState(false)
  return (
    <Page title={sample.title} className="design">
      <h1 tabIndex={-1}>{sample.title}</h1>
      <section>
        <h2>{sample.headings.type}</h2>
        <p>{sample.text}</p>
        <p className="quiet small">{sample.text}</p>
      </section>
      <section>
        <h2>{sample.headings.buttons}</h2>
        <div className="design-row">
          <Button>{say('question.continue')}</Button>
          <Button look="secondary">{say('data.export.do')}</Button>
          <Button look="plain">{say('answer.print')}</Button>
          <Button isDisabled>{say('question.continue')}</Button>
        </div>
        <div className="design-row">
          {(['supported', 'mixed', 'unsupported', 'contradicted', 'promotional'] as const).map((verdict) => (
            <VerdictTag key={verdict} verdict={verdict} />
          ))}
        </div>
        <div className="design-row">
          <Button look="secondary" onPress={() => setAsking(true)}>
            {sample.headings.dialog}
          </Button>
          <Button look="secondary" onPress={() => showToast({ text: say('application.offline.ready') })}>
            {sample.headings.toast}
          </Button>
        </div>
      </section>
      <section>
        <h2>{sample.headings.steps}</h2>
        <Stepper here="story" reached={['safety', 'story', 'measure']} share={0.4} />
      </section>
      <section>
        <h2 id={ids.one}>{sample.headings.one}</h2>
        <OneOption labelledBy={ids.one} options={sample.options} value={one} onChange={setOne} />
        <Disclosure title={say('question.why')}>
          <p>{sample.text}</p>
        </Disclosure>
      </section>
      <section>
        <h2 id={ids.many}>{sample.headings.many}</h2>
        <ManyOptions labelledBy={ids.many} options={sample.options} value={many} onChange={setMany} columns="two" />
      </section>
      <section>
        <h2 id={ids.map}>{sample.headings.map}</h2>
        <BodyMap labelledBy={ids.map} options={sample.places} value={places} onChange={setPlaces} />
      </section>
      <section>
        <h2>{sample.headings.numbers}</h2>
        <NumberEntry label={say('you.age')} unit="years" range={[1, 120]} value={age} onChange={setAge} />
        <AngleDial value={63} error={5} range={[0, 160]} size="large" />
        <h3 id={ids.scale}>{sample.headings.scale}</h3>
        <ScaleEntry
          labelledBy={ids.scale}
          range={[0, 10]}
          ends={[say('question.scale.low'), say('question.scale.high')]}
          value={pain}
          onChange={setPain}
        />
        <ChoiceBox
          label={say('measure.method')}
          value={box}
          options={[
            { id: 'tilt', text: say('measure.method.tilt') },
            { id: 'tape', text: say('measure.method.tape') },
          ]}
          onChange={setBox}
        />
      </section>
      <section>
        <h2>{sample.headings.care}</h2>
        {(['emergency', 'same-day', 'soon'] as const).map((level) => (
          <CareCard key={level} level={level}>
            <p>{sample.text}</p>
          </CareCard>
        ))}
      </section>
      <section>
        <h2>{sample.headings.result}</h2>
        <ResultBand value={0.41} band={[0.28, 0.58]} />
        <div className="card">
          <Reasons lists={sample.reasons} first={2} />
        </div>
        <ChartFrame title={sample.chart.title} summary={sample.chart.summary} columns={sample.chart.columns} rows={sample.chart.rows}>
          <svg viewBox="0 0 320 120" aria-hidden="true">
            <path d="M20 84L110 72L200 40L300 30" fill="none" stroke="var(--teal)" strokeWidth="3" strokeLinejoin="round" />
          </svg>
        </ChartFrame>
      </section>
      <AskDialog
        open={asking}
        title={say('data.erase.ask')}
        yes={say('data.erase.yes')}
        no={say('data.erase.no')}
        onYes={() => setAsking(false)}
        onClose={() => setAsking(false)}
      >
        <p>{say('data.erase.ask.text', { count: 12 })}</p>
      </AskDialog>
    </Page>
  )
}
