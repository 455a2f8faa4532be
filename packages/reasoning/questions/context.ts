/** Life around it: sitting, sport, work, growth, pregnancy, bendy joints. */
import type { Question } from '@sitbone/evidence/vocabulary/question'
import { hasPain, several, single } from './question.ts'

export const contextQuestions: readonly Question[] = [
  single(
    {
      id: 'sitting-hours',
      text: 'How long do you sit on a usual day?',
      why: 'People who sit more are a little tighter. Nobody has shown which comes first, so it counts little.',
    },
    { 'under-4': 'Less than 4 hours', '4-to-8': '4 to 8 hours', 'over-8': 'More than 8 hours' },
  ),
  single(
    {
      id: 'activity',
      text: 'How active are you?',
      why: 'Little movement makes muscles and joints more sensitive; hard training has its own injuries.',
    },
    {
      little: 'I move little',
      some: 'Some walking or light exercise',
      regular: 'Exercise on most days',
      'hard-training': 'Hard training or competition',
    },
  ),
  several(
    {
      id: 'sport',
      text: 'Which sports do you do?',
      why: 'Sprinting and kicking strain hamstrings; arching sports load the back of the spine; dance and gymnastics need bendy joints.',
    },
    {
      'running-long': 'Distance running',
      'sprint-kick-jump': 'Sprinting, football, jumping',
      strength: 'Lifting weights',
      'dance-gymnastics': 'Dance, gymnastics, yoga',
      'arching-sports': 'Cricket bowling, tennis serve, diving or other arching sports',
      'cycling-rowing': 'Cycling or rowing',
    },
    { id: 'none', text: 'None of these' },
  ),
  single(
    {
      id: 'work',
      text: 'What is your day like?',
      why: 'It shows what your back does most, and what a plan must fit into.',
    },
    {
      desk: 'Desk or driving',
      standing: 'Standing or walking',
      lifting: 'Lifting or bending',
      mixed: 'A mix',
      'not-working': 'Not working now',
    },
  ),
  single(
    {
      id: 'recent-load',
      text: 'Has your exercise or work changed lately?',
      why: 'Soreness one to three days after something new is normal and goes by itself.',
    },
    {
      'new-in-last-3-days': 'New or much harder in the last 3 days',
      'more-for-weeks': 'More or harder over the last weeks',
      less: 'Less than before',
      'no-change': 'No change',
    },
  ),
  single(
    {
      id: 'pain-intensity',
      text: 'How strong is the pain on most days?',
      why: 'It helps to choose where to start, and later to see if things change.',
      showWhen: hasPain,
    },
    { none: 'No pain', mild: 'Mild', moderate: 'Moderate', severe: 'Severe' },
  ),
  single(
    {
      id: 'bendy-joints',
      text: 'Are your joints very bendy?',
      help: 'For example: palms flat on the floor with straight knees, or thumb back to the forearm.',
      why: 'Bendy people can feel tight although their hamstrings are long. Stretching is not what they need.',
    },
    { yes: 'Yes, now or as a teenager', no: 'No' },
  ),
  single(
    {
      id: 'growing-fast',
      text: 'Have you grown fast in the last year?',
      why: 'In a growth spurt bones can grow ahead of the muscles for a while.',
      showWhen: { person: 'age', atMost: 20 },
    },
    { yes: 'Yes', no: 'No' },
  ),
  single(
    {
      id: 'pregnancy',
      text: 'Are you pregnant, or did you give birth in the last six months?',
      why: 'Pregnancy changes the joints of the pelvis, and which positions are safe.',
      showWhen: {
        all: [
          { person: 'sex', is: ['female', 'unspecified'] },
          { person: 'age', atLeast: 12, atMost: 55 },
        ],
      },
    },
    { pregnant: 'Pregnant', 'birth-last-6-months': 'Gave birth in the last six months', no: 'No' },
  ),
  single(
    {
      id: 'smoking',
      text: 'Do you smoke, or did you?',
      why: 'Smoking narrows blood vessels. That matters when legs cramp on walking.',
      showWhen: { answer: 'walking-pattern', is: ['cramp-eases-standing-still', 'eases-sitting-or-bending'] },
    },
    { now: 'Yes', before: 'I stopped', never: 'Never' },
  ),
]
