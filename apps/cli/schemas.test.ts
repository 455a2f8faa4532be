/** Real outputs of the commands held to the schemas that `sitbone schema` prints. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runCommand } from './runCommand.ts'
import { schemaAliases, schemas } from './schemas.ts'

const example = (name: string): string => fileURLToPath(new URL(`../../examples/${name}.json`, import.meta.url))
const body = fileURLToPath(new URL('../../packages/twin/referenceBody/sitbone-adult-male.osim', import.meta.url))

const outputs: readonly (readonly [keyof typeof schemas, number, readonly string[]])[] = [
  ['assessment', 0, ['assess', example('desk-worker')]],
  ['assessment', 0, ['assess', example('cauda-equina-signs')]],
  ['screen', 0, ['screen', example('acute-sciatica')]],
  ['questions', 0, ['questions']],
  ['claim', 0, ['claims', 'C13']],
  ['claims', 0, ['claims']],
  ['evidence', 0, ['evidence', 'sciatica']],
  ['plan', 0, ['plan', example('desk-worker')]],
  ['plan', 3, ['plan', example('cauda-equina-signs')]],
  ['change', 0, ['change', example('desk-worker')]],
  ['report', 0, ['report', example('desk-worker')]],
  ['simulation', 0, ['simulate', 'slr', '--param', 'extensibilityDeg=58', 'sex=female', '--compare', 'typical']],
  ['simulation', 0, ['simulate', 'hip-rotation']],
  ['twin-fit', 0, ['twin', 'fit', example('desk-worker')]],
  ['cohort', 0, ['cohort', '--n', '20', '--seed', '1', '--tests', 'slr,ake', '--workers', '1']],
  ['model-info', 0, ['model', 'info', body]],
]

test.each(outputs)('the schema "%s" holds for exit code %i of sitbone %j', async (name, expected, words) => {
  const { code, out } = await runCommand(...words, '--json')
  expect(code).toBe(expected)
  const result = schemas[name].safeParse(JSON.parse(out))
  expect(result.error?.issues ?? []).toEqual([])
})

test('a command’s own name finds its schema, and every alias leads to one', async () => {
  const { out: direct } = await runCommand('schema', 'simulation')
  expect((await runCommand('schema', 'simulate')).out).toBe(direct)
  for (const name of Object.values(schemaAliases)) expect(Object.keys(schemas)).toContain(name)
  for (const alias of Object.keys(schemaAliases)) expect(Object.keys(schemas)).not.toContain(alias)
})
