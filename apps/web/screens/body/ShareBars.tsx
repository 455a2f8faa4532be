/** Pelvis, lower and upper back as bars, with a mark where typical hamstrings would be. Decoration of a table (see `ChartFrame`). */
import type { Moment } from '../../twin/explore.ts'
import { useSay } from '../../words/Words.tsx'

const parts = [
  ['body.pelvis', (moment: Moment) => Math.abs(moment.pelvisDeg)],
  ['body.lumbar', (moment: Moment) => moment.lumbarDeg],
  ['body.thoracic', (moment: Moment) => moment.thoracicDeg],
] as const

export function ShareBars({ you, typical }: { readonly you: Moment; readonly typical: Moment }) {
  const say = useSay()
  const most = Math.max(20, ...parts.flatMap(([, read]) => [Math.abs(read(you)), Math.abs(read(typical))]))
  const part = (value: number) => `${Math.max(0, Math.min(100, (100 * value) / most))}%`
  return (
    <div className="share-bars">
      {parts.map(([word, read]) => (
        <div key={word} className="share-bar">
          <div className="share-words small">
            <span>{say(word)}</span>
            <span className="figures">
              {say('body.degrees', { value: Math.round(read(you)) })} ·{' '}
              <span className="share-typical">{say('body.degrees', { value: Math.round(read(typical)) })}</span>
            </span>
          </div>
          <div className="share-track">
            <div className="share-fill" style={{ inlineSize: part(read(you)) }} />
            <div className="share-mark" style={{ insetInlineStart: part(read(typical)) }} />
          </div>
        </div>
      ))}
    </div>
  )
}
