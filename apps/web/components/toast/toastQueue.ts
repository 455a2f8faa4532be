/** The notice now shown; a newer one takes its place. */

export interface Toast {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const shownFor = 6000
let now: Toast | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(toast: Toast | undefined): void {
  clearTimeout(timer)
  now = toast
  if (toast && !toast.action) timer = setTimeout(closeToast, shownFor)
  for (const listener of listeners) listener()
}

export const showToast = (toast: Toast): void => set(toast)
export const closeToast = (): void => set(undefined)
export const toastNow = (): Toast | undefined => now
export function watchToast(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
