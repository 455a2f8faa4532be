/**
 * Arriving at a page inside the app is like loading one: the heading gets the focus, so that it is read out and the next Tab enters
 * the page, and a new page starts at its top. Back and forward keep the scroll position that the browser restores.
 */
import { type RefObject, useLayoutEffect } from 'react'

/** The address of the page shown last; the first one keeps the browser's own focus and position. */
let last: string | undefined
let travelled = false
if (typeof addEventListener === 'function') addEventListener('popstate', () => (travelled = true))

export function useArrival(here: string, main: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (last !== undefined && last !== here) {
      main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
      if (!travelled) scrollTo(0, 0)
    }
    travelled = false
    last = here
  }, [here, main])
}
