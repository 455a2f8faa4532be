import type { Protocol } from './protocol.ts'

/** What the gate needs of `packages/evidence/danger/contraindications.ts`. */
export interface TestContraindication {
  readonly id: string
  readonly mustNot: readonly string[]
  readonly askFirst: readonly string[]
}

/** No norm and no safety figure of ours covers anyone younger (evidence `s-under16`, `s-16-17`). */
const minimumAge = 18

export type Gate =
  | { readonly kind: 'open' }
  /** Only after a clinician's yes, or in the easier version the contraindication describes. */
  | { readonly kind: 'ask-first'; readonly because: readonly string[] }
  | { readonly kind: 'closed'; readonly because: readonly string[] }
  /** Needs someone else. */
  | { readonly kind: 'needs-helper'; readonly instead: string | null }

/**
 * Whether a person may do a test: age, then what forbids it, then the helper, then what needs a yes first. Age and danger come first
 * whatever else is true.
 *
 * @param conditions - ids of the person's health conditions (`k-…`); `k-alone` = no helper
 */
export function testGate(
  protocol: Protocol,
  age: number,
  conditions: ReadonlySet<string>,
  contraindications: readonly TestContraindication[],
): Gate {
  if (!(age >= minimumAge)) return { kind: 'closed', because: ['k-child'] }
  const rule = contraindications.find(({ id }) => id === protocol.contraindication)
  if (!rule)
    throw new RangeError(
      `Protocol "${protocol.id}" refers to contraindication "${protocol.contraindication}", which is not in the list given.`,
    )
  const forbidding = rule.mustNot.filter((id) => conditions.has(id))
  if (forbidding.length > 0) return { kind: 'closed', because: forbidding }
  if (protocol.helper === 'needed' && conditions.has('k-alone')) return { kind: 'needs-helper', instead: protocol.aloneInstead }
  const asking = rule.askFirst.filter((id) => id !== 'k-alone' && conditions.has(id))
  return asking.length > 0 ? { kind: 'ask-first', because: asking } : { kind: 'open' }
}
