/**
 * A model's coordinates over time, twice differentiable: filtered as OpenSim's tools do, then quintic natural splines.
 * Coordinates the table does not hold stay at their default.
 */
import { type Model, motionTypes } from '../model/model.ts'
import { filterMotion } from '../motion/filterMotion.ts'
import { MotionError } from '../motion/motionError.ts'
import { columnIndex, inRadians, type MotionTable, requireUsable } from '../motion/motionTable.ts'
import { type NaturalSpline, naturalSpline, splineValue } from '../motion/naturalSpline.ts'

export interface CoordinateMotion {
  /** Times of the filtered table, s; padding before and after the recording included. */
  readonly time: Float64Array
  /** Start and end of the recording, s. */
  readonly from: number
  readonly to: number
  /** (nq) null: constant at the default */
  readonly splines: readonly (NaturalSpline | null)[]
  readonly defaults: Float64Array
  /** Names of the coordinates that stay at their default. */
  readonly missing: readonly string[]
}

/** Whether a motion file gives this coordinate in degrees (OpenSim: only coordinates that are pure rotations). */
export const isRotational = (model: Model, coordinate: number): boolean =>
  motionTypes[model.coordinates.motion[coordinate]!] === 'rotational'

/**
 * @param cutoff - Hz, negative: no filter
 * @throws {MotionError} `no-such-column` when the table holds none of the model's coordinates; `not-finite`, `too-short`
 */
export function coordinateMotion(model: Model, table: MotionTable, cutoff: number, file: string): CoordinateMotion {
  const names = model.names.coordinates
  const columns = names.map((name) => columnIndex(table, name))
  if (columns.every((column) => column < 0)) {
    throw new MotionError(
      'no-such-column',
      `${file} holds none of the model's coordinates (${names.slice(0, 6).join(', ')} …). Check that it is a coordinates file of this model.`,
    )
  }
  const wanted: MotionTable = {
    ...table,
    labels: names.filter((_, c) => columns[c]! >= 0),
    columns: columns.filter((column) => column >= 0).map((column) => table.columns[column]!),
  }
  requireUsable(wanted, file)
  // OpenSim filters degrees and then converts; the filter is linear, so only rounding differs.
  const ready = inRadians(filterMotion(wanted, cutoff), (label) => isRotational(model, names.indexOf(label)))
  return {
    time: ready.time,
    from: table.time[0]!,
    to: table.time[table.time.length - 1]!,
    splines: names.map((name) => {
      const column = ready.labels.indexOf(name)
      return column < 0 ? null : naturalSpline(5, ready.time, ready.columns[column]!)
    }),
    defaults: model.coordinates.defaultValue,
    missing: names.filter((_, c) => columns[c]! < 0),
  }
}

/**
 * Coordinates (document order) and speeds and accelerations (tree order) at a time. Speeds are the coordinates' rates, also for
 * ball and free joints, as in OpenSim's tools.
 */
export function motionAt(
  model: Model,
  motion: CoordinateMotion,
  time: number,
  q: Float64Array,
  u: Float64Array,
  acceleration: Float64Array,
): void {
  const { uOfCoordinate } = model.coordinates
  for (let c = 0; c < q.length; c++) {
    const spline = motion.splines[c]!
    const to = uOfCoordinate[c]!
    if (spline === null) {
      q[c] = motion.defaults[c]!
      u[to] = 0
      acceleration[to] = 0
      continue
    }
    q[c] = splineValue(spline, time)
    u[to] = splineValue(spline, time, 1)
    acceleration[to] = splineValue(spline, time, 2)
  }
}
