/** What is chosen after a change: an exclusive option ("None of these", "Not sure") stands alone. */

export interface Option {
  readonly id: string
  readonly text: string
  readonly help?: string | undefined
  readonly exclusive?: boolean | undefined
}

export function choose(options: readonly Option[], before: readonly string[], after: readonly string[]): readonly string[] {
  const alone = (id: string) => options.find((option) => option.id === id)?.exclusive === true
  const added = after.find((id) => !before.includes(id))
  if (added === undefined) return after
  return alone(added) ? [added] : after.filter((id) => !alone(id))
}
