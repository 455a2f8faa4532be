/** What the hamstrings have to do with it: from probabilities to a verdict and a sentence. */
import { rangeTests } from '@sitbone/evidence/explanations/measuredTests'
import { facets, roleStates } from '@sitbone/evidence/explanations/structure'
import type { RoleVerdict } from '@sitbone/evidence/vocabulary/assessment'
import type { Answers } from '@sitbone/evidence/vocabulary/case'
import type { Posterior } from '../network/posterior.ts'
import type { Draws } from '../network/robustness.ts'
import { bandOf } from '../network/robustness.ts'
import type { Term } from '../network/term.ts'

const LIKELY = 0.6
const POSSIBLE = 0.27
/** A verdict that fewer than this share of the draws reach cannot be told from its rival. */
const SEPARATED = 0.6

type Reached = Exclude<RoleVerdict, 'cannot-tell'>

export interface Role {
  readonly verdict: RoleVerdict
  readonly probability: number
  readonly band: readonly [number, number]
  readonly sentence: string
  readonly because?: string
}

const [CONTRIBUTES, EFFECT, UNRELATED, NOT_NOW] = roleStates.map((_, i) => i) as [number, number, number, number]

/** The verdict of one set of role probabilities, whatever their uncertainty. */
export function verdictOf(role: ArrayLike<number>): Reached {
  const contributes = role[CONTRIBUTES]!
  if (contributes >= LIKELY) return 'likely-contributor'
  const rivals: readonly (readonly [Reached, number])[] = [
    ['effect-of-back-or-nerve', role[EFFECT]!],
    ['unlikely', role[UNRELATED]!],
    ['not-relevant-now', role[NOT_NOW]!],
  ]
  const [rival, share] = rivals.reduce((best, next) => (next[1] > best[1] ? next : best))
  const possible = contributes >= POSSIBLE && (rival === 'unlikely' || contributes >= share)
  return possible ? 'possible-contributor' : rival
}

const sentences: Readonly<Record<RoleVerdict, string>> = {
  'likely-contributor': 'Your hamstrings probably add to your pain. They are hardly ever the whole story.',
  'possible-contributor': 'Your hamstrings may add a little to your pain. Other things fit as well.',
  unlikely: 'Your hamstrings are unlikely to be a reason for your pain.',
  'effect-of-back-or-nerve': 'The tight feeling is more likely an effect of your back or a nerve than the cause of your pain.',
  'not-relevant-now': 'How flexible your hamstrings are does not matter for this right now.',
  'cannot-tell': 'We cannot tell yet whether your hamstrings play a part.',
}
const noPainSentence = 'You have no pain that tight hamstrings could explain. A low range alone is not a fault.'

/** Verdict when urgent help comes first. */
export const roleWhenUrgent: Role = {
  verdict: 'not-relevant-now',
  probability: 0,
  band: [0, 0],
  sentence: 'Getting help comes first now. How flexible your hamstrings are does not matter for this.',
}

/** @param withRange - role probabilities had a leg raise been measured so many SDs from the norm of the person's sex. */
export function judgeRole(
  posterior: Posterior,
  draws: Draws,
  terms: readonly Term[],
  answers: Answers,
  withRange: (sds: number) => ArrayLike<number>,
): Role {
  if (isPainless(answers)) return { verdict: 'not-relevant-now', probability: 0, band: [0, 0], sentence: noPainSentence }
  const probability = posterior.role[CONTRIBUTES]!
  const band = bandOf(draws.role, roleStates.length, CONTRIBUTES)
  const verdict = verdictOf(posterior.role)
  const because = cannotTellBecause(verdict, draws, terms, withRange)
  return because
    ? { verdict: 'cannot-tell', probability, band, sentence: `${sentences['cannot-tell']} ${because}`, because }
    : { verdict, probability, band, sentence: sentences[verdict] }
}

/** No pain at all, in the person's own answers. */
export function isPainless(answers: Answers): boolean {
  const places = answers['pain-places']
  const hurts = Array.isArray(places) && places.some((place) => place !== 'none' && place !== 'not-sure')
  if (hurts) return false
  return (
    answers['main-problem'] === 'tightness-without-pain' ||
    answers['main-problem'] === 'no-problem' ||
    answers['pain-intensity'] === 'none' ||
    (Array.isArray(places) && places.includes('none'))
  )
}

const rolePattern: ReadonlySet<string> = new Set(facets.find(({ questions }) => questions.includes('soft-knees-bend'))!.questions)
const saysSomethingAboutHamstrings = ({ findingId, question }: Term): boolean =>
  findingId in rangeTests || rolePattern.has(question) || question === 'tightness-felt' || findingId.endsWith('bending-knees-straight')

/** A clearly low raise: two SDs below the norm. */
const LOW_RANGE = -2
/** If a low raise would bring the chance up to here, leaving it unmeasured leaves the verdict open. */
const OPEN = 0.15

function cannotTellBecause(
  verdict: Reached,
  draws: Draws,
  terms: readonly Term[],
  withRange: (sds: number) => ArrayLike<number>,
): string | undefined {
  const unknown = !terms.some(saysSomethingAboutHamstrings)
  if (unknown && (verdict === 'unlikely' || verdict === 'possible-contributor') && withRange(LOW_RANGE)[CONTRIBUTES]! >= OPEN) {
    return 'We know too little about your hamstrings: measure a leg raise, or answer the questions about tightness.'
  }
  const reached = new Map<string, number>()
  for (let draw = 0; draw < draws.count; draw++) {
    const one = verdictOf(draws.role.subarray(draw * roleStates.length, (draw + 1) * roleStates.length))
    reached.set(one, (reached.get(one) ?? 0) + 1)
  }
  if ((reached.get(verdict) ?? 0) / draws.count >= SEPARATED) return undefined
  const rival = [...reached].filter(([id]) => id !== verdict).sort((a, b) => b[1] - a[1])[0]![0]
  return `What is known does not separate two readings: "${plain[verdict]}" and "${plain[rival as Reached]}".`
}

const plain: Readonly<Record<Reached, string>> = {
  'likely-contributor': 'the hamstrings add to the pain',
  'possible-contributor': 'the hamstrings may add a little',
  unlikely: 'the hamstrings play no part',
  'effect-of-back-or-nerve': 'the tightness is an effect of the back or a nerve',
  'not-relevant-now': 'the hamstrings do not matter now',
}
