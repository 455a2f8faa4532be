/** Reads what holds a person's measurements over time: an export of the web app, a case, or a bare list of measurements. */
import { caseSchema } from '@sitbone/evidence/vocabulary/case'
import { type MeasurementInput, measurementSchema } from '@sitbone/evidence/vocabulary/measurement'
import { lengthens } from '@sitbone/programme/exercises/all'
import { type EntryOf, importRecord, recordState } from '@sitbone/record'
import { flagAfterStretching } from '@sitbone/record/change/afterStretching'
import { z } from 'zod'
import { InputError, type Io } from './command.ts'
import { readJson } from './commands/caseInput.ts'

export interface RecordInput {
  readonly measurements: readonly MeasurementInput[]
  readonly outcomes: readonly EntryOf<'outcome'>[]
  /** Parts that could not be read, in words. */
  readonly warnings: readonly string[]
}

export async function readRecord(io: Io, path: string): Promise<RecordInput> {
  const value = await readJson(io, path)
  if (typeof value === 'object' && value !== null && 'format' in value) {
    const { entries, unreadable } = importRecord(JSON.stringify(value))
    const { measurements: kept, outcomes, sessions } = recordState(entries)
    const measurements = flagAfterStretching(kept, sessions, lengthens)
    return { measurements, outcomes, warnings: unreadable.map(({ reason }) => reason) }
  }
  const schema = z.union([z.array(measurementSchema), caseSchema, z.strictObject({ measurements: z.array(measurementSchema) })])
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    throw new InputError(
      `${path} holds no record: expected an export of Sitbone ("format": "sitbone-record"), a case, or a list of measurements.\n${z.prettifyError(parsed.error)}\nSee "sitbone schema case" and "sitbone schema measurement".`,
    )
  }
  return { measurements: Array.isArray(parsed.data) ? parsed.data : parsed.data.measurements, outcomes: [], warnings: [] }
}
