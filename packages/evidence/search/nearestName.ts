/** The valid name nearest to a mistyped one, by edits (insert, delete, replace, swap of neighbours); null when none is near. */
export function nearestName(given: string, names: Iterable<string>): string | null {
  const wanted = given.toLowerCase()
  const limit = Math.max(2, Math.floor(wanted.length * 0.4))
  let best: string | null = null
  let bestDistance = limit + 1
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase(), bestDistance)
    if (distance < bestDistance) {
      best = name
      bestDistance = distance
    }
  }
  return best
}

/** Optimal string alignment distance; stops early once every path costs `stop` or more. */
function editDistance(a: string, b: string, stop: number): number {
  if (Math.abs(a.length - b.length) >= stop) return stop
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1)
      }
      current.push(cost)
    }
    if (Math.min(...current) >= stop) return stop
    beforeLast = last
    last = current
  }
  return last[b.length]!
}
