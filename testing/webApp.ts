/** The built web app in a real Chromium, for journeys and pictures. */
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { startServer } from '../apps/web/build/serveFolder.ts'
import { chromiumFlags, chromiumPath, softwareGraphics } from './chromium.ts'

const dist = join(import.meta.dirname, '../apps/web/dist')

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const
export type Size = keyof typeof sizes
export type Theme = 'light' | 'dark'

export interface WebApp {
  readonly address: string
  readonly browser: Browser
  /** A person with an empty device. */
  readonly visitor: (as?: Visit) => Promise<BrowserContext>
  readonly close: () => Promise<void>
}
interface Visit {
  readonly size?: Size
  readonly theme?: Theme
  readonly motion?: 'reduce' | 'no-preference'
  readonly serviceWorkers?: 'allow' | 'block'
}

/** @param graphics - `software`: WebGL drawn on the processor; `none`: no WebGL at all, as on old devices */
export async function openWebApp(graphics: 'software' | 'none' = 'none'): Promise<WebApp> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chrome or Chromium found. Install one, or set CHROMIUM_PATH.')
  if (!existsSync(join(dist, 'app.html'))) throw new Error('apps/web is not built. Run "npx vite build apps/web" (npm test does) first.')
  const { address, server } = await startServer(dist, { only: 0 })
  const browser = await chromium.launch({
    executablePath,
    args:
      graphics === 'software'
        ? [...chromiumFlags.filter((flag) => flag !== '--disable-gpu'), ...softwareGraphics]
        : [...chromiumFlags, '--disable-3d-apis'],
  })
  return {
    address,
    browser,
    visitor: ({ size = 'phone', theme = 'light', motion = 'reduce', serviceWorkers = 'block' } = {}) =>
      browser.newContext({
        baseURL: address,
        viewport: sizes[size],
        colorScheme: theme,
        reducedMotion: motion,
        serviceWorkers,
        hasTouch: size === 'phone',
        isMobile: size === 'phone',
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
      }),
    close: async () => {
      await browser.close()
      await closed(server)
    },
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Puts rows into the record as a former visit would have left them; open a page of the app first. */
export async function putRows(page: Page, rows: readonly unknown[]): Promise<void> {
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sitbone', 1)
        opening.onupgradeneeded = () => void opening.result.createObjectStore('entries', { keyPath: 'id' })
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('entries', 'readwrite')
          for (const row of all) transaction.objectStore('entries').put(row)
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error)
        }
      }),
    rows,
  )
}
