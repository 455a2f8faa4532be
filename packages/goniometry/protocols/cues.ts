import type { SpokenCues } from './protocol.ts'

/** Spoken reasons for refusing a movement, and what to do. Keys are the capture machine's own words. */
export const spoiledWords = {
  'too-fast': 'That was a little quick. Go back, then take about five seconds.',
  knocked: 'The phone was bumped. Go back, check that it sits firmly, and try again.',
  'not-one-axis': 'The phone turned in more than one direction. Go back and move in a straight line.',
  impossible: 'That is further than a body can go. Go back; the phone may have come loose.',
  gap: 'The sensor fell silent. Go back and try again.',
} as const

export const zeroMovedWords = 'The start position has changed. The phone may have shifted, so I count that one with a mark.'

/** The words around a movement; the movement itself is the protocol's own sentence. */
export const cuesFor = (movement: string, goBack: string): SpokenCues => ({
  start: 'Get into the start position and keep still.',
  zeroed: 'Good. Start position saved.',
  move: movement,
  captured: 'Got it.',
  goBack,
  again: 'Once more.',
  finished: 'That is all. Well done.',
})
