/** One named step of a script: prints what it does, how long it took, and stops the script when it fails. */
import { spawnSync } from 'node:child_process'

const started = performance.now()
const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)}s`

export const say = (text: string): void => console.error(`[sitbone ${elapsed()}] ${text}`)

export function step(title: string, command: string, args: readonly string[], remedy: string): void {
  say(`${title} …`)
  const done = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) {
    say(`${title}: failed. ${remedy}`)
    process.exit(done.status ?? 1)
  }
}
