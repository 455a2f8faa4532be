/** A measured number with its unit, in the person's language. */
import { useSay } from '../../words/Words.tsx'

export function useNumberWords(): (value: number, unit: 'deg' | 'cm') => string {
  const say = useSay()
  return (value, unit) =>
    `${say.intl.formatNumber(value, { maximumFractionDigits: unit === 'deg' ? 0 : 1 }).replace('-', '−')}${say(`unit.${unit}`)}`
}
