import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { testIds, tests } from '@sitbone/evidence/vocabulary/measurement'
import fc from 'fast-check'
import { Fhir } from 'fhir-r4-validator'
import { expect, test } from 'vitest'
import { fhirBundle, measurementsOfBundle } from './bundle.ts'

const measurement: fc.Arbitrary<MeasurementInput> = fc.constantFrom(...testIds).chain((id) =>
  fc.record({
    id: fc.uuid(),
    test: fc.constant(id),
    side: tests[id].sided ? fc.constantFrom('left' as const, 'right' as const) : fc.constant('none' as const),
    value: fc.integer({ min: tests[id].possible[0], max: tests[id].possible[1] }),
    unit: fc.constant(tests[id].unit),
    method: fc.constantFrom('tilt' as const, 'photo' as const, 'video' as const, 'goniometer' as const, 'tape' as const, 'typed' as const),
    rater: fc.constantFrom('self' as const, 'helper' as const, 'clinician' as const),
    active: fc.boolean(),
    trials: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
    sem: fc.integer({ min: 1, max: 9 }),
    taken: fc.constant('2026-11-24T09:00:00Z'),
    flags: fc.array(fc.constantFrom('bent knee', 'pelvis lifted'), { minLength: 1, maxLength: 2 }),
  }),
)

let count = 0
const bundleOf = (measurements: readonly MeasurementInput[]) =>
  fhirBundle({
    person: { age: 41, sex: 'female' },
    answers: { 'since-when': 'months', 'worse-with': ['bending', 'sitting'], nprs: 4, fever: false },
    measurements,
    questionText: (id) => (id === 'nprs' ? 'How strong is the pain?' : undefined),
    now: new Date(0),
    uuid: () => `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`,
  })

test('every bundle is valid FHIR R4', () => {
  const fhir = new Fhir()
  fc.assert(
    fc.property(fc.array(measurement, { maxLength: 4 }), (measurements) => {
      const bundle = bundleOf(measurements)
      const { valid, messages } = fhir.validate(bundle as never)
      expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([])
      expect(valid).toBe(true)
      const urls = bundle.entry!.map(({ fullUrl }) => fullUrl)
      expect(new Set(urls).size).toBe(urls.length) // bdl-7
    }),
    { numRuns: 30 },
  )
})

test('measurements come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(measurement, { maxLength: 5 }), (measurements) => {
      const back = measurementsOfBundle(JSON.parse(JSON.stringify(bundleOf(measurements))))
      expect(back.measurements).toEqual(measurements)
      expect(back.skipped).toHaveLength(1) // the age
    }),
  )
})

test('a foreign bundle, whatever it holds, is read without a fault and what is skipped is explained', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(measurementsOfBundle({ entry: [{ resource: value }] }).measurements).toEqual([])
    }),
  )
  const observation = {
    resourceType: 'Observation',
    code: { coding: [{ system: 'urn:sitbone:test', code: 'slr' }] },
    valueQuantity: { value: 1.1, code: 'rad' },
  }
  expect(measurementsOfBundle({ entry: [{ resource: observation }] }).skipped[0]?.because).toBe('its unit is rad, expected deg')
})
