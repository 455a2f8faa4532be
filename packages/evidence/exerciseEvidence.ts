/** What is known about each kind of exercise, and how well: the grade shown beside it and the findings behind it. */
export interface ExerciseEvidence {
  readonly id: string
  /** For range of motion and, separately, for back or leg pain. */
  readonly range: 'good' | 'some' | 'none'
  readonly pain: 'good' | 'some' | 'none'
  readonly says: string
  readonly findings: readonly string[]
}

export const exerciseEvidence = [
  {
    id: 'static-stretch',
    range: 'good',
    pain: 'some',
    says: 'Weeks of stretching raise the leg about 12 degrees further. For back pain the trials disagree.',
    findings: ['f-dose-medeiros', 'f-dose-ingram', 'f-assoc-gou', 'f-mech-shamsi', 'f-assoc-weppler'],
  },
  {
    id: 'eccentric-strength',
    range: 'good',
    pain: 'none',
    says: 'Slow lowering brings as much range as stretching, and halves hamstring injuries.',
    findings: ['f-dose-eccentric', 'f-dose-strength', 'f-rehab-nordic'],
  },
  {
    id: 'lengthening-strain',
    range: 'some',
    pain: 'some',
    says: 'After a strain, exercises at length brought athletes back sooner.',
    findings: ['f-rehab-askling-sprint', 'f-rehab-askling-football', 'f-rehab-l-protocol'],
  },
  {
    id: 'nerve-slider',
    range: 'some',
    pain: 'some',
    says: 'Gentle sliding raises the leg further than holding; for sciatica pain the proof is thin.',
    findings: ['f-dose-slider', 'f-rehab-sciatica-neuromob', 'f-rehab-sciatica-guard'],
  },
  {
    id: 'general-exercise',
    range: 'none',
    pain: 'good',
    says: 'Staying active and regular exercise help most back pain and prevent new spells.',
    findings: ['f-gl-nice', 'f-gl-who', 'f-gl-acp', 'f-gl-lancet', 'f-prevention'],
  },
  {
    id: 'trunk-exercise',
    range: 'none',
    pain: 'some',
    says: 'Exercise for the trunk helps as much as other exercise.',
    findings: ['f-gl-nice', 'f-assoc-nourbakhsh', 'f-rehab-sciatica-physio'],
  },
  {
    id: 'hip-mobility',
    range: 'some',
    pain: 'none',
    says: 'Stretching a stiff hip raises its range in general; for back pain it is unproven.',
    findings: ['f-dose-ingram', 'f-hipext-lbp', 'f-hip-rotation-lbp'],
  },
  {
    id: 'hip-hinge',
    range: 'none',
    pain: 'some',
    says: 'Bending from the hips is a skill; a bent back is not shown to be a risk.',
    findings: ['f-mech-six-weeks', 'f-assoc-saraceni', 'f-bend-ratio'],
  },
  {
    id: 'calf-work',
    range: 'some',
    pain: 'none',
    says: 'Stretching and raising the calf bring ankle range and strength.',
    findings: ['f-dose-warneke', 'f-anat-calf', 'f-calf-knee-moment'],
  },
  {
    id: 'rolling',
    range: 'some',
    pain: 'none',
    says: 'Over four weeks of rolling raise range at the thigh, not at the ankle.',
    findings: ['f-dose-roller', 'f-trigger-points'],
  },
  {
    id: 'walking',
    range: 'none',
    pain: 'good',
    says: 'Walking is part of every guideline and open to nearly everybody.',
    findings: ['f-gl-nice', 'f-prevention'],
  },
  {
    id: 'first-aid',
    range: 'none',
    pain: 'some',
    says: 'Protect briefly, then load early: newer advice, though not yet a trial.',
    findings: ['f-rehab-peace-love', 'f-rehab-heat-early'],
  },
] as const satisfies readonly ExerciseEvidence[]

export type ExerciseEvidenceId = (typeof exerciseEvidence)[number]['id']
