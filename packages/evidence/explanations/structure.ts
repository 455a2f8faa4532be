/** The nodes beside the leading explanation: states, defaults, and the findings that hang on them. Judgement unless a source is named. */
import type { Contributor, RoleKind } from './explanation.ts'

/** Hamstring extensibility in SDs of the healthy norm of one's sex; each state is a bin one SD wide. */
export const extensibilityStates = [-3, -2, -1, 0, 1, 2, 3] as const
export const extensibilityDefault = [-0.3, 1] as const

export const roleStates = ['contributes', 'effect', 'unrelated', 'not-now'] as const
export type RoleState = (typeof roleStates)[number]

export const contributorDefaults: Readonly<Record<Contributor, number>> = {
  nerve: 0.08,
  guarding: 0.15,
  'hip-flexors': 0.15,
  'hip-stiffness': 0.1,
  deconditioning: 0.3,
  'training-load': 0.15,
}

/**
 * Chance that low extensibility contributes, by kind of leading explanation and extensibility (−3 … +3 SD); the rest of each row goes to
 * `elsewhere`. The link in people is weak (f-assoc-sadler, f-assoc-nourbakhsh), so even a very low range is not certain to matter.
 */
export const roleTable: Readonly<
  Record<RoleKind, { readonly contributes: readonly number[]; readonly elsewhere: Readonly<Partial<Record<RoleState, number>>> }>
> = {
  contributor: { contributes: [0.9, 0.9, 0.85, 0.5, 0.2, 0.1, 0.05], elsewhere: { unrelated: 1 } },
  shared: { contributes: [0.55, 0.45, 0.25, 0.06, 0.02, 0.01, 0.01], elsewhere: { unrelated: 0.85, effect: 0.15 } },
  effect: { contributes: [0.14, 0.12, 0.08, 0.03, 0.01, 0.01, 0.01], elsewhere: { effect: 0.88, unrelated: 0.12 } },
  unrelated: { contributes: [0.14, 0.1, 0.06, 0.03, 0.01, 0.01, 0.01], elsewhere: { unrelated: 0.92, effect: 0.08 } },
  'not-now': { contributes: [0.03, 0.02, 0.02, 0.01, 0.01, 0.01, 0.01], elsewhere: { 'not-now': 0.93, unrelated: 0.07 } },
}

/** Findings that depend on a node beside the explanation: share of answers in each of the node's states. An explanation may override. */
export const nodeFindings: Readonly<
  Record<string, { readonly node: Contributor | 'role'; readonly shares: Readonly<Record<string, readonly number[]>> }>
> = {
  'soft-knees-bend': {
    node: 'role',
    shares: {
      'pain-goes': [0.4, 0.1, 0.06, 0.04],
      'pain-less': [0.4, 0.3, 0.22, 0.12],
      'no-change': [0.12, 0.35, 0.4, 0.3],
      worse: [0.02, 0.05, 0.04, 0.04],
      'no-pain-bending': [0.06, 0.2, 0.28, 0.5],
    },
  },
  'tightness-since': {
    node: 'role',
    shares: {
      'always-or-years': [0.7, 0.14, 0.3, 0.1],
      months: [0.2, 0.22, 0.2, 0.08],
      weeks: [0.06, 0.34, 0.12, 0.17],
      days: [0.02, 0.22, 0.08, 0.35],
      'not-tight': [0.02, 0.08, 0.3, 0.3],
    },
  },
  'tightness-side': {
    node: 'role',
    shares: {
      both: [0.85, 0.38, 0.5, 0.3],
      left: [0.06, 0.27, 0.1, 0.2],
      right: [0.06, 0.27, 0.1, 0.2],
      'not-tight': [0.03, 0.08, 0.3, 0.3],
    },
  },
  'which-came-first': {
    node: 'role',
    shares: {
      'tightness-first': [0.7, 0.08, 0.2, 0.1],
      'pain-first': [0.07, 0.62, 0.3, 0.35],
      together: [0.2, 0.22, 0.2, 0.25],
      'not-tight': [0.03, 0.08, 0.3, 0.3],
    },
  },
  'stretching-response': {
    node: 'role',
    shares: {
      'lasting-relief': [0.35, 0.04, 0.08, 0.04],
      'short-relief': [0.47, 0.36, 0.4, 0.22],
      nothing: [0.12, 0.25, 0.4, 0.33],
      'worse-or-tingling': [0.04, 0.3, 0.07, 0.16],
      'sharp-local-pain': [0.02, 0.05, 0.05, 0.25],
    },
  },
  /** Derived: how the pain went while the hamstrings were stretched for weeks (`tried` with `since-last-time`). */
  'after-weeks-of-stretching': {
    node: 'role',
    shares: { better: [0.55, 0.3, 0.32, 0.4], same: [0.38, 0.42, 0.55, 0.45], worse: [0.07, 0.28, 0.13, 0.15] },
  },
  slump: { node: 'nerve', shares: { yes: [0.17, 0.84], no: [0.83, 0.16] } },
  'ankle-sensitises': { node: 'nerve', shares: { yes: [0.12, 0.7], no: [0.88, 0.3] } },
  'neck-sensitises': { node: 'nerve', shares: { yes: [0.1, 0.6], no: [0.9, 0.4] } },
  'neck-or-ankle-changes-it': { node: 'nerve', shares: { yes: [0.12, 0.65], no: [0.88, 0.35] } },
  'sitting-hours': { node: 'deconditioning', shares: { 'under-4': [0.4, 0.1], '4-to-8': [0.42, 0.35], 'over-8': [0.18, 0.55] } },
  activity: {
    node: 'deconditioning',
    shares: { little: [0.12, 0.65], some: [0.38, 0.28], regular: [0.38, 0.06], 'hard-training': [0.12, 0.01] },
  },
  'recent-load': {
    node: 'training-load',
    shares: { 'new-in-last-3-days': [0.03, 0.35], 'more-for-weeks': [0.1, 0.5], less: [0.22, 0.05], 'no-change': [0.65, 0.1] },
  },
}

