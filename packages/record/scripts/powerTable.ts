/** Prints how often a change is called real, for true gains and ways of measuring: `node packages/record/scripts/powerTable.ts [people]`. */
import { simulatedPower } from '../change/power.ts'

const people = Number(process.argv[2] ?? 20_000)
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8)
console.log('SEM °  gain °   once at the end   weekly, at the end   weekly, any time')
for (const sem of [1.2, 2.4, 3.7]) {
  for (const gain of [0, 4, 6, 8, 12, 17]) {
    const { single, atEnd, course } = simulatedPower({ gain, sem, people, seed: 11 })
    console.log(`${sem}    ${String(gain).padStart(5)}   ${percent(single)}          ${percent(atEnd)}            ${percent(course)}`)
  }
}
