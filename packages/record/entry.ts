/**
 * A person's record is a growing set of entries. Nothing is overwritten: an answer that is changed is a second entry, so every
 * field keeps its history, two tabs never undo each other, and two devices' records merge by union (see `merge.ts`).
 */
import { assessmentSchema } from '@sitbone/evidence/vocabulary/assessment'
import { answerValueSchema, personSchema } from '@sitbone/evidence/vocabulary/case'
import { measurementSchema } from '@sitbone/evidence/vocabulary/measurement'
import { z } from 'zod'

/** Version of the entry's shape. Raise it with a step in `migrations.ts`. */
export const entryVersion = 1

const stamp = {
  version: z.literal(entryVersion),
  /** Unique for ever; two entries with one id are the same entry. */
  id: z.string().min(1),
  /** When it was entered, by the device's clock. */
  at: z.iso.datetime({ offset: true }),
}

const personFields = Object.keys(personSchema.shape) as [keyof typeof personSchema.shape]

export const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...stamp, kind: z.literal('person'), field: z.enum(personFields), value: z.union([z.string(), z.number(), z.null()]) }),
  /** `value: null` withdraws the answer. */
  z.strictObject({ ...stamp, kind: z.literal('answer'), question: z.string().min(1), value: answerValueSchema.nullable() }),
  z.strictObject({ ...stamp, kind: z.literal('measurement'), measurement: measurementSchema }),
  z.strictObject({ ...stamp, kind: z.literal('measurement-withdrawn'), measurementId: z.string().min(1) }),
  z.strictObject({ ...stamp, kind: z.literal('assessment'), assessment: assessmentSchema }),
  z.strictObject({
    ...stamp,
    kind: z.literal('setting'),
    field: z.string().min(1),
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  }),
  /** An outcome score: pain now (`nprs`, 0–10), the person's own activity (`psfs:<activity>`, 0–10), global change (−3…3). */
  z.strictObject({ ...stamp, kind: z.literal('outcome'), outcome: z.string().min(1), value: z.number() }),
  z.strictObject({
    ...stamp,
    kind: z.literal('session'),
    started: z.iso.datetime({ offset: true }),
    ended: z.iso.datetime({ offset: true }).nullable(),
    done: z.array(
      z.strictObject({
        exerciseId: z.string(),
        side: z.enum(['left', 'right', 'none']),
        seconds: z.number().min(0),
        repetitions: z.number().min(0).optional(),
      }),
    ),
    feelings: z.array(z.strictObject({ exerciseId: z.string(), feeling: z.string() })).optional(),
    painAfter: z.number().min(0).max(10).optional(),
    note: z.string().optional(),
  }),
  /** Told before the next session: after which exercises it was worse for more than a day. */
  z.strictObject({ ...stamp, kind: z.literal('aftermath'), session: z.string().min(1), worse: z.array(z.string()) }),
  z.strictObject({ ...stamp, kind: z.literal('note'), text: z.string() }),
  /** A new check begins: answers before it no longer count, but stay in the history. */
  z.strictObject({ ...stamp, kind: z.literal('fresh-start') }),
])

export type Entry = z.infer<typeof entrySchema>
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>

type WithoutStamp<T> = T extends Entry ? Omit<T, 'version' | 'id' | 'at'> : never
/** What a caller says; the stamp is added by `stampEntry`. */
export type EntryContent = WithoutStamp<Entry>

/** The platform's clock and source of unique ids, as arguments. */
export interface Stamper {
  readonly now: () => Date
  readonly uniqueId: () => string
}

/** Dates and names an entry. */
export function stampEntry(content: EntryContent, { now, uniqueId }: Stamper): Entry {
  return { ...content, version: entryVersion, id: uniqueId(), at: now().toISOString() } as Entry
}
