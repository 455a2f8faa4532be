/** The plan: at most four exercises, each with its dose and its reason; edits at once; calendar; start. */

import { tests } from '@sitbone/evidence/vocabulary/measurement'
import { exerciseById } from '@sitbone/programme/exercises/all'
import type { PlanItem } from '@sitbone/programme/plan/plan'
import { Button } from '../../components/button/Button.tsx'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { ChipChoice } from '../../components/chips/Chips.tsx'
import { Page } from '../../components/page/Page.tsx'
import { SliderEntry } from '../../components/sliderEntry/SliderEntry.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { EquipmentChoice } from './EquipmentChoice.tsx'
import { Goal } from './Goal.tsx'
import { PlanCard } from './PlanCard.tsx'
import { editFields, type Prefer, usePlan } from './usePlan.ts'
import './plan.css'

const wishes = ['either', 'stretching', 'strength'] as const satisfies readonly Prefer[]

export default function PlanScreen() {
  const say = useSay()
  const { add, state: record } = useKept()
  const skipped = new Set(
    String(record.settings['plan.skipped'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  )
  const state = usePlan()
  if (state.status === 'thinking')
    return (
      <p className="column quiet" role="status">
        {say('plan.thinking')}
      </p>
    )
  if (state.status === 'no-answer')
    return (
      <Page title={say('plan.title')}>
        <div className="stack">
          <h1 tabIndex={-1}>{say('plan.none.title')}</h1>
          <p className="quiet">{say('plan.none.text')}</p>
          <div>
            <LinkButton href="/check">{say('plan.none.go')}</LinkButton>
          </div>
        </div>
      </Page>
    )
  const { plan, course, wishes: wish, items: kept, expected } = state
  const { leftOut } = wish.edits
  if (plan.refused !== null)
    return (
      <Page title={say('plan.title')}>
        <div className="stack">
          <h1 tabIndex={-1}>{say('plan.refused.title')}</h1>
          {plan.notes.map(({ id, text }) => (
            <p key={id} data-from="knowledge">
              {text}
            </p>
          ))}
          <div>
            <LinkButton href="/answer">{say('plan.refused.back')}</LinkButton>
          </div>
        </div>
      </Page>
    )
  const leave = (ids: Iterable<string>) => void add({ kind: 'setting', field: editFields.leftOut, value: [...ids].join(' ') })
  return (
    <Page title={say('plan.title')} className="plan">
      <header className="stack">
        <h1 tabIndex={-1}>{say('plan.title')}</h1>
        <p className="quiet">{say('plan.lead')}</p>
        <div className="actions">
          <LinkButton href="/session">{say('plan.start')}</LinkButton>
          <Button look="secondary" onPress={() => void saveCalendar(kept)}>
            {say('plan.calendar')}
          </Button>
        </div>
      </header>
      {course.changes.length > 0 && (
        <section className="card stack">
          <h2>{say('plan.week', { week: course.week })}</h2>
          <ul className="plan-notes">
            {course.changes.map(({ exerciseId, replacedBy, why }) => (
              <li key={exerciseId}>
                <strong data-from="knowledge">
                  {exerciseById(exerciseId).name}
                  {replacedBy ? ` → ${exerciseById(replacedBy).name}` : ''}
                </strong>{' '}
                <span data-from="knowledge">{why}</span>
              </li>
            ))}
          </ul>
          {course.changes.some(({ to }) => to !== 'stop') && !skipped.has(course.week - 1) && (
            <div>
              <Button
                look="plain"
                onPress={() => void add({ kind: 'setting', field: 'plan.skipped', value: [...skipped, course.week - 1].join(' ') })}
              >
                {say('plan.week.keep')}
              </Button>
            </div>
          )}
        </section>
      )}
      <ol className="plan-items">
        {kept.map((item) => (
          <li key={item.exerciseId}>
            <PlanCard
              item={item}
              open={state.open}
              others={kept}
              onLeaveOut={() => leave([...leftOut, item.insteadOf ?? item.exerciseId])}
            />
          </li>
        ))}
      </ol>
      {[...leftOut].map((id) => (
        <p key={id} className="plan-left-out quiet">
          {say('plan.left-out', { name: exerciseById(id).name })}
          <Button look="plain" onPress={() => leave([...leftOut].filter((one) => one !== id))}>
            {say('plan.put-back')}
          </Button>
        </p>
      ))}
      <Goal />
      <section className="card plan-wishes">
        <SliderEntry
          label={say('plan.minutes')}
          value={wish.minutesPerDay}
          range={[5, 30]}
          step={5}
          words={(value) => say('plan.minutes.value', { value })}
          onChange={(value) => void add({ kind: 'setting', field: 'plan.minutes', value })}
        />
        <div>
          <p className="slider-label">{say('plan.prefer')}</p>
          <ChipChoice
            label={say('plan.prefer')}
            options={wishes.map((id) => ({ id, text: say(`plan.prefer.${id}`) }))}
            value={wish.prefer}
            onChange={(value) => void add({ kind: 'setting', field: 'plan.prefer', value })}
          />
          <p className="quiet small">{say('plan.prefer.note')}</p>
        </div>
        <EquipmentChoice equipment={wish.equipment} />
      </section>
      {expected.length > 0 && (
        <section className="stack">
          <h2>{say('plan.expected')}</h2>
          {expected.map(({ test, change, band: [low, high], weeks }) => {
            const amount = (value: number) => say('plan.expected.degrees', { value: Math.abs(Math.round(value)) })
            const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))]
            return (
              <p key={test}>
                {say('plan.expected.change', {
                  test: tests[test].name,
                  change: amount(change),
                  weeks,
                  low: amount(least),
                  high: amount(most),
                })}
              </p>
            )
          })}
          <p className="quiet">{say('plan.expected.not')}</p>
        </section>
      )}
      <section className="stack">
        <h2>{say('plan.notes')}</h2>
        <ul className="plan-notes">
          {plan.notes.map(({ id, text }) => (
            <li key={id} data-from="knowledge">
              {text}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

async function saveCalendar(items: readonly PlanItem[]): Promise<void> {
  const [{ calendarFile }, { saveFile }] = await Promise.all([import('@sitbone/programme/plan/calendar'), import('../data/file.ts')])
  const start = new Date()
  start.setDate(start.getDate() + 1)
  start.setHours(18, 0, 0, 0)
  saveFile('sitbone-plan.ics', calendarFile({ items, expected: [], notes: [], refused: null }, { start, weeks: 6 }), 'text/calendar')
}
