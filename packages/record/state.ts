/** What a set of entries says now: a fold in order of time, so the same set gives the same state on every device. */
import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import { type AnswerValue, type Case, type Person, personSchema } from '@sitbone/evidence/vocabulary/case'
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import type { Entry, EntryOf } from './entry.ts'

export interface RecordState {
  /** Fields given so far; `completePerson` says whether they make a person. */
  readonly person: Partial<Person>
  readonly answers: Readonly<Record<string, AnswerValue>>
  readonly measurements: readonly MeasurementInput[]
  readonly assessments: readonly { readonly at: string; readonly assessment: Assessment }[]
  readonly settings: Readonly<Record<string, string | number | boolean>>
  readonly outcomes: readonly EntryOf<'outcome'>[]
  readonly sessions: readonly EntryOf<'session'>[]
  readonly aftermaths: readonly EntryOf<'aftermath'>[]
  readonly notes: readonly EntryOf<'note'>[]
}

/** Entries in the order in which they count: by time, ties by id. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const key = (entry: Entry) => Date.parse(entry.at)
  return [...entries].sort((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The record's present state. */
export function recordState(entries: readonly Entry[]): RecordState {
  const person: Record<string, string | number> = {}
  let answers: Record<string, AnswerValue> = {}
  const measurements = new Map<string, MeasurementInput>()
  const withdrawn = new Set<string>()
  const assessments: { at: string; assessment: Assessment }[] = []
  const settings: Record<string, string | number | boolean> = {}
  const outcomes: EntryOf<'outcome'>[] = []
  const sessions: EntryOf<'session'>[] = []
  const aftermaths: EntryOf<'aftermath'>[] = []
  const notes: EntryOf<'note'>[] = []
  for (const entry of inOrder(entries)) {
    switch (entry.kind) {
      case 'person':
        put(person, entry.field, entry.value)
        break
      case 'answer':
        put(answers, entry.question, entry.value)
        break
      case 'measurement':
        measurements.set(entry.measurement.id, entry.measurement)
        break
      case 'measurement-withdrawn':
        withdrawn.add(entry.measurementId)
        break
      case 'assessment':
        assessments.push({ at: entry.at, assessment: entry.assessment })
        break
      case 'setting':
        put(settings, entry.field, entry.value)
        break
      case 'outcome':
        outcomes.push(entry)
        break
      case 'session':
        sessions.push(entry)
        break
      case 'aftermath':
        aftermaths.push(entry)
        break
      case 'note':
        notes.push(entry)
        break
      case 'fresh-start':
        answers = {}
        break
    }
  }
  return {
    person: person as Partial<Person>,
    answers,
    measurements: [...measurements.values()].filter(({ id }) => !withdrawn.has(id)),
    assessments,
    settings,
    outcomes,
    sessions,
    aftermaths,
    notes,
  }
}

function put<Value>(into: Record<string, Value>, field: string, value: Value | null): void {
  if (value === null) delete into[field]
  else into[field] = value
}

/** The case to assess, once age and sex are known; undefined before. */
export function caseOf(state: RecordState): Case | undefined {
  const person = personSchema.safeParse(state.person)
  return person.success ? { person: person.data, answers: state.answers, measurements: [...state.measurements] } : undefined
}

/** Every value a field ever had, oldest first: what was answered, and when it was changed. */
export function answerHistory(
  entries: readonly Entry[],
  question: string,
): readonly { readonly at: string; readonly value: AnswerValue | null }[] {
  return inOrder(entries).flatMap((entry) =>
    entry.kind === 'answer' && entry.question === question ? [{ at: entry.at, value: entry.value }] : [],
  )
}
