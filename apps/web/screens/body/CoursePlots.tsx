/** What happens along the movement: shares, hamstrings and hip moment against the input, for this body and with typical hamstrings. */
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { createContext, memo, use } from 'react'
import { ChartFrame } from '../../components/chartFrame/ChartFrame.tsx'
import type { Course, Moment } from '../../twin/explore.ts'
import { useSay } from '../../words/Words.tsx'

interface CoursePlotsProps {
  readonly you: Course
  readonly typical: Course
}

/** Where the picture stands, degrees of input: read by the marks alone, so that curves and tables stay as they are while it moves. */
export const PictureAt = createContext(0)

const plots = [
  {
    id: 'shares',
    unit: '°',
    lines: [
      { id: 'pelvis', read: (moment: Moment) => Math.abs(moment.pelvisDeg) },
      { id: 'lumbar', read: (moment: Moment) => moment.lumbarDeg },
      { id: 'thoracic', read: (moment: Moment) => moment.thoracicDeg },
    ],
  },
  { id: 'force', unit: ' N', lines: [{ id: 'force', read: (moment: Moment) => moment.hamstringN }] },
  { id: 'strain', unit: ' %', lines: [{ id: 'strain', read: (moment: Moment) => moment.hamstringStrainPercent }] },
  { id: 'hip-moment', unit: ' N m', lines: [{ id: 'hip-moment', read: (moment: Moment) => -moment.hipMomentNm }] },
] as const

/** Rows of a table: enough to see the course, few enough to hear it. */
const rowCount = 7

export const CoursePlots = memo(function CoursePlots({ you, typical }: CoursePlotsProps) {
  const say = useSay()
  return (
    <div className="course-plots">
      {plots.map(({ id, unit, lines }) => {
        const value = (moment: Moment | undefined, read: (moment: Moment) => number) =>
          moment ? `${Math.round(read(moment))}${unit}` : say('body.plot.not-reached')
        return (
          <ChartFrame
            key={id}
            title={say(`body.plot.${id}`)}
            summary={say(`body.plot.${id}.summary`)}
            columns={[
              say('body.plot.at'),
              ...lines.flatMap((one) => [
                say('body.plot.column', { what: say(`body.plot.line.${one.id}`), who: say('body.you') }),
                say('body.plot.column', { what: say(`body.plot.line.${one.id}`), who: say('body.typical') }),
              ]),
            ]}
            rows={inputsOf(you, typical).map((input) => [
              say('body.degrees', { value: Math.round(input) }),
              ...lines.flatMap(({ read }) => [value(nearest(you, input), read), value(nearest(typical, input), read)]),
            ])}
          >
            <Plot lines={lines} unit={unit} you={you} typical={typical} />
          </ChartFrame>
        )
      })}
    </div>
  )
})

const width = 320
const height = 190
const edge = { left: 46, right: 14, top: 10, bottom: 28 } as const

interface PlotProps extends CoursePlotsProps {
  readonly lines: (typeof plots)[number]['lines']
  readonly unit: string
}

function Plot({ lines, unit, you, typical }: PlotProps) {
  const say = useSay()
  const all = [...you.moments, ...typical.moments]
  const inputs = all.map((moment) => moment.inputDeg)
  const values = lines.flatMap(({ read }) => all.map(read))
  // The way the movement goes is to the right, also where a knee straightens.
  const onward = you.moments.at(-1)!.inputDeg >= you.moments[0]!.inputDeg
  const ends: [number, number] = [Math.min(...inputs), Math.max(...inputs)]
  const x = scaleLinear(onward ? ends : [ends[1], ends[0]], [edge.left, width - edge.right])
  const y = scaleLinear([Math.min(0, ...values), Math.max(5, ...values)], [height - edge.bottom, edge.top]).nice(4)
  const path = (course: Course, read: (moment: Moment) => number) =>
    line<Moment>(
      (moment) => x(moment.inputDeg),
      (moment) => y(read(moment)),
    )([...course.moments]) ?? ''
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} className="course-plot" aria-hidden="true">
        {y.ticks(4).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line className="course-grid" x1={edge.left} x2={width - edge.right} />
            <text x={edge.left - 6} dy="0.35em" textAnchor="end">
              {tick}
              {unit.trim() === '°' ? '°' : ''}
            </text>
          </g>
        ))}
        {x.ticks(4).map((tick) => (
          <text key={tick} x={x(tick)} y={height - 8} textAnchor="middle">
            {tick}°
          </text>
        ))}
        {lines.map(({ id, read }, i) => (
          <g key={id}>
            <path className={`course-line course-typical course-${i}`} d={path(typical, read)} />
            <path className={`course-line course-you course-${i}`} d={path(you, read)} />
          </g>
        ))}
        <Mark lines={lines} you={you} x={x} y={y} />
      </svg>
      <p className="course-key small">
        {lines.length > 1 &&
          lines.map(({ id }, i) => (
            <span key={id} className={`course-mark course-${i}`}>
              {say(`body.plot.line.${id}`)}
            </span>
          ))}
        <span className="quiet">{say('body.plot.key')}</span>
      </p>
    </>
  )
}

interface MarkProps {
  readonly lines: PlotProps['lines']
  readonly you: Course
  readonly x: (input: number) => number
  readonly y: (value: number) => number
}

function Mark({ lines, you, x, y }: MarkProps) {
  const inputDeg = use(PictureAt)
  const now = nearest(you, inputDeg)
  return (
    <>
      <line className="course-now" x1={x(inputDeg)} x2={x(inputDeg)} y1={edge.top} y2={height - edge.bottom} />
      {now &&
        lines.map(({ id, read }, i) => (
          <circle key={id} className={`course-dot course-${i}`} cx={x(now.inputDeg)} cy={y(read(now))} r={5} />
        ))}
    </>
  )
}

/** Even steps along the longer of two courses. */
function inputsOf(you: Course, typical: Course): readonly number[] {
  const start = you.moments[0]!.inputDeg
  const ends = [you, typical].map(({ moments }) => moments.at(-1)!.inputDeg)
  const end = ends.reduce((far, one) => (Math.abs(one - start) > Math.abs(far - start) ? one : far))
  return Array.from({ length: rowCount }, (_, i) => start + ((end - start) * i) / (rowCount - 1))
}

/** The moment of a course at an input; undefined past its end. */
function nearest({ moments }: Course, inputDeg: number): Moment | undefined {
  const found = moments.reduce((best, moment) =>
    Math.abs(moment.inputDeg - inputDeg) < Math.abs(best.inputDeg - inputDeg) ? moment : best,
  )
  return Math.abs(found.inputDeg - inputDeg) <= 2.5 ? found : undefined
}
