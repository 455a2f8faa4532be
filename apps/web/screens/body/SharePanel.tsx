/** A still of the picture with its caption, and a link that brings the view back. */
import { memo, type RefObject, useState } from 'react'
import { Button } from '../../components/button/Button.tsx'
import { ChipToggle } from '../../components/chips/Chips.tsx'
import type { Settings } from '../../twin/settings.ts'
import { useSay } from '../../words/Words.tsx'
import { captioned } from './captioned.ts'
import { type SharedView, writeView } from './viewLink.ts'

export interface Shown {
  readonly still: () => Promise<Blob> | undefined
  readonly caption: string
  readonly shared: SharedView
}

interface SharePanelProps {
  /** What is shown now; read when something is shared, so that a moving picture does not draw this panel anew. */
  readonly now: RefObject<Shown>
  readonly settings: Settings
}

export const SharePanel = memo(function SharePanel({ now, settings }: SharePanelProps) {
  const say = useSay()
  const [values, setValues] = useState(false)
  const [copied, setCopied] = useState<'not yet' | 'copied' | 'by hand'>('not yet')
  const [address, setAddress] = useState('')
  const save = async () => {
    const { still, caption, shared } = now.current
    const picture = await still()
    if (!picture) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await captioned(picture, caption))
    link.download = `sitbone-${shared.test}.png`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const copy = () => {
    const { shared } = now.current
    const whole = `${location.origin}/body${writeView(values ? { ...shared, settings } : shared)}`
    setAddress(whole)
    return navigator.clipboard.writeText(whole).then(
      () => setCopied('copied'),
      () => setCopied('by hand'),
    )
  }
  return (
    <section className="card body-change">
      <h2>{say('body.share')}</h2>
      <p className="quiet small">{say('body.share.values.why')}</p>
      <div className="chips">
        <ChipToggle text={say('body.share.values')} on={values} onChange={setValues} />
        <Button look="plain" onPress={() => void copy()}>
          {say('body.share.copy')}
        </Button>
        <Button look="plain" onPress={() => void save()}>
          {say('body.picture.save')}
        </Button>
      </div>
      <p role="status" className="small">
        {copied === 'copied' && say('body.share.copied')}
        {copied === 'by hand' && (
          <>
            {say('body.share.by-hand')} <code className="body-address">{address}</code>
          </>
        )}
      </p>
    </section>
  )
})
