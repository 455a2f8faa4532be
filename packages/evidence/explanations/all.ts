/** Every explanation the network knows. Add a file, add a line. */
import { aorticAneurysm } from './aortic-aneurysm.ts'
import { axialSpondyloarthritis } from './axial-spondyloarthritis.ts'
import { caudaEquina } from './cauda-equina.ts'
import { discRelatedPain } from './disc-related-pain.ts'
import type { ExplanationEntry } from './explanation.ts'
import { fracture } from './fracture.ts'
import { lowHamstringExtensibility } from './low-hamstring-extensibility.ts'
import { lumbarRadiculopathy } from './lumbar-radiculopathy.ts'
import { malignancy } from './malignancy.ts'
import { neuralMechanosensitivity } from './neural-mechanosensitivity.ts'
import { nonSpecificLowBackPain } from './non-specific-low-back-pain.ts'
import { protectiveGuarding } from './protective-guarding.ts'
import { spinalInfection } from './spinal-infection.ts'
import { spinalStenosis } from './spinal-stenosis.ts'

export const explanations: readonly ExplanationEntry[] = [
  aorticAneurysm,
  axialSpondyloarthritis,
  caudaEquina,
  discRelatedPain,
  fracture,
  lowHamstringExtensibility,
  lumbarRadiculopathy,
  malignancy,
  neuralMechanosensitivity,
  nonSpecificLowBackPain,
  protectiveGuarding,
  spinalInfection,
  spinalStenosis,
]
