/** What of the picture can be chosen. */
import type { CameraPreset, Layer } from '../../body/view.ts'

export const layers = ['skin', 'muscles', 'bones', 'nerve'] as const satisfies readonly Layer[]
export const cameras = ['side', 'front', 'back', 'pelvis'] as const satisfies readonly CameraPreset[]
export const arrangements = ['overlay', 'beside', 'alone'] as const
