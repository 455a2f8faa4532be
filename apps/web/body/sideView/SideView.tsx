/** The body from its side as a picture with a text twin: no WebGL, prints, works at any size. */
import type { BodySnapshot } from '../snapshot.ts'
import { layers, lowerBack, sideBounds, sideOutline, sidePath } from './outline.ts'
import './sideView.css'

export interface SideViewProps {
  readonly snapshot: BodySnapshot
  /** Drawn as an outline only where it differs. */
  readonly ghost?: BodySnapshot
  /** What the picture shows, in words. */
  readonly label: string
  /** What a caption speaks of: drawn as a line over the rest. */
  readonly marked?: 'lower-back'
  /** Muscles drawn, by name without side. */
  readonly muscles?: readonly string[]
}

const hamstrings = ['bflh', 'semimem', 'semiten']

export function SideView({ snapshot, ghost, label, marked, muscles = hamstrings }: SideViewProps) {
  const shapes = sideOutline(snapshot)
  const others = ghost ? sideOutline(ghost) : []
  const { x, y, width, height } = sideBounds([...shapes, ...others])
  const drawn = snapshot.muscles.filter(({ name }) => muscles.includes(name.replace(/_[rl]$/, '')))
  return (
    <svg className="side-view" role="img" aria-label={label} viewBox={`${x} ${-(y + height)} ${width} ${height}`}>
      <g transform="scale(1 -1)">
        {/* Behind the body and filled last, so that only its outline shows, where it differs. */}
        {['side-view-ghost', 'side-view-ghost-fill'].flatMap((kind) =>
          others.map(({ part, path }) => <path key={`${kind} ${part}`} className={kind} d={path} />),
        )}
        {layers.map((layer) => (
          // Lines first, then fills over them: parts of one layer show only their common outline.
          <g key={layer} className={`side-view-${layer}`}>
            {['side-view-line', 'side-view-fill'].flatMap((kind) =>
              shapes
                .filter((shape) => shape.layer === layer)
                .map(({ part, path }) => <path key={`${kind} ${part}`} className={kind} d={path} />),
            )}
          </g>
        ))}
        {drawn.map(({ name, points, strain }) => (
          <path
            key={name}
            className={`side-view-muscle ${name.endsWith('_l') ? 'side-view-muscle-far' : ''}`}
            d={sidePath(points)}
            style={{ stroke: strainToken(strain) }}
          />
        ))}
        {marked && <path className="side-view-marked" d={lowerBack(snapshot)} />}
      </g>
    </svg>
  )
}

/** The ramp's token nearest to a strain of 0 … 1. */
const strainToken = (strain: number): string => `var(--warm-${1 + Math.round(4 * Math.min(1, Math.max(0, strain)))})`
