/** Passive force tables from the engine's fibre–tendon equilibrium. */
import type { Model } from '@sitbone/mechanics/model/model'
import { createFibreState, fibreEquilibrium } from '@sitbone/mechanics/muscle/fibreEquilibrium'
import { muscleCurves } from '@sitbone/mechanics/muscle/muscleCurves'
import { type ForceTable, forceTable } from './forceTable.ts'

/** m: how far beyond a body's longest path the table reaches, for muscles that a person has shorter. */
const reserve = 0.045
/** m between knots: cubic with exact slopes, so the error is far below a millinewton (test). */
const spacing = 0.0005

/**
 * @param muscles - names, of muscles of the model
 * @param longest - (muscles) m, longest path each can have
 */
export function engineForces(model: Model, muscles: readonly string[], longest: Float64Array): readonly ForceTable[] {
  const curves = muscleCurves(model.muscles, model.names.muscles)
  const indices = muscles.map((name) => model.names.muscles.indexOf(name))
  const starts = indices.map((m) => {
    const fibre = curves.passiveStart[m]! * curves.optimalFibreLength[m]!
    return curves.tendonSlackLength[m]! + Math.sqrt(Math.max(0, fibre ** 2 - curves.height[m]! ** 2))
  })
  const counts = starts.map((start, i) => Math.max(2, Math.ceil((longest[i]! + reserve - start) / spacing) + 1))
  const state = createFibreState(curves.count)
  const lengths = new Float64Array(model.paths.count).fill(0.1)
  const relaxed = new Float64Array(curves.count)
  const rows = Array.from({ length: Math.max(...counts) }, (_, k) => {
    for (const [i, m] of indices.entries()) lengths[curves.path[m]!] = starts[i]! + Math.min(k, counts[i]! - 1) * spacing
    fibreEquilibrium(curves, lengths, relaxed, 'elastic', state)
    return indices.map((m) => ({ force: state.tendonForce[m]!, stiffness: state.stiffness[m]!, fibre: state.normalisedFibreLength[m]! }))
  })
  return indices.map((m, i) => {
    const knot = (length: number) => Math.round((length - starts[i]!) / spacing)
    const end = starts[i]! + (counts[i]! - 1) * spacing
    return forceTable(starts[i]!, end, counts[i]!, curves.optimalFibreLength[m]!, (length) => rows[knot(length)]![i]!)
  })
}
