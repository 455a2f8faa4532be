import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { upcomingCues } from './cues.ts'
import { advance, type Feeling, feelings, newSession, remainingSeconds, type SessionEvent, type SessionState } from './player.ts'
import { handsFreePace, type SessionItem } from './schedule.ts'

const stretch: SessionItem = { exerciseId: 'lying-hamstring-stretch', side: 'both', dose: { sets: 2, holdS: 30 } }
const bridge: SessionItem = { exerciseId: 'bridge', side: 'none', dose: { sets: 2, reps: 10 } }
const started = (items = [stretch, bridge]) => advance(newSession(items), { type: 'start' }, 0)
const at = (state: SessionState) => state.phases[state.index]!

/** Plays to the end, answering every check, with ticks at the given spacing. */
function play(everyMs: number, items = [stretch, bridge]): SessionState {
  let state = started(items)
  for (let now = 0; state.status === 'running' && now < 1e7; now += everyMs) {
    state = advance(state, { type: 'tick' }, now)
    if (state.status !== 'running') break
    if (at(state).kind === 'check') state = advance(state, { type: 'feel', feeling: 'fine' }, now)
    else if (at(state).kind === 'repetitions') state = advance(state, { type: 'next' }, now)
  }
  return state
}

describe('a session', () => {
  test('goes through get ready, hold, check, switch, rest on both sides and sets', () => {
    expect(newSession([stretch]).phases.map(({ kind, side }) => `${kind} ${side}`)).toEqual([
      'get-ready left',
      'hold left',
      'check left',
      'switch-side right',
      'hold right',
      'check right',
      'rest left',
      'hold left',
      'check left',
      'switch-side right',
      'hold right',
      'check right',
    ])
  })
  test('counts the same minutes however rarely the page is woken', () => {
    const seconds = (state: SessionState) => state.done.reduce((sum, one) => sum + one.seconds, 0)
    for (const everyMs of [50, 997, 61_000]) {
      const end = play(everyMs, [stretch])
      expect(end.status).toBe('finished')
      expect(seconds(end)).toBe(120)
    }
  })
  test('shows the right time on return after minutes in the background', () => {
    const state = advance(started(), { type: 'tick' }, 10_000 + 12_345)
    expect(at(state).kind).toBe('hold')
    expect(remainingSeconds(state, 10_000 + 12_345)).toBeCloseTo(17.655, 9)
    // A screen locked for ten minutes: the hold is over, the check still waits for an answer.
    const later = advance(state, { type: 'tick' }, 600_000)
    expect(at(later).kind).toBe('check')
    expect(later.done).toHaveLength(1)
  })
  test('stands still while paused, also over a reload', () => {
    let state = advance(started(), { type: 'pause' }, 12_000)
    state = JSON.parse(JSON.stringify(state)) as SessionState
    expect(remainingSeconds(state, 999_999)).toBe(28)
    state = advance(state, { type: 'resume' }, 500_000)
    expect(remainingSeconds(state, 500_000)).toBe(28)
  })
  test('stops at once when symptoms move down the leg, and says why', () => {
    const state = advance(advance(started(), { type: 'tick' }, 60_000), { type: 'feel', feeling: 'down-the-leg' }, 61_000)
    expect(state).toMatchObject({ status: 'stopped', stop: 'symptoms-moved-down' })
    expect(advance(state, { type: 'next' }, 70_000)).toBe(state)
  })
  test('leaves out the rest of an exercise that hurts, and ends after a second one', () => {
    let state = advance(advance(started(), { type: 'tick' }, 60_000), { type: 'feel', feeling: 'local-pain' }, 61_000)
    expect(at(state)).toMatchObject({ exerciseId: 'bridge', kind: 'get-ready' })
    state = advance(state, { type: 'tick' }, 80_000)
    state = advance(state, { type: 'next' }, 90_000)
    state = advance(state, { type: 'feel', feeling: 'local-pain' }, 91_000)
    expect(state).toMatchObject({ status: 'stopped', stop: 'pain-twice' })
  })
  test('goes on by itself when hands are not free, and notes no feeling that nobody told', () => {
    const state = advance(advance(newSession([stretch], handsFreePace), { type: 'start' }, 0), { type: 'tick' }, 51_000)
    expect(at(state)).toMatchObject({ kind: 'switch-side', side: 'right' })
    expect(state.feelings).toEqual([])
  })
  test('asks at once when something does not feel right, waits there, and counts the hold for as long as it lasted', () => {
    let state = advance(advance(newSession([stretch], handsFreePace), { type: 'start' }, 0), { type: 'ask' }, 22_000)
    expect(at(state)).toMatchObject({ kind: 'check', side: 'left' })
    expect(state).toMatchObject({ status: 'paused', done: [{ seconds: 12 }] })
    state = advance(state, { type: 'feel', feeling: 'down-the-leg' }, 90_000)
    expect(state).toMatchObject({ status: 'stopped', stop: 'symptoms-moved-down' })
  })
  test('does not count skipped repetitions as done, nor a skipped check as fine', () => {
    let state = advance(started([bridge]), { type: 'tick' }, 11_000)
    state = advance(state, { type: 'skip' }, 12_000)
    expect(state.done).toEqual([])
    state = advance(state, { type: 'skip' }, 13_000)
    expect(state.feelings).toEqual([])
    expect(at(state).kind).toBe('rest')
  })
  test('whatever is pressed whenever, keeps its index inside, its time never negative, and what was done', () => {
    const event: fc.Arbitrary<SessionEvent> = fc.oneof(
      fc.constantFrom<SessionEvent>(
        { type: 'tick' },
        { type: 'pause' },
        { type: 'resume' },
        { type: 'next' },
        { type: 'skip' },
        { type: 'ask' },
        { type: 'back' },
        { type: 'slower' },
      ),
      fc.record({ type: fc.constant('feel' as const), feeling: fc.constantFrom<Feeling>(...feelings) }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.nat(90_000))), (presses) => {
        let state = started()
        let now = 0
        for (const [press, wait] of presses) {
          now += wait
          const before = state.done.length
          state = advance(state, press, now)
          expect(state.index).toBeLessThan(state.phases.length)
          expect(state.done.length).toBeGreaterThanOrEqual(before)
          expect(remainingSeconds(state, now) ?? 0).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('cues', () => {
  test('are known ahead until the session next waits for the person', () => {
    const cues = upcomingCues(started(), 0)
    expect(cues.map(({ at, say, sound }) => `${at / 1000} ${say ?? sound}`)).toEqual([
      '0 get-ready',
      '7 tick',
      '8 tick',
      '9 tick',
      '10 hold-now',
      '25 halfway',
      '37 tick',
      '38 tick',
      '39 tick',
      '40 how-was-it',
    ])
  })
  test('hold the one that begins now although the caller looks a moment later', () => {
    expect(upcomingCues(started(), 150)[0]).toMatchObject({ at: 0, say: 'get-ready' })
  })
  test('after a wake-up name only what is still to come', () => {
    const state = advance(started(), { type: 'tick' }, 26_000)
    expect(upcomingCues(state, 26_000)[0]).toMatchObject({ at: 37_000, sound: 'tick' })
  })
})
