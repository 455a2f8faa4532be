/** Everything stored, to take away, bring back or erase; what could not be read is shown, never hidden. */
import { exportRecord, ImportError, importRecord } from '@sitbone/record'
import { lazy, Suspense, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useLocation } from 'wouter'
import { setTheme, type Theme, themes, useTheme } from '../../application/theme.ts'
import { Button } from '../../components/button/Button.tsx'
import { AskDialog } from '../../components/dialog/AskDialog.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { Page } from '../../components/page/Page.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'
import { EncryptedBackup } from './EncryptedBackup.tsx'
import { chooseFile, saveFile } from './file.ts'
import { Lasting } from './Lasting.tsx'
import './data.css'

/** Needs the questions' words: only for those who have an answer to share. */
const ForOthers = lazy(() => import('./ForOthers.tsx'))

export default function DataScreen() {
  const say = useSay()
  const kept = useKept()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<string>()
  const { entries, unreadable, state } = kept
  const last = entries.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0)

  const bringBack = async () => {
    const text = await chooseFile('application/json,.json')
    if (text === undefined) return
    try {
      const fromElsewhere = await measurementsOfFhir(text)
      if (fromElsewhere !== null) {
        const here = new Set(state.measurements.map(({ id }) => id))
        const fresh = fromElsewhere.measurements.filter(({ id }) => !here.has(id))
        await kept.add(...fresh.map((measurement) => ({ kind: 'measurement' as const, measurement })))
        setSaid(
          say('data.import.fhir', {
            added: fresh.length,
            skipped: fromElsewhere.skipped.length,
            because: fromElsewhere.skipped[0]?.because ?? '',
          }),
        )
        return
      }
      const file = importRecord(text)
      const known = new Set(entries.map(({ id }) => id))
      const fresh = file.entries.filter(({ id }) => !known.has(id))
      await kept.addEntries(fresh)
      setSaid(say('data.import.done', { added: fresh.length, unreadable: file.unreadable.length }))
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      setSaid(error.message)
    }
  }
  const erase = async () => {
    setAsking(false)
    const left = await kept.erase()
    setSaid(say('data.erase.proof', { left }))
  }

  return (
    <Page title={say('data.title')} className="data">
      <header className="data-head">
        <h1 tabIndex={-1}>{say('data.title')}</h1>
        <p className="quiet">{say('data.lead')}</p>
      </header>
      <p className="data-said" role="status">
        {said}
      </p>
      <section className="card data-holds">
        {entries.length === 0 ? (
          <p>{say('data.empty')}</p>
        ) : (
          <>
            <p>
              <strong>{say('data.holds', { count: entries.length, last: new Date(last) })}</strong>
            </p>
            <ul className="quiet">
              <li>{say('data.answers', { count: Object.keys(state.answers).length })}</li>
              <li>{say('data.measurements', { count: state.measurements.length })}</li>
              <li>{say('data.checks', { count: state.assessments.length })}</li>
            </ul>
          </>
        )}
      </section>
      {unreadable.length > 0 && (
        <section id="unreadable" className="data-row">
          <h2>{say('data.unreadable.title')}</h2>
          <p className="quiet">{say('data.unreadable.text')}</p>
          {unreadable.map(({ row, reason }) => (
            <Disclosure key={JSON.stringify(row)} title={reason}>
              <p>{say('data.unreadable.row')}</p>
              <pre className="data-raw">{JSON.stringify(row, null, 1)}</pre>
            </Disclosure>
          ))}
        </section>
      )}
      <div className="data-acts">
        <section className="data-row">
          <h2>{say('data.export.title')}</h2>
          <p className="quiet">{say('data.export.text')}</p>
          <Button
            look="secondary"
            isDisabled={entries.length + unreadable.length === 0}
            onPress={() =>
              saveFile(`sitbone-${new Date().toISOString().slice(0, 10)}.json`, exportRecord({ entries, unreadable }, new Date()))
            }
          >
            {say('data.export.do')}
          </Button>
        </section>
        <section className="data-row">
          <h2>{say('data.import.title')}</h2>
          <p className="quiet">{say('data.import.text')}</p>
          <Button look="secondary" onPress={() => void bringBack()}>
            {say('data.import.do')}
          </Button>
        </section>
        <EncryptedBackup onSaid={setSaid} />
        <Lasting />
        {state.assessments.length > 0 && (
          <Suspense>
            <ForOthers />
          </Suspense>
        )}
        <section className="data-row">
          <h2>{say('data.fresh.title')}</h2>
          <p className="quiet">{say('data.fresh.text')}</p>
          <Button
            look="secondary"
            isDisabled={entries.length === 0}
            onPress={() => void kept.add({ kind: 'fresh-start' }).then(() => go('/check'))}
          >
            {say('data.fresh.do')}
          </Button>
        </section>
        <section className="data-row">
          <h2>{say('data.erase.title')}</h2>
          <p className="quiet">{say('data.erase.text')}</p>
          <Button look="secondary" isDisabled={entries.length + unreadable.length === 0} onPress={() => setAsking(true)}>
            {say('data.erase.do')}
          </Button>
        </section>
      </div>
      <ThemeChoice />
      <AskDialog
        open={asking}
        title={say('data.erase.ask')}
        yes={say('data.erase.yes')}
        no={say('data.erase.no')}
        onYes={() => void erase()}
        onClose={() => setAsking(false)}
      >
        <p>{say('data.erase.ask.text', { count: entries.length + unreadable.length })}</p>
      </AskDialog>
    </Page>
  )
}

/** @returns null where the text is no FHIR bundle */
async function measurementsOfFhir(text: string) {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof file !== 'object' || file === null || !('resourceType' in file)) return null
  const { measurementsOfBundle } = await import('@sitbone/record/fhir/bundle')
  return measurementsOfBundle(file)
}

function ThemeChoice() {
  const say = useSay()
  const theme = useTheme()
  return (
    <section className="data-row">
      <h2>{say('data.look.title')}</h2>
      <RadioGroup className="data-look" aria-label={say('data.look.legend')} value={theme} onChange={(next) => setTheme(next as Theme)}>
        {themes.map((one) => (
          <Radio key={one} value={one} className="data-look-one">
            {say(`data.look.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
    </section>
  )
}
