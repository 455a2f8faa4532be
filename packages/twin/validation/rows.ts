/**
 * The published findings the twin is held against, computed afresh from one set of population parameters. Nothing here is looked up: each
 * value is a run of the solver. Published figures: docs/science.md with their sources; (M) = remembered, to be checked.
 */

import { stretchTolerance } from '@sitbone/evidence/twinPriors'
import { activeForceLengthCurve } from '@sitbone/mechanics/muscle/millardCurves'
import { curveValue } from '@sitbone/mechanics/muscle/smoothCurve'
import { addPeople, cohortResult, createCohortSketch } from '../cohort/cohort.ts'
import { balance, compileSetup, startContinuation } from '../equilibrium/balance.ts'
import { muscleLength, passiveEnergy } from '../equilibrium/passiveEnergy.ts'
import { createPosture, legIndex, lumbar, type Posture, pelvis, postureSize } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import { bendLumbar } from '../equilibrium/strategy.ts'
import { type LegParameters, type TwinPerson, typicalPerson } from '../person/parameters.ts'
import { type TwinBody, twinBody } from '../person/twinBody.ts'
import { createTrunkState, trunkGravity } from '../person/weights.ts'
import { legMuscles } from '../referenceBody/legMuscles.ts'
import { tableFibre } from '../tables/forceTable.ts'
import type { PathTables } from '../tables/pathTables.ts'
import { setupOf, type Variant, type VirtualTestId } from '../virtualTests/catalogue.ts'
import { loadRatioToStanding } from '../virtualTests/frame.ts'
import { hangingLumbar } from '../virtualTests/hang.ts'
import { type Endpoint, endpointOf } from '../virtualTests/stop.ts'
import { virtualReading } from '../virtualTests/virtualReading.ts'
import { inSds, type ValidationRow } from './row.ts'

const d = degree

/** Both legs changed alike. */
export const withLegs = (person: TwinPerson, change: Partial<LegParameters>): TwinPerson => ({
  ...person,
  legs: { right: { ...person.legs.right, ...change }, left: { ...person.legs.left, ...change } },
})

function endOf(body: TwinBody, test: VirtualTestId, variant: Variant = {}): Endpoint {
  const end = endpointOf(compileSetup(body, setupOf(test, 'right', variant)))
  if (end.kind === 'none') throw new Error(`The typical body has no end of ${test}: ${end.because}.`)
  return end
}

/** Posture of a leg raise at a leg angle, degrees. */
function raised(body: TwinBody, leg: number): Posture {
  const compiled = compileSetup(body, setupOf('slr', 'right'))
  const posture = createPosture()
  const failure = balance(compiled, () => leg * d, startContinuation(compiled.setup), posture)
  if (failure) throw new Error(`The typical body has no balance at ${leg}° of leg raise: ${failure}.`)
  return posture
}

/** Backward rotation from lying, degrees, at a leg angle. */
export const pelvisAt = (body: TwinBody, leg: number): number => (raised(body, leg)[pelvis]! - raised(body, 0)[pelvis]!) / d

/** Passive hip moment, N m, + = flexing, in a posture given by one leg's hip and knee (degrees). */
export function hipMoment(body: TwinBody, hip: number, knee: number): number {
  const posture = createPosture()
  posture[legIndex.right.hip] = hip * d
  posture[legIndex.right.knee] = knee * d
  const moments = new Float64Array(postureSize)
  passiveEnergy(body, posture, moments, 'moments')
  return moments[legIndex.right.hip]!
}

/** Whole-joint passive hip moment of ten healthy people, N m, without its constant offset taken off (Riener & Edrich 1999; angles in degrees). */
export const rienerEdrichHip = (hip: number, knee: number): number =>
  Math.exp(1.4655 - 0.0034 * knee - 0.075 * hip) - Math.exp(1.3403 - 0.0226 * knee + 0.0305 * hip) + 8.072

const one = (value: number): string => value.toFixed(1).replace('-', '−')
const two = (value: number): string => value.toFixed(2).replace('-', '−')

