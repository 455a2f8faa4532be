/** The two courses most demonstrations have. */
import type { KeyPose, PoseDeg } from './demonstration.ts'

interface Step {
  readonly pose: PoseDeg
  readonly cue: string
}

/** Into a pose, and stay there. */
export const hold = (start: Step, end: Step, stay = 'Breathe and stay.'): readonly KeyPose[] => [
  { at: 0, ...start },
  { at: 0.55, ...end },
  { at: 1, pose: end.pose, cue: stay },
]

/** There and back again. */
export const repeat = (start: Step, there: Step, back = 'Back slowly.'): readonly KeyPose[] => [
  { at: 0, ...start },
  { at: 0.5, ...there },
  { at: 1, pose: start.pose, cue: back },
]
