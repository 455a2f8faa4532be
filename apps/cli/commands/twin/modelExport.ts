/** `sitbone model export`: the reference body, or a person's, as an OpenSim 4 document. */
import { applyParameters, parseParameter, splitProportions, withProportions } from '@sitbone/twin/simulate/parameterInput'
import { type Command, Option } from 'commander'
import { InputError, type Io, printJson, RefusedError } from '../../command.ts'
import { writeWhole } from '../../writeWhole.ts'
import { readCase, requireInScope, takingInput } from './personInput.ts'

interface Options {
  readonly person?: string
  readonly sex: 'female' | 'male'
  readonly param: readonly string[]
  readonly out?: string
  readonly json?: boolean
}

export function registerModelExport(model: Command, io: Io): void {
  model
    .command('export')
    .description('the reference body (sitbone-adult) or a person’s body as an OpenSim 4 document')
    .option('--person <file>', 'JSON of a person or a case, whose measurements are fitted; without it the reference body')
    .addOption(new Option('--sex <sex>', 'which reference body').choices(['female', 'male']).default('female'))
    .option(
      '--param <name=value>',
      'set a personal parameter; may be repeated',
      (value: string, before: string[]) => [...before, value],
      [] as string[],
    )
    .option('--out <file>', 'where to write it; without it, standard output')
    .option('--json', 'print what was written as JSON')
    .action(async (options: Options) => {
      const { bodyDocument } = await import('@sitbone/twin/referenceBody/document')
      const { referenceSpec } = await import('@sitbone/twin/referenceBody/bodySpec')
      if (options.json && options.out === undefined)
        throw new InputError('With --json the document needs a place of its own: add --out FILE.osim.')
      const spec = options.person === undefined && options.param.length === 0 ? referenceSpec(options.sex) : await personSpec(io, options)
      const text = bodyDocument(spec)
      if (options.out === undefined) io.out(text)
      else {
        await writeWhole(options.out, text)
        if (options.json) printJson(io, { file: options.out, name: spec.name, bytes: Buffer.byteLength(text) })
        else io.out(`Wrote ${spec.name} to ${options.out}. It opens in OpenSim 4.\n`)
      }
    })
}

async function personSpec(io: Io, options: Options) {
  const { specOf } = await import('@sitbone/twin/person/twinBody')
  const { typicalFor, typicalPerson } = await import('@sitbone/twin/person/parameters')
  const { familyTables } = await import('@sitbone/twin/tables/engineProbe')
  const { proportions, others } = takingInput(() => splitProportions(options.param.map(parseParameter)))
  const tables = familyTables(proportions)
  let person = typicalPerson(options.sex)
  if (options.person !== undefined) {
    const about = await readCase(io, options.person)
    requireInScope(io, about.person, about.answers, options.json === true, {})
    person = typicalFor(about.person)
    if (about.measurements.length > 0) {
      const { fitPerson } = await import('@sitbone/twin/fit/fitPerson')
      const { personFrom } = await import('@sitbone/twin/person/parameterVector')
      const fitted = fitPerson(about.measurements, person, tables)
      if (fitted.kind === 'fit-failed') throw new RefusedError(fitted.because)
      person = personFrom(fitted.posterior.mean, person)
    }
  }
  return specOf(
    takingInput(() => applyParameters(withProportions(person, proportions), others, tables)),
    'sitbone-person',
  )
}
