/** Claims in which every word that was typed begins a word; upper and lower case and accents do not matter. */

interface Searchable {
  readonly id: string
  readonly claim: string
  readonly reason: string
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

export function searchClaims<Claim extends Searchable>(claims: readonly Claim[], typed: string): readonly Claim[] {
  const wanted = plain(typed)
    .split(/[^\p{L}\p{N}°]+/u)
    .filter(Boolean)
  if (wanted.length === 0) return claims
  return claims.filter(({ id, claim, reason }) => {
    const words = plain(`${id} ${claim} ${reason}`).split(/[^\p{L}\p{N}°]+/u)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}
