/**
 * Path lengths of the right side and the trunk as smooth functions of the twin's sagittal coordinates, tabulated from the engine's 3D
 * paths. Moment arms are their exact slopes, so energy and moments agree to the last bit. The left side is the mirror image and uses
 * the same tables. One set serves every evenly scaled body: lengths, slack and fibre scale together, so strain does not change.
 *
 * The engine stays the oracle: `pathTables.test.ts` bounds the difference between the two.
 */

import { type SplineCurve, splineCurve } from '../numerics/splineCurve.ts'
import { type Grid, type SplineSurface, splineSurface } from '../numerics/splineSurface.ts'
import { hamstrings, hipFlexors } from '../referenceBody/muscles.ts'
import type { Segment } from '../referenceBody/shapes.ts'
import type { ForceTable } from './forceTable.ts'

/** Coordinates a path may depend on, rad: hip flexion, knee flexion, ankle dorsiflexion, lumbar flexion. */
export const pathCoordinates = ['hip', 'knee', 'ankle', 'lumbar'] as const
export type PathCoordinate = (typeof pathCoordinates)[number]

const degree = Math.PI / 180
const evenly = (from: number, to: number, step: number): Grid => ({
  start: from * degree,
  step: step * degree,
  count: Math.round((to - from) / step) + 1,
})

/** Where lengths are tabulated; also the range in which the twin is valid. */
export const grids: Readonly<Record<PathCoordinate, Grid>> = {
  hip: evenly(-40, 140, 4),
  knee: evenly(0, 140, 4),
  ankle: evenly(-50, 50, 5),
  lumbar: evenly(-40, 90, 5),
}

export type PathTerm =
  | { readonly kind: 'curve'; readonly x: number; readonly curve: SplineCurve }
  | { readonly kind: 'surface'; readonly x: number; readonly y: number; readonly surface: SplineSurface }

/** What a muscle is to the twin: whose tissue changes it, and which moments it can change. */
export type MuscleRole = 'hamstring' | 'hip-flexor' | 'rectus' | 'hip' | 'knee-and-below' | 'trunk'

export interface MuscleTable {
  /** right side */
  readonly name: string
  readonly leftName: string
  readonly role: MuscleRole
  /** rad of hip flexion: below it a muscle of the hip alone is slack; −∞ where that is not so simple */
  readonly idleBelow: number
  /** m, sum of terms; `x`, `y` are indices into `pathCoordinates` */
  readonly terms: readonly PathTerm[]
  /** m at standing */
  readonly standing: number
  /** m, change of length with inward hip rotation (rad) at standing; muscles that rotation leaves alone have none */
  readonly rotation?: SplineCurve
  readonly force: ForceTable
}

export interface PathTables {
  /** of the family: segment lengths against what the height would give */
  readonly proportions: Partial<Record<Segment, number>>
  readonly muscles: readonly MuscleTable[]
}

/** Path length (m) of every listed muscle at given coordinates (rad); the engine behind a port. */
export interface PathProbe {
  readonly muscles: readonly string[]
  /** Writes lengths (m) of the listed muscles (indices) at their index; the others keep what they had. */
  lengths(coordinates: Readonly<Record<PathCoordinate | 'rotation', number>>, muscles: readonly number[], out: Float64Array): void
  /** Table of passive force of every muscle, up to the longest path (m) it can have. */
  forces(longest: Float64Array): readonly ForceTable[]
}

/** Hip rotation, inward +, at standing: only the rotation test reads it. */
const rotationGrid = evenly(-60, 60, 5)

const rest = { hip: 0, knee: 0, ankle: 0, lumbar: 0, rotation: 0 }
/** Two coordinates act on one path together where the mixed difference exceeds this, m. */
const together = 1e-9

