/** What a body document is made from: a size and the person's passive tissue. */
import { personalPriors } from '@sitbone/evidence/twinPriors'
import type { Sex } from '@sitbone/evidence/vocabulary/case'
import { type BodySize, referenceSize } from './size.ts'

/** One leg's tissue against the reference body of the same size. */
export interface LegTissue {
  /** m; + = shorter muscle. Taken off the tendon's slack length of the three hamstrings that cross hip and knee. */
  readonly hamstringShift: number
  /** Factor on the hamstrings' passive force. */
  readonly hamstringStiffness: number
  /** Factor on rectus femoris' passive force. */
  readonly rectusStiffness: number
  /** rad; + = structures in front of the hip shorter. */
  readonly hipFlexorShift: number
  /** rad; dorsiflexion a weight-bearing lunge reaches. */
  readonly ankleRange: number
  /** rad; + = more inward, outward hip rotation than typical. */
  readonly hipInward: number
  readonly hipOutward: number
}

export interface LumbarTissue {
  /** rad; flexion from standing at which `endMoment` is reached. */
  readonly range: number
  /** Factor on passive lumbar resistance. */
  readonly stiffness: number
  /** rad; relaxed posture, flexed against standing. */
  readonly rest: number
  /** N m at the end of range, before `stiffness`. */
  readonly endMoment: number
}

export interface BodySpec {
  readonly name: string
  readonly size: BodySize
  readonly legs: { readonly right: LegTissue; readonly left: LegTissue }
  readonly lumbar: LumbarTissue
}

const degree = Math.PI / 180

export const typicalLeg: LegTissue = {
  hamstringShift: 0,
  hamstringStiffness: 1,
  rectusStiffness: 1,
  hipFlexorShift: 0,
  ankleRange: personalPriors.ankleRange.value * degree,
  hipInward: 0,
  hipOutward: 0,
}

/** Range and rest posture from the evidence; end moments of Dolan 1994, J Biomech 27:1077. */
export const typicalLumbar = (sex: Sex): LumbarTissue => ({
  range: personalPriors.lumbarRange.value * degree,
  stiffness: 1,
  rest: personalPriors.lumbarRest.value * degree,
  endMoment: sex === 'male' ? 120 : sex === 'female' ? 77 : 100,
})

/** The two committed bodies. */
export const referenceSpec = (sex: 'female' | 'male'): BodySpec => ({
  name: `sitbone-adult-${sex}`,
  size: referenceSize[sex],
  legs: { right: typicalLeg, left: typicalLeg },
  lumbar: typicalLumbar(sex),
})
