/** Which demonstration shows how a measured test is done. */
import type { TestId } from '@sitbone/evidence/vocabulary/measurement'

export const demonstrationOfTest: Readonly<Record<TestId, string>> = {
  slr: 'slr',
  ake: 'ake',
  // The same posture; in the passive test a helper moves the shin.
  pke: 'ake',
  thomas: 'thomas',
  'thomas-knee': 'thomas',
  'hip-ir': 'hip-rotation',
  'hip-er': 'hip-rotation',
  ftf: 'toe-touch',
  'sit-reach': 'long-sit',
  'knee-to-wall': 'knee-to-wall',
  // Both read the lower back between standing and this bend.
  schober: 'toe-touch',
  'lumbar-flexion': 'toe-touch',
  'hip-flexion-bend': 'toe-touch',
  'pelvic-tilt': 'stand',
}
