/**
 * Passive pull of a relaxed muscle with its elastic tendon as a function of path length, tabulated from the engine's exact equilibrium.
 * Cubic between knots with the engine's own stiffness as slope; energy is the exact integral of those cubics, so force is exactly the
 * slope of energy. Zero below the first knot, a straight line beyond the last.
 */
export interface ForceTable {
  /** m, longest length that carries nothing */
  readonly start: number
  readonly step: number
  /** (n) N */
  readonly force: Float64Array
  /** (n) N/m */
  readonly stiffness: Float64Array
  /** (n) J */
  readonly energy: Float64Array
  /** (n) fibre length / optimal fibre length */
  readonly fibre: Float64Array
  /** m; below `start` the fibre follows the path at this optimal length, pennation neglected */
  readonly optimalFibre: number
}

/** What the engine says about one muscle at one path length. */
export interface PassiveState {
  readonly force: number
  readonly stiffness: number
  readonly fibre: number
}

/** @param at - the engine's passive equilibrium at a path length (m); must be zero at `start` */
export function forceTable(
  start: number,
  end: number,
  knots: number,
  optimalFibre: number,
  at: (length: number) => PassiveState,
): ForceTable {
  const step = (end - start) / (knots - 1)
  const force = new Float64Array(knots)
  const stiffness = new Float64Array(knots)
  const energy = new Float64Array(knots)
  const fibre = new Float64Array(knots)
  for (let i = 0; i < knots; i++) {
    const state = at(start + i * step)
    force[i] = state.force
    stiffness[i] = state.stiffness
    fibre[i] = state.fibre
    // ∫ of a Hermite cubic over one step
    if (i > 0) {
      energy[i] = energy[i - 1]! + (step * (force[i - 1]! + force[i]!)) / 2 + (step * step * (stiffness[i - 1]! - stiffness[i]!)) / 12
    }
  }
  return { start, step, force, stiffness, energy, fibre, optimalFibre }
}

/** N at path length l (m). */
export function tableForce(table: ForceTable, length: number): number {
  const u = (length - table.start) / table.step
  if (u <= 0) return 0
  const last = table.force.length - 1
  if (u >= last) return table.force[last]! + table.stiffness[last]! * (u - last) * table.step
  const i = u | 0
  const t = u - i
  const a = table.force[i]!
  const b = table.force[i + 1]!
  const sa = table.stiffness[i]! * table.step
  const sb = table.stiffness[i + 1]! * table.step
  return a + t * (sa + t * (3 * (b - a) - 2 * sa - sb + t * (2 * (a - b) + sa + sb)))
}

/** J stored at path length l (m). */
export function tableEnergy(table: ForceTable, length: number): number {
  const u = (length - table.start) / table.step
  if (u <= 0) return 0
  const last = table.force.length - 1
  if (u >= last) {
    const beyond = (u - last) * table.step
    return table.energy[last]! + beyond * (table.force[last]! + 0.5 * table.stiffness[last]! * beyond)
  }
  const i = u | 0
  const t = u - i
  const a = table.force[i]!
  const b = table.force[i + 1]!
  const sa = table.stiffness[i]! * table.step
  const sb = table.stiffness[i + 1]! * table.step
  return table.energy[i]! + table.step * t * (a + t * (sa / 2 + t * ((3 * (b - a) - 2 * sa - sb) / 3 + (t * (2 * (a - b) + sa + sb)) / 4)))
}

/** Fibre length / optimal fibre length at path length l (m). */
export function tableFibre(table: ForceTable, length: number): number {
  const u = (length - table.start) / table.step
  if (u <= 0) return table.fibre[0]! + (u * table.step) / table.optimalFibre
  const last = table.fibre.length - 1
  const i = Math.min(u | 0, last - 1)
  return table.fibre[i]! + (u - i) * (table.fibre[i + 1]! - table.fibre[i]!)
}
