/** The encrypted backup: saved as a file that the standard age tool opens, and brought back by merging. */
import { exportRecord } from '@sitbone/record'
import { useState } from 'react'
import { Button } from '../../components/button/Button.tsx'
import { TextEntry } from '../../components/textEntry/TextEntry.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { chooseBytes, saveFile } from './file.ts'

/** Days after which a backup counts as old. */
const oldAfter = 14
const day = 86_400_000

export function EncryptedBackup({ onSaid }: { readonly onSaid: (text: string) => void }) {
  const say = useSay()
  const { entries, unreadable, state, add, addEntries } = useKept()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const last = typeof state.settings['backup.last'] === 'string' ? Date.parse(state.settings['backup.last']) : undefined

  const guarded = async (work: () => Promise<string>) => {
    setBusy(true)
    try {
      onSaid(await work())
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'BackupError') throw error
      onSaid(error.message)
    } finally {
      setBusy(false)
    }
  }
  const save = (how: 'download' | 'share') =>
    guarded(async () => {
      const { encryptBackup } = await import('@sitbone/record/backup/backup')
      const now = new Date()
      const name = `sitbone-${now.toISOString().slice(0, 10)}.age`
      const bytes = await encryptBackup(exportRecord({ entries, unreadable }, now), passphrase)
      // The share sheet may be closed, or have refused the kind of file: then the file is saved as usual.
      const shared =
        how === 'share' &&
        (await navigator.share({ files: [asFile(name, bytes)] }).then(
          () => true,
          () => false,
        ))
      if (!shared) saveFile(name, bytes, 'application/octet-stream')
      await add({ kind: 'setting', field: 'backup.last', value: now.toISOString() })
      return say('data.backup.saved')
    })
  const restore = async () => {
    const bytes = await chooseBytes('.age')
    if (!bytes) return
    await guarded(async () => {
      const { openBackup } = await import('@sitbone/record/backup/backup')
      const opened = await openBackup(bytes, passphrase)
      const known = new Set(entries.map(({ id }) => id))
      const fresh = opened.entries.filter(({ id }) => !known.has(id))
      await addEntries(fresh)
      return say('data.import.done', { added: fresh.length, unreadable: opened.unreadable.length })
    })
  }
  return (
    <section className="data-row">
      <h2>{say('data.backup.title')}</h2>
      <p className="quiet">{say('data.backup.text')}</p>
      {last === undefined && state.sessions.length > 0 && <p className="small">{say('data.backup.old.none')}</p>}
      {last !== undefined && (
        <p className="small">
          {say(Date.now() - last > oldAfter * day ? 'data.backup.old' : 'data.backup.last', { last: new Date(last) })}
        </p>
      )}
      <TextEntry label={say('data.backup.passphrase')} kind="password" value={passphrase} onChange={setPassphrase} />
      <p className="quiet small">{say('data.backup.passphrase.note')}</p>
      <div className="actions">
        <Button look="secondary" isDisabled={busy || passphrase === '' || entries.length === 0} onPress={() => void save('download')}>
          {say('data.backup.do')}
        </Button>
        {canShare() && (
          <Button look="plain" isDisabled={busy || passphrase === '' || entries.length === 0} onPress={() => void save('share')}>
            {say('data.backup.share')}
          </Button>
        )}
        <Button look="plain" isDisabled={busy || passphrase === ''} onPress={() => void restore()}>
          {say('data.backup.restore')}
        </Button>
      </div>
    </section>
  )
}

const asFile = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name, { type: 'application/octet-stream' })

/** Phones mostly; asked with an empty file of the same kind. */
const canShare = (): boolean => navigator.canShare?.({ files: [asFile('sitbone.age', new Uint8Array())] }) ?? false
