/** An angle as a dial: from level (left) over straight up to level again, with the method's error as a band. */
import './angleDial.css'

interface AngleDialProps {
  readonly value: number | undefined
  readonly range: readonly [number, number]
  /** Half-width of the band around the value, degrees. */
  readonly error?: number
  readonly size?: 'large' | 'small'
}

const radius = 100
const turn = (deg: number) => ((180 - deg) * Math.PI) / 180
const at = (deg: number, r: number) => `${(120 + r * Math.cos(turn(deg))).toFixed(2)} ${(116 - r * Math.sin(turn(deg))).toFixed(2)}`
const arc = (from: number, to: number, r = radius) => `M${at(from, r)}A${r} ${r} 0 0 1 ${at(to, r)}`

export function AngleDial({ value, range, error = 0, size = 'small' }: AngleDialProps) {
  const shown = value === undefined ? undefined : Math.min(180, Math.max(0, value))
  return (
    <svg className={`dial dial-${size}`} viewBox={size === 'large' ? '-14 -16 268 140' : '0 0 240 124'} aria-hidden="true">
      <path d={arc(0, 180)} className="dial-track" />
      {[30, 60, 90, 120, 150]
        .filter((tick) => tick <= range[1])
        .map((tick) => (
          <g key={tick}>
            <path d={`M${at(tick, 112)}L${at(tick, 117)}`} className="dial-tick" />
            {size === 'large' && (
              <text transform={`translate(${at(tick, 126)})`} className="dial-scale figures">
                {tick}
              </text>
            )}
          </g>
        ))}
      {shown !== undefined && <path d={arc(0, Math.max(0.5, shown))} className="dial-value" />}
      {shown !== undefined && error > 0 && (
        <path d={arc(Math.max(0, shown - error), Math.min(180, shown + error))} className="dial-error" />
      )}
      <text x="120" y="108" className="dial-number figures">
        {value === undefined ? '–' : `${Math.round(value)}°`}
      </text>
    </svg>
  )
}
