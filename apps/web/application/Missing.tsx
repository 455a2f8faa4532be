/** An address that leads nowhere. */
import { LinkButton } from '../components/button/LinkButton.tsx'
import { Page } from '../components/page/Page.tsx'
import { useSay } from '../words/Words.tsx'

export function Missing() {
  const say = useSay()
  return (
    <Page title={say('application.missing.title')}>
      <div className="stack">
        <h1 tabIndex={-1}>{say('application.missing.title')}</h1>
        <p className="quiet">{say('application.missing.text')}</p>
        <div>
          <LinkButton href="/">{say('application.missing.home')}</LinkButton>
        </div>
      </div>
    </Page>
  )
}
