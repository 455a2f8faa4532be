import { nearestName } from '@sitbone/evidence/search/nearestName'

/** An answer that its question does not offer. Guessing what it meant could hide a danger, so it is refused. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError'
  readonly code: 'unknown-option'

  private constructor(code: 'unknown-option', message: string) {
    super(message)
    this.code = code
  }

  static unknownOption(question: string, given: string, valid: readonly string[]): AnswerError {
    const near = nearestName(given, valid)
    const offer = near === null ? `Use one of: ${valid.join(', ')}.` : `Did you mean "${near}"? Valid: ${valid.join(', ')}.`
    return new AnswerError('unknown-option', `answers["${question}"] is "${given}", which that question does not offer. ${offer}`)
  }
}
