/** Where studies disagree, and what Sitbone does meanwhile. Shown, never averaged away. */
export interface Conflict {
  readonly id: string
  readonly topic: string
  readonly positions: readonly { readonly finding: string; readonly says: string }[]
  /** Findings that bear on it too. */
  readonly also: readonly string[]
  readonly rule: string
}

export const conflicts: readonly Conflict[] = [
  {
    id: 'x-tolerance-or-stiffness',
    topic: 'Why is range lower in back pain?',
    positions: [
      { finding: 'f-assoc-marshall', says: 'truly stiffer tissue' },
      { finding: 'f-assoc-halbertsma', says: 'less tolerance of stretch, same stiffness' },
    ],
    also: ['f-assoc-hori', 'f-assoc-weppler'],
    rule: 'Both are shown. Nobody is told that the muscle is truly shorter, or only more sensitive.',
  },
  {
    id: 'x-majlesi-specificity',
    topic: 'Specificity of slump and leg raise',
    positions: [
      { finding: 'f-dx-slump-majlesi', says: 'slump .83, leg raise .89, as remembered from the abstract' },
      { finding: 'f-dx-slump-majlesi', says: 'slump .89, leg raise .83, on an appraisal page' },
    ],
    also: ['f-dx-slr-majlesi'],
    rule: 'Intervals 4.9 to 7.6 (slump LR+) and 3.1 to 4.7 (leg raise LR+), or neither, until the paper is read.',
  },
  {
    id: 'x-riener-c',
    topic: 'Coefficient c of the knee equation',
    positions: [
      { finding: 'f-pm-knee', says: '0.150, in four public codes' },
      { finding: 'f-pm-knee', says: '1.50, in one' },
    ],
    also: [],
    rule: '0.150 as a named constant; both are tested.',
  },
  {
    id: 'x-dose-frequency',
    topic: 'Does the number of days matter?',
    positions: [
      { finding: 'f-dose-thomas', says: 'at least five days' },
      { finding: 'f-dose-ingram', says: 'the weekly total, not the days' },
    ],
    also: ['f-dose-maintain'],
    rule: 'Dose in minutes a week on each side; five days by default, for habit; the total matters most.',
  },
  {
    id: 'x-hold-time',
    topic: 'Ten seconds or thirty?',
    positions: [
      { finding: 'f-dose-total-time', says: 'nine tens equal three thirties' },
      { finding: 'f-dose-bandy-irion', says: '30 beats 15 for one hold (unchecked)' },
    ],
    also: ['f-dose-bandy'],
    rule: '10 to 30 seconds, same total; 30 by default.',
  },
  {
    id: 'x-gain-size',
    topic: 'How large is the gain?',
    positions: [
      { finding: 'f-dose-medeiros', says: 'about 12 degrees of leg raise' },
      { finding: 'f-dose-duration', says: '2 to 4 degrees with one short daily hold' },
      { finding: 'f-dose-plateau-weeks', says: '33 to 35 degrees in a rig' },
    ],
    also: ['f-mech-shamsi'],
    rule: 'Expect 12 degrees, band 5 to 17; promise nothing.',
  },
  {
    id: 'x-association',
    topic: 'Does hamstring length go with back pain?',
    positions: [
      { finding: 'f-assoc-sadler', says: 'a small link over time' },
      { finding: 'f-assoc-feldman', says: 'a small link in teenagers' },
      { finding: 'f-assoc-nourbakhsh', says: 'none in 600 adults' },
      { finding: 'f-assoc-hori', says: 'less range with back pain, very low certainty' },
      { finding: 'f-assoc-rowers', says: 'none in rowers' },
    ],
    also: ['f-assoc-johnson', 'f-assoc-allam', 'f-assoc-zimbabwe', 'f-assoc-students'],
    rule: 'Headline: a weak link, no cause shown.',
  },
  {
    id: 'x-stretch-helps-pain',
    topic: 'Does hamstring stretching ease back pain?',
    positions: [
      { finding: 'f-assoc-gou', says: 'on average yes, trials disagree strongly' },
      { finding: 'f-mech-shamsi', says: 'no more than usual care' },
    ],
    also: ['f-gl-nice'],
    rule: 'One safe option within general activity, never the cure.',
  },
  {
    id: 'x-hip-rotation',
    topic: 'Hip rotation and back pain',
    positions: [
      { finding: 'f-hip-rotation-lbp', says: 'less inward rotation is common' },
      { finding: 'f-hipext-lbp', says: 'rotation alike, extension less' },
    ],
    also: [],
    rule: 'Both are measured; little weight.',
  },
  {
    id: 'x-sitting-pressure',
    topic: 'Is sitting worse for discs than standing?',
    positions: [
      { finding: 'f-load-nachemson', says: '140 % of standing (unchecked)' },
      { finding: 'f-load-wilke', says: '0.46 against 0.50 MPa, one person' },
    ],
    also: [],
    rule: 'Nobody is told that sitting harms discs.',
  },
  {
    id: 'x-bulge-meaning',
    topic: 'What does a bulge mean?',
    positions: [
      { finding: 'f-img-asymptomatic', says: 'common without pain' },
      { finding: 'f-img-lbp', says: 'commoner with pain up to 50' },
    ],
    also: [],
    rule: 'It may matter or not; it is matched with symptoms.',
  },
  {
    id: 'x-ake-cutoff',
    topic: 'From where is knee extension tight?',
    positions: [
      { finding: 'f-norm-ake20-convention', says: 'over 20 degrees' },
      { finding: 'f-norm-ake', says: 'over 33.0 in men, 23.4 in women' },
    ],
    also: ['f-norm-pa-means'],
    rule: 'A sex-specific percentile; popliteal angle and knee extension are never mixed.',
  },
  {
    id: 'x-rmdq-change',
    topic: 'Which change of the Roland-Morris counts?',
    positions: [
      { finding: 'f-om-rmdq', says: '5 points or 30 %' },
      { finding: 'f-om-rmdq', says: '2 to 3 points' },
    ],
    also: [],
    rule: '5 points or 30 % for "you have improved"; 2 to 3 for groups only.',
  },
  {
    id: 'x-start-licence',
    topic: 'The two Keele tools',
    positions: [
      { finding: 'f-om-startback', says: 'no licence for non-commercial use' },
      { finding: 'f-om-startmsk', says: 'a licence for everybody' },
    ],
    also: [],
    rule: 'Two instruments with two terms; neither ships by default.',
  },
  {
    id: 'x-ake-mdc',
    topic: 'From where is a change of knee extension real?',
    positions: [
      { finding: 'f-rel-ake-neto', says: '7 to 8 degrees, same rater, two trials' },
      { finding: 'f-rel-ake-71-intra', says: '12 degrees, one trial' },
    ],
    also: ['f-rel-ake-hamid-inter'],
    rule: '12 for one trial or another rater, 8 for the mean of repeats by one; own repeats take over.',
  },
]
