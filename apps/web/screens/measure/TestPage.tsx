/** One test: the numbers of each side, how they were taken, and what they say. Everything is kept the moment it is typed. */

import { type Method, methods, type Rater, raters, type Side, type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import { protocolFor } from '@sitbone/goniometry/protocols/protocols'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { AngleDial } from '../../components/angleDial/AngleDial.tsx'
import { BackLink } from '../../components/backLink/BackLink.tsx'
import { Button } from '../../components/button/Button.tsx'
import { CheckPage, WayOn } from '../../components/checkPage/CheckPage.tsx'
import { ChoiceBox } from '../../components/choiceBox/ChoiceBox.tsx'
import { NumberEntry } from '../../components/numberEntry/NumberEntry.tsx'
import { showToast } from '../../components/toast/toastQueue.ts'
import type { CheckPath } from '../../flow/usePath.ts'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { HowTo } from './HowTo.tsx'
import { TestResult } from './TestResult.tsx'
import { ofThisSitting, typedMeasurement, typedMethods } from './typed.ts'
import './measure.css'

const tries = [0, 1, 2] as const

export function TestPage({ path, test }: { readonly path: CheckPath; readonly test: TestId }) {
  const say = useSay()
  const [, go] = useLocation()
  const { add } = useKept()
  const definition = tests[test]
  const sides: readonly Side[] = definition.sided ? ['left', 'right'] : ['none']
  const kept = sides.map((side) => ofThisSitting(path.state.measurements, test, side, new Date()))
  const last = kept.find((one) => one !== undefined)
  const [method, setMethod] = useState<Method>(last?.method ?? (definition.unit === 'cm' ? 'tape' : 'typed'))
  const [rater, setRater] = useState<Rater>(last?.rater ?? 'self')
  const protocol = protocolFor(test, rater === 'self' ? 'own muscles' : 'helper')
  // What is typed and cannot be true yet (out of range, a gap between tries) lives here until it can be kept.
  const [typed, setTyped] = useState(() => sides.map((_, i) => tries.map((k) => kept[i]?.trials?.[k])))

  const keep = (index: number, trials: readonly (number | undefined)[], how: { readonly method: Method; readonly rater: Rater }) => {
    const side = sides[index]!
    const before = kept[index]
    const measurement = typedMeasurement({
      id: before?.id ?? `${test}-${side}-${crypto.randomUUID()}`,
      test,
      side,
      trials: trials.filter((value) => value !== undefined),
      ...how,
      taken: before?.taken ? new Date(before.taken) : new Date(),
    })
    if (measurement) void add({ kind: 'measurement', measurement })
    else if (before) void add({ kind: 'measurement-withdrawn', measurementId: before.id })
  }
  const type = (index: number, trial: number, value: number | undefined) => {
    const next = typed.map((row, i) => (i === index ? row.map((old, k) => (k === trial ? value : old)) : row))
    setTyped(next)
    keep(index, next[index]!, { method, rater })
  }
  const changeHow = (how: { readonly method: Method; readonly rater: Rater }) => {
    setMethod(how.method)
    setRater(how.rater)
    for (const [i, row] of typed.entries()) if (kept[i]) keep(i, row, how)
  }
  const remove = () => {
    for (const one of kept) if (one) void add({ kind: 'measurement-withdrawn', measurementId: one.id })
    setTyped(sides.map(() => tries.map(() => undefined)))
    showToast({ text: say('measure.removed') })
  }

  return (
    <CheckPage title={definition.name} aside={say('measure.aside')} part="measure" reached={path.reached} share={0.5}>
      <div className="measure-page enter">
        <BackLink href="/measure">{say('measure.back')}</BackLink>
        <div className="measure-head">
          <h1 tabIndex={-1} data-from="knowledge">
            {definition.name}
          </h1>
          <p className="quiet">
            {say('measure.zero')}: <span data-from="knowledge">{definition.zero}.</span>
          </p>
        </div>
        {protocol && <HowTo protocol={protocol} path={path} test={test} rater={rater} />}
        <h2 className="measure-type">{say('measure.type')}</h2>
        <div className="measure-sides">
          {sides.map((side, index) => (
            <fieldset key={side} className="measure-side card">
              <legend>{say(`measure.side.${side}`)}</legend>
              {definition.unit === 'deg' && <AngleDial value={kept[index]?.value} range={definition.possible} />}
              <div className="measure-tries">
                {tries.map((trial) => (
                  <div key={trial}>
                    <span className="quiet small" aria-hidden="true">
                      {say('measure.trial', { number: trial + 1 })}
                    </span>
                    <NumberEntry
                      size="small"
                      label={say('measure.trial.of-side', { side, number: trial + 1 })}
                      showLabel="hidden"
                      unit={definition.unit}
                      range={definition.possible}
                      value={typed[index]?.[trial]}
                      onChange={(value) => type(index, trial, value)}
                    />
                  </div>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
        <p className="quiet small">{say('measure.trials.help')}</p>
        <div className="measure-how">
          <ChoiceBox
            label={say('measure.method')}
            value={method}
            options={[...new Set([...typedMethods(test), method])]
              .sort((a, b) => methods.indexOf(a) - methods.indexOf(b))
              .map((one) => ({ id: one, text: say(`measure.method.${one}`) }))}
            onChange={(next) => changeHow({ method: next, rater })}
          />
          <ChoiceBox
            label={say('measure.rater')}
            value={rater}
            options={raters.map((one) => ({ id: one, text: say(`measure.rater.${one}`) }))}
            onChange={(next) => changeHow({ method, rater: next })}
          />
        </div>
        <TestResult measurements={kept.filter((one) => one !== undefined)} sex={path.state.person.sex ?? 'unspecified'} />
        <WayOn>
          <Button onPress={() => go('/measure')}>{say('measure.done')}</Button>
          {last && (
            <Button look="plain" onPress={remove}>
              {say('measure.remove')}
            </Button>
          )}
        </WayOn>
      </div>
    </CheckPage>
  )
}
