/** Short notices at the bottom of the page, read out politely; they stay until closed when they offer an action. */
import { useSyncExternalStore } from 'react'
import { useSay } from '../../words/Words.tsx'
import { closeToast, toastNow, watchToast } from './toastQueue.ts'
import './toast.css'

export function Toasts() {
  const say = useSay()
  const toast = useSyncExternalStore(watchToast, toastNow, () => undefined)
  return (
    <div className="toasts" role="status">
      {toast && (
        <div className="toast enter">
          <p>{toast.text}</p>
          {toast.action && (
            <button type="button" className="toast-action" onClick={toast.action.run}>
              {toast.action.label}
            </button>
          )}
          <button type="button" className="toast-close" aria-label={say('toast.close')} onClick={closeToast}>
            ×
          </button>
        </div>
      )}
    </div>
  )
}
