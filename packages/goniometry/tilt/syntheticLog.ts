/**
 * A phone on a limb, as a seeded model: for tests, benchmarks and the web app's fake sensor. Noise, bias, scale error, misplacement,
 * tremor, dropped and jittered events, 20 to 200 events a second; or a phone merely handled.
 */
import { radians } from '../angle.ts'
import { standardGravity } from './bias.ts'
import type { TiltSample } from './blocks.ts'
import { cross, direction, dot, type Vector } from './gravity.ts'

/** Random numbers in [0, 1). */
export type Random = () => number

/** Small seeded generator (mulberry32, public domain): the same log for the same seed everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const between = (random: Random, low: number, high: number): number => low + (high - low) * random()

export interface SensorModel {
  readonly rateHz: number
  /** m/s², one standard deviation per axis and event. */
  readonly noise: number
  /** m/s², per axis. */
  readonly bias: Vector
  /** Relative, the same for all axes. */
  readonly scale: number
  /** Share of events lost; also one pause of up to `pauseS`. */
  readonly drops: number
  readonly pauseS: number
  /** Standard deviation of the time stamps, s. */
  readonly jitterS: number
}

export function randomSensor(random: Random): SensorModel {
  const bias = (): number => Math.max(-0.25, Math.min(0.25, 0.08 * normal(random)))
  return {
    rateHz: 20 * 10 ** random(),
    noise: between(random, 0.01, 0.08),
    bias: [bias(), bias(), bias()],
    scale: 1 + 0.002 * normal(random),
    drops: between(random, 0, 0.2),
    pauseS: between(random, 0, 0.4),
    jitterS: between(random, 0, 0.006),
  }
}

export interface LimbTruth {
  readonly samples: readonly TiltSample[]
  /** One entry a trial: held angle from the start position (mean over the hold), and the time the end was reached. */
  readonly holds: readonly { readonly angleDeg: number; readonly reachedS: number; readonly leftS: number }[]
}

export interface LimbMovement {
  readonly random: Random
  readonly sensor: SensorModel
  readonly trials: number
  readonly angleDeg: number
  /** How far the phone's axes are turned on the limb, degrees (any axis): must not matter. */
  readonly misplacedDeg: number
}

/** A limb that rests, rises, holds and returns, trial after trial. */
export function limbLog({ random, sensor, trials, angleDeg, misplacedDeg }: LimbMovement): LimbTruth {
  const mount = rotation(randomDirection(random), radians(misplacedDeg))
  const tremor = { deg: between(random, 0.05, 0.6), ms2: between(random, 0.05, 0.8), hz: between(random, 4, 11) }
  const sway = { deg: between(random, 0, 0.5), hz: between(random, 0.15, 0.4) }
  const sideways = between(random, 0, 6)
  const legM = between(random, 0.3, 0.8)
  const parts: { from: number; to: number; a: number; b: number; kind: 'rest' | 'up' | 'hold' | 'down'; shape: 'smooth' | 'even-stop' }[] =
    []
  const holds: { angleDeg: number; reachedS: number; leftS: number }[] = []
  let t = 0
  const add = (lasts: number, a: number, b: number, kind: 'rest' | 'up' | 'hold' | 'down') => {
    parts.push({ from: t, to: t + lasts, a, b, kind, shape: random() < 0.5 ? 'smooth' : 'even-stop' })
    t += lasts
  }
  add(between(random, 2, 3.5), 0, 0, 'rest')
  for (let n = 0; n < trials; n++) {
    const angle = angleDeg + 1.5 * normal(random)
    const least = angle / 30
    add(between(random, Math.max(2.5, least), Math.max(2.5, least) + 3), 0, angle, 'up')
    holds.push({ angleDeg: angle, reachedS: t, leftS: t })
    add(between(random, 2, 3.5), angle, angle, 'hold')
    holds[n] = { ...holds[n]!, leftS: t }
    add(between(random, Math.max(1.5, least), Math.max(1.5, least) + 2), angle, 0, 'down')
    add(between(random, 1.8, 3), 0, 0, 'rest')
  }
  const partAt = (time: number) => parts.find((p) => time < p.to) ?? parts.at(-1)!
  const path = (time: number): number => {
    const part = partAt(time)
    const s = Math.max(0, Math.min(1, (time - part.from) / (part.to - part.from)))
    return part.a + (part.b - part.a) * (part.shape === 'smooth' ? s * s * s * (10 - 15 * s + 6 * s * s) : evenStop(s))
  }
  const trembling = (time: number): number => ({ hold: 1, rest: 0.15, up: 0.6, down: 0.6 })[partAt(time).kind]
  const angleAt = (time: number): number =>
    path(time) +
    trembling(time) * (tremor.deg * Math.sin(2 * Math.PI * tremor.hz * time) + sway.deg * Math.sin(2 * Math.PI * sway.hz * time))
  const samples = record(random, sensor, t, (time) => {
    const step = 0.01
    const angle = radians(angleAt(time))
    const speed = radians(path(time + step) - path(time - step)) / (2 * step)
    const spin = radians(path(time + step) - 2 * path(time) + path(time - step)) / (step * step)
    const tilted = radians(sideways) * Math.sin(angle)
    const gravity: Vector = [
      standardGravity * Math.sin(tilted),
      standardGravity * Math.sin(angle) * Math.cos(tilted),
      standardGravity * Math.cos(angle) * Math.cos(tilted),
    ]
    const push: Vector = [
      0,
      -legM * speed * speed,
      legM * Math.max(-6, Math.min(6, spin)) + tremor.ms2 * trembling(time) * Math.sin(2 * Math.PI * tremor.hz * time + 1),
    ]
    return mount([gravity[0] + push[0], gravity[1] + push[1], gravity[2] + push[2]])
  })
  return { samples, holds }
}

