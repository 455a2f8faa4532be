import { expect, test } from 'vitest'
import { blandAltman } from './blandAltman.ts'
import { fProbability, fQuantile } from './fDistribution.ts'
import { icc21, icc31, mdcFactor, standardErrors, twoWay } from './icc.ts'
import { reliabilityStudy, type StudyRow } from './study.ts'

/** Shrout & Fleiss 1979, Table 2: six targets, four judges. */
const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]
/** Weir 2005, Table 1, trials A1 and A2: eight subjects. */
const weir = [
  [146, 140],
  [148, 152],
  [170, 152],
  [90, 99],
  [157, 145],
  [156, 153],
  [176, 167],
  [205, 218],
]
/** Bland & Altman 1986, Table 1, first readings: Wright and mini peak flow meter, l/min. */
const wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427]
const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]

test('Shrout & Fleiss 1979: mean squares and both correlations are those printed', () => {
  const analysis = twoWay(shroutFleiss)
  expect([analysis.subjects, analysis.raters, analysis.residual].map((ms) => ms.toFixed(2))).toEqual(['11.24', '32.49', '1.02'])
  expect(icc21(analysis).value.toFixed(2)).toBe('0.29')
  expect(icc31(analysis).value.toFixed(2)).toBe('0.71')
})

test('Shrout & Fleiss 1979: confidence intervals are those that McGraw & Wong’s formulas give in R (psych::ICC prints 0.019–0.76 and 0.34–0.95)', () => {
  const analysis = twoWay(shroutFleiss)
  const two = icc21(analysis)
  const three = icc31(analysis)
  expect([two.lo.toFixed(3), two.hi.toFixed(2)]).toEqual(['0.019', '0.76'])
  expect([three.lo.toFixed(2), three.hi.toFixed(2)]).toEqual(['0.34', '0.95'])
})

test('Weir 2005: correlation .95, standard error 7.6 and minimal difference 21 are those printed', () => {
  const analysis = twoWay(weir)
  expect(icc31(analysis).value.toFixed(2)).toBe('0.95')
  expect(icc21(analysis).value.toFixed(2)).toBe('0.95')
  const { consistency } = standardErrors(analysis)
  expect(consistency.toFixed(1)).toBe('7.6')
  expect((mdcFactor * consistency).toFixed(0)).toBe('21')
})

test('Bland & Altman 1986: mean difference −2.1 and standard deviation 38.8 l/min are those printed', () => {
  const result = blandAltman(wright.map((value, i) => [value, mini[i]!]))
  expect([result.bias.toFixed(1), result.sd.toFixed(1)]).toEqual(['-2.1', '38.8'])
  expect(result.hi - result.lo).toBeCloseTo(2 * 1.96 * result.sd, 10)
})

test('F quantiles are those of the printed tables, and invert the distribution', () => {
  // Pearson & Hartley, upper 5 % and 2.5 % points.
  expect(fQuantile(0.95, 5, 10).toFixed(2)).toBe('3.33')
  expect(fQuantile(0.975, 5, 15).toFixed(2)).toBe('3.58')
  expect(fQuantile(0.95, 1, 1).toFixed(1)).toBe('161.4')
  for (const [p, a, b] of [
    [0.025, 3.7, 8.2],
    [0.5, 40, 12],
    [0.999, 2, 200],
  ] as const)
    expect(fProbability(fQuantile(p, a, b), a, b)).toBeCloseTo(p, 10)
})

test('two raters in two sessions are compared with each other and with themselves', () => {
  const rows: StudyRow[] = [1, 2, 3, 4, 5].flatMap((s) =>
    ['A', 'B'].flatMap((rater) =>
      ['1', '2'].map((session) => ({
        rater,
        session,
        subject: `s${s}`,
        value: 10 * s + (rater === 'B' ? 2 : 0) + (session === '2' ? 0.5 * (s % 2) : 0),
      })),
    ),
  )
  const study = reliabilityStudy(rows)
  expect(study.compared).toBe('rater A, rater B (session 1)')
  expect(study.betweenRaters).toHaveLength(2)
  expect(study.withinRater).toHaveLength(2)
  expect(study.blandAltman.bias).toBeCloseTo(-2, 10)
  // A constant difference between raters spoils agreement, not consistency.
  expect(study.icc31.value).toBeCloseTo(1, 10)
  expect(study.icc21.value).toBeLessThan(1)
  expect(study.sem).toBeGreaterThan(study.semConsistency)
})

test('a table that cannot be analysed says why', () => {
  expect(() => reliabilityStudy([{ rater: 'A', session: '1', subject: 'x', value: 1 }])).toThrow(/at least 2 subjects/)
  expect(() => twoWay([[1, 2], [3]])).toThrow(/Subject 2 has 1 values/)
  expect(() =>
    twoWay([
      [1, 2],
      [2, 1],
    ]),
  ).toThrow(/nothing separates them/)
})
