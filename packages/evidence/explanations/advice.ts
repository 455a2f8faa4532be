/**
 * What to do and what to leave, as data. `when`: all that is named must hold (any member of a list is enough). An advice is dropped when an
 * active avoid names it: conflicts are resolved towards safety. Nothing here is shown at emergency and same-day; there the danger
 * screen's own actions stand alone.
 */
import type { ContraindicatedId } from '../danger/contraindications.ts'
import type { Level, RoleVerdict } from '../vocabulary/assessment.ts'
import type { Condition } from '../vocabulary/question.ts'
import type { Contributor, ManagementGroup } from './explanation.ts'

export interface AdviceRule {
  readonly groups?: readonly ManagementGroup[]
  /** Any of these explanations has at least `atLeast` (default 0.2). */
  readonly explanations?: readonly string[]
  readonly atLeast?: number
  readonly contributors?: readonly Contributor[]
  readonly verdicts?: readonly RoleVerdict[]
  readonly levels?: readonly Level[]
  readonly answers?: Condition
}

export interface AdviceEntry {
  readonly id: string
  readonly kind: 'exercise' | 'care' | 'help'
  /** Kind of movement whose contraindications apply. */
  readonly movement?: ContraindicatedId
  readonly text: string
  readonly why: string
  readonly sources: readonly string[]
  readonly when: AdviceRule
}

export interface AvoidEntry {
  readonly id: string
  readonly text: string
  readonly why: string
  readonly sources: readonly string[]
  /** Any of these rules makes it active. */
  readonly when: readonly AdviceRule[]
  /** Advice ids that are dropped while this is active; `every-exercise` drops all of kind exercise except walking. */
  readonly drops: readonly string[]
}

const notSoon: readonly Level[] = ['routine', 'self-care']
const backAndLeg: readonly ManagementGroup[] = ['general-back-care', 'flexibility', 'nerve-friendly', 'stenosis-care']

