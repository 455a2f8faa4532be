/** Made-up content of the design page; it is for makers, so its words are not in the catalogue. */
import { questionById } from '@sitbone/reasoning'

const reason = (findingId: string, text: string, logOddsChange: number) => ({
  findingId,
  text,
  logOddsChange,
  basis: 'judgement' as const,
  sources: [],
})

export const sample = {
  title: 'Design',
  text: 'Your pelvis stops turning earlier when you bend. That is common, and it can change.',
  headings: {
    type: 'Type',
    buttons: 'Buttons and tags',
    dialog: 'Dialog',
    toast: 'Toast',
    steps: 'Stepper',
    one: 'Which of these is it?',
    many: 'Which of these do you have?',
    map: 'Where do you feel it?',
    numbers: 'Numbers and angles',
    scale: 'How strong is it?',
    care: 'Care cards',
    result: 'Result',
  },
  options: [
    { id: 'a', text: 'Yes, this is new' },
    { id: 'b', text: 'I have had this for years, without a change', help: 'For example since school.' },
    { id: 'none', text: 'No', exclusive: true },
    { id: 'not-sure', text: 'Not sure', exclusive: true },
  ],
  places: questionById('pain-places')?.options ?? [],
  reasons: {
    for: [
      reason('a', 'The leg rises less than in most men of the same age', 0.9),
      reason('b', 'It hurts only when bending with straight knees', 0.5),
    ],
    against: [reason('c', 'Bending with bent knees hurts just as much', -1.2)],
    missing: [reason('d', 'Which came first, the pain or the tightness?', 0)],
  },
  chart: {
    title: 'Straight leg raise, right',
    summary: 'It rose from 58° to 69° in six weeks.',
    columns: ['Week', 'Angle'],
    rows: [
      ['0', '58°'],
      ['2', '60°'],
      ['4', '66°'],
      ['6', '69°'],
    ],
  },
} as const
