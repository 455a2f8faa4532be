/** An observed finding in words. */
import type { MeasurementInput } from '@sitbone/evidence/vocabulary/measurement'
import { tests } from '@sitbone/evidence/vocabulary/measurement'
import { DANGER_SIGNS } from '../network/knowledge.ts'
import { standardError } from '../network/standardError.ts'
import { questionById } from '../questions/catalogue.ts'

/** `question:option`, `question:left-out`, or a measured test. */
export function findingText(findingId: string, question: string, measurements: readonly MeasurementInput[]): string {
  const measured = measurements.filter(({ test }) => test === question)
  if (!findingId.includes(':')) return measured.length > 0 ? measuredText(measured) : findingId
  // danger signs and weak flags are questions of their own
  if (question === DANGER_SIGNS) return questionById(findingId.slice(question.length + 1))?.text ?? findingId
  const asked = questionById(question)
  const optionId = findingId.slice(question.length + 1)
  if (optionId === 'left-out') return `What you did not choose: ${trim(asked?.text ?? question)}`
  const option = asked?.options.find(({ id }) => id === optionId)
  return asked && option ? `${trim(asked.text)}: ${option.text}` : findingId
}

const trim = (text: string): string => text.replace(/ Choose (all that fit|every place)\.$/, '').replace(/[?.]$/, '')

function measuredText(measured: readonly MeasurementInput[]): string {
  const { name, unit } = tests[measured[0]!.test]
  const symbol = unit === 'deg' ? '°' : ' cm'
  const values = measured.map(({ side, value }) => `${round(value)}${symbol}${side === 'none' ? '' : ` ${side}`}`)
  return `${name}: ${values.join(', ')} (± ${round(standardError(measured[0]!))}${symbol})`
}

const round = (value: number): string => (Math.round(value * 10) / 10).toString()