export const advice: readonly AdviceEntry[] = [
  {
    id: 'see-doctor-soon',
    kind: 'help',
    text: 'See a doctor within the next days, and show them these answers.',
    why: 'Something in your answers should be looked at soon.',
    sources: ['f-rf-framework'],
    when: { levels: ['soon'] },
  },
  {
    id: 'see-clinician',
    kind: 'help',
    text: 'See a doctor or physiotherapist in the next weeks.',
    why: 'What fits best here is better judged with an examination.',
    sources: ['f-gl-nice'],
    when: { levels: ['routine'] },
  },
  {
    id: 'stay-active',
    kind: 'care',
    text: 'Keep moving and keep to your usual day as far as you can.',
    why: 'People who stay active recover at least as well as people who rest.',
    sources: ['f-gl-nice', 'f-gl-lancet'],
    when: { groups: [...backAndLeg, 'see-clinician', 'pelvic-care', 'hip-care'], levels: notSoon },
  },
  {
    id: 'walking',
    kind: 'exercise',
    movement: 'x-walk',
    text: 'Walk a little and often. Go further when it feels easy.',
    why: 'Walking is safe for nearly everybody and keeps the back and nerves moving.',
    sources: ['f-gl-nice'],
    when: { groups: ['general-back-care', 'flexibility', 'nerve-friendly', 'hip-care', 'pelvic-care'], levels: notSoon },
  },
  {
    id: 'walk-sit-walk',
    kind: 'exercise',
    movement: 'x-walk',
    text: 'Walk, sit a moment, walk on. Leaning on a trolley or cycling often lets you do more.',
    why: 'Sitting and leaning forward give the nerves more room.',
    sources: ['f-dx-stenosis-suri'],
    when: { groups: ['stenosis-care'], levels: notSoon },
  },
  {
    id: 'heat',
    kind: 'care',
    text: 'Warmth on the back can ease it.',
    why: 'It is a comfort measure for back pain.',
    sources: ['f-gl-acp'],
    when: { groups: ['general-back-care'], levels: notSoon },
  },
  {
    id: 'trunk-strength',
    kind: 'exercise',
    movement: 'x-trunk',
    text: 'Build up back and hip strength two or three times a week, with exercises you like.',
    why: 'Regular exercise is the best protection against new spells.',
    sources: ['f-prevention', 'f-gl-nice'],
    when: { groups: ['general-back-care', 'flexibility'], levels: notSoon },
  },
  {
    id: 'hamstring-stretching',
    kind: 'exercise',
    movement: 'x-stretch-lying',
    text: 'Stretch the hamstrings lying on your back, to a firm pull, about 5 to 10 minutes a week for each leg over most days, for six weeks.',
    why: 'It raises range by about 12 degrees. Whether it eases the pain is uncertain, so treat it as a trial.',
    sources: ['f-dose-medeiros', 'f-dose-thomas', 'f-assoc-gou'],
    when: { verdicts: ['likely-contributor', 'possible-contributor'], levels: notSoon },
  },
  {
    id: 'eccentric-strength',
    kind: 'exercise',
    movement: 'x-nordic',
    text: 'Or: slow strength work for the hamstrings through the full range, such as bridges and slow lowering.',
    why: 'It gives the same range as stretching, and strength too.',
    sources: ['f-dose-eccentric', 'f-dose-strength'],
    when: { verdicts: ['likely-contributor', 'possible-contributor'], levels: notSoon },
  },
  {
    id: 'hip-hinge',
    kind: 'exercise',
    text: 'While it is sore, bend with soft knees and from the hips. Later build up every kind of bending again.',
    why: 'Soft knees slacken the hamstrings, so the pelvis can turn.',
    sources: ['f-assoc-saraceni'],
    when: { verdicts: ['likely-contributor', 'possible-contributor'], levels: notSoon },
  },
  {
    id: 'retest-range',
    kind: 'care',
    text: 'Measure again, cold, after four to six weeks.',
    why: 'Only a change beyond the error of the test is a real one.',
    sources: ['f-dose-fades', 'f-rel-slr-neto'],
    when: { verdicts: ['likely-contributor', 'possible-contributor', 'cannot-tell'], levels: notSoon },
  },
  {
    id: 'nerve-sliders',
    kind: 'exercise',
    movement: 'x-slider',
    text: 'Gentle nerve sliders: small, slow, no hold, nothing that leaves tingling behind.',
    why: 'They raise the leg further than holding a stretch does when the nerve is touchy.',
    sources: ['f-dose-slider', 'f-rehab-sciatica-neuromob'],
    when: { groups: ['nerve-friendly'], levels: notSoon },
  },
  {
    id: 'positions-of-ease',
    kind: 'care',
    text: 'Find positions and movements that draw the pain out of the leg, and use them often.',
    why: 'Pain that moves towards the back is a good sign.',
    sources: ['f-rehab-sciatica-guard'],
    when: { explanations: ['lumbar-radiculopathy', 'disc-related-pain'], levels: notSoon },
  },
  {
    id: 'break-up-sitting',
    kind: 'care',
    text: 'Get up every half hour and move for a minute.',
    why: 'It costs little and helps most backs. Nobody has shown that sitting alone causes the tightness.',
    sources: ['f-sitting-slr'],
    when: { contributors: ['deconditioning'], levels: notSoon },
  },
  {
    id: 'strain-first-aid',
    kind: 'care',
    text: 'Protect the thigh for one to three days, raise it, a comfortable wrap, ice only for comfort. Then start to move and load it again early, step by step.',
    why: 'Early careful loading brings people back sooner than rest.',
    sources: ['f-rehab-peace-love', 'f-rehab-askling-football'],
    when: { groups: ['muscle-injury'] },
  },
  {
    id: 'graded-return',
    kind: 'care',
    text: 'Go back to running only when you can walk, jog and lengthen the thigh under load without pain.',
    why: 'Hamstring strains come back when the return is too early.',
    sources: ['f-rehab-askling-sprint'],
    when: { explanations: ['hamstring-strain'], levels: notSoon },
  },
  {
    id: 'tendon-loading',
    kind: 'exercise',
    movement: 'x-trunk',
    text: 'Load the tendon slowly: bridges first, then heavier work in deeper hip positions, over twelve weeks.',
    why: 'Tendons like slow, heavy, regular load.',
    sources: ['f-dx-pht-puranen'],
    when: { groups: ['tendon-load'], levels: notSoon },
  },
  {
    id: 'sit-bone-cushion',
    kind: 'care',
    text: 'Sit on something soft, take the weight off the sit bone, shorten long drives.',
    why: 'Pressure on the sore tendon keeps it sore.',
    sources: ['f-dx-pht-puranen'],
    when: { groups: ['tendon-load'] },
  },
  {
    id: 'hip-exercise',
    kind: 'exercise',
    movement: 'x-trunk',
    text: 'Exercise the hip: strength for the buttock and thigh, and easy cycling or water exercise.',
    why: 'Exercise is the first treatment for a sore hip.',
    sources: ['f-dx-hipoa-altman'],
    when: { groups: ['hip-care'], levels: notSoon },
  },
  {
    id: 'hip-flexor-stretch',
    kind: 'exercise',
    movement: 'x-hipflexor',
    text: 'A gentle half-kneeling stretch for the front of the hip, tummy lightly firm.',
    why: 'Your answers or measurements point to a short front of the hip.',
    sources: ['f-hipext-lbp', 'f-dose-ingram'],
    when: { explanations: ['hip-flexor-shortness'], levels: notSoon },
  },
  {
    id: 'knee-strength',
    kind: 'exercise',
    movement: 'x-trunk',
    text: 'Strength for thigh and hip, two or three times a week, at a level that does not leave the knee sore next day.',
    why: 'It is the best-tested help for pain at the front of the knee.',
    sources: ['f-dx-pfp'],
    when: { explanations: ['patellofemoral-pain'], levels: notSoon },
  },
  {
    id: 'calf-stretch-and-raises',
    kind: 'exercise',
    movement: 'x-calf',
    text: 'Calf stretches with straight and bent knee, and slow calf raises.',
    why: 'A tight calf can stop the knee from straightening.',
    sources: ['f-calf-knee-moment'],
    when: { explanations: ['calf-shortness'], levels: notSoon },
  },
  {
    id: 'midwife',
    kind: 'help',
    text: 'Tell your midwife or a pelvic-health physiotherapist. Keep steps small, turn in bed with knees together.',
    why: 'Pelvic pain in pregnancy is common and can be helped.',
    sources: ['f-gl-nice'],
    when: { groups: ['pelvic-care'] },
  },
  {
    id: 'let-soreness-settle',
    kind: 'care',
    text: 'Move easily and wait a few days. Start again with half of what you did.',
    why: 'Soreness after new exercise goes by itself within a week.',
    sources: ['f-dx-strain-rtp'],
    when: { explanations: ['delayed-onset-soreness'] },
  },
  {
    id: 'growth-patience',
    kind: 'care',
    text: 'Keep playing as far as it does not hurt. Gentle movement is enough; the muscles catch up.',
    why: 'In a growth spurt tightness comes and goes by itself.',
    sources: ['f-assoc-feldman'],
    when: { explanations: ['growth-related-tightness'], levels: notSoon },
  },
  {
    id: 'no-need-to-stretch',
    kind: 'care',
    text: 'You do not need to stretch. Stay as active as you like.',
    why: 'Your range is normal for your sex, and a lower range in a pain-free person is not a fault.',
    sources: ['f-norm-athletes', 'f-norm-sexdiff'],
    when: { groups: ['no-treatment'], levels: notSoon },
  },
  {
    id: 'strength-and-control',
    kind: 'exercise',
    movement: 'x-trunk',
    text: 'Train strength and control instead of stretching further.',
    why: 'Bendy joints feel tight because muscles work to hold them.',
    sources: ['f-norm-athletes'],
    when: { explanations: ['hypermobility-feels-tight'], levels: notSoon },
  },
  {
    id: 'ask-rheumatology',
    kind: 'help',
    text: 'Ask your doctor about a blood test and a check for an inflamed spine.',
    why: 'Early treatment helps, and it is often found late.',
    sources: ['f-rf-ibp'],
    when: { explanations: ['axial-spondyloarthritis'] },
  },
  {
    id: 'ask-circulation',
    kind: 'help',
    text: 'Ask your doctor to check the blood flow in your legs. If you smoke, stopping helps most.',
    why: 'Cramp that eases on standing still can come from narrow arteries.',
    sources: ['f-rf-framework'],
    when: { explanations: ['peripheral-artery-disease'] },
  },
  {
    id: 'rest-from-arching',
    kind: 'care',
    text: 'Leave out arching and jumping sport for some weeks, until you have been examined.',
    why: 'A stressed arch of a vertebra heals when it is not bent back.',
    sources: ['f-rf-framework'],
    when: { explanations: ['spondylolysis'] },
  },
  {
    id: 'no-scan-needed',
    kind: 'care',
    text: 'A scan would most likely not help now.',
    why: 'Bulges and wear are common in people without pain and rarely change what to do.',
    sources: ['f-img-asymptomatic', 'f-gl-nice'],
    when: { groups: ['general-back-care', 'flexibility'], levels: ['self-care'] },
  },
]

