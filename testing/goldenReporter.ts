/** Ends a run with its plain totals and with the count of golden checks; fails when one was skipped although its data is there. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

export default class GoldenReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string, of = tests) => of.filter((test) => test.result().state === state).length
    const golden = tests.filter((test) => test.fullName.includes('[golden]'))
    const present = existsSync(process.env['SITBONE_REFERENCE'] ?? join(import.meta.dirname, '..', '..', 'shared', 'reference'))
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests()].length === 0).length
    if (present) {
      console.log(`Golden checks: ${count('passed', golden)} ran, ${count('skipped', golden)} skipped`)
      if (count('skipped', golden) > 0) process.exitCode = 1
    } else console.log('Golden checks: skipped, ../shared/reference is absent')
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`)
  }
}
