/**
 * The body on the page: the 3D picture where the browser can draw it, else the flat side view of the same pose. One canvas for the whole
 * visit of the screen; what it shows is said in words by `label`.
 */
import { useEffect, useRef, useState } from 'react'
import type { Prop } from './props.ts'
import { SideView } from './sideView/SideView.tsx'
import type { BodySnapshot } from './snapshot.ts'
import type { BodyView, CameraPreset, Layer } from './view.ts'
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
  /** Called with the view while there is one, for a still picture. */
  readonly onView?: (view: BodyView | undefined) => void
}

type Drawing = 'loading' | '3d' | 'flat'

export function BodyStage({ figureUrl, standing, boneScale, snapshot, ghost, props, layers, camera, turn, label, onView }: BodyStageProps) {
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
    drawn.setLayers(layers)
    drawn.setProps(props)
    drawn.show(snapshot, ghost)
    drawn.look(camera, turn)
    drawn.render()
  }, [drawing, snapshot, ghost, props, layers, camera, turn])

  return (
    <div className="body-stage" ref={frame} data-drawing={drawing}>
      {/* A new canvas for a new view: a lost context cannot be drawn on again. */}
      <canvas key={`${figureUrl} ${theme}`} ref={canvas} role="img" aria-label={label} hidden={drawing === 'flat'} />
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