export const avoid: readonly AvoidEntry[] = [
  {
    id: 'provocative-tests',
    text: 'No tests that provoke the pain until a doctor has seen you.',
    why: 'First it must be clear that they are safe for you.',
    sources: ['f-rf-framework'],
    when: [{ levels: ['soon'] }],
    drops: [],
  },
  {
    id: 'stretching-before-seen',
    text: 'No stretching of the sore area until a doctor has seen you.',
    why: 'First it must be clear that it is safe for you.',
    sources: ['f-rf-framework'],
    when: [{ levels: ['soon'] }],
    drops: ['every-exercise'],
  },
  {
    id: 'hard-hamstring-stretch',
    text: 'No long, hard hamstring stretches, and none that bring on tingling or pain down the leg.',
    why: 'When the nerve is touchy, holding a stretch pulls on the nerve.',
    sources: ['f-rehab-sciatica-guard', 'f-neural-rule'],
    when: [
      { groups: ['nerve-friendly'] },
      {
        explanations: ['lumbar-radiculopathy', 'neural-mechanosensitivity', 'deep-gluteal-syndrome', 'spinal-stenosis', 'cauda-equina'],
        atLeast: 0.2,
      },
      { contributors: ['nerve'] },
      { answers: { answer: 'stretching-response', is: ['worse-or-tingling'] } },
      {
        answers: {
          all: [
            { answer: 'leg-feelings', includes: ['tingling', 'numbness', 'electric'] },
            { answer: 'leg-spread', is: ['below-knee', 'to-foot'] },
          ],
        },
      },
    ],
    drops: ['hamstring-stretching'],
  },
  {
    id: 'slump-and-toe-touch',
    text: 'No toe touching, seated hamstring stretch or slumped sitting with the leg straight.',
    why: 'These pull most on the nerve.',
    sources: ['f-rehab-sciatica-guard'],
    when: [{ explanations: ['lumbar-radiculopathy'], atLeast: 0.2 }],
    drops: [],
  },
  {
    id: 'stretch-injured-muscle',
    text: 'Do not stretch the injured muscle hard, and no sprinting or kicking yet.',
    why: 'It can tear further in the first days.',
    sources: ['f-rehab-peace-love'],
    when: [
      { groups: ['muscle-injury'] },
      { explanations: ['hamstring-strain', 'hamstring-avulsion'], atLeast: 0.2 },
      { answers: { answer: 'strain-signs', includes: ['pop', 'bruise'] } },
    ],
    drops: ['hamstring-stretching', 'eccentric-strength', 'tendon-loading'],
  },
  {
    id: 'heat-on-fresh-strain',
    text: 'No heat and no massage on a fresh strain for two to three days.',
    why: 'It can add to the bleeding.',
    sources: ['f-rehab-heat-early'],
    when: [{ explanations: ['hamstring-strain', 'hamstring-avulsion'], atLeast: 0.3 }],
    drops: ['heat'],
  },
  {
    id: 'tendon-compression',
    text: 'No hard hamstring stretches and no long sitting on a hard edge.',
    why: 'Both press the sore tendon against the sit bone.',
    sources: ['f-dx-pht-bks'],
    when: [{ explanations: ['proximal-hamstring-tendinopathy'], atLeast: 0.25 }],
    drops: ['hamstring-stretching'],
  },
  {
    id: 'calf-massage',
    text: 'No massage or rolling of a swollen or newly sore calf.',
    why: 'A clot must be ruled out first.',
    sources: ['f-rf-dvt'],
    when: [
      { explanations: ['deep-vein-thrombosis'], atLeast: 0.03 },
      { answers: { answer: 'knee-calf-signs', includes: ['calf-swollen'] } },
    ],
    drops: ['calf-stretch-and-raises'],
  },
  {
    id: 'end-range-bending',
    text: 'No bending or twisting to the limit, no sit-ups.',
    why: 'Thin bones do not like being bent to the limit.',
    sources: ['f-rf-fracture'],
    when: [{ explanations: ['fracture'], atLeast: 0.1 }, { answers: { answer: 'w-osteoporosis', is: ['yes'] } }],
    drops: ['hamstring-stretching'],
  },
  {
    id: 'arching',
    text: 'Leave out hard arching for now.',
    why: 'It loads the sore part at the back of the spine.',
    sources: ['f-rf-framework'],
    when: [{ explanations: ['spondylolysis', 'extension-related-pain'], atLeast: 0.3 }],
    drops: [],
  },
  {
    id: 'deep-hip-bending',
    text: 'Leave out deep squats and stretches that pinch in the groin.',
    why: 'They press the sore rim of the hip.',
    sources: ['f-norm-hip-rotation'],
    when: [{ explanations: ['femoroacetabular-impingement'], atLeast: 0.25 }],
    drops: [],
  },
  {
    id: 'stretching-further',
    text: 'Do not stretch further: you are bendy enough.',
    why: 'More range does not help loose joints.',
    sources: ['f-norm-athletes'],
    when: [{ explanations: ['hypermobility-feels-tight'], atLeast: 0.3 }],
    drops: ['hamstring-stretching'],
  },
  {
    id: 'bed-rest',
    text: 'No bed rest beyond a day or two.',
    why: 'Rest makes backs stiffer and slower to recover.',
    sources: ['f-gl-nice', 'f-gl-lancet'],
    when: [{ groups: ['general-back-care', 'nerve-friendly'], levels: notSoon }],
    drops: [],
  },
  {
    id: 'minor-needs-adult',
    text: 'No tests and no plan on your own: show this to a parent and a physiotherapist.',
    why: 'All our norms and doses come from adults.',
    sources: ['f-gl-nice'],
    when: [{ answers: { person: 'age', atMost: 17 } }],
    drops: ['every-exercise'],
  },
]
