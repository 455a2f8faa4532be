/**
 * The worker that reads people in pictures. Start it as a module worker:
 * `new Worker(new URL('@sitbone/goniometry/browser/poseWorker', import.meta.url), { type: 'module' })` or through a two-line file of the app.
 * Frames stay in this worker; none is kept.
 */
import { openVideo } from '../media/videoFile.ts'
import { brightness, type Picture } from '../pose/picture.ts'
import { createPoseReader, type PoseReader } from '../pose/poseReader.ts'
import { loadNetwork, loadRuntime } from '../pose/runtime.ts'
import { type Following, followFrame, notFollowing, readFrame } from '../video/frameReadings.ts'
import { readVideo } from '../video/readVideo.ts'
import { stillOf } from '../video/stillOf.ts'
import type { PoseReply, PoseRequest } from './messages.ts'
import { browserRuntime, bytes } from './poseAssets.ts'

interface WorkerScope {
  onmessage: ((event: MessageEvent<PoseRequest>) => void) | null
  postMessage(reply: PoseReply, transfer?: Transferable[]): void
}
const scope = globalThis as unknown as WorkerScope

let reader: PoseReader | null = null
let following: Following = notFollowing
/** One request at a time: the runtime has one thread. */
let queue: Promise<void> = Promise.resolve()

scope.onmessage = ({ data }) => {
  queue = queue
    .then(() => answer(data))
    .catch((error: Error & { code?: string }) => {
      scope.postMessage({ id: data.id, kind: 'failed', code: error.code ?? 'pose-failed', message: error.message })
    })
}

async function answer(request: PoseRequest): Promise<void> {
  const done = (result: Extract<PoseReply, { kind: 'done' }>['result'], transfer: Transferable[] = []) =>
    scope.postMessage({ id: request.id, kind: 'done', result }, transfer)
  switch (request.kind) {
    case 'load': {
      await loadRuntime(await browserRuntime(request.urls))
      const [detector, landmarks] = await Promise.all([bytes(request.urls.detector), bytes(request.urls.landmarks)])
      reader?.close()
      reader = createPoseReader(await loadNetwork(detector), await loadNetwork(landmarks))
      following = notFollowing
      return done(null)
    }
    case 'forget':
      following = notFollowing
      return done(null)
    case 'frame': {
      const picture = pictureOf(request.picture)
      const light = brightness(picture).mean
      const read = request.how === 'gate' ? readFrame : followFrame
      const next = await read(loaded(), picture, request.t, following, light, request.posture)
      following = next.following
      return done(next.reading)
    }
    case 'file': {
      const video = await openVideo(request.file)
      try {
        const reading = await readVideo(video, loaded(), {
          ...request.options,
          onProgress: (share) => scope.postMessage({ id: request.id, kind: 'progress', share }),
        })
        const still = await stillOf(video, reading)
        const { onProgress: _, ...asked } = reading.request
        return done({ reading: { ...reading, request: asked }, still }, still ? [still.rgba.buffer as ArrayBuffer] : [])
      } finally {
        video.close()
      }
    }
  }
}

function loaded(): PoseReader {
  if (!reader) throw Object.assign(new Error('The pose networks are not loaded yet. Send "load" first.'), { code: 'not-loaded' })
  return reader
}

function pictureOf(bitmap: ImageBitmap): Picture {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context)
    throw Object.assign(new Error('This browser gives no picture memory to workers. Measure with the phone on the leg instead.'), {
      code: 'no-canvas',
    })
  context.drawImage(bitmap, 0, 0)
  const { width, height } = bitmap
  bitmap.close()
  return { width, height, rgba: context.getImageData(0, 0, width, height).data }
}
