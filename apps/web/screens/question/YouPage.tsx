/** Age, sex at birth and country: what the danger screen and the norms need to know first. */
import { type Person, sexes } from '@sitbone/evidence/vocabulary/case'
import { type FormEvent, useId } from 'react'
import { useLocation } from 'wouter'
import { BackLink } from '../../components/backLink/BackLink.tsx'
import { Button } from '../../components/button/Button.tsx'
import { CheckPage, WayOn } from '../../components/checkPage/CheckPage.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { NumberEntry } from '../../components/numberEntry/NumberEntry.tsx'
import { OneOption } from '../../components/optionList/OptionList.tsx'
import { RegionChoice } from '../../components/regionChoice/RegionChoice.tsx'
import { type CheckPath, safetyAddress } from '../../flow/usePath.ts'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'

const ages = [1, 120] as const

export function YouPage({ path }: { readonly path: CheckPath }) {
  const say = useSay()
  const [, go] = useLocation()
  const { add } = useKept()
  const sexLabel = useId()
  const { person } = path.state
  const set = (field: keyof Person, value: string | number | null) => void add({ kind: 'person', field, value })
  const fits = person.age !== undefined && person.age >= ages[0] && person.age <= ages[1] && person.sex !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fits) go(path.safety.asked[0] ? `/safety/${path.safety.asked[0]}` : safetyAddress(path))
  }
  return (
    <CheckPage title={say('question.tab')} aside={say('stepper.safety')} part="safety" reached={path.reached} share={0.04}>
      <form className="question enter" data-question="you" onSubmit={submit}>
        <BackLink href="/">{say('question.back')}</BackLink>
        <div className="question-head">
          <h1 tabIndex={-1}>{say('you.title')}</h1>
          <p className="quiet">{say('you.lead')}</p>
        </div>
        <NumberEntry
          label={say('you.age')}
          unit="years"
          value={person.age}
          range={ages}
          start={40}
          onChange={(value) => set('age', value === undefined || value < 0 || value > 130 ? null : Math.round(value))}
        />
        <div className="stack">
          <p id={sexLabel} className="number-label">
            {say('you.sex')}
          </p>
          <OneOption
            labelledBy={sexLabel}
            options={sexes.map((sex) => ({ id: sex, text: say(`you.sex.${sex}`) }))}
            value={person.sex}
            onChange={(value) => set('sex', value)}
          />
        </div>
        <RegionChoice region={person.region} onChange={(region) => set('region', region)} />
        <Disclosure title={say('question.why')}>
          <p>{say('you.why')}</p>
        </Disclosure>
        <WayOn>
          <Button type="submit" isDisabled={!fits}>
            {say('question.continue')}
          </Button>
        </WayOn>
      </form>
    </CheckPage>
  )
}
