/**
 * Opens a video file (mp4, mov, webm, mkv) and gives its frames as upright pictures. Demuxing by mediabunny, decoding by the platform's
 * WebCodecs (the browser's own; in Node `@napi-rs/webcodecs`, see `node/webcodecs.ts`).
 */
import { ALL_FORMATS, BlobSource, BufferSource, Input, type InputVideoTrack, type VideoSample, VideoSampleSink } from 'mediabunny'
import { type Picture, shrinkPicture, turnPicture } from '../pose/picture.ts'
import { type ColourSpace, type PlaneFormat, toRgba } from './colour.ts'

/** The longer side pictures are shrunk to: the network looks at 256 pixels, so more costs time and adds nothing. */
const longestSide = 1280

/** Share of a file's pictures that must decode: a few at the start may hang on pictures that were cut away on purpose. */
const leastDecoded = 0.9

export class VideoFileError extends Error {
  override readonly name = 'VideoFileError'
  readonly code: 'not-a-video' | 'no-video-track' | 'codec-not-supported' | 'truncated' | 'no-frames'

  constructor(code: VideoFileError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export interface VideoFrameAt {
  /** Seconds from the first frame. */
  readonly t: number
  readonly picture: Picture
}

export interface VideoFile {
  readonly durationS: number
  /** As it plays, pixels; the pictures may be smaller. */
  readonly width: number
  /** Frames in the file; exact for files of up to a few thousand frames. */
  readonly frameCount: number
  /** Quarter turns the file itself asks for; already applied to the pictures. */
  readonly storedTurn: 0 | 90 | 180 | 270
  /** Every frame, in order. */
  frames(): AsyncGenerator<VideoFrameAt>
  /** The frames shown at the given times (seconds from the first frame, rising). */
  framesAt(times: readonly number[]): AsyncGenerator<VideoFrameAt>
  close(): void
}

/** @param source - the whole file's bytes, or a browser File @throws {VideoFileError} not a video, truncated, or a codec this machine cannot decode */
export async function openVideo(source: Uint8Array | Blob): Promise<VideoFile> {
  const input = new Input({
    source: source instanceof Uint8Array ? new BufferSource(source) : new BlobSource(source),
    formats: ALL_FORMATS,
  })
  const track = await videoTrack(input)
  if (!(await track.canDecode())) {
    input.dispose()
    throw new VideoFileError(
      'codec-not-supported',
      `The video is coded as ${track.codec ?? 'an unknown codec'}, which this machine cannot decode. Save it as H.264 mp4 (most phones: "most compatible") and try again.`,
    )
  }
  const stats = await readable(() => track.computePacketStats(), 'Its index could not be read.')
  if (stats.packetCount === 0) throw new VideoFileError('no-frames', 'The video holds no pictures. Film it again, or choose another file.')
  const first = await track.getFirstTimestamp()
  const colour = colourOf(await track.getColorSpace(), await track.getDisplayHeight())
  const sink = new VideoSampleSink(track)
  const give = async (sample: VideoSample): Promise<VideoFrameAt> => {
    try {
      return { t: Math.max(0, sample.timestamp - first), picture: await pictureOf(sample, colour) }
    } finally {
      sample.close()
    }
  }
  return {
    width: await track.getDisplayWidth(),
    durationS: (await track.computeDuration()) - first,
    frameCount: stats.packetCount,
    storedTurn: track.rotation,
    async *frames() {
      let given = 0
      for await (const sample of guarded(sink.samples())) {
        yield await give(sample)
        given++
      }
      // Some decoders leave out what is missing without a word.
      if (given < leastDecoded * stats.packetCount) throw truncated(`Only ${given} of its ${stats.packetCount} pictures could be decoded.`)
    },
    async *framesAt(times) {
      let last = Number.NEGATIVE_INFINITY
      for await (const sample of guarded(sink.samplesAtTimestamps(times.map((t) => t + first)))) {
        if (!sample) continue
        if (sample.timestamp <= last) sample.close()
        else {
          last = sample.timestamp
          yield await give(sample)
        }
      }
      if (times.length > 0 && last === Number.NEGATIVE_INFINITY) throw truncated('None of the pictures asked for could be decoded.')
    },
    close: () => input.dispose(),
  }
}

async function videoTrack(input: Input): Promise<InputVideoTrack> {
  let track: InputVideoTrack | null
  try {
    track = await input.getPrimaryVideoTrack()
  } catch (cause) {
    throw new VideoFileError(
      'not-a-video',
      'This is not a video that can be read (mp4, mov, webm or mkv), or the file is cut off before its index. Copy the file again or save it as mp4.',
      { cause },
    )
  }
  if (!track) throw new VideoFileError('no-video-track', 'The file holds sound but no pictures. Choose the video itself.')
  return track
}

/** Turns the decoder's own errors into ours. */
async function* guarded<T>(samples: AsyncGenerator<T>): AsyncGenerator<T> {
  while (true) {
    const next = await readable(() => samples.next(), 'Decoding stopped in the middle.')
    if (next.done) return
    yield next.value
  }
}

async function readable<T>(read: () => Promise<T>, where: string): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    throw truncated(where, cause)
  }
}

const truncated = (where: string, cause?: unknown) =>
  new VideoFileError('truncated', `The video is damaged or cut off. ${where} Copy it from the phone again, or film it anew.`, { cause })

/**
 * What the file itself says of its colours: decoders fill in what is missing each in their own way. Files that do not say are read as
 * players do: standard definition in BT.601, high definition in BT.709.
 */
function colourOf(said: VideoColorSpaceInit, height: number): ColourSpace {
  const matrix = said.matrix === 'bt709' || (!said.matrix && height >= 720) ? 'bt709' : 'bt601'
  return { matrix, range: said.fullRange ? 'full' : 'video' }
}

async function pictureOf(sample: VideoSample, colour: ColourSpace): Promise<Picture> {
  const { format } = sample
  const wanted = isPlaneFormat(format) ? undefined : ({ format: 'RGBA' } as const)
  const bytes = new Uint8Array(sample.allocationSize(wanted))
  const layout = await sample.copyTo(bytes, wanted)
  const { width, height } = { width: sample.visibleRect.width, height: sample.visibleRect.height }
  const rgba = toRgba(bytes, isPlaneFormat(format) ? format : 'RGBA', layout, width, height, colour)
  return turnPicture(shrinkPicture({ width, height, rgba }, longestSide), sample.rotation)
}

const planeFormats: readonly string[] = ['I420', 'I420A', 'NV12', 'RGBA', 'RGBX', 'BGRA', 'BGRX'] satisfies PlaneFormat[]
const isPlaneFormat = (format: string | null): format is PlaneFormat => format !== null && planeFormats.includes(format)
