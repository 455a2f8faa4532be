/** Choosing a test, what must be known before it, and doing it. */
import { type TestId, tests } from '@sitbone/evidence/vocabulary/measurement'
import { Redirect } from 'wouter'
import { safetyAddress, useCheckPath } from '../../flow/usePath.ts'
import { HealthPage } from './HealthPage.tsx'
import { TestChoice } from './TestChoice.tsx'
import { TestPage } from './TestPage.tsx'
import { UnknownTest } from './UnknownTest.tsx'
import { WayPage } from './WayPage.tsx'

interface MeasureScreenProps {
  readonly test: string | undefined
  /** A way to measure, or a health page on the way to the test. */
  readonly before: string | undefined
}

export default function MeasureScreen({ test, before }: MeasureScreenProps) {
  const path = useCheckPath()
  if (!path) return null
  if (path.safety.state !== 'through' || !path.knowsPerson) return <Redirect to={safetyAddress(path)} replace />
  if (test === undefined) return <TestChoice path={path} />
  if (!(test in tests)) return <UnknownTest />
  if (before === 'tilt' || before === 'photo' || before === 'video')
    return <WayPage key={before} path={path} test={test as TestId} way={before} />
  if (before !== undefined) return <HealthPage key={before} path={path} test={test} page={before} />
  return <TestPage key={test} path={path} test={test as TestId} />
}
