/** Runs a virtual test: endpoint, reason for stopping, and the way there frame by frame. */
import { balance, compileSetup, startContinuation } from '../equilibrium/balance.ts'
import { createPosture } from '../equilibrium/posture.ts'
import { degree } from '../equilibrium/setup.ts'
import type { LegSide } from '../person/parameters.ts'
import type { TwinBody } from '../person/twinBody.ts'
import { setupOf, type Variant, type VirtualTestId } from './catalogue.ts'
import { type Frame, type FrameOrigin, frameOf, loadRatioToStanding } from './frame.ts'
import { rotationEnds, rotationTrace } from './hipRotation.ts'
import { endReadings } from './readings.ts'
import { endpointOf, type NoEndpoint, type StopReason } from './stop.ts'

export interface TestResult {
  readonly kind: 'result'
  readonly test: VirtualTestId
  readonly side: LegSide
  readonly variant: Variant
  /** clinical read-outs at the end; names end in Deg or Cm */
  readonly endpoint: Readonly<Record<string, number>>
  readonly stop: StopReason
  readonly trace: readonly Frame[]
  readonly loadRatioToStanding?: number
}

export interface TestRefusal {
  readonly kind: 'refused'
  readonly test: VirtualTestId
  readonly side: LegSide
  readonly because: NoEndpoint['because'] | 'no-muscles-for-this-test'
}

/** Degrees of input between frames. */
const frameStep = 2

/** @returns the result, or why this body has none; never a posture out of balance */
export function runTest(body: TwinBody, test: VirtualTestId, side: LegSide, variant: Variant = {}): TestResult | TestRefusal {
  if (body.legs[side].hamstrings.length !== 3) return { kind: 'refused', test, side, because: 'no-muscles-for-this-test' }
  const compiled = compileSetup(body, setupOf(test, side, variant))
  if (compiled.setup.stop.kind === 'rotation-moment') {
    const ends = rotationEnds(body, side)
    return {
      kind: 'result',
      test,
      side,
      variant,
      endpoint: { hipInwardDeg: ends.inward / degree, hipOutwardDeg: ends.outward / degree },
      stop: 'rom',
      trace: rotationTrace(compiled, ends),
    }
  }
  const end = endpointOf(compiled)
  if (end.kind === 'none') return { kind: 'refused', test, side, because: end.because }
  const { start } = compiled.setup.input
  const count = compiled.setup.stop.kind === 'none' ? 1 : Math.max(2, Math.ceil(Math.abs(end.input - start) / (frameStep * degree)) + 1)
  const continuation = startContinuation(compiled.setup)
  const posture = createPosture()
  const trace: Frame[] = []
  // Lying tests count the pelvis from where it lay; upright ones from standing.
  let origin: FrameOrigin | null = compiled.setup.base === 'upright' ? { pelvis: 0, lumbar: 0, thoracic: 0, input: start } : null
  for (let i = 0; i < count; i++) {
    const last = i === count - 1
    const input: number = last ? end.input : start + ((end.input - start) * i) / (count - 1)
    if (last) posture.set(end.posture)
    else {
      const failure = balance(compiled, () => input, continuation, posture)
      if (failure) return { kind: 'refused', test, side, because: failure }
    }
    trace.push(frameOf(compiled, input, posture, origin))
    origin ??= { pelvis: posture[0]!, lumbar: posture[1]!, thoracic: posture[2]!, input }
  }
  const loaded = compiled.setup.base === 'upright' && test !== 'knee-to-wall' && test !== 'stand'
  return {
    kind: 'result',
    test,
    side,
    variant,
    endpoint: endReadings(compiled, test, end, trace.at(-1)!),
    stop: end.stop,
    trace,
    ...(loaded ? { loadRatioToStanding: loadRatioToStanding(compiled, end.posture) } : {}),
  }
}
