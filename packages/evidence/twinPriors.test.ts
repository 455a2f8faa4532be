import { expect, test } from 'vitest'
import {
  bodySize,
  fingertipSpread,
  ownWeightFactor,
  personalPriors,
  populationSpread,
  programmeEffect,
  schoberPerDegree,
  sensitisingEffect,
  sideCorrelation,
  stretchTolerance,
  type TwinNumber,
  testTolerance,
  twinScope,
} from './twinPriors.ts'

const groups: Record<string, TwinNumber> = {
  ...personalPriors,
  ...Object.fromEntries(Object.entries(populationSpread).map(([id, entry]) => [`population ${id}`, entry])),
  ...Object.fromEntries(Object.entries(stretchTolerance).map(([id, entry]) => [`tolerance ${id}`, entry])),
  ...Object.fromEntries(Object.entries(sensitisingEffect).map(([id, entry]) => [`sensitising ${id}`, entry])),
  ...Object.fromEntries(Object.entries(programmeEffect).map(([id, entry]) => [`programme ${id}`, entry])),
  ...Object.fromEntries(Object.entries(twinScope).map(([id, entry]) => [`scope ${id}`, entry])),
  ...Object.fromEntries(Object.entries(bodySize.female).map(([id, entry]) => [`female ${id}`, entry])),
  ...Object.fromEntries(Object.entries(bodySize.male).map(([id, entry]) => [`male ${id}`, entry])),
  sideCorrelation,
  ownWeightFactor,
  testTolerance,
  schoberPerDegree,
  fingertipSpread,
}

test.each(Object.entries(groups))('%s lies inside its range and names its source', (_, entry) => {
  expect(entry.value).toBeGreaterThanOrEqual(entry.range[0])
  expect(entry.value).toBeLessThanOrEqual(entry.range[1])
  expect(entry.source.length).toBeGreaterThan(10)
  if (entry.basis === 'judgement') expect(['none', 'remembered']).toContain(entry.checked)
})
