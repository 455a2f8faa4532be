/** A motion file or table that cannot be used; `code` is stable, the message says what, where, why and what to do. */
export type MotionErrorCode =
  | 'not-a-motion-file'
  | 'truncated'
  | 'row-length'
  | 'not-a-number'
  | 'time-not-increasing'
  | 'duplicate-label'
  | 'no-such-column'
  | 'too-short'
  | 'not-finite'
  | 'frame-count'

export class MotionError extends Error {
  override readonly name = 'MotionError'
  readonly code: MotionErrorCode
  constructor(code: MotionErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
