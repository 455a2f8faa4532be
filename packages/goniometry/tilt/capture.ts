/**
 * Hands-free capture of trials by tilt: a pure state machine. Events in (samples, commands), a new state and cues out; the same machine
 * runs on a live sensor and on a recorded log, and its state is plain data, so a call or a reload loses nothing.
 *
 * A trial counts only when the phone was zeroed at rest, moved slowly about one axis, and was then held: lying on a table, being carried
 * or being read in the hand is none of these.
 */
import { type Approach, approachFault, approachOf } from './approach.ts'
import { estimateBias, withoutBias } from './bias.ts'
import { addSample, type Block, type BlockBuilder, noBlock, type TiltSample } from './blocks.ts'
import { movementAxis, outOfPlaneDeg, signedTiltDeg, tiltBetweenDeg, type Vector } from './gravity.ts'
import { holdStart } from './holdStart.ts'
import type { CaptureSettings } from './settings.ts'
import { type Still, stillAtEnd } from './stillness.ts'

export interface Trial {
  /** Degrees moved from the zero position. */
  readonly movedDeg: number
  /** The same before the sensor's bias was taken out: what the dial showed. */
  readonly shownDeg: number
  /** When the end position was reached, s (the log's clock). */
  readonly endS: number
  /** When the hold was accepted, s. */
  readonly capturedS: number
  readonly wobbleDeg: number
  /** Axis of this movement in the phone's frame. */
  readonly axis: Vector
  readonly flags: readonly TrialFlag[]
}
export type TrialFlag = 'went-further' | 'zero-moved'

export type CapturePhase =
  /** Nothing asked yet. */
  | 'idle'
  /** Waiting for a second of rest in the start position. */
  | 'zeroing'
  /** In the start position, ready. */
  | 'resting'
  | 'moving'
  /** An end was held and taken; waiting for the return. */
  | 'captured'
  /** The movement cannot count; back to the start position first. */
  | 'spoiled'
  | 'paused'
  /** All trials taken, or stopped by the person. */
  | 'done'

/** What to say, beep or show. Words live in the protocol's data; this names the moment. */
export type Cue =
  | { readonly cue: 'zeroed' | 'move' | 'hold' | 'go-back' | 'again' | 'finished' | 'sensor-silent' }
  | { readonly cue: 'captured'; readonly trial: number; readonly movedDeg: number }
  | { readonly cue: 'spoiled'; readonly because: 'too-fast' | 'knocked' | 'not-one-axis' | 'impossible' | 'gap' }
  | { readonly cue: 'zero-moved'; readonly byDeg: number }

export interface CaptureState {
  readonly settings: CaptureSettings
  readonly phase: CapturePhase
  /** Mean reading of the start position, m/s². */
  readonly zero: Vector | null
  readonly trials: readonly Trial[]
  /** Axis of the first counted movement, phone frame; gives the sign of later readings. */
  readonly axis: Vector | null
  /** Degrees from zero now, for the dial; null before zeroing. */
  readonly dialDeg: number | null
  /** Cues of the last event. */
  readonly cues: readonly Cue[]
  /** Blocks since the start position was left (or the last few seconds). */
  readonly recent: readonly Block[]
  readonly builder: BlockBuilder
}

