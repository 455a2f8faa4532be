/** More strength exercises. */
import { hold, repeat } from './course.ts'
import type { Demonstration, PoseDeg } from './demonstration.ts'

const flat: PoseDeg = { pelvis_tilt: 90, lumbar_extension: -6, arm_flexion: 9 }
const bent: PoseDeg = { ...flat, hip_flexion: 52, knee_angle: 113, ankle_angle: -29 }
const bridge: PoseDeg = {
  pelvis_tilt: 113,
  lumbar_extension: -2,
  hip_flexion: -2,
  knee_angle: 92,
  ankle_angle: -22,
  arm_flexion: -30,
  thoracic_extension: -2,
  neck_extension: -20,
}
const allFours: PoseDeg = { pelvis_tilt: -80, hip_flexion: 80, knee_angle: 90, ankle_angle: -40, arm_flexion: 106, neck_extension: 10 }
const prone: PoseDeg = { pelvis_tilt: -90, ankle_angle: -40, arm_flexion: -4, neck_extension: 6 }

export const strength: readonly Demonstration[] = [
  {
    id: 'single-leg-bridge',
    support: 'back',
    props: ['mat'],
    seconds: 5,
    keys: repeat(
      { pose: { ...bent, hip_flexion_l: 60, knee_angle_l: 70, ankle_angle_l: 0 }, cue: 'Bridge position, one foot lifted.' },
      { pose: { ...bridge, hip_flexion_l: 2, knee_angle_l: 8, ankle_angle_l: 0 }, cue: 'Press the other heel down, hips level.' },
    ),
    mistakes: ['One side of the pelvis sinks.'],
  },
  {
    id: 'sliding-leg-curl',
    support: 'back',
    props: ['mat', 'towel'],
    seconds: 6,
    keys: repeat(
      { pose: bridge, cue: 'Heels on a towel, hips up.' },
      {
        pose: { ...bridge, pelvis_tilt: 103, hip_flexion: -2, knee_angle: 34, ankle_angle: 0, arm_flexion: -22, neck_extension: -12 },
        cue: 'Slide the heels out slowly.',
      },
    ),
    mistakes: ['The hips drop.', 'Sliding out fast.'],
  },
  {
    id: 'romanian-deadlift',
    support: 'feet',
    props: ['weight'],
    seconds: 6,
    keys: repeat(
      { pose: { knee_angle: 8, hip_flexion: 4, ankle_angle: 4, arm_flexion: 6 }, cue: 'Stand tall, weight close.' },
      {
        pose: {
          pelvis_tilt: -62,
          hip_flexion: 72,
          knee_angle: 18,
          ankle_angle: 8,
          lumbar_extension: -4,
          arm_flexion: 66,
          neck_extension: 14,
        },
        cue: 'Send the hips back, weight along the legs.',
      },
    ),
    mistakes: ['The weight drifts away.', 'Rounding first.'],
  },
  {
    id: 'hamstring-isometric',
    support: 'back',
    props: ['mat'],
    seconds: 6,
    keys: hold(
      { pose: { ...bent, hip_flexion_l: 10, knee_angle_l: 14, ankle_angle_l: 0 }, cue: 'Lie down, one knee a little bent.' },
      {
        pose: { ...bent, hip_flexion_r: 44, knee_angle_r: 94, ankle_angle_r: 4, hip_flexion_l: 10, knee_angle_l: 14, ankle_angle_l: 0 },
        cue: 'Press that heel into the floor. Nothing moves.',
      },
      'Keep pressing and breathing.',
    ),
    mistakes: ['Lifting the seat.', 'Holding the breath.'],
  },
  {
    id: 'extender',
    support: 'back',
    props: ['mat'],
    seconds: 5,
    keys: repeat(
      {
        pose: { ...flat, pelvis_tilt: 96, lumbar_extension: -11, hip_flexion_r: 84, knee_angle_r: 96, hip_flexion_l: -6, arm_flexion: 46 },
        cue: 'Hold one thigh upright.',
      },
      {
        pose: { ...flat, pelvis_tilt: 98, lumbar_extension: -13, hip_flexion_r: 82, knee_angle_r: 34, hip_flexion_l: -8, arm_flexion: 46 },
        cue: 'Straighten the knee to just before pain.',
      },
    ),
    mistakes: ['Kicking.'],
  },
  {
    id: 'diver',
    support: 'feet',
    props: [],
    seconds: 7,
    keys: repeat(
      {
        pose: { hip_flexion_r: 12, knee_angle_r: 18, ankle_angle_r: 8, hip_flexion_l: 4, knee_angle_l: 30, arm_flexion: 8 },
        cue: 'Stand on one leg, knee soft.',
      },
      {
        pose: {
          pelvis_tilt: -64,
          hip_flexion_r: 74,
          knee_angle_r: 20,
          ankle_angle_r: 8,
          hip_flexion_l: -8,
          knee_angle_l: 14,
          arm_flexion: 150,
          neck_extension: 14,
        },
        cue: 'Tip forward like a slow dive.',
      },
    ),
    mistakes: ['Turning the pelvis open.'],
  },
  {
    id: 'glider',
    support: 'feet',
    props: ['towel'],
    seconds: 7,
    keys: repeat(
      {
        pose: {
          hip_flexion_r: 8,
          knee_angle_r: 12,
          ankle_angle_r: 4,
          hip_flexion_l: 8,
          knee_angle_l: 12,
          ankle_angle_l: 4,
          arm_flexion: 12,
        },
        cue: 'Hold on, weight on the front heel.',
      },
      {
        pose: {
          pelvis_tilt: -18,
          hip_flexion_r: 52,
          knee_angle_r: 14,
          ankle_angle_r: -12,
          hip_flexion_l: -8,
          knee_angle_l: 20,
          ankle_angle_l: 24,
          arm_flexion: 40,
        },
        cue: 'Glide the back foot away, stop before pain.',
      },
      'Pull back with the arms.',
    ),
    mistakes: ['Going to the end at once.'],
  },
  {
    id: 'soleus-raise',
    support: 'feet',
    props: [],
    seconds: 4,
    keys: repeat(
      { pose: { hip_flexion: 24, knee_angle: 44, ankle_angle: 20, arm_flexion: 8 }, cue: 'Knees bent, hold on to something.' },
      { pose: { hip_flexion: 24, knee_angle: 44, ankle_angle: -8, arm_flexion: 8 }, cue: 'Lift the heels. The knees stay bent.' },
    ),
    mistakes: ['The knees straighten.'],
  },
  {
    id: 'bird-dog',
    support: 'knee',
    props: ['mat'],
    seconds: 7,
    keys: hold(
      { pose: allFours, cue: 'On hands and knees, back level.' },
      {
        pose: { ...allFours, hip_flexion_r: -8, knee_angle_r: 2, arm_flexion_r: 106, arm_flexion_l: 168 },
        cue: 'Stretch one leg back, the other arm forward.',
      },
      'Hold, then change.',
    ),
    mistakes: ['The back sags.', 'The hip opens to the side.'],
  },
  {
    id: 'side-plank',
    support: 'side',
    props: ['mat'],
    seconds: 6,
    keys: hold(
      {
        pose: { pelvis_tilt: 90, pelvis_rotation: -90, knee_angle: 80, arm_flexion_r: 86, arm_flexion_l: 4, hip_flexion: 6 },
        cue: 'Lie on your side, knees bent, lower arm in front.',
      },
      {
        pose: { pelvis_tilt: 74, pelvis_rotation: -90, knee_angle: 80, arm_flexion_r: 86, arm_flexion_l: 4, hip_flexion: 0 },
        cue: 'Lift the hips in line.',
      },
      'Hold and breathe.',
    ),
    mistakes: ['The hips sink back.'],
  },
  {
    id: 'dead-bug',
    support: 'back',
    props: ['mat'],
    seconds: 6,
    keys: repeat(
      {
        pose: { ...flat, pelvis_tilt: 96, lumbar_extension: -12, hip_flexion: 84, knee_angle: 90, arm_flexion: 88 },
        cue: 'Hips and knees bent, arms up.',
      },
      {
        pose: {
          ...flat,
          pelvis_tilt: 96,
          lumbar_extension: -12,
          hip_flexion_l: 84,
          knee_angle_l: 90,
          hip_flexion_r: 30,
          knee_angle_r: 70,
          arm_flexion_r: 88,
          arm_flexion_l: 150,
        },
        cue: 'Lower one heel and the other arm.',
      },
    ),
    mistakes: ['The lower back lifts.'],
  },
  {
    id: 'back-extension',
    support: 'front',
    props: ['mat'],
    seconds: 5,
    keys: repeat(
      { pose: prone, cue: 'Lie on your front, arms by your sides.' },
      {
        pose: { ...prone, lumbar_extension: 14, thoracic_extension: 8, neck_extension: -2, arm_flexion: -10 },
        cue: 'Lift the chest a hand’s width, look down.',
      },
    ),
    mistakes: ['Throwing the head back.'],
  },
]
