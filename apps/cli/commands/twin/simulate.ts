/** `sitbone simulate TEST`: a virtual clinical test on a person's body, told in words or as JSON. */
import { nearestName } from '@sitbone/evidence/search/nearestName'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import type { LegSide, TwinPerson } from '@sitbone/twin/person/parameters'
import { applyParameters, parameterNames, parseParameter, splitProportions, withProportions } from '@sitbone/twin/simulate/parameterInput'
import { type Compare, refusalSentences, type Simulation, simulate } from '@sitbone/twin/simulate/simulate'
import { variantFrom, variantNames } from '@sitbone/twin/simulate/variantInput'
import type { PathTables } from '@sitbone/twin/tables/pathTables'
import { type Variant, type VirtualTestId, virtualTestIds } from '@sitbone/twin/virtualTests/catalogue'
import type { Frame } from '@sitbone/twin/virtualTests/frame'
import type { TestResult } from '@sitbone/twin/virtualTests/runTest'
import { Option } from 'commander'
import { InputError, type Io, printJson, RefusedError, type RegisterCommand } from '../../command.ts'
import { readCase, requireInScope, rounded, takingInput } from './personInput.ts'

interface Options {
  readonly side: LegSide
  readonly person?: string
  readonly param: readonly string[]
  readonly compare?: 'typical'
  readonly json?: boolean
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value]

export const registerSimulate: RegisterCommand = (program, io) => {
  program
    .command('simulate <test> [settings...]')
    .description(`a clinical test on a virtual body: ${virtualTestIds.join(', ')}`)
    .addOption(new Option('--side <side>', 'leg that is tested').choices(['left', 'right']).default('right'))
    .option(
      '--person <file>',
      'JSON of a person ({age, sex, heightCm, massKg}) or a case, whose measurements are fitted; - for standard input',
    )
    .option(
      '--param <name=value>',
      `set a parameter (${parameterNames.join(', ')}; .left or .right for one side) or a way of testing (${variantNames.join(', ')}); may be repeated, and more name=value may follow`,
      gather,
      [],
    )
    .addOption(new Option('--compare <with>', 'show the same body with typical hamstrings beside it').choices(['typical']))
    .option('--json', 'JSON')
    .action(async (first: string, rest: readonly string[], options: Options) => {
      const { test, settings } = requested([first, ...rest])
      if (!(virtualTestIds as readonly string[]).includes(test)) {
        const near = nearestName(test, virtualTestIds)
        throw new InputError(
          `There is no virtual test "${test}".${near ? ` Did you mean ${near}?` : ''} All tests: ${virtualTestIds.join(', ')}.`,
        )
      }
      const { familyTables } = await import('@sitbone/twin/tables/engineProbe')
      const about = await readCase(io, options.person)
      const { proportions, others: pairs } = takingInput(() => splitProportions([...options.param, ...settings].map(parseParameter)))
      const tables = familyTables(proportions)
      const sex = pairs.find((pair) => pair.name === 'sex')?.value
      const id = test as VirtualTestId
      const json = options.json === true
      requireInScope(io, about.person, about.answers, json, { test: id, side: options.side, endpoint: {}, trace: [] })
      const person = withProportions(await personOf(about, tables), proportions)
      const variant = takingInput(() => variantFrom(pairs.filter((pair) => variantNames.includes(pair.name))))
      const changed = takingInput(() =>
        applyParameters(
          person,
          pairs.filter((pair) => !variantNames.includes(pair.name)),
          tables,
        ),
      )
      const compare: Compare = options.compare ?? 'nothing'
      const simulation = simulate(changed, tables, id, options.side, variant, compare)
      if (simulation.kind === 'refused') {
        const sentence = refusalSentences[simulation.because]
        if (json)
          printJson(io, {
            test: id,
            side: options.side,
            stop: 'refused',
            endpoint: {},
            trace: [],
            refused: [{ id: simulation.because, sentence }],
          })
        throw new RefusedError(sentence)
      }
      const bands = sex === undefined && changed.sex === 'unspecified' ? bySex(changed, tables, id, options.side, variant) : null
      if (json) printJson(io, asJson(simulation, bands))
      else await print(io, simulation, bands)
    })
}

