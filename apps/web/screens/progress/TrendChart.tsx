/** Measured values with their error, the smoothed level, and the band that measuring error alone explains. Hidden from screen readers: a table stands beside it. */
import type { Level } from '@sitbone/record/change/trend'
import { scaleLinear, scaleTime } from 'd3-scale'
import { area, line } from 'd3-shape'

export interface Reading {
  /** Epoch ms. */
  readonly at: number
  readonly value: number
  readonly sem: number
}

interface TrendChartProps {
  readonly readings: readonly Reading[]
  /** How many dots are drawn, the latest ones. */
  readonly dots: number
  readonly levels: readonly Level[]
  readonly band: readonly [number, number]
  readonly unit: (value: number) => string
}

const width = 380
const height = 220
const edge = { left: 44, right: 14, top: 12, bottom: 28 } as const
const day = 86_400_000

export function TrendChart({ readings, dots, levels, band, unit }: TrendChartProps) {
  const low = readings.reduce((least, { value, sem }) => Math.min(least, value - 2 * sem), band[0])
  const high = readings.reduce((most, { value, sem }) => Math.max(most, value + 2 * sem), band[1])
  const curve = thinned(levels)
  const first = readings[0]!.at
  const last = readings.at(-1)!.at
  const room = Math.max(day, (last - first) * 0.04)
  const x = scaleTime([new Date(first - room), new Date(last + room)], [edge.left, width - edge.right])
  const y = scaleLinear([low, high], [height - edge.bottom, edge.top]).nice(4)
  const at = (level: Level) => x(new Date(level.day * day))
  const sure = area<Level>(
    at,
    (level) => y(level.mean - 1.96 * level.sd),
    (level) => y(level.mean + 1.96 * level.sd),
  )
  const middle = line<Level>(at, (level) => y(level.mean))
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="trend" aria-hidden="true">
      <rect className="trend-error" x={edge.left} width={width - edge.left - edge.right} y={y(band[1])} height={y(band[0]) - y(band[1])} />
      {y.ticks(4).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line className="trend-grid" x1={edge.left} x2={width - edge.right} />
          <text x={edge.left - 8} dy="0.35em" textAnchor="end">
            {unit(tick)}
          </text>
        </g>
      ))}
      {x.ticks(3).map((tick) => (
        <text key={tick.getTime()} x={x(tick)} y={height - 8} textAnchor="middle">
          {x.tickFormat(3, '%-d %b')(tick)}
        </text>
      ))}
      <path className="trend-sure" d={sure(curve) ?? ''} />
      <path className="trend-line" d={middle(curve) ?? ''} />
      {readings.slice(-dots).map(({ at: when, value, sem }) => (
        <g key={when} transform={`translate(${x(new Date(when))} 0)`}>
          <line className="trend-bar" y1={y(value - 1.96 * sem)} y2={y(value + 1.96 * sem)} />
          <circle className="trend-dot" cy={y(value)} r={5} />
        </g>
      ))}
    </svg>
  )
}

/** A curve has no more points than the picture has room for; the last one stays. */
function thinned(levels: readonly Level[]): Level[] {
  const step = Math.ceil(levels.length / width)
  return levels.filter((_, i) => (levels.length - 1 - i) % step === 0)
}
