/** Names ↔ indices of a compiled model. */
import { ModelError } from './error.ts'
import type { Model, ModelNames } from './model.ts'
import { nearestName } from './nearestName.ts'

type NamedKind = { [K in keyof ModelNames]: ModelNames[K] extends readonly string[] ? K : never }[keyof ModelNames]

/**
 * Index of a coordinate, body, muscle … by its name (a path's last part counts, so `/jointset/hip/hip_flexion` works too).
 * @throws ModelError `unknown-name` with the nearest valid name
 */
export function indexOfName(model: Model, kind: NamedKind, name: string): number {
  const known = model.names[kind]
  let index = known.indexOf(name)
  if (index < 0 && name.includes('/')) index = known.indexOf(name.slice(name.lastIndexOf('/') + 1))
  if (index >= 0) return index
  const near = nearestName(name, known)
  throw new ModelError(
    'unknown-name',
    `Model "${model.name}" has nothing called "${name}" among its ${kind}.${near ? ` Did you mean "${near}"?` : ''}`,
  )
}
