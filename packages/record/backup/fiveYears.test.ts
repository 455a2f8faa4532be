import { expect, test } from 'vitest'
import { deskWorker, fiveYears } from '../../../testing/people.ts'
import { exportRecord } from '../exportFile.ts'
import { mergeEntries } from '../merge.ts'
import { readRows } from '../migrations.ts'
import { recordState } from '../state.ts'
import { encryptBackup, openBackup } from './backup.ts'

test('five years of sessions and measurements come back from a backup, whole, within two seconds beside the key', async () => {
  const rows = readRows(fiveYears(deskWorker))
  const backup = await encryptBackup(exportRecord(rows, new Date(0)), 'four plain words here', 1)
  const began = performance.now()
  const opened = await openBackup(backup, 'four plain words here')
  const state = recordState(mergeEntries([], opened.entries))
  const took = performance.now() - began
  expect(opened.unreadable).toEqual([])
  expect(state.sessions).toHaveLength(5000)
  expect(state.measurements).toHaveLength(2000)
  expect(took).toBeLessThan(2000)
})
