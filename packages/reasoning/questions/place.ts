/** Where it is: place, side, how far down. */
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { hasPain, several, single } from './question.ts'

export const placeQuestions: readonly Question[] = [
  single(
    {
      id: 'main-problem',
      text: 'What bothers you most?',
      why: 'It tells us where to start, and whether there is any pain that tightness could explain.',
    },
    {
      'low-back-pain': 'Pain in the low back',
      'buttock-pain': 'Pain in the buttock or at the sit bone',
      'back-of-thigh-pain': 'Pain at the back of the thigh',
      'leg-pain': 'Pain, tingling or numbness down a leg',
      'hip-or-groin-pain': 'Pain in the hip or groin',
      'knee-or-calf-pain': 'Pain in the knee, behind the knee or in the calf',
      'pain-elsewhere': 'Pain somewhere else, such as the side, tummy or shoulders',
      'tightness-without-pain': 'Tight or stiff, but no pain',
      'no-problem': 'Nothing hurts or feels tight: I only want to check',
    },
  ),
  several(
    {
      id: 'pain-places',
      type: 'body-map',
      text: 'Where do you feel pain? Choose every place.',
      help: 'Use the picture or the list.',
      why: 'The place of the pain is one of the best clues to its source.',
    },
    {
      'upper-or-middle-back': 'Upper or middle back',
      flank: 'Side of the back, under the ribs',
      'low-back': 'Low back',
      'back-of-pelvis': 'Dimple at the top of the buttock (back of the pelvis)',
      buttock: 'Buttock',
      'sit-bone': 'Sit bone (the bone you sit on)',
      groin: 'Groin',
      'front-of-pelvis': 'Front of the pelvis, pubic bone',
      'outer-hip': 'Outer side of the hip',
      'front-of-thigh': 'Front of the thigh',
      'back-of-thigh': 'Back of the thigh',
      'front-of-knee': 'Front of the knee',
      'behind-knee': 'Behind the knee',
      calf: 'Calf',
      'shin-or-foot': 'Shin, foot or toes',
      tummy: 'Tummy',
      'shoulders-or-neck': 'Shoulders or neck',
    },
    { id: 'none', text: 'No pain anywhere' },
  ),
  single(
    {
      id: 'pain-side',
      text: 'Which side is it on?',
      why: 'Nerve, hip and strain pain usually sit on one side. Tightness and many back pains are felt on both.',
      showWhen: hasPain,
    },
    { left: 'Left', right: 'Right', both: 'Both sides', middle: 'In the middle', changing: 'It changes sides' },
  ),
  single(
    {
      id: 'leg-spread',
      text: 'How far does the pain or tingling travel down?',
      why: 'Pain that runs below the knee is more often from a nerve in the back. A muscle pull usually ends at the knee fold.',
      showWhen: hasPain,
    },
    {
      'stays-in-back': 'It stays in the back',
      'to-buttock': 'Into the buttock',
      'to-thigh': 'Into the thigh, not below the knee',
      'below-knee': 'Below the knee',
      'to-foot': 'All the way to the foot or toes',
      'not-back-or-leg': 'It is not in the back or the leg',
    },
  ),
  single(
    {
      id: 'leg-or-back-worse',
      text: 'Which is worse, the back or the leg?',
      why: 'A leg that hurts more than the back points to a nerve.',
      showWhen: hasPain,
    },
    {
      'only-back': 'Only the back hurts',
      'back-worse': 'The back is worse',
      equal: 'Both the same',
      'leg-worse': 'The leg is worse',
      'only-leg': 'Only the buttock, hip or leg hurts',
    },
  ),
]
