import type { Io } from '../../command.ts'
import type { AnswerChange, Difference } from './compare.ts'

export function printDifference(io: Io, { a, b, scores, changed, unchanged, onlyIn }: Difference): void {
  io.out(`${a} → ${b}: ${changed.length} vignettes change, ${unchanged} stay\n`)
  for (const [name, { from, to }] of Object.entries(scores)) {
    if (from !== to) io.out(`  ${name.padEnd(18)} ${round(from)} → ${round(to)}\n`)
  }
  for (const change of changed) io.out(`${line(change)}\n`)
  if (onlyIn.a.length > 0) io.out(`Only in ${a}: ${onlyIn.a.join(', ')}\n`)
  if (onlyIn.b.length > 0) io.out(`Only in ${b}: ${onlyIn.b.join(', ')}\n`)
}

const round = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3))

function line({ id, level, verdict, leading, dangerAdded, dangerRemoved, probabilityChange }: AnswerChange): string {
  const parts = [
    level && `level ${level.from} → ${level.to}`,
    verdict && `role ${verdict.from} → ${verdict.to}`,
    leading && `leading ${leading.from ?? 'withheld'} → ${leading.to ?? 'withheld'}`,
    dangerAdded.length > 0 && `fires ${dangerAdded.join(', ')}`,
    dangerRemoved.length > 0 && `no longer fires ${dangerRemoved.join(', ')}`,
    probabilityChange > 0 && `probability by up to ${(100 * probabilityChange).toFixed(1)} points`,
  ].filter(Boolean)
  return `${id}: ${parts.join('; ')}`
}
