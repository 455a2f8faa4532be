/** An address of a question that does not exist, or is not asked of this person. */
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { Page } from '../../components/page/Page.tsx'
import { useSay } from '../../words/Words.tsx'

export function UnknownQuestion({ to }: { readonly to: string }) {
  const say = useSay()
  return (
    <Page title={say('question.tab')}>
      <div className="stack">
        <h1 tabIndex={-1}>{say('question.unknown.title')}</h1>
        <p className="quiet">{say('question.unknown.text')}</p>
        <div>
          <LinkButton href={to}>{say('question.unknown.go')}</LinkButton>
        </div>
      </div>
    </Page>
  )
}
