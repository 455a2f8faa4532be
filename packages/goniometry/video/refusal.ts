/** Why a video is not measured, and what to do: said plainly, with a way on. */
export type RefusalReason =
  | 'no-person'
  | 'too-dark'
  | 'view-turned'
  | 'not-whole-body'
  | 'readings-disagree'
  | 'second-person'
  | 'wrong-posture'
  | 'no-movement'

export interface Refusal {
  readonly reason: RefusalReason
  readonly advice: string
}

const advice: Record<RefusalReason, string> = {
  'no-person':
    'No person was found. Stand the phone three metres away, level with the hips, so that the whole body is in the picture. Or measure with the phone on the leg.',
  'too-dark': 'The picture is too dark. Switch on a light behind the phone, not behind you, and film again.',
  'view-turned':
    'The camera did not stand square to the side. Move it straight beside the hips and film again, or measure with the phone on the leg.',
  'not-whole-body': 'Part of the body is outside the picture. Move the phone further away, so that head and feet are seen the whole time.',
  'readings-disagree':
    'The body could not be read surely. Wear fitted clothes that differ from the background, keep hands and furniture clear of the leg, and film again. Or measure with the phone on the leg.',
  'second-person':
    'Two people are in the picture and it is not clear who is measured. Ask the other to step out, or mark the person with a region.',
  'wrong-posture': 'The body does not lie or stand as this test needs. Check which test was chosen and which way up the video is.',
  'no-movement': 'Hardly any movement was seen. Start filming before the movement, move slowly to the end and hold for two seconds.',
}

export const refuse = (reason: RefusalReason): Refusal => ({ reason, advice: advice[reason] })
