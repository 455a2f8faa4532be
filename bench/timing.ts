/** Times a piece of work: one warm-up, then rounds of whole passes; the spread tells how quiet the machine was. */
export interface Metric {
  readonly name: string
  readonly unit: 'µs'
  /** µs per item, over rounds */
  readonly median: number
  readonly min: number
  readonly max: number
  /** rounds */
  readonly n: number
  readonly model?: string
}

/**
 * @param items - how many items one call of `pass` handles
 * @param now - clock in milliseconds
 */
export function timePerItem(name: string, items: number, pass: () => void, now: () => number, model?: string, rounds = 15): Metric {
  const warmUp = now()
  do pass()
  while (now() - warmUp < 300)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = now()
    let calls = 0
    do {
      pass()
      calls++
    } while (now() - start < 20)
    times.push(((now() - start) * 1000) / (calls * items))
  }
  times.sort((a, b) => a - b)
  const metric = { name, unit: 'µs' as const, median: times[times.length >> 1]!, min: times[0]!, max: times[times.length - 1]!, n: rounds }
  return model === undefined ? metric : { ...metric, model }
}