/** Where a node finding's numbers come from, when not judgement. */
export const nodeFindingStudies: Readonly<Record<string, { readonly source: string; readonly range: readonly [number, number] }>> = {
  slump: { source: 'f-dx-slump-majlesi', range: [0.61, 0.91] },
}

/**
 * Findings of one facet are not independent of each other given the explanation; k of them count as k / (1 + (k − 1) × correlation).
 * Judgement.
 */
export const facets: readonly { readonly correlation: number; readonly questions: readonly string[] }[] = [
  { correlation: 0.12, questions: ['main-problem', 'pain-places', 'leg-spread', 'leg-or-back-worse', 'pain-side'] },
  {
    correlation: 0.12,
    questions: ['worse-with', 'eased-by', 'cough-sneeze', 'rest-or-movement', 'walking-pattern', 'hip-signs', 'knee-calf-signs'],
  },
  { correlation: 0.12, questions: ['leg-feelings', 'nerve-examination', 'crossed-slr', 'slr-stopped-by', 'tightness-felt'] },
  {
    correlation: 0.12,
    questions: ['onset', 'pain-duration', 'strain-signs', 'past-episodes', 'course', 'hamstring-resisted', 'pain-intensity'],
  },
  { correlation: 0.12, questions: ['morning-stiffness', 'night-pattern', 'whole-body-signs'] },
  { correlation: 0.6, questions: ['danger-signs'] },
  {
    correlation: 0.12,
    questions: [
      'soft-knees-bend',
      'tightness-since',
      'tightness-side',
      'which-came-first',
      'stretching-response',
      'after-weeks-of-stretching',
    ],
  },
]

/** Share of answers that are misread or ticked by mistake: such an answer is drawn from the background. */
export const answerNoise = 0.045
/** Share of things that fit that a person ticks when several may be ticked: what is left out says little. */
export const tickCompleteness = 0.8
/** Of 1000 people, how many have a leading explanation that is not in the list. Judgement. */
export const otherPer1000 = 25
export const contributorNames: Readonly<Record<Contributor, string>> = {
  nerve: 'A touchy nerve in the leg',
  guarding: 'Muscles that guard',
  'hip-flexors': 'A short front of the hip',
  'hip-stiffness': 'A stiff hip',
  deconditioning: 'Much sitting and little movement',
  'training-load': 'A recent jump in training or load',
}

/** In this share of people something that is not on the list looks just like one that is: no picture becomes a certainty. Judgement. */
export const mimicShare = 0.02

/**
 * Chance that a pattern which looks like "low flexibility adds to the pain" truly is that. No study has shown that one causes the other
 * (f-assoc-nourbakhsh, f-assoc-hori), so even a perfect pattern leaves doubt. Judgement.
 */
export const patternHolds = { share: 0.88, range: [0.7, 0.95] } as const

/** Where the person is seen: factor on the prior of explanations by the level of care they need. Judgement; people who ask for care have more of what needs it. */
export const settings = {
  community: { 'self-care': 1, routine: 1, soon: 1, 'same-day': 1, emergency: 1 },
  'primary-care': { 'self-care': 0.8, routine: 1.4, soon: 2, 'same-day': 2, emergency: 2 },
  specialist: { 'self-care': 0.5, routine: 2, soon: 3, 'same-day': 2, emergency: 2 },
} as const
export type Setting = keyof typeof settings
