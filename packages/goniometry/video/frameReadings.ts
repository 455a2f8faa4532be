/**
 * One frame read in three ways that fail differently: afresh, afresh in the mirror, and following the last frame. Where they agree the
 * reading can be trusted; the network's own scores do not show failure (landmark study).
 */
import { mirrorPicture, type Picture } from '../pose/picture.ts'
import { type Detection, detectionRegion, type PoseReader } from '../pose/poseReader.ts'
import type { Region } from '../pose/region.ts'
import { type Body, bodyOf, distance, torsoLength, unmirror } from './body.ts'

export const ways = ['afresh', 'mirrored', 'followed'] as const
export type Way = (typeof ways)[number]

/** What kind of body is looked for; `upright` includes sitting and bending. */
export type Posture = 'lying' | 'upright'

export interface FrameReading {
  readonly t: number
  readonly width: number
  readonly height: number
  readonly bodies: Readonly<Record<Way, Body | null>>
  /** People the detector is sure of. */
  readonly people: number
  /** Others of about the same size and posture: it is not clear who is measured. */
  readonly rivals: number
  /** Mean brightness, 0–255. */
  readonly brightness: number
}

/** Where the person was last seen: plain data, so reading can pause and go on. */
export interface Following {
  readonly region: Region | null
  /** Region of the detected person in the last frame, for keeping to the same one. */
  readonly seen: Region | null
}
export const notFollowing: Following = { region: null, seen: null }

/**
 * Where the fresh reading and the one in the mirror put every joint this near each other (trunk lengths; about 3 cm), a third says nothing
 * new and is left out: half of the frames of the reference clips, their errors unchanged.
 */
const settled = 0.06

/** A detection is offered from here (the detector's published limit is 0.5; lying bodies score lower); a second person counts from `sure`. */
const offered = 0.3
const sure = 0.5

export async function readFrame(
  reader: PoseReader,
  picture: Picture,
  t: number,
  following: Following,
  brightness: number,
  posture: Posture,
): Promise<{ readonly reading: FrameReading; readonly following: Following }> {
  const mirrored = mirrorPicture(picture)
  const found = await look(reader, picture, following.seen)
  const person = choose(found, following.seen, posture)
  const seen = person ? detectionRegion(person) : following.seen
  const seenMirrored = seen && { ...seen, x: picture.width - seen.x }
  const personMirrored = choose(await look(reader, mirrored, seenMirrored), seenMirrored, posture)
  const afresh = person ? await reader.read(picture, detectionRegion(person)) : null
  const mirror = personMirrored ? await reader.read(mirrored, detectionRegion(personMirrored)) : null
  const bodies = { afresh: afresh && bodyOf(afresh), mirrored: mirror && unmirror(bodyOf(mirror), picture.width) }
  const sameThere = bodies.afresh !== null && bodies.mirrored !== null && apart(bodies.afresh, bodies.mirrored) < settled
  const followed = following.region && !sameThere ? await reader.read(picture, following.region) : afresh
  const reading: FrameReading = {
    t,
    width: picture.width,
    height: picture.height,
    bodies: { ...bodies, followed: followed && bodyOf(followed) },
    people: found.filter(({ score }) => score >= sure).length,
    rivals: person
      ? found.filter((other) => other !== person && other.score >= sure && likeness(other, posture) > 0.6 * likeness(person, posture))
          .length
      : 0,
    brightness,
  }
  // Follow from the fresh reading: a follower that feeds on itself keeps its mistakes.
  return { reading, following: { region: (afresh ?? followed)?.next ?? null, seen } }
}

/** Largest distance between the joints of two readings, in trunk lengths. */
function apart(a: Body, b: Body): number {
  const joints = ['shoulder', 'hip', 'knee', 'ankle'] as const
  const gaps = (['left', 'right'] as const).flatMap((side) => joints.map((joint) => distance(a[side][joint], b[side][joint])))
  return Math.max(...gaps) / (torsoLength(a) || 1)
}

/** One network run, for the overlay: no agreement, so no number to keep. The detector runs only when nobody is followed. */
export async function followFrame(
  reader: PoseReader,
  picture: Picture,
  t: number,
  following: Following,
  brightness: number,
  posture: Posture,
): Promise<{ readonly reading: FrameReading; readonly following: Following }> {
  const followed = following.region ? await reader.read(picture, following.region) : null
  const people = followed ? [] : await look(reader, picture, null)
  const person = followed ? undefined : choose(people, null, posture)
  const pose = followed ?? (person ? await reader.read(picture, detectionRegion(person)) : null)
  const bodies = { afresh: null, mirrored: null, followed: pose && bodyOf(pose) }
  const reading: FrameReading = { t, width: picture.width, height: picture.height, bodies, people: pose ? 1 : 0, rivals: 0, brightness }
  return { reading, following: { region: pose?.next ?? null, seen: person ? detectionRegion(person) : following.seen } }
}

/** A body smaller than this share of the picture is too small for the detector's 224 pixels … */
const small = 0.45
/** … and is looked for in a square this much larger than itself. */
const around = 1.5

/**
 * Looks for people in the whole picture (tight crops lose lying bodies); for someone small near where they were last seen, and for nobody
 * found in squares side by side.
 */
async function look(reader: PoseReader, picture: Picture, seen: Region | null): Promise<Detection[]> {
  const longest = Math.max(picture.width, picture.height)
  if (seen && seen.size < small * longest) {
    const near = await reader.detect(picture, offered, { x: seen.x, y: seen.y, size: around * seen.size, turn: 0 })
    if (near.length > 0) return near
  }
  const found = await reader.detect(picture, offered)
  if (found.length > 0 || seen) return found
  const side = Math.min(picture.width, picture.height)
  const steps = Math.ceil((longest - side) / (side / 2))
  const people: Detection[] = []
  for (let i = 0; i <= steps && steps > 0; i++) {
    const at = side / 2 + ((longest - side) * i) / steps
    const [x, y] = picture.width >= picture.height ? [at, side / 2] : [side / 2, at]
    for (const one of await reader.detect(picture, offered, { x, y, size: side, turn: 0 })) {
      // The same person in two squares counts once.
      const again = people.findIndex((other) => Math.hypot(other.hip[0] - one.hip[0], other.hip[1] - one.hip[1]) < 0.2 * side)
      if (again < 0) people.push(one)
      else if (one.score > people[again]!.score) people[again] = one
    }
  }
  return people
}

/** The person seen before, or the largest. A jump of more than half the body's size is someone else. */
function choose(found: readonly Detection[], before: Region | null, posture: Posture): Detection | undefined {
  if (found.length === 0) return undefined
  if (!before) return [...found].sort((a, b) => likeness(b, posture) - likeness(a, posture))[0]
  const away = (detection: Detection) => Math.hypot(detection.hip[0] - before.x, detection.hip[1] - before.y)
  const nearest = [...found].sort((a, b) => away(a) - away(b))[0]!
  return away(nearest) <= before.size / 2 ? nearest : undefined
}

/** Size and certainty together: a poster in the background is small, a chair back unsure. A standing helper is not the one who lies. */
function likeness({ score, hip, bodyScale }: Detection, posture: Posture): number {
  const [across, along] = [Math.abs(bodyScale[0] - hip[0]), Math.abs(bodyScale[1] - hip[1])]
  const fits = posture === 'upright' || across >= along
  return score * Math.hypot(across, along) * (fits ? 1 : 0.2)
}
