/** `sitbone ik SETUP.xml`: OpenSim's InverseKinematicsTool. */
import { join } from 'node:path'
import { childOf, membersOf } from '@sitbone/mechanics/osim/element'
import { InputError, type Io, type RegisterCommand } from '../../command.ts'
import { explained, readModel } from '../model/readModel.ts'
import { finish, type OutputFile, type ToolOptions } from './outputs.ts'
import { progress } from './progress.ts'
import { flagOf, readSetup, requiredText, resolve, type Setup, setOf, textOf, timeRangeOf } from './setupFile.ts'

export const registerIk: RegisterCommand = (program, io) => {
  program
    .command('ik <setup>')
    .description(
      'inverse kinematics: the pose of every frame whose markers lie closest to the measured ones (InverseKinematicsTool set-up)',
    )
    .option('--out <dir>', 'write all results into this folder instead of where the set-up says')
    .option('--json', 'one JSON document on standard output')
    .action((file: string, options: ToolOptions) => runIk(io, file, options))
}

async function runIk(io: Io, file: string, options: ToolOptions): Promise<void> {
  const { readTrc } = await import('@sitbone/mechanics/motion/trcFile')
  const { readStorage, writeStorage, coordinatesDescription } = await import('@sitbone/mechanics/motion/storageFile')
  const { inverseKinematics } = await import('@sitbone/mechanics/solve/inverseKinematics')
  const { isRotational } = await import('@sitbone/mechanics/solve/coordinateMotion')
  const { readTasks } = await import('./tasks.ts')

  const setup = withTrial(await readSetup(io, file, ['InverseKinematicsTool', 'IKTool']))
  const model = await readModel(io, resolve(setup, requiredText(setup, 'model_file')))
  const markerFile = resolve(setup, requiredText(setup, 'marker_file'))
  const trialText = await io.readText(markerFile)
  const trial = await explained(() => readTrc(trialText, markerFile))
  const coordinatePath = textOf(setup.tool, 'coordinate_file')
  const coordinateFile = coordinatePath === undefined ? undefined : resolve(setup, coordinatePath)
  const coordinateText = coordinateFile === undefined ? undefined : await io.readText(coordinateFile)
  const coordinates = coordinateText === undefined ? undefined : await explained(() => readStorage(coordinateText, coordinateFile!).table)
  const [from, to] = await timeRangeOf(setup)
  const { first, last } = framesBetween(trial.time, from, to, markerFile)
  const tasks = await explained(async () => readTasks(setup, await setOf(io, setup, 'IKTaskSet'), model, coordinates, trial.time))
  const solver = await explained(() => inverseKinematics(model, trial.markers, tasks.markers, tasks.coordinates))

  const count = last - first + 1
  const names = model.names.coordinates
  const toFile = names.map((_, c) => (isRotational(model, c) ? 180 / Math.PI : 1))
  const poses = names.map(() => new Float64Array(count))
  const errors = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const places = solver.markers.flatMap(() => [new Float64Array(count), new Float64Array(count), new Float64Array(count)])
  const time = trial.time.slice(first, last + 1)
  const q = Float64Array.from(model.coordinates.defaultValue)
  const width = trial.markers.length * 3
  const warnings = [...trial.warnings, ...missingMarkers(tasks.markers, model.names.markers, trial.markers)]
  const bar = progress(io, 'Inverse kinematics', count)
  let unfinished = 0
  await explained(() => {
    for (let i = 0; i < count; i++) {
      const at = (first + i) * width
      const measured = trial.position.subarray(at, at + width)
      const fit = i === 0 ? solver.first(measured, q, first) : solver.frame(measured, q, first + i)
      if (fit.seen === 0) {
        throw new InputError(
          `${markerFile}: at ${time[i]} s none of the ${solver.markers.length} markers with a task was seen. Choose a time range in which they are, or fill the gap.`,
        )
      }
      if (fit.kind === 'budget') unfinished++
      for (let c = 0; c < names.length; c++) poses[c]![i] = q[c]! * toFile[c]!
      errors[0]![i] = fit.squaredError
      errors[1]![i] = fit.rmsError
      errors[2]![i] = fit.worstError
      for (let k = 0; k < places.length; k++) places[k]![i] = solver.position[k]!
      bar.frame(i + 1)
    }
  })
  const framesPerSecond = bar.end()
  if (unfinished > 0) warnings.push(`${unfinished} of ${count} frames did not settle within the solver's budget; their best pose was kept.`)

  const results = resolve(setup, textOf(setup.tool, 'results_directory') ?? '.')
  const motionFile = resolve(setup, textOf(setup.tool, 'output_motion_file') ?? `${setup.name || 'ik'}.mot`)
  const table = { time, angles: 'radians' as const }
  const files: OutputFile[] = [
    {
      path: motionFile,
      content: writeStorage(
        { name: 'Coordinates', time, labels: names, columns: poses, angles: 'degrees' },
        { description: coordinatesDescription },
      ),
    },
  ]
  if (await flagOf(setup, 'report_errors', true)) {
    files.push({
      path: join(results, `${setup.name}_ik_marker_errors.sto`),
      content: writeStorage({
        ...table,
        name: 'Model Marker Errors from IK',
        labels: ['total_squared_error', 'marker_error_RMS', 'marker_error_max'],
        columns: errors,
      }),
    })
  }
  if (await flagOf(setup, 'report_marker_locations', false)) {
    files.push({
      path: join(results, `${setup.name}_ik_model_marker_locations.sto`),
      content: writeStorage({
        ...table,
        name: 'Model Marker Locations from IK',
        labels: solver.markers.flatMap((name) => [`${name}_tx`, `${name}_ty`, `${name}_tz`]),
        columns: places,
      }),
    })
  }
  const rms = errors[1]!.reduce((sum, value) => sum + value, 0) / count
  await finish(io, options, {
    tool: 'Inverse kinematics',
    files,
    frames: count,
    framesPerSecond,
    warnings,
    results: { markers: solver.markers, meanRmsErrorM: rms, largestErrorM: errors[2]!.reduce((a, b) => Math.max(a, b), 0) },
  })
}

