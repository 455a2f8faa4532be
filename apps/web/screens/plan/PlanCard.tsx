/** One exercise of the plan: how, how much, why, when not; and its edits, with what they change beside them. */
import { exerciseById } from '@sitbone/programme/exercises/all'
import { type EditedItem, swapsOf } from '@sitbone/programme/plan/edits'
import type { PlanItem } from '@sitbone/programme/plan/plan'
import { DemonstrationStill } from '../../body/demonstration/DemonstrationStill.tsx'
import { Button } from '../../components/button/Button.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { SliderEntry } from '../../components/sliderEntry/SliderEntry.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { type Say, useSay } from '../../words/Words.tsx'
import { editFields } from './usePlan.ts'

interface PlanCardProps {
  readonly item: EditedItem
  readonly open: (exerciseId: string) => boolean
  /** All items of the plan: nothing is in it twice. */
  readonly others: readonly EditedItem[]
  readonly onLeaveOut: () => void
}

export function PlanCard({ item, open, others, onLeaveOut }: PlanCardProps) {
  const say = useSay()
  const exercise = exerciseById(item.exerciseId)
  return (
    <article className="card plan-card">
      {exercise.demonstration && <DemonstrationStill id={exercise.demonstration} label={exercise.name} />}
      <div className="plan-words">
        <h2 data-from="knowledge">{exercise.name}</h2>
        <p className="plan-dose figures" role="status">
          {doseWords(item, say)}
        </p>
        <p data-from="knowledge">{item.why}</p>
        <Disclosure title={say('plan.how')}>
          <ol className="plan-steps" data-from="knowledge">
            {exercise.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="quiet small">{say('plan.mistakes')}</p>
          <ul className="plan-steps quiet small" data-from="knowledge">
            {exercise.mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        </Disclosure>
        {item.avoidIf.length > 0 && (
          <Disclosure title={say('plan.avoid')}>
            <ul className="plan-steps small" data-from="knowledge">
              {item.avoidIf.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        <Disclosure title={say('plan.change')}>
          <Changes item={item} open={open} others={others} />
        </Disclosure>
        <Button look="plain" onPress={onLeaveOut}>
          {say('plan.leave-out')}
        </Button>
      </div>
    </article>
  )
}

function Changes({ item, open, others }: Omit<PlanCardProps, 'onLeaveOut'>) {
  const say = useSay()
  const { add } = useKept()
  const { dose } = exerciseById(item.exerciseId)
  const put = (field: string, value: string | number | null) => void add({ kind: 'setting', field, value })
  const proposed = item.insteadOf ?? item.exerciseId
  const there = new Set(others.map(({ exerciseId }) => exerciseId))
  return (
    <div className="plan-wishes">
      <SliderEntry
        label={say(item.dose.holdS === undefined ? 'plan.sets' : 'plan.holds')}
        value={item.dose.sets}
        range={[dose.sets[0], dose.sets[2]]}
        step={1}
        words={(value) => String(value)}
        onChange={(value) => put(editFields.amount(item.exerciseId, 'sets'), value)}
      />
      <SliderEntry
        label={say('plan.days')}
        value={item.dose.daysPerWeek}
        range={[dose.daysPerWeek[0], dose.daysPerWeek[2]]}
        step={1}
        words={(value) => String(value)}
        onChange={(value) => put(editFields.amount(item.exerciseId, 'daysPerWeek'), value)}
      />
      <div className="actions">
        {item.insteadOf !== undefined && (
          <Button look="plain" onPress={() => put(editFields.swap(proposed), null)}>
            {say('plan.swap.back', { name: exerciseById(item.insteadOf).name })}
          </Button>
        )}
        {item.insteadOf === undefined &&
          swapsOf(proposed)
            .filter(({ id }) => open(id) && !there.has(id))
            .map(({ id, how }) => (
              <Button key={id} look="plain" onPress={() => put(editFields.swap(proposed), id)}>
                {say(`plan.swap.${how}`, { name: exerciseById(id).name })}
              </Button>
            ))}
      </div>
    </div>
  )
}

function doseWords({ dose, side }: PlanItem, say: Say): string {
  const each = side === 'both' ? say('plan.dose.each') : ''
  const amount =
    dose.holdS !== undefined
      ? say('plan.dose.hold', { sets: dose.sets, seconds: dose.holdS, each })
      : say('plan.dose.reps', { sets: dose.sets, reps: dose.reps ?? 0, each })
  return `${amount} · ${say('plan.dose.week', { days: dose.daysPerWeek, minutes: dose.minutesPerWeek, each })}`
}
