/** Keeps the screen on where the browser can; a tab switch loses the lock, so it is asked for again on return. */
import { useEffect } from 'react'

export function useWakeLock(on: boolean): void {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    let over = false
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      void navigator.wakeLock
        .request('screen')
        .then((got) => {
          lock = got
          // Granted after the screen was left: nobody would let it go.
          if (over) void got.release()
        })
        .catch(() => {})
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [on])
}
