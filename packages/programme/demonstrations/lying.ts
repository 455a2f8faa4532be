/** Demonstrations lying on the back. Head towards −x: the pelvis lies at a tilt of 90°. */
import type { Demonstration, PoseDeg } from './demonstration.ts'

const flat: PoseDeg = { pelvis_tilt: 90, lumbar_extension: -6, arm_flexion: 9 }
/** Feet flat on the floor. */
const bent: PoseDeg = { ...flat, hip_flexion: 52, knee_angle: 113, ankle_angle: -29 }

export const lying: readonly Demonstration[] = [
  {
    id: 'slr',
    support: 'back',
    props: ['mat'],
    seconds: 8,
    keys: [
      { at: 0, pose: flat, cue: 'Lie flat. The other leg stays down.' },
      {
        at: 0.6,
        pose: { ...flat, pelvis_tilt: 104, lumbar_extension: -18, hip_flexion_r: 56, hip_flexion_l: -12 },
        cue: 'Your helper lifts the straight leg slowly, until the first firm pull.',
      },
      {
        at: 1,
        pose: { ...flat, pelvis_tilt: 104, lumbar_extension: -18, hip_flexion_r: 56, hip_flexion_l: -12 },
        cue: 'Read the angle there.',
      },
    ],
    mistakes: ['The knee bends.', 'The other leg lifts.', 'The leg is raised past the first firm pull.'],
  },
  {
    id: 'ake',
    support: 'back',
    props: ['mat'],
    seconds: 8,
    keys: [
      {
        at: 0,
        pose: { ...flat, pelvis_tilt: 96, lumbar_extension: -11, hip_flexion_r: 84, knee_angle_r: 90, hip_flexion_l: -6, arm_flexion: 46 },
        cue: 'Hold your thigh straight up with both hands.',
      },
      {
        at: 0.6,
        pose: { ...flat, pelvis_tilt: 99, lumbar_extension: -14, hip_flexion_r: 81, knee_angle_r: 30, hip_flexion_l: -9, arm_flexion: 46 },
        cue: 'Straighten the knee slowly, thigh still upright.',
      },
      {
        at: 1,
        pose: { ...flat, pelvis_tilt: 99, lumbar_extension: -14, hip_flexion_r: 81, knee_angle_r: 30, hip_flexion_l: -9, arm_flexion: 46 },
        cue: 'Read the shin there.',
      },
    ],
    mistakes: ['The thigh sinks as the knee straightens.', 'The back of the other knee lifts.'],
  },
  {
    id: 'thomas',
    support: 'couch',
    props: ['couch'],
    seconds: 8,
    keys: [
      {
        at: 0,
        pose: { ...flat, pelvis_tilt: 105, lumbar_extension: -20, hip_flexion: 112, knee_angle: 118, arm_flexion: 58 },
        cue: 'Hold both knees to your chest, lower back flat.',
      },
      {
        at: 0.65,
        pose: {
          ...flat,
          pelvis_tilt: 105,
          lumbar_extension: -20,
          hip_flexion_l: 112,
          knee_angle_l: 118,
          hip_flexion_r: -26,
          knee_angle_r: 55,
          arm_flexion: 58,
        },
        cue: 'Let one leg hang freely over the edge.',
      },
      {
        at: 1,
        pose: {
          ...flat,
          pelvis_tilt: 105,
          lumbar_extension: -20,
          hip_flexion_l: 112,
          knee_angle_l: 118,
          hip_flexion_r: -26,
          knee_angle_r: 55,
          arm_flexion: 58,
        },
        cue: 'Read the thigh there, pelvis still held.',
      },
    ],
    mistakes: ['The lower back arches.', 'The thigh drifts outward.'],
  },
  {
    id: 'lying-hamstring-stretch',
    support: 'back',
    props: ['mat'],
    seconds: 7,
    keys: [
      { at: 0, pose: { ...bent, hip_flexion_r: 88, knee_angle_r: 85, ankle_angle_r: 0, arm_flexion: 44 }, cue: 'Hold behind one thigh.' },
      {
        at: 0.5,
        pose: {
          ...bent,
          pelvis_tilt: 97,
          lumbar_extension: -12,
          hip_flexion_l: 45,
          hip_flexion_r: 84,
          knee_angle_r: 22,
          ankle_angle_r: 0,
          arm_flexion: 44,
        },
        cue: 'Straighten the knee until you feel a gentle pull.',
      },
      {
        at: 1,
        pose: {
          ...bent,
          pelvis_tilt: 97,
          lumbar_extension: -12,
          hip_flexion_l: 45,
          hip_flexion_r: 84,
          knee_angle_r: 22,
          ankle_angle_r: 0,
          arm_flexion: 44,
        },
        cue: 'Breathe and stay.',
      },
    ],
    mistakes: ['Pulling into pain.', 'Lifting the head and shoulders.'],
  },
  {
    id: 'nerve-slider',
    support: 'back',
    props: ['mat'],
    seconds: 5,
    keys: [
      {
        at: 0,
        pose: { ...bent, hip_flexion_r: 84, knee_angle_r: 78, ankle_angle_r: 14, arm_flexion: 44 },
        cue: 'Hold behind your thigh. Toes up, knee bent.',
      },
      {
        at: 0.5,
        pose: { ...bent, hip_flexion_r: 84, knee_angle_r: 32, ankle_angle_r: -30, arm_flexion: 44 },
        cue: 'Straighten the knee a little as the toes point away.',
      },
      {
        at: 1,
        pose: { ...bent, hip_flexion_r: 84, knee_angle_r: 78, ankle_angle_r: 14, arm_flexion: 44 },
        cue: 'Back again. No holding at the end.',
      },
    ],
    mistakes: ['Holding at the end.', 'Going into tingling.'],
  },
  {
    id: 'pelvic-tilt',
    support: 'back',
    props: ['mat'],
    seconds: 5,
    keys: [
      { at: 0, pose: { ...bent, pelvis_tilt: 84, lumbar_extension: 4, hip_flexion: 58 }, cue: 'Let your lower back arch a little.' },
      {
        at: 0.5,
        pose: { ...bent, pelvis_tilt: 103, lumbar_extension: -18, hip_flexion: 39 },
        cue: 'Roll the pelvis back until the lower back meets the floor.',
      },
      { at: 1, pose: { ...bent, pelvis_tilt: 84, lumbar_extension: 4, hip_flexion: 58 }, cue: 'And let go.' },
    ],
    mistakes: ['Pushing with the legs.', 'Holding the breath.'],
  },
  {
    id: 'bridge',
    support: 'back',
    props: ['mat'],
    seconds: 5,
    keys: [
      { at: 0, pose: bent, cue: 'Feet flat, hip-width apart.' },
      {
        at: 0.5,
        pose: {
          pelvis_tilt: 113,
          lumbar_extension: -2,
          hip_flexion: -2,
          knee_angle: 92,
          ankle_angle: -22,
          arm_flexion: -30,
          thoracic_extension: -2,
          neck_extension: -20,
        },
        cue: 'Lift the hips until body and thighs make a line.',
      },
      { at: 1, pose: bent, cue: 'Lower slowly.' },
    ],
    mistakes: ['Arching the back at the top.', 'Knees falling apart.'],
  },
  {
    id: 'figure-four-stretch',
    support: 'back',
    props: ['mat'],
    seconds: 7,
    keys: [
      {
        at: 0,
        pose: { ...bent, hip_rotation_r: -58, hip_adduction_r: -32, hip_flexion_r: 72, knee_angle_r: 100 },
        cue: 'Rest one ankle on the other thigh.',
      },
      {
        at: 0.55,
        pose: {
          ...bent,
          pelvis_tilt: 98,
          lumbar_extension: -13,
          hip_rotation_r: -58,
          hip_adduction_r: -34,
          hip_flexion_r: 100,
          knee_angle_r: 104,
          hip_flexion_l: 88,
          arm_flexion: 46,
        },
        cue: 'Draw the leg in until you feel the buttock.',
      },
      {
        at: 1,
        pose: {
          ...bent,
          pelvis_tilt: 98,
          lumbar_extension: -13,
          hip_rotation_r: -58,
          hip_adduction_r: -34,
          hip_flexion_r: 100,
          knee_angle_r: 104,
          hip_flexion_l: 88,
          arm_flexion: 46,
        },
        cue: 'Breathe and stay.',
      },
    ],
    mistakes: ['A pinch in the groin: ease off.', 'Twisting the lower back.'],
  },
]
