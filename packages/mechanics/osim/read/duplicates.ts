import type { Named } from '../document.ts'
import type { ReadContext } from './properties.ts'

/** Second and later components of one name in a set are renamed `name_0`, `name_1` …, as OpenSim does, with a warning. */
export function renameDuplicates(context: ReadContext, set: string, elements: readonly Named[]): void {
  const taken = new Set(elements.map((element) => element.name))
  const seen = new Set<string>()
  for (const element of elements) {
    if (seen.has(element.name)) {
      let number = 0
      while (taken.has(`${element.name}_${number}`)) number++
      const name = `${element.name}_${number}`
      context.warnings.push({
        code: 'renamed-duplicate',
        where: `${set}/${element.name}`,
        message: `there is another "${element.name}" in this set; this one is called "${name}" here`,
      })
      element.name = name
      taken.add(name)
    }
    seen.add(element.name)
  }
}
