/**
 * What is timed of the reasoning: one exact posterior, the band of a thousand draws of all uncertain numbers, a whole assessment, and the
 * choice of the next question, on the example cases (from a handful of answers to a complete story).
 */
import { readFileSync } from 'node:fs'
import { assess, evidenceOf, nextStep } from '@sitbone/reasoning/assess'
import { posterior } from '@sitbone/reasoning/network/posterior'
import { drawPosteriors } from '@sitbone/reasoning/network/robustness'
import { type Metric, timePerItem } from './timing.ts'

const names = ['desk-worker', 'acute-sciatica', 'athlete-65-no-pain', 'older-stenosis', 'hamstring-strain', 'clinician-short-note']

/** @param now - clock in milliseconds */
export function benchReasoning(now: () => number, say: (what: string) => void): Metric[] {
  const cases: readonly unknown[] = names.map((name) =>
    JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8')),
  )
  const evidence = cases.map((input) => evidenceOf(input))
  const passes: readonly (readonly [string, () => void])[] = [
    ['reasoning.posterior', () => evidence.forEach(({ inference, terms }) => void posterior(inference, terms))],
    ['reasoning.band', () => evidence.forEach(({ inference, terms }) => void drawPosteriors(inference, terms))],
    ['reasoning.assess', () => cases.forEach((input) => void assess(input))],
    ['reasoning.next', () => cases.forEach((input) => void nextStep(input))],
  ]
  return passes.map(([name, pass]) => {
    say(name)
    return timePerItem(name, cases.length, pass, now)
  })
}
