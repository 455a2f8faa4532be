/** Everything that makes a case unusable, in words: what, where, why, what to do. */

import { nearestName } from '@sitbone/evidence/search/nearestName'
import type { Answers, AnswerValue, Case } from '@sitbone/evidence/vocabulary/case'
import { caseSchema } from '@sitbone/evidence/vocabulary/case'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { tests } from '@sitbone/evidence/vocabulary/measurement'
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { questionById, questionCatalogue } from './questions/catalogue.ts'
import { NOT_SURE } from './questions/question.ts'

/** A case that cannot be assessed. `problems` has one sentence each, for people. */
export class CaseError extends Error {
  override readonly name = 'CaseError'
  readonly code = 'invalid-case'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.length === 1 ? problems[0]! : `The case has ${problems.length} problems:\n- ${problems.join('\n- ')}`)
    this.problems = problems
  }
}

/**
 * @param input - anything, such as parsed JSON.
 * @throws {CaseError} naming every problem at once.
 */
export function parseCase(input: unknown): Case {
  const parsed = caseSchema.safeParse(input)
  if (!parsed.success) throw new CaseError(parsed.error.issues.map((issue) => issueInWords(issue, input)))
  const problems = [...answerProblems(parsed.data.answers), ...parsed.data.measurements.flatMap(measurementProblems)]
  if (problems.length > 0) throw new CaseError(problems)
  return parsed.data
}

/** More is a pasted document, not a story. */
const LONGEST_TEXT = 20_000

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string; readonly keys?: readonly string[] }

const fields: Readonly<Record<string, readonly string[]>> = {
  '': ['person', 'answers', 'measurements'],
  person: ['age', 'sex', 'heightCm', 'massKg', 'region'],
  measurements: ['id', 'test', 'side', 'value', 'unit', 'method', 'rater', 'active', 'trials', 'sem', 'mdc95', 'taken', 'flags', 'source'],
}

function issueInWords(issue: Issue, input: unknown): string {
  const path = issue.path.map(String)
  const where = path.length === 0 ? 'the case' : path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const valid = fields[path[0] ?? ''] ?? []
    return issue
      .keys!.map((key) => {
        const near = nearestName(key, valid)
        return `"${key}" in ${where} is not a field. ${near ? `Did you mean "${near}"?` : `Fields are: ${valid.join(', ')}.`}`
      })
      .join(' ')
  }
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], input)
  if (path.length === 1 && path[0] === 'person' && value === undefined) {
    return 'person is missing. Norms and risks depend on age and sex: add "person": {"age": 40, "sex": "female"} (or "male", "unspecified").'
  }
  if (path.length === 1 && value === undefined)
    return `${where} is missing. Add "${where}": ${where === 'answers' ? '{}' : '[]'} if there is nothing to say.`
  return `${where}: ${issue.message}${value === undefined ? ' (it is missing)' : ` (it is ${JSON.stringify(value)?.slice(0, 60)})`}.`
}

function answerProblems(answers: Answers): string[] {
  const ids = questionCatalogue.map(({ id }) => id)
  return Object.entries(answers).flatMap(([id, value]) => {
    const question = questionById(id)
    if (question) return valueProblems(question, value)
    const near = nearestName(id, ids)
    return [
      `answers.${id}: there is no question "${id}". ${near ? `Did you mean "${near}"?` : ''} \`sitbone questions\` lists all of them.`.replace(
        '  ',
        ' ',
      ),
    ]
  })
}

function valueProblems({ id, type, options, range }: Question, value: AnswerValue): string[] {
  if (type === 'text') {
    if (typeof value !== 'string') return [`answers.${id} must be text.`]
    return value.length > LONGEST_TEXT
      ? [`answers.${id} has ${value.length} characters; at most ${LONGEST_TEXT} are read. Shorten it.`]
      : []
  }
  if (type === 'number' || type === 'scale') {
    if (value === NOT_SURE) return []
    if (typeof value !== 'number')
      return [`answers.${id} must be a number${range ? ` from ${range[0]} to ${range[1]}` : ''}, or "${NOT_SURE}".`]
    return range && (value < range[0] || value > range[1]) ? [`answers.${id} is ${value}; it must be from ${range[0]} to ${range[1]}.`] : []
  }
  const given = asOptions(value)
  if (type === 'single' && given.length !== 1) return [`answers.${id} takes one option, not ${given.length}.`]
  const valid = options.map((option) => option.id)
  return given.flatMap((option) => {
    if (valid.includes(option)) return []
    const near = nearestName(option, valid)
    return [`answers.${id}: "${option}" is not an option. ${near ? `Did you mean "${near}"? ` : ''}Options: ${valid.join(', ')}.`]
  })
}

/** A list of option ids; true and false are read as yes and no. */
export const asOptions = (value: AnswerValue): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map((option) => (option === true ? 'yes' : option === false ? 'no' : String(option)))

function measurementProblems(measurement: MeasurementInput): string[] {
  const { id, test, value, unit, trials } = measurement
  const { unit: expected, possible, name } = tests[test]
  const where = `measurements "${id}" (${name})`
  if (unit !== expected) return [`${where} is in "${unit}"; this test is measured in "${expected}". Convert the value and set the unit.`]
  if (expected === 'deg' && looksLikeRadians(measurement)) {
    return [`${where} is ${value}°: that looks like radians. ${value} rad is ${Math.round((value * 180) / Math.PI)}°. Give degrees.`]
  }
  const outside = [value, ...(trials ?? [])].filter((number) => number < possible[0] || number > possible[1])
  if (outside.length > 0) {
    return [
      `${where} is ${outside[0]} ${expected}; a human body gives ${possible[0]} to ${possible[1]}. Zero means: ${tests[test].zero}. Check the value, unit and sign.`,
    ]
  }
  if (trials && trials.length > 0 && (value < Math.min(...trials) - 1 || value > Math.max(...trials) + 1)) {
    return [
      `${where} is ${value}, but its trials run from ${Math.min(...trials)} to ${Math.max(...trials)}. The value should be their mean or median.`,
    ]
  }
  return []
}

/** A straight leg raise under 3° does not happen; a fraction under π/2 in it is an angle in radians. */
const looksLikeRadians = ({ test, value }: MeasurementInput): boolean =>
  (test === 'slr' || test === 'hip-ir' || test === 'hip-er') && value > 0 && value < Math.PI && !Number.isInteger(value)
