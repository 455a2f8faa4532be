/**
 * The session player: a state machine whose only clock is the wall clock that its caller passes in. State is plain data, so a session
 * survives reload; phases follow each other at exact times, however late a tick comes after a locked screen.
 */
import { type Pace, type Phase, type PhaseKind, type SessionItem, schedule, usualPace } from './schedule.ts'

/** What a person says after a hold. */
export const feelings = ['fine', 'strong-pull', 'local-pain', 'down-the-leg', 'numb-or-weak'] as const
export type Feeling = (typeof feelings)[number]

/** Why a session ended before its end, and what to do now; texts by id in the words catalogue. */
export type StopReason = 'symptoms-moved-down' | 'numb-or-weak' | 'pain-twice' | 'by-choice'

export interface Done {
  readonly exerciseId: string
  readonly side: Phase['side']
  readonly seconds: number
  readonly repetitions?: number
}

export interface SessionState {
  readonly status: 'ready' | 'running' | 'paused' | 'stopped' | 'finished'
  readonly phases: readonly Phase[]
  readonly index: number
  /** Epoch ms at which the present phase began, moved forward by pauses. */
  readonly enteredAt: number
  /** Epoch ms of the pause, while paused. */
  readonly pausedAt: number | null
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly done: readonly Done[]
  readonly feelings: readonly { readonly exerciseId: string; readonly side: Phase['side']; readonly feeling: Feeling }[]
  /** Extra seconds before each thing to do, from "slower". */
  readonly slower: number
  readonly stop: StopReason | null
}

