/** The suites of `sitbone bench`: each gets the model files it may use, a clock, and a way to say how far it is. */
import type { Metric } from './timing.ts'

export interface BenchContext {
  /** OpenSim model to time on; undefined = the suite's own. */
  readonly model: string | undefined
  readonly now: () => number
  readonly say: (what: string) => void
}

export type Suite = (context: BenchContext) => Promise<Metric[]>

export const suites: Readonly<Record<string, () => Promise<Suite>>> = {
  mechanics: async () => (await import('./mechanicsSuite.ts')).mechanicsSuite,
  twin: async () => {
    const { benchTwin } = await import('./twin.ts')
    return async ({ now, say }) => benchTwin(now, say)
  },
  reasoning: async () => {
    const { benchReasoning } = await import('./reasoning.ts')
    return async ({ now, say }) => benchReasoning(now, say)
  },
  goniometry: async () => {
    const { benchGoniometry } = await import('./goniometry.ts')
    return async ({ now, say }) => benchGoniometry(now, say)
  },
  web: async () => {
    const { benchWeb } = await import('./web.ts')
    return async ({ say }) => benchWeb(say)
  },
}
