import type { Assessment } from '@sitbone/evidence/vocabulary/assessment'
import { describe, expect, test } from 'vitest'
import { reportHtml } from './report.ts'

const reason = (text: string) => ({ findingId: 'f', text, logOddsChange: 0.4, basis: 'study' as const, sources: [] })
const selfCare: Assessment = {
  level: 'self-care',
  danger: [],
  hamstringRole: {
    verdict: 'possible-contributor',
    probability: 0.41,
    band: [0.28, 0.58],
    sentence: 'Possibly a part of it.',
    for: [reason('Raise 61°')],
    against: [],
    missing: [],
  },
  explanations: [
    { id: 'non-specific', name: 'Ordinary back pain', probability: 0.6, band: [0.4, 0.75], for: [], against: [], missing: [] },
  ],
  other: 0.1,
  wouldChange: [],
  next: null,
  advice: [{ id: 'a', text: 'Keep moving.' }],
  avoid: [],
  safetyNet: ['We found no danger sign. That does not mean there is none.'],
  askAgain: [],
  contributors: [],
  notes: [],
  knowledgeVersion: '1.0.0',
}
const input = (assessment: Assessment, length: 'one-page' | 'full' = 'one-page') => ({
  case: {
    person: { age: 41, sex: 'female' as const },
    answers: { 'in-your-words': '<script>alert(1)</script> & "quotes"' },
    measurements: [
      {
        id: 'm',
        test: 'slr' as const,
        side: 'right' as const,
        value: 61,
        unit: 'deg' as const,
        method: 'tilt' as const,
        rater: 'helper' as const,
        sem: 2.4,
      },
    ],
  },
  assessment,
  changes: [],
  answerInWords: () => undefined,
  made: new Date('2026-11-24T10:00:00Z'),
  length,
})

describe('the report', () => {
  test('puts the error beside every measured number and says what was never tested', () => {
    const html = reportHtml(input(selfCare))
    expect(html).toContain('61°</td><td>± 4.7°')
    expect(html).toContain('41 % (28–58 % over')
    expect(html).toContain('has not been tested on patients')
  })
  test('at an emergency shows what to do and nothing else to weigh', () => {
    const html = reportHtml(
      input({
        ...selfCare,
        level: 'emergency',
        explanations: [],
        danger: [{ id: 'd', why: 'Numbness between the legs.', action: 'Go now.', level: 'emergency', sources: [] }],
      }),
    )
    expect(html).toContain('Emergency care now')
    expect(html).not.toContain('Role of the hamstrings')
  })
  test('cannot be made to run or show foreign markup', () => {
    const html = reportHtml(input(selfCare, 'full'))
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;')
  })
})
