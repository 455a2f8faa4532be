/** Intended use and limits, what was tested and what was not, privacy: in plain words. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { MarkedList } from '../../components/markedList/MarkedList.tsx'
import { Page } from '../../components/page/Page.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useSay } from '../../words/Words.tsx'
import './trust.css'

const lists = {
  is: ['trust.is.1', 'trust.is.2', 'trust.is.3'],
  not: ['trust.not.1', 'trust.not.2', 'trust.not.3', 'trust.not.4'],
  numbers: ['trust.numbers.study', 'trust.numbers.derived', 'trust.numbers.judgement'],
  private: ['trust.private.1', 'trust.private.2', 'trust.private.3', 'trust.private.4'],
} as const satisfies Record<string, readonly WordId[]>

export default function TrustScreen() {
  const say = useSay()
  return (
    <Page title={say('trust.title')} className="reading">
      <header className="reading-head">
        <h1 tabIndex={-1}>{say('trust.title')}</h1>
        <p className="reading-lead quiet">{say('trust.lead')}</p>
      </header>
      <Section title="trust.is.title" items={lists.is} sign="tick" />
      <Section title="trust.not.title" items={lists.not} sign="cross" />
      <section>
        <h2>{say('trust.tested.title')}</h2>
        <p>{say('trust.tested.yes')}</p>
        <div className="reading-warning">
          <h3>{say('trust.tested.no.title')}</h3>
          <p>{say('trust.tested.no')}</p>
        </div>
        <div className="reading-warning">
          <h3>{say('trust.rules.title')}</h3>
          <p>{say('trust.rules')}</p>
        </div>
      </section>
      <Section title="trust.numbers.title" items={lists.numbers} sign="dot" />
      <Section title="trust.private.title" items={lists.private} sign="tick">
        <p>
          <Link href="/data">{say('trust.private.link')}</Link>
        </p>
      </Section>
      <section>
        <h2>{say('trust.open.title')}</h2>
        <p>{say('trust.open')}</p>
      </section>
    </Page>
  )
}

interface SectionProps {
  readonly title: WordId
  readonly items: readonly WordId[]
  readonly sign: 'tick' | 'cross' | 'dot'
  readonly children?: ReactNode
}

export function Section({ title, items, sign, children }: SectionProps) {
  const say = useSay()
  return (
    <section>
      <h2>{say(title)}</h2>
      <MarkedList sign={sign} items={items.map((item) => ({ key: item, content: say(item) }))} />
      {children}
    </section>
  )
}
