/** Which of the live ways a protocol can be measured by in the app. */
import { type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import type { PhotoTest } from '@sitbone/goniometry/photo/photoReading'
import type { Protocol } from '@sitbone/goniometry/protocols/protocol'

export type Way = 'tilt' | 'photo' | 'video'

export const photoTests = [
  'slr',
  'ake',
  'pke',
  'thomas',
  'thomas-knee',
  'hip-ir',
  'hip-er',
  'pelvic-tilt',
] as const satisfies readonly (PhotoTest & TestId)[]

/** Tests whose number the camera gives in the test's own sense. */
const videoTests: readonly string[] = ['slr', 'ake', 'thomas']

export function waysOf(protocol: Protocol): readonly Way[] {
  if (protocol.yields.kind !== 'measurement') return []
  const { test } = protocol.yields
  if (tests[test].unit !== 'deg') return []
  const ways: Way[] = []
  if (protocol.phone && protocol.methods.includes('tilt') && test !== 'lumbar-flexion') ways.push('tilt')
  if (protocol.methods.includes('photo') && (photoTests as readonly TestId[]).includes(test)) ways.push('photo')
  if (protocol.camera && videoTests.includes(test) && protocol.camera.videoTest === test) ways.push('video')
  return ways
}