export function validationRows(tables: PathTables): ValidationRow[] {
  const man = typicalPerson('male')
  const woman = typicalPerson('female')
  const body = (person: TwinPerson) => twinBody(person, tables)
  const [his, hers] = [body(man), body(woman)]
  const slr = (person: TwinPerson) => virtualReading(body(person), 'slr', 'right')!
  const lack = (person: TwinPerson) => virtualReading(body(person), 'pke', 'right')!
  const shifted = (mm: number) => withLegs(man, { hamstringShift: mm / 1000 })
  const rows: ValidationRow[] = []
  const add = (row: ValidationRow) => rows.push(row)

  // Straight leg raise
  const at59 = pelvisAt(his, 59.3)
  add({
    fact: 'leg : pelvis at 59.3°',
    published: '3.52 (0.75) : 1',
    twin: `${two(59.3 / at59)} : 1`,
    differenceSd: inSds(59.3 / at59, 3.52, 0.75),
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'table friction lightly tuned',
  })
  add({
    fact: 'pelvic rotation at 59.3°',
    published: '16.9 (3.0)°',
    twin: `${one(at59)}°`,
    differenceSd: inSds(at59, 16.9, 3),
    kind: 'fitted',
    verdict: 'reproduced',
  })
  const shares = [9, 30, 45, 60, 80].map((leg) => pelvisAt(his, leg) / leg)
  add({
    fact: 'pelvic share of the raise',
    published: '1/4 to 1/3, grows with angle',
    twin: `${shares.map(two).join(', ')} at 9, 30, 45, 60, 80°`,
    kind: 'predicted',
    verdict: 'reproduced',
  })
  add({
    fact: 'pelvis moves within 8–9° of leg',
    published: 'yes',
    twin: `${one(pelvisAt(his, 5.7))}° at 5.7, ${one(pelvisAt(his, 8.9))}° at 8.9`,
    kind: 'predicted',
    verdict: 'reproduced',
    note: 'the raised leg’s front structures slacken; the hamstrings are still slack',
  })
  add({
    fact: 'leg raise, men (M)',
    published: '68.5 (6.8)°',
    twin: `${one(slr(man))}°`,
    differenceSd: inSds(slr(man), 68.5, 6.8),
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'tolerance',
  })
  add({
    fact: 'leg raise, women (M)',
    published: '76.3 (9.8)°',
    twin: `${one(slr(woman))}°`,
    differenceSd: inSds(slr(woman), 76.3, 9.8),
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'tolerance',
  })
  add({
    fact: 'popliteal lack, men (M)',
    published: '39°',
    twin: `${one(lack(man))}°`,
    kind: 'predicted',
    verdict: 'reproduced',
    note: 'within 4.5°',
  })
  add({
    fact: 'popliteal lack, women (M)',
    published: '28°',
    twin: `${one(lack(woman))}°`,
    kind: 'predicted',
    verdict: 'reproduced',
    note: 'within 4.5°',
  })
  add({
    fact: 'women − men, raise / popliteal',
    published: '8 / 11°',
    twin: `${one(slr(woman) - slr(man))} / ${one(lack(man) - lack(woman))}°`,
    kind: 'predicted',
    verdict: 'reproduced',
    note: 'the second is predicted',
  })
  const students = withLegs(man, { tolerance: 469 / stretchTolerance.male.value })
  add({
    fact: 'active lack 17.8, passive 17.1 (students)',
    published: '17.1–17.8°',
    twin: `${one(lack(students))}° with 469 N, leg raise ${one(slr(students))}°`,
    kind: 'predicted',
    verdict: 'direction only',
    note: 'another stop criterion; must not be mixed with the popliteal norms',
  })
  const bentKnee = endOf(his, 'slr', { otherLeg: 'bent' }).input / d - slr(man)
  add({ fact: 'other knee bent', published: 'raise higher', twin: `+${one(bentKnee)}°`, kind: 'predicted', verdict: 'reproduced' })
  const ankle = slr(man) - endOf(his, 'slr', { ankle: 'dorsiflexed' }).input / d
  add({
    fact: 'ankle dorsiflexed, raise at tolerance',
    published: '−10.1°',
    twin: `−${one(ankle)}°, hip moment at equal hip angle unchanged`,
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'through the threshold alone',
  })
  const moments = [50, 60, 70, 80].map((hip) => [hip, hipMoment(his, hip, 0), rienerEdrichHip(hip, 0)] as const)
  add({
    fact: 'whole-joint hip moment, knee 0, at 50, 60, 70, 80°',
    published: `${moments.map(([, , re]) => one(re)).join(', ')} N m (Riener & Edrich)`,
    twin: `${moments.map(([, twin]) => one(twin)).join(', ')} N m`,
    kind: 'fitted',
    verdict: moments.every(([, twin, re]) => Math.abs(twin / re - 1) <= 0.3) ? 'reproduced' : 'not reproduced',
    note: `ratios ${moments.map(([, twin, re]) => two(twin / re)).join(', ')}`,
  })
  const front = [-20, -10, 0].map((hip) => [hipMoment(his, hip, 0), rienerEdrichHip(hip, 0)] as const)
  add({
    fact: 'hip moment in extension, −20, −10, 0°',
    published: `${front.map(([, re]) => one(re)).join(', ')} N m`,
    twin: `${front.map(([twin]) => one(twin)).join(', ')} N m`,
    kind: 'fitted',
    verdict: 'reproduced',
  })
  const knees = [0, 15, 30, 60].map((knee) => hipMoment(his, 60, knee))
  add({
    fact: 'bent knee slackens (hip 60°; knee 0, 15, 30, 60°)',
    published: 'yes',
    twin: `${knees.map(one).join(', ')} N m`,
    kind: 'predicted',
    verdict: 'reproduced',
  })

  // Population
  const sketch = createCohortSketch(['slr', 'ake'])
  addPeople(
    sketch,
    { seed: 2026, tests: ['slr', 'ake'], population: { sex: 'male', ages: [20, 79] }, measured: 'reading' },
    0,
    3000,
    tables,
  )
  const cohort = cohortResult(sketch)
  add({
    fact: 'SD of the leg raise, men',
    published: '6.8°',
    twin: `${one(cohort.distributions['slr']!.sd)}°`,
    kind: 'fitted',
    verdict: 'reproduced',
  })
  add({
    fact: 'raise against knee extension, r',
    published: '−0.67 to −0.72',
    twin: two(cohort.correlations['slr~ake']!),
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'needs test-to-test tolerance; −0.99 without',
  })

  // Thomas
  const thomas = endOf(his, 'thomas').posture
  const thigh = (thomas[pelvis]! + thomas[legIndex.right.hip]!) / d
  const thomasKnee = thomas[legIndex.right.knee]! / d
  add({
    fact: 'Thomas, thigh (M)',
    published: '−11.9 (5.6)°',
    twin: `${one(thigh)}°`,
    differenceSd: inSds(thigh, -11.9, 5.6),
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'given the pelvis at 15°; front structures lightly tuned within 5 % of the hip moments above',
  })
  add({
    fact: 'Thomas, knee (M)',
    published: '52.5 (7.6)°',
    twin: `${one(thomasKnee)}°`,
    differenceSd: inSds(thomasKnee, 52.5, 7.6),
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'through rectus femoris',
  })
  const perPelvis = thomasPerPelvis(his)
  add({
    fact: 'Thomas error explained by the pelvis',
    published: 'r 0.98',
    twin: `${two(perPelvis)}° of thigh per degree of pelvis`,
    kind: 'predicted',
    verdict: 'reproduced',
  })

  // Sitting and standing
  const sit = endOf(his, 'chair-sit').posture
  add({
    fact: 'stand to sit, lordosis / pelvis',
    published: '−16.6 / 18.3°',
    twin: `−${one(sit[lumbar]! / d)} / ${one(sit[pelvis]! / d)}°`,
    kind: 'predicted',
    verdict: 'reproduced',
    note: 'the rest posture was set before',
  })
  const slumped = endOf(his, 'chair-sit', { sitting: 'slumped' }).posture[lumbar]! / d
  add({
    fact: 'slump from standing (surface)',
    published: '46°',
    twin: `${one(slumped)}°`,
    kind: 'predicted',
    verdict: 'direction only',
    note: 'order only; usual unsupported sitting, 36°, is not reproduced (18.6°)',
  })
  const stand = (person: TwinPerson) => endOf(body(person), 'stand').posture[pelvis]! / d
  const standing = [-10, 10, 15, 20, 25].map((mm) => [slr(shifted(mm)), stand(shifted(mm)) - stand(shifted(-15))] as const)
  add({
    fact: 'standing tilt independent of the hamstrings',
    published: 'yes',
    twin: standing.map(([raise, change]) => `${one(change)}° at a raise of ${raise.toFixed(0)}`).join(', '),
    kind: 'predicted',
    verdict: 'reproduced',
    note: 'breaks below a raise of about 50°',
  })
  const chair = endOf(body(shifted(10)), 'chair-sit').posture[lumbar]! / d - sit[lumbar]! / d
  add({
    fact: 'pelvis related to hamstrings in some seats',
    published: 'yes',
    twin: `+${one(chair)}° at 10 mm shorter`,
    kind: 'predicted',
    verdict: 'direction only',
  })

  // Forward bend
  const bend = endOf(his, 'toe-touch')
  const [hip, back] = [bend.posture[legIndex.right.hip]! / d, bend.posture[lumbar]! / d]
  add({
    fact: 'full bend, lumbar + hip',
    published: '41.6 + 69.4°',
    twin: `${one(back)} + ${one(hip)}°`,
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'strategy and own-weight factor',
  })
  const thirds = [0, 30, 60].map((from) => {
    const spine = bendLumbar(man, (from + 30) * d) - bendLumbar(man, from * d)
    return spine / (30 * d - spine)
  })
  add({
    fact: 'lumbar : hip in thirds',
    published: '1.9, 0.9, 0.4',
    twin: thirds.map(two).join(', '),
    kind: 'fitted',
    verdict: 'reproduced',
    note: 'prescribed',
  })
  const hang = hangingLumbar(his, bend.posture[legIndex.right.hip]!)
  const trunk = createTrunkState()
  trunkGravity(his.weights, bend.posture[pelvis]!, bend.posture[lumbar]!, 15 * d, trunk)
  add({
    fact: 'back muscles silent at full bend (M)',
    published: 'yes',
    twin: `gravity asks ${trunk.l5s1.toFixed(0)} N m at L5/S1; passive tissue carries the trunk at ${hang === null ? 'no angle' : `${one(hang / d)}°`}, ${hang === null ? '' : one(hang / d - back)}° past the strategy`,
    kind: 'predicted',
    verdict: 'reproduced',
    note: 'consistent with 120 N m at full flexion',
  })
  const short = endOf(body(shifted(10)), 'toe-touch')
  const ftf = (person: TwinPerson) => virtualReading(body(person), 'ftf', 'right')!
  add({
    fact: 'short hamstrings in toe touch: less pelvis, lumbar same or less',
    published: 'direction',
    twin: `hip ${one(short.posture[legIndex.right.hip]! / d - hip)}°, lumbar ${one(short.posture[lumbar]! / d - back)}°, fingertip +${one(ftf(shifted(10)) - ftf(man))} cm per 10 mm`,
    kind: 'predicted',
    verdict: 'reproduced',
    note: '"more thoracic" needs a task term and is left out',
  })
  const reach = (mm: number) => endOf(body(shifted(mm)), 'long-sit', { reach: 'reaching' }).posture[pelvis]! / d
  add({
    fact: 'pelvis differs in sit-and-reach',
    published: 'yes',
    twin: `${[-10, 0, 10].map((mm) => one(reach(mm))).join(', ')}° back for −10, 0, +10 mm`,
    kind: 'predicted',
    verdict: 'reproduced',
  })
  const floor = (mm: number) => endOf(body(shifted(mm)), 'long-sit').posture[lumbar]! / d
  add({
    fact: 'relaxed long sitting, lumbar',
    published: '–',
    twin: `${[-10, 0, 10].map((mm) => one(floor(mm))).join(', ')}° for −10, 0, +10 mm`,
    kind: 'predicted',
    verdict: 'direction only',
    note: 'nothing published to compare',
  })

  // Change
  const tolerant = toleranceFor(man, slr(man) + 17, slr)
  add({
    fact: '+17° of raise with force at equal angle unchanged',
    published: 'a tolerance change',
    twin: `tolerance × ${two(tolerant)}`,
    kind: 'predicted',
    verdict: 'reproduced',
    note: 'as tolerance',
  })
  const softer = slr(withLegs(man, { hamstringStiffness: 0.69 }))
  const rest = toleranceFor(withLegs(man, { hamstringStiffness: 0.69 }), slr(man) * 1.209, slr)
  add({
    fact: 'range +20.9 % with stiffness −31 %',
    published: '+20.9 %',
    twin: `stiffness alone +${one((softer / slr(man) - 1) * 100)} %; the rest needs tolerance × ${two(rest)}`,
    kind: 'predicted',
    verdict: 'direction only',
    note: 'one mechanism is not enough',
  })
  const active =
    slr(man) - slr(withLegs(man, { tolerance: 1 - activePull(his, endOf(his, 'slr').posture, 0.01) / his.legs.right.tolerance }))
  add({
    fact: '1 % hamstring activity costs',
    published: '0.6 (0.3–0.9)° of raise',
    twin: `${one(active)}°`,
    kind: 'predicted',
    verdict: 'not reproduced',
    note: 'overestimates',
  })
  const ratio = loadRatioToStanding(compileSetup(his, setupOf('toe-touch', 'right')), bend.posture)
  add({
    fact: 'disc pressure, flexed / standing',
    published: '2.2',
    twin: `load ${one(ratio)}`,
    kind: 'predicted',
    verdict: 'not reproduced',
    note: 'overestimates; no pressures are shown',
  })
  const perMm = (slr(shifted(0.5)) - slr(shifted(-0.5))) / 1
  add({
    fact: 'leg raise per mm of length',
    published: '–',
    twin: `${two(perMm)}° per mm; women ${one(slr(withLegs(woman, { hamstringShift: 0.005 })) - slr(woman))}° per 5 mm`,
    kind: 'predicted',
    verdict: 'direction only',
    note: 'an equivalent, never a cause',
  })
  add({
    fact: 'full bend, women',
    published: '–',
    twin: `hip ${one(endOf(hers, 'toe-touch').posture[legIndex.right.hip]! / d)}°`,
    kind: 'predicted',
    verdict: 'direction only',
    note: 'nothing published to compare',
  })
  return rows
}

