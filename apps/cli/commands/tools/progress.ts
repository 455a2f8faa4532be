/** A progress bar with frames per second on standard error, shown only when the work takes longer than a second. */
import type { Io } from '../../command.ts'

export interface Progress {
  /** `done` frames of all are finished. */
  readonly frame: (done: number) => void
  /** Ends the line; frames per second. */
  readonly end: () => number
}

const width = 24

export function progress(io: Io, label: string, total: number): Progress {
  const started = performance.now()
  let shown = 0
  let finished = 0
  const rate = () => finished / Math.max(1e-6, (performance.now() - started) / 1000)
  const line = () => {
    const filled = total > 0 ? Math.round((finished / total) * width) : width
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    io.err(`\r${label} ${bar} ${finished}/${total} frames, ${Math.round(rate())} frames/s `)
  }
  return {
    frame: (done) => {
      finished = done
      const now = performance.now()
      if (now - started < 1000 || now - shown < 100) return
      shown = now
      line()
    },
    end: () => {
      if (shown > 0) {
        line()
        io.err('\n')
      }
      return rate()
    },
  }
}
