/** Ways of doing a test, as typed: `otherLeg=bent`, `ankle=dorsiflexed`, `kneeDeg=20`. */
import { TwinError } from '../twinError.ts'
import type { Variant } from '../virtualTests/catalogue.ts'

const choices: Readonly<Record<string, readonly string[]>> = {
  otherLeg: ['free', 'held', 'bent'],
  ankle: ['relaxed', 'dorsiflexed'],
  neck: ['straight', 'flexed'],
  pelvis: ['held', 'free'],
  sitting: ['upright', 'slumped'],
  reach: ['relaxed', 'reaching'],
}
export const variantNames: readonly string[] = [...Object.keys(choices), 'kneeDeg']

/** @throws {TwinError} `bad-value` */
export function variantFrom(pairs: readonly { readonly name: string; readonly value: string }[]): Variant {
  const variant: Record<string, string | number> = {}
  for (const { name, value } of pairs) {
    if (name === 'kneeDeg') {
      const number = Number(value)
      if (value.trim() === '' || !(number >= 0 && number <= 120))
        throw new TwinError('bad-value', `kneeDeg is "${value}"; it can be 0 to 120 degrees of knee bend.`)
      variant[name] = number
      continue
    }
    if (!choices[name]!.includes(value)) throw new TwinError('bad-value', `${name} is "${value}"; it can be ${choices[name]!.join(', ')}.`)
    variant[name] = value
  }
  return variant as Variant
}
