/** Runtime and weights from the installed npm packages. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import type { RuntimeSource } from '../pose/runtime.ts'

const require = createRequire(import.meta.url)
const runtimeFolder = join(dirname(require.resolve('@litertjs/core')), '..', 'wasm')
const weightsFolder = dirname(require.resolve('@mediapipe/pose/package.json'))

export async function nodeRuntime(): Promise<RuntimeSource> {
  const path = join(runtimeFolder, 'litert_wasm_internal.js')
  const [script, wasm] = await Promise.all([readFile(path, 'utf8'), readFile(join(runtimeFolder, 'litert_wasm_internal.wasm'))])
  const module = { exports: {} as RuntimeSource['factory'] }
  compileFunction(script, ['module', 'exports', 'require', '__filename', '__dirname'], { filename: path })(
    module,
    module.exports,
    require,
    path,
    runtimeFolder,
  )
  return { factory: module.exports, wasm }
}

export type LandmarkModel = 'lite' | 'full' | 'heavy'

/** Bytes of the detector (packed by MediaPipe as one file without header). */
export const detectorWeights = (): Promise<Uint8Array> => readFile(join(weightsFolder, 'pose_solution_packed_assets.data'))
export const landmarkWeights = (model: LandmarkModel): Promise<Uint8Array> => readFile(join(weightsFolder, `pose_landmark_${model}.tflite`))
