/** Typed document → OpenSim 4 model file, which OpenSim 4.6 opens and `readDocument` reads back to the same document. */
import type { OsimDocument } from './document.ts'
import { membersOf } from './element.ts'
import { named, property, setOf } from './write/elements.ts'
import { forceXml, type SocketPaths } from './write/forces.ts'
import { bodyXml, markerXml, offsetFrameXml, ownerXml } from './write/frames.ts'
import { couplerXml, jointXml } from './write/joints.ts'
import { createElement, formatXml, type XmlElement } from './xml.ts'

/** Document version written: the structure OpenSim has used since 4.5. */
export const writtenVersion = 40500

export function writeDocument(document: OsimDocument): string {
  const sockets = socketPaths(document)
  // Sets this engine does not read are in the form of the document's own version; only the 4.x form may ride along.
  const carried = document.version >= 40000 ? document.carried : []
  const constraints = membersOf(carried.find((child) => child.name === 'ConstraintSet'))
  const components = carried.find((child) => child.name === 'components')
  const model = named('Model', document.name, [
    named('Ground', 'ground', ownerXml(document.ground)),
    property('gravity', document.gravity),
    ...optional('credits', document.credits),
    ...optional('publications', document.publications),
    ...optional('length_units', document.lengthUnits),
    ...optional('force_units', document.forceUnits),
    setOf('BodySet', document.bodies.map(bodyXml)),
    setOf('JointSet', document.joints.map(jointXml)),
    setOf('ConstraintSet', [...document.couplers.map(couplerXml), ...constraints]),
    setOf(
      'ForceSet',
      document.forces.map((force) => forceXml(force, sockets)),
    ),
    setOf(
      'MarkerSet',
      document.markers.map((marker) => markerXml(marker, sockets.frame(marker.frame))),
    ),
    ...(document.frames.length > 0 || components
      ? [createElement('components', '', [...document.frames.map(offsetFrameXml), ...(components?.children ?? [])])]
      : []),
    ...carried.filter((child) => child.name !== 'ConstraintSet' && child.name !== 'components'),
  ]) // prettier-ignore
  return formatXml(createElement('OpenSimDocument', '', [model], { Version: String(writtenVersion) }))
}

const optional = (name: string, text: string | undefined): XmlElement[] => (text === undefined ? [] : [property(name, text)])

/** Bare names (as old documents write them) become absolute paths; paths stay as they are. */
function socketPaths(document: OsimDocument): SocketPaths {
  const bodies = new Set(document.bodies.map((body) => body.name))
  const coordinates = new Map(
    document.joints.flatMap((joint) =>
      joint.coordinates.map((coordinate) => [coordinate.name, `/jointset/${joint.name}/${coordinate.name}`]),
    ),
  )
  return {
    frame: (socket) =>
      socket.includes('/') ? socket : bodies.has(socket) ? `/bodyset/${socket}` : socket === 'ground' ? '/ground' : socket,
    coordinate: (socket) => (socket.includes('/') ? socket : (coordinates.get(socket) ?? socket)),
  }
}
