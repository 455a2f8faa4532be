/** Writes the twin's validation table into docs/validation.md: `node packages/twin/scripts/writeValidation.ts`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { familyTables } from '../tables/engineProbe.ts'
import { asTable } from '../validation/row.ts'
import { validationRows } from '../validation/rows.ts'

const file = new URL('../../../docs/validation.md', import.meta.url)
const [start, end] = ['<!-- twin table: start -->', '<!-- twin table: end -->']
const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
if (!text.includes(start) || !text.includes(end)) throw new Error(`docs/validation.md has no "${start}" … "${end}" to write between.`)
const table = asTable(validationRows(familyTables()))
writeFileSync(file, text.replace(new RegExp(`${start}[\\s\\S]*${end}`), `${start}\n\n${table}\n\n${end}`))
