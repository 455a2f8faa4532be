/** `sitbone scale SETUP.xml`: OpenSim's ScaleTool. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MarkerTrial } from '@sitbone/mechanics/motion/trcFile'
import type { OsimDocument } from '@sitbone/mechanics/osim/document'
import { childOf } from '@sitbone/mechanics/osim/element'
import type { XmlElement } from '@sitbone/mechanics/osim/xml'
import { InputError, type Io, type RegisterCommand } from '../../command.ts'
import { explained } from '../model/readModel.ts'
import { finish, type OutputFile, type ToolOptions } from './outputs.ts'
import { flagOf, numberOf, readSetup, requiredText, resolve, type Setup, setOf, textOf, timeRangeOf } from './setupFile.ts'

export const registerScale: RegisterCommand = (program, io) => {
  program
    .command('scale <setup>')
    .description('scale a model to a person by marker distances and given factors, then place its markers (ScaleTool set-up)')
    .option('--out <dir>', 'write all results into this folder instead of where the set-up says')
    .option(
      '--marker-pose <rule>',
      'static pose in which markers are placed: opensim-4 (where OpenSim stops) or optimum (the best fit)',
      'opensim-4',
    )
    .option('--json', 'one JSON document on standard output')
    .action((file: string, options: ScaleOptions) => runScale(io, file, options))
}

interface ScaleOptions extends ToolOptions {
  readonly markerPose: string
}

async function runScale(io: Io, file: string, options: ScaleOptions): Promise<void> {
  const pose = options.markerPose
  if (pose !== 'opensim-4' && pose !== 'optimum') throw new InputError(`--marker-pose is "${pose}". Write opensim-4 or optimum.`)
  const { compile } = await import('@sitbone/mechanics/model/compile')
  const { writeDocument } = await import('@sitbone/mechanics/osim/writeDocument')
  const { scaleFactors } = await import('@sitbone/mechanics/solve/scaleFactors')
  const { scaleDocument } = await import('@sitbone/mechanics/solve/scaleDocument')
  const { scalePathLengths } = await import('@sitbone/mechanics/solve/scalePathLengths')
  const { readScaler } = await import('./scaleSetup.ts')
  const { scaleSetFile } = await import('./scaleFiles.ts')

  const setup = await readSetup(io, file, ['ScaleTool'])
  const maker = childOf(setup.tool, 'GenericModelMaker')
  if (maker === undefined)
    throw new InputError(`${file} has no GenericModelMaker, which names the model to scale. Add one with model_file.`)
  let document = await genericModel(io, setup, maker)
  const warnings: string[] = []
  const files: OutputFile[] = []
  const results: Record<string, unknown> = {}
  const mass = await numberOf(setup, 'mass', -1)
  const scaler = childOf(setup.tool, 'ModelScaler')
  if (scaler !== undefined && (await flagOf(setup, 'apply', true, scaler))) {
    const request = await readScaler(io, setup, scaler)
    const trial = await trialOf(io, setup, scaler)
    const [from, to] = await rangeOf(setup, scaler, trial)
    const generic = await explained(() => compile(document, file))
    const scaling = await explained(() =>
      scaleFactors(generic, { ...request, ...(trial === undefined ? {} : { trial, timeRange: [from, to] as const }) }),
    )
    warnings.push(...scaling.warnings)
    const keep = await flagOf(setup, 'preserve_mass_distribution', true, scaler)
    const scaled = await explained(() => {
      const geometry = scaleDocument(document, scaling.factors, { distribution: keep ? 'keep' : 'by-size', finalMass: mass })
      scalePathLengths(document, geometry, 'opensim-4')
      return geometry
    })
    scaled.name = setup.name || document.name
    results['scaleFactors'] = Object.fromEntries(scaling.factors)
    results['measurements'] = Object.fromEntries(scaling.measured.map(({ name, factor }) => [name, factor]))
    addFile(scaler, 'output_scale_file', () => scaleSetFile(scaled, scaling.factors))
    addFile(scaler, 'output_model_file', () => writeDocument(scaled))
    document = scaled
  }
  const placer = childOf(setup.tool, 'MarkerPlacer')
  if (placer !== undefined && (await flagOf(setup, 'apply', true, placer))) {
    const placed = await place(io, setup, placer, document, pose, warnings)
    results['markerError'] = { rmsM: placed.fit.rmsError, worstM: placed.fit.worstError, worst: placed.fit.worstMarker }
    const { markerSetFile, staticPoseFile } = await import('./scaleFiles.ts')
    addFile(placer, 'output_motion_file', () => staticPoseFile(placed.document, placed.model, placed.q, placed.time))
    addFile(placer, 'output_model_file', () => writeDocument(placed.document))
    addFile(placer, 'output_marker_file', () => markerSetFile(placed.document))
  }
  if (files.length === 0)
    throw new InputError(`${file} writes nothing: no step is applied, or none names an output file. Set apply and output_model_file.`)
  await finish(io, options, { tool: 'Scale', files, warnings, results })

  function addFile(element: XmlElement, property: string, content: () => string): void {
    const path = textOf(element, property)
    if (path !== undefined) files.push({ path: resolve(setup, path), content: content() })
  }
}

async function genericModel(io: Io, setup: Setup, maker: XmlElement): Promise<OsimDocument> {
  const { readDocument } = await import('@sitbone/mechanics/osim/readDocument')
  const modelFile = resolve(setup, requiredText(setup, 'model_file', maker))
  const bytes = await io.readBytes(modelFile)
  const document = await explained(() => readDocument(bytes, { file: modelFile, resolveFile: beside(modelFile) }))
  const markerSet = textOf(maker, 'marker_set_file')
  if (markerSet === undefined) return document
  // A marker set file is a fragment of a model document: read it as one, so that old versions are upgraded the same way.
  const { decodeText, parseXml, formatXml, createElement } = await import('@sitbone/mechanics/osim/xml')
  const path = resolve(setup, markerSet)
  const text = await io.readBytes(path)
  const added = await explained(() => {
    const root = parseXml(decodeText(text), path)
    const set = root.name === 'MarkerSet' ? root : childOf(root, 'MarkerSet')
    if (set === undefined) throw new InputError(`${path} holds no MarkerSet. Give a marker set file.`)
    const model = createElement('OpenSimDocument', '', [createElement('Model', '', [set], { name: 'markers' })], {
      Version: root.attributes['Version'] ?? '40000',
    })
    return readDocument(formatXml(model), { file: path }).markers
  })
  for (const marker of added) {
    const at = document.markers.findIndex((own) => own.name === marker.name)
    if (at >= 0) document.markers[at] = marker
    else document.markers.push(marker)
  }
  return document
}

async function place(io: Io, setup: Setup, placer: XmlElement, document: OsimDocument, pose: 'opensim-4' | 'optimum', warnings: string[]) {
  const { compile } = await import('@sitbone/mechanics/model/compile')
  const { readStorage } = await import('@sitbone/mechanics/motion/storageFile')
  const { placeMarkers } = await import('@sitbone/mechanics/solve/placeMarkers')
  const { readTasks } = await import('./tasks.ts')
  const trial = await trialOf(io, setup, placer)
  if (trial === undefined) throw new InputError(`${setup.file}: <marker_file> of MarkerPlacer is missing or empty. Name the static trial.`)
  warnings.push(...trial.warnings)
  const coordinatePath = textOf(placer, 'coordinate_file')
  const coordinateFile = coordinatePath === undefined ? undefined : resolve(setup, coordinatePath)
  const coordinateText = coordinateFile === undefined ? undefined : await io.readText(coordinateFile)
  const coordinates = coordinateText === undefined ? undefined : await explained(() => readStorage(coordinateText, coordinateFile!).table)
  const [start, end] = await rangeOf(setup, placer, trial)
  return explained(async () => {
    const tasks = await readTasks(
      setup,
      await setOf(io, setup, 'IKTaskSet', placer),
      compile(document),
      coordinates,
      Float64Array.of(start),
    )
    const move = (await flagOf(setup, 'move_model_markers', true, placer)) ? 'move' : 'keep'
    const placed = placeMarkers(document, trial, [start, end], tasks.markers, tasks.coordinates, move, pose)
    warnings.push(...placed.warnings)
    return { ...placed, time: start }
  })
}

/** The time range of a step: the whole trial where none is given, its first frame for OpenSim's default of −1 to −1. */
async function rangeOf(setup: Setup, element: XmlElement, trial: MarkerTrial | undefined): Promise<[number, number]> {
  const [from, to] = await timeRangeOf(setup, element)
  const first = trial?.time[0] ?? from
  if (from === -1 && to === -1 && first > -1) return [first, first]
  return [Number.isFinite(from) ? from : first, Number.isFinite(to) ? to : (trial?.time[trial.time.length - 1] ?? to)]
}

async function trialOf(io: Io, setup: Setup, element: XmlElement) {
  const { readTrc } = await import('@sitbone/mechanics/motion/trcFile')
  const name = textOf(element, 'marker_file')
  if (name === undefined) return undefined
  const path = resolve(setup, name)
  const text = await io.readText(path)
  return explained(() => readTrc(text, path))
}

const beside = (file: string) => (name: string) => {
  try {
    return readFileSync(join(dirname(file), name))
  } catch {
    return undefined
  }
}
