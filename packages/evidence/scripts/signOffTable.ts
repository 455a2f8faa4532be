/** Writes the sign-off table of docs/safety.md from the data: `node packages/evidence/scripts/signOffTable.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { signOffTable } from '../danger/signOffTable.ts'

const file = new URL('../../../docs/safety.md', import.meta.url)
const [before, , after] = readFileSync(file, 'utf8').split(/<!-- sign-off: (?:start|end) -->/)
writeFileSync(file, `${before}<!-- sign-off: start -->\n\n${signOffTable()}\n\n<!-- sign-off: end -->${after}`)
