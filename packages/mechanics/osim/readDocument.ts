/** OpenSim model file → typed document. Tolerant of what distributed files get wrong; what it does not understand it says. */
import { ModelError } from '../model/error.ts'
import type { OsimDocument } from './document.ts'
import { childOf, filledTextOf, membersOf, nameOf, textOf } from './element.ts'
import { readConstraint } from './read/couplers.ts'
import { renameDuplicates } from './read/duplicates.ts'
import { readForce, sayNotComputed } from './read/forces.ts'
import { offsetFramesOf, readBody, readGround, readMarker, withoutFrames } from './read/frames.ts'
import { readJoint } from './read/joints.ts'
import { carriedOf, type ReadContext, requiredName, vec3Of, warn } from './read/properties.ts'
import { readStations } from './read/stations.ts'
import { applyDefaults, includeFiles } from './references.ts'
import { upgradeModel } from './upgrade/steps.ts'
import { decodeText, parseXml, type XmlElement } from './xml.ts'

export interface ReadOptions {
  /** Name for messages; default `model.osim`. */
  readonly file?: string
  /** Port for `file="…"` references: the bytes or text of a file beside the model, or undefined when there is none. */
  readonly resolveFile?: (name: string) => Uint8Array | string | undefined
  /**
   * Joint offsets of documents older than 30505. `full` (default) keeps every digit; `six-digits` rounds them as OpenSim 4 does.
   */
  readonly jointOffsets?: 'full' | 'six-digits'
}

/** Oldest document version read; OpenSim 4.6 itself refuses documents below 10901. */
const oldestVersion = 10901
const newestVersion = 40600

const modelProperties = new Set([
  'Ground',
  'gravity',
  'credits',
  'publications',
  'length_units',
  'force_units',
  'BodySet',
  'JointSet',
  'ConstraintSet',
  'ForceSet',
  'MarkerSet',
  'defaults',
  // No influence on the numbers computed here:
  'ControllerSet',
  'ComponentSet',
  'ProbeSet',
  'ContactGeometrySet',
  'MiscModelComponentSet',
  'components',
  'assembly_accuracy',
  'ModelVisualPreferences',
  'ModelVisualizationPreferences',
  'FrameGeometry',
  'attached_geometry',
  'Appearance',
  'OutputReporterSet',
  'CallbackSet',
  'SimbodyEngine',
  'use_visualizer',
  'title',
  'authors',
  'socket_frame',
  'FrameSet',
  'BodyScaleSet',
  'ScaleSet',
  'CoordinateSet',
  'GroupSet',
  'AnalysisSet',
  'DynamicsEngine',
  'inverse_kinematics_settings',
  'display',
]) // prettier-ignore

/** @throws ModelError with file, line, element path and remedy */
export function readDocument(source: Uint8Array | string, options: ReadOptions = {}): OsimDocument {
  const file = options.file ?? 'model.osim'
  const text = decodeText(source)
  const root = parseXml(text, file)
  const context: ReadContext = { file, source: text, warnings: [] }
  const model = modelElement(root, file)
  const version = versionOf(root, file, context)
  includeFiles(model, context, options.resolveFile)
  applyDefaults(root, model)
  upgradeModel(model, {
    file,
    version,
    jointOffsets: options.jointOffsets ?? 'full',
    warn: (code, where, message) => context.warnings.push({ code, where, message }),
  })
  return readModel(context, model, version)
}

function modelElement(root: XmlElement, file: string): XmlElement {
  const model = root.name === 'Model' ? root : childOf(root, 'Model')
  if (model) return model
  const inside = root.children[0]?.name
  throw new ModelError(
    'no-model',
    `${file}: there is no <Model> in <${root.name}>${inside ? ` (it holds <${inside}>)` : ''}. Give an OpenSim model file (.osim).`,
  )
}

function versionOf(root: XmlElement, file: string, context: ReadContext): number {
  const stated = root.attributes['Version']
  if (stated === undefined) {
    warn(context, root, '/', 'no-version', 'the document states no Version; it is read by its structure')
    return newestVersion
  }
  const version = Number(stated)
  if (!Number.isInteger(version))
    throw new ModelError('bad-version', `${file}: Version="${stated}" is no document version (such as 40000).`)
  if (version < oldestVersion)
    throw new ModelError(
      'version-too-old',
      `${file}: document version ${version} is older than ${oldestVersion}, which OpenSim 4 refuses too. Open and save it with OpenSim 3 first.`,
    )
  if (version > newestVersion)
    warn(context, root, '/', 'newer-version', `the document's version ${version} is newer than ${newestVersion}, the newest known here`)
  return version
}

function readModel(context: ReadContext, model: XmlElement, version: number): OsimDocument {
  const set = (name: string) => membersOf(childOf(model, name))
  carriedOf(context, model, '', modelProperties)
  const document: OsimDocument = {
    version,
    name: nameOf(model),
    gravity: vec3Of(context, model, '', 'gravity', [0, -9.80665, 0]),
    ground: readGround(context, childOf(model, 'Ground')),
    bodies: set('BodySet').map((element) => readBody(context, element)),
    joints: set('JointSet').map((element) => readJoint(context, element)),
    constraintNames: set('ConstraintSet').map(requiredName),
    couplers: set('ConstraintSet').flatMap((element) => readConstraint(context, element) ?? []),
    forces: set('ForceSet').map((element) => readForce(context, element)),
    markers: set('MarkerSet').map((element) => readMarker(context, element)),
    frames: [
      ...offsetFramesOf(context, model, ''),
      ...offsetFramesOf(
        context,
        {
          ...model,
          name: 'ComponentSet',
          children: [{ ...(childOf(childOf(model, 'ComponentSet') ?? model, 'objects') ?? model), name: 'components' }],
        },
        '/componentset',
      ),
    ],
    ...readStations(context, model),
    carried: carriedSets(model),
    warnings: context.warnings,
  }
  renameDuplicates(context, '/jointset', document.joints)
  renameDuplicates(context, '/forceset', document.forces)
  renameDuplicates(context, '/markerset', document.markers)
  sayNotComputed(context, document.forces)
  const optional = { credits: 'credits', publications: 'publications', lengthUnits: 'length_units', forceUnits: 'force_units' } as const
  for (const [key, property] of Object.entries(optional) as [keyof typeof optional, string][]) {
    const value = textOf(model, property)
    if (value !== undefined && value !== '') document[key] = value
  }
  const units = filledTextOf(model, 'length_units')
  if (units !== undefined && !/^met(er|re)s?$|^m$/i.test(units))
    warn(context, model, '/length_units', 'length-units', `the document says its lengths are in "${units}"; they are read as metres`)
  return document
}

const carriedNames = new Set(['ControllerSet', 'ComponentSet', 'ProbeSet', 'ContactGeometrySet', 'ConstraintSet', 'components'])

/** Sets that ride along to the writer. Of the constraints, those that are no couplers. */
function carriedSets(model: XmlElement): XmlElement[] {
  return model.children
    .filter((child) => carriedNames.has(child.name))
    .map((child) => (child.name === 'components' ? withoutFrames(child) : child))
    .map((child) => {
      if (child.name !== 'ConstraintSet') return child
      const kept = membersOf(child).filter((element) => element.name !== 'CoordinateCouplerConstraint')
      return { ...child, children: [{ name: 'objects', attributes: {}, children: kept, text: '', at: -1 }] }
    })
    .filter((child) => (child.name === 'components' ? child.children.length > 0 : membersOf(child).length > 0))
}
