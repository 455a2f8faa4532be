/**
 * Danger first, then the network: from a person, their answers and measurements to an answer that explains itself.
 * Pure: the same case gives the same assessment, digit for digit, in every order of answers.
 */
import { explanations } from '@sitbone/evidence/explanations/all'
import { weakFlagBackground } from '@sitbone/evidence/explanations/background'
import { type Contributor, contributors } from '@sitbone/evidence/explanations/explanation'
import { contributorNames, type Setting } from '@sitbone/evidence/explanations/structure'
import { knowledgeVersion } from '@sitbone/evidence/version'
import type { Assessment, Explanation, Reason, ScreenResult } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { advise } from './answer/advise.ts'
import { findContradictions } from './answer/contradictions.ts'
import { explanationReasons, removals, roleReasons } from './answer/explain.ts'
import { findingText } from './answer/findingText.ts'
import { levelOf } from './answer/level.ts'
import { missingReasons } from './answer/missing.ts'
import { movements } from './answer/movement.ts'
import { nextQuestion } from './answer/nextQuestion.ts'
import { judgeRole, roleWhenUrgent } from './answer/role.ts'
import { withStoryAlarms } from './answer/storyAlarms.ts'
import { type TwinEvidence, twinTerms } from './answer/twinEvidence.ts'
import { LEAST_GAIN, valueOfInformation } from './answer/valueOfInformation.ts'
import { asOptions, parseCase } from './caseProblems.ts'
import { readAnswers } from './danger/readings.ts'
import { safetyNetTexts } from './danger/safetyNet.ts'
import { screen } from './danger/screen.ts'
import { answerTerms } from './network/answerTerms.ts'
import { compile } from './network/compile.ts'
import { derivedAnswers } from './network/derivedAnswers.ts'
import { eliminate } from './network/eliminate.ts'
import { explanationIndex, explanationStates, network, OTHER } from './network/knowledge.ts'
import { imaginedRaise, measurementTerms } from './network/measurementTerms.ts'
import { createInference, type Inference, posterior, writeSlots } from './network/posterior.ts'
import { bandOf, DRAWS, drawPosteriors } from './network/robustness.ts'
import { central } from './network/structureTables.ts'
import type { Term } from './network/term.ts'
import { questionCatalogue, severalIds, storyIds } from './questions/catalogue.ts'

export interface AssessOptions {
  /** What the person's twin predicts; enters capped, as judgement. */
  readonly twin?: TwinEvidence
  /** Where the person is seen; default `community`. */
  readonly setting?: Setting
  /** Draws of the uncertain knowledge behind every band; default 1000. */
  readonly draws?: number
  readonly seed?: number
}

/** Explanations with reasons written out; the others carry probability and band. */
const EXPLAINED = 8

/**
 * @param input - a case (validated here), such as parsed JSON.
 * @throws {CaseError} with every problem of the case in words.
 */
export function assess(input: unknown, options: AssessOptions = {}): Assessment {
  const known = parseCase(input)
  const screened = screenWithStory(known)
  if (screened.level === 'emergency' || screened.level === 'same-day') return urgent(known, screened)
  return reasoned(known, screened, options)
}

const screenWithStory = (known: Case): ScreenResult => withStoryAlarms(screen(known), known.person, known.answers)

/** Urgent help comes first: no ranking, no test, no exercise. */
function urgent(known: Case, screened: ScreenResult): Assessment {
  const { level, danger, askAgain } = screened
  return {
    level,
    danger,
    hamstringRole: { ...roleWhenUrgent, band: [0, 0], for: [], against: [], missing: [] },
    explanations: [],
    other: 0,
    wouldChange: [],
    next: null,
    advice: danger
      .filter((sign) => sign.level === level)
      .map(({ id, action, why, sources }) => ({ id: `act-${id}`, text: action, why, sources })),
    avoid: [],
    safetyNet: [...safetyNetTexts(known, screened)],
    askAgain,
    contributors: [],
    notes: [],
    knowledgeVersion,
  }
}

const byName = (a: Term, b: Term): number => (a.findingId < b.findingId ? -1 : 1)

/** Everything that every part of an answer starts from. */
function observe(known: Case, screened: ScreenResult, options: AssessOptions) {
  const { person, measurements } = known
  const answers = Object.fromEntries(Object.entries(known.answers).map(([id, value]) => [id, listOrOne(value)]))
  const inference = createInference(person, options.setting)
  const readings = readAnswers(person, known.answers)
  const signs = [...screened.danger.map(({ id }) => id), ...Object.keys(weakFlagBackground).filter((flag) => readings.of(flag) === 'yes')]
  const observed = { ...answers, ...derivedAnswers(answers, measurements) }
  const story = [...answerTerms(observed, [], severalIds), ...measurementTerms(measurements, person.sex)].sort(byName)
  const termsWithout = (findingId?: string): readonly Term[] =>
    [...answerTerms(observed, signs, severalIds, findingId), ...measurementTerms(measurements, person.sex), ...twinTerms(options.twin)]
      .filter((term) => term.findingId !== findingId)
      .sort(byName)
  const terms = termsWithout()
  const now = posterior(inference, terms)
  // danger signs act through the screen alone, so that one more of them can never lower the level
  const level = levelOf(screened.level, posterior(inference, story), person, answers)
  const safe = movements(known, level)
  const contradictions = findContradictions(answers, measurements, person.sex)
  const askAgain = [...new Set([...screened.askAgain, ...contradictions.askAgain])]
  const candidates = () =>
    valueOfInformation(
      { person, setting: options.setting, answers, measurements, inference, terms, now, mayOffer: safe.mayOffer },
      unaskedParts,
    )
  return { person, measurements, answers, inference, termsWithout, terms, now, level, safe, contradictions, askAgain, candidates }
}

