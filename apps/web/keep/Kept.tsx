/**
 * The record for the screens. What a person enters shows at once and is saved at once; when saving fails they are told and what
 * they entered stays on the page.
 */
import type { Entry, EntryContent, RecordState, UnreadableRow } from '@sitbone/record'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenRecord } from './openRecord.ts'

export interface Kept {
  readonly status: 'opening' | 'ready'
  readonly lasting: OpenRecord['lasting']
  readonly entries: readonly Entry[]
  readonly unreadable: readonly UnreadableRow[]
  readonly state: RecordState
  /** The last entry that could not be saved, in words for people. */
  readonly problem: string | undefined
  readonly add: (...contents: readonly EntryContent[]) => Promise<void>
  readonly addEntries: (entries: readonly Entry[]) => Promise<void>
  readonly erase: () => Promise<number>
  readonly saveAgain: () => Promise<void>
}

const empty: RecordState = {
  person: {},
  answers: {},
  measurements: [],
  assessments: [],
  settings: {},
  outcomes: [],
  sessions: [],
  aftermaths: [],
  notes: [],
}
const opening: Kept = {
  status: 'opening',
  lasting: 'on this device',
  entries: [],
  unreadable: [],
  state: empty,
  problem: undefined,
  add: async () => {},
  addEntries: async () => {},
  erase: async () => 0,
  saveAgain: async () => {},
}
const KeptContext = createContext<Kept>(opening)
export const useKept = (): Kept => use(KeptContext)

type Tools = { readonly record: OpenRecord; readonly fold: (entries: readonly Entry[]) => RecordState }

/** Loaded after the first paint: the home page does not need it to show. */
async function load(): Promise<Tools> {
  const [{ openRecord }, { recordState }] = await Promise.all([import('./openRecord.ts'), import('@sitbone/record')])
  return { record: await openRecord(), fold: recordState }
}

export function KeptProvider({ children }: { readonly children: ReactNode }) {
  const [tools, setTools] = useState<Tools>()
  const [rows, setRows] = useState<{ entries: readonly Entry[]; unreadable: readonly UnreadableRow[] }>()
  const [problem, setProblem] = useState<string>()
  const unsaved = useRef<readonly Entry[]>([])

  useEffect(() => {
    let stop = () => {}
    let gone = false
    void load().then(async (loaded) => {
      const read = async () => {
        const { entries, unreadable } = await loaded.record.read()
        const known = new Set(entries.map(({ id }) => id))
        setRows({ entries: [...entries, ...unsaved.current.filter(({ id }) => !known.has(id))], unreadable })
      }
      await read()
      setTools(loaded)
      if (!gone) stop = loaded.record.store.onOutsideChange(() => void read())
    })
    return () => {
      gone = true
      stop()
    }
  }, [])

  const save = useCallback(
    async (entries: readonly Entry[]) => {
      if (!tools) return
      try {
        await tools.record.store.append([...unsaved.current, ...entries])
        unsaved.current = []
        setProblem(undefined)
      } catch (error) {
        unsaved.current = [...unsaved.current, ...entries]
        setProblem(error instanceof Error ? error.message : String(error))
      }
    },
    [tools],
  )

  const kept = useMemo<Kept>(() => {
    if (!tools || !rows) return opening
    const addEntries = async (entries: readonly Entry[]) => {
      setRows((before) => ({ entries: [...(before?.entries ?? []), ...entries], unreadable: before?.unreadable ?? [] }))
      await save(entries)
    }
    return {
      status: 'ready',
      lasting: tools.record.lasting,
      ...rows,
      state: tools.fold(rows.entries),
      problem,
      addEntries,
      add: (...contents) => addEntries(contents.map(tools.record.stamp)),
      saveAgain: () => save([]),
      /** @returns how many rows are left: 0 proves that everything is gone */
      erase: async () => {
        await tools.record.store.erase()
        unsaved.current = []
        const left = await tools.record.store.readAll()
        setRows({ entries: [], unreadable: [] })
        return left.length
      },
    }
  }, [tools, rows, problem, save])

  return <KeptContext value={kept}>{children}</KeptContext>
}
