/** Couplers → substitution order: each after those that set its independent coordinates. */
import type { CouplerElement } from '../../osim/document.ts'
import type { Coordinates, Couplers } from '../model.ts'
import { type CompileContext, fail, requireFinite, suggestion, warn } from './context.ts'
import type { FunctionTable } from './functions.ts'

export function compileCouplers(
  context: CompileContext,
  coordinateNames: readonly string[],
  functions: FunctionTable,
): { couplers: Couplers; names: string[] } {
  const enforced = context.document.couplers.filter((coupler) => {
    if (!coupler.enforced)
      warn(
        context,
        'coupler-off',
        `/constraintset/${coupler.name}`,
        `coupler "${coupler.name}" is switched off in the document (isEnforced false) and has no effect`,
      )
    return coupler.enforced
  })
  const indexOf = (coupler: CouplerElement, name: string): number => {
    const plain = name.slice(name.lastIndexOf('/') + 1)
    const index = coordinateNames.indexOf(plain)
    if (index < 0)
      fail(
        context,
        'missing-coordinate',
        `/constraintset/${coupler.name}`,
        `it couples coordinate "${name}", which the model does not have.${suggestion(plain, coordinateNames)}`,
      )
    return index
  }
  const setBy = new Map<number, CouplerElement>()
  for (const coupler of enforced) {
    const dependent = indexOf(coupler, coupler.dependent)
    if (setBy.has(dependent))
      fail(
        context,
        'two-couplers',
        `/constraintset/${coupler.name}`,
        `coordinate "${coupler.dependent}" is also set by coupler "${setBy.get(dependent)!.name}". Keep one of them.`,
      )
    setBy.set(dependent, coupler)
    if (coupler.independent.length === 0)
      fail(context, 'missing-coordinate', `/constraintset/${coupler.name}`, 'it names no independent coordinate.')
    requireFinite(context, `/constraintset/${coupler.name}`, { scale_factor: coupler.scale })
  }
  const ordered: CouplerElement[] = []
  const state = new Map<CouplerElement, 'visiting' | 'done'>()
  const visit = (coupler: CouplerElement) => {
    if (state.get(coupler) === 'done') return
    if (state.get(coupler) === 'visiting')
      fail(
        context,
        'cyclic-couplers',
        `/constraintset/${coupler.name}`,
        'its coordinates depend on each other in a circle. Make one of them independent.',
      )
    state.set(coupler, 'visiting')
    for (const name of coupler.independent) {
      const before = setBy.get(indexOf(coupler, name))
      if (before) visit(before)
    }
    state.set(coupler, 'done')
    ordered.push(coupler)
  }
  for (const coupler of enforced) visit(coupler)
  const independentStart = [0]
  const independent: number[] = []
  for (const coupler of ordered) {
    independent.push(...coupler.independent.map((name) => indexOf(coupler, name)))
    independentStart.push(independent.length)
  }
  return {
    names: ordered.map((coupler) => coupler.name),
    couplers: {
      count: ordered.length,
      dependent: Int32Array.from(ordered, (coupler) => indexOf(coupler, coupler.dependent)),
      functionIndex: Int32Array.from(ordered, (coupler) =>
        functions.add(coupler.function, coupler.independent.length, `/constraintset/${coupler.name}`),
      ),
      scale: Float64Array.from(ordered, (coupler) => coupler.scale),
      independentStart: Int32Array.from(independentStart),
      independent: Int32Array.from(independent),
    },
  }
}

/** The coordinates with what couplers and locks leave free. */
export function withCouplers(coordinates: Coordinates, couplers: Couplers): Coordinates {
  const dependent = new Uint8Array(coordinates.count)
  for (const index of couplers.dependent) dependent[index] = 1
  const all = Array.from(dependent.keys())
  return {
    ...coordinates,
    dependent,
    independent: Int32Array.from(all.filter((index) => dependent[index] === 0)),
    free: Int32Array.from(all.filter((index) => dependent[index] === 0 && coordinates.locked[index] === 0)),
  }
}
