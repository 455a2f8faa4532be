/** More stretches and rolling. */
import { hold, repeat } from './course.ts'
import type { Demonstration, PoseDeg } from './demonstration.ts'

const flat: PoseDeg = { pelvis_tilt: 90, lumbar_extension: -6, arm_flexion: 9 }
const sit: PoseDeg = { hip_flexion: 86, knee_angle: 88, arm_flexion: 22, pelvis_tilt: 4, lumbar_extension: -6 }
/** Leaning back on the hands, heels on the floor, seat lifted. */
const propped: PoseDeg = { pelvis_tilt: 34, hip_flexion: 50, arm_flexion: -62, lumbar_extension: -4, neck_extension: -12, ankle_angle: -10 }

export const stretches: readonly Demonstration[] = [
  {
    id: 'strap-hamstring-stretch',
    support: 'back',
    props: ['mat', 'strap'],
    seconds: 7,
    keys: hold(
      { pose: { ...flat, hip_flexion_r: 40, arm_flexion: 70 }, cue: 'Loop the strap round one foot, knee straight.' },
      {
        pose: { ...flat, pelvis_tilt: 101, lumbar_extension: -16, hip_flexion_r: 62, hip_flexion_l: -10, arm_flexion: 70 },
        cue: 'Let the arms draw the leg up until a gentle pull.',
      },
    ),
    mistakes: ['The knee bends to gain height.', 'Pulling into pain or tingling.'],
  },
  {
    id: 'doorway-hamstring-stretch',
    support: 'back',
    props: ['mat', 'wall'],
    seconds: 7,
    keys: hold(
      { pose: { ...flat, hip_flexion_r: 60, knee_angle_r: 22 }, cue: 'Lie in a doorway, one heel on the frame.' },
      {
        pose: { ...flat, pelvis_tilt: 99, lumbar_extension: -14, hip_flexion_r: 62, hip_flexion_l: -9 },
        cue: 'Straighten the knee until a gentle pull.',
      },
    ),
    mistakes: ['Moving too close, so that the seat lifts.'],
  },
  {
    id: 'standing-hamstring-stretch',
    support: 'feet',
    props: ['step'],
    seconds: 7,
    keys: hold(
      { pose: { hip_flexion_r: 34, ankle_angle_r: 2, arm_flexion: 10 }, cue: 'Put one heel on a low step.' },
      {
        pose: { pelvis_tilt: -26, hip_flexion_r: 60, hip_flexion_l: 26, ankle_angle_r: 2, arm_flexion: 34, neck_extension: 8 },
        cue: 'Tip forward from the hips, back long.',
      },
    ),
    mistakes: ['Rounding to get further.', 'A step that is too high.'],
  },
  {
    id: 'soleus-stretch',
    support: 'feet',
    props: ['wall'],
    seconds: 7,
    keys: hold(
      {
        pose: {
          hip_flexion_r: 4,
          knee_angle_r: 20,
          ankle_angle_r: 16,
          hip_flexion_l: 30,
          knee_angle_l: 34,
          ankle_angle_l: 4,
          arm_flexion: 72,
        },
        cue: 'Hands on the wall, one foot a little back.',
      },
      {
        pose: {
          hip_flexion_r: 22,
          knee_angle_r: 50,
          ankle_angle_r: 28,
          hip_flexion_l: 46,
          knee_angle_l: 62,
          ankle_angle_l: 16,
          arm_flexion: 72,
        },
        cue: 'Bend that knee over the toes, heel down.',
      },
    ),
    mistakes: ['The back heel lifts.'],
  },
  {
    id: 'standing-hip-flexor-stretch',
    support: 'feet',
    props: [],
    seconds: 7,
    keys: hold(
      {
        pose: {
          hip_flexion_r: -10,
          knee_angle_r: 8,
          ankle_angle_r: 18,
          hip_flexion_l: 22,
          knee_angle_l: 26,
          ankle_angle_l: 4,
          arm_flexion: 6,
        },
        cue: 'One foot well behind the other.',
      },
      {
        pose: {
          pelvis_tilt: 8,
          lumbar_extension: -8,
          hip_flexion_r: -26,
          knee_angle_r: 14,
          ankle_angle_r: 30,
          hip_flexion_l: 26,
          knee_angle_l: 44,
          ankle_angle_l: 10,
          arm_flexion: 6,
        },
        cue: 'Tail under, then glide forward a little.',
      },
    ),
    mistakes: ['Arching the lower back.'],
  },
  {
    id: 'seated-figure-four',
    support: 'seat',
    props: ['chair'],
    seconds: 7,
    keys: hold(
      {
        pose: { ...sit, hip_flexion_r: 106, hip_rotation_r: -60, hip_adduction_r: -32, knee_angle_r: 100 },
        cue: 'Sit tall, one ankle on the other knee.',
      },
      {
        pose: {
          ...sit,
          pelvis_tilt: -16,
          hip_flexion_r: 120,
          hip_flexion_l: 106,
          hip_rotation_r: -60,
          hip_adduction_r: -32,
          knee_angle_r: 100,
          lumbar_extension: -4,
          arm_flexion: 40,
        },
        cue: 'Tip forward from the hips.',
      },
    ),
    mistakes: ['Rounding the back.', 'A pinch in the groin: ease off.'],
  },
  {
    id: 'hip-rotation-mobility',
    support: 'back',
    props: ['mat'],
    seconds: 6,
    keys: repeat(
      {
        pose: {
          ...flat,
          hip_flexion: 52,
          knee_angle: 104,
          ankle_angle: -29,
          hip_rotation_r: -28,
          hip_rotation_l: 26,
          hip_adduction_r: -18,
          hip_adduction_l: 8,
        },
        cue: 'Let both knees sink to one side.',
      },
      {
        pose: {
          ...flat,
          hip_flexion: 52,
          knee_angle: 104,
          ankle_angle: -29,
          hip_rotation_r: 26,
          hip_rotation_l: -28,
          hip_adduction_r: 8,
          hip_adduction_l: -18,
        },
        cue: 'And to the other.',
      },
    ),
    mistakes: ['Forcing the knees down.'],
  },
  {
    id: 'hip-rotation',
    support: 'front',
    props: ['mat'],
    seconds: 7,
    keys: [
      {
        at: 0,
        pose: { pelvis_tilt: -90, knee_angle_r: 90, ankle_angle_l: -40, arm_flexion: -4 },
        cue: 'Lie on your front, one knee bent upright.',
      },
      {
        at: 0.35,
        pose: { pelvis_tilt: -90, knee_angle_r: 90, hip_rotation_r: 34, ankle_angle_l: -40, arm_flexion: -4 },
        cue: 'Let the foot fall outward: the hip turns in.',
      },
      {
        at: 1,
        pose: { pelvis_tilt: -90, knee_angle_r: 90, hip_rotation_r: -34, ankle_angle_l: -40, arm_flexion: -4 },
        cue: 'Let it fall inward: the hip turns out. The pelvis stays down.',
      },
    ],
    mistakes: ['The pelvis lifts on one side.'],
  },
  {
    id: 'thigh-rolling',
    support: 'floor-seat',
    props: ['mat', 'roller'],
    seconds: 6,
    keys: repeat(
      { pose: propped, cue: 'Thigh on the roller, hands behind you.' },
      { pose: { ...propped, pelvis_tilt: 30, hip_flexion: 55, arm_flexion: -58 }, cue: 'Roll slowly from sit bone to knee.' },
    ),
    mistakes: ['Rolling over the hollow of the knee.'],
  },
  {
    id: 'calf-rolling',
    support: 'floor-seat',
    props: ['mat', 'roller'],
    seconds: 6,
    keys: repeat(
      { pose: { ...propped, pelvis_tilt: 26, hip_flexion: 67, arm_flexion: -54 }, cue: 'Calf on the roller, hands behind you.' },
      { pose: { ...propped, pelvis_tilt: 23, hip_flexion: 70, arm_flexion: -51 }, cue: 'Roll slowly below the knee.' },
    ),
    mistakes: ['Rolling a calf that is swollen, warm or newly sore.'],
  },
]
