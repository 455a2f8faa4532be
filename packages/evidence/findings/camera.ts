/** Angles from pictures. */
import type { Finding } from './finding.ts'

export const camera = {
  'f-cam-knee-views': {
    statement: 'A camera knee angle is far off from oblique views and passable only from the true side with fitted clothes.',
    population: 'squat, several view angles and clothes',
    values: [
      { name: 'pooled bias', value: -13.9, unit: 'deg', sd: 15.1, basis: 'study' },
      { name: 'limits of agreement, pooled', value: [-43.5, 15.5], unit: 'deg', basis: 'study' },
      { name: 'side-view bias', value: -2.3, unit: 'deg', sd: 6.4, basis: 'study' },
      { name: 'side view with tight trousers, bias', value: 1.6, unit: 'deg', sd: 3.5, basis: 'study' },
    ],
    sources: ['src-cosoli-2026'],
    checked: 'abstract',
    test: 'knee angle in squat',
    method: 'MediaPipe, one camera',
  },
  'f-cam-hip': {
    statement: 'A camera hip angle was 17 degrees off in the squat.',
    population: '10 adults',
    values: [
      { name: 'right hip bias', value: -17.49, unit: 'deg', basis: 'study' },
      { name: 'limits of agreement', value: [-51.9, 16.9], unit: 'deg', basis: 'study' },
    ],
    sources: ['src-mediapipe-hip-2026'],
    checked: 'abstract',
    test: 'hip angle in squat',
    method: 'MediaPipe 2D',
  },
  'f-cam-heavy-kinovea': {
    statement: 'The heavy landmark model against hand-marked video.',
    population: 'preprint sample',
    values: [
      { name: 'mean absolute error', value: 7.07, unit: 'deg', basis: 'study' },
      { name: 'bias', value: -5.12, unit: 'deg', basis: 'study' },
      { name: 'ICC', value: [0.77, 0.98], basis: 'study' },
    ],
    sources: ['src-mediapipe-kinovea'],
    checked: 'abstract',
    note: 'Preprint.',
    test: 'knee angle',
    method: 'MediaPipe heavy',
  },
  'f-cam-lunge': {
    statement: 'From still pictures a phone app measured the ankle lunge well.',
    population: '57 adults',
    values: [
      { name: 'ICC', value: 0.977, basis: 'study' },
      { name: 'limits of agreement', value: [-1.8, 1.47], unit: 'deg', basis: 'study' },
      { name: 'MDC95 two raters', value: 4.57, unit: 'deg', basis: 'study' },
    ],
    sources: ['src-lunge-app-2025'],
    checked: 'abstract',
    test: 'knee-to-wall lunge',
    method: 'phone camera app',
  },
  'f-cam-kinovea': {
    statement: 'Marking points by hand on video holds up to 5 m and at views from 45 to 90 degrees; 90 is best.',
    population: 'bench test',
    values: [
      { name: 'distance up to', value: 5, unit: 'm', basis: 'study' },
      { name: 'view angle', value: [45, 90], unit: 'deg', basis: 'study' },
    ],
    sources: ['src-kinovea-2019'],
    checked: 'abstract',
    test: 'any 2D angle',
    method: 'still-frame goniometry',
  },
  'f-cam-no-slr-study': {
    statement: 'No study was found that validates camera pose estimation for the straight leg raise or knee extension.',
    population: 'none',
    values: [],
    sources: ['src-cosoli-2026', 'src-mediapipe-hip-2026'],
    checked: 'abstract',
    note: 'A statement about what was not found.',
    test: 'SLR; AKE',
    method: 'pose estimation',
  },
} as const satisfies Record<string, Finding>
