/** What is at hand: exercises that need something else are not proposed. */
import { type Equipment, everyEquipment } from '@sitbone/programme/exercises/exercise'
import { ChipToggle } from '../../components/chips/Chips.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { editFields } from './usePlan.ts'

export function EquipmentChoice({ equipment }: { readonly equipment: readonly Equipment[] }) {
  const say = useSay()
  const { add } = useKept()
  const turn = (thing: Equipment, on: boolean) =>
    void add({
      kind: 'setting',
      field: editFields.equipment,
      value: everyEquipment.filter((one) => (one === thing ? on : equipment.includes(one))).join(' '),
    })
  return (
    <fieldset className="plan-equipment">
      <legend className="slider-label">{say('plan.equipment')}</legend>
      {everyEquipment.map((thing) => (
        <ChipToggle key={thing} text={say(`plan.equipment.${thing}`)} on={equipment.includes(thing)} onChange={(on) => turn(thing, on)} />
      ))}
    </fieldset>
  )
}
