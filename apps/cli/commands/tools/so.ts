/** `sitbone so SETUP.xml`: the StaticOptimization analysis of OpenSim's AnalyzeTool. */
import { join } from 'node:path'
import { childOf, membersOf, nameOf } from '@sitbone/mechanics/osim/element'
import type { Actuator } from '@sitbone/mechanics/solve/actuators'
import { InputError, type Io, RefusedError, type RegisterCommand } from '../../command.ts'
import { explained, readModel } from '../model/readModel.ts'
import { controlsFile } from './controlsFile.ts'
import { finish, type ToolOptions } from './outputs.ts'
import { progress } from './progress.ts'
import { flagOf, numberOf, readSetup, requiredText, resolve, type Setup, setInFile, textOf, words } from './setupFile.ts'

interface SoOptions extends ToolOptions {
  readonly passiveForce: string
}

export const registerSo: RegisterCommand = (program, io) => {
  program
    .command('so <setup>')
    .description('static optimisation: muscle activations of least effort for a recorded motion, solved exactly (AnalyzeTool set-up)')
    .option('--out <dir>', 'write all results into this folder instead of where the set-up says')
    .option('--passive-force <rule>', 'left-out (as OpenSim) or counted: passive muscle force takes its share first', 'left-out')
    .option('--json', 'one JSON document on standard output')
    .action((file: string, options: SoOptions) => runSo(io, file, options))
}

