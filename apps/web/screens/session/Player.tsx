/** The player: what to do, how long, which side; big enough to read from the floor, dark so that it does not glare. */
import { exerciseById } from '@sitbone/programme/exercises/all'
import { type Feeling, feelings, phaseSeconds, remainingSeconds } from '@sitbone/programme/session/player'
import { useEffect } from 'react'
import { DemonstrationFigure } from '../../body/demonstration/DemonstrationFigure.tsx'
import { Button } from '../../components/button/Button.tsx'
import { ChipToggle } from '../../components/chips/Chips.tsx'
import { useSay } from '../../words/Words.tsx'
import type { RunningSession } from './useSession.ts'

interface PlayerProps extends RunningSession {
  readonly sounds: boolean
  /** The browser or the system keeps the sound off. */
  readonly blocked: boolean
  readonly onSounds: (on: boolean) => void
}

export function Player({ state, now, send, sounds, blocked, onSounds }: PlayerProps) {
  const say = useSay()
  const phase = state.phases[state.index]!
  const exercise = exerciseById(phase.exerciseId)
  const next = state.phases.slice(state.index + 1).find(({ kind }) => kind === 'hold' || kind === 'repetitions')
  const seconds = phaseSeconds(state)
  const left = remainingSeconds(state, now)
  const paused = state.status === 'paused'
  useDark()
  useKeys(send, paused)
  const heading = phase.kind === 'repetitions' ? say('session.repetitions', { count: phase.reps ?? 0 }) : say(`session.${phase.kind}`)
  return (
    <main id="main" className="player">
      <title>{say('page.title', { title: say('session.title') })}</title>
      <header className="player-head">
        <p className="player-exercise" data-from="knowledge">
          {exercise.name}
        </p>
        <p className="figures quiet">{say('session.of', { set: phase.set, sets: phase.sets })}</p>
      </header>
      <div className="player-figure">
        {exercise.demonstration && (
          <DemonstrationFigure
            id={exercise.demonstration}
            label={exercise.name}
            moving={phase.kind === 'repetitions' || phase.kind === 'get-ready' ? 'moving' : 'held'}
          />
        )}
      </div>
      <section className="player-now" aria-live="assertive">
        <h1>{paused ? say('session.paused') : heading}</h1>
        <p className="player-side" title={say('session.keys')}>
          {say(`session.side.${phase.side}`)}
        </p>
      </section>
      {phase.kind === 'check' ? (
        <div className="player-feelings">
          {feelings.map((feeling: Feeling) => (
            <button key={feeling} type="button" className="player-feeling" onClick={() => send({ type: 'feel', feeling })}>
              {say(`session.feel.${feeling}`)}
            </button>
          ))}
          {left !== null && !paused && <p className="figures quiet small">{say('session.check.left', { seconds: Math.ceil(left) })}</p>}
        </div>
      ) : left !== null && seconds !== null ? (
        <div className="player-clock figures" role="timer" aria-label={heading}>
          <svg viewBox="0 0 200 200" aria-hidden="true">
            <circle cx="100" cy="100" r="92" className="player-ring" />
            <circle
              cx="100"
              cy="100"
              r="92"
              className="player-ring-left"
              pathLength={1}
              strokeDasharray={`${Math.min(1, left / seconds)} 1`}
              transform="rotate(-90 100 100)"
            />
          </svg>
          <span>{Math.ceil(left)}</span>
        </div>
      ) : (
        <Button onPress={() => send({ type: 'next' })}>{say('session.done-reps')}</Button>
      )}
      {blocked && sounds && (
        <p className="quiet small" role="status">
          {say('session.sound.blocked')}
        </p>
      )}
      <p className="player-caption quiet" data-from="knowledge">
        {phase.kind === 'hold' || phase.kind === 'repetitions'
          ? exercise.cues[(phase.set - 1) % exercise.cues.length]
          : next
            ? say('session.next', { what: exerciseById(next.exerciseId).name })
            : ''}
      </p>
      <footer className="player-controls">
        {phase.kind !== 'check' && (
          <Button look="secondary" onPress={() => send({ type: 'ask' })}>
            {say('session.ask')}
          </Button>
        )}
        <Button look="plain" onPress={() => send({ type: 'back' })}>
          {say('session.back')}
        </Button>
        <Button look="secondary" onPress={() => send({ type: paused ? 'resume' : 'pause' })}>
          {say(paused ? 'session.resume' : 'session.pause')}
        </Button>
        <Button look="plain" onPress={() => send({ type: 'skip' })}>
          {say('session.skip')}
        </Button>
        <Button look="plain" onPress={() => send({ type: 'slower' })}>
          {say('session.slower')}
        </Button>
        <ChipToggle text={say('session.sound')} on={sounds} onChange={onSounds} />
        <Button look="plain" onPress={() => send({ type: 'stop' })}>
          {say('session.end')}
        </Button>
      </footer>
    </main>
  )
}

/** Space pauses and goes on, arrows go back and skip; a button in focus keeps its own space and enter. */
function useKeys(send: RunningSession['send'], paused: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const onButton = event.target instanceof HTMLElement && event.target.closest('button, [role="button"], input') !== null
      const type =
        event.key === ' ' && !onButton
          ? paused
            ? ('resume' as const)
            : ('pause' as const)
          : event.key === 'ArrowRight'
            ? ('skip' as const)
            : event.key === 'ArrowLeft'
              ? ('back' as const)
              : undefined
      if (type === undefined || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      send({ type })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [send, paused])
}

/** The player is dark whatever the theme: a phone on the floor should not glare. */
function useDark(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    const before = dataset['theme']
    dataset['theme'] = 'dark'
    return () => {
      if (before === undefined) delete dataset['theme']
      else dataset['theme'] = before
    }
  }, [])
}
