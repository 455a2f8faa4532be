/** An angle from a video: read on the device by the same code as `sitbone measure video`; a bad view is refused with the reason. */

import type { Rater, TestId } from '@sitbone/evidence/vocabulary/measurement'
import type { FileResult } from '@sitbone/goniometry/browser/messages'
import { type PoseClient, poseClient } from '@sitbone/goniometry/browser/poseClient'
import type { Protocol } from '@sitbone/goniometry/protocols/protocol'
import { useEffect, useRef, useState } from 'react'
import { BackLink } from '../../components/backLink/BackLink.tsx'
import { LinkButton } from '../../components/button/LinkButton.tsx'
import { CheckPage, WayOn } from '../../components/checkPage/CheckPage.tsx'
import type { CheckPath } from '../../flow/usePath.ts'
import { useSay } from '../../words/Words.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { SideChoice } from './SideChoice.tsx'
import { useKeepReading } from './useKeepReading.ts'
import { useNumberWords } from './useNumberWords.ts'
import './tilt.css'

interface VideoPageProps {
  readonly path: CheckPath
  readonly test: Extract<TestId, 'slr' | 'ake' | 'thomas'>
  readonly protocol: Protocol
  readonly rater: Rater
}
type Reading =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'read'; readonly result: FileResult }
  | { readonly kind: 'failed'; readonly reason: string }

export function VideoPage({ path, test, protocol, rater }: VideoPageProps) {
  const say = useSay()
  const number = useNumberWords()
  const keepReading = useKeepReading()
  const [side, setSide] = useState<'left' | 'right'>('right')
  const [reading, setReading] = useState<Reading>({ kind: 'waiting' })
  const client = useRef<PoseClient>(undefined)
  useEffect(() => () => client.current?.close(), [])

  const read = async (file: File) => {
    try {
      setReading({ kind: 'loading' })
      if (!client.current) {
        const { poseAssets } = await import('../../measurements/poseAssets.ts')
        client.current = poseClient(new Worker(new URL('../../measurements/poseWorker.ts', import.meta.url), { type: 'module' }))
        await client.current.load(poseAssets)
      }
      const result = await client.current.readFile(
        file,
        { test, side, turn: 'auto', region: null, horizon: 0, level: 'assumed' },
        (share) => setReading({ kind: 'reading', share }),
      )
      setReading({ kind: 'read', result })
      const { value, flags } = result.reading
      if (value !== null)
        keepReading({
          id: `${test}-${side}-video-${crypto.randomUUID()}`,
          test,
          side,
          method: 'video',
          rater,
          active: protocol.movedBy === 'own muscles',
          trials: [value],
          flags,
        })
    } catch (error) {
      client.current?.close()
      client.current = undefined
      setReading({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }

  const busy = reading.kind === 'loading' || reading.kind === 'reading'
  return (
    <CheckPage title={protocol.name} aside={say('tilt.aside', { side })} part="measure" reached={path.reached} share={0.6}>
      <div className="tilt">
        <BackLink href={`/measure/${test}`}>{say('tilt.back')}</BackLink>
        <div className="measure-head">
          <h1 tabIndex={-1} data-from="knowledge">
            {protocol.name}
          </h1>
          <p className="quiet">{say('video.help')}</p>
          <p className="quiet small" data-from="knowledge">
            {protocol.camera?.caution}
          </p>
        </div>
        <SideChoice side={side} onChange={(next) => next !== 'none' && setSide(next)} />
        <div role="status">
          {reading.kind === 'loading' && <p>{say('video.loading')}</p>}
          {reading.kind === 'reading' && (
            <>
              <p className="figures">{say('video.reading', { share: Math.round(reading.share * 100) })}</p>
              <progress className="video-progress" max={1} value={reading.share} aria-hidden="true" />
            </>
          )}
          {reading.kind === 'failed' && <p className="measure-not">{say('video.failed', { reason: reading.reason })}</p>}
          {reading.kind === 'read' && reading.result.reading.refused && (
            <div className="measure-not">
              <p>
                <strong>{say('video.refused')}</strong>
              </p>
              <p data-from="knowledge">{reading.result.reading.refused.advice}</p>
            </div>
          )}
          {reading.kind === 'read' && reading.result.reading.value !== null && (
            <p className="photo-value figures" data-value={reading.result.reading.value}>
              {say('video.value', { value: number(reading.result.reading.value, 'deg') })}
            </p>
          )}
        </div>
        {reading.kind === 'read' && reading.result.still && <Still picture={reading.result.still} label={say('video.still')} />}
        {!busy && (
          <WayOn>
            <ChooseFile
              label={say(reading.kind === 'waiting' ? 'video.choose' : 'video.other')}
              accept="video/*"
              onChoose={(file) => void read(file)}
            />
            {reading.kind === 'read' && reading.result.reading.value !== null && (
              <LinkButton look="secondary" href={`/measure/${test}`}>
                {say('tilt.see')}
              </LinkButton>
            )}
          </WayOn>
        )}
      </div>
    </CheckPage>
  )
}

function Still({ picture, label }: { readonly picture: NonNullable<FileResult['still']>; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const pixels = new ImageData(new Uint8ClampedArray(picture.rgba), picture.width, picture.height)
    canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0)
  }, [picture])
  return <canvas ref={canvas} className="video-still" width={picture.width} height={picture.height} role="img" aria-label={label} />
}
