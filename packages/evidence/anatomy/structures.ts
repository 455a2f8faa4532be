/**
 * The structures of the article's system (S2) as cards: right name, what each does and crosses, what the article claims about it, what
 * is known. Textbook anatomy (checked: memory, like the findings `f-anat-*`). Words for people: reading age about 10.
 */
export interface Structure {
  readonly id: string
  readonly name: string
  /** The parts' proper names. */
  readonly parts: readonly string[]
  readonly kind: 'muscle' | 'bone' | 'nerve'
  readonly does: string
  /** Joints it moves or meets. */
  readonly crosses: readonly ('lower back' | 'sacroiliac joint' | 'hip' | 'knee' | 'ankle')[]
  /** Claim ids of the article. */
  readonly claims: readonly string[]
  /** Finding ids. */
  readonly findings: readonly string[]
  /** Where the article has it wrong. */
  readonly correction?: string
}

export const structures = [
  {
    id: 'hamstrings',
    name: 'Hamstrings',
    parts: ['biceps femoris (long and short head)', 'semitendinosus', 'semimembranosus'],
    kind: 'muscle',
    does: 'They bend the knee and draw the thigh back. Three of the four heads start at the sit bone. The short head starts on the thigh bone, so it moves the knee only.',
    crosses: ['hip', 'knee'],
    claims: ['C05', 'C10', 'C22', 'C42', 'C80'],
    findings: ['f-anat-hamstrings', 'f-mech-pelvis-share', 'f-mech-standing-same'],
  },
  {
    id: 'hip-flexors',
    name: 'Hip flexors',
    parts: ['psoas major', 'iliacus'],
    kind: 'muscle',
    does: 'They lift the thigh to the front. Psoas starts at the lower back, iliacus inside the pelvis. Both end on the inner thigh bone.',
    crosses: ['lower back', 'hip'],
    claims: ['C05', 'C17', 'C20'],
    findings: ['f-anat-hamstrings', 'f-thomas-invalid-uncontrolled'],
    correction: 'The article says these muscles move the legs sideways. The side muscles of the hip (gluteus medius and minimus) do that.',
  },
  {
    id: 'rectus-femoris',
    name: 'Straight thigh muscle',
    parts: ['rectus femoris'],
    kind: 'muscle',
    does: 'It lifts the thigh and straightens the knee. It is the one of the four front thigh muscles that also crosses the hip.',
    crosses: ['hip', 'knee'],
    claims: ['C20'],
    findings: ['f-thomas-invalid-uncontrolled'],
  },
  {
    id: 'glutes',
    name: 'Buttock muscle',
    parts: ['gluteus maximus'],
    kind: 'muscle',
    does: 'It draws the thigh back and turns it out. It works with the hamstrings when you stand up from a bend.',
    crosses: ['sacroiliac joint', 'hip'],
    claims: ['C10', 'C57'],
    findings: ['f-anat-hamstrings'],
  },
  {
    id: 'abductors',
    name: 'Side muscles of the hip',
    parts: ['gluteus medius', 'gluteus minimus'],
    kind: 'muscle',
    does: 'They move the leg out to the side and keep the pelvis level when you stand on one leg.',
    crosses: ['hip'],
    claims: ['C17'],
    findings: ['f-anat-hamstrings'],
    correction: 'The article gives this job to the hip flexors. It belongs here.',
  },
  {
    id: 'external-rotators',
    name: 'Deep turners of the hip',
    parts: ['piriformis'],
    kind: 'muscle',
    does: 'It turns the thigh out. The sciatic nerve leaves the pelvis just below it in most people.',
    crosses: ['sacroiliac joint', 'hip'],
    claims: ['C57'],
    findings: ['f-anat-nerve'],
  },
  {
    id: 'quadriceps',
    name: 'Front of the thigh',
    parts: ['vastus lateralis', 'vastus medialis', 'vastus intermedius'],
    kind: 'muscle',
    does: 'They straighten the knee. They pull on the kneecap, which pulls on the shin.',
    crosses: ['knee'],
    claims: ['C33', 'C35'],
    findings: ['f-rehab-hq'],
  },
  {
    id: 'adductors',
    name: 'Inner thigh',
    parts: ['adductor magnus'],
    kind: 'muscle',
    does: 'It draws the leg in. Its back part starts at the sit bone and draws the thigh back, much as the hamstrings do.',
    crosses: ['hip'],
    claims: ['C10'],
    findings: ['f-anat-hamstrings'],
  },
  {
    id: 'calf',
    name: 'Calf',
    parts: ['gastrocnemius (inner and outer head)', 'soleus', 'plantaris (thin, not drawn)'],
    kind: 'muscle',
    does: 'It points the foot and slows the shin when you walk. Gastrocnemius and plantaris also cross the knee. Soleus does not.',
    crosses: ['knee', 'ankle'],
    claims: ['C05', 'C62', 'C64', 'C85'],
    findings: ['f-anat-calf', 'f-calf-knee-moment'],
    correction: 'The article first counts two calf muscles and later three. Three is right: gastrocnemius, soleus and plantaris.',
  },
  {
    id: 'back-muscles',
    name: 'Back muscles',
    parts: ['erector spinae'],
    kind: 'muscle',
    does: 'They hold the trunk up and let it down slowly in a bend.',
    crosses: ['lower back', 'sacroiliac joint'],
    claims: ['C24', 'C56'],
    findings: ['f-bend-ratio'],
  },
  {
    id: 'pelvis',
    name: 'Pelvis and sit bones',
    parts: ['two hip bones', 'sacrum', 'ischial tuberosity (sit bone)'],
    kind: 'bone',
    does: 'It joins spine and legs. You sit on the sit bones, where the hamstrings start. It turns on the hips when you bend.',
    crosses: ['sacroiliac joint', 'hip'],
    claims: ['C23', 'C25', 'C30', 'C31'],
    findings: ['f-tilt-bone-shape', 'f-mech-standing-same', 'f-mech-pelvis-share'],
  },
  {
    id: 'lumbar-spine',
    name: 'Lower back bones',
    parts: ['five lumbar vertebrae, L1 to L5', 'the discs between them'],
    kind: 'bone',
    does: 'They carry the trunk and bend to the front. People differ in how much each level bends, so the picture shares it in a fixed way.',
    crosses: ['lower back'],
    claims: ['C11', 'C24', 'C51'],
    findings: ['f-bend-totals', 'f-img-asymptomatic'],
  },
  {
    id: 'thigh-bone',
    name: 'Thigh bone',
    parts: ['femur'],
    kind: 'bone',
    does: 'It carries the body from hip to knee. Its ball turns in the cup of the pelvis.',
    crosses: ['hip', 'knee'],
    claims: ['C07'],
    findings: ['f-hip-rotation-lbp'],
  },
  {
    id: 'kneecap',
    name: 'Kneecap',
    parts: ['patella'],
    kind: 'bone',
    does: 'It lies in the tendon of the front thigh and gives it a better lever at the knee.',
    crosses: ['knee'],
    claims: ['C37'],
    findings: ['f-dx-pfp'],
  },
  {
    id: 'shin',
    name: 'Shin bones',
    parts: ['tibia', 'fibula'],
    kind: 'bone',
    does: 'They carry the body from knee to ankle. The hamstrings end just below the knee, on both sides. The hollow behind the knee holds nerves and vessels.',
    crosses: ['knee', 'ankle'],
    claims: ['C40', 'C80'],
    findings: ['f-anat-popliteal', 'f-anat-hamstrings'],
  },
  {
    id: 'foot',
    name: 'Foot',
    parts: ['talus', 'calcaneus', 'bones of the middle foot and toes'],
    kind: 'bone',
    does: 'It meets the floor. The calf pulls on the heel bone.',
    crosses: ['ankle'],
    claims: ['C63'],
    findings: ['f-anat-calf'],
  },
  {
    id: 'sciatic-nerve',
    name: 'Sciatic nerve',
    parts: ['sciatic nerve', 'tibial nerve below the knee'],
    kind: 'nerve',
    does: 'It carries signals between the lower back and the leg. It runs behind the hip, beside the hamstrings. A straight knee and a raised foot can make it tense.',
    crosses: ['hip', 'knee', 'ankle'],
    claims: ['C34', 'C38', 'C49', 'C78'],
    findings: ['f-anat-nerve', 'f-neural-eslr'],
  },
] as const satisfies readonly Structure[]

export type StructureId = (typeof structures)[number]['id']

/** @throws {RangeError} an id that no structure has */
export function structureById(id: StructureId): Structure {
  const found = structures.find((one) => one.id === id)
  if (!found) throw new RangeError(`There is no structure "${id}". The ids are in evidence/anatomy/structures.ts.`)
  return found
}