/** The one test among the words of the command line; `name=value` is a setting wherever it stands (`--param a=1 b=2`). */
function requested(words: readonly string[]): { readonly test: string; readonly settings: readonly string[] } {
  const [test, ...more] = words.filter((word) => !word.includes('='))
  if (test === undefined) throw new InputError(`Which test? Name one of: ${virtualTestIds.join(', ')}.`)
  if (more.length > 0) throw new InputError(`One test at a time: "${more[0]}" is too much. Settings are written name=value.`)
  return { test, settings: words.filter((word) => word.includes('=')) }
}

async function personOf(about: Case, tables: PathTables): Promise<TwinPerson> {
  const { typicalFor } = await import('@sitbone/twin/person/parameters')
  const base = typicalFor(about.person)
  if (about.measurements.length === 0) return base
  const { fitPerson } = await import('@sitbone/twin/fit/fitPerson')
  const { personFrom } = await import('@sitbone/twin/person/parameterVector')
  const fitted = fitPerson(about.measurements, base, tables)
  if (fitted.kind === 'fit-failed') throw new RefusedError(fitted.because)
  return personFrom(fitted.posterior.mean, base)
}

type Bands = Readonly<Record<'female' | 'male', Readonly<Record<string, number>>>>

/** Sex unspecified: what the same parameters give a female and a male body of their own typical size. */
function bySex(person: TwinPerson, tables: PathTables, test: VirtualTestId, side: LegSide, variant: Variant): Bands | null {
  const of = (sex: 'female' | 'male') => simulate({ ...person, sex }, tables, test, side, variant, 'nothing')
  const [female, male] = [of('female'), of('male')]
  return female.kind === 'refused' || male.kind === 'refused' ? null : { female: female.result.endpoint, male: male.result.endpoint }
}

const numbers = (record: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, rounded(value)]))

const frameAsJson = (frame: Frame) => ({
  ...Object.fromEntries(Object.entries(frame).flatMap(([name, value]) => (typeof value === 'number' ? [[name, rounded(value)]] : []))),
  shares: numbers(frame.shares),
  pose: Object.fromEntries(Object.entries(frame.pose).map(([name, value]) => [name, rounded(value, 6)])),
  muscles: Object.fromEntries(
    Object.entries(frame.muscles).map(([name, muscle]) => [
      name,
      { lengthM: rounded(muscle.lengthM, 6), strain: rounded(muscle.strain, 5), passiveN: rounded(muscle.passiveN, 3) },
    ]),
  ),
})

const resultAsJson = (result: TestResult) => ({
  endpoint: numbers(result.endpoint),
  stop: result.stop,
  trace: result.trace.map(frameAsJson),
  ...(result.loadRatioToStanding === undefined ? {} : { loadRatioToStanding: rounded(result.loadRatioToStanding) }),
})

const asJson = ({ result, typical, difference }: Simulation, bands: Bands | null) => ({
  test: result.test,
  side: result.side,
  variant: result.variant,
  ...resultAsJson(result),
  ...(bands ? { bySex: { female: numbers(bands.female), male: numbers(bands.male) } } : {}),
  ...(typical && difference ? { compare: { with: 'typical', ...resultAsJson(typical), difference: numbers(difference) } } : {}),
})

async function print(io: Io, { result, typical }: Simulation, bands: Bands | null): Promise<void> {
  const { tell, tellBands, testNames } = await import('@sitbone/twin/words/story')
  const lines = [testNames[result.test], '', ...tell(result, typical), ...(bands ? ['', tellBands(result.test, bands)] : [])]
  io.out(`${lines.join('\n')}\n`)
}
