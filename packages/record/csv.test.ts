import { expect, test } from 'vitest'
import { measurementsCsv } from './csv.ts'

test('every number stands beside its unit and its error', () => {
  const [header, row] = measurementsCsv([
    {
      id: 'm1',
      test: 'slr',
      side: 'left',
      value: 61,
      unit: 'deg',
      method: 'tilt',
      rater: 'helper',
      active: false,
      trials: [60, 62],
      sem: 2.4,
      mdc95: 6.7,
      taken: '2026-11-24T09:00:00Z',
    },
  ]).split('\r\n')
  expect(header).toBe('taken,test,name,side,value,unit,sem,mdc95,method,rater,movement,trials,flags,source,id')
  expect(row).toBe('2026-11-24T09:00:00Z,slr,Straight leg raise,left,61,deg,2.4,6.7,tilt,helper,passive,60 62,,,m1')
})

test('text with commas, quotes or a formula cannot break or run in a spreadsheet', () => {
  const csv = measurementsCsv([
    { id: '=cmd()', test: 'ftf', side: 'none', value: -3, unit: 'cm', method: 'tape', rater: 'self', flags: ['after "warm-up", standing'] },
  ])
  expect(csv).toContain('"after ""warm-up"", standing"')
  expect(csv).toContain("'=cmd()")
  expect(csv).toContain(',-3,cm,')
})
