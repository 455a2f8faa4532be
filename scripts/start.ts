/** `npm start`: builds the web app when its sources changed, serves it on this machine and says where. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { serveFolder } from '../apps/web/build/serveFolder.ts'
import { say, step } from './step.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'apps/web/dist')
const stamp = join(root, 'node_modules/.cache/sitbone-web-build')
const usualPort = 4173

/** What the built app depends on: the app, the packages it bundles and the installed versions; tests do not count. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const add = (path: string) => hash.update(path).update(readFileSync(join(root, path)))
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!['node_modules', 'dist', 'journeys', 'golden', 'scripts'].includes(entry.name)) walk(path)
      } else if (!/\.test\.tsx?$|\.md$/.test(entry.name)) add(path)
    }
  }
  walk('apps/web')
  walk('packages')
  add('package-lock.json')
  return hash.digest('hex')
}

const now = fingerprint()
const built = existsSync(join(dist, 'sw.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
if (built) say('The web app is up to date.')
else {
  step('Building the web app', 'vite', ['build', 'apps/web', '--logLevel', 'warn'], 'Mend the build errors above.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

const wanted = process.env['PORT']
const address = await serveFolder(dist, wanted ? { only: Number(wanted) } : { from: usualPort }).catch((error: Error) => {
  say(error.message)
  process.exit(1)
})
process.stdout.write(`Sitbone is ready: ${address}\n`)
openBrowser(address)

/** Only where there is a desktop to open it on. */
function openBrowser(url: string): void {
  if (process.env['CI'] || !process.stdout.isTTY) return
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
          ? ['xdg-open', url]
          : []
  if (!command) return
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => say(`Could not open a browser. Open ${url} yourself.`))
  child.unref()
}
