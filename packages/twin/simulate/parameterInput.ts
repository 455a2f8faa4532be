/** Parameters as people type them (`extensibilityDeg=55`, `hipFlexorShiftDeg.left=8`) put onto a person. */
import { nearestName } from '@sitbone/evidence/search/nearestName'
import { type PersonalParameter, personalPriors } from '@sitbone/evidence/twinPriors'
import { type Sex, sexes } from '@sitbone/evidence/vocabulary/case'
import { withExtensibility } from '../person/extensibility.ts'
import { type LegParameters, type LegSide, legSides, type TwinPerson, typicalPerson, typicalSize } from '../person/parameters.ts'
import type { Segment } from '../referenceBody/shapes.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { TwinError } from '../twinError.ts'

const degree = Math.PI / 180

interface Setter {
  readonly parameter: PersonalParameter
  readonly unit: string
  readonly set: (person: TwinPerson, side: LegSide | null, value: number) => TwinPerson
}

const leg =
  (change: (value: number) => Partial<LegParameters>) =>
  (person: TwinPerson, side: LegSide | null, value: number): TwinPerson => {
    const legs = { ...person.legs }
    for (const each of side ? [side] : legSides) legs[each] = { ...legs[each], ...change(value) }
    return { ...person, legs }
  }
const lumbar =
  (change: (value: number) => Partial<TwinPerson['lumbar']>) =>
  (person: TwinPerson, _side: LegSide | null, value: number): TwinPerson => ({ ...person, lumbar: { ...person.lumbar, ...change(value) } })

/** Names of the command line contract, then the others the twin has. */
const setters: Readonly<Record<string, Setter>> = {
  hamstringShiftMm: { parameter: 'hamstringShift', unit: 'mm', set: leg((value) => ({ hamstringShift: value / 1000 })) },
  hamstringStiffness: { parameter: 'hamstringStiffness', unit: 'times typical', set: leg((value) => ({ hamstringStiffness: value })) },
  tolerance: { parameter: 'tolerance', unit: 'times typical', set: leg((value) => ({ tolerance: value })) },
  hipFlexorShiftDeg: { parameter: 'hipFlexorShift', unit: 'degrees', set: leg((value) => ({ hipFlexorShift: value * degree })) },
  lumbarRangeDeg: { parameter: 'lumbarRange', unit: 'degrees', set: lumbar((value) => ({ range: value * degree })) },
  lumbarStiffness: { parameter: 'lumbarStiffness', unit: 'times typical', set: lumbar((value) => ({ stiffness: value })) },
  ankleDeg: { parameter: 'ankleRange', unit: 'degrees', set: leg((value) => ({ ankleRange: value * degree })) },
  nerve: { parameter: 'nerve', unit: 'times typical', set: leg((value) => ({ nerve: value })) },
  rectusStiffness: { parameter: 'rectusStiffness', unit: 'times typical', set: leg((value) => ({ rectusStiffness: value })) },
  lumbarRestDeg: { parameter: 'lumbarRest', unit: 'degrees', set: lumbar((value) => ({ rest: value * degree })) },
  hipInwardDeg: { parameter: 'hipInward', unit: 'degrees against typical', set: leg((value) => ({ hipInward: value * degree })) },
  hipOutwardDeg: { parameter: 'hipOutward', unit: 'degrees against typical', set: leg((value) => ({ hipOutward: value * degree })) },
  strategy: { parameter: 'strategy', unit: 'times typical', set: (person, _side, value) => ({ ...person, strategy: value }) },
}
const special = ['sex', 'extensibilityDeg'] as const

/** Limits of a leg raise that a human body can have, degrees. */
const raiseLimits = [10, 145] as const

/** Segment lengths against what the height would give: they change the body family, and with it the tables. */
const segmentFactors: Readonly<Record<string, Segment>> = {
  thighFactor: 'thigh',
  shankFactor: 'shank',
  footFactor: 'foot',
  trunkFactor: 'trunk',
  armFactor: 'arm',
  pelvisFactor: 'pelvis',
}
const segmentLimits = [0.8, 1.2] as const

export const parameterNames: readonly string[] = [...special, ...Object.keys(setters), ...Object.keys(segmentFactors)]

export type Proportions = Partial<Record<Segment, number>>

/** Segment factors among the inputs, and the rest. @throws {TwinError} `bad-value` */
export function splitProportions(inputs: readonly ParameterInput[]): {
  readonly proportions: Proportions
  readonly others: ParameterInput[]
} {
  const proportions: Proportions = {}
  const others = inputs.filter(({ name, value }) => {
    const segment = segmentFactors[name]
    if (!segment) return true
    const factor = Number(value)
    if (value.trim() === '' || !(factor >= segmentLimits[0] && factor <= segmentLimits[1])) {
      throw new TwinError(
        'bad-value',
        `${name} is "${value}"; a segment is ${segmentLimits[0]} to ${segmentLimits[1]} times what the height gives.`,
      )
    }
    proportions[segment] = factor
    return false
  })
  return { proportions, others }
}

