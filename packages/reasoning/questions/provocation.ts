/** What makes it worse, what eases it. */
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { hasPain, several, single } from './question.ts'

export const provocationQuestions: readonly Question[] = [
  several(
    {
      id: 'worse-with',
      text: 'What makes it worse? Choose all that fit.',
      why: 'The movements that bring on pain show which tissues are sensitive.',
      showWhen: hasPain,
    },
    {
      'bending-knees-straight': 'Bending forward with straight knees',
      'bending-or-lifting': 'Bending or lifting in general',
      'sitting-long': 'Sitting for long',
      'sitting-on-hard-seat': 'Sitting on a hard seat, right on the sit bone',
      'getting-up': 'Getting up from a chair',
      'standing-still': 'Standing still',
      walking: 'Walking',
      'leaning-back': 'Leaning back or arching',
      'turning-in-bed': 'Turning in bed or standing on one leg',
      'stairs-or-squat': 'Stairs, squatting or kneeling',
      'running-or-jumping': 'Running, sprinting, kicking or jumping',
      'stretching-hamstring': 'Stretching the back of the thigh',
      'twisting-hip': 'Twisting, crossing the legs, getting in or out of a car',
      'touching-the-spot': 'Pressing on the sore spot',
      resting: 'Resting',
    },
    { id: 'nothing', text: 'Nothing makes it worse' },
  ),
  several(
    {
      id: 'eased-by',
      text: 'What eases it? Choose all that fit.',
      why: 'What takes the load off tells us as much as what puts it on.',
      showWhen: hasPain,
    },
    {
      'bending-knees': 'Bending the knees',
      'sitting-down': 'Sitting down',
      'bending-forward': 'Bending forward or leaning on a trolley',
      'standing-up': 'Standing up or walking',
      'moving-about': 'Moving about, warming up',
      'lying-down': 'Lying down',
      resting: 'Rest',
      'standing-still': 'Simply standing still',
      'stretching-hamstring': 'Stretching the back of the thigh',
      'changing-position': 'Changing position',
    },
    { id: 'nothing', text: 'Nothing eases it' },
  ),
  single(
    {
      id: 'soft-knees-bend',
      text: 'When you bend forward, what do soft (slightly bent) knees change?',
      help: 'Think of putting on socks or picking something up. You do not need to try it now.',
      why: 'Bent knees slacken the hamstrings but hardly change what the back joints do. So this splits the two.',
      showWhen: hasPain,
    },
    {
      'pain-goes': 'With soft knees the pain goes',
      'pain-less': 'With soft knees it hurts less',
      'no-change': 'It hurts the same',
      worse: 'It hurts more',
      'no-pain-bending': 'Bending does not hurt',
    },
  ),
  single(
    {
      id: 'cough-sneeze',
      text: 'What happens when you cough, sneeze or strain?',
      why: 'A cough raises the pressure around discs and nerves for a moment.',
      showWhen: hasPain,
    },
    { 'shoots-into-leg': 'Pain shoots into the leg', 'hurts-back': 'It hurts in the back', 'no-change': 'Nothing' },
  ),
  single(
    {
      id: 'rest-or-movement',
      text: 'Is it better when you rest or when you move?',
      why: 'Pain from inflammation eases with movement and not with rest. Pain from use does the opposite.',
      showWhen: hasPain,
    },
    { 'better-moving': 'Better when I move', 'better-resting': 'Better when I rest', 'no-difference': 'No clear difference' },
  ),
  single(
    {
      id: 'walking-pattern',
      text: 'What happens when you walk?',
      why: 'Legs that ache on walking and ease on sitting point to the spine. Cramp that eases on standing still points to the blood flow.',
    },
    {
      'no-limit': 'I walk as far as I like',
      'eases-sitting-or-bending': 'Legs ache or go heavy; sitting or bending forward eases them',
      'cramp-eases-standing-still': 'A cramp comes at the same distance; standing still eases it',
      'stiff-then-better': 'Stiff at first, then better',
      'groin-or-hip-limits': 'Hip or groin pain stops me',
      'hurts-from-start': 'It hurts from the first step',
    },
  ),
  single(
    {
      id: 'neck-or-ankle-changes-it',
      text: 'Does bending your head down or pulling your toes up change the pain or pull in the leg?',
      help: 'For example while sitting with the leg out in front.',
      why: 'A hamstring does not reach the neck or the toes; the nerve does. If they change it, part of it is the nerve.',
      showWhen: {
        any: [
          { answer: 'leg-spread', is: ['to-buttock', 'to-thigh', 'below-knee', 'to-foot'] },
          { answer: 'tightness-felt', is: ['whole-back-of-leg', 'behind-knee'] },
        ],
      },
    },
    { yes: 'Yes, it changes', no: 'No' },
  ),
]
