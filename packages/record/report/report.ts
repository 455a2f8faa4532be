/**
 * The report for a clinician as one self-contained page (HTML with print rules; A4 or Letter, one page for usual cases): what was asked,
 * what was found, measured and concluded, each number with its error, and what was never tested. Tagged PDF comes from printing it.
 */
import type { Assessment, Level, Reason } from '@sitbone/evidence/vocabulary/assessment'
import type { Case } from '@sitbone/evidence/vocabulary/case'
import { type MeasurementInput, tests } from '@sitbone/evidence/vocabulary/measurement'
import type { Change } from '../change/compare.ts'

export interface ReportInput {
  readonly case: Case
  readonly assessment: Assessment
  readonly changes: readonly Change[]
  /** Wording of a question and of the answer given, for those that have one. */
  readonly answerInWords: (
    questionId: string,
    value: Case['answers'][string],
  ) => { readonly question: string; readonly answer: string } | undefined
  readonly made: Date
  /** `one-page`: what a clinician reads in a minute. `full`: every answer and reason too. */
  readonly length: 'one-page' | 'full'
}

const levelWords: Record<Level, string> = {
  emergency: 'Emergency care now',
  'same-day': 'To be seen today',
  soon: 'To be seen within days to two weeks',
  routine: 'Ordinary appointment in the next weeks',
  'self-care': 'Self-care; no warning sign found in the answers',
}

