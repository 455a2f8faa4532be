// Bootstrap for every npm script. Runs on Node 20 with nothing installed: installs the exact
// dependencies of the lockfile (skipped when they are already there), then hands over to the
// right Node (≥ 22.18, from the npm platform package where the machine's own is older).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [task, ...rest] = process.argv.slice(2)
const started = Date.now()
const say = (text) => console.error(`[sitbone ${((Date.now() - started) / 1000).toFixed(1)}s] ${text}`)

const fingerprint = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const stamp = join(root, 'node_modules', '.cache', 'sitbone-install')
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
if (!installed) {
  say('Installing dependencies (npm ci, without install scripts) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    say('npm ci failed. Check the network or the npm registry setting, then run the same command again.')
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, fingerprint)
}

const recentEnough = (version) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}
const bin = join(root, 'node_modules', '.bin')
const supplied = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const node = existsSync(supplied) ? supplied : recentEnough(process.version) ? process.execPath : undefined
if (!node) {
  say(
    `Sitbone needs Node 22.18 or newer; this is ${process.version} and npm has no Node package for ${process.platform}-${process.arch}. Install Node 22 and run the same command again.`,
  )
  process.exit(1)
}
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
const run = spawnSync(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${task}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
})
process.exit(run.status ?? 1)
