/**
 * Seeded random numbers. A stream is made from a seed and an index, so person 17 of seed 5 is the same person whoever draws it, in
 * whatever order: cohorts do not depend on the number of workers. sfc32 (Doty-Humphrey), seeded by splitmix32.
 */
export interface RandomStream {
  /** Even on [0, 1). */
  uniform(): number
  /** Standard normal. */
  normal(): number
}

export function randomStream(seed: number, index = 0): RandomStream {
  let state = (seed ^ Math.imul(index + 1, 0x9e3779b1)) | 0
  const split = () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) | 0
  }
  let a = split()
  let b = (split() ^ index) | 0
  let c = (split() ^ seed) | 0
  let counter = 1
  const next = () => {
    const t = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) next()
  let spare = Number.NaN
  const uniform = () => (next() + next() / 4294967296) / 4294967296
  return {
    uniform,
    normal() {
      if (!Number.isNaN(spare)) {
        const value = spare
        spare = Number.NaN
        return value
      }
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
      const angle = 2 * Math.PI * uniform()
      spare = radius * Math.sin(angle)
      return radius * Math.cos(angle)
    },
  }
}
