/**
 * The neural-network runtime (LiteRT, WebAssembly) behind one small port, so Node and a browser worker run the same binary.
 * Bytes and the module's factory come in as arguments; see `node/poseAssets.ts` and `browser/poseAssets.ts`.
 */
import { loadAndCompile, loadLiteRt, Tensor, unloadLiteRt } from '@litertjs/core'

/** What the platform must bring. */
export interface RuntimeSource {
  /** Emscripten factory of `litert_wasm_internal.js` (relaxed SIMD) or its compat twin. */
  readonly factory: (module: object) => Promise<unknown>
  /** Bytes of the matching .wasm. */
  readonly wasm: Uint8Array
}

export interface Network {
  /** Runs once; the arrays are copies. Outputs are found by their length. */
  run(input: Float32Array): Promise<readonly Float32Array[]>
  close(): void
}

interface RuntimeScope {
  self?: unknown
  ModuleFactory?: unknown
  Module?: unknown
  importScripts?: unknown
}

let loading: Promise<unknown> | undefined

/** Loads the runtime once per thread; later calls wait for the first. */
export function loadRuntime(source: RuntimeSource): Promise<unknown> {
  loading ??= start(source).catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

export function unloadRuntime(): void {
  if (loading) unloadLiteRt()
  loading = undefined
}

/**
 * LiteRT's loader wants a classic worker with `importScripts`. We hand it the factory instead, which also works in module workers
 * and Node. Its look for a graphics processor is answered with "none": the processor path gives other digits on each device.
 */
async function start({ factory, wasm }: RuntimeSource): Promise<void> {
  const scope = globalThis as RuntimeScope
  const before = { importScripts: scope.importScripts, warn: console.warn }
  scope.self ??= scope
  scope.ModuleFactory = factory
  scope.Module = { wasmBinary: wasm, print: () => {}, printErr: () => {} }
  scope.importScripts = () => {}
  console.warn = () => {}
  try {
    await loadLiteRt('given.js')
  } finally {
    scope.importScripts = before.importScripts
    console.warn = before.warn
  }
}

export async function loadNetwork(weights: Uint8Array): Promise<Network> {
  const model = await loadAndCompile(weights, { accelerator: 'wasm', cpuOptions: { numThreads: 1 } })
  const shape = [...model.getInputDetails()[0]!.shape]
  return {
    async run(input) {
      const tensor = new Tensor(input, shape)
      try {
        const results = await model.run([tensor])
        const outputs = results.map((result) => result.toTypedArray() as Float32Array)
        for (const result of results) result.delete()
        return outputs
      } finally {
        tensor.delete()
      }
    },
    close: () => model.delete(),
  }
}
