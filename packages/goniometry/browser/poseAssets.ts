/** Runtime and weights by address: the app decides where they lie (its own origin; nothing is fetched from elsewhere). */
import type { RuntimeSource } from '../pose/runtime.ts'

export interface PoseAssetUrls {
  /** `@litertjs/core/wasm/litert_wasm_internal.js` and `.wasm` (relaxed SIMD). */
  readonly runtimeScript: string
  readonly runtimeWasm: string
  /** The `compat` twins, for browsers without relaxed SIMD; the digits may differ in the last places. */
  readonly compatScript: string
  readonly compatWasm: string
  /** `@mediapipe/pose/pose_solution_packed_assets.data`. */
  readonly detector: string
  /** `@mediapipe/pose/pose_landmark_full.tflite` or `…_heavy.tflite`. */
  readonly landmarks: string
}

export async function browserRuntime(urls: PoseAssetUrls): Promise<RuntimeSource> {
  const [script, wasm] = (await hasRelaxedSimd()) ? [urls.runtimeScript, urls.runtimeWasm] : [urls.compatScript, urls.compatWasm]
  return { factory: await factoryOf(script), wasm: await bytes(wasm) }
}

export async function bytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok)
    throw new Error(
      `${url} could not be loaded (status ${response.status}). Go online once so that the camera parts are stored on this device, then try again.`,
    )
  return new Uint8Array(await response.arrayBuffer())
}

/**
 * The script defines its factory for classic workers, Node or AMD loaders; a module worker is none of these. It is imported as a module with
 * an AMD `define` of ours in place, so no text is evaluated and the content security policy stays strict.
 */
async function factoryOf(script: string): Promise<RuntimeSource['factory']> {
  const scope = globalThis as { define?: unknown }
  let factory: RuntimeSource['factory'] | undefined
  const before = scope.define
  scope.define = Object.assign(
    (_names: unknown, give: () => RuntimeSource['factory']) => {
      factory = give()
    },
    { amd: true },
  )
  try {
    await import(/* @vite-ignore */ script)
  } finally {
    scope.define = before
  }
  if (!factory) throw new Error(`${script} did not define the runtime. Is it litert_wasm_internal.js of @litertjs/core 2.5?`)
  return factory
}

/** A module of one function that uses a relaxed instruction: valid where the engine knows it. */
const relaxedSimdModule = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11,
])
async function hasRelaxedSimd(): Promise<boolean> {
  return WebAssembly.validate(relaxedSimdModule)
}
