/** Runtime and weights of the camera, on our own origin; loaded when a video is first read. */
import compatScript from '@litertjs/core/wasm/litert_wasm_compat_internal.js?url'
import compatWasm from '@litertjs/core/wasm/litert_wasm_compat_internal.wasm?url'
import runtimeScript from '@litertjs/core/wasm/litert_wasm_internal.js?url'
import runtimeWasm from '@litertjs/core/wasm/litert_wasm_internal.wasm?url'
import landmarks from '@mediapipe/pose/pose_landmark_heavy.tflite?url'
import detector from '@mediapipe/pose/pose_solution_packed_assets.data?url'
import type { PoseAssetUrls } from '@sitbone/goniometry/browser/poseAssets'

export const poseAssets: PoseAssetUrls = { runtimeScript, runtimeWasm, compatScript, compatWasm, detector, landmarks }
