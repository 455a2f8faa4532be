/** A check-in must survive a kill at any point: the process dies between or within writes, then the record is read again. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Entry, stampEntry } from './entry.ts'
import { readRows } from './migrations.ts'
import { fileStore } from './node/fileStore.ts'
import { recordState } from './state.ts'

/** Seeded whole numbers below n (mulberry32). */
function dice(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}

test('of a thousand kills at random points none loses a check-in that was confirmed, and none breaks the record', async () => {
  const roll = dice(7)
  const folder = await mkdtemp(join(tmpdir(), 'sitbone-kill-'))
  let count = 0
  const checkIn = (): Entry =>
    stampEntry(
      { kind: 'outcome', outcome: 'nprs', value: roll(11) },
      { now: () => new Date(1.7e12 + count * 1000), uniqueId: () => `c${count++}` },
    )
  for (let life = 0; life < 100; life++) {
    const path = join(folder, `record-${life}.jsonl`)
    const confirmed: string[] = []
    for (let kill = 0; kill < 10; kill++) {
      const store = fileStore(path)
      for (let i = roll(3); i >= 0; i--) {
        const entry = checkIn()
        await store.append([entry])
        confirmed.push(entry.id)
      }
      // The kill: a write that was under way is cut anywhere, from its first byte to all but its last.
      const torn = `${JSON.stringify(checkIn())}\n`
      const whole = await readFile(path, 'utf8')
      await writeFile(path, whole + torn.slice(0, roll(torn.length)))
    }
    const { entries } = readRows(await fileStore(path).readAll())
    const kept = new Set(entries.map(({ id }) => id))
    expect(confirmed.filter((id) => !kept.has(id))).toEqual([])
    expect(recordState(entries).outcomes.length).toBe(entries.length)
  }
})

test('a record of five years is read, folded and compared in well under two seconds', async () => {
  const entries: Entry[] = []
  for (let i = 0; i < 5000; i++) {
    const at = new Date(1.6e12 + i * 30_000_000)
    entries.push(
      stampEntry(
        {
          kind: 'session',
          started: at.toISOString(),
          ended: at.toISOString(),
          done: [{ exerciseId: 'lying-hamstring-stretch', side: 'left', seconds: 90 }],
          feelings: [{ exerciseId: 'lying-hamstring-stretch', feeling: 'fine' }],
        },
        { now: () => at, uniqueId: () => `s${i}` },
      ),
    )
  }
  for (let i = 0; i < 2000; i++) {
    const at = new Date(1.6e12 + i * 75_000_000)
    entries.push(
      stampEntry(
        {
          kind: 'measurement',
          measurement: {
            id: `m${i}`,
            test: 'slr',
            side: i % 2 ? 'left' : 'right',
            value: 60 + (i % 9),
            unit: 'deg',
            method: 'tilt',
            rater: 'self',
            sem: 3.7,
            taken: at.toISOString(),
          },
        },
        { now: () => at, uniqueId: () => `e${i}` },
      ),
    )
  }
  const rows = JSON.parse(JSON.stringify(entries)) as unknown[]
  const started = performance.now()
  const read = readRows(rows)
  const state = recordState(read.entries)
  const spent = performance.now() - started
  expect(read.unreadable).toEqual([])
  expect(state.sessions).toHaveLength(5000)
  expect(state.measurements).toHaveLength(2000)
  // A guard against quadratic growth, not a timing: the figure itself is a bench's.
  expect(spent).toBeLessThan(2000)
})
