/** A request the twin cannot take: what, where, why, what to do. `code` is stable. */
export class TwinError extends Error {
  override readonly name = 'TwinError'
  readonly code: 'unknown-test' | 'unknown-parameter' | 'bad-value' | 'impossible-body' | 'unreachable' | 'unknown-side'
  constructor(code: TwinError['code'], message: string) {
    super(message)
    this.code = code
  }
}
