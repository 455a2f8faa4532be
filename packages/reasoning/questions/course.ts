/** Since when, how it began, how it goes. */
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { hasPain, several, single } from './question.ts'

export const courseQuestions: readonly Question[] = [
  single(
    {
      id: 'pain-duration',
      text: 'How long have you had this pain?',
      why: 'New pain, and pain that has lasted for months, have different usual reasons and need different help.',
      showWhen: hasPain,
    },
    {
      'under-1-week': 'Less than a week',
      '1-to-6-weeks': '1 to 6 weeks',
      '6-to-12-weeks': '6 to 12 weeks',
      '3-to-12-months': '3 to 12 months',
      'over-1-year': 'More than a year, or on and off for years',
    },
  ),
  single(
    {
      id: 'onset',
      text: 'How did it start?',
      why: 'A sudden start in a sprint, a lift or a fall points to other tissues than a slow start.',
      showWhen: hasPain,
    },
    {
      'sudden-lift-or-twist': 'Suddenly, with a lift, bend or twist',
      'sudden-sprint-or-stretch': 'Suddenly, in a sprint, kick, slide or big stretch',
      'fall-or-injury': 'With a fall, a blow or an accident',
      'sudden-no-cause': 'Suddenly, for no reason',
      'after-exercise': 'In the days after new or hard exercise',
      gradual: 'Slowly, over weeks or months',
    },
  ),
  single(
    {
      id: 'course',
      text: 'How is it going?',
      why: 'Most back and muscle pain gets better or goes up and down. Pain that only grows needs a closer look.',
      showWhen: hasPain,
    },
    { better: 'Getting better', 'up-and-down': 'Up and down', same: 'The same', worse: 'Getting worse' },
  ),
  single(
    {
      id: 'past-episodes',
      text: 'Have you had this before?',
      why: 'Pain that comes back in spells is common in simple back pain. A hamstring that was strained before is strained again more easily.',
      showWhen: hasPain,
    },
    { first: 'No, it is the first time', 'back-before': 'Yes, back pain in spells', 'hamstring-before': 'Yes, a hamstring strain before' },
  ),
  single(
    {
      id: 'morning-stiffness',
      text: 'How long are you stiff in the morning?',
      why: 'Stiffness of half an hour or more can come from inflammation. Worn hips are stiff for a short time.',
    },
    {
      none: 'Not stiff in the morning',
      'under-30-minutes': 'Up to half an hour',
      '30-to-60-minutes': 'Half an hour to an hour',
      'over-60-minutes': 'More than an hour',
    },
  ),
  single(
    {
      id: 'night-pattern',
      text: 'How is it at night?',
      why: 'Pain on turning over is common. Pain that wakes you late at night and eases when you get up, or never eases, points elsewhere.',
      showWhen: hasPain,
    },
    {
      'sleep-well': 'I sleep well',
      'hurts-turning': 'It hurts when I turn or lie on it, then settles',
      'second-half-eases-up': 'It wakes me late in the night and eases when I get up',
      'constant-at-night': 'It keeps me awake in every position',
    },
  ),
  single(
    {
      id: 'since-last-time',
      text: 'Compared with last time, how is the pain now?',
      help: 'Only when you have done this check before.',
      why: 'How pain changes tells us whether the first idea still fits.',
      showWhen: { answer: 'checked-before', is: ['yes'] },
    },
    {
      'much-better': 'Much better',
      'little-better': 'A little better',
      same: 'The same',
      worse: 'Worse',
      'new-symptom': 'Something new has come',
    },
  ),
  single(
    {
      id: 'checked-before',
      text: 'Have you done this check before for the same problem?',
      why: 'Then we also ask what changed and what you tried.',
      showWhen: { any: [{ answer: 'pain-duration', is: ['1-to-6-weeks', '6-to-12-weeks', '3-to-12-months', 'over-1-year'] }] },
    },
    { yes: 'Yes', no: 'No' },
  ),
  several(
    {
      id: 'tried',
      text: 'What have you tried?',
      why: 'What you tried, and how it went, is evidence too.',
      showWhen: { answer: 'checked-before', is: ['yes'] },
    },
    {
      'hamstring-stretching': 'Stretching the hamstrings for some weeks',
      strength: 'Strength exercises',
      walking: 'Walking or staying active',
      rest: 'Rest',
      'nerve-sliders': 'Nerve sliders',
    },
    { id: 'none', text: 'Nothing yet' },
  ),
]
