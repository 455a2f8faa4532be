import { childOf, filledTextOf, membersOf, nameOf, objectOf, removeChild, walk } from '../element.ts'
import { createElement, type XmlElement } from '../xml.ts'
import { isPathClass } from './gatherPaths.ts'
import { bodyPath } from './jointOffsetFrames.ts'
import type { UpgradeStep } from './step.ts'

/** `connectors` blocks and `…_connectee_name` properties (30505 to 40000) become `socket_…` properties. */
export const connectors: UpgradeStep = {
  name: 'connectors',
  before: 30517,
  apply: (model) =>
    walk(model, (element) => {
      for (let block = removeChild(element, 'connectors'); block; block = removeChild(element, 'connectors'))
        for (const connector of block.children) {
          const target = filledTextOf(connector, 'connectee_name')
          if (target !== undefined) element.children.push(createElement(`socket_${nameOf(connector)}`, target))
        }
      for (const child of element.children) {
        const match = /^(?:connector|socket)_(.+)_connectee_name$/.exec(child.name)
        if (match) child.name = `socket_${match[1]}`
      }
    }),
}

/** Path points, markers and coordinates that name a body or a coordinate (below 30505) get sockets. */
export const pointSockets: UpgradeStep = {
  name: 'point-sockets',
  before: 30508,
  apply: (model) => {
    for (const marker of membersOf(childOf(model, 'MarkerSet'))) toFrame(marker, 'body')
    for (const force of membersOf(childOf(model, 'ForceSet'))) {
      const path = objectOf(force, 'path', isPathClass)
      if (!path) continue
      for (const point of membersOf(childOf(path, 'PathPointSet'))) {
        toFrame(point, 'body')
        toSocket(point, 'coordinate')
        toSocket(point, 'x_coordinate')
        toSocket(point, 'y_coordinate')
        toSocket(point, 'z_coordinate')
      }
    }
  },
}

function toFrame(element: XmlElement, property: string): void {
  const body = removeChild(element, property)?.text
  if (body !== undefined && body !== '' && !childOf(element, 'socket_parent_frame'))
    element.children.push(createElement('socket_parent_frame', bodyPath(body)))
}

function toSocket(element: XmlElement, property: string): void {
  const target = removeChild(element, property)?.text
  if (target !== undefined && target !== '' && !childOf(element, `socket_${property}`))
    element.children.push(createElement(`socket_${property}`, target))
}
