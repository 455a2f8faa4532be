/** How safely this browser keeps the record, in words, and what the person can do about it: ask for lasting storage, install the app. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button/Button.tsx'
import { useSay } from '../../words/Words.tsx'

/** Chromium's own event; other browsers install from their menu. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

export function Lasting() {
  const say = useSay()
  const [lasting, setLasting] = useState<boolean>()
  const [install, setInstall] = useState<InstallPrompt>()
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setLasting, () => {})
    const offered = (event: Event) => {
      event.preventDefault()
      setInstall(event as InstallPrompt)
    }
    addEventListener('beforeinstallprompt', offered)
    return () => removeEventListener('beforeinstallprompt', offered)
  }, [])
  const ask = async () => setLasting(await navigator.storage.persist().catch(() => false))
  const installed = matchMedia('(display-mode: standalone)').matches
  return (
    <section className="data-row">
      <h2>{say('data.lasting.title')}</h2>
      <p className="quiet" role="status">
        {say(lasting === undefined ? 'data.lasting.unknown' : lasting ? 'data.lasting.yes' : 'data.lasting.no')}
      </p>
      {!installed && <p className="quiet">{say('data.lasting.install.text')}</p>}
      <div className="actions">
        {lasting === false && (
          <Button look="secondary" onPress={() => void ask()}>
            {say('data.lasting.ask')}
          </Button>
        )}
        {install && (
          <Button look="plain" onPress={() => void install.prompt().then(() => setInstall(undefined))}>
            {say('data.lasting.install')}
          </Button>
        )}
      </div>
    </section>
  )
}
