/** Typed document → immutable model: indices, flat arrays, everything checked once. */
import { createExpressionTable } from '../dynamics/expressionTable.ts'
import type { BushingElement, CoordinateForceElement, MuscleElement, OsimDocument, PathForceElement } from '../osim/document.ts'
import { type CompileContext, fail, requireFinite, requireUnique } from './compile/context.ts'
import { compileCouplers, withCouplers } from './compile/couplers.ts'
import {
  compileBushings,
  compileCoordinateActuators,
  compileCoordinateForces,
  compileLigaments,
  compilePathSprings,
} from './compile/forces.ts'
import { createFrameTable, type FrameTable } from './compile/frameTable.ts'
import { createFunctionTable } from './compile/functions.ts'
import { compileJoints } from './compile/joints.ts'
import { compileMuscles } from './compile/muscles.ts'
import { compilePaths, compileWrapObjects, type PathOwner } from './compile/paths.ts'
import { buildTree, type TreeNode } from './compile/tree.ts'
import type { Bodies, Markers, Model, ModelWarning } from './model.ts'
import { rotate } from './transform.ts'

/**
 * @param file - name for messages
 * @throws ModelError naming file, element path and remedy
 */
export function compile(document: OsimDocument, file = 'model.osim'): Model {
  const warnings: ModelWarning[] = [...document.warnings]
  const context: CompileContext = { document, warnings, file }
  requireFinite(context, '/gravity', { gravity: document.gravity })
  const functions = createFunctionTable(context)
  const expressions = createExpressionTable()
  const frames = createFrameTable(context)
  const { nodes, joints: jointElements } = buildTree(context, frames)
  const bodyNames = nodes.map((node) => node.body)
  const position = new Map(bodyNames.map((name, index) => [name, index]))
  const bodyIndex = (name: string) => position.get(name)!
  const { joints, coordinates: bare, names: coordinateNames } = compileJoints(context, nodes, jointElements, functions)
  const { couplers, names: couplerNames } = compileCouplers(context, coordinateNames, functions)
  const coordinates = withCouplers(bare, couplers)

  const pick = <T>(kind: string) => document.forces.filter((force) => force.kind === kind) as unknown as T[]
  requireUnique(
    context,
    'forces',
    document.forces.map((force) => force.name),
  )
  const muscles = pick<MuscleElement>('muscle')
  const pathForces = pick<PathForceElement>('path')
  const coordinateForceElements = pick<CoordinateForceElement>('coordinate')
  const bushingElements = pick<BushingElement>('bushing')
  const owners: PathOwner[] = [...muscles, ...pathForces]
  const pathContext = { context, frames, functions, bodyIndex, coordinateNames }
  const { wrapObjects, names: wrapNames } = compileWrapObjects(pathContext)
  const { paths, pathWraps, points, pointNames } = compilePaths(pathContext, owners, wrapNames)
  const pathOf = (force: PathForceElement) => muscles.length + pathForces.indexOf(force)

  const { coordinateForces, names: coordinateForceNames } = compileCoordinateForces(
    context,
    coordinateForceElements,
    coordinateNames,
    coordinates,
    expressions,
  )
  const { coordinateActuators, names: actuatorNames } = compileCoordinateActuators(context, coordinateForceElements, coordinateNames)
  const { ligaments, names: ligamentNames } = compileLigaments(context, pathForces, pathOf, functions)
  const { pathSprings, names: springNames } = compilePathSprings(context, pathForces, pathOf)
  const bushings = compileBushings(context, bushingElements, frames, functions, expressions)
  const { markers, names: markerNames } = compileMarkers(context, frames, bodyIndex)
  const { frames: placedFrames, names: frameNames } = frames.finish(bodyIndex)
  return {
    name: document.name,
    documentVersion: document.version,
    names: {
      bodies: bodyNames,
      bodyDocumentOrder: document.bodies.map((body) => bodyIndex(body.name)),
      joints: nodes.map((node) => node.joint?.name ?? ''),
      coordinates: coordinateNames,
      frames: frameNames,
      markers: markerNames,
      paths: owners.map((owner) => owner.name),
      muscles: muscles.map((muscle) => muscle.name),
      points: pointNames,
      wrapObjects: wrapNames,
      couplers: couplerNames,
      constraints: document.constraintNames,
      coordinateForces: coordinateForceNames,
      bushings: bushingElements.map((bushing) => bushing.name),
      ligaments: ligamentNames,
      pathSprings: springNames,
      coordinateActuators: actuatorNames,
    },
    gravity: Float64Array.from(document.gravity),
    bodies: compileBodies(context, nodes),
    joints,
    coordinates,
    couplers,
    frames: placedFrames,
    markers,
    paths,
    points,
    wrapObjects,
    pathWraps,
    muscles: compileMuscles(context, muscles, 0),
    coordinateForces,
    bushings,
    ligaments,
    pathSprings,
    coordinateActuators,
    expressions: expressions.finish(),
    functions: functions.finish(),
    warnings,
  }
}

function compileBodies(context: CompileContext, nodes: readonly TreeNode[]): Bodies {
  for (const { element } of nodes) {
    if (!element) continue
    const where = `/bodyset/${element.name}`
    requireFinite(context, where, { mass: element.mass, mass_center: element.massCentre, inertia: element.inertia })
    if (element.mass < 0) fail(context, 'negative-mass', where, `its mass is ${element.mass} kg. Correct <mass>.`)
  }
  return {
    count: nodes.length,
    parent: Int32Array.from(nodes, (node) => node.parent),
    mass: Float64Array.from(nodes, (node) => node.element?.mass ?? 0),
    massCentre: Float64Array.from(nodes.flatMap((node) => node.element?.massCentre ?? [0, 0, 0])),
    inertia: Float64Array.from(nodes.flatMap((node) => node.element?.inertia ?? [0, 0, 0, 0, 0, 0])),
  }
}

function compileMarkers(
  context: CompileContext,
  frames: FrameTable,
  bodyIndex: (name: string) => number,
): { markers: Markers; names: string[] } {
  const elements = context.document.markers
  requireUnique(
    context,
    'markers',
    elements.map((marker) => marker.name),
  )
  const placed = elements.map((marker) => {
    const where = `/markerset/${marker.name}`
    requireFinite(context, where, { location: marker.location })
    const frame = frames.resolve(marker.frame, where, `the frame of marker "${marker.name}"`)
    const offset = rotate(frame.transform.R, marker.location)
    return { body: bodyIndex(frame.body), position: offset.map((value, axis) => value + frame.transform.p[axis]!) }
  })
  return {
    names: elements.map((marker) => marker.name),
    markers: {
      count: elements.length,
      body: Int32Array.from(placed, (marker) => marker.body),
      position: Float64Array.from(placed.flatMap((marker) => marker.position)),
      fixed: Uint8Array.from(elements, (marker) => Number(marker.fixed)),
    },
  }
}