/** N that hamstrings add at an activation in a posture: their active force at the fibre lengths they have there. */
function activePull(body: TwinBody, posture: Posture, activation: number): number {
  const curve = activeForceLengthCurve({
    minNormActiveFibreLength: 0.25,
    transitionNormFibreLength: 0.77,
    maxNormActiveFibreLength: 1.9,
    shallowAscendingSlope: 0.75,
    minimumValue: 0,
  })
  const at = [posture[legIndex.right.hip]!, posture[legIndex.right.knee]!, 0, 0]
  const slopes = new Float64Array(4)
  return body.legs.right.hamstrings.reduce((sum, muscle) => {
    const fibre = tableFibre(muscle.table.force, muscleLength(muscle, Float64Array.from(at), slopes))
    const strongest = legMuscles.find((facts) => `${facts.name}_r` === muscle.table.name)!.maxForce
    return sum + activation * strongest * curveValue(curve, fibre)
  }, 0)
}

function toleranceFor(person: TwinPerson, raise: number, slr: (person: TwinPerson) => number): number {
  let [low, high] = [0.5, 3]
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (slr(withLegs(person, { tolerance: middle })) < raise) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Thigh angle per degree of pelvis in a Thomas test whose pelvis is put at 12° and 18°. */
function thomasPerPelvis(body: TwinBody): number {
  const thigh = (rotation: number): number => {
    const held = setupOf('thomas', 'right')
    const angles = { ...held.angles }
    const fixedAt = { kind: 'linear', constant: rotation * d, input: 0, unknown: [] } as const
    angles.pelvis = fixedAt
    angles.lumbar = fixedAt
    angles.hip = { kind: 'linear', constant: -rotation * d, input: 0, unknown: [1, 0] }
    const end = endpointOf(compileSetup(body, { ...held, angles }))
    if (end.kind === 'none') throw new Error(`No Thomas balance with the pelvis at ${rotation}°.`)
    return (end.posture[pelvis]! + end.posture[legIndex.right.hip]!) / d
  }
  return (thigh(18) - thigh(12)) / 6
}
