import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entry, type EntryContent, stampEntry } from './entry.ts'
import { exportRecord, ImportError, importRecord } from './exportFile.ts'
import { mergeEntries } from './merge.ts'
import { readRows } from './migrations.ts'
import { answerHistory, caseOf, recordState } from './state.ts'

const at = (minute: number, content: EntryContent, id = `e${minute}`): Entry =>
  stampEntry(content, { now: () => new Date(Date.UTC(2026, 10, 24, 8, minute)), uniqueId: () => id })

const content: fc.Arbitrary<EntryContent> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    question: fc.constantFrom('since-when', 'sitting', 'age'),
    value: fc.oneof(fc.string(), fc.constant(null), fc.integer()),
  }),
  fc.record({
    kind: fc.constant('person' as const),
    field: fc.constantFrom('age' as const, 'sex' as const),
    value: fc.oneof(fc.integer(), fc.constant(null)),
  }),
  fc.record({ kind: fc.constant('note' as const), text: fc.string() }),
  fc.record({ kind: fc.constant('fresh-start' as const) }),
)
const record = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 59 }), content, fc.uuid()), { maxLength: 30 })
  .map((rows) => rows.map(([minute, what, id]) => at(minute, what, id)))

describe('merging two records', () => {
  test('loses nothing, and the order of merging never matters', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        const merged = mergeEntries(a, b)
        expect(new Set(merged.map(({ id }) => id))).toEqual(new Set([...a, ...b].map(({ id }) => id)))
        expect(mergeEntries(b, a)).toEqual(merged)
        expect(mergeEntries(merged, merged)).toEqual(merged)
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)))
      }),
    )
  })
  test('gives the same state whatever the order in which entries are read', () => {
    fc.assert(
      fc.property(record, (entries) => {
        expect(recordState([...entries].reverse())).toEqual(recordState(entries))
      }),
    )
  })
})

describe('the state of a record', () => {
  test('holds the latest answer and keeps the earlier ones in its history', () => {
    const entries = [
      at(1, { kind: 'answer', question: 'sitting', value: 'much' }),
      at(3, { kind: 'answer', question: 'sitting', value: null }),
      at(2, { kind: 'answer', question: 'sitting', value: 'little' }),
    ]
    expect(recordState(entries).answers).toEqual({})
    expect(answerHistory(entries, 'sitting').map(({ value }) => value)).toEqual(['much', 'little', null])
  })
  test('drops answers at a fresh start but keeps measurements', () => {
    const state = recordState([
      at(1, { kind: 'answer', question: 'sitting', value: 'much' }),
      at(
        1,
        {
          kind: 'measurement',
          measurement: { id: 'm1', test: 'slr', side: 'left', value: 61, unit: 'deg', method: 'tilt', rater: 'self' },
        },
        'm',
      ),
      at(2, { kind: 'fresh-start' }),
    ])
    expect(state.answers).toEqual({})
    expect(state.measurements).toHaveLength(1)
  })
  test('makes a case only once age and sex are known', () => {
    const age = at(1, { kind: 'person', field: 'age', value: 42 })
    expect(caseOf(recordState([age]))).toBeUndefined()
    expect(caseOf(recordState([age, at(2, { kind: 'person', field: 'sex', value: 'female' })]))?.person).toEqual({ age: 42, sex: 'female' })
  })
})

describe('stored rows', () => {
  test('of an older version are brought to today step by step', () => {
    const steps = [
      { from: -1, says: 'names the question', apply: ({ q, ...row }: Record<string, unknown>) => ({ ...row, question: q }) },
      { from: 0, says: 'dates the answer', apply: (row: Record<string, unknown>) => ({ ...row, at: '2026-01-01T00:00:00Z' }) },
    ]
    const { entries, unreadable } = readRows([{ version: -1, id: 'old', kind: 'answer', q: 'sitting', value: 'much' }], steps)
    expect(unreadable).toEqual([])
    expect(entries).toEqual([{ version: 1, id: 'old', at: '2026-01-01T00:00:00Z', kind: 'answer', question: 'sitting', value: 'much' }])
  })
  test('of a newer version or damaged are kept untouched with the reason, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (rows) => {
        const { entries, unreadable } = readRows(rows)
        expect(entries.length + unreadable.length).toBe(rows.length)
      }),
    )
    expect(readRows([{ version: 99, id: 'x' }]).unreadable[0]?.because).toBe('newer version')
  })
})

describe('an export', () => {
  test('read back is the same record, with its unreadable rows', () => {
    fc.assert(
      fc.property(record, fc.array(fc.record({ version: fc.constant(7), x: fc.string() })), (entries, odd) => {
        const text = exportRecord(readRows([...entries, ...odd]), new Date(0))
        const back = importRecord(text)
        expect(back.entries).toEqual(entries)
        expect(back.unreadable.map(({ row }) => row)).toEqual(odd)
      }),
    )
  })
  test('that is cut off or foreign is refused in words, wherever it is cut', () => {
    const text = exportRecord(readRows([at(1, { kind: 'note', text: 'hello' })]), new Date(0))
    for (let length = 0; length < text.length; length++) expect(() => importRecord(text.slice(0, length))).toThrow(ImportError)
    expect(() => importRecord('{"resourceType":"Bundle"}')).toThrow(/not an export of Sitbone/)
  })
})
