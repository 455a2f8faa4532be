/** What the camera reads in each test: the line that the landmark network sees best (landmark study: shank, trunk; never hip angles). */

export const videoTests = ['slr', 'ake', 'thomas', 'toe-touch', 'slump', 'long-sit', 'knee-to-wall'] as const
export type VideoTest = (typeof videoTests)[number]

export interface VideoTestUse {
  readonly line: 'thigh' | 'shank' | 'trunk'
  /** In which way the line's direction moves towards the end of the test. */
  readonly end: 'highest' | 'lowest'
  /** Which of the two legs is the tested one, seen over the whole clip; null where it does not matter. */
  readonly leg: 'higher ankle' | 'lower knee' | 'front knee' | null
  readonly posture: 'lying' | 'upright'
  /** Which way is forward in the picture: from the shoulder to the hip, the hip to the knee, or the heel to the toe. */
  readonly forward: 'shoulder to hip' | 'hip to knee' | 'heel to toe'
  /** What the network's points make of a view from exactly the side in this posture, degrees of yaw (one or two renders each; rough). */
  readonly yawOffsetDeg: number
  /** From the line's direction (clips' README: 0 level forward, 90 up) to the test's own value. */
  readonly value: 'direction' | 'ninety minus direction'
}

export const videoTestUse: Record<VideoTest, VideoTestUse> = {
  slr: {
    line: 'shank',
    end: 'highest',
    leg: 'higher ankle',
    posture: 'lying',
    forward: 'shoulder to hip',
    yawOffsetDeg: -2,
    value: 'direction',
  },
  ake: {
    line: 'shank',
    end: 'highest',
    leg: 'higher ankle',
    posture: 'lying',
    forward: 'shoulder to hip',
    yawOffsetDeg: 0,
    value: 'ninety minus direction',
  },
  thomas: {
    line: 'thigh',
    end: 'lowest',
    leg: 'lower knee',
    posture: 'lying',
    forward: 'shoulder to hip',
    yawOffsetDeg: -8,
    value: 'direction',
  },
  'toe-touch': { line: 'trunk', end: 'lowest', leg: null, posture: 'upright', forward: 'heel to toe', yawOffsetDeg: 7, value: 'direction' },
  slump: {
    line: 'shank',
    end: 'highest',
    leg: 'higher ankle',
    posture: 'upright',
    forward: 'hip to knee',
    yawOffsetDeg: 5,
    value: 'direction',
  },
  'long-sit': { line: 'trunk', end: 'lowest', leg: null, posture: 'upright', forward: 'hip to knee', yawOffsetDeg: 20, value: 'direction' },
  'knee-to-wall': {
    line: 'shank',
    end: 'lowest',
    leg: 'front knee',
    posture: 'upright',
    forward: 'heel to toe',
    yawOffsetDeg: -8,
    value: 'direction',
  },
}
