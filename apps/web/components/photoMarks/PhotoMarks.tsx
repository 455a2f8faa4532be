/** Marks on a photo that can be dragged, or moved with the arrow keys; a loupe shows what lies under the finger. */
import type { Point } from '@sitbone/goniometry/photo/angles'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useSay } from '../../words/Words.tsx'
import './photoMarks.css'

interface Mark<Id extends string> {
  readonly id: Id
  readonly name: string
  /** Pixels of the upright picture. */
  readonly at: Point
  readonly kind: 'joint' | 'level'
}
interface PhotoMarksProps<Id extends string> {
  readonly photo: { readonly address: string; readonly width: number; readonly height: number }
  /** In the order in which they are joined by a line. */
  readonly marks: readonly Mark<Id>[]
  readonly onMove: (id: Id, at: Point) => void
}

const keys: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const loupeSize = 120

export function PhotoMarks<Id extends string>({ photo, marks, onMove }: PhotoMarksProps<Id>) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Id>()
  const inside = ([x, y]: Point): Point => [Math.min(photo.width, Math.max(0, x)), Math.min(photo.height, Math.max(0, y))]
  const line = (kind: Mark<Id>['kind']) =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ at }) => at.join(','))
      .join(' ')
  const drag = (id: Id) => (event: PointerEvent) => {
    const frame = box.current?.getBoundingClientRect()
    if (held !== id || !frame) return
    onMove(
      id,
      inside([((event.clientX - frame.left) / frame.width) * photo.width, ((event.clientY - frame.top) / frame.height) * photo.height]),
    )
  }
  const step =
    (id: Id, [x, y]: Point) =>
    (event: KeyboardEvent) => {
      const way = keys[event.key]
      if (!way) return
      event.preventDefault()
      const pixels = (event.shiftKey ? 0.02 : 0.002) * Math.max(photo.width, photo.height)
      onMove(id, inside([x + way[0] * pixels, y + way[1] * pixels]))
    }
  const loupe = marks.find(({ id }) => id === held)
  return (
    <div className="photo" ref={box}>
      <img src={photo.address} alt="" draggable={false} width={photo.width} height={photo.height} />
      <svg viewBox={`0 0 ${photo.width} ${photo.height}`} aria-hidden="true">
        <polyline points={line('level')} className="photo-line photo-line-level" vectorEffect="non-scaling-stroke" />
        <polyline points={line('joint')} className="photo-line" vectorEffect="non-scaling-stroke" />
      </svg>
      {marks.map(({ id, name, at, kind }) => (
        <button
          key={id}
          type="button"
          className={`photo-mark photo-mark-${kind}`}
          data-mark={id}
          style={{ left: `${(at[0] / photo.width) * 100}%`, top: `${(at[1] / photo.height) * 100}%` }}
          aria-label={say('photo.mark', { name, x: Math.round((at[0] / photo.width) * 100), y: Math.round((at[1] / photo.height) * 100) })}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            setHeld(id)
          }}
          onPointerMove={drag(id)}
          onPointerUp={() => setHeld(undefined)}
          onPointerCancel={() => setHeld(undefined)}
          onKeyDown={step(id, at)}
        />
      ))}
      {loupe && (
        <svg
          className="photo-loupe"
          data-side={loupe.at[0] > photo.width / 2 ? 'left' : 'right'}
          viewBox={`${loupe.at[0] - photo.width / 12} ${loupe.at[1] - photo.width / 12} ${photo.width / 6} ${photo.width / 6}`}
          width={loupeSize}
          height={loupeSize}
          aria-hidden="true"
        >
          <image href={photo.address} width={photo.width} height={photo.height} />
          <circle cx={loupe.at[0]} cy={loupe.at[1]} r={photo.width / 180} className="photo-loupe-cross" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
    </div>
  )
}
