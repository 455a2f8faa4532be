/** How a test is done, step by step; shown only to whom it is safe for. */

import type { Rater } from '@sitbone/evidence/vocabulary/measurement'
import type { Protocol } from '@sitbone/goniometry/protocols/protocol'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { MarkedList } from '../../components/markedList/MarkedList.tsx'
import { leaveFor } from '../../flow/health.ts'
import type { CheckPath } from '../../flow/usePath.ts'
import { useSay } from '../../words/Words.tsx'
import { MeasureNow } from './MeasureNow.tsx'

const texts = (lines: readonly string[]) => lines.map((line) => ({ key: line, content: line }))

export function HowTo({
  protocol,
  path,
  test,
  rater,
}: {
  readonly protocol: Protocol
  readonly path: CheckPath
  readonly test: string
  readonly rater: Rater
}) {
  const say = useSay()
  const { person, answers, measurements } = path.state
  const leave = leaveFor(protocol.contraindication, { person, answers, measurements })
  if (leave.kind === 'ask')
    return (
      <div className="measure-before">
        <p>{say('measure.before')}</p>
        <div>
          <LinkButton look="secondary" href={`/measure/${test}/${leave.first}`}>
            {say('measure.before.go')}
          </LinkButton>
        </div>
      </div>
    )
  if (leave.kind === 'not')
    return (
      <div className="measure-not" role="note">
        <p>
          <strong>{say(`measure.${leave.blocked.how}`)}</strong> <span data-from="knowledge">{leave.blocked.reasons.join('; ')}.</span>
        </p>
        <p data-from="knowledge">{leave.blocked.instead}</p>
      </div>
    )
  return (
    <>
      <Disclosure title={say('measure.how')} open>
        <p>
          {say('measure.how.needs')}: <span data-from="knowledge">{protocol.needs.join(', ')}.</span>
        </p>
        <MarkedList sign="number" from="knowledge" items={texts([...protocol.setUp, ...protocol.steps])} />
        <p>
          <strong>{say('measure.how.end')}</strong> <span data-from="knowledge">{protocol.end}</span>
        </p>
        <p className="measure-stop">
          <span data-from="knowledge">{protocol.stopWhen}</span>
        </p>
        <p>{say('measure.how.invalid')}</p>
        <MarkedList sign="cross" from="knowledge" items={protocol.invalidIf.map(({ id, text }) => ({ key: id, content: text }))} />
      </Disclosure>
      <MeasureNow protocol={protocol} test={test} rater={rater} />
    </>
  )
}
