/** Nerve, ease, walking and early movement. */
import { hold, repeat } from './course.ts'
import type { Demonstration, PoseDeg } from './demonstration.ts'

const flat: PoseDeg = { pelvis_tilt: 90, lumbar_extension: -6, arm_flexion: 9 }
const sit: PoseDeg = { hip_flexion: 86, knee_angle: 88, arm_flexion: 22, pelvis_tilt: 4, lumbar_extension: -6 }
const prone: PoseDeg = { pelvis_tilt: -90, ankle_angle: -40, arm_flexion: 150, neck_extension: 8 }
/** One step of walking, by the leg in front. */
const stride = (front: 'r' | 'l'): PoseDeg => {
  const back = front === 'r' ? 'l' : 'r'
  return {
    [`hip_flexion_${front}`]: 26,
    [`knee_angle_${front}`]: 6,
    [`ankle_angle_${front}`]: 0,
    [`hip_flexion_${back}`]: -16,
    [`knee_angle_${back}`]: 24,
    [`ankle_angle_${back}`]: -4,
    [`arm_flexion_${front}`]: -14,
    [`arm_flexion_${back}`]: 20,
  }
}
const passing = (swing: 'r' | 'l'): PoseDeg => {
  const stance = swing === 'r' ? 'l' : 'r'
  return {
    [`hip_flexion_${swing}`]: 22,
    [`knee_angle_${swing}`]: 56,
    [`hip_flexion_${stance}`]: 2,
    [`knee_angle_${stance}`]: 6,
    arm_flexion: 3,
  }
}

export const easeAndWalking: readonly Demonstration[] = [
  {
    id: 'seated-nerve-slider',
    support: 'seat',
    props: ['chair'],
    seconds: 5,
    keys: repeat(
      { pose: { ...sit, neck_extension: -26, arm_flexion: 8 }, cue: 'Knee in, look down.' },
      { pose: { ...sit, neck_extension: 16, knee_angle_r: 24, arm_flexion: 8 }, cue: 'Knee out, look up.' },
      'To and fro. No holding.',
    ),
    mistakes: ['Holding at the end.', 'Going into tingling.'],
  },
  {
    id: 'positions-of-ease',
    support: 'back',
    props: ['mat', 'chair'],
    seconds: 6,
    keys: hold(
      { pose: { ...flat, hip_flexion: 52, knee_angle: 113, ankle_angle: -29 }, cue: 'Lie on your back.' },
      {
        pose: { ...flat, pelvis_tilt: 97, lumbar_extension: -13, hip_flexion: 80, knee_angle: 86, ankle_angle: -6 },
        cue: 'Rest the calves on a chair.',
      },
      'Let the back sink.',
    ),
    mistakes: ['Staying for hours.'],
  },
  {
    id: 'prone-press-up',
    support: 'front',
    props: ['mat'],
    seconds: 6,
    keys: repeat(
      { pose: prone, cue: 'Lie on your front, hands ahead of your shoulders.' },
      {
        pose: { ...prone, lumbar_extension: 30, thoracic_extension: 12, neck_extension: 4, arm_flexion: 100 },
        cue: 'Press the chest up, hips stay heavy.',
      },
    ),
    mistakes: ['The hips lift.', 'Going on when leg pain spreads down.'],
  },
  {
    id: 'walking',
    support: 'feet',
    props: [],
    seconds: 2,
    keys: [
      { at: 0, pose: stride('r'), cue: 'Walk at a pace at which you can talk.' },
      { at: 0.25, pose: passing('l') },
      { at: 0.5, pose: stride('l'), cue: 'Let the arms swing.' },
      { at: 0.75, pose: passing('r') },
      { at: 1, pose: stride('r') },
    ],
    mistakes: ['Walking on when it gets bad.'],
  },
  {
    id: 'leaning-rest',
    support: 'seat',
    props: ['chair'],
    seconds: 6,
    keys: hold(
      { pose: sit, cue: 'When the legs get heavy, sit down.' },
      {
        pose: {
          ...sit,
          pelvis_tilt: -14,
          hip_flexion: 104,
          lumbar_extension: -28,
          thoracic_extension: -12,
          arm_flexion: 62,
          neck_extension: -4,
        },
        cue: 'Lean forward, arms on your thighs.',
      },
      'Walk on when they have eased.',
    ),
    mistakes: ['Waiting until it is bad.'],
  },
  {
    id: 'heel-slide',
    support: 'back',
    props: ['mat'],
    seconds: 5,
    keys: repeat(
      { pose: { ...flat, hip_flexion_r: 18, knee_angle_r: 34, ankle_angle_r: 0 }, cue: 'Lie on your back, leg loose.' },
      { pose: { ...flat, hip_flexion_r: 46, knee_angle_r: 92, ankle_angle_r: -10 }, cue: 'Slide the heel towards you, free of pain.' },
    ),
    mistakes: ['Pushing through pain.'],
  },
]
