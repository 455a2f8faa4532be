import { childOf, filledTextOf, membersOf, nameOf, parseNumbers, removeChild } from '../element.ts'
import { createElement, type XmlElement } from '../xml.ts'
import type { UpgradeStep } from './step.ts'

/** A body's VisibleObject with DisplayGeometry (below 30502) becomes attached meshes, on an offset frame where they are displaced. */
export const displayGeometry: UpgradeStep = {
  name: 'display-geometry',
  before: 30502,
  apply: (model, context) => {
    const ground = childOf(model, 'Ground')
    for (const body of [...(ground ? [ground] : []), ...membersOf(childOf(model, 'BodySet'))]) {
      const visible = removeChild(body, 'VisibleObject')
      if (!visible) continue
      const outer = parseNumbers(filledTextOf(visible, 'scale_factors') ?? '1 1 1', `${context.file}: VisibleObject of "${nameOf(body)}"`)
      let count = 0
      for (const geometry of membersOf(childOf(visible, 'GeometrySet'))) {
        const file = filledTextOf(geometry, 'geometry_file')
        if (file === undefined) continue
        const where = `${context.file}: DisplayGeometry of "${nameOf(body)}"`
        const inner = parseNumbers(filledTextOf(geometry, 'scale_factors') ?? '1 1 1', where)
        const transform = parseNumbers(filledTextOf(geometry, 'transform') ?? '0 0 0 0 0 0', where)
        const name = `${nameOf(body)}_geom_${++count}`
        const mesh = createElement(
          'Mesh',
          '',
          [
            createElement('socket_frame', '..'),
            createElement('scale_factors', inner.map((value, axis) => value * (outer[axis] ?? 1)).join(' ')),
            createElement('Appearance', '', [
              createElement('opacity', filledTextOf(geometry, 'opacity') ?? '1'),
              createElement('color', filledTextOf(geometry, 'color') ?? '1 1 1'),
            ]),
            createElement('mesh_file', file),
          ],
          { name },
        )
        attachMesh(body, mesh, transform)
      }
    }
  },
}

function attachMesh(body: XmlElement, mesh: XmlElement, transform: number[]): void {
  if (transform.every((value) => value === 0)) {
    const attached = childOf(body, 'attached_geometry') ?? createElement('attached_geometry')
    if (!body.children.includes(attached)) body.children.push(attached)
    attached.children.push(mesh)
    return
  }
  const components = childOf(body, 'components') ?? createElement('components')
  if (!body.children.includes(components)) body.children.push(components)
  components.children.push(
    createElement(
      'PhysicalOffsetFrame',
      '',
      [
        createElement('attached_geometry', '', [mesh]),
        createElement('socket_parent', '..'),
        createElement('translation', transform.slice(3).join(' ')),
        createElement('orientation', transform.slice(0, 3).join(' ')),
      ],
      { name: `${nameOf(mesh)}_frame_${components.children.length + 1}` },
    ),
  )
}
