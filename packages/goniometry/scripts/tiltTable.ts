/** Prints how synthetic tilt logs are read: `node packages/goniometry/scripts/tiltTable.ts [logs]`. */
import { readLog } from '../tilt/recordedLog.ts'
import { slowMovement } from '../tilt/settings.ts'
import { handlingLog, limbLog, randomSensor, seeded } from '../tilt/syntheticLog.ts'

const logs = Number(process.argv[2] ?? 1000)
let trials = 0
const errors: number[] = []
const ends: number[] = []
for (let seed = 1; seed <= logs; seed++) {
  const random = seeded(seed)
  const sensor = randomSensor(random)
  const truth = limbLog({ random, sensor, trials: 3, angleDeg: 30 + 80 * random(), misplacedDeg: 25 * random() })
  const { state } = readLog(truth.samples, slowMovement)
  for (const hold of truth.holds) {
    trials++
    const trial = state.trials.find(({ capturedS }) => capturedS > hold.reachedS - 0.5 && capturedS <= hold.leftS + 0.3)
    if (!trial) continue
    errors.push(Math.abs(trial.movedDeg - hold.angleDeg))
    ends.push(Math.abs(trial.endS - hold.reachedS))
  }
}
let falseCaptures = 0
for (let seed = 1; seed <= logs; seed++) {
  const random = seeded(100_000 + seed)
  if (readLog(handlingLog(random, randomSensor(random)), slowMovement).state.trials.length > 0) falseCaptures++
}
const share = (values: readonly number[], limit: number) => ((100 * values.filter((value) => value <= limit).length) / trials).toFixed(2)
const quantile = (values: readonly number[], p: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(p * (values.length - 1))]!.toFixed(2)
console.log(`${logs} logs, ${trials} holds: ${errors.length} captured`)
console.log(
  `angle error: median ${quantile(errors, 0.5)}°, 99 % ${quantile(errors, 0.99)}°, worst ${quantile(errors, 1)}°; within 1°: ${share(errors, 1)} %`,
)
console.log(`end: median ${quantile(ends, 0.5)} s, 99 % ${quantile(ends, 0.99)} s off; within 0.3 s: ${share(ends, 0.3)} %`)
console.log(`logs of handling with a capture: ${falseCaptures} of ${logs}`)