/** Speeds up evenly, goes steadily, slows down evenly. */
const evenStop = (s: number): number => (s < 0.3 ? (s * s) / 0.42 : s < 0.7 ? (s - 0.15) / 0.7 : 1 - (1 - s) ** 2 / 0.42)

/** A phone picked up, turned, read, carried, put down on any of its faces or edges, again and again. Nothing in it is a test. */
export function handlingLog(random: Random, sensor: SensorModel): readonly TiltSample[] {
  const stops: { from: number; to: number; up: Vector; kind: 'table' | 'hand' | 'walk' }[] = []
  const faces: Vector[] = [
    [0, 0, 1],
    [0, 0, -1],
    [0, 1, 0],
    [1, 0, 0],
    [-1, 0, 0],
    [0, -1, 0],
  ]
  let t = 0
  const places = 4 + Math.floor(random() * 5)
  for (let i = 0; i < places; i++) {
    const kind = i === 0 || random() < 0.4 ? 'table' : random() < 0.6 ? 'hand' : 'walk'
    const reading = direction([between(random, -0.3, 0.3), between(random, 0.4, 1), between(random, 0.4, 1)])!
    const up =
      kind === 'table'
        ? tipped(faces[Math.floor(random() * faces.length)]!, 4, random)
        : kind === 'hand'
          ? reading
          : randomDirection(random)
    const lasts = between(random, 1.5, 6)
    stops.push({ from: t, to: t + lasts, up, kind })
    t += lasts + between(random, 0.4, 1.4)
  }
  const walking = { hz: between(random, 1.6, 2.1), push: between(random, 1.5, 4), swing: between(random, 5, 20) }
  const lift = stops.map(() => ({
    to: randomDirection(random),
    metres: between(random, 0.2, 0.7),
    detour: randomDirection(random),
    by: between(random, 0.1, 0.6),
  }))
  return record(random, sensor, t, (time) => {
    const next = stops.findIndex((stop) => time < stop.to)
    const here = stops[next < 0 ? stops.length - 1 : next]!
    if (time >= here.from || next <= 0) {
      const shake = here.kind === 'table' ? 0 : here.kind === 'hand' ? 0.012 : 0.05
      const phase = 2 * Math.PI * walking.hz * time
      const up =
        here.kind === 'table'
          ? here.up
          : direction(sum(here.up, [shake * Math.sin(phase * 0.7), shake * Math.sin(phase * 1.3 + 1), shake * Math.sin(phase * 4.1 + 2)]))!
      const step = here.kind === 'walk' ? walking.push * Math.sin(phase) : 0
      const swung =
        here.kind === 'walk' ? direction(sum(up, scaled(cross(up, [0, 0, 1]), radians(walking.swing) * Math.sin(phase / 2))))! : up
      return scaled(swung, standardGravity + step)
    }
    const before = stops[next - 1]!
    const s = (time - before.to) / (here.from - before.to)
    const go = s * s * s * (10 - 15 * s + 6 * s * s)
    const { to, metres, detour, by } = lift[next]!
    const up = direction(sum(sum(scaled(before.up, 1 - go), scaled(here.up, go)), scaled(detour, by * Math.sin(Math.PI * s) + 1e-3)))!
    const lasts = here.from - before.to
    const push = (metres / (lasts * lasts)) * (60 * s - 180 * s * s + 120 * s * s * s)
    const knock = s > 0.94 && here.kind === 'table' ? between(random, 0, 6) : 0
    return sum(scaled(up, standardGravity + knock), scaled(to, push))
  })
}

function record(random: Random, sensor: SensorModel, lasts: number, truth: (time: number) => Vector): TiltSample[] {
  const samples: TiltSample[] = []
  const pauseAt = between(random, 0, lasts)
  for (let time = 0; time < lasts; time += 1 / sensor.rateHz) {
    if (random() < sensor.drops || (time > pauseAt && time < pauseAt + sensor.pauseS)) continue
    const [x, y, z] = truth(time)
    const read = (value: number, axis: 0 | 1 | 2) => value * sensor.scale + sensor.bias[axis] + sensor.noise * normal(random)
    samples.push({ t: time + sensor.jitterS * normal(random), x: read(x, 0), y: read(y, 1), z: read(z, 2) })
  }
  return samples
}

const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by]

function randomDirection(random: Random): Vector {
  return direction([normal(random), normal(random), normal(random)]) ?? [0, 0, 1]
}

function tipped(up: Vector, byDeg: number, random: Random): Vector {
  return direction(sum(up, scaled(randomDirection(random), Math.sin(radians(byDeg * random())))))!
}

/** Rodrigues' formula. */
function rotation(axis: Vector, angle: number): (v: Vector) => Vector {
  return (v) =>
    sum(sum(scaled(v, Math.cos(angle)), scaled(cross(axis, v), Math.sin(angle))), scaled(axis, dot(axis, v) * (1 - Math.cos(angle))))
}