const unaskedParts = questionCatalogue.filter(({ part }) => part !== 'safety')

/** The network of one case and what was observed in it: for reviewers. @throws {CaseError} */
export function evidenceOf(
  input: unknown,
  options: AssessOptions = {},
): { readonly inference: Inference; readonly terms: readonly Term[] } {
  const known = parseCase(input)
  const { inference, terms } = observe(known, screenWithStory(known), options)
  return { inference, terms }
}

/**
 * Only what to ask or measure next; much quicker than a whole assessment.
 *
 * @returns null when urgent help comes first, or when nothing left would change what to do.
 * @throws {CaseError} with every problem of the case in words.
 */
export function nextStep(input: unknown, options: AssessOptions = {}): { id: string } | null {
  const known = parseCase(input)
  const screened = screenWithStory(known)
  if (screened.level === 'emergency' || screened.level === 'same-day') return null
  const { person, answers, level, askAgain, candidates, safe } = observe(known, screened, options)
  return level === 'same-day' ? null : nextQuestion(person, answers, askAgain, candidates, storyIds, safe)
}

function reasoned(known: Case, screened: ScreenResult, options: AssessOptions): Assessment {
  const observation = observe(known, screened, options)
  const { person, measurements, answers, inference, termsWithout, terms, now, level, safe, contradictions, askAgain } = observation
  if (level === 'same-day') return urgent(known, { ...screened, level, danger: [...screened.danger, likelyUrgent(now.explanation)] })

  const draws = drawPosteriors(createInference(person, options.setting), terms, options.draws ?? DRAWS, options.seed)
  const role = judgeRole(now, draws, terms, answers, (sds) => posterior(inference, [...terms, imaginedRaise(sds, person.sex)]).role)
  const present = contributorProbabilities(person, options.setting, terms)
  const candidates = observation.candidates()
  const removed = removals(inference, terms, termsWithout)
  const text = (term: Term) => findingText(term.findingId, term.question, measurements)
  const missing = (id: string): Reason[] => missingReasons(id, now, candidates)

  const ranked: Explanation[] = explanations
    .map(({ id, name }) => {
      const column = explanationIndex.get(id)!
      return {
        id,
        name,
        probability: now.explanation[column]!,
        band: bandOf(draws.explanation, explanationStates.length, column),
        for: [],
        against: [],
        missing: [],
      }
    })
    .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
    .map((entry, rank) =>
      rank < EXPLAINED ? { ...entry, ...explanationReasons(entry.id, now, removed, text), missing: missing(entry.id) } : entry,
    )

  const { advice, avoid } = advise({
    person,
    answers,
    level,
    verdict: role.verdict,
    posterior: now,
    contributors: present,
    movements: safe,
  })
  return {
    level,
    danger: screened.danger,
    hamstringRole: { ...role, band: [...role.band], ...roleReasons(now, removed, text), missing: missing('role') },
    explanations: ranked,
    other: now.explanation[explanationIndex.get(OTHER)!]!,
    wouldChange: candidates
      .filter(({ expectedGain }) => expectedGain >= LEAST_GAIN / 4)
      .slice(0, 12)
      .map(({ id, kind, expectedGain, why }) => ({ id, kind, expectedGain, why })),
    next: nextQuestion(person, answers, askAgain, () => candidates, storyIds, safe),
    advice,
    avoid,
    safetyNet: [...safetyNetTexts(known, { ...screened, level })],
    askAgain,
    contributors: contributors.map((id) => ({ id, name: contributorNames[id], probability: present[id] })),
    notes: [...contradictions.notes],
    knowledgeVersion,
  }
}

const listOrOne = (value: Case['answers'][string]) => {
  if (typeof value === 'number') return value
  const options = asOptions(value)
  return Array.isArray(value) ? [...options] : options[0]!
}

/** The network itself finds something urgent probable, although no danger sign was named. */
function likelyUrgent(explanation: Float64Array): ScreenResult['danger'][number] {
  const first = explanations
    .filter(({ level }) => level === 'same-day' || level === 'emergency')
    .reduce((best, entry) => (explanation[explanationIndex.get(entry.id)!]! > explanation[explanationIndex.get(best.id)!]! ? entry : best))
  return {
    id: `likely-${first.id}`,
    level: 'same-day',
    why: `Your answers fit this closely enough to have it checked today: ${first.name.toLowerCase()}.`,
    action: 'Speak to a doctor or an advice line today.',
    say: 'I used a self-check for back and leg pain. It asks me to be seen today.',
    sources: [],
  }
}

const contributorPrograms = contributors.map((id) => compile(network, [id]))

function contributorProbabilities(
  person: Case['person'],
  setting: Setting | undefined,
  terms: readonly Term[],
): Record<Contributor, number> {
  const entries = contributors.map((id, i) => {
    const own = createInference(person, setting, contributorPrograms[i]!)
    writeSlots(own, terms, central)
    return [id, eliminate(own.program, own.data)[1]!] as const
  })
  return Object.fromEntries(entries) as Record<Contributor, number>
}
