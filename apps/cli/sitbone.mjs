#!/usr/bin/env node
// The `sitbone` command. Runs on Node 20 just far enough to find the Node that the sources need (≥ 22.18).
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  process.removeAllListeners('warning')
  // A reader that stops early (`sitbone … | head`) is no fault.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const require = createRequire(import.meta.url)
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`, `node-win-${process.arch}`]
  const found = names
    .map((name) => {
      try {
        return dirname(require.resolve(`${name}/package.json`))
      } catch {
        return undefined
      }
    })
    .find(Boolean)
  if (!found) {
    console.error(
      `sitbone needs Node 22.18 or newer and this is ${process.version}. Run "npm test" or "npm start" in the project once (they bring the right Node), or install Node 22.`,
    )
    process.exit(70)
  }
  const node = join(found, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const run = spawnSync(node, [join(here, 'sitbone.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 70)
}
