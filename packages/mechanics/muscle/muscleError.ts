/** A muscle whose parameters or state make no sense; `code` is stable, the message says what, where, why and what to do. */
export type MuscleErrorCode =
  | 'curve-not-a-corner'
  | 'curve-property'
  | 'muscle-property'
  | 'path-length-not-finite'
  | 'activation-out-of-range'
  | 'rigid-tendon-not-defined'

export class MuscleError extends Error {
  override readonly name = 'MuscleError'
  readonly code: MuscleErrorCode
  constructor(code: MuscleErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
