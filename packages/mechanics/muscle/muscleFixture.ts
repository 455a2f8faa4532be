/** Named muscles for tests, one of each class and kind of architecture; parameters invented, of human size. */
import { type Muscles, muscleClasses } from '../model/model.ts'

interface Kind {
  readonly name: string
  readonly muscleClass: number
  readonly pennation: number
  readonly optimal: number
  readonly slack: number
  readonly passive?: readonly number[]
  readonly damping?: number
}

const kinds: readonly Kind[] = [
  { name: 'millardParallel', muscleClass: muscleClasses.millard2012Equilibrium, pennation: 0, optimal: 0.12, slack: 0.05 },
  { name: 'millardPennate', muscleClass: muscleClasses.millard2012Equilibrium, pennation: 0.4, optimal: 0.05, slack: 0.28 },
  {
    name: 'millardCalibrated',
    muscleClass: muscleClasses.millard2012Equilibrium,
    pennation: 0.2,
    optimal: 0.09,
    slack: 0.33,
    passive: [-0.18, 0.51, 0.2, 2.9, 0.75],
  },
  { name: 'millardUndamped', muscleClass: muscleClasses.millard2012Equilibrium, pennation: 0.1, optimal: 0.1, slack: 0.2, damping: 0 },
  { name: 'thelenParallel', muscleClass: muscleClasses.thelen2003, pennation: 0, optimal: 0.1, slack: 0.2 },
  { name: 'thelenPennate', muscleClass: muscleClasses.thelen2003, pennation: 0.3, optimal: 0.06, slack: 0.25 },
  { name: 'deGroote', muscleClass: muscleClasses.deGrooteFregly2016, pennation: 0.3, optimal: 0.1, slack: 0.2 },
]

export const fixtureNames = kinds.map((kind) => kind.name)

export function fixtureMuscles(): Muscles {
  const n = kinds.length
  const column = (value: (kind: Kind) => number) => Float64Array.from(kinds, value)
  const table = (width: number, row: (kind: Kind) => readonly number[]) => {
    const out = new Float64Array(n * width)
    kinds.forEach((kind, i) => {
      out.set(row(kind), i * width)
    })
    return out
  }
  return {
    count: n,
    muscleClass: Uint8Array.from(kinds, (kind) => kind.muscleClass),
    path: Int32Array.from(kinds, (_, i) => i),
    appliesForce: new Uint8Array(n).fill(1),
    maxIsometricForce: column(() => 1000),
    optimalFibreLength: column((kind) => kind.optimal),
    tendonSlackLength: column((kind) => kind.slack),
    pennationAtOptimal: column((kind) => kind.pennation),
    maxContractionVelocity: column(() => 10),
    ignoreTendonCompliance: new Uint8Array(n),
    ignoreActivationDynamics: new Uint8Array(n),
    fibreDamping: column((kind) => kind.damping ?? 0.1),
    defaultActivation: column(() => 0.05),
    defaultFibreLength: column((kind) => kind.optimal),
    defaultNormalisedTendonForce: column(() => Number.NaN),
    minimumActivation: column(() => 0.01),
    maximumPennation: column(() => Math.acos(0.1)),
    activationTimeConstant: column(() => 0.01),
    deactivationTimeConstant: column(() => 0.04),
    controlRange: table(2, () => [0.01, 1]),
    activeForceLength: table(5, () => [0.4441, 0.73, 1.8123, 0.8616, 0.1]),
    forceVelocity: table(8, () => [0, 0.25, 5, 0, 0.15, 1.4, 0.6, 0.9]),
    passiveForceLength: table(5, (kind) => kind.passive ?? [0, 0.7, Number.NaN, Number.NaN, Number.NaN]),
    tendonForceLength: table(4, () => [0.049, Number.NaN, Number.NaN, Number.NaN]),
    thelen: table(7, () => [0.04, 0.6, 0.45, 5, 0.25, 1.4, 0.95]),
    deGrooteFregly: table(5, () => [1, 0.6, 0.049, 0, 0]),
  }
}
