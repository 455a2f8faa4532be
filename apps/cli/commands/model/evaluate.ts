/** `sitbone model evaluate`: lengths, moment arms, passive forces, frames and dynamics of an OpenSim model at given poses. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { InputError, type Io, printJson } from '../../command.ts'
import { progress } from '../tools/progress.ts'
import type { Evaluation } from './evaluatePoses.ts'
import type { Poses } from './poses.ts'
import { explained, readModel } from './readModel.ts'

interface Options {
  readonly poses: string
  readonly json?: boolean
  readonly wrapping?: Poses['wrapping']
  readonly tendon?: Poses['tendon']
  readonly activation?: number
}

export function registerEvaluate(model: Command, io: Io): void {
  model
    .command('evaluate <file>')
    .description('lengths, moment arms, passive forces, frames, markers, mass matrix and gravity at given poses')
    .requiredOption('--poses <file>', 'JSON file with the poses and what is wanted (- for standard input); format: sitbone schema poses')
    .addOption(
      new Option(
        '--wrapping <mode>',
        'over wrap objects: consistent, or opensim-4 with its quirks (also six-digit joint offsets of old documents)',
      ).choices(['consistent', 'opensim-4']),
    )
    .addOption(new Option('--tendon <kind>', 'elastic (as each muscle says) or rigid for all').choices(['elastic', 'rigid']))
    .option('--activation <0..1>', 'activation of all muscles', asActivation)
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: Options) => {
      if (file === '-' && options.poses === '-')
        throw new InputError('Only one of the model and the poses can come from standard input. Give a file for the other.')
      const { parsePoses } = await import('./poses.ts')
      const { evaluatePoses } = await import('./evaluatePoses.ts')
      const input = parsePoses(await io.readText(options.poses), options.poses === '-' ? 'standard input' : options.poses)
      const { wrapping = input.wrapping ?? 'consistent', tendon = input.tendon ?? 'elastic', activation = input.activation ?? 0 } = options
      const read = await readModel(io, file, wrapping === 'opensim-4' ? 'six-digits' : 'full')
      const bar = progress(io, 'Poses', input.poses.length)
      let done = 0
      const result = await explained(() => evaluatePoses(read, { ...input, wrapping, tendon, activation }, () => bar.frame(++done)))
      bar.end()
      if (options.json) printJson(io, result)
      else io.out(asText(result))
    })
}

function asActivation(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1.')
  return value
}

function asText({ poses, warnings }: Evaluation): string {
  const lines: string[] = []
  const number = (value: number | null | undefined, digits = 6) =>
    (value === null || value === undefined ? '–' : value.toFixed(digits)).padStart(12)
  for (const pose of poses) {
    lines.push(pose.name)
    for (const [name, body] of Object.entries(pose.bodies ?? {}))
      lines.push(`  ${name.padEnd(24)} ${body.position.map((value) => number(value)).join(' ')}  m`)
    for (const [name, position] of Object.entries(pose.markers ?? {}))
      lines.push(`  ${name.padEnd(24)} ${position.map((value) => number(value)).join(' ')}  m`)
    for (const [name, muscle] of Object.entries(pose.muscles ?? {}))
      lines.push(
        `  ${name.padEnd(24)} length ${number(muscle.length)} m${muscle.tendonForce === undefined ? '' : `  fibre ${number(muscle.fibreLength)} m  tendon ${number(muscle.tendonForce, 2)} N`}`,
      )
    for (const [name, arms] of Object.entries(pose.momentArms ?? {}))
      lines.push(
        `  ${name.padEnd(24)} ${Object.entries(arms)
          .filter(([, arm]) => arm !== 0)
          .map(([coordinate, arm]) => `${coordinate} ${arm.toFixed(6)}`)
          .join('  ')}  m`,
      ) // prettier-ignore
    if (pose.gravity) lines.push(`  gravity ${pose.gravity.map((value) => value.toFixed(3)).join(' ')}`)
    lines.push('')
  }
  for (const { where, message } of warnings) lines.push(`Warning, ${where}: ${message}`)
  return `${lines.join('\n').trimEnd()}\n`
}
