/**
 * The curves of the De Groote–Fregly 2016 muscle in OpenSim's variant (constants changed so that the curves pass through their
 * landmarks). All are smooth everywhere, which is why optimal control uses them. Normalised like Millard's.
 *
 * @see De Groote, Kinney, Rao & Fregly 2016, Ann Biomed Eng 44:2922; OpenSim 4.6 `DeGrooteFregly2016Muscle`
 */
export interface DeGrooteFreglyCurves {
  readonly activeForceWidthScale: number
  readonly passiveStrainAtOneNormForce: number
  /** 0 where the document ignores the passive fibre force, else 1. */
  readonly passiveFactor: number
  readonly tendonStrainAtOneNormForce: number
  /** Derived. */
  readonly tendonStiffness: number
  readonly passiveOffset: number
  readonly passiveDenominator: number
}

/** Rows: b1 … b4 of the three bell curves of active force–length. */
const bells = [
  [0.8150671134243542, 1.055033428970575, 0.162384573599574, 0.063303448465465],
  [0.433004984392647, 0.71677541339776, -0.029947116970696, 0.200356847296188],
  [0.1, 1.0, 0.353553390593274, 0.0],
] as const
const kPassive = 4
const c1 = 0.2
const c2 = 1
const c3 = 0.2
const d1 = -0.3211346127989808
const d2 = -8.149
const d3 = -0.374
const d4 = 0.8825327733249912
/** Passive force is zero here; the fibre is not made shorter. */
export const minNormFibreLength = 0.2

/** @param p - the parameters in the order of `Muscles.deGrooteFregly` */
export function deGrooteFreglyCurves(p: ArrayLike<number>): DeGrooteFreglyCurves {
  const passiveOffset = Math.exp((kPassive * (minNormFibreLength - 1)) / p[1]!)
  return {
    activeForceWidthScale: p[0]!,
    passiveStrainAtOneNormForce: p[1]!,
    tendonStrainAtOneNormForce: p[2]!,
    passiveFactor: p[3] === 1 ? 0 : 1,
    tendonStiffness: Math.log((1 + c3) / c1) / (1 + p[2]! - c2),
    passiveOffset,
    passiveDenominator: Math.exp(kPassive) - passiveOffset,
  }
}

/** Length in `sample[0]`; value into `sample[0]`, slope into `sample[1]`. */
export function deGrooteActiveForceLength(c: DeGrooteFreglyCurves, sample: Float64Array): void {
  const length = sample[0]!
  const x = (length - 1) / c.activeForceWidthScale + 1
  let value = 0
  let slope = 0
  for (let i = 0; i < 3; i++) {
    const bell = bells[i]!
    const b2 = bell[1]
    const b3 = bell[2]
    const b4 = bell[3]
    const width = b3 + b4 * x
    const height = bell[0] * Math.exp((-0.5 * (x - b2) * (x - b2)) / (width * width))
    value += height
    slope += (height * (b2 - x) * (b3 + b2 * b4)) / (width * width * width)
  }
  sample[0] = value
  sample[1] = slope / c.activeForceWidthScale
}

export function deGrootePassiveForceLength(c: DeGrooteFreglyCurves, sample: Float64Array): void {
  const length = sample[0]!
  const rate = kPassive / c.passiveStrainAtOneNormForce
  const grown = Math.exp(rate * (length - 1))
  sample[0] = (c.passiveFactor * (grown - c.passiveOffset)) / c.passiveDenominator
  sample[1] = (c.passiveFactor * rate * grown) / c.passiveDenominator
}

/** Slightly negative below slack length, as published. */
export function deGrooteTendonForceLength(c: DeGrooteFreglyCurves, sample: Float64Array): void {
  const length = sample[0]!
  const grown = c1 * Math.exp(c.tendonStiffness * (length - c2))
  sample[0] = grown - c3
  sample[1] = c.tendonStiffness * grown
}

/** ∫ passive force from the shortest fibre, per unit of normalised length. */
export function deGrootePassiveIntegral(c: DeGrooteFreglyCurves, length: number): number {
  const rate = kPassive / c.passiveStrainAtOneNormForce
  const grown = Math.exp(rate * (length - 1)) - c.passiveOffset
  return (c.passiveFactor * (grown / rate - c.passiveOffset * (length - minNormFibreLength))) / c.passiveDenominator
}

/** ∫ tendon force from slack length (where this variant's force is zero), per unit of normalised length. */
export function deGrooteTendonIntegral(c: DeGrooteFreglyCurves, length: number): number {
  const strain = length - 1
  return (c1 * Math.expm1(c.tendonStiffness * strain)) / c.tendonStiffness - c3 * strain
}

/** Multiplier at a normalised fibre velocity, lengthening positive. */
export function deGrooteForceVelocity(velocity: number): number {
  const v = d2 * velocity + d3
  return d1 * Math.log(v + Math.sqrt(v * v + 1)) + d4
}