/** @returns a complete HTML document; every text is escaped */
export function reportHtml(input: ReportInput): string {
  const { assessment, made } = input
  const { person } = input.case
  const urgent = assessment.level === 'emergency' || assessment.level === 'same-day'
  const who = [
    `${person.age} years`,
    person.sex === 'unspecified' ? 'sex not given' : person.sex,
    person.heightCm ? `${person.heightCm} cm` : '',
    person.massKg ? `${person.massKg} kg` : '',
  ]
  const parts = [
    section('Level of care', `<p class="level ${assessment.level}">${text(levelWords[assessment.level])}</p>${dangers(assessment)}`),
    urgent ? '' : section('Role of the hamstrings', role(assessment)),
    urgent || assessment.explanations.length === 0 ? '' : section('Leading explanations', explanations(assessment, input.length)),
    input.case.measurements.length === 0 ? '' : section('Measured', measurements(input.case.measurements)),
    input.changes.length === 0 ? '' : section('Change', list(input.changes.map(({ sentence }) => sentence))),
    input.length === 'full' ? section('Answers', answers(input)) : '',
    assessment.advice.length === 0 ? '' : section('Advice given', inColumns(assessment.advice.map((one) => one.text))),
    assessment.avoid.length === 0 ? '' : section('To avoid', inColumns(assessment.avoid.map((one) => one.text))),
    section('When to get help', inColumns(assessment.safetyNet)),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sitbone report, ${text(made.toISOString().slice(0, 10))}</title>
<style>${styles}</style>
</head>
<body>
<header><h1>Sitbone report</h1><p>${text(who.filter(Boolean).join(', '))} · ${text(made.toISOString().slice(0, 10))} · knowledge ${text(assessment.knowledgeVersion)}</p></header>
<main>
${parts.filter(Boolean).join('\n')}
</main>
<footer><p>Made by educational software from what the person entered. Not a medical device, not a diagnosis. The method has not been tested on patients, and its rules have not been reviewed by a clinician yet. Absence of warning signs here excludes nothing.</p></footer>
</body>
</html>
`
}

const section = (title: string, body: string): string => `<section><h2>${text(title)}</h2>${body}</section>`
const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`
/** Two columns on paper: short lines, so that the usual report stays on one page. */
const inColumns = (items: readonly string[]): string => list(items).replace('<ul>', '<ul class="columns">')
const percent = (probability: number): string => `${Math.round(100 * probability)} %`
const band = ([low, high]: readonly [number, number]): string => `${Math.round(100 * low)}–${Math.round(100 * high)} %`

function dangers({ danger }: Assessment): string {
  if (danger.length === 0) return ''
  return `<ul>${danger.map(({ why, action, say }) => `<li><strong>${text(why)}</strong> ${text(action)}${say ? ` <q>${text(say)}</q>` : ''}</li>`).join('')}</ul>`
}

function role({ hamstringRole }: Assessment): string {
  return `<p><strong>${text(hamstringRole.sentence)}</strong> Probability that low extensibility contributes: ${percent(hamstringRole.probability)} (${band(hamstringRole.band)} over what is uncertain in the knowledge).</p>${reasons(hamstringRole)}`
}

function reasons(of: {
  readonly for: readonly Reason[]
  readonly against: readonly Reason[]
  readonly missing: readonly Reason[]
}): string {
  const row = (title: string, items: readonly Reason[]): string =>
    items.length === 0
      ? ''
      : `<tr><th scope="row">${title}</th><td>${items
          .slice(0, 4)
          .map((one) => `${text(one.text)} <small>(${text(one.basis)})</small>`)
          .join('; ')}</td></tr>`
  return `<table>${row('For', of.for)}${row('Against', of.against)}${row('Missing', of.missing)}</table>`
}

function explanations({ explanations: all }: Assessment, length: ReportInput['length']): string {
  const shown = all.slice(0, length === 'full' ? 8 : 3)
  const rows = shown
    .map((one) => `<tr><th scope="row">${text(one.name)}</th><td>${percent(one.probability)}</td><td>${band(one.band)}</td></tr>`)
    .join('')
  const table = `<table><thead><tr><th scope="col">Explanation</th><th scope="col">Probability</th><th scope="col">5–95 %</th></tr></thead><tbody>${rows}</tbody></table>`
  return length === 'full' ? table + shown.map((one) => `<h3>${text(one.name)}</h3>${reasons(one)}`).join('') : table
}

function measurements(all: readonly MeasurementInput[]): string {
  const unit = (one: MeasurementInput) => (one.unit === 'deg' ? '°' : ' cm')
  const rows = all.map(
    (one) =>
      `<tr><th scope="row">${text(tests[one.test].name)}${one.side === 'none' ? '' : `, ${one.side}`}</th><td>${one.value}${unit(one)}</td><td>${
        one.sem === undefined ? 'not known' : `± ${Number((1.96 * one.sem).toFixed(1))}${unit(one)}`
      }</td><td>${text([one.method, `by ${one.rater === 'self' ? 'the person' : one.rater}`, one.active === undefined ? '' : one.active ? 'active' : 'passive', ...(one.flags ?? [])].filter(Boolean).join(', '))}</td></tr>`,
  )
  return `<table><thead><tr><th scope="col">Test</th><th scope="col">Value</th><th scope="col">95 % error</th><th scope="col">How</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function answers({ case: { answers: given }, answerInWords }: ReportInput): string {
  const rows = Object.entries(given).map(([id, value]) => {
    const words = answerInWords(id, value)
    return `<tr><th scope="row">${text(words?.question ?? id)}</th><td>${text(words?.answer ?? String(value))}</td></tr>`
  })
  return `<table>${rows.join('')}</table>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const text = (raw: string): string => raw.replace(/[&<>"']/g, (character) => escapes[character]!)

const styles = `
:root{--ink:#1b2422;--soft:#4f5b57;--line:#e2dacd;--teal:#0e5a55}
*{box-sizing:border-box}
body{margin:0 auto;max-width:48rem;padding:2rem 1.5rem;font:15px/1.45 "Source Sans 3",system-ui,sans-serif;color:var(--ink);background:#fff}
h1,h2{font-family:"Source Serif 4",Georgia,serif;line-height:1.2}
h1{font-size:1.6rem;margin:0}h2{font-size:1.05rem;margin:1rem 0 .3rem;color:var(--teal)}h3{font-size:.95rem;margin:.6rem 0 .2rem}
header p,footer p,small{color:var(--soft)}header p{margin:.2rem 0 .6rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;vertical-align:top;padding:.22rem .5rem .22rem 0;border-bottom:1px solid var(--line)}thead th{color:var(--soft);font-weight:600}
ul{margin:.2rem 0;padding-left:1.1rem}li{margin:.12rem 0}p{margin:.2rem 0}
.level{font-weight:700}.level.emergency{color:#8f1d21}.level.same-day{color:#a8440c}.level.soon{color:#7a5a00}
footer{margin-top:1rem;border-top:1px solid var(--line);font-size:.85rem}
@page{margin:11mm 13mm}
@media print{body{padding:0;max-width:none;font-size:9pt;line-height:1.32}h1{font-size:15pt}h2{font-size:11pt;margin:.55rem 0 .15rem}footer{margin-top:.5rem}section{break-inside:avoid}.columns{columns:2;column-gap:1.2em;font-size:8.5pt}.columns li{break-inside:avoid}th,td{padding-top:.1rem;padding-bottom:.1rem}}
`
