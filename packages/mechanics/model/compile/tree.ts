/**
 * Bodies and joints → a tree rooted in ground, breadth first, joints in document order within a level: OpenSim's order of speeds.
 */
import type { BodyElement, JointElement } from '../../osim/document.ts'
import { type CompileContext, fail, requireUnique, warn } from './context.ts'
import type { FrameTable, PlacedFrame } from './frameTable.ts'

export interface TreeNode {
  readonly body: string
  /** undefined for ground and for the massless stand-in of a closed loop */
  readonly element: BodyElement | undefined
  /** Index of the parent node; −1 for ground. */
  readonly parent: number
  readonly joint: JointElement | undefined
  readonly reversed: boolean
  /** Frame on the parent node's body and frame on this body. */
  readonly inboard: PlacedFrame | undefined
  readonly outboard: PlacedFrame | undefined
}

export function buildTree(context: CompileContext, frames: FrameTable): { nodes: TreeNode[]; joints: JointElement[] } {
  const { document } = context
  requireUnique(context, 'bodies', ['ground', ...document.bodies.map((body) => body.name)])
  requireUnique(
    context,
    'joints',
    document.joints.map((joint) => joint.name),
  )
  const bodies = new Map(document.bodies.map((body) => [body.name, body]))
  const joints: JointElement[] = [...document.joints]
  const ends = joints.map((joint) => ({
    parent: frames.resolve(joint.parentFrame, `/jointset/${joint.name}`, `the parent frame of joint "${joint.name}"`),
    child: frames.resolve(joint.childFrame, `/jointset/${joint.name}`, `the child frame of joint "${joint.name}"`),
  }))
  for (const [index, joint] of joints.entries())
    if (ends[index]!.parent.body === ends[index]!.child.body)
      fail(
        context,
        'self-joint',
        `/jointset/${joint.name}`,
        `it joins "${ends[index]!.parent.body}" to itself. Correct its parent or child frame.`,
      )

  const nodes: TreeNode[] = [
    { body: 'ground', element: undefined, parent: -1, joint: undefined, reversed: false, inboard: undefined, outboard: undefined },
  ]
  const nodeOf = new Map([['ground', 0]])
  const levelOf = [0]
  const used = new Set<number>()
  const addFreeJoint = (body: BodyElement) => {
    const name = `${body.name}_to_ground`
    warn(
      context,
      'free-body',
      `/bodyset/${body.name}`,
      `no joint connects body "${body.name}" to ground; it is given a free joint "${name}" with six coordinates`,
    )
    const child = frames.resolve(`/bodyset/${body.name}`, '/', body.name)
    const coordinates = Array.from({ length: 6 }, (_, i) => ({
      name: `${name}_coord_${i}`,
      defaultValue: 0,
      defaultSpeed: 0,
      range: [-10, 10] as [number, number],
      clamped: false,
      locked: false,
      prescribed: false,
      carried: [],
    })) // prettier-ignore
    joints.push({ name, type: 'Free', parentFrame: '/ground', childFrame: child.path, coordinates, frames: [], carried: [] })
    ends.push({ parent: frames.resolve('/ground', '/', 'ground'), child })
  }
  for (;;) {
    for (let level = 1; ; level++) {
      let added = false
      for (const [index, joint] of joints.entries()) {
        if (used.has(index)) continue
        const { parent, child } = ends[index]!
        const parentNode = nodeOf.get(parent.body)
        const childNode = nodeOf.get(child.body)
        if ((parentNode === undefined) === (childNode === undefined)) continue
        const inTree = parentNode ?? childNode!
        if (levelOf[inTree] !== level - 1) continue
        const reversed = parentNode === undefined
        const outer = reversed ? parent : child
        nodeOf.set(outer.body, nodes.length)
        levelOf.push(level)
        used.add(index)
        added = true
        nodes.push({
          body: outer.body,
          element: bodies.get(outer.body),
          parent: inTree,
          joint,
          reversed,
          inboard: reversed ? child : parent,
          outboard: outer,
        })
      }
      if (!added && level > Math.max(...levelOf)) break
    }
    const loose = document.bodies.find((body) => !nodeOf.has(body.name))
    if (!loose) break
    // The base of a loose chain: a body that is no joint's child, else the first.
    const base = document.bodies.find((body) => !nodeOf.has(body.name) && !ends.some((end) => end.child.body === body.name)) ?? loose
    addFreeJoint(base)
  }
  closeLoops(context, joints, ends, used, nodes, nodeOf)
  return { nodes, joints }
}

/** A joint between two bodies already in the tree moves a massless stand-in; the loop itself is not enforced. */
function closeLoops(
  context: CompileContext,
  joints: JointElement[],
  ends: { parent: PlacedFrame; child: PlacedFrame }[],
  used: Set<number>,
  nodes: TreeNode[],
  nodeOf: Map<string, number>,
) {
  for (const [index, joint] of joints.entries()) {
    if (used.has(index)) continue
    const { parent, child } = ends[index]!
    warn(
      context,
      'closed-loop',
      `/jointset/${joint.name}`,
      `joint "${joint.name}" closes a loop of bodies; the loop is not enforced here, so "${child.body}" follows its other joint`,
    )
    nodes.push({
      body: `${child.body}_loop_${joint.name}`,
      element: undefined,
      parent: nodeOf.get(parent.body)!,
      joint,
      reversed: false,
      inboard: parent,
      outboard: child,
    })
  }
}
