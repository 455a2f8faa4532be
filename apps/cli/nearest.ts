/**
 * The known name nearest to what was typed, by edit distance with swaps (optimal string alignment).
 * @returns one of `names`; the first of equally near ones
 * @throws {RangeError} no names
 */
export function nearest(typed: string, names: readonly string[]): string {
  const [first, ...rest] = names
  if (first === undefined) throw new RangeError('nearest: no names to choose from')
  let best = first
  let least = editDistance(typed, first)
  for (const name of rest) {
    const distance = editDistance(typed, name)
    if (distance < least) {
      best = name
      least = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
