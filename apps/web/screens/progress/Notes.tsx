/** Notes in the person's own words, each with its day; the latest ones shown. */
import { useState } from 'react'
import { Label } from 'react-aria-components/Label'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { Button } from '../../components/button/Button.tsx'
import { Disclosure } from '../../components/disclosure/Disclosure.tsx'
import { useKept } from '../../keep/Kept.tsx'
import { useSay } from '../../words/Words.tsx'

const shown = 10

export function Notes() {
  const say = useSay()
  const { state, add } = useKept()
  const [text, setText] = useState('')
  const keep = async () => {
    await add({ kind: 'note', text: text.trim() })
    setText('')
  }
  return (
    <Disclosure title={say('progress.notes')}>
      <div className="how-it-is">
        <TextField className="progress-note" value={text} onChange={setText} maxLength={2000}>
          <Label>{say('progress.note')}</Label>
          <TextArea rows={3} />
        </TextField>
        <div>
          <Button look="secondary" isDisabled={text.trim() === ''} onPress={() => void keep()}>
            {say('progress.tell')}
          </Button>
        </div>
        {state.notes
          .slice(-shown)
          .reverse()
          .map(({ id, at, text: noted }) => (
            <p key={id}>
              <span className="quiet small">{say.intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' })}</span>
              <br />
              {noted}
            </p>
          ))}
      </div>
    </Disclosure>
  )
}
