import { LinkButton } from '../../components/button/LinkButton.tsx'
import { Page } from '../../components/page/Page.tsx'
import { useSay } from '../../words/Words.tsx'

/** An address with a test that does not exist. */
export function UnknownTest() {
  const say = useSay()
  return (
    <Page title={say('measure.title')}>
      <div className="stack">
        <h1 tabIndex={-1}>{say('measure.unknown.title')}</h1>
        <div>
          <LinkButton href="/measure">{say('measure.back')}</LinkButton>
        </div>
      </div>
    </Page>
  )
}