/** Frames nearest to start and end, as OpenSim chooses them. */
function framesBetween(time: Float64Array, from: number, to: number, file: string): { first: number; last: number } {
  if (from > to) throw new InputError(`The time range ${from} … ${to} is empty. Give a start before the end.`)
  if (from > time[time.length - 1]! || to < time[0]!) {
    throw new InputError(
      `The time range ${from} … ${to} s lies outside ${file}, which covers ${time[0]} … ${time[time.length - 1]} s. Correct time_range.`,
    )
  }
  const nearest = (at: number) => time.reduce((best, value, i) => (Math.abs(value - at) < Math.abs(time[best]! - at) ? i : best), 0)
  return { first: nearest(Math.max(from, time[0]!)), last: nearest(Math.min(to, time[time.length - 1]!)) }
}

function missingMarkers(tasks: readonly { name: string }[], model: readonly string[], trial: readonly string[]): string[] {
  const missing = tasks.filter((task) => !model.includes(task.name) || !trial.includes(task.name))
  if (missing.length === 0) return []
  const say = missing.map((task) => `${task.name} (not in the ${model.includes(task.name) ? 'trial' : 'model'})`)
  return [`${missing.length} marker tasks are left out: ${say.join(', ')}.`]
}

/** Set-ups before OpenSim 2 (IKTool) hold the files of a trial in an IKTrial of their own. */
function withTrial(setup: Setup): Setup {
  const trials = membersOf(childOf(setup.tool, 'IKTrialSet'))
  if (trials.length > 1) throw new InputError(`${setup.file} holds ${trials.length} trials. Give one trial to a set-up.`)
  const [trial] = trials
  return trial === undefined ? setup : { ...setup, tool: { ...setup.tool, children: [...trial.children, ...setup.tool.children] } }
}