/** The person with segments of their own length; ordinary proportions leave them as they are. */
export const withProportions = (person: TwinPerson, proportions: Proportions): TwinPerson =>
  Object.keys(proportions).length === 0 ? person : { ...person, size: { ...person.size, proportions } }

export interface ParameterInput {
  readonly name: string
  readonly side: LegSide | null
  readonly value: string
}

/** @throws {TwinError} `unknown-parameter`, `unknown-side`, `bad-value`, `unreachable` */
export function applyParameters(person: TwinPerson, inputs: readonly ParameterInput[], tables: PathTables): TwinPerson {
  // Sex decides the typical body, and extensibility is reached last, whatever the order they are given in.
  const order = (input: ParameterInput) => (input.name === 'sex' ? 0 : input.name === 'extensibilityDeg' ? 2 : 1)
  return [...inputs].sort((a, b) => order(a) - order(b)).reduce((current, input) => apply(current, input, tables), person)
}

function apply(person: TwinPerson, { name, side, value }: ParameterInput, tables: PathTables): TwinPerson {
  if (name === 'sex') return withSex(person, value)
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) {
    throw new TwinError('bad-value', `The parameter ${name} is "${value}", which is not a number. Write it as ${name}=12.5.`)
  }
  if (name === 'extensibilityDeg') return reach(person, side, number, tables)
  const setter = setters[name]
  if (!setter) {
    const near = nearestName(name, parameterNames)
    throw new TwinError(
      'unknown-parameter',
      `There is no parameter "${name}".${near ? ` Did you mean ${near}?` : ''} All names: ${parameterNames.join(', ')}; add .left or .right for one side.`,
    )
  }
  const [low, high] = personalPriors[setter.parameter].range
  if (number < low || number > high) {
    throw new TwinError(
      'bad-value',
      `${name} = ${number} lies outside what a body can have (${low} to ${high} ${setter.unit}). Check the number and its unit.`,
    )
  }
  const changed = setter.set(person, side, number)
  if (changed.lumbar.range - changed.lumbar.rest < 8 * degree) {
    const travel = Math.round((changed.lumbar.range - changed.lumbar.rest) / degree)
    throw new TwinError(
      'impossible-body',
      `A lumbar spine that rests ${Math.round(changed.lumbar.rest / degree)}° bent and ends at ${Math.round(changed.lumbar.range / degree)}° leaves ${travel}° to move. Raise lumbarRangeDeg or lower lumbarRestDeg.`,
    )
  }
  return changed
}

function withSex(person: TwinPerson, value: string): TwinPerson {
  if (!(sexes as readonly string[]).includes(value)) throw new TwinError('bad-value', `sex is "${value}"; it can be ${sexes.join(', ')}.`)
  const before = typicalSize(person.sex)
  const { proportions } = person.size
  const given = person.size.heightM !== before.heightM || person.size.massKg !== before.massKg
  const typical = typicalPerson(value as Sex, given ? person.size : undefined)
  return {
    ...person,
    sex: value as Sex,
    size: proportions ? { ...typical.size, proportions } : typical.size,
    lumbar: { ...person.lumbar, endMoment: typical.lumbar.endMoment },
  }
}

function reach(person: TwinPerson, side: LegSide | null, degrees: number, tables: PathTables): TwinPerson {
  const [low, high] = raiseLimits
  if (degrees < low || degrees > high) {
    throw new TwinError(
      'bad-value',
      `extensibilityDeg = ${degrees}: a straight leg raise lies between ${low} and ${high}°. Check the number.`,
    )
  }
  let current = person
  for (const each of side ? [side] : legSides) {
    const reached = withExtensibility(current, tables, each, degrees)
    if (!reached) {
      throw new TwinError(
        'unreachable',
        `No hamstring of human length gives this body a leg raise of ${degrees}° on the ${each}. Try a value nearer to 70, or change tolerance or hamstringStiffness as well.`,
      )
    }
    current = reached
  }
  return current
}

/** `name.left=value` → its parts. @throws {TwinError} `bad-value`, `unknown-side` */
export function parseParameter(text: string): ParameterInput {
  const at = text.indexOf('=')
  if (at < 1)
    throw new TwinError(
      'bad-value',
      `"${text}" is not name=value. Example: --param extensibilityDeg=55 or --param hipFlexorShiftDeg.left=8.`,
    )
  const [name = '', side, ...rest] = text.slice(0, at).split('.')
  if (rest.length > 0 || (side !== undefined && side !== 'left' && side !== 'right')) {
    throw new TwinError('unknown-side', `"${text.slice(0, at)}": the part after the dot must be left or right.`)
  }
  return { name, side: (side as LegSide | undefined) ?? null, value: text.slice(at + 1) }
}

/** Name of a vector entry (`hamstringShift.right`) as the command line takes it (`hamstringShiftMm.right`). */
export function publicName(id: string): string {
  const [parameter, side] = id.split('.')
  const name = parameter === 'pelvicTilt' ? 'pelvicTiltDeg' : Object.keys(setters).find((key) => setters[key]!.parameter === parameter)
  return `${name ?? parameter}${side ? `.${side}` : ''}`
}
