/** Fails when the lockfile holds a package whose licence is not known to be compatible with Apache-2.0. */
import { readFileSync } from 'node:fs'

const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'Python-2.0',
  'CC-BY-4.0',
  'MPL-2.0', // file-level copyleft, used unmodified
  'Artistic-2.0',
])
/** Packages whose lockfile entry names no licence, with what their own files say. */
const readByHand: Record<string, string> = {}

interface Entry {
  readonly license?: string
  readonly link?: boolean
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }
const acceptable = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((one) => allowed.has(one.trim())))

const refused = Object.entries(lock.packages)
  .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.link)
  .map(([path, entry]) => [path.replace(/^.*node_modules\//, ''), entry.license] as const)
  .filter(([name, licence]) => !acceptable(licence ?? readByHand[name] ?? 'unknown'))
for (const [name, licence] of refused) console.error(`${name}: licence ${licence ?? 'not stated'} is not on the list`)
process.exit(refused.length > 0 ? 1 : 0)
