/** A solver that cannot answer; `code` is stable, the message says what, where, why and what to do. */
export type SolveErrorCode =
  | 'not-finite'
  | 'bounds'
  | 'no-bracket'
  | 'no-shared-marker'
  | 'unknown-coordinate'
  | 'unknown-body'
  | 'too-weak'
  | 'scale-factor'
  | 'unsupported'

export class SolveError extends Error {
  override readonly name = 'SolveError'
  readonly code: SolveErrorCode
  constructor(code: SolveErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
