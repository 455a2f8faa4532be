/** `sitbone model info`: what an OpenSim model file holds, as this engine reads it. */
import type { Model } from '@sitbone/mechanics'
import type { Command } from 'commander'
import { type Io, printJson } from '../../command.ts'
import { readModel } from './readModel.ts'

export function registerInfo(model: Command, io: Io): void {
  model
    .command('info <file>')
    .description('coordinates, bodies, muscles, markers and constraints of an OpenSim model (- for standard input)')
    .option('--json', 'one JSON document on standard output')
    .action(async (file: string, options: { json?: boolean }) => {
      const info = await modelInfo(await readModel(io, file))
      if (options.json) printJson(io, info)
      else io.out(asText(info))
    })
}

type ModelInfo = Awaited<ReturnType<typeof modelInfo>>

async function modelInfo(model: Model) {
  const { motionTypes } = await import('@sitbone/mechanics/model/model')
  const { coordinates, names } = model
  return {
    name: model.name,
    version: model.documentVersion,
    coordinates: names.coordinates.map((name, i) => ({
      name,
      motion: motionTypes[coordinates.motion[i]!]!,
      range: [coordinates.range[2 * i]!, coordinates.range[2 * i + 1]!] as [number, number],
      default: coordinates.defaultValue[i]!,
      locked: coordinates.locked[i] === 1,
      clamped: coordinates.clamped[i] === 1,
      dependent: coordinates.dependent[i] === 1,
    })),
    bodies: names.bodyDocumentOrder.map((body) => names.bodies[body]!),
    muscles: [...names.muscles],
    markers: [...names.markers],
    constraints: [...names.constraints],
    warnings: [...model.warnings],
  }
}

function asText(info: ModelInfo): string {
  const lines = [
    `${info.name} (OpenSim document ${info.version})`,
    `${info.bodies.length} bodies, ${info.muscles.length} muscles, ${info.markers.length} markers, ${info.constraints.length} constraints`,
    '',
    'Coordinates (rad or m)',
  ] // prettier-ignore
  const width = Math.max(...info.coordinates.map((coordinate) => coordinate.name.length), 4)
  const number = (value: number) => String(Number(value.toPrecision(6))).padStart(12)
  for (const { name, motion, range, default: value, locked, dependent } of info.coordinates)
    lines.push(
      `  ${name.padEnd(width)}  ${motion.padEnd(13)} ${number(range[0])} … ${number(range[1])}  default ${number(value)}${locked ? '  locked' : ''}${dependent ? '  coupled' : ''}`,
    )
  if (info.warnings.length > 0) lines.push('', 'Warnings')
  for (const { where, message } of info.warnings) lines.push(`  ${where}: ${message}`)
  return `${lines.join('\n')}\n`
}
