/**
 * What can make a test or an exercise unsafe. `from-answers`: follows from the danger screen, the story or the person;
 * `asked`: an option of the health pages (`healthPages.ts`). The twelve-week marks are judgement; the surgeon's word wins.
 */
export interface HealthCondition {
  readonly id: string
  readonly short: string
  readonly known: 'from-answers' | 'asked'
}

export const healthConditions = [
  { id: 'k-open-high', short: 'A danger sign that needs help now or today', known: 'from-answers' },
  { id: 'k-open-soon', short: 'A sign in back, leg or hip that needs a check soon', known: 'from-answers' },
  { id: 'k-child', short: 'Under 18', known: 'from-answers' },
  { id: 'k-preg', short: 'Pregnant, or birth in the last six weeks', known: 'from-answers' },
  { id: 'k-recent-op', short: 'Operation on spine, hip, knee or tummy in 12 weeks', known: 'asked' },
  { id: 'k-fracture', short: 'Broken spine, pelvis or leg bone in 12 weeks', known: 'asked' },
  { id: 'k-osteo', short: 'Thin bones, or long steroid use', known: 'from-answers' },
  { id: 'k-hip-repl', short: 'A replaced hip', known: 'asked' },
  { id: 'k-knee-repl', short: 'A replaced knee', known: 'asked' },
  { id: 'k-fusion', short: 'A fused spine, or a vertebra known to have moved forward', known: 'asked' },
  { id: 'k-sciatica', short: 'Leg pain below the knee with tingling, under six weeks or easily stirred', known: 'from-answers' },
  { id: 'k-weak', short: 'New weakness or numbness in a leg', known: 'from-answers' },
  { id: 'k-strain', short: 'Sudden muscle strain in the last week, or still limping', known: 'asked' },
  { id: 'k-avulsion', short: 'A pop and bruise at the sit bone, not yet seen', known: 'from-answers' },
  { id: 'k-sitbone', short: 'Long-standing pain at the sit bone', known: 'asked' },
  { id: 'k-groin', short: 'A pinch in the groin when the thigh comes up', known: 'asked' },
  { id: 'k-knee', short: 'A hot, stuck or newly swollen knee', known: 'from-answers' },
  { id: 'k-achilles', short: 'Sudden heel-cord pain, or a quinolone antibiotic in six weeks', known: 'asked' },
  { id: 'k-clot', short: 'A possible or recent clot in a vein', known: 'from-answers' },
  { id: 'k-bleed', short: 'Blood thinner or bleeding disorder', known: 'from-answers' },
  { id: 'k-skin', short: 'Open, sore or fragile skin, or bad varicose veins on the leg', known: 'asked' },
  { id: 'k-nofeel', short: 'Less feeling in the legs or feet', known: 'asked' },
  { id: 'k-hypermobile', short: 'Very bendy joints, or a joint that goes out', known: 'asked' },
  { id: 'k-dizzy', short: 'Dizzy or faint on bending or standing up', known: 'asked' },
  { id: 'k-eye', short: 'Eye operation, torn retina or eye pressure', known: 'asked' },
  { id: 'k-heart', short: 'Heart trouble, or told not to strain', known: 'asked' },
  { id: 'k-hernia', short: 'A hernia', known: 'asked' },
  { id: 'k-balance', short: 'Falls in the last year, or unsafe on one leg', known: 'asked' },
  { id: 'k-floor', short: 'Cannot get down to or up from the floor', known: 'asked' },
  { id: 'k-alone', short: 'Nobody here to help', known: 'asked' },
] as const satisfies readonly HealthCondition[]

export type HealthConditionId = (typeof healthConditions)[number]['id']
