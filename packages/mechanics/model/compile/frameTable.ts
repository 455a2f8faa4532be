/** Every frame of the document, folded to the body that carries it; sockets are resolved here. */
import type { FrameOwner, OffsetFrameElement, StationFrameElement } from '../../osim/document.ts'
import type { Frames } from '../model.ts'
import { compose, identityTransform, type Transform, transformOf } from '../transform.ts'
import { type CompileContext, fail, normalisePath, requireFinite, suggestion } from './context.ts'
import { stationFrameTransform } from './stationFrame.ts'

export interface PlacedFrame {
  readonly path: string
  /** Name of the carrying body ('ground' for ground). */
  readonly body: string
  readonly transform: Transform
  readonly owner: FrameOwner
}

export interface FrameTable {
  /** The frame a socket means. `owner` = path of the component that has the socket. */
  readonly resolve: (socket: string, owner: string, what: string) => PlacedFrame
  readonly indexOf: (frame: PlacedFrame) => number
  readonly frames: readonly PlacedFrame[]
  readonly finish: (bodyIndex: (name: string) => number) => { frames: Frames; names: string[] }
}

export function createFrameTable(context: CompileContext): FrameTable {
  const { document } = context
  const pending = new Map<string, { owner: FrameOwner; offset?: OffsetFrameElement; body?: string; spanned?: StationFrameElement }>()
  const byLastName = new Map<string, string[]>()
  const register = (
    path: string,
    entry: { owner: FrameOwner; offset?: OffsetFrameElement; body?: string; spanned?: StationFrameElement },
  ) => {
    if (pending.has(path)) fail(context, 'duplicate-name', path, 'there are two frames of this name. Rename one.')
    pending.set(path, entry)
    const last = path.slice(path.lastIndexOf('/') + 1)
    const same = byLastName.get(last)
    if (same) same.push(path)
    else byLastName.set(last, [path])
  }
  const registerOffsets = (frames: OffsetFrameElement[], ownerPath: string) => {
    for (const offset of frames) {
      const path = `${ownerPath}/${offset.name}`
      register(path, { owner: offset, offset })
      registerOffsets(offset.frames, path)
    }
  }
  register('/ground', { owner: document.ground, body: 'ground' })
  registerOffsets(document.ground.frames, '/ground')
  for (const body of document.bodies) {
    register(`/bodyset/${body.name}`, { owner: body, body: body.name })
    registerOffsets(body.frames, `/bodyset/${body.name}`)
  }
  for (const joint of document.joints) registerOffsets(joint.frames, `/jointset/${joint.name}`)
  for (const force of document.forces) if (force.kind === 'bushing') registerOffsets(force.frames, `/forceset/${force.name}`)
  registerOffsets(document.frames, '')
  for (const spanned of document.stationFrames)
    register(spanned.path, { owner: { name: spanned.name, wrapObjects: [], frames: [], carried: [] }, spanned })

  const placed = new Map<string, PlacedFrame>()
  const place = (path: string, visiting: readonly string[]): PlacedFrame => {
    const done = placed.get(path)
    if (done) return done
    if (visiting.includes(path))
      fail(
        context,
        'cyclic-sockets',
        path,
        `its parents lead back to itself (${[...visiting, path].join(' → ')}). One of these frames must sit on a body or on ground.`,
      )
    const entry = pending.get(path)!
    let frame: PlacedFrame
    if (entry.body !== undefined) frame = { path, body: entry.body, transform: identityTransform, owner: entry.owner }
    else if (entry.spanned) frame = span(entry.spanned, entry.owner, [...visiting, path])
    else {
      const offset = entry.offset!
      requireFinite(context, path, { translation: offset.translation, orientation: offset.orientation })
      const parent = place(pathOf(offset.parent, path, `the parent of offset frame "${offset.name}"`), [...visiting, path])
      frame = {
        path,
        body: parent.body,
        transform: compose(parent.transform, transformOf(offset.translation, offset.orientation)),
        owner: entry.owner,
      }
    }
    placed.set(path, frame)
    return frame
  }
  const span = (spanned: StationFrameElement, owner: FrameOwner, visiting: readonly string[]): PlacedFrame => {
    const station = (socket: string) => {
      const absolute = socket.startsWith('/') ? normalisePath(socket) : normalisePath(`${spanned.path}/${socket}`)
      const name = absolute.slice(absolute.lastIndexOf('/') + 1)
      const found = document.stations.find((one) => one.path === absolute) ?? document.stations.find((one) => one.name === name)
      if (!found) return fail(context, 'missing-parent', spanned.path, `its station "${socket}" does not exist. Correct the socket.`)
      requireFinite(context, found.path, { location: found.location })
      const parent = place(pathOf(found.frame, found.path, `the frame of station "${found.name}"`), visiting)
      return {
        body: parent.body,
        place: compose(parent.transform, { p: found.location, R: identityTransform.R }).p as [number, number, number],
      }
    }
    const { a, b, c, origin } = spanned.points
    const [stationA, stationB, stationC, stationO] = [station(a), station(b), station(c), station(origin)]
    if ([stationB, stationC, stationO].some((other) => other.body !== stationA.body))
      fail(context, 'station-frame', spanned.path, 'its stations are on different bodies. Put all four on one.')
    const points = { a: stationA.place, b: stationB.place, c: stationC.place, origin: stationO.place }
    return { path: spanned.path, body: stationA.body, transform: stationFrameTransform(context, spanned, points), owner }
  }
  const pathOf = (socket: string, owner: string, what: string): string => {
    if (socket === '') return fail(context, 'missing-parent', owner, `${what} is not given. Name a body or frame, e.g. /bodyset/pelvis.`)
    const tried = socket.startsWith('/')
      ? [normalisePath(socket)]
      : [normalisePath(`${owner}/${socket}`), normalisePath(`${owner}/../${socket}`), normalisePath(`/${socket}`)]
    for (const path of tried) if (pending.has(path)) return path
    const last = socket.slice(socket.lastIndexOf('/') + 1)
    const same = byLastName.get(last)
    if (same?.length === 1) return same[0]!
    const asBody = same?.find((path) => path === '/ground' || path === `/bodyset/${last}`)
    if (asBody) return asBody
    const why = same ? `there are several frames of that name (${same.join(', ')})` : 'there is no such body or frame'
    return fail(
      context,
      'missing-parent',
      owner,
      `${what} is "${socket}", but ${why}.${suggestion(last, [...byLastName.keys()])} Correct the socket.`,
    )
  }
  const all = [...pending.keys()].map((path) => place(path, []))
  const position = new Map(all.map((frame, index) => [frame, index]))
  return {
    frames: all,
    resolve: (socket, owner, what) => place(pathOf(socket, owner, what), []),
    indexOf: (frame) => position.get(frame)!,
    finish: (bodyIndex) => ({
      names: all.map((frame) => frame.path),
      frames: {
        count: all.length,
        body: Int32Array.from(all, (frame) => bodyIndex(frame.body)),
        position: Float64Array.from(all.flatMap((frame) => frame.transform.p)),
        rotation: Float64Array.from(all.flatMap((frame) => frame.transform.R)),
      },
    }),
  }
}
