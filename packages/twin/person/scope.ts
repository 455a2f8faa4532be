/** Whom the twin speaks of. Outside it refuses in words; a number for such a body would be a guess that looks like a result. */
import { twinScope } from '@sitbone/evidence/twinPriors'
import type { Answers, Person } from '@sitbone/evidence/vocabulary/case'
import { chosen } from '@sitbone/evidence/vocabulary/holds'

export interface ScopeRefusal {
  readonly id: string
  readonly sentence: string
}

/** Options of the health pages that put a person outside the twin, and what to say. */
const outside: Readonly<Record<string, string>> = {
  'k-recent-op': 'You had an operation not long ago. Our body model was made from people who had none, so its numbers would not be yours.',
  'k-hip-repl': 'You have a replaced hip. Our body model has a natural one, so its numbers would not be yours.',
  'k-knee-repl': 'You have a replaced knee. Our body model has a natural one, so its numbers would not be yours.',
  'k-fusion': 'Part of your spine is fused or has moved. Our body model bends as a free spine does, so its numbers would not be yours.',
  'k-fracture': 'You broke a bone not long ago. Please wait until it has healed and you are cleared to move.',
  'k-hypermobile': 'Your joints are very bendy. Our body model was made from people with usual joints, so its numbers would not be yours.',
  's-spine-op': 'You had an operation on your spine. Our body model was made from people who had none, so its numbers would not be yours.',
  's-neuro': 'Your stiffness may come from the nerves. Our body model knows only relaxed muscle, so its numbers would not be yours.',
}

/** @returns every reason against; empty when the twin may speak */
export function scopeRefusals(person: Person, answers: Answers = {}): ScopeRefusal[] {
  const refusals: ScopeRefusal[] = []
  const add = (id: string, sentence: string) => refusals.push({ id, sentence })
  const { minAge, maxAge, minHeightCm, maxHeightCm, minBmi, maxBmi } = twinScope
  if (person.age < minAge.value)
    add('minor', `You are under ${minAge.value}. Our body model is an adult’s; a growing body is built differently.`)
  if (person.age > maxAge.value) add('very-old', `You are over ${maxAge.value}. The people our body model was made from were younger.`)
  const { heightCm, massKg } = person
  if (heightCm !== undefined && (heightCm < minHeightCm.value || heightCm > maxHeightCm.value))
    add(
      'height',
      `A height of ${heightCm} cm lies outside what our body model was made for (${minHeightCm.value} to ${maxHeightCm.value} cm).`,
    )
  if (heightCm !== undefined && massKg !== undefined) {
    const bmi = massKg / (heightCm / 100) ** 2
    if (bmi > maxBmi.value)
      add(
        'heavy',
        'At your weight for your height, soft tissue meets before joints do in many tests. Our body model does not know that, so its numbers would mislead.',
      )
    if (bmi < minBmi.value) add('light', 'At your weight for your height our body model would guess. Please check the numbers you typed.')
  } else if (massKg !== undefined && heightCm === undefined && (massKg > 130 || massKg < 35)) {
    add('size-unclear', 'We need your height as well to know whether our body model fits you.')
  }
  for (const page of Object.values(answers)) {
    for (const option of chosen(page)) if (outside[option]) add(option, outside[option])
  }
  return refusals
}

/** Every sentence this file can say, for the guard on texts. */
export const scopeSentences: readonly string[] = [
  ...Object.values(outside),
  ...scopeRefusals({ age: 12, sex: 'female', heightCm: 100, massKg: 60 }).map((refusal) => refusal.sentence),
  ...scopeRefusals({ age: 95, sex: 'female', heightCm: 180, massKg: 40 }).map((refusal) => refusal.sentence),
  ...scopeRefusals({ age: 40, sex: 'female', massKg: 200 }).map((refusal) => refusal.sentence),
]
