/** A document or model that cannot be used, or a result that is not finite. `code` is stable; the message says what, where, why, what to do. */
export class ModelError extends Error {
  readonly code: string
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'ModelError'
    this.code = code
  }
}
