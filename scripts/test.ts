/** The whole check of the product: static checks, unit and property tests, then journeys in a real browser. */
import { existsSync } from 'node:fs'
import { chromiumPath } from '../testing/chromium.ts'
import { say, step } from './step.ts'

await import('./check.ts')
const browser = chromiumPath()
if (browser) say(`Browser tests use ${browser}.`)
else
  say(
    'No Chrome or Chromium found and none could be installed: browser tests will fail. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  )
if (existsSync('apps/web/vite.config.ts'))
  step('Building the web app', 'vite', ['build', 'apps/web', '--logLevel', 'warn'], 'Mend the build errors above.')
step('Tests', 'vitest', ['run', ...process.argv.slice(2)], 'Mend the failures above.')
