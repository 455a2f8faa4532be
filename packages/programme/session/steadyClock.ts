/**
 * The wall clock, except that it never runs backwards: someone may set the device's clock back in the middle of a hold, or the network
 * may. A jump forwards cannot be told from sleep and is believed. Summer time and time zones do not touch epoch time.
 */
export interface ClockReading {
  /** Epoch ms by the wall clock. */
  readonly wall: number
  /** ms since any origin, never set by anybody (it may stand still in sleep). */
  readonly steady: number
}

/** Below this a difference is the clock's own correction, ms. */
const jitter = 50

/** @returns epoch ms that never runs backwards and keeps the pace of time */
export function steadyClock(read: () => ClockReading): () => number {
  let before = read()
  let shift = 0
  return () => {
    const now = read()
    const missing = now.steady - before.steady - (now.wall - before.wall)
    if (missing > jitter) shift += missing
    before = now
    return now.wall + shift
  }
}
