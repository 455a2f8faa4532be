/** Which structure (`evidence/anatomy`) a drawn muscle or bone belongs to. */
import type { StructureId } from '@sitbone/evidence/anatomy/structures'

/** What a press on the picture hit. */
export type Part = { readonly kind: 'muscle' | 'bone' | 'nerve'; readonly name: string }

const muscles: Readonly<Record<string, StructureId>> = {
  bflh: 'hamstrings',
  bfsh: 'hamstrings',
  semimem: 'hamstrings',
  semiten: 'hamstrings',
  psoas: 'hip-flexors',
  iliacus: 'hip-flexors',
  recfem: 'rectus-femoris',
  glmax: 'glutes',
  glmed: 'abductors',
  glmin: 'abductors',
  piri: 'external-rotators',
  vasint: 'quadriceps',
  vaslat: 'quadriceps',
  vasmed: 'quadriceps',
  addmag: 'adductors',
  gasmed: 'calf',
  gaslat: 'calf',
  soleus: 'calf',
  ercspn: 'back-muscles',
}
const bones: Readonly<Record<string, StructureId>> = {
  pelvis: 'pelvis',
  lumbar: 'lumbar-spine',
  femur: 'thigh-bone',
  patella: 'kneecap',
  tibia: 'shin',
  calcn: 'foot',
}

/** Name of the engine without side, level and head: `psoas_L3_r` → `psoas`, `glmax2_l` → `glmax`, `lumbar4` → `lumbar`. */
const family = (name: string): string => name.replace(/_[rl]$/, '').replace(/(_L\d|\d|Dist|Isch|Mid|Prox)$/, '')

/** @returns undefined for what has no card */
export function structureOf({ kind, name }: Part): StructureId | undefined {
  if (kind === 'nerve') return 'sciatic-nerve'
  return (kind === 'muscle' ? muscles : bones)[family(name)]
}
