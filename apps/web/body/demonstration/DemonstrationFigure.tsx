/** The figure that demonstrates: moves through a demonstration by the clock, or holds its main pose. With reduced motion it only holds. */
import { demonstrations } from '@sitbone/programme/demonstrations/index'
import { useEffect, useMemo, useState } from 'react'
import { useKept } from '../../keep/Kept.tsx'
import female from '../assets/figure-female.glb?url'
import male from '../assets/figure-male.glb?url'
import { BodyStage } from '../BodyStage.tsx'
import { demonstrationEngine, demonstrationPlace, demonstrationPose, type FigureSex } from './demonstrationPose.ts'

interface DemonstrationFigureProps {
  readonly id: string
  readonly label: string
  readonly moving: 'moving' | 'held'
}

const everything = new Set(['skin', 'muscles', 'bones'] as const)
/** Pictures a second: enough to follow, kind to batteries. */
const rate = 24

export function DemonstrationFigure({ id, label, moving }: DemonstrationFigureProps) {
  const { state } = useKept()
  const sex: FigureSex = state.person.sex === 'male' ? 'male' : 'female'
  const keys = demonstrations.get(id)?.keys
  const held = keys ? keys[Math.min(keys.length - 1, Math.max(1, keys.length - 2))]!.at : 0
  const [place, setPlace] = useState(held)
  useEffect(() => {
    if (moving === 'held' || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setPlace(held)
      return
    }
    const started = performance.now()
    const timer = setInterval(() => setPlace(demonstrationPlace(id, performance.now() - started)), 1000 / rate)
    return () => clearInterval(timer)
  }, [id, held, moving])
  const standing = useMemo(() => demonstrationEngine(sex).snapshot({}), [sex])
  const pose = useMemo(() => demonstrationPose(id, place, sex), [id, place, sex])
  if (!pose) return null
  return (
    <BodyStage
      figureUrl={sex === 'male' ? male : female}
      standing={standing}
      boneScale={sex === 'male' ? 1 : 0.96}
      {...pose}
      layers={everything}
      camera="side"
      turn={14}
      label={label}
    />
  )
}
