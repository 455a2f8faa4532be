/** Reads a vignette file; says which vignette and field is wrong. */
import { explanations } from '@sitbone/evidence/explanations/all'
import { nearestName } from '@sitbone/evidence/search/nearestName'
import { parseCase } from '../caseProblems.ts'
import { OTHER } from '../network/knowledge.ts'
import { type Expected, expectedSchema, type Vignette } from './vignette.ts'

/** A vignette file that cannot be scored. */
export class VignetteError extends Error {
  override readonly name = 'VignetteError'
  readonly code = 'invalid-vignette'
}

const byName = new Map<string, string>([
  ...explanations.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((alias) => [normal(alias), id] as const)),
  [OTHER, OTHER],
])
function normal(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** @param input - parsed JSON. @throws {VignetteError} */
export function parseVignettes(input: unknown): readonly Vignette[] {
  const list = Array.isArray(input) ? input : isRecord(input) && Array.isArray(input['vignettes']) ? input['vignettes'] : [input]
  if (list.length === 0) throw new VignetteError('The file holds no vignettes. `sitbone schema vignettes` prints the format.')
  return list.map((entry, i) => parseOne(entry, i))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const valid = ['id', 'title', 'voice', 'source', 'notes', 'case', 'expected', 'person', 'answers', 'measurements'] as const

function parseOne(entry: unknown, index: number): Vignette {
  const label = isRecord(entry) && typeof entry['id'] === 'string' ? `vignette "${entry['id']}"` : `vignette number ${index + 1}`
  if (!isRecord(entry)) throw new VignetteError(`${label} is not an object. \`sitbone schema vignettes\` prints the format.`)
  for (const key of Object.keys(entry)) {
    if ((valid as readonly string[]).includes(key)) continue
    const near = nearestName(key, valid)
    throw new VignetteError(`${label}: "${key}" is not a field.${near ? ` Did you mean "${near}"?` : ''} Fields: ${valid.join(', ')}.`)
  }
  const expected = expectedSchema.safeParse(isRecord(entry['expected']) ? withOwnNames(entry['expected'], label) : entry['expected'])
  if (!expected.success) {
    const issue = expected.error.issues[0]!
    if (issue.code === 'unrecognized_keys') throw unknownExpected(issue.keys[0]!, label)
    throw new VignetteError(`${label}: expected${issue.path.length > 0 ? `.${issue.path.join('.')}` : ''}: ${issue.message}.`)
  }
  const given =
    'case' in entry
      ? entry['case']
      : { person: entry['person'], answers: entry['answers'] ?? {}, measurements: entry['measurements'] ?? [] }
  try {
    parseCase(given)
  } catch (error) {
    throw new VignetteError(`${label}: ${(error as Error).message}`, { cause: error })
  }
  const { explanation, ...rest } = expected.data
  return {
    id: typeof entry['id'] === 'string' ? entry['id'] : String(index + 1),
    ...(typeof entry['title'] === 'string' ? { title: entry['title'] } : {}),
    case: given,
    expected: explanation === undefined ? rest : { ...rest, explanation: listed(explanation).map((name) => explanationId(name, label)) },
  }
}

/** What others call the fields of `expected`. */
const otherNames: Readonly<Record<string, keyof Expected>> = {
  leading: 'explanation',
  leadingExplanation: 'explanation',
  explanations: 'explanation',
  top: 'explanation',
  top1: 'explanation',
  hamstringRole: 'role',
  verdict: 'role',
  mustNotAdvise: 'forbidden',
  forbiddenAdvice: 'forbidden',
}

function withOwnNames(expected: Readonly<Record<string, unknown>>, label: string): Record<string, unknown> {
  const own: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(expected)) {
    const name = Object.hasOwn(otherNames, key) ? otherNames[key]! : key
    if (Object.hasOwn(own, name)) throw new VignetteError(`${label}: expected gives "${name}" twice (as "${key}"). Keep one.`)
    own[name] = value
  }
  return own
}

function unknownExpected(key: string, label: string): VignetteError {
  const fields = Object.keys(expectedSchema.shape)
  const near = nearestName(key, [...fields, ...Object.keys(otherNames)])
  return new VignetteError(
    `${label}: expected.${key} is not a field.${near ? ` Did you mean "${near}"?` : ''} Fields: ${fields.join(', ')}; also accepted: ${Object.keys(otherNames).join(', ')}.`,
  )
}

function explanationId(name: string, label: string): string {
  const id = byName.get(normal(name))
  if (id) return id
  const near = nearestName(name, [...byName.values()])
  throw new VignetteError(
    `${label}: expected.explanation "${name}" is not known.${near ? ` Did you mean "${near}"?` : ''} Ids: ${explanations.map((entry) => entry.id).join(', ')}.`,
  )
}

export const listed = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [value as Value]
