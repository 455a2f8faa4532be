/** Measuring here and now, for a person whom the test is safe for; everyone else is led back to the test's page, which says why. */
import type { TestId } from '@sitbone/evidence/vocabulary/measurement'
import type { PhotoTest } from '@sitbone/goniometry/photo/photoReading'
import { protocolFor } from '@sitbone/goniometry/protocols/protocols'
import { Redirect, useSearchParams } from 'wouter'
import { leaveFor } from '../../flow/health.ts'
import type { CheckPath } from '../../flow/usePath.ts'
import { PhotoPage } from './PhotoPage.tsx'
import { TiltPage } from './TiltPage.tsx'
import { VideoPage } from './VideoPage.tsx'
import { type Way, waysOf } from './ways.ts'

export function WayPage({ path, test, way }: { readonly path: CheckPath; readonly test: TestId; readonly way: Way }) {
  const [search] = useSearchParams()
  const rater = search.get('by') === 'helper' ? 'helper' : 'self'
  const protocol = protocolFor(test, rater === 'self' ? 'own muscles' : 'helper')
  const { person, answers, measurements } = path.state
  const leave = protocol && leaveFor(protocol.contraindication, { person, answers, measurements })
  if (!protocol || leave?.kind !== 'free' || !waysOf(protocol).includes(way)) return <Redirect to={`/measure/${test}`} replace />
  if (way === 'tilt' && protocol.phone) return <TiltPage path={path} test={test} protocol={protocol} phone={protocol.phone} rater={rater} />
  if (way === 'photo') return <PhotoPage path={path} test={test as PhotoTest} protocol={protocol} rater={rater} />
  return <VideoPage path={path} test={test as 'slr' | 'ake' | 'thomas'} protocol={protocol} rater={rater} />
}