export type CaptureEvent =
  | { readonly kind: 'sample'; readonly sample: TiltSample }
  /** Begin: take the zero at the next second of rest. */
  | { readonly kind: 'start' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** Take back the last trial. */
  | { readonly kind: 'undo' }
  /** Enough, or the stop rule: keep what was taken. */
  | { readonly kind: 'stop' }

export function startCapture(settings: CaptureSettings): CaptureState {
  return { settings, phase: 'idle', zero: null, trials: [], axis: null, dialDeg: null, cues: [], recent: [], builder: noBlock }
}

export function capture(state: CaptureState, event: CaptureEvent): CaptureState {
  switch (event.kind) {
    case 'sample': {
      if (state.phase === 'idle' || state.phase === 'paused' || state.phase === 'done')
        return state.cues.length > 0 ? { ...state, cues: [] } : state
      const { builder, block } = addSample(state.builder, event.sample)
      const next = { ...state, builder, cues: [] as readonly Cue[] }
      return block ? onBlock(next, block) : next
    }
    case 'start':
      return { ...startCapture(state.settings), phase: 'zeroing' }
    case 'pause':
      return { ...state, phase: state.phase === 'done' ? 'done' : 'paused', cues: [] }
    case 'resume':
      // The phone may have been taken off for a call: zero again, keep the trials.
      return state.phase === 'paused' ? { ...state, phase: 'zeroing', zero: null, recent: [], builder: noBlock, cues: [] } : state
    case 'undo':
      return { ...state, trials: state.trials.slice(0, -1), phase: state.phase === 'done' ? 'captured' : state.phase, cues: [] }
    case 'stop':
      return { ...state, phase: 'done', cues: [{ cue: 'finished' }] }
  }
}

/** Longest movement kept, in blocks (60 s): longer and it was no test. */
const recentLimit = 1200

function onBlock(state: CaptureState, block: Block): CaptureState {
  const { settings } = state
  const previous = state.recent.at(-1)
  const gap = previous !== undefined && block.t - previous.t > settings.hold.gapS
  const recent = [...(gap && state.phase !== 'moving' ? [] : state.recent), block].slice(-recentLimit)
  const zero = state.zero
  const dialDeg = zero ? dial(state, block.mean) : null
  const now = { ...state, recent, dialDeg }
  if (state.phase === 'zeroing') {
    const still = stillAtEnd(recent, settings.rest)
    if (!still) return now
    return { ...now, phase: 'resting', zero: still.mean, dialDeg: 0, recent: tail(recent), cues: [{ cue: 'zeroed' }, { cue: 'move' }] }
  }
  if (!zero) return now
  const away = tiltBetweenDeg(zero, block.mean)
  switch (state.phase) {
    case 'resting':
      return away > settings.leaveDeg ? { ...now, phase: 'moving' } : { ...now, recent: tail(recent) }
    case 'moving':
      return moving(now, away, gap)
    case 'captured':
      return captured(now, away)
    case 'spoiled':
      return returned(now, away) ? rest(now) : { ...now, recent: tail(recent) }
    default:
      return now
  }
}

function moving(state: CaptureState, away: number, gap: boolean): CaptureState {
  const { settings } = state
  if (gap) return spoil(state, 'gap')
  if (away < settings.leaveDeg / 2 && !state.recent.some((block) => tiltBetweenDeg(state.zero!, block.mean) > settings.leastDeg))
    return rest(state)
  const still = stillAtEnd(state.recent, settings.hold)
  // The whole way is looked at five times a second, and whenever something may be captured.
  if (!still && state.recent.length % 4 !== 0) return state
  const approach = approachOf(state.recent, state.zero!, settings)
  const fault = approachFault(approach, settings, 'moving')
  if (fault) return spoil(state, fault)
  if (!still) return state
  if (settings.end === 'furthest' && away < settings.leaveDeg) return rest(state)
  if (settings.end === 'furthest' ? away < settings.leastDeg : approach.furthestDeg < settings.leastDeg || away > settings.leastDeg)
    return state
  const hurried = approachFault(approach, settings, 'held')
  return hurried ? spoil(state, hurried) : take(state, still, approach, [])
}

function take(state: CaptureState, still: Still, approach: Approach, flags: readonly TrialFlag[]): CaptureState {
  const { settings } = state
  const zero = state.zero!
  const bias = estimateBias([zero, still.mean])
  const own = movementAxis(zero, approach.furthest)
  if (!own) return state
  const axis = state.axis ?? own
  const from = withoutBias(zero, bias)
  const to = withoutBias(still.mean, bias)
  const movedDeg = settings.end === 'furthest' ? tiltBetweenDeg(from, to) : signedTiltDeg(from, to, axis)
  if (movedDeg < settings.possibleDeg[0] || movedDeg > settings.possibleDeg[1]) return spoil(state, 'impossible')
  const endS = holdStart(state.recent, still, zero)
  const trial: Trial = {
    movedDeg,
    shownDeg: tiltBetweenDeg(zero, still.mean),
    endS,
    capturedS: still.to,
    wobbleDeg: still.wobbleDeg,
    axis: own,
    flags,
  }
  const trials = flags.includes('went-further') ? [...state.trials.slice(0, -1), trial] : [...state.trials, trial]
  return {
    ...state,
    phase: 'captured',
    trials,
    axis,
    cues: [{ cue: 'captured', trial: trials.length, movedDeg }, { cue: 'go-back' }],
  }
}

function captured(state: CaptureState, away: number): CaptureState {
  const { settings, trials } = state
  const last = trials.at(-1)
  const now = state.recent.at(-1)
  if (last && now && Math.abs(outOfPlaneDeg(now.mean, last.axis)) > settings.leavesPlaneDeg) {
    // A leg goes back the way it came. This went elsewhere: it was a phone in a hand.
    return spoil({ ...state, trials: trials.slice(0, -1) }, 'not-one-axis')
  }
  if (returned(state, away)) {
    if (trials.length >= settings.trials) return { ...state, phase: 'done', recent: [], cues: [{ cue: 'finished' }] }
    return checkZero(state)
  }
  // The person went on after a pause: the end is the further position.
  if (last && settings.end === 'furthest' && away > last.shownDeg + settings.furtherDeg) {
    const still = stillAtEnd(state.recent, settings.hold)
    if (still && still.from > last.capturedS && tiltBetweenDeg(state.zero!, still.mean) > last.shownDeg + settings.furtherDeg) {
      const approach = approachOf(state.recent, state.zero!, settings)
      const fault = approachFault(approach, settings, 'moving')
      return fault ? spoil({ ...state, trials: trials.slice(0, -1) }, fault) : take(state, still, approach, ['went-further'])
    }
  }
  return state
}

/** After a return: is the start position still where it was? */
function checkZero(state: CaptureState): CaptureState {
  const still = stillAtEnd(state.recent, state.settings.rest)!
  const byDeg = tiltBetweenDeg(state.zero!, still.mean)
  const cues: Cue[] = [{ cue: 'again' }, { cue: 'move' }]
  if (byDeg <= state.settings.zeroDriftDeg) return { ...state, phase: 'resting', recent: tail(state.recent), cues }
  // The phone slid or the start position differs: that trial is marked, and the new rest is the zero from here on.
  const trials = state.trials.map((trial, i) =>
    i === state.trials.length - 1 ? { ...trial, flags: [...trial.flags, 'zero-moved' as const] } : trial,
  )
  return { ...state, phase: 'resting', zero: still.mean, trials, recent: tail(state.recent), cues: [{ cue: 'zero-moved', byDeg }, ...cues] }
}

function returned(state: CaptureState, away: number): boolean {
  const { settings } = state
  return away <= settings.returnDeg && stillAtEnd(state.recent, settings.rest) !== null
}

const rest = (state: CaptureState): CaptureState => ({ ...state, phase: 'resting', recent: tail(state.recent), cues: [{ cue: 'move' }] })

function spoil(state: CaptureState, because: Extract<Cue, { cue: 'spoiled' }>['because']): CaptureState {
  return { ...state, phase: 'spoiled', recent: tail(state.recent), cues: [{ cue: 'spoiled', because }, { cue: 'go-back' }] }
}

/** Two seconds are enough to judge rest. */
const tail = (blocks: readonly Block[]): readonly Block[] => blocks.slice(-40)

function dial(state: CaptureState, reading: Vector): number {
  return state.axis ? signedTiltDeg(state.zero!, reading, state.axis) : tiltBetweenDeg(state.zero!, reading)
}
