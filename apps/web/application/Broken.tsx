/** Stands where a screen has thrown: says that nothing is lost, what happened, and the way on. */
import { Component, type ReactNode } from 'react'
import { WordsConsumer } from '../words/Words.tsx'

export class Broken extends Component<{ readonly children: ReactNode }, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <WordsConsumer>
        {(say) => (
          <main className="column stack">
            <h1>{say('application.broken.title')}</h1>
            <p>{say('application.broken.text')}</p>
            <button type="button" className="button button-primary" onClick={() => location.reload()}>
              {say('application.broken.again')}
            </button>
            <pre className="quiet small">{error.message}</pre>
          </main>
        )}
      </WordsConsumer>
    )
  }
}
