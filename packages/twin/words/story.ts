/**
 * A virtual test told in words a physiotherapist would accept: what moved, what stopped it, how pelvis and back shared it, and what the
 * same body with typical hamstrings would do. Says nothing the twin must not claim (`mustNotClaim.ts`).
 */
import type { VirtualTestId } from '../virtualTests/catalogue.ts'
import type { TestResult } from '../virtualTests/runTest.ts'

const whole = (value: number): string => {
  const rounded = Math.round(value)
  return rounded < 0 ? `−${-rounded}` : `${rounded + 0}`
}
const degrees = (value: number): string => `${whole(value)}°`
const signed = (value: number, digits = 0): string => {
  const text = Math.abs(value).toFixed(digits)
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`
}

export const testNames: Readonly<Record<VirtualTestId, string>> = {
  slr: 'Straight leg raise, lying on the back',
  ake: 'Active knee extension, hip at 90°',
  pke: 'Passive knee extension, hip at 90°',
  thomas: 'Modified Thomas test',
  'hip-rotation': 'Hip rotation, lying face down',
  'knee-to-wall': 'Knee to wall',
  stand: 'Standing at ease',
  'toe-touch': 'Bending to the floor, knees straight',
  hinge: 'Hip hinge with a straight back',
  'chair-sit': 'Sitting on a chair',
  slump: 'Slump, then straightening the knee',
  'long-sit': 'Sitting on the floor, legs straight',
  'chair-stretch': 'Stretch on the edge of a chair',
  'lying-stretch': 'Stretch lying on the back with a strap',
}

const stops = {
  tolerance: 'Stopped where the pull behind the thigh reaches what this person lets happen.',
  rom: 'Went to the end of the movement; nothing behind the thigh stopped it.',
  contact: 'Stopped by soft tissue meeting in front of the hip.',
} as const

/** Lines for people; `typical` is the same body with typical hamstrings. */
export function tell(result: TestResult, typical: TestResult | null): string[] {
  const lines = [...tellTest(result)]
  if (typical) lines.push('', ...tellComparison(result, typical))
  lines.push('', ...caveats(result.test))
  return lines
}

function tellTest(result: TestResult): string[] {
  const { endpoint, trace, test } = result
  const side = result.side === 'right' ? 'right' : 'left'
  const value = (name: string) => endpoint[name] ?? Number.NaN
  switch (test) {
    case 'slr':
    case 'lying-stretch': {
      const leg = value(test === 'slr' ? 'slrDeg' : 'legDeg')
      return [
        `The ${side} leg rises to ${degrees(leg)} above the table.`,
        stops[result.stop],
        ...raiseShares(result, leg),
        ...pelvisAlongTheWay(result),
        `At the end the back of the thigh pulls the hip with ${whole(Math.abs(trace.at(-1)!.hipMomentNm))} newton metres.`,
      ]
    }
    case 'ake':
    case 'pke':
      return [
        value(`${test}Deg`) > 0
          ? `With the thigh upright the ${side} knee lacks ${degrees(value(`${test}Deg`))} of straight.`
          : `With the thigh upright the ${side} knee comes fully straight; the reach may go further than the test can show.`,
        stops[result.stop],
        `Meanwhile the pelvis rolls back ${degrees(value('pelvisDeg'))} from lying.`,
      ]
    case 'thomas':
      return [
        `The ${side} thigh hangs ${degrees(Math.abs(value('thomasDeg')))} ${value('thomasDeg') < 0 ? 'below' : 'above'} level and the knee bends ${degrees(value('thomasKneeDeg'))}.`,
        result.variant.pelvis === 'free'
          ? 'The pelvis was left free, so the thigh follows the pelvis and the reading says little about the hip.'
          : 'The pelvis was held with the low back flat on the table.',
      ]
    case 'hip-rotation':
      return [`The ${side} hip turns inward ${degrees(value('hipInwardDeg'))} and outward ${degrees(value('hipOutwardDeg'))}.`]
    case 'knee-to-wall':
      return [
        `With the heel down the ${side} knee reaches a wall ${value('kneeToWallCm').toFixed(1)} cm in front of the toes (ankle ${degrees(value('ankleDeg'))}).`,
      ]
    case 'stand':
      return ['Standing is chosen, not hung in tissue: the model takes this person’s own standing as its zero.']
    case 'toe-touch':
      return [
        `The trunk comes to ${degrees(value('trunkDeg'))}: hips ${degrees(value('hipDeg'))}, low back ${degrees(value('lumbarDeg'))}, with ${degrees(value('thoracicDeg'))} of upper-back rounding on top.`,
        fingertips(value('fingertipToFloorCm')),
        stops[result.stop],
        'How low back and hips share the way down is a habit that we prescribe; only where the hips end follows from tissue.',
        ...load(result),
      ]
    case 'hinge':
      return [
        `With a straight back ${kneesAt(result)} the trunk tilts to ${degrees(value('trunkDeg'))}, all of it at the hips.`,
        stops[result.stop],
        ...load(result),
      ]
    case 'chair-sit':
      return [
        result.variant.sitting === 'slumped'
          ? `Slumped on a chair the pelvis rolls back ${degrees(value('pelvisDeg'))} and the low back bends ${degrees(value('lumbarDeg'))} from standing.`
          : `Sitting upright on a chair the pelvis rolls back ${degrees(value('pelvisDeg'))} and the low back bends as much.`,
        ...load(result),
      ]
    case 'slump':
      return [
        `Sitting slumped, the ${side} knee lacks ${degrees(value('slumpDeg'))} of straight when the pull behind the thigh stops it.`,
        result.variant.neck === 'straight' ? 'The neck was straight.' : 'The neck was bent forward, as the test is done.',
      ]
    case 'long-sit':
      return [
        `On the floor with straight legs the pelvis ends ${degrees(Math.abs(value('pelvisDeg')))} ${value('pelvisDeg') >= 0 ? 'rolled back from' : 'tilted forward of'} standing and the low back is bent ${degrees(value('lumbarDeg'))}.`,
        ...('sitReachCm' in endpoint ? [reach(value('sitReachCm'))] : []),
        ...load(result),
      ]
    case 'chair-stretch':
      return [
        `On the edge of a chair, ${side} leg straight and back straight, the trunk tilts ${signed(value('trunkDeg'))}° before the stretch is full (hip ${degrees(value('hipDeg'))}).`,
        stops[result.stop],
      ]
  }
}

function raiseShares(result: TestResult, leg: number): string[] {
  const pelvis = result.endpoint['pelvisDeg']!
  if (!(pelvis > 0.5)) return []
  return [
    `On the way the pelvis rolls back ${degrees(pelvis)} and the low back flattens with it: for every ${(leg / pelvis).toFixed(1)}° of leg, 1° is pelvis.`,
  ]
}

/** When the pelvis starts to move, degrees of leg: the first whole degree of pelvis. */
function pelvisAlongTheWay(result: TestResult): string[] {
  const first = result.trace.find((frame) => frame.pelvisDeg >= 1)
  return first && first.inputDeg < 20
    ? [`The pelvis is on the move from the start: its first degree comes by ${degrees(first.inputDeg)}.`]
    : []
}

const kneesAt = (result: TestResult): string =>
  result.variant.kneeDeg ? `and knees at ${degrees(result.variant.kneeDeg)}` : 'and straight knees'

const fingertips = (cm: number): string =>
  cm > 1
    ? `The fingertips end about ${whole(cm)} cm above the floor.`
    : cm < -1
      ? 'The hands reach past the floor: palms down.'
      : 'The fingertips touch the floor.'

const reach = (cm: number): string =>
  Math.abs(cm) < 0.5
    ? 'The fingertips reach the toes.'
    : `The fingertips end about ${whole(Math.abs(cm))} cm ${cm > 0 ? 'past' : 'short of'} the toes.`

const load = (result: TestResult): string[] => {
  const moment = result.trace.at(-1)!.lumbarMomentNm
  if (Math.abs(moment) < 5) return ['The low back carries next to no bending moment here.']
  return [
    `The low back carries a bending moment of about ${whole(Math.abs(moment))} newton metres${
      result.loadRatioToStanding === undefined ? '' : `, and about ${result.loadRatioToStanding.toFixed(1)} times the load of standing`
    }.`,
  ]
}

/** Main read-out of each test: name and unit. */
const readOut: Readonly<Partial<Record<VirtualTestId, readonly [string, string]>>> = {
  slr: ['slrDeg', '°'],
  ake: ['akeDeg', '°'],
  pke: ['pkeDeg', '°'],
  thomas: ['thomasDeg', '°'],
  'toe-touch': ['trunkDeg', '°'],
  hinge: ['trunkDeg', '°'],
  slump: ['slumpDeg', '°'],
  'chair-stretch': ['trunkDeg', '°'],
  'lying-stretch': ['legDeg', '°'],
  'knee-to-wall': ['kneeToWallCm', ' cm'],
  'chair-sit': ['lumbarDeg', '°'],
  'long-sit': ['lumbarDeg', '°'],
}

function tellComparison(result: TestResult, typical: TestResult): string[] {
  const lines = ['The same body with typical hamstrings']
  const main = readOut[result.test]
  const row = (label: string, now: number, other: number, unit: string) =>
    lines.push(
      `  ${label.padEnd(28)}${`${whole(now)}${unit}`.padStart(8)}  typical ${`${whole(other)}${unit}`.padStart(7)}  difference ${signed(now - other)}${unit}`,
    )
  if (main) row(testWord(result.test), result.endpoint[main[0]]!, typical.endpoint[main[0]]!, main[1])
  for (const [label, name] of [
    ['hip', 'hipDeg'],
    [lying.includes(result.test) ? 'pelvis, from lying' : 'pelvis, from standing', 'pelvisDeg'],
    ['low back, from standing', 'lumbarDeg'],
  ] as const) {
    if (name in result.endpoint && main?.[0] !== name) row(label, result.endpoint[name]!, typical.endpoint[name]!, '°')
  }
  return [...lines, '', verdict(result, typical)]
}

/** Tests that count the pelvis from where it lay. */
const lying: readonly VirtualTestId[] = ['slr', 'ake', 'pke', 'lying-stretch', 'thomas', 'hip-rotation']

const testWord = (test: VirtualTestId): string =>
  ({
    slr: 'leg raise',
    'lying-stretch': 'leg',
    ake: 'lack of straight',
    pke: 'lack of straight',
    thomas: 'thigh',
    slump: 'lack of straight',
  })[test as string] ??
  (test === 'knee-to-wall' ? 'knee to wall' : test === 'chair-sit' || test === 'long-sit' ? 'low back, from standing' : 'trunk')

/** Degrees beyond which a difference of the low back is worth a sentence of its own (inclinometer error, judgement). */
const worthSaying = 3

function verdict(result: TestResult, typical: TestResult): string {
  const back = result.endpoint['lumbarDeg']! - typical.endpoint['lumbarDeg']!
  const hip = result.endpoint['hipDeg']! - typical.endpoint['hipDeg']!
  if (!Number.isFinite(back) || !Number.isFinite(hip)) return 'Hamstrings do not change this test.'
  const hipPart =
    Math.abs(hip) < 1 ? 'The hip ends at the same angle.' : `The hip ends ${degrees(Math.abs(hip))} ${hip < 0 ? 'earlier' : 'later'}.`
  if (result.test === 'slr' || result.test === 'lying-stretch') return [hipPart, pelvisAtSameLeg(result, typical)].filter(Boolean).join(' ')
  if (result.test === 'ake' || result.test === 'pke') return hipPart
  return Math.abs(back) < worthSaying
    ? `${hipPart} The low back bends the same within what can be measured.`
    : `${hipPart} The low back bends ${degrees(Math.abs(back))} ${back > 0 ? 'more' : 'less'}.`
}

/** Pelvis of both bodies at the leg angle that both reach. */
function pelvisAtSameLeg(result: TestResult, typical: TestResult): string {
  const leg = Math.min(result.trace.at(-1)!.inputDeg, typical.trace.at(-1)!.inputDeg)
  const [mine, other] = [pelvisAt(result, leg), pelvisAt(typical, leg)]
  const both = `With the leg at ${degrees(leg)} the pelvis has rolled back ${degrees(mine)}, with typical hamstrings ${degrees(other)}.`
  return Math.abs(mine - other) < 1 ? `${both} That is the same.` : both
}

function pelvisAt(result: TestResult, leg: number): number {
  const after = result.trace.findIndex((frame) => frame.inputDeg >= leg - 1e-9)
  if (after <= 0) return result.trace.at(after === 0 ? 0 : -1)!.pelvisDeg
  const [a, b] = [result.trace[after - 1]!, result.trace[after]!]
  return a.pelvisDeg + ((b.pelvisDeg - a.pelvisDeg) * (leg - a.inputDeg)) / (b.inputDeg - a.inputDeg)
}

function caveats(test: VirtualTestId): string[] {
  const lines = [
    'A model’s answer for a relaxed adult body, from measured groups; no person was measured to check it. Angles are good to a few degrees.',
  ]
  if (['slr', 'ake', 'pke', 'lying-stretch', 'slump', 'hinge', 'toe-touch', 'chair-stretch'].includes(test)) {
    lines.push('Length, stiffness and what a person lets happen all move this end; these tests cannot tell them apart.')
  }
  return lines
}

/** For a person whose sex is not given: the main read-out of a female and a male body. */
export function tellBands(test: VirtualTestId, bands: Readonly<Record<'female' | 'male', Readonly<Record<string, number>>>>): string {
  const main = readOut[test]
  if (!main) return 'Sex was not given; female and male bodies differ a little here.'
  const [name, unit] = main
  return `Sex was not given. A female body of this kind comes to ${whole(bands.female[name]!)}${unit}, a male one to ${whole(bands.male[name]!)}${unit}.`
}
