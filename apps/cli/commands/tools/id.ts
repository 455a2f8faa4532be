/** `sitbone id SETUP.xml`: OpenSim's InverseDynamicsTool. */
import { join } from 'node:path'
import { InputError, type Io, type RegisterCommand } from '../../command.ts'
import { explained, readModel } from '../model/readModel.ts'
import { finish, type ToolOptions } from './outputs.ts'
import { progress } from './progress.ts'
import { numberOf, readSetup, requiredText, resolve, textOf, timeRangeOf, words } from './setupFile.ts'

export const registerId: RegisterCommand = (program, io) => {
  program
    .command('id <setup>')
    .description('inverse dynamics: the generalised forces a recorded motion needs (InverseDynamicsTool set-up)')
    .option('--out <dir>', 'write all results into this folder instead of where the set-up says')
    .option('--json', 'one JSON document on standard output')
    .action((file: string, options: ToolOptions) => runId(io, file, options))
}

async function runId(io: Io, file: string, options: ToolOptions): Promise<void> {
  const { createData } = await import('@sitbone/mechanics/model/data')
  const { readStorage, writeStorage } = await import('@sitbone/mechanics/motion/storageFile')
  const { rowAtOrBefore } = await import('@sitbone/mechanics/motion/motionTable')
  const { coordinateMotion, isRotational } = await import('@sitbone/mechanics/solve/coordinateMotion')
  const { createMotionDynamics, inverseDynamicsAt } = await import('@sitbone/mechanics/solve/inverseDynamicsOfMotion')
  const { readLoads } = await import('./loadsFile.ts')

  const setup = await readSetup(io, file, ['InverseDynamicsTool'])
  const model = await readModel(io, resolve(setup, requiredText(setup, 'model_file')))
  const coordinatesFile = resolve(setup, requiredText(setup, 'coordinates_file'))
  const text = await io.readText(coordinatesFile)
  const reading = await explained(() => readStorage(text, coordinatesFile))
  const cutoff = await numberOf(setup, 'lowpass_cutoff_frequency_for_coordinates', -1)
  const motion = await explained(() => coordinateMotion(model, reading.table, cutoff, coordinatesFile))
  const loadsFile = textOf(setup.tool, 'external_loads_file')
  const loads = loadsFile === undefined ? undefined : await readLoads(io, resolve(setup, loadsFile), model)
  const warnings = [...reading.warnings, ...(loads?.warnings ?? [])]
  if (motion.missing.length > 0) warnings.push(`${coordinatesFile} does not hold ${motion.missing.join(', ')}; they stay at their default.`)
  const excluded = words(setup.tool, 'forces_to_exclude')
  if (model.muscles.count > 0 && !excluded.some((word) => /^(muscles|all|actuators)$/i.test(word))) {
    warnings.push('Muscles are left out of inverse dynamics (as with forces_to_exclude Muscles).')
  }
  const single = excluded.filter((word) => !/^(muscles|all|actuators)$/i.test(word) && !model.names.muscles.includes(word))
  if (single.length > 0)
    warnings.push(`forces_to_exclude names ${single.join(', ')}; single forces cannot be excluded here, only Muscles or ALL.`)
  if (words(setup.tool, 'joints_to_report_body_forces').length > 0) {
    warnings.push('joints_to_report_body_forces is not computed; only generalised forces are written.')
  }
  const [from, to] = await timeRangeOf(setup)
  const { time } = motion
  if (from > motion.to || to < motion.from || from > to) {
    throw new InputError(
      `The time range ${from} … ${to} s lies outside ${coordinatesFile}, which covers ${time[0]} … ${time[time.length - 1]} s. Correct time_range.`,
    )
  }
  if (
    loads !== undefined &&
    (from < loads.external.from - 1e-9 || Math.min(to, reading.table.time[reading.table.time.length - 1]!) > loads.external.to + 1e-9)
  ) {
    warnings.push(
      `The measured forces cover only ${loads.external.from} … ${loads.external.to} s of the motion; outside they are extrapolated.`,
    )
  }
  const first = rowAtOrBefore(time, Math.max(from, motion.from))
  const last = rowAtOrBefore(time, Math.min(to, motion.to))
  const count = last - first + 1
  const data = createData(model)
  const work = createMotionDynamics(model, excluded.some((word) => /^all$/i.test(word)) ? 'left-out' : 'applied')
  const out = new Float64Array(model.coordinates.count)
  const columns = [...out].map(() => new Float64Array(count))
  const bar = progress(io, 'Inverse dynamics', count)
  await explained(() => {
    for (let i = 0; i < count; i++) {
      inverseDynamicsAt(model, data, motion, time[first + i]!, loads?.external, 'opensim-4', work, out)
      for (let u = 0; u < out.length; u++) columns[u]![i] = out[u]!
      bar.frame(i + 1)
    }
  })
  const framesPerSecond = bar.end()
  const labels = columns.map((_, u) => {
    const coordinate = model.coordinates.coordinateOfU[u]!
    return `${model.names.coordinates[coordinate]}_${isRotational(model, coordinate) ? 'moment' : 'force'}`
  })
  const results = resolve(setup, textOf(setup.tool, 'results_directory') ?? '.')
  await finish(io, options, {
    tool: 'Inverse dynamics',
    files: [
      {
        path: join(results, textOf(setup.tool, 'output_gen_force_file') ?? 'inverse_dynamics.sto'),
        content: writeStorage({
          name: 'Inverse Dynamics Generalized Forces',
          time: time.slice(first, last + 1),
          labels,
          columns,
          angles: 'radians',
        }),
      },
    ],
    frames: count,
    framesPerSecond,
    warnings,
  })
}
