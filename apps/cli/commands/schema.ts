/** `sitbone schema [NAME]`: the JSON Schema of each input and output. */
import { nearestName } from '@sitbone/evidence/search/nearestName'
import { InputError, printJson, type RegisterCommand } from '../command.ts'

export const registerSchema: RegisterCommand = (program, io) => {
  program
    .command('schema [name]')
    .description('the JSON Schema of an input or output; without a name, the names')
    .option('--json', 'JSON (the schema itself always is)')
    .action(async (asked: string | undefined, options: { json?: boolean }) => {
      const { schemaAliases, schemas } = await import('../schemas.ts')
      const { z } = await import('zod')
      const names = Object.keys(schemas)
      const name = asked !== undefined && Object.hasOwn(schemaAliases, asked) ? schemaAliases[asked]! : asked
      if (name === undefined) {
        if (options.json) printJson(io, names)
        else io.out(`${names.join('\n')}\n`)
        return
      }
      if (!Object.hasOwn(schemas, name)) {
        const near = nearestName(name, [...names, ...Object.keys(schemaAliases)])
        throw new InputError(`There is no schema "${name}".${near ? ` Did you mean "${near}"?` : ''} All names: ${names.join(', ')}.`)
      }
      printJson(io, z.toJSONSchema(schemas[name as keyof typeof schemas], { io: 'input', unrepresentable: 'any' }))
    })
}
