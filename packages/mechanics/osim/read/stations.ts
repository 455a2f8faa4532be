import type { StationElement, StationFrameElement } from '../document.ts'
import { childOf, filledTextOf, membersOf } from '../element.ts'
import type { XmlElement } from '../xml.ts'
import { type ReadContext, requiredName, socketOf, vec3Of } from './properties.ts'

export interface Stations {
  stations: StationElement[]
  stationFrames: StationFrameElement[]
}

/** Stations, and frames spanned by stations, among the components of ground, the bodies, their offset frames and the model. */
export function readStations(context: ReadContext, model: XmlElement): Stations {
  const found: Stations = { stations: [], stationFrames: [] }
  const ground = childOf(model, 'Ground')
  if (ground) collect(context, ground, '/ground', found)
  for (const body of membersOf(childOf(model, 'BodySet'))) collect(context, body, `/bodyset/${requiredName(body)}`, found)
  collect(context, model, '', found)
  return found
}

function collect(context: ReadContext, owner: XmlElement, ownerPath: string, found: Stations): void {
  for (const child of childOf(owner, 'components')?.children ?? []) {
    const name = requiredName(child)
    const path = `${ownerPath}/${name}`
    if (child.name === 'Station')
      found.stations.push({ name, path, frame: socketOf(child, 'parent_frame'), location: vec3Of(context, child, path, 'location') })
    if (child.name === 'StationDefinedFrame')
      found.stationFrames.push({
        name,
        path,
        points: {
          a: socketOf(child, 'point_a'),
          b: socketOf(child, 'point_b'),
          c: socketOf(child, 'point_c'),
          origin: socketOf(child, 'origin_point'),
        },
        abAxis: filledTextOf(child, 'ab_axis') ?? '+x',
        normalAxis: filledTextOf(child, 'ab_x_ac_axis') ?? '+y',
      })
    if (child.name === 'Station' || child.name === 'StationDefinedFrame' || child.name === 'PhysicalOffsetFrame')
      collect(context, child, path, found)
  }
}
