/**
 * Lumbar flexion of a full bend with the back muscles silent: where passive tissue alone carries the trunk. The strategy of a bend stops
 * short of it; the difference is what back muscles hold.
 */
import { balance, compileSetup, startContinuation } from '../equilibrium/balance.ts'
import { createPosture, lumbar } from '../equilibrium/posture.ts'
import { balanced, degree, fixed, type TestSetup } from '../equilibrium/setup.ts'
import type { TwinBody } from '../person/twinBody.ts'

/** @returns rad, or null where passive tissue cannot carry the trunk within 1.3 times the range: "hangs beyond its range" */
export function hangingLumbar(body: TwinBody, hip: number): number | null {
  const { range, rest } = body.person.lumbar
  const start = setup(hip)
  const hanging: TestSetup = {
    ...start,
    unknowns: [{ name: 'lumbar', low: -10 * degree, high: rest + 1.3 * (range - rest), start: range }],
  }
  const posture = createPosture()
  const failure = balance(compileSetup(body, hanging), () => 0, startContinuation(hanging), posture)
  return failure ? null : posture[lumbar]!
}

const setup = (hip: number): TestSetup => ({
  side: 'right',
  base: 'upright',
  angles: {
    pelvis: fixed(-hip / degree),
    lumbar: balanced([1]),
    thoracic: fixed(15),
    hip: fixed(hip / degree),
    knee: fixed(0),
    ankle: fixed(0),
    otherHip: fixed(hip / degree),
    otherKnee: fixed(0),
    otherAnkle: fixed(0),
  },
  unknowns: [],
  balance: 'minimum',
  loads: [{ kind: 'trunk-weight', pivot: 'hip' }],
  stop: { kind: 'none' },
  input: { start: 0, end: 0, endMeans: 'rom' },
  sensitising: 0,
})
