/** The page's side of the pose worker: promises instead of messages. */
import type { FrameReading, Posture } from '../video/frameReadings.ts'
import type { ReadOptions } from '../video/readVideo.ts'
import type { FileResult, PoseReply, PoseRequest } from './messages.ts'
import type { PoseAssetUrls } from './poseAssets.ts'

export class PoseWorkerError extends Error {
  override readonly name = 'PoseWorkerError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export interface PoseClient {
  load(urls: PoseAssetUrls): Promise<void>
  /** Reads a whole video file with the gate; `onProgress` gets 0 … 1. */
  readFile(file: Blob, options: Omit<ReadOptions, 'onProgress'>, onProgress?: (share: number) => void): Promise<FileResult>
  /** Reads one camera picture; the bitmap is handed over. */
  readFrame(picture: ImageBitmap, t: number, how: 'follow' | 'gate', posture?: Posture): Promise<FrameReading>
  forget(): Promise<void>
  /** Ends the worker; waiting promises fail with code `closed`. */
  close(): void
}

export function poseClient(worker: Worker): PoseClient {
  let last = 0
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void; onProgress?: ((share: number) => void) | undefined }
  >()
  const fail = (code: string, message: string) => {
    for (const { reject } of waiting.values()) reject(new PoseWorkerError(code, message))
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<PoseReply>) => {
    const one = waiting.get(data.id)
    if (!one) return
    if (data.kind === 'progress') return one.onProgress?.(data.share)
    waiting.delete(data.id)
    if (data.kind === 'failed') one.reject(new PoseWorkerError(data.code, data.message))
    else one.resolve(data.result)
  }
  worker.onerror = () =>
    fail('worker-failed', 'The camera part could not start on this device. Measure with the phone on the leg, or from a photo.')
  type Unnumbered = PoseRequest extends infer R ? (R extends { readonly id: number } ? Omit<R, 'id'> : never) : never
  const ask = <T>(request: Unnumbered, transfer: Transferable[] = [], onProgress?: (share: number) => void) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress })
      worker.postMessage({ ...request, id }, transfer)
    })
  return {
    load: (urls) => ask({ kind: 'load', urls }),
    readFile: (file, options, onProgress) => ask({ kind: 'file', file, options }, [], onProgress),
    readFrame: (picture, t, how, posture = 'upright') => ask({ kind: 'frame', picture, t, how, posture }, [picture]),
    forget: () => ask({ kind: 'forget' }),
    close() {
      worker.terminate()
      fail('closed', 'Reading was stopped.')
    },
  }
}
