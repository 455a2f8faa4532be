/**
 * A case and its assessment as a FHIR R4 collection bundle: a minimal Patient, the answers as a QuestionnaireResponse, every angle and
 * distance as an Observation with side, method, trials and error, and a Provenance that says which software and knowledge made it.
 * No coded diagnosis leaves Sitbone: the assessment is a ClinicalImpression in words.
 *
 * Codes: a local code system for the tests (no LOINC code was verified for hip range of motion; see product-reference §5), SNOMED CT
 * only for the side.
 * @see https://hl7.org/fhir/R4/
 */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers, Case } from '@sitbone/evidence/vocabulary/case'
import { type MeasurementInput, tests } from '@sitbone/evidence/vocabulary/measurement'
import type { Bundle, ClinicalImpression, FhirResource, Observation, Patient, Provenance, QuestionnaireResponse } from 'fhir/r4.js'

const system = {
  test: 'urn:sitbone:test',
  method: 'urn:sitbone:method',
  question: 'urn:sitbone:question',
  ucum: 'http://unitsofmeasure.org',
  snomed: 'http://snomed.info/sct',
} as const

const sideCodes = { left: ['7771000', 'Left'], right: ['24028007', 'Right'] } as const
const genders = { female: 'female', male: 'male', unspecified: 'unknown' } as const

export interface BundleInput {
  readonly person: Case['person']
  readonly answers: Answers
  readonly measurements: readonly MeasurementInput[]
  readonly assessment?: Assessment
  /** Wording of each question that was answered, by id. */
  readonly questionText: (id: string) => string | undefined
  readonly now: Date
  /** One new UUID a call. */
  readonly uuid: () => string
}

/** @returns the bundle; valid R4 (checked against the published JSON schema in the test) */
export function fhirBundle({ person, answers, measurements, assessment, questionText, now, uuid }: BundleInput): Bundle<FhirResource> {
  const reference = () => `urn:uuid:${uuid()}`
  const patientUrl = reference()
  const subject = { reference: patientUrl }
  const stamp = now.toISOString()
  const patient: Patient = { resourceType: 'Patient', gender: genders[person.sex] }
  const response: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    subject,
    authored: stamp,
    item: Object.entries(answers).map(([id, value]) => ({
      linkId: id,
      ...(questionText(id) ? { text: questionText(id)! } : {}),
      answer: (Array.isArray(value) ? value : [value]).map((one) =>
        typeof one === 'number'
          ? { valueDecimal: one }
          : typeof one === 'boolean'
            ? { valueBoolean: one }
            : { valueCoding: { system: `${system.question}:${id}`, code: one } },
      ),
    })),
  }
  const age: Observation = {
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'Age at this check' },
    subject,
    effectiveDateTime: stamp,
    valueQuantity: { value: person.age, unit: 'years', system: system.ucum, code: 'a' },
  }
  const clinical: (Observation | QuestionnaireResponse)[] = [response, age, ...measurements.map((one) => observationOf(one, subject))]
  const withUrls = clinical.map((resource) => ({ fullUrl: reference(), resource }))
  const impression: ClinicalImpression[] = assessment
    ? [
        {
          resourceType: 'ClinicalImpression',
          status: 'completed',
          subject,
          date: stamp,
          summary: `${assessment.hamstringRole.sentence} Level of care: ${assessment.level}. Not tested on patients; not a diagnosis. Knowledge ${assessment.knowledgeVersion}.`,
        },
      ]
    : []
  const results = [...withUrls, ...impression.map((resource) => ({ fullUrl: reference(), resource }))]
  const provenance: Provenance = {
    resourceType: 'Provenance',
    target: results.map(({ fullUrl }) => ({ reference: fullUrl })),
    recorded: stamp,
    agent: [
      {
        type: { text: 'Software' },
        who: {
          display: `Sitbone${assessment ? `, knowledge ${assessment.knowledgeVersion}` : ''}: educational software, not a medical device`,
        },
      },
    ],
  }
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: stamp,
    entry: [{ fullUrl: patientUrl, resource: patient }, ...results, { fullUrl: reference(), resource: provenance }],
  }
}

