/** `npm run look`: a picture of every screen, at phone and desktop size, light and dark, into look-pictures/ (not committed). */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { screens } from '../testing/screens.ts'
import { openWebApp, putRows, type Size, sizes, type Theme } from '../testing/webApp.ts'
import { say, step } from './step.ts'

const folder = join(import.meta.dirname, '../look-pictures')
const wanted = process.argv.slice(2)

step('Building the web app', 'vite', ['build', 'apps/web', '--logLevel', 'warn'], 'Mend the build errors above.')
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const app = await openWebApp('software')
try {
  for (const size of Object.keys(sizes) as Size[])
    for (const theme of ['light', 'dark'] as Theme[])
      for (const screen of screens) {
        if (wanted.length > 0 && !wanted.includes(screen.name)) continue
        const visitor = await app.visitor({ size, theme })
        const page = await visitor.newPage()
        if (screen.rows.length > 0) {
          await page.goto('/theme.js')
          await putRows(page, screen.rows)
        }
        await page.goto(screen.path)
        await screen.ready(page)
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: join(folder, `${screen.name}-${size}-${theme}.png`), fullPage: true })
        await visitor.close()
      }
  say(`Pictures of ${wanted.length > 0 ? wanted.join(', ') : `${screens.length} screens`} are in look-pictures/.`)
} finally {
  await app.close()
}
