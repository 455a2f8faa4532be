/**
 * What the twin must not claim (docs/science.md, section 8), as patterns on sentences. Every sentence it puts before a person is held
 * against this list by a test; new sentences are checked the moment they are written.
 */
interface Claim {
  readonly id: string
  readonly because: string
  readonly pattern: RegExp
}

export const forbiddenClaims: readonly Claim[] = [
  {
    id: 'short-or-stiff-muscle',
    because: 'The data give one composite; they cannot tell length, stiffness and tolerance apart.',
    pattern:
      /\b(your|the) (hamstrings?|muscles?)( \w+){0,3} (is|are) (too )?(short|tight|stiff|sensitive|shortened)\b|\b(short|stiff|shortened) (hamstrings?|muscles?)\b(?! (or|and|would|from))/i,
  },
  {
    id: 'standing-posture',
    because: 'Standing tilt does not depend on the hamstrings above a raise of about 50°.',
    pattern:
      /hamstrings?[^.]*\b(sets?|changes?|causes?|pulls?|flattens?)\b[^.]*\b(standing|posture)\b|stretching[^.]*\b(posture|standing tilt)\b/i,
  },
  {
    id: 'tight-makes-back-bend',
    because: 'At full bend the model predicts no change of the lumbar angle.',
    pattern: /\b(tight|short|stiff) hamstrings?[^.]*\b(mak|forc|caus)\w*[^.]*\b(back|spine|lumbar)\b/i,
  },
  {
    id: 'pain-or-injury',
    because: 'The twin knows moments, not pain, injury or nerve illness.',
    pattern:
      /\b(caus|explain|lead|reduc|cur|heal|prevent|protect)\w*[^.]*\b(pain|injur|hurt|ache|sciatica)\w*|\b(pain|injur|sciatica)\w*[^.]*\b(comes? from|because|due to)\b|\brisk of\b|\bdamag|\bslipped\b|\bout of line\b|\bcrush/i,
  },
  {
    id: 'pressure-or-level',
    because: 'Disc pressure, ligament load and the angle of one level are not known for a person.',
    pattern: /\b(disc|disk)s?\b|\bMPa\b|\bpressure\b|\bligament\b|\bL[1-5]\b|\bvertebra\b/i,
  },
  {
    id: 'rhythm',
    because: 'Rhythm is prescribed, not a consequence of tissue.',
    pattern: /\brhythm\b|\btiming\b/i,
  },
  {
    id: 'diagnosis',
    because: 'A threshold shift is not a diagnosis.',
    pattern: /\byou have (a |an )?(nerve|disc|herniat|sciatica|tendin)|\bnerve (is|was) (pinched|trapped|irritated|damaged)/i,
  },
  {
    id: 'validated',
    because: 'Group means were compared; no subject was measured.',
    pattern: /\b(validated|proven|accurate for you|clinically tested)\b/i,
  },
]

/** @returns ids of what a sentence claims and must not */
export const claimsIn = (sentence: string): string[] => forbiddenClaims.filter(({ pattern }) => pattern.test(sentence)).map(({ id }) => id)
