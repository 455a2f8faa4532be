/** `sitbone bench`: medians with spread of what must be fast, beside installed peers when asked. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { Option } from 'commander'
import { type BenchContext, suites } from '../../../bench/suites.ts'
import type { Metric } from '../../../bench/timing.ts'
import { InputError, type Io, printJson, type RegisterCommand } from '../command.ts'

interface Options {
  readonly only?: string
  readonly model?: string
  readonly peer?: boolean
  readonly json?: boolean
}

export const registerBench: RegisterCommand = (program, io) => {
  program
    .command('bench')
    .description('time what must be fast; median, min and max of several rounds, µs per item')
    .addOption(new Option('--only <suite>', 'one part alone').choices(Object.keys(suites)))
    .option('--model <file>', 'OpenSim model to time the engine on')
    .option('--peer', 'time OpenSim’s Python package in the same run, where it is installed (SITBONE_OPENSIM_PYTHON names its python)')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: Options) => {
      const context: BenchContext = { model: options.model, now: () => performance.now(), say: (what) => io.err(`  ${what}\n`) }
      const metrics: Metric[] = []
      for (const [name, load] of Object.entries(suites)) {
        if (options.only !== undefined && options.only !== name) continue
        io.err(`${name}\n`)
        const missing = name === 'web' ? await whyNoWeb() : undefined
        if (missing !== undefined) {
          if (options.only === 'web') throw new InputError(missing)
          io.err(`  ${missing} The web app is left out.\n`)
          continue
        }
        metrics.push(...(await (await load())(context)))
      }
      if (options.peer) metrics.push(...peerMetrics(io, options.model))
      const result = { machine: machine(), metrics }
      if (options.json) printJson(io, result)
      else io.out(asText(result))
    })
}

/** What the web suite needs and does not find. */
async function whyNoWeb(): Promise<string | undefined> {
  const { chromiumPath } = await import('../../../testing/chromium.ts')
  if (!chromiumPath()) return 'No Chrome or Chromium found. Install one, or set CHROMIUM_PATH.'
  if (!existsSync(join(import.meta.dirname, '../../web/dist/app.html')))
    return 'The web app is not built yet. Run "npm start" or "npm test" once.'
  return undefined
}

function machine() {
  const cores = cpus()
  return { cpu: cores[0]?.model ?? 'unknown', cores: cores.length, node: process.version, platform: `${process.platform}-${process.arch}` }
}

/** OpenSim's Python package on the same model; nothing where it is not installed. */
function peerMetrics(io: Io, model: string | undefined): Metric[] {
  const python = process.env['SITBONE_OPENSIM_PYTHON'] ?? 'python3'
  const reference = process.env['SITBONE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference')
  const file = model ?? join(reference, 'opensim/models/LaiUhlrich2022.osim')
  const script = join(import.meta.dirname, '../../../bench/peerOpensim.py')
  try {
    io.err('peer: OpenSim\n')
    const out = execFileSync(python, [script, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 600_000 })
    return JSON.parse(out.trim().split('\n').at(-1)!) as Metric[]
  } catch {
    io.err(
      `  OpenSim’s Python package does not run with ${python}; the peer is left out. Set SITBONE_OPENSIM_PYTHON to a python that has it.\n`,
    )
    return []
  }
}

function asText({ machine: on, metrics }: { machine: ReturnType<typeof machine>; metrics: readonly Metric[] }): string {
  const lines = [`${on.cpu}, ${on.cores} cores, Node ${on.node}, ${on.platform}; µs per item`, '']
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3)).padStart(9)
  for (const { name, median, min, max, n, model } of metrics)
    lines.push(`${name.padEnd(28)} ${number(median)}  (${number(min).trim()} … ${number(max).trim()}, ${n} rounds)  ${model ?? ''}`)
  return `${lines.join('\n')}\n`
}
