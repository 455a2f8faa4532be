import { expect, test } from 'vitest'
import { upgradeSteps } from './steps.ts'

test('every step has its own name and says below which version it was needed', () => {
  expect(new Set(upgradeSteps.map((step) => step.name)).size).toBe(upgradeSteps.length)
  for (const step of upgradeSteps) expect(step.before).toBeGreaterThan(10901)
})
