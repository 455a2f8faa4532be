import { childOf, membersOf, nameOf, removeChild } from '../element.ts'
import { createElement, type XmlElement } from '../xml.ts'
import { bodyPath } from './jointOffsetFrames.ts'
import type { UpgradeStep } from './step.ts'

/** Bushings and weld constraints between two bodies with locations and orientations (below 30505) get two offset frames. */
export const forceFrames: UpgradeStep = {
  name: 'force-frames',
  before: 30505,
  apply: (model) => {
    const owners = [...membersOf(childOf(model, 'ForceSet')), ...membersOf(childOf(model, 'ConstraintSet'))]
    for (const owner of owners) for (const side of ['1', '2']) frameOf(owner, side)
  },
}

function frameOf(owner: XmlElement, side: string): void {
  const body = removeChild(owner, `body_${side}`)?.text
  if (body === undefined || body === '') return
  const location = removeChild(owner, `location_body_${side}`)?.text
  const orientation = removeChild(owner, `orientation_body_${side}`)?.text
  if (location === undefined && orientation === undefined) {
    owner.children.push(createElement(`socket_body_${side}`, bodyPath(body)))
    return
  }
  const frames = childOf(owner, 'frames') ?? createElement('frames')
  if (!owner.children.includes(frames)) owner.children.push(frames)
  let name = `${body.split('/').pop()}_offset`
  while (frames.children.some((frame) => nameOf(frame) === name)) name += '_'
  frames.children.push(
    createElement(
      'PhysicalOffsetFrame',
      '',
      [
        createElement('socket_parent', bodyPath(body)),
        createElement('translation', location || '0 0 0'),
        createElement('orientation', orientation || '0 0 0'),
      ],
      { name },
    ),
  )
  owner.children.push(createElement(`socket_frame${side}`, name))
}
