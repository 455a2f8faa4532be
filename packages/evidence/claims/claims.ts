/** All claims of the article, by number. Load on demand. */
import { advertsClaims } from './adverts.ts'
import { ageSexClaims } from './ageSex.ts'
import { anatomyClaims } from './anatomy.ts'
import { bendingClaims } from './bending.ts'
import { calfClaims } from './calf.ts'
import { causeOrEffectClaims } from './causeOrEffect.ts'
import { causesClaims } from './causes.ts'
import type { Claim } from './claim.ts'
import { hipsClaims } from './hips.ts'
import { kneeClaims } from './knee.ts'
import { measuringClaims } from './measuring.ts'
import { postureClaims } from './posture.ts'
import { sciaticaClaims } from './sciatica.ts'
import { strainClaims } from './strain.ts'
import { strengthClaims } from './strength.ts'
import { stretchingClaims } from './stretching.ts'

export const claims: readonly Claim[] = [
  ...causesClaims,
  ...postureClaims,
  ...anatomyClaims,
  ...hipsClaims,
  ...causeOrEffectClaims,
  ...stretchingClaims,
  ...sciaticaClaims,
  ...strengthClaims,
  ...measuringClaims,
  ...ageSexClaims,
  ...kneeClaims,
  ...advertsClaims,
  ...strainClaims,
  ...bendingClaims,
  ...calfClaims,
].sort((a, b) => (a.id < b.id ? -1 : 1))

export const claimById = (id: string): Claim | undefined => claims.find((claim) => claim.id === id)
