/**
 * Which exercises carry out which advice of the assessment, in order of choice: the first one that is not blocked and whose
 * equipment is at hand is taken. The order of the rows is the order of importance; a plan starts with at most four.
 */
export interface AdviceExercises {
  /** Id of an advice in `@sitbone/evidence/explanations/advice`. */
  readonly advice: string
  readonly choose: readonly string[]
  readonly why: string
}

export const adviceExercises: readonly AdviceExercises[] = [
  {
    advice: 'strain-first-aid',
    choose: ['strain-first-aid', 'strain-early-movement'],
    why: 'A fresh strain is protected for a few days, then loaded early.',
  },
  { advice: 'tendon-loading', choose: ['hamstring-isometric', 'bridge'], why: 'A sore tendon likes slow load and no stretch.' },
  { advice: 'positions-of-ease', choose: ['positions-of-ease'], why: 'Positions that draw the pain out of the leg calm the nerve.' },
  {
    advice: 'nerve-sliders',
    choose: ['nerve-slider', 'seated-nerve-slider'],
    why: 'Gentle to-and-fro lets the nerve glide without holding it tight.',
  },
  { advice: 'walk-sit-walk', choose: ['walk-sit-walk'], why: 'Sitting or leaning forward eases heavy legs, so that you can do more.' },
  {
    advice: 'hamstring-stretching',
    choose: [
      'lying-hamstring-stretch',
      'strap-hamstring-stretch',
      'doorway-hamstring-stretch',
      'seated-chair-stretch',
      'standing-hamstring-stretch',
    ],
    why: 'Weeks of stretching let the leg rise further. Whether the pain eases with it is uncertain.',
  },
  {
    advice: 'hip-flexor-stretch',
    choose: ['half-kneeling-hip-flexor-stretch', 'standing-hip-flexor-stretch'],
    why: 'The front of the hip let the thigh hang less than usual.',
  },
  {
    advice: 'calf-stretch-and-raises',
    choose: ['calf-stretch', 'soleus-stretch', 'calf-raise'],
    why: 'The calf limits the ankle, and through it the knee.',
  },
  { advice: 'hip-exercise', choose: ['bridge', 'hip-rotation-mobility'], why: 'Strength round the hip helps a stiff or sore one.' },
  { advice: 'knee-strength', choose: ['bridge', 'calf-raise'], why: 'Strength of thigh and hip helps most sore knees.' },
  { advice: 'strength-and-control', choose: ['bridge', 'bird-dog', 'dead-bug'], why: 'Bendy joints need strength, not more stretch.' },
  {
    advice: 'eccentric-strength',
    choose: ['sliding-leg-curl', 'single-leg-bridge', 'bridge'],
    why: 'Slow lowering brings as much range as stretching, and protects against strains.',
  },
  {
    advice: 'trunk-strength',
    choose: ['bridge', 'bird-dog', 'dead-bug', 'pelvic-tilt'],
    why: 'Exercise for back and hips helps most lasting back pain.',
  },
  { advice: 'hip-hinge', choose: ['hinge'], why: 'Bending from the hips is a skill that eases a sore back for now.' },
  { advice: 'walking', choose: ['walking', 'walk-sit-walk'], why: 'Walking is part of every guideline.' },
]