export type SessionEvent =
  | { readonly type: 'start' }
  | { readonly type: 'tick' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** On to the next phase: repetitions are done. */
  | { readonly type: 'next' }
  /** On to the next phase, without having done or told it. */
  | { readonly type: 'skip' }
  /** Something does not feel right: to the check of the present thing at once, and wait there. */
  | { readonly type: 'ask' }
  | { readonly type: 'back' }
  | { readonly type: 'slower' }
  | { readonly type: 'feel'; readonly feeling: Feeling }
  | { readonly type: 'stop' }

export function newSession(items: readonly SessionItem[], pace: Pace = usualPace): SessionState {
  return {
    status: 'ready',
    phases: schedule(items, pace),
    index: 0,
    enteredAt: 0,
    pausedAt: null,
    startedAt: null,
    endedAt: null,
    done: [],
    feelings: [],
    slower: 0,
    stop: null,
  }
}

/** The next state. Events that make no sense in a state change nothing. @param now epoch ms */
export function advance(state: SessionState, event: SessionEvent, now: number): SessionState {
  if (state.status === 'stopped' || state.status === 'finished') return state
  if (event.type === 'stop') return end(state, 'by-choice', now)
  if (state.status === 'ready') {
    if (event.type !== 'start') return state
    return state.phases.length === 0
      ? end({ ...state, startedAt: now }, null, now)
      : { ...state, status: 'running', startedAt: now, enteredAt: now }
  }
  if (state.status === 'paused') {
    if (event.type === 'feel' && phaseOf(state).kind === 'check') {
      return feel({ ...state, status: 'running', pausedAt: null }, event.feeling, now)
    }
    if (event.type !== 'resume') return state
    return { ...state, status: 'running', pausedAt: null, enteredAt: state.enteredAt + (now - state.pausedAt!) }
  }
  const present = catchUp(state, now)
  if (present.status !== 'running') return present
  switch (event.type) {
    case 'pause':
      return { ...present, status: 'paused', pausedAt: now }
    case 'next':
      return leave(present, now)
    case 'skip':
      return leave(present, now, 'skipped')
    case 'ask':
      return ask(present, now)
    case 'back':
      return { ...present, index: backTo(present), enteredAt: now }
    case 'slower':
      return { ...present, slower: Math.min(20, present.slower + 4) }
    case 'feel':
      return phaseOf(present).kind === 'check' ? feel(present, event.feeling, now) : present
    default:
      return present
  }
}

const phaseOf = (state: SessionState): Phase => state.phases[state.index]!

/** Length of the present phase, s; null where it waits for the person. */
export function phaseSeconds(state: SessionState): number | null {
  const { kind, seconds } = phaseOf(state)
  return seconds === null ? null : seconds + (waits.has(kind) ? state.slower : 0)
}

/** Phases that "slower" lengthens: the moments before something is to be done. */
const waits: ReadonlySet<PhaseKind> = new Set(['get-ready', 'switch-side', 'rest'])

/** Seconds left in the present phase; null where it waits for the person. */
export function remainingSeconds(state: SessionState, now: number): number | null {
  const seconds = phaseSeconds(state)
  if (seconds === null) return null
  const at = state.status === 'paused' ? state.pausedAt! : now
  return Math.max(0, seconds - (at - state.enteredAt) / 1000)
}

/** Leaves every phase whose time is over, each at the exact moment it was. */
function catchUp(state: SessionState, now: number): SessionState {
  let present = state
  while (present.status === 'running') {
    const seconds = phaseSeconds(present)
    if (seconds === null || now - present.enteredAt < seconds * 1000) return present
    present = leave(present, present.enteredAt + seconds * 1000)
  }
  return present
}

function leave(state: SessionState, at: number, how: 'done' | 'skipped' = 'done'): SessionState {
  const phase = phaseOf(state)
  const seconds = Math.max(0, (at - state.enteredAt) / 1000)
  // A hold cut short counts for as long as it lasted; nobody knows how many repetitions were done before a skip.
  const did = phase.kind === 'hold' || (phase.kind === 'repetitions' && how === 'done')
  const done = did
    ? [
        ...state.done,
        { exerciseId: phase.exerciseId, side: phase.side, seconds, ...(phase.reps === undefined ? {} : { repetitions: phase.reps }) },
      ]
    : state.done
  const next = { ...state, done, index: state.index + 1, enteredAt: at }
  return next.index < state.phases.length ? next : end({ ...next, index: state.index }, null, at)
}

/** Ends what is being done and waits in its check; between two things it is the one before that is asked about. */
function ask(state: SessionState, now: number): SessionState {
  const { kind } = phaseOf(state)
  const doing = kind === 'hold' || kind === 'repetitions'
  const before = state.phases.slice(0, state.index).findLastIndex((phase) => phase.kind === 'check')
  const index =
    kind === 'check'
      ? state.index
      : doing || before < 0
        ? state.phases.findIndex((phase, i) => i > state.index && phase.kind === 'check')
        : before
  const left = doing ? leave(state, now, 'skipped') : state
  return { ...left, index, enteredAt: now, status: 'paused', pausedAt: now }
}

/**
 * The stop rule: symptoms that move down the leg, or numbness or weakness, end the session at once; pain in one place ends this
 * exercise, and a second exercise with pain ends the session.
 */
function feel(state: SessionState, feeling: Feeling, now: number): SessionState {
  const { exerciseId, side } = phaseOf(state)
  const told = { ...state, feelings: [...state.feelings, { exerciseId, side, feeling }] }
  if (feeling === 'down-the-leg') return end(told, 'symptoms-moved-down', now)
  if (feeling === 'numb-or-weak') return end(told, 'numb-or-weak', now)
  if (feeling !== 'local-pain') return leave(told, now)
  const painful = new Set(told.feelings.filter((one) => one.feeling === 'local-pain').map((one) => one.exerciseId))
  if (painful.size > 1) return end(told, 'pain-twice', now)
  const next = told.phases.findIndex((phase, i) => i > told.index && phase.exerciseId !== exerciseId)
  return next < 0 ? end(told, null, now) : { ...told, index: next, enteredAt: now }
}

/** The beginning of the present thing to do, or of the one before when it has just begun. */
function backTo(state: SessionState): number {
  const starts = state.phases.flatMap((phase, i) => (waits.has(phase.kind) ? [i] : []))
  const before = starts.filter((i) => i < state.index)
  return before.at(-1) ?? 0
}

function end(state: SessionState, stop: StopReason | null, now: number): SessionState {
  return { ...state, status: stop === null ? 'finished' : 'stopped', stop, endedAt: now, pausedAt: null }
}
