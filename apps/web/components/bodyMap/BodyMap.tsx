/**
 * Where it hurts: the figure from behind and from the front, and the same places as a list. The picture is for pointers;
 * the list is the full control for keyboard and screen reader, so the picture is hidden from them.
 */
import { useState } from 'react'
import picture from '../../pictures/bodyMap.json'
import { useSay } from '../../words/Words.tsx'
import { choose, type Option } from '../optionList/choose.ts'
import { ManyOptions } from '../optionList/OptionList.tsx'
import './bodyMap.css'

interface BodyMapProps {
  readonly labelledBy: string
  readonly describedBy?: string | undefined
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

export function BodyMap({ labelledBy, describedBy, options, value, onChange }: BodyMapProps) {
  const say = useSay()
  const [pointed, setPointed] = useState<string>()
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((other) => other !== id) : choose(options, value, [...value, id]))
  const offered = new Set(options.map(({ id }) => id))
  const name = options.find(({ id }) => id === pointed)?.text
  return (
    <div className="body-map">
      <div className="body-map-picture" aria-hidden="true">
        {(['back', 'front'] as const).map((view) => (
          <figure key={view}>
            <BodyView view={view} chosen={value} pointed={pointed} offered={offered} onToggle={toggle} onPoint={setPointed} />
            <figcaption>{say(`body-map.${view}`)}</figcaption>
          </figure>
        ))}
        <p className="body-map-name" data-from="knowledge">
          {name}
        </p>
      </div>
      <ManyOptions
        labelledBy={labelledBy}
        describedBy={describedBy}
        options={options}
        value={value}
        onChange={onChange}
        onPoint={setPointed}
      />
    </div>
  )
}

interface BodyViewProps {
  readonly view: 'front' | 'back'
  readonly chosen: readonly string[]
  readonly pointed: string | undefined
  readonly offered: ReadonlySet<string>
  readonly onToggle: (id: string) => void
  readonly onPoint: (id: string | undefined) => void
}

function BodyView({ view, chosen, pointed, offered, onToggle, onPoint }: BodyViewProps) {
  const shapes = picture[view]
  return (
    <svg viewBox={`0 0 ${picture.width} ${picture.height}`} role="presentation">
      <path d={shapes.skin} fill="var(--skin)" />
      <path d={shapes.skinShade} fill="var(--skin-shade)" />
      <path d={shapes.top} fill="var(--cloth)" />
      <path d={shapes.topShade} fill="var(--cloth-shade)" />
      <path d={shapes.shorts} fill="var(--cloth-shade)" />
      <path d={shapes.shortsShade} fill="var(--cloth-line)" />
      <path d={shapes.hair} fill="var(--hair)" />
      <path d={shapes.silhouette} fill="none" stroke="var(--skin-line)" />
      {Object.entries(shapes.places)
        .filter(([id]) => offered.has(id))
        .map(([id, d]) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture is the accessible control
          <path
            key={id}
            d={d}
            className="body-place"
            data-place={id}
            data-chosen={chosen.includes(id) || undefined}
            data-pointed={pointed === id || undefined}
            onClick={() => onToggle(id)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onPoint(id)}
            onPointerLeave={() => onPoint(undefined)}
          />
        ))}
    </svg>
  )
}
