/** A flat picture of an exercise's main pose: light, prints, needs no WebGL. */
import { demonstrations } from '@sitbone/programme/demonstrations/index'
import { useMemo } from 'react'
import { SideView } from '../sideView/SideView.tsx'
import { demonstrationPose } from './demonstrationPose.ts'
import './demonstration.css'

export function DemonstrationStill({ id, label }: { readonly id: string; readonly label: string }) {
  const pose = useMemo(() => {
    const keys = demonstrations.get(id)?.keys
    // The pose people should reach: the middle key of a move that comes back, else the last.
    const at = keys ? keys[Math.min(keys.length - 1, Math.max(1, keys.length - 2))]!.at : 0
    return demonstrationPose(id, at, 'female')
  }, [id])
  if (!pose) return null
  return (
    <div className="demonstration-still">
      <SideView snapshot={pose.snapshot} label={label} />
    </div>
  )
}
