/** Keeps the app on the device: offline after the first visit; a new version waits until the person loads it. */
import { registerSW } from 'virtual:pwa-register'
import { showToast } from '../components/toast/toastQueue.ts'
import type { Say } from '../words/Words.tsx'

export function keepUpToDate(say: Say): void {
  const load = registerSW({
    onNeedRefresh: () =>
      showToast({ text: say('application.update.ready'), action: { label: say('application.update.load'), run: () => void load(true) } }),
    onOfflineReady: () => showToast({ text: say('application.offline.ready') }),
  })
}
