/** What the page and the pose worker say to each other. */
import type { Picture } from '../pose/picture.ts'
import type { FrameReading, Posture } from '../video/frameReadings.ts'
import type { ReadOptions, VideoFileReading } from '../video/readVideo.ts'
import type { PoseAssetUrls } from './poseAssets.ts'

export type PoseRequest =
  | { readonly id: number; readonly kind: 'load'; readonly urls: PoseAssetUrls }
  /** A whole file. */
  | { readonly id: number; readonly kind: 'file'; readonly file: Blob; readonly options: Omit<ReadOptions, 'onProgress'> }
  /** One camera picture: `follow` for the overlay (one network run), `gate` for the number (three readings). */
  | {
      readonly id: number
      readonly kind: 'frame'
      readonly picture: ImageBitmap
      readonly t: number
      readonly how: 'follow' | 'gate'
      readonly posture: Posture
    }
  /** Forget the person followed. */
  | { readonly id: number; readonly kind: 'forget' }

export type PoseReply =
  | { readonly id: number; readonly kind: 'done'; readonly result: null | FrameReading | FileResult }
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'failed'; readonly code: string; readonly message: string }

export interface FileResult {
  readonly reading: VideoFileReading
  /** The frame at the end with the measured line; null without an end. */
  readonly still: Picture | null
}
