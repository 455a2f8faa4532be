import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { describeGolden, referencePath } from '../../../testing/reference.ts'

/** Bytes a pose, by model; in a process of its own (see the script). */
function bytesPerPose(...models: string[]): [string, number][] {
  const script = fileURLToPath(new URL('./scripts/allocation.ts', import.meta.url))
  return Object.entries(JSON.parse(execFileSync(process.execPath, [script, ...models], { encoding: 'utf8' })) as Record<string, number>)
}

test('lengths and moment arms over each shape leave next to nothing for the garbage collector', () => {
  for (const [name, bytes] of bytesPerPose()) expect(bytes, `${name}: ${bytes} bytes a pose`).toBeLessThan(128)
})

describeGolden('allocation', () => {
  test('a pose of 80 muscles over 46 wraps leaves less than two boxed numbers a muscle', () => {
    for (const [, bytes] of bytesPerPose(referencePath('opensim/models/LaiUhlrich2022.osim'))) expect(bytes).toBeLessThan(80 * 32)
  })
})
