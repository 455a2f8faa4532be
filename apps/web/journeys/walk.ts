/** Walks the check as a person would: by what the page shows. */
import type { Answers, AnswerValue, Case } from '@sitbone/evidence/vocabulary/case'
import { caseOf, readRows, recordState } from '@sitbone/record'
import type { Page } from 'playwright-core'

/** A step of a walk: the question on the page, and where the walk is after it. */
export interface Step {
  readonly question: string
}

/**
 * From the start page to the answer. Danger pages that the case says nothing about are answered "none"; story questions that it says
 * nothing about "not sure"; measurements are typed in; what the check did not ask by itself is entered at its own address.
 */
export async function walkCase(page: Page, of: Case): Promise<readonly Step[]> {
  const steps: Step[] = []
  await page.goto('/')
  await page.getByRole('link', { name: /start the check|go on/i }).click()
  await enterPerson(page, of)
  for (;;) {
    await page.locator('[data-question], [data-level], .measure-row').first().waitFor()
    if ((await page.locator('[data-level]').count()) > 0) return steps
    if ((await page.locator('[data-question]').count()) === 0) break
    const question = await questionShown(page)
    steps.push({ question })
    if (steps.length > 80) throw new Error(`The check does not end: ${steps.map((step) => step.question).join(' → ')}`)
    await answer(page, of.answers)
    await goOn(page, question)
  }
  for (const id of await unansweredOf(page, of.answers)) {
    await visit(page, id.address)
    // An answer may open a danger question, which comes before everything else.
    for (let shown = await questionShown(page); !id.address.endsWith(shown); shown = await questionShown(page)) {
      await answer(page, of.answers)
      await goOn(page, shown)
      if ((await page.locator('[data-level]').count()) > 0) return steps
      await visit(page, id.address)
    }
    await answer(page, of.answers)
  }
  for (const measurement of of.measurements) await typeMeasurement(page, measurement)
  await visit(page, '/answer')
  await page.locator('[data-level]').waitFor()
  return steps
}

export async function enterPerson(page: Page, { person }: Pick<Case, 'person'>): Promise<void> {
  await page.locator('[data-question="you"]').waitFor()
  await page.getByRole('textbox', { name: 'Your age' }).fill(String(person.age))
  await page.getByRole('textbox', { name: 'Your age' }).blur()
  await page.locator(`[data-question="you"] .option:has(input[value="${person.sex}"])`).click()
  if (person.region) {
    const offered = await page.locator(`select option[value="${person.region}"]`).count()
    if (offered > 0) await page.getByLabel('Where you are').selectOption(person.region)
  }
  await goOn(page, 'you')
}

export const questionShown = async (page: Page): Promise<string> =>
  (await page.locator('[data-question]').getAttribute('data-question')) ?? ''

/** Presses Continue and waits until another page is there. */
export async function goOn(page: Page, from: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.locator(`[data-question="${from}"]`).waitFor({ state: 'detached' })
}

/** Answers the question on the page. */
export async function answer(page: Page, answers: Answers): Promise<void> {
  const question = await questionShown(page)
  const options = page.locator(`[data-question="${question}"] .option`)
  await options.first().waitFor()
  const offered = await options.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  for (const value of wanted(question, answers, offered)) {
    const input = page.locator(`[data-question="${question}"] .option:has(input[value="${value}"])`)
    if (!(await input.locator('input').isChecked())) await input.click()
  }
}

function wanted(question: string, answers: Answers, offered: readonly string[]): readonly string[] {
  const given: AnswerValue | undefined = answers[question]
  if (given !== undefined) return (Array.isArray(given) ? given : [given]).map(String)
  // A case file may answer a danger sign itself; on its page it is an option.
  const named = offered.filter((option) => answers[option] === 'yes')
  if (named.length > 0) return named
  const danger = /^(danger-|d-|w-)/.test(question)
  return [(danger ? ['none', 'no'] : ['not-sure']).find((harmless) => offered.includes(harmless)) ?? 'not-sure']
}

/** What the case answers and the check has not asked: each question's own address. */
async function unansweredOf(page: Page, answers: Answers): Promise<readonly { readonly address: string }[]> {
  const { storyIds, testIds } = await catalogue()
  const kept = await keptAnswers(page)
  return Object.keys(answers)
    .filter((id) => !kept.has(id))
    .flatMap((id) => (storyIds.has(id) ? { address: `/story/${id}` } : testIds.has(id) ? { address: `/findings/${id}` } : []))
}

async function catalogue() {
  const { storyQuestions } = await import('@sitbone/reasoning/questions/catalogue')
  const { testQuestions } = await import('@sitbone/reasoning/questions/tests')
  return { storyIds: new Set(storyQuestions.map(({ id }) => id)), testIds: new Set(testQuestions.map(({ id }) => id)) }
}

async function keptAnswers(page: Page): Promise<Set<string>> {
  const rows = await keptRows(page)
  return new Set(rows.flatMap((row) => (row.kind === 'answer' && row.question ? [row.question] : [])))
}

/** Goes to an address inside the app, as a link does: nothing is loaded again. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path)
  const name = path.split('/').at(-1)
  if (/^\/(story|findings)\//.test(path))
    await page.locator(`[data-question="${name}"], [data-question^="d-"], [data-question^="danger-"]`).first().waitFor()
  if (path.startsWith('/measure/')) await page.locator('.measure-side').first().waitFor()
}

interface KeptRow {
  readonly kind?: string
  readonly question?: string
  readonly value?: unknown
  readonly assessment?: { readonly level: string; readonly hamstringRole: { readonly verdict: string; readonly probability: number } }
}

/** What is stored on the device, as it is. */
export function keptRows(page: Page): Promise<KeptRow[]> {
  return page.evaluate(
    () =>
      new Promise<KeptRow[]>((resolve, reject) => {
        const opening = indexedDB.open('sitbone')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result as KeptRow[])
          }
          reading.onerror = () => reject(reading.error)
        }
      }),
  )
}

/** The case that the device holds now. */
export async function caseKept(page: Page): Promise<Case> {
  const { entries } = readRows(await keptRows(page))
  const found = caseOf(recordState(entries))
  if (!found) throw new Error('The device holds no person')
  return found
}

async function typeMeasurement(page: Page, measurement: Case['measurements'][number]): Promise<void> {
  const { test, side, value, trials = [value], method, rater } = measurement
  await visit(page, `/measure/${test}`)
  const row = page.locator('.measure-side').nth(side === 'right' ? 1 : 0)
  for (const [i, trial] of trials.slice(0, 3).entries()) {
    const box = row.getByRole('textbox').nth(i)
    await box.fill(String(trial))
    await box.blur()
  }
  const methods = page.getByLabel('Measured with')
  if ((await methods.locator(`option[value="${method}"]`).count()) > 0) await methods.selectOption(method)
  await page.getByLabel('Measured by').selectOption(rater)
}
