/** An angle from a still: marks on joints, a level edge, a loupe, keyboard and touch; what is wrong with the view is said. */

import { type Rater, type Side, tests } from '@sitbone/evidence/vocabulary/measurement'
import { horizonFromPoints, type Point } from '@sitbone/goniometry/photo/angles'
import { type PhotoPoints, type PhotoTest, readPhoto } from '@sitbone/goniometry/photo/photoReading'
import type { Protocol } from '@sitbone/goniometry/protocols/protocol'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { BackLink } from '../../components/backLink/BackLink.tsx'
import { Button } from '../../components/button/Button.tsx'
import { CheckPage, WayOn } from '../../components/checkPage/CheckPage.tsx'
import { ChoiceBox } from '../../components/choiceBox/ChoiceBox.tsx'
import { PhotoMarks } from '../../components/photoMarks/PhotoMarks.tsx'
import type { CheckPath } from '../../flow/usePath.ts'
import { useSay } from '../../words/Words.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { type MarkId, marksFor, startMarks } from './photoMarks.ts'
import { SideChoice } from './SideChoice.tsx'
import { useKeepReading } from './useKeepReading.ts'
import { useNumberWords } from './useNumberWords.ts'
import './tilt.css'

interface PhotoPageProps {
  readonly path: CheckPath
  readonly test: PhotoTest
  readonly protocol: Protocol
  readonly rater: Rater
}
interface Photo {
  readonly address: string
  readonly width: number
  readonly height: number
}
type Marks = Readonly<Partial<Record<MarkId, Point>>>

const warnings = ['knee-bent', 'thigh-not-upright'] as const

export function PhotoPage({ path, test, protocol, rater }: PhotoPageProps) {
  const say = useSay()
  const number = useNumberWords()
  const [, go] = useLocation()
  const keepReading = useKeepReading()
  const id = useRef(crypto.randomUUID())
  const [side, setSide] = useState<Side>(tests[test].sided ? 'right' : 'none')
  const [facing, setFacing] = useState<'left' | 'right'>('left')
  const [photo, setPhoto] = useState<Photo | 'broken'>()
  const [history, setHistory] = useState<readonly Marks[]>([])
  const [placements, setPlacements] = useState<readonly PhotoPoints[]>([])
  const marks = history.at(-1) ?? {}
  useEffect(() => () => (typeof photo === 'object' ? URL.revokeObjectURL(photo.address) : undefined), [photo])

  const open = async (file: File) => {
    const address = URL.createObjectURL(file)
    const image = new Image()
    image.src = address
    try {
      await image.decode()
      setPhoto({ address, width: image.naturalWidth, height: image.naturalHeight })
      setHistory([startMarks(test, image.naturalWidth, image.naturalHeight)])
      setPlacements([])
    } catch {
      setPhoto('broken')
    }
  }
  const { 'level-a': a, 'level-b': b, ...joints } = marks
  const reading = (() => {
    if (typeof photo !== 'object' || !a || !b) return undefined
    try {
      return readPhoto({ test, placements: [...placements, joints], horizon: horizonFromPoints(a, b), facing })
    } catch {
      return undefined // two marks on one spot: there is no angle until one moves
    }
  })()
  const use = () => {
    if (!reading) return
    keepReading({
      id: `${test}-${side}-photo-${id.current}`,
      test,
      side,
      method: 'photo',
      rater,
      active: protocol.movedBy === 'own muscles',
      trials: reading.placements,
      flags: reading.flags,
    })
    if (placements.length >= 2) go(`/measure/${test}`)
    else setPlacements([...placements, joints])
  }

  return (
    <CheckPage title={protocol.name} aside={say('tilt.aside', { side })} part="measure" reached={path.reached} share={0.6}>
      <div className="tilt">
        <BackLink href={`/measure/${test}`}>{say('tilt.back')}</BackLink>
        <div className="measure-head">
          <h1 tabIndex={-1} data-from="knowledge">
            {protocol.name}
          </h1>
          <p className="quiet">{say(typeof photo === 'object' ? 'photo.place' : 'photo.help')}</p>
        </div>
        {tests[test].sided && <SideChoice side={side} onChange={setSide} />}
        {typeof photo !== 'object' ? (
          <>
            {photo === 'broken' && <p role="alert">{say('photo.broken')}</p>}
            <ChooseFile label={say('photo.choose')} accept="image/*" onChoose={(file) => void open(file)} />
          </>
        ) : (
          <>
            <PhotoMarks
              photo={photo}
              marks={marksFor(test).map((mark) => ({
                id: mark,
                name: say(`photo.${mark}`),
                at: marks[mark] ?? [0, 0],
                kind: mark.startsWith('level') ? 'level' : 'joint',
              }))}
              onMove={(mark, at) => setHistory([...history.slice(-60), { ...marks, [mark]: at }])}
            />
            <p className="photo-value figures" role="status">
              {say('photo.value', { value: reading ? number(reading.value, 'deg') : '–' })}
            </p>
            <p className="quiet small">{say('photo.level.help')}</p>
            {reading?.flags.includes('view-turned') && <p className="question-note">{say('photo.turned')}</p>}
            {warnings.map(
              (flag) =>
                reading?.flags.includes(flag) && (
                  <p key={flag} className="measure-not">
                    {say(`photo.${flag}`)}
                  </p>
                ),
            )}
            {placements.length > 0 && <p role="status">{say('photo.again')}</p>}
            {(test === 'slr' || test === 'thomas') && (
              <ChoiceBox
                label={say('photo.facing')}
                value={facing}
                options={(['left', 'right'] as const).map((one) => ({ id: one, text: say(`measure.side.${one}`) }))}
                onChange={setFacing}
              />
            )}
            <WayOn>
              <Button isDisabled={!reading} onPress={use}>
                {say('photo.keep')}
              </Button>
              <div className="tilt-actions">
                <Button look="secondary" isDisabled={history.length < 2} onPress={() => setHistory(history.slice(0, -1))}>
                  {say('photo.undo')}
                </Button>
                <Button look="secondary" onPress={() => setPhoto(undefined)}>
                  {say('photo.other')}
                </Button>
              </div>
            </WayOn>
          </>
        )}
      </div>
    </CheckPage>
  )
}
