/** Regenerates the committed reference bodies: `node packages/twin/scripts/writeReferenceBodies.ts`. */
import { writeFileSync } from 'node:fs'
import { referenceSpec } from '../referenceBody/bodySpec.ts'
import { bodyDocument } from '../referenceBody/document.ts'

for (const sex of ['female', 'male'] as const) {
  writeFileSync(new URL(`../referenceBody/sitbone-adult-${sex}.osim`, import.meta.url), bodyDocument(referenceSpec(sex)))
}
