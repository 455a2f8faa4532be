/** Hands `readClip(options)` to the script that drives the browser: the test beside it. */
import compatScript from '@litertjs/core/wasm/litert_wasm_compat_internal.js?url'
import compatWasm from '@litertjs/core/wasm/litert_wasm_compat_internal.wasm?url'
import runtimeScript from '@litertjs/core/wasm/litert_wasm_internal.js?url'
import runtimeWasm from '@litertjs/core/wasm/litert_wasm_internal.wasm?url'
import landmarks from '@mediapipe/pose/pose_landmark_heavy.tflite?url'
import detector from '@mediapipe/pose/pose_solution_packed_assets.data?url'
import { poseClient } from '@sitbone/goniometry/browser/poseClient'
import type { VideoTest } from '@sitbone/goniometry/video/videoTest'

async function readClip(test: VideoTest, side: 'left' | 'right') {
  const client = poseClient(new Worker(new URL('./poseWorker.ts', import.meta.url), { type: 'module' }))
  const start = performance.now()
  await client.load({ runtimeScript, runtimeWasm, compatScript, compatWasm, detector, landmarks })
  const loadedMs = performance.now() - start
  const file = await (await fetch('/clip')).blob()
  const { reading, still } = await client.readFile(file, { test, side, turn: 0, region: null, horizon: 0, level: 'assumed' })
  client.close()
  return { loadedMs, endDeg: reading.endDeg, refused: reading.refused, frames: reading.frames, still: still && [still.width, still.height] }
}
Object.assign(globalThis, { readClip })
