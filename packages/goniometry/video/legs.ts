/**
 * Which of the network's two legs is the tested one, in every frame and way of reading. The network's "left" and "right" are taken only
 * as a hint: the two legs are followed through the clip by where they are (cheapest path, Viterbi), and the test's geometry says, once for
 * the clip, which of them is tested.
 */

import type { Facing } from '../photo/angles.ts'
import { type Body, type BodySide, distance, middle, otherLeg, torsoLength } from './body.ts'
import { type FrameReading, type Way, ways } from './frameReadings.ts'
import type { VideoTestUse } from './videoTest.ts'

type Leg = 'left' | 'right'
/** For each frame and way: the network's name of the tested leg; null where there is no body. */
export type TestedLeg = readonly Readonly<Record<Way, Leg | null>>[]

/** Cost of the network changing its mind about left and right, against squared distances in trunk lengths. */
const renaming = 0.05
/** Margin, in trunk lengths, below which geometry does not decide and the given side does. */
const decisive = 0.08
/** … and share of the telling frames that must say the same. */
const agreed = 0.8

export function testedLegs(frames: readonly FrameReading[], use: VideoTestUse, side: Leg, facing: Facing): TestedLeg {
  const chain = frames.map(({ bodies }) => bodies.afresh ?? bodies.followed ?? bodies.mirrored)
  const names = followLegs(chain, side)
  const tested = use.leg !== null && prefersOther(chain, names, use.leg, facing) ? names.map((name) => name && otherLeg(name)) : names
  return frames.map(({ bodies }, i) => {
    const guide = chain[i]
    const name = tested[i]
    const result: Record<Way, Leg | null> = { afresh: null, mirrored: null, followed: null }
    if (!guide || !name) return result
    for (const way of ways) {
      const body = bodies[way]
      if (body) result[way] = nearer(body, guide, name)
    }
    return result
  })
}

/** The network's name, in each frame, of the leg that starts out as `side`. */
function followLegs(chain: readonly (Body | null)[], side: Leg): (Leg | null)[] {
  const options: readonly Leg[] = [side, otherLeg(side)]
  const back: number[][] = []
  let costs = [0, renaming]
  let before: Body | null = null
  for (const body of chain) {
    if (!body) {
      back.push([0, 1])
      continue
    }
    const scale = before ? (torsoLength(body) + torsoLength(before)) / 2 || 1 : 1
    // Someone else, or the same person elsewhere: nothing carries over.
    const someoneElse =
      before !== null && distance(middle(body.left.hip, body.right.hip), middle(before.left.hip, before.right.hip)) > scale
    const from: number[] = []
    const next = options.map((leg, i) => {
      const arriving = options.map((previous, j) => {
        if (!before) return costs[j]! + (i === j ? 0 : Number.POSITIVE_INFINITY)
        return costs[j]! + (someoneElse ? 0 : shift(body, leg, before, previous) / scale ** 2)
      })
      from.push(arriving[0]! <= arriving[1]! ? 0 : 1)
      return Math.min(...arriving) + (i === 0 ? 0 : renaming)
    })
    back.push(from)
    costs = next
    before = body
  }
  const names: (Leg | null)[] = new Array(chain.length).fill(null)
  let state = costs[0]! <= costs[1]! ? 0 : 1
  for (let i = chain.length - 1; i >= 0; i--) {
    if (chain[i]) names[i] = options[state]!
    state = back[i]![state]!
  }
  return names
}

/** Squared way of both legs' knees and ankles between two frames, given the names. */
function shift(body: Body, leg: Leg, before: Body, previous: Leg): number {
  const way = (a: BodySide, b: BodySide) => distance(a.knee, b.knee) ** 2 + distance(a.ankle, b.ankle) ** 2
  return way(body[leg], before[previous]) + way(body[otherLeg(leg)], before[otherLeg(previous)])
}

/** Whether the other of the two followed legs fits the test clearly better. */
function prefersOther(
  chain: readonly (Body | null)[],
  names: readonly (Leg | null)[],
  rule: NonNullable<VideoTestUse['leg']>,
  facing: Facing,
): boolean {
  const scores: { readonly mine: number; readonly other: number }[] = []
  chain.forEach((body, i) => {
    const name = names[i]
    if (!body || !name) return
    const scale = torsoLength(body) || 1
    const score = (leg: BodySide) =>
      rule === 'higher ankle'
        ? -leg.ankle[1] / scale
        : rule === 'lower knee'
          ? leg.knee[1] / scale
          : ((facing === 'right' ? 1 : -1) * leg.knee[0]) / scale
    scores.push({ mine: score(body[name]), other: score(body[otherLeg(name)]) })
  })
  if (scores.length === 0) return false
  // Compared where the two differ most (the top of the movement), not where both rest.
  const differences = scores.map(({ mine, other }) => mine - other).sort((a, b) => Math.abs(b) - Math.abs(a))
  const telling = differences.slice(0, Math.max(1, Math.round(differences.length / 4)))
  const margin = telling.reduce((sum, value) => sum + value, 0) / telling.length
  // Legs that take turns (a walk) are told apart by the given side, not by who is ahead more often.
  const oneWay = telling.filter((value) => value < 0).length / telling.length
  return margin < -decisive && oneWay > agreed
}

/** The leg of another reading of the same frame that lies nearer the chosen one. */
function nearer(body: Body, guide: Body, name: Leg): Leg {
  const away = (leg: Leg) =>
    distance(body[leg].knee, guide[name].knee) +
    distance(body[leg].ankle, guide[name].ankle) +
    distance(body[otherLeg(leg)].ankle, guide[otherLeg(name)].ankle)
  return away(name) <= away(otherLeg(name)) ? name : otherLeg(name)
}