/** Tabulates every muscle of the probe over the coordinates it depends on (found, not told). */
export function pathTables(probe: PathProbe, proportions: PathTables['proportions'] = {}): PathTables {
  const count = probe.muscles.length
  const scratch = new Float64Array(count)
  const all = probe.muscles.map((_, m) => m)
  const at = (coordinates: Partial<typeof rest>, muscles: readonly number[] = all): Float64Array => {
    probe.lengths({ ...rest, ...coordinates }, muscles, scratch)
    return Float64Array.from(scratch)
  }
  const zero = at({})
  const broken = all.filter((m) => !(zero[m]! > 0))
  if (broken.length > 0) {
    throw new RangeError(
      `pathTables: the standing length of ${broken.map((m) => probe.muscles[m]).join(', ')} is no length. Check the body's paths and sizes.`,
    )
  }
  const lines = Object.fromEntries(
    pathCoordinates.map((coordinate) => [coordinate, knots(grids[coordinate]).map((value) => at({ [coordinate]: value }))]),
  ) as Record<PathCoordinate, Float64Array[]>
  const pairs = [
    ['hip', 'knee'],
    ['knee', 'ankle'],
    ['hip', 'lumbar'],
  ] as const
  const planes = pairs.map(([x, y]) => {
    const mixed = new Set<number>()
    for (const u of [0.3, 0.6, 0.9]) {
      const [ix, iy] = [Math.round(u * (grids[x].count - 1)), Math.round((1.1 - u) * (grids[y].count - 1))]
      const both = at({ [x]: knots(grids[x])[ix]!, [y]: knots(grids[y])[iy]! })
      for (let m = 0; m < count; m++) {
        if (Math.abs(both[m]! - lines[x][ix]![m]! - lines[y][iy]![m]! + zero[m]!) > together) mixed.add(m)
      }
    }
    return { x, y, mixed, values: mixed.size === 0 ? [] : plane((c) => at(c, [...mixed]), x, y) }
  })
  const terms = probe.muscles.map((_, m): readonly PathTerm[] => {
    const terms: PathTerm[] = []
    const done = new Set<PathCoordinate>()
    for (const { x, y, mixed, values } of planes) {
      if (!mixed.has(m)) continue
      const surface = splineSurface(
        grids[x],
        grids[y],
        Float64Array.from(values, (row) => row[m]!),
      )
      terms.push({ kind: 'surface', x: pathCoordinates.indexOf(x), y: pathCoordinates.indexOf(y), surface })
      done.add(x).add(y)
    }
    for (const coordinate of pathCoordinates) {
      const values = Float64Array.from(lines[coordinate], (row) => row[m]! - zero[m]!)
      if (done.has(coordinate) || values.every((value) => Math.abs(value) < together)) continue
      const offset = terms.length === 0 ? zero[m]! : 0
      const curve = splineCurve(
        grids[coordinate].start,
        grids[coordinate].step,
        values.map((value) => value + offset),
      )
      terms.push({ kind: 'curve', x: pathCoordinates.indexOf(coordinate), curve })
    }
    return terms
  })
  const forces = probe.forces(Float64Array.from(terms, longest))
  const turns = knots(rotationGrid).map((rotation) => at({ rotation }))
  const rotationOf = (m: number): { readonly rotation?: SplineCurve } => {
    const values = Float64Array.from(turns, (row) => row[m]! - zero[m]!)
    return values.every((value) => Math.abs(value) < together)
      ? {}
      : { rotation: splineCurve(rotationGrid.start, rotationGrid.step, values) }
  }
  const muscles = probe.muscles.map((name, m): MuscleTable => {
    const role = roleOf(name, terms[m]!)
    return {
      name,
      leftName: name.replace(/_r$/, '_l'),
      role,
      idleBelow: role === 'hip' ? idleBelow(terms[m]!, forces[m]!) : Number.NEGATIVE_INFINITY,
      terms: terms[m]!,
      standing: zero[m]!,
      ...rotationOf(m),
      force: forces[m]!,
    }
  })
  return { proportions, muscles }
}

function roleOf(name: string, terms: readonly PathTerm[]): MuscleRole {
  const bare = name.replace(/_[rl]$/, '')
  if ((hamstrings as readonly string[]).includes(bare)) return 'hamstring'
  if ((hipFlexors as readonly string[]).includes(bare)) return 'hip-flexor'
  if (bare === 'recfem') return 'rectus'
  const hip = terms.some((term) => pathCoordinates[term.x] === 'hip')
  if (terms.every((term) => pathCoordinates[term.x] === 'lumbar')) return 'trunk'
  return hip ? 'hip' : 'knee-and-below'
}

/** For a muscle that only lengthens from some hip angle on: the angle where it starts to pull. */
function idleBelow(terms: readonly PathTerm[], force: ForceTable): number {
  const term = terms[0]!
  if (terms.length !== 1 || term.kind !== 'curve') return Number.NEGATIVE_INFINITY
  const { values, start, step } = term.curve
  const first = values.findIndex((value) => value > force.start - 1e-4)
  if (first < 0) return Number.POSITIVE_INFINITY
  return first === 0 ? Number.NEGATIVE_INFINITY : start + (first - 1) * step
}

const knots = (grid: Grid): number[] => Array.from({ length: grid.count }, (_, i) => grid.start + i * grid.step)

function plane(at: (c: Partial<typeof rest>) => Float64Array, x: PathCoordinate, y: PathCoordinate): Float64Array[] {
  return knots(grids[x]).flatMap((u) => knots(grids[y]).map((v) => at({ [x]: u, [y]: v })))
}

function longest(terms: readonly PathTerm[]): number {
  return terms.reduce((sum, term) => {
    const values = term.kind === 'curve' ? term.curve.values : term.surface.nodes.filter((_, i) => i % 4 === 0)
    return sum + values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  }, 0)
}
