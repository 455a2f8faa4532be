/**
 * The body on the page: the 3D picture where the browser can draw it, else the flat side view of the same pose. One canvas for the whole
 * visit of the screen; what it shows is said in words by `label`.
 */
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Part } from './parts.ts'
import type { Prop } from './props.ts'
import { SideView } from './sideView/SideView.tsx'
import type { BodySnapshot } from './snapshot.ts'
import type { Arrangement, BodyView, CameraPreset, Layer } from './view.ts'
import './bodyStage.css'

interface BodyStageProps {
  readonly figureUrl: string
  readonly standing: BodySnapshot
  readonly boneScale: number
  readonly snapshot: BodySnapshot
  readonly ghost?: BodySnapshot | undefined
  readonly props: readonly Prop[]
  readonly layers: ReadonlySet<Layer>
  readonly camera: CameraPreset
  readonly turn: number
  readonly label: string
  readonly arrangement?: Arrangement
  /** Parts to mark; give a stable function. */
  readonly isChosen?: ((part: Part) => boolean) | undefined
  /** A press on the picture; undefined: beside the body. */
  readonly onPick?: (part: Part | undefined) => void
  /** A sideways pull on the picture, degrees. */
  readonly onTurn?: (by: number) => void
  /** Called with the view while there is one, for a still picture. */
  readonly onView?: (view: BodyView | undefined) => void
}

type Drawing = 'loading' | '3d' | 'flat'

/** A pull of fewer pixels is a press. */
const pressSlack = 6
const degreesPerPixel = 0.4

const nobody = () => false

export function BodyStage({
  figureUrl,
  standing,
  boneScale,
  snapshot,
  ghost,
  props,
  layers,
  camera,
  turn,
  label,
  arrangement = 'overlay',
  isChosen = nobody,
  onPick,
  onTurn,
  onView,
}: BodyStageProps) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const view = useRef<BodyView>(undefined)
  const [drawing, setDrawing] = useState<Drawing>('loading')
  const theme = useTheme()

  // A figure or theme of its own needs a view of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the standing body belongs to the figure
  useEffect(() => {
    let gone = false
    const surface = canvas.current
    if (!surface || !canDraw()) {
      setDrawing('flat')
      return
    }
    void import('./view.ts')
      .then(({ createBodyView }) => createBodyView(surface, { figureUrl, standing, boneScale, theme }))
      .then((made) => {
        if (gone) return made.dispose()
        view.current = made
        onView?.(made)
        setDrawing('3d')
      })
      .catch(() => setDrawing('flat'))
    return () => {
      gone = true
      onView?.(undefined)
      view.current?.dispose()
      view.current = undefined
    }
  }, [figureUrl, theme])

  useEffect(() => {
    const box = frame.current
    if (!box || drawing !== '3d') return
    const fit = () => {
      view.current?.resize(box.clientWidth, box.clientHeight, Math.min(2, devicePixelRatio))
      view.current?.render()
    }
    const watch = new ResizeObserver(fit)
    watch.observe(box)
    fit()
    return () => watch.disconnect()
  }, [drawing])

  useEffect(() => {
    const drawn = view.current
    if (!drawn || drawing !== '3d') return
    const started = performance.now()
    drawn.setLayers(layers)
    drawn.setProps(props)
    drawn.show(snapshot, ghost, arrangement)
    drawn.look(camera, turn)
    drawn.render()
    // For `scripts/bodyFigures.ts`: what a picture costs the page.
    const { dataset } = frame.current!
    dataset['frame'] = String(Number(dataset['frame'] ?? 0) + 1)
    dataset['frameMs'] = (performance.now() - started).toFixed(2)
    dataset['drawCalls'] = String(drawn.drawCalls())
  }, [drawing, snapshot, ghost, props, layers, camera, turn, arrangement])

  useEffect(() => {
    if (drawing !== '3d') return
    view.current?.choose(isChosen)
    view.current?.render()
  }, [drawing, isChosen])

  const pull = useRef<{ readonly fromX: number; readonly fromY: number; lastX: number } | undefined>(undefined)
  const press = (event: PointerEvent<HTMLCanvasElement>) => {
    pull.current = { fromX: event.clientX, fromY: event.clientY, lastX: event.clientX }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!pull.current || Math.abs(event.clientX - pull.current.fromX) < pressSlack) return
    onTurn?.((pull.current.lastX - event.clientX) * degreesPerPixel)
    pull.current.lastX = event.clientX
  }
  const release = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = pull.current
    pull.current = undefined
    if (!from || Math.hypot(event.clientX - from.fromX, event.clientY - from.fromY) >= pressSlack) return
    const box = event.currentTarget.getBoundingClientRect()
    onPick?.(view.current?.pick((2 * (event.clientX - box.left)) / box.width - 1, 1 - (2 * (event.clientY - box.top)) / box.height))
  }

  return (
    <div className="body-stage" ref={frame} data-drawing={drawing}>
      {/* A new canvas for a new view: a lost context cannot be drawn on again. */}
      <canvas
        key={`${figureUrl} ${theme}`}
        ref={canvas}
        role="img"
        aria-label={label}
        hidden={drawing === 'flat'}
        {...(onPick || onTurn ? { onPointerDown: press, onPointerMove: move, onPointerUp: release } : {})}
      />
      {drawing === 'flat' && <SideView snapshot={snapshot} {...(ghost ? { ghost } : {})} label={label} />}
    </div>
  )
}

function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}

/** The theme in force: the person's choice on the page, else the system's. */
function useTheme(): 'light' | 'dark' {
  const read = () =>
    getComputedStyle(document.documentElement).colorScheme.trim() === 'dark' ||
    (!document.documentElement.dataset['theme'] && matchMedia('(prefers-color-scheme: dark)').matches)
      ? 'dark'
      : 'light'
  const [theme, setTheme] = useState<'light' | 'dark'>(read)
  useEffect(() => {
    const change = () => setTheme(read())
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', change)
    const chosen = new MutationObserver(change)
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => {
      system.removeEventListener('change', change)
      chosen.disconnect()
    }
  })
  return theme
}
