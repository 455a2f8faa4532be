/** Couplers in a row of the moment-arm matrix: what moves with a coordinate counts to it. */
import type { Data } from '../model/data.ts'
import type { Model } from '../model/model.ts'

/**
 * Adds to each independent coordinate slope × arm of those that depend on it. The dependent columns become 0 in mode 'consistent' (no
 * solver may move them); in mode 'opensim-4' they get OpenSim's value, the arm of the whole coupled motion at unit speed of the dependent
 * coordinate.
 */
export function uncoupledColumn(model: Model, data: Data, path: number, row: number): void {
  const { couplers } = model
  const { chains, wrapping } = data.pathWork
  const { momentArm, couplerSlope } = data
  const begin = chains.couplerStart[path]!
  const end = chains.couplerStart[path + 1]!
  for (let i = begin; i < end; i++) {
    const c = chains.coupler[i]!
    const arm = momentArm[row + couplers.dependent[c]!]!
    for (let k = couplers.independentStart[c]!; k < couplers.independentStart[c + 1]!; k++)
      momentArm[row + couplers.independent[k]!]! += couplerSlope[k]! * arm
    momentArm[row + couplers.dependent[c]!] = 0
  }
  if (wrapping === 'consistent') return
  // First to last, so that a coupler on a dependent coordinate finds its value.
  for (let i = end - 1; i >= begin; i--) {
    const c = chains.coupler[i]!
    const k = couplers.independentStart[c]!
    if (couplers.independentStart[c + 1]! - k !== 1 || couplerSlope[k] === 0) continue
    momentArm[row + couplers.dependent[c]!] = momentArm[row + couplers.independent[k]!]! / couplerSlope[k]!
  }
}
