/** What the picture shows and from where. */
import { memo } from 'react'
import { ChipChoice, ChipToggle } from '../../components/chips/Chips.tsx'
import { SliderEntry } from '../../components/sliderEntry/SliderEntry.tsx'
import { useSay } from '../../words/Words.tsx'
import { arrangements, cameras, layers } from './looks.ts'

export interface Look {
  readonly layers: ReadonlySet<(typeof layers)[number]>
  /** `main`: without those that cover the deep ones */
  readonly muscles: 'main' | 'all'
  readonly camera: (typeof cameras)[number]
  /** degrees around the vertical */
  readonly turn: number
  readonly arrangement: (typeof arrangements)[number]
}

export const LookPanel = memo(function LookPanel({ look, onChange }: { readonly look: Look; readonly onChange: (look: Look) => void }) {
  const say = useSay()
  return (
    <section className="card body-change">
      <h2>{say('body.show')}</h2>
      <fieldset className="chips" aria-label={say('body.show')}>
        {layers.map((layer) => (
          <ChipToggle
            key={layer}
            text={say(`body.layer.${layer}`)}
            on={look.layers.has(layer)}
            onChange={(on) =>
              onChange({ ...look, layers: new Set(on ? [...look.layers, layer] : [...look.layers].filter((one) => one !== layer)) })
            }
          />
        ))}
        <ChipToggle
          text={say('body.layer.all')}
          on={look.muscles === 'all'}
          onChange={(on) => onChange({ ...look, muscles: on ? 'all' : 'main' })}
        />
      </fieldset>
      <div>
        <p className="small quiet" aria-hidden="true">
          {say('body.arrangement')}
        </p>
        <ChipChoice
          label={say('body.arrangement')}
          options={arrangements.map((id) => ({ id, text: say(`body.arrangement.${id}`) }))}
          value={look.arrangement}
          onChange={(arrangement) => onChange({ ...look, arrangement })}
        />
      </div>
      <ChipChoice
        label={say('body.camera')}
        options={cameras.map((id) => ({ id, text: say(`body.camera.${id}`) }))}
        value={look.camera}
        onChange={(camera) => onChange({ ...look, camera })}
      />
      <SliderEntry
        label={say('body.turn')}
        value={look.turn}
        range={[-90, 90]}
        words={(value) => say('body.turn.value', { value })}
        onChange={(turn) => onChange({ ...look, turn })}
      />
    </section>
  )
})
