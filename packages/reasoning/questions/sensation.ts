/** What it feels like: nerve feelings, tightness, and the joints near by. */
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { hasPain, several, single } from './question.ts'

export const sensationQuestions: readonly Question[] = [
  several(
    {
      id: 'leg-feelings',
      text: 'What do you feel in the leg? Choose all that fit.',
      why: 'Tingling, numbness and electric pain come from nerves. A pull or ache can come from muscle.',
      showWhen: hasPain,
    },
    {
      tingling: 'Tingling or pins and needles',
      numbness: 'A numb patch',
      electric: 'Burning, shooting or electric pain',
      weakness: 'Weakness',
      heaviness: 'Heavy, tired or cramping legs',
      ache: 'A dull ache',
      pull: 'A tight pull',
    },
    { id: 'none', text: 'Nothing in the leg' },
  ),
  single(
    {
      id: 'tightness-felt',
      text: 'Where does it feel tight?',
      why: 'A muscle pull is felt in the muscle. A pull along the whole leg is more often a nerve.',
    },
    {
      'back-of-thigh': 'Back of the thigh',
      'whole-back-of-leg': 'All down the back of the leg, below the knee too',
      'behind-knee': 'Behind the knee',
      calf: 'Calf',
      'front-of-hip': 'Front of the hip',
      'low-back': 'Low back',
      everywhere: 'Many muscles, all over',
      nowhere: 'Nothing feels tight',
    },
  ),
  single(
    {
      id: 'tightness-since',
      text: 'How long have the hamstrings felt tight?',
      why: 'Muscles do not shorten in days. Tightness that came fast is usually guarding, a nerve or a strain.',
      showWhen: { not: { answer: 'tightness-felt', is: ['nowhere'] } },
    },
    {
      'always-or-years': 'For years, or always',
      months: 'For months',
      weeks: 'For weeks',
      days: 'For days',
      'not-tight': 'They do not feel tight',
    },
  ),
  single(
    {
      id: 'tightness-side',
      text: 'Which hamstrings feel tight?',
      why: 'Low flexibility is nearly always on both sides. One tight side points to a nerve, guarding or a strain.',
      showWhen: { not: { answer: 'tightness-felt', is: ['nowhere'] } },
    },
    { both: 'Both', left: 'Left', right: 'Right', 'not-tight': 'They do not feel tight' },
  ),
  single(
    {
      id: 'which-came-first',
      text: 'Which came first, the tightness or the pain?',
      why: 'Tight hamstrings can come from back pain as well as add to it. The order helps to tell which.',
      showWhen: { all: [hasPain, { not: { answer: 'tightness-felt', is: ['nowhere'] } }] },
    },
    {
      'tightness-first': 'Tight long before the pain',
      'pain-first': 'The pain came first',
      together: 'Both together',
      'not-tight': 'I am not tight',
    },
  ),
  single(
    {
      id: 'stretching-response',
      text: 'What happens when you stretch the hamstrings?',
      why: 'Relief, or tingling and more pain, tell muscle and nerve apart.',
    },
    {
      'lasting-relief': 'The pain is better for hours or days',
      'short-relief': 'It feels better for a short time',
      nothing: 'No change',
      'worse-or-tingling': 'Worse, or tingling',
      'sharp-local-pain': 'A sharp pain at one spot in the thigh or sit bone',
      'not-tried': 'I have not tried',
    },
  ),
  several(
    {
      id: 'strain-signs',
      text: 'Did any of these happen at the back of the thigh?',
      why: 'They tell a torn or strained muscle from tightness.',
      showWhen: {
        any: [
          { answer: 'pain-places', includes: ['back-of-thigh', 'sit-bone', 'buttock'] },
          { answer: 'onset', is: ['sudden-sprint-or-stretch'] },
        ],
      },
    },
    {
      pop: 'A pop or snap, high up near the sit bone',
      'sudden-stab': 'A sudden stab that made me stop',
      bruise: 'A bruise on the back of the thigh',
      'sore-to-press': 'One sore spot in the muscle when I press',
      'sore-bending-knee': 'Sore when I bend the knee against a push',
      'sore-muscles-both': 'Both thighs sore all over, a day or two after exercise',
    },
    { id: 'none', text: 'None of these' },
  ),
  several(
    {
      id: 'hip-signs',
      text: 'Does the hip do any of these?',
      why: 'A stiff or pinching hip can feel like back or hamstring trouble.',
      showWhen: {
        any: [
          { answer: 'pain-places', includes: ['groin', 'outer-hip', 'buttock', 'front-of-thigh', 'front-of-pelvis'] },
          { answer: 'main-problem', is: ['hip-or-groin-pain'] },
        ],
      },
    },
    {
      'groin-pinch': 'Pinches in the groin when I bend it deeply',
      'stiff-socks': 'So stiff that shoes and socks are hard',
      clicking: 'Clicks or catches',
      limp: 'Makes me limp',
      'pain-straightening': 'Pulls at the front when the leg goes back',
    },
    { id: 'none', text: 'None of these' },
  ),
  several(
    {
      id: 'knee-calf-signs',
      text: 'Does the knee or calf do any of these?',
      why: 'The knee and calf share muscles with the hamstrings and have troubles of their own.',
      showWhen: {
        any: [
          { answer: 'pain-places', includes: ['front-of-knee', 'behind-knee', 'calf'] },
          { answer: 'main-problem', is: ['knee-or-calf-pain'] },
        ],
      },
    },
    {
      'front-stairs-sitting': 'Front of the knee hurts on stairs or after long sitting with bent knees',
      'lump-behind-knee': 'A lump or fullness behind the knee',
      'knee-swelling': 'A swollen knee',
      'calf-tight-heel': 'Tight calf: hard to keep the heel down when squatting',
      'calf-swollen': 'One calf swollen, warm or sore',
    },
    { id: 'none', text: 'None of these' },
  ),
  several(
    {
      id: 'whole-body-signs',
      text: 'Do any of these fit you?',
      why: 'Some pains in the back and legs start somewhere else in the body.',
    },
    {
      'shoulders-and-hips-stiff': 'Both shoulders or both hips ache and are stiff in the morning',
      'period-linked': 'The pain goes with my periods',
      'toilet-or-meal-linked': 'The pain changes with meals or the toilet',
      'pee-trouble': 'Burning, frequent or bloody pee',
      'waves-to-groin': 'Pain in waves from the side to the groin',
      'eye-skin-bowel': 'Red painful eye, psoriasis or bowel inflammation, now or before',
      'steady-growing': 'A deep pain that grows week by week, whatever I do',
    },
    { id: 'none', text: 'None of these' },
  ),
]
