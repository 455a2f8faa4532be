/** What the record says about progress: measurements with their error and flags, changes, curves, sides, and what more would do. */
import { dailyWander } from '@sitbone/evidence/dailyWander'
import { withError } from '@sitbone/evidence/errors'
import { type MeasurementInput, type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import { exercises, lengthens } from '@sitbone/programme/exercises/all'
import type { RecordState } from '@sitbone/record'
import { coldAfterHours, flagAfterStretching } from '@sitbone/record/change/afterStretching'
import { type Change, changes } from '@sitbone/record/change/compare'
import { type MoreStretching, moreStretching } from '@sitbone/record/change/moreStretching'
import { outcomeChanges } from '@sitbone/record/change/outcomeChange'
import { type SideDifference, sideDifferences } from '@sitbone/record/change/sides'
import { type Level, localLevel } from '@sitbone/record/change/trend'
import { useMemo } from 'react'
import type { Reading } from './TrendChart.tsx'

export interface Curve {
  readonly test: TestId
  readonly side: 'left' | 'right' | 'none'
  readonly readings: readonly Reading[]
  readonly levels: readonly Level[]
  readonly band: readonly [number, number]
}

export interface Progress {
  readonly changes: readonly Change[]
  readonly curves: readonly Curve[]
  readonly sides: readonly SideDifference[]
  readonly more: readonly { readonly side: 'left' | 'right'; readonly answer: MoreStretching; readonly minutesPerWeek: number }[]
  /** When a measurement counts again (epoch ms), if that is still to come. */
  readonly coldFrom: number | null
  /** Whether enough time passed since the last measurement to look again. */
  readonly timeToMeasure: boolean
}

const day = 86_400_000
/** Sooner than this a true change is hardly ever larger than the error. */
const retestAfterDays = 14
/** Weeks whose dose is looked at. */
const lookBackWeeks = 4

const hamstringStretch: ReadonlySet<string> = new Set(
  exercises.filter(({ trains, evidence }) => trains === 'range' && evidence === 'static-stretch').map(({ id }) => id),
)

export function useProgress({ measurements, outcomes, sessions }: RecordState): Progress {
  return useMemo(() => {
    const now = Date.now()
    const measured = flagAfterStretching(measurements.map(withError), sessions, lengthens)
    const curves = curvesOf(measured)
    const lastStretch = sessions
      .filter(({ done }) => done.some(({ exerciseId }) => lengthens(exerciseId)))
      .reduce((latest, { ended, started }) => Math.max(latest, Date.parse(ended ?? started)), Number.NEGATIVE_INFINITY)
    const cold = lastStretch + coldAfterHours * 3_600_000
    const lastMeasured = measured.reduce((latest, { taken }) => Math.max(latest, taken ? Date.parse(taken) : 0), 0)
    return {
      changes: [...changes(measured), ...outcomeChanges(outcomes)],
      curves,
      sides: sideDifferences(measured),
      more: sessions.length === 0 ? [] : (['left', 'right'] as const).map((side) => moreOn(side, curves, sessions, now)),
      coldFrom: cold > now ? cold : null,
      timeToMeasure: lastMeasured > 0 && now - lastMeasured > retestAfterDays * day,
    }
  }, [measurements, outcomes, sessions])
}

function moreOn(
  side: 'left' | 'right',
  curves: readonly Curve[],
  sessions: RecordState['sessions'],
  now: number,
): Progress['more'][number] {
  const stretches = sessions.flatMap(({ started, done }) =>
    done
      .filter((one) => one.side === side && hamstringStretch.has(one.exerciseId))
      .map(({ seconds }) => ({ at: Date.parse(started), seconds })),
  )
  const first = stretches.reduce((earliest, { at }) => Math.min(earliest, at), now)
  const weeks = (now - first) / (7 * day)
  const looked = Math.min(lookBackWeeks, Math.max(1, weeks))
  const seconds = stretches.filter(({ at }) => now - at < looked * 7 * day).reduce((sum, one) => sum + one.seconds, 0)
  const minutesPerWeek = seconds / 60 / looked
  const curve = (['slr', 'ake', 'pke'] as const).map((test) => curves.find((one) => one.test === test && one.side === side)).find(Boolean)
  const better = curve?.test === 'ake' || curve?.test === 'pke' ? 'down' : 'up'
  return { side, minutesPerWeek, answer: moreStretching({ minutesPerWeek, weeks, levels: curve?.levels ?? [], better }) }
}

function curvesOf(measured: readonly MeasurementInput[]): readonly Curve[] {
  const series = Map.groupBy(
    measured.filter((one) => one.taken !== undefined && one.sem !== undefined && one.sem > 0),
    (one) => `${one.test} ${one.side}`,
  )
  return [...series.values()]
    .filter((all) => all.length > 1)
    .map((all) => {
      const readings = all
        .map((one): Reading => ({ at: Date.parse(one.taken!), value: one.value, sem: one.sem! }))
        .sort((a, b) => a.at - b.at)
      const levels = localLevel(
        readings.map(({ at, value, sem }) => ({ day: at / day, value, sem })),
        dailyWander[tests[all[0]!.test].unit].value,
      )
      const first = readings[0]!
      const spread = Math.max(1.96 * Math.SQRT2 * first.sem, all[0]!.mdc95 ?? 0)
      return { test: all[0]!.test, side: all[0]!.side, readings, levels, band: [first.value - spread, first.value + spread] as const }
    })
}
