import { contraindications } from '@sitbone/evidence/danger/contraindications'
import { dose } from '@sitbone/evidence/dose'
import { exerciseEvidence } from '@sitbone/evidence/exerciseEvidence'
import { describe, expect, test } from 'vitest'
import { demonstrations } from '../demonstrations/index.ts'
import { exerciseById, exercises } from './all.ts'

const ids = exercises.map(({ id }) => id)

describe('the exercises', () => {
  test('are at most 40, each with an id of its own', () => {
    expect(exercises.length).toBeLessThanOrEqual(40)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('name easier and harder ones that exist, and never themselves', () => {
    for (const { id, easier, harder } of exercises) {
      expect([id, [...easier, ...harder].filter((other) => !ids.includes(other) || other === id)]).toEqual([id, []])
    }
  })

  test('lead back to something always open when one goes down the easier path', () => {
    for (const exercise of exercises) {
      const seen = new Set<string>()
      const walk = (id: string): boolean => {
        if (seen.has(id)) return false
        seen.add(id)
        const { easier } = exerciseById(id)
        return easier.length === 0 || easier.some(walk)
      }
      expect([exercise.id, walk(exercise.id)]).toEqual([exercise.id, true])
    }
  })

  test('have a known kind, known evidence, ordered doses, steps, cues and mistakes', () => {
    const kinds: string[] = contraindications.filter(({ kind }) => kind === 'exercise').map(({ id }) => id)
    const evidence: string[] = exerciseEvidence.map(({ id }) => id)
    for (const exercise of exercises) {
      expect(kinds).toContain(exercise.kind)
      expect(evidence).toContain(exercise.evidence)
      const amounts = [exercise.dose.sets, exercise.dose.daysPerWeek, 'holdS' in exercise.dose ? exercise.dose.holdS : exercise.dose.reps]
      for (const [least, usual, most] of amounts)
        expect([exercise.id, 0 < least && least <= usual && usual <= most]).toEqual([exercise.id, true])
      expect(exercise.dose.daysPerWeek[2]).toBeLessThanOrEqual(7)
      for (const list of [exercise.steps, exercise.cues, exercise.mistakes])
        expect([exercise.id, list.length > 0]).toEqual([exercise.id, true])
    }
  })

  test('name a demonstration that there is', () => {
    for (const { id, demonstration } of exercises) {
      expect([id, demonstrations.has(demonstration)]).toEqual([id, true])
    }
  })

  test('cover what the article names, every kind, and every evidence', () => {
    for (const id of [
      'lying-hamstring-stretch',
      'seated-chair-stretch',
      'half-kneeling-hip-flexor-stretch',
      'figure-four-stretch',
      'calf-stretch',
      'calf-raise',
      'thigh-rolling',
      'nerve-slider',
      'hinge',
      'nordic-curl',
      'strain-first-aid',
    ]) {
      expect(ids).toContain(id)
    }
    const used = new Set(exercises.map(({ kind }) => kind))
    expect(contraindications.filter(({ id, kind }) => kind === 'exercise' && !used.has(id))).toEqual([])
    const shown = new Set<string>(exercises.map(({ evidence }) => evidence))
    expect(exerciseEvidence.filter(({ id }) => !shown.has(id))).toEqual([])
  })
})

test('a usual hamstring stretch gives 5 to 10 minutes a week on each side', () => {
  const { dose: range } = exerciseById('lying-hamstring-stretch')
  if (!('holdS' in range)) throw new Error('a stretch is held')
  const minutes = (range.sets[1] * range.holdS[1] * range.daysPerWeek[1]) / 60
  expect(minutes).toBeGreaterThanOrEqual(dose.weeklyMinutes.range[0])
  expect(minutes).toBeLessThanOrEqual(dose.weeklyMinutes.range[1])
})
