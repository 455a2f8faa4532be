/** `sitbone cohort`: a virtual population through clinical tests, split over worker threads; the same for any number of them. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { nearestName } from '@sitbone/evidence/search/nearestName'
import { type Sex, sexes } from '@sitbone/evidence/vocabulary/case'
import type { CohortRequest, CohortResult, CohortSketch, CohortTest } from '@sitbone/twin/cohort/cohort'
import { InvalidArgumentError, Option } from 'commander'
import { InputError, type Io, printJson, type RegisterCommand } from '../../command.ts'
import type { CohortJob, CohortReport } from './cohortWorker.ts'
import { rounded } from './personInput.ts'

interface Options {
  readonly n: number
  readonly seed: number
  readonly tests: string
  readonly workers: number
  readonly sex: Sex
  readonly measured: 'true' | 'reading'
  readonly json?: boolean
}

const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }

/** People a worker takes at a time. */
const batch = 250
/** Ages the norms behind the twin cover, years. */
const ages = [20, 79] as const

export const registerCohort: RegisterCommand = (program, io) => {
  program
    .command('cohort')
    .description('a virtual population put through clinical tests: distributions, correlations, percentiles')
    .option('--n <people>', 'people', whole(1, 10_000_000), 1000)
    .option('--seed <n>', 'seed of the population', whole(0, 4_294_967_295), 1)
    .option('--tests <list>', 'tests, separated by commas', 'slr,ake,toe-touch')
    .option('--workers <n>', 'worker threads; the result does not depend on it', whole(1, 64), Math.max(1, availableParallelism() - 1))
    .addOption(new Option('--sex <sex>', 'whom').choices([...sexes]).default('unspecified'))
    .addOption(
      new Option('--measured <how>', 'one reading with its error, or the person without it')
        .choices(['reading', 'true'])
        .default('reading'),
    )
    .option('--json', 'JSON')
    .action(async (options: Options) => {
      const { cohortResult, cohortTests, createCohortSketch, mergeCohort } = await import('@sitbone/twin/cohort/cohort')
      const tests = options.tests.split(',').map((name) => name.trim())
      for (const test of tests) {
        if ((cohortTests as readonly string[]).includes(test)) continue
        const near = nearestName(test, cohortTests)
        throw new InputError(`A cohort has no test "${test}".${near ? ` Did you mean ${near}?` : ''} It can do: ${cohortTests.join(', ')}.`)
      }
      const request: CohortRequest = {
        seed: options.seed,
        tests: [...new Set(tests)] as CohortTest[],
        population: { sex: options.sex, ages },
        measured: options.measured,
      }
      const total = createCohortSketch(request.tests)
      const started = performance.now()
      await shareOut(io, request, options.n, options.workers, (sketch) => mergeCohort(total, sketch))
      const seconds = (performance.now() - started) / 1000
      io.err(`${options.n} people in ${seconds.toFixed(1)} s (${Math.round(options.n / seconds)} a second)\n`)
      const result = cohortResult(total)
      if (options.json) printJson(io, asJson(result, request))
      else print(io, result)
    })
}

async function shareOut(
  io: Io,
  request: CohortRequest,
  people: number,
  workers: number,
  merge: (sketch: CohortSketch) => void,
): Promise<void> {
  const count = Math.min(workers, Math.ceil(people / batch))
  let next = 0
  let done = 0
  let shown = performance.now()
  const take = (): CohortJob | null => {
    if (next >= people) return null
    const from = next
    next = Math.min(people, next + batch)
    return { from, to: next }
  }
  await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('./cohortWorker.ts', import.meta.url), { workerData: request })
          const feed = () => {
            const job = take()
            if (job) worker.postMessage(job)
            else void worker.terminate().then(() => resolve())
          }
          worker.on('message', (report: CohortReport) => {
            if (report.kind === 'done') {
              merge(report.sketch)
              done += report.people
              if (performance.now() - shown > 1000) {
                shown = performance.now()
                io.err(`\r${progressBar(done / people)} ${done} of ${people}`)
                if (done === people) io.err('\n')
              }
            }
            feed()
          })
          worker.on('error', reject)
        }),
    ),
  )
}

const progressBar = (part: number): string => `[${'#'.repeat(Math.round(30 * part)).padEnd(30)}]`

const asJson = (result: CohortResult, request: CohortRequest) => ({
  n: result.people,
  seed: request.seed,
  sex: request.population.sex,
  measured: request.measured,
  distributions: Object.fromEntries(
    Object.entries(result.distributions).map(([test, d]) => [
      test,
      {
        n: d.n,
        missing: d.missing,
        mean: rounded(d.mean),
        sd: rounded(d.sd),
        percentiles: Object.fromEntries(Object.entries(d.percentiles).map(([name, value]) => [name, rounded(value, 1)])),
      },
    ]),
  ),
  correlations: Object.fromEntries(Object.entries(result.correlations).map(([pair, r]) => [pair, rounded(r)])),
})

function print(io: Io, result: CohortResult): void {
  const lines = [
    `${result.people} virtual adults`,
    '',
    `${'test'.padEnd(18)}${['mean', 'sd', 'p5', 'p50', 'p95'].map((name) => name.padStart(8)).join('')}`,
  ]
  for (const [test, d] of Object.entries(result.distributions)) {
    const row = [d.mean, d.sd, d.percentiles.p5, d.percentiles.p50, d.percentiles.p95]
    lines.push(`${test.padEnd(18)}${row.map((value) => value.toFixed(1).padStart(8)).join('')}`)
  }
  if (Object.keys(result.correlations).length > 0) {
    lines.push('', 'How tests go together (r)')
    for (const [pair, r] of Object.entries(result.correlations)) lines.push(`  ${pair.replace('~', ' and ').padEnd(30)} ${r.toFixed(2)}`)
  }
  lines.push('', 'Made from published group figures; a virtual population is no sample of real people.')
  io.out(`${lines.join('\n')}\n`)
}
