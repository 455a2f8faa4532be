import { childOf, filledTextOf, membersOf, nameOf, parseNumbers, removeChild } from '../element.ts'
import { createElement, type XmlElement } from '../xml.ts'
import type { UpgradeContext, UpgradeStep } from './step.ts'

/** Bodies and locations written into the joint (below 30505) become sockets and two offset frames; `reverse` (below 30514) swaps them. */
export const jointOffsetFrames: UpgradeStep = {
  name: 'joint-offset-frames',
  before: 30514,
  apply: (model, context) => {
    for (const joint of membersOf(childOf(model, 'JointSet'))) {
      const parent = removeChild(joint, 'parent_body')?.text
      const child = removeChild(joint, 'child_body')?.text
      if (parent !== undefined) attach(joint, 'parent', parent, ['location_in_parent'], ['orientation_in_parent'], context)
      if (child !== undefined)
        attach(joint, 'child', child, ['location_in_child', 'location'], ['orientation_in_child', 'orientation'], context)
      if (/^(true|1)$/i.test(removeChild(joint, 'reverse')?.text ?? '')) {
        const from = childOf(joint, 'socket_parent_frame')
        const to = childOf(joint, 'socket_child_frame')
        if (from && to) [from.text, to.text] = [to.text, from.text]
      }
    }
  },
}

function attach(
  joint: XmlElement,
  side: 'parent' | 'child',
  body: string,
  locations: string[],
  orientations: string[],
  context: UpgradeContext,
): void {
  const location = take(joint, locations)
  const orientation = take(joint, orientations)
  const frames = childOf(joint, 'frames') ?? createElement('frames')
  if (!joint.children.includes(frames)) joint.children.push(frames)
  let name = `${body.split('/').pop()}_offset`
  while (frames.children.some((frame) => nameOf(frame) === name)) name += '_'
  const digits = (text: string | undefined) => {
    const numbers = parseNumbers(text ?? '0 0 0', `${context.file}: joint "${nameOf(joint)}"`)
    // OpenSim 4's upgrade prints the offsets with the default six digits of a C++ stream and reads them back.
    return (context.jointOffsets === 'six-digits' ? numbers.map((value) => Number(value.toPrecision(6))) : numbers).join(' ')
  }
  frames.children.push(
    createElement(
      'PhysicalOffsetFrame',
      '',
      [
        createElement('socket_parent', bodyPath(body)),
        createElement('translation', digits(location)),
        createElement('orientation', digits(orientation)),
      ],
      { name },
    ),
  )
  joint.children.push(createElement(`socket_${side}_frame`, name))
}

function take(joint: XmlElement, names: string[]): string | undefined {
  let found: string | undefined
  for (const name of names) {
    const text = filledTextOf(joint, name)
    removeChild(joint, name)
    found ??= text
  }
  return found
}

export const bodyPath = (body: string): string => (body.includes('/') ? body : body === 'ground' ? '/ground' : `/bodyset/${body}`)