function observationOf(measurement: MeasurementInput, subject: { reference: string }): Observation {
  const { test, side, value, unit, method, rater, active, trials, sem, mdc95, taken, flags } = measurement
  const quantity = (amount: number) => ({ value: amount, unit: unit === 'deg' ? '°' : unit, system: system.ucum, code: unit })
  const sideCode = side === 'none' ? undefined : sideCodes[side]
  const component: Observation['component'] = [
    { code: { text: 'Measured by' }, valueString: rater },
    ...(active === undefined
      ? []
      : [{ code: { text: 'Moved by' }, valueString: active ? 'own muscles (active)' : 'helper or gravity (passive)' }]),
    ...(trials ?? []).map((trial, i) => ({ code: { text: `Trial ${i + 1}` }, valueQuantity: quantity(trial) })),
    ...(sem === undefined ? [] : [{ code: { text: 'Standard error of measurement' }, valueQuantity: quantity(sem) }]),
    ...(mdc95 === undefined ? [] : [{ code: { text: 'Minimal detectable change, 95 %' }, valueQuantity: quantity(mdc95) }]),
  ]
  return {
    resourceType: 'Observation',
    identifier: [{ system: 'urn:sitbone:measurement', value: measurement.id }],
    status: 'final',
    code: { coding: [{ system: system.test, code: test, display: tests[test].name }], text: `${tests[test].name} (${tests[test].zero})` },
    subject,
    ...(taken === undefined ? {} : { effectiveDateTime: taken }),
    valueQuantity: quantity(value),
    ...(sideCode ? { bodySite: { coding: [{ system: system.snomed, code: sideCode[0], display: sideCode[1] }], text: side } } : {}),
    method: { coding: [{ system: system.method, code: method }], text: method },
    ...(flags && flags.length > 0 ? { note: flags.map((text) => ({ text })) } : {}),
    component,
  }
}

/** Problems found while reading a foreign bundle, in words. */
export interface FhirImport {
  readonly measurements: readonly MeasurementInput[]
  readonly skipped: readonly { readonly index: number; readonly because: string }[]
}

/**
 * Reads measurements back from a bundle's Observations that use Sitbone's local test codes. Everything else is skipped with the reason.
 * Never throws on a parsed JSON value.
 */
export function measurementsOfBundle(bundle: unknown): FhirImport {
  const measurements: MeasurementInput[] = []
  const skipped: { index: number; because: string }[] = []
  const entries = isObject(bundle) && Array.isArray(bundle['entry']) ? bundle['entry'] : []
  for (const [index, entry] of entries.entries()) {
    const resource = isObject(entry) ? entry['resource'] : undefined
    if (!isObject(resource) || resource['resourceType'] !== 'Observation') continue
    const result = measurementOf(resource as unknown as Observation)
    if (typeof result === 'string') skipped.push({ index, because: result })
    else measurements.push(result)
  }
  return { measurements, skipped }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function measurementOf(observation: Observation): MeasurementInput | string {
  const coding = observation.code?.coding?.find((one) => one.system === system.test)
  if (!coding?.code) return 'it has no test code of Sitbone'
  if (!Object.hasOwn(tests, coding.code)) return `its test "${coding.code}" is not known`
  const test = coding.code as keyof typeof tests
  const { value, code } = observation.valueQuantity ?? {}
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'it has no value'
  if (code !== tests[test].unit) return `its unit is ${code ?? 'missing'}, expected ${tests[test].unit}`
  const [low, high] = tests[test].possible
  if (value < low || value > high) return `its value ${value} is outside what a body can do (${low} to ${high})`
  const component = (text: string) => observation.component?.find((one) => one.code.text === text)
  const side = observation.bodySite?.coding?.find((one) => one.system === system.snomed)?.code
  const trials = (observation.component ?? [])
    .filter((one) => /^Trial \d+$/.test(one.code.text ?? ''))
    .map((one) => one.valueQuantity?.value ?? Number.NaN)
  const moved = component('Moved by')?.valueString
  const sem = component('Standard error of measurement')?.valueQuantity?.value
  const mdc95 = component('Minimal detectable change, 95 %')?.valueQuantity?.value
  const method = observation.method?.coding?.find((one) => one.system === system.method)?.code
  const rater = component('Measured by')?.valueString
  return {
    id:
      observation.identifier?.find((one) => one.system === 'urn:sitbone:measurement')?.value ??
      `fhir-${test}-${observation.effectiveDateTime ?? 'undated'}`,
    test,
    side: side === sideCodes.left[0] ? 'left' : side === sideCodes.right[0] ? 'right' : 'none',
    value,
    unit: tests[test].unit,
    method: (['tilt', 'photo', 'video', 'goniometer', 'tape'] as const).find((one) => one === method) ?? 'typed',
    rater: (['helper', 'clinician'] as const).find((one) => one === rater) ?? 'self',
    ...(moved === undefined ? {} : { active: moved.includes('(active)') }),
    ...(trials.length > 0 && trials.every(Number.isFinite) ? { trials } : {}),
    ...(sem === undefined ? {} : { sem }),
    ...(mdc95 === undefined ? {} : { mdc95 }),
    ...(observation.effectiveDateTime === undefined ? {} : { taken: observation.effectiveDateTime }),
    ...(observation.note ? { flags: observation.note.map(({ text }) => text) } : {}),
  }
}
