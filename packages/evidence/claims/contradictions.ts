/** Where the article contradicts itself. `a` and `b` cannot both be right, or pull in opposite directions. */
export interface Contradiction {
  readonly a: string
  readonly b: string
  readonly why: string
}

export const contradictions: readonly Contradiction[] = [
  { a: 'C04', b: 'C08', why: 'cause here, effect there' },
  { a: 'C22', b: 'C08', why: 'cause here, effect there' },
  { a: 'C22', b: 'C43', why: '"one of the commonest" here, "cause or result unknown" there' },
  { a: 'C23', b: 'C08', why: 'cause here, effect there' },
  { a: 'C30', b: 'C08', why: 'cause here, effect there' },
  { a: 'C31', b: 'C08', why: 'cause here, effect there' },
  { a: 'C66', b: 'C43', why: 'explained here, open there' },
  { a: 'C34', b: 'C08', why: 'hamstrings trouble the back here, the back tightens hamstrings there' },
  { a: 'C34', b: 'C38', why: 'the direction between nerve and muscle' },
  { a: 'C34', b: 'C48', why: 'hamstrings as the source here, disc or narrowing there' },
  { a: 'C34', b: 'C49', why: 'hamstrings as the source here, a disc there' },
  { a: 'C34', b: 'C47', why: 'the direction is turned round' },
  { a: 'C24', b: 'C48', why: 'hamstrings make bulges here, bulges make tightness there' },
  { a: 'C14', b: 'C42', why: 'stretching is the answer here, does little there' },
  { a: 'C25', b: 'C42', why: 'stretching spares the back here, does little there' },
  { a: 'C58', b: 'C42', why: 'stretching prevents pain here, does little there' },
  { a: 'C73', b: 'C42', why: 'stretching eases pain here, does little there' },
  { a: 'C22', b: 'C86', why: 'a fact here, a popular belief there' },
  { a: 'C13', b: 'C15', why: 'under 80 is a fault here, the fittest are under it there' },
  { a: 'C13', b: 'C16', why: 'tight is a fault here, an adaptation there' },
  { a: 'C72', b: 'C54', why: 'a seated stretch relieves here, stretching may worsen there' },
  { a: 'C44', b: 'C45', why: 'ice here, heat there' },
  { a: 'C05', b: 'C85', why: 'two calf muscles here, three there' },
  { a: 'C05', b: 'C17', why: 'hip flexors lift the leg here, move it sideways there' },
  { a: 'C09', b: 'C77', why: 'hold it here, holding is no use there' },
  { a: 'C14', b: 'C38', why: 'stretch the muscle here, it may be the nerve there' },
  { a: 'C51', b: 'C54', why: 'tightness makes sciatica here, stretching may worsen it there' },
  { a: 'C58', b: 'C54', why: 'stretch to prevent here, stretching may worsen there' },
  { a: 'C39', b: 'C41', why: 'two different main reasons for a strain' },
  { a: 'C02', b: 'C41', why: 'overuse here, back trouble there, as reason for a strain' },
  { a: 'C26', b: 'C28', why: 'too little activity here, too much work there' },
  { a: 'C01', b: 'C28', why: 'sitting here, hard work there' },
  { a: 'C03', b: 'C16', why: 'sport harms here, adapts usefully there' },
  { a: 'C18', b: 'C23', why: 'tight hip flexors would tip the pelvis forward, tight hamstrings backward' },
  { a: 'C12', b: 'C15', why: 'tightness brings injury here, the fittest are tight there' },
  { a: 'C79', b: 'C49', why: 'tightness here, a disc there, as reason for sciatica' },
  { a: 'C67', b: 'C03', why: 'underuse here, sport there' },
]

/** Ids of the claims that clash with this one. */
export const clashesWith = (id: string): readonly string[] => contradictions.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []))