async function runSo(io: Io, file: string, options: SoOptions): Promise<void> {
  const { readStorage, writeStorage } = await import('@sitbone/mechanics/motion/storageFile')
  const { rowAtOrBefore } = await import('@sitbone/mechanics/motion/motionTable')
  const { coordinateMotion } = await import('@sitbone/mechanics/solve/coordinateMotion')
  const { staticOptimization } = await import('@sitbone/mechanics/solve/staticOptimization')
  const { externalLoadLabels, recordExternalLoads } = await import('@sitbone/mechanics/solve/externalLoads')
  const { readLoads } = await import('./loadsFile.ts')
  if (options.passiveForce !== 'left-out' && options.passiveForce !== 'counted') {
    throw new InputError(`--passive-force is "${options.passiveForce}". Write left-out or counted.`)
  }
  const setup = await readSetup(io, file, ['AnalyzeTool'])
  const analysis = membersOf(childOf(setup.tool, 'AnalysisSet')).find((member) => member.name === 'StaticOptimization')
  if (analysis === undefined) throw new InputError(`${file} has no StaticOptimization analysis. Add one to its AnalysisSet.`)
  const warnings: string[] = []
  const others = membersOf(childOf(setup.tool, 'AnalysisSet')).filter((member) => member !== analysis)
  if (others.length > 0) warnings.push(`Other analyses are not run: ${others.map((member) => member.name).join(', ')}.`)
  if (!(await flagOf(setup, 'use_model_force_set', true, analysis))) {
    throw new InputError(
      `${file}: use_model_force_set is false, which leaves no muscles to share the load. Set it to true, or use sitbone id.`,
    )
  }
  const exponent = await numberOf(setup, 'activation_exponent', 2, analysis)
  if (exponent !== 2) {
    throw new InputError(`${file}: activation_exponent is ${exponent}. This solver is exact for 2, the sum of squares; write 2.`)
  }
  const model = await readModel(io, resolve(setup, requiredText(setup, 'model_file')))
  const coordinatesName = textOf(setup.tool, 'coordinates_file') ?? textOf(setup.tool, 'states_file')
  if (coordinatesName === undefined)
    throw new InputError(`${file}: neither coordinates_file nor states_file is given. Name the recorded motion.`)
  const coordinatesFile = resolve(setup, coordinatesName)
  if (textOf(setup.tool, 'speeds_file') !== undefined) warnings.push('speeds_file is not used: speeds come from the coordinates.')
  const text = await io.readText(coordinatesFile)
  const reading = await explained(() => readStorage(text, coordinatesFile))
  // OpenSim filters coordinates, not states.
  const fromStates = textOf(setup.tool, 'coordinates_file') === undefined
  const cutoff = fromStates ? -1 : await numberOf(setup, 'lowpass_cutoff_frequency_for_coordinates', -1)
  const motion = await explained(() => coordinateMotion(model, reading.table, cutoff, coordinatesFile))
  if (motion.missing.length > 0) warnings.push(`${coordinatesFile} does not hold ${motion.missing.join(', ')}; they stay at their default.`)
  const loadsFile = textOf(setup.tool, 'external_loads_file')
  const loads = loadsFile === undefined ? undefined : await readLoads(io, resolve(setup, loadsFile), model)
  const actuators = await actuatorsOf(io, setup, model, warnings)
  const constant = !(await flagOf(setup, 'use_muscle_physiology', true, analysis))
  const passiveForce = options.passiveForce
  const solver = await explained(() =>
    staticOptimization(model, actuators, { passiveForce, muscleForce: constant ? 'constant' : 'length-and-speed' }),
  )

  const { time } = motion
  const from = Math.max(await numberOf(setup, 'initial_time', -Infinity), await numberOf(setup, 'start_time', -Infinity, analysis))
  const to = Math.min(await numberOf(setup, 'final_time', Infinity), await numberOf(setup, 'end_time', Infinity, analysis))
  if (from > to || from > motion.to || to < motion.from) {
    throw new InputError(
      `The time range ${from} … ${to} s lies outside ${coordinatesFile}, which covers ${time[0]} … ${time[time.length - 1]} s. Correct initial_time and final_time.`,
    )
  }
  const every = Math.max(1, Math.round(await numberOf(setup, 'step_interval', 1, analysis)))
  const first = rowAtOrBefore(time, Math.max(from, motion.from))
  const last = rowAtOrBefore(time, Math.min(to, motion.to))
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((_, i, all) => i % every === 0 || i === all.length - 1)
  const external = loads?.external
  const column = () => new Float64Array(rows.length)
  const activations = solver.names.map(column)
  const forces = solver.names.map(column)
  const loadLabels = external === undefined ? [] : externalLoadLabels(external)
  const loadColumns = loadLabels.map(column)
  const weak: string[] = []
  let cost = 0
  const bar = progress(io, 'Static optimisation', rows.length)
  await explained(() => {
    rows.forEach((row, i) => {
      const at = time[row]!
      const result = solver.frame(motion, at, external)
      cost += result.cost
      if (result.kind === 'too-weak')
        weak.push(`${at.toFixed(3)} s: ${Math.abs(result.shortfall).toPrecision(4)} missing at ${result.coordinate}`)
      for (let k = 0; k < activations.length; k++) {
        activations[k]![i] = solver.activation[k]!
        forces[k]![i] = solver.force[k]!
      }
      if (external !== undefined) {
        recordExternalLoads(solver.data, external, at).forEach((value, k) => {
          loadColumns[k]![i] = value
        })
      }
      bar.frame(i + 1)
    })
  })
  const framesPerSecond = bar.end()
  if (weak.length > 0) {
    warnings.push(
      `In ${weak.length} of ${rows.length} frames the actuators cannot produce the motion (${weak.slice(0, 3).join('; ')}${weak.length > 3 ? ' …' : ''}). Add reserve actuators on these coordinates, or check strength and motion.`,
    )
  }
  const times = Float64Array.from(rows, (row) => time[row]!)
  const results = resolve(setup, textOf(setup.tool, 'results_directory') ?? '.')
  const base = join(results, `${setup.name}_${nameOf(analysis) || 'StaticOptimization'}`)
  const precision = await numberOf(setup, 'output_precision', 8)
  await finish(io, options, {
    tool: 'Static optimisation',
    files: [
      {
        path: `${base}_activation.sto`,
        content: writeStorage(
          { name: 'Static Optimization', time: times, labels: solver.names, columns: activations, angles: 'radians' },
          { precision, description: ['This file contains static optimization results.', ''] },
        ),
      },
      {
        path: `${base}_force.sto`,
        content: writeStorage(
          {
            name: 'ModelForces',
            time: times,
            labels: [...solver.names, ...loadLabels],
            columns: [...forces, ...loadColumns],
            angles: 'radians',
          },
          { precision, description: forceDescription },
        ),
      },
      { path: `${base}_controls.xml`, content: controlsFile(solver.names, times, activations) },
    ],
    frames: rows.length,
    framesPerSecond,
    warnings: [...warnings, ...reading.warnings, ...(loads?.warnings ?? [])],
    results: { meanCost: cost / rows.length, framesTooWeak: weak.length },
  })
  if (weak.length === rows.length) {
    throw new RefusedError(
      'No frame could be solved within the strength of the actuators; the files hold the closest activations. See the warning above.',
    )
  }
}

const forceDescription = [
  '',
  'This file contains the forces exerted on a model during a simulation.',
  '',
  'A force is a generalized force, meaning that it can be either a force (N) or a torque (Nm).',
  '',
  'Units are S.I. units (second, meters, Newtons, ...)',
  "If the header above contains a line with 'inDegrees', this indicates whether rotational values are in degrees (yes) or radians (no).",
  '',
]

async function actuatorsOf(io: Io, setup: Setup, model: Awaited<ReturnType<typeof readModel>>, warnings: string[]): Promise<Actuator[]> {
  const { modelActuators } = await import('@sitbone/mechanics/solve/actuators')
  const { readForceSet } = await import('./forceSet.ts')
  const replace = await flagOf(setup, 'replace_force_set', false)
  if (replace)
    throw new InputError(
      `${setup.file}: replace_force_set is true, which would take the muscles out. Set it to false; reserves are added to the model's forces.`,
    )
  const actuators = modelActuators(model)
  for (const name of words(setup.tool, 'force_set_files')) {
    const path = resolve(setup, name)
    const set = await explained(async () => readForceSet(setup, path, await setInFile(io, path, 'ForceSet')))
    actuators.push(...set.actuators)
    warnings.push(...set.warnings)
  }
  return actuators
}
