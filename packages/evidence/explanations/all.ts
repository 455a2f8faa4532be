/** Every explanation the network knows. Add a file, add a line. */
import { aorticAneurysm } from './aortic-aneurysm.ts'
import { axialSpondyloarthritis } from './axial-spondyloarthritis.ts'
import { calfShortness } from './calf-shortness.ts'
import { caudaEquina } from './cauda-equina.ts'
import { deepGlutealSyndrome } from './deep-gluteal-syndrome.ts'
import { deepVeinThrombosis } from './deep-vein-thrombosis.ts'
import { delayedOnsetSoreness } from './delayed-onset-soreness.ts'
import { discRelatedPain } from './disc-related-pain.ts'
import type { ExplanationEntry } from './explanation.ts'
import { extensionRelatedPain } from './extension-related-pain.ts'
import { femoroacetabularImpingement } from './femoroacetabular-impingement.ts'
import { fracture } from './fracture.ts'
import { growthRelatedTightness } from './growth-related-tightness.ts'
import { hamstringAvulsion } from './hamstring-avulsion.ts'
import { hamstringStrain } from './hamstring-strain.ts'
import { hipFlexorShortness } from './hip-flexor-shortness.ts'
import { hipOsteoarthritis } from './hip-osteoarthritis.ts'
import { hypermobilityFeelsTight } from './hypermobility-feels-tight.ts'
import { kidneyProblem } from './kidney-problem.ts'
import { lowHamstringExtensibility } from './low-hamstring-extensibility.ts'
import { lumbarRadiculopathy } from './lumbar-radiculopathy.ts'
import { malignancy } from './malignancy.ts'
import { neuralMechanosensitivity } from './neural-mechanosensitivity.ts'
import { nonSpecificLowBackPain } from './non-specific-low-back-pain.ts'
import { normalFlexibility } from './normal-flexibility.ts'
import { patellofemoralPain } from './patellofemoral-pain.ts'
import { pelvicGirdlePain } from './pelvic-girdle-pain.ts'
import { peripheralArteryDisease } from './peripheral-artery-disease.ts'
import { polymyalgia } from './polymyalgia.ts'
import { poplitealProblem } from './popliteal-problem.ts'
import { protectiveGuarding } from './protective-guarding.ts'
import { proximalHamstringTendinopathy } from './proximal-hamstring-tendinopathy.ts'
import { referredPain } from './referred-pain.ts'
import { sacroiliacPain } from './sacroiliac-pain.ts'
import { sittingDeconditioning } from './sitting-deconditioning.ts'
import { spinalInfection } from './spinal-infection.ts'
import { spinalStenosis } from './spinal-stenosis.ts'
import { spondylolysis } from './spondylolysis.ts'

export const explanations: readonly ExplanationEntry[] = [
  aorticAneurysm,
  axialSpondyloarthritis,
  calfShortness,
  caudaEquina,
  deepGlutealSyndrome,
  deepVeinThrombosis,
  delayedOnsetSoreness,
  discRelatedPain,
  extensionRelatedPain,
  femoroacetabularImpingement,
  fracture,
  growthRelatedTightness,
  hamstringAvulsion,
  hamstringStrain,
  hipFlexorShortness,
  hipOsteoarthritis,
  hypermobilityFeelsTight,
  kidneyProblem,
  lowHamstringExtensibility,
  lumbarRadiculopathy,
  malignancy,
  neuralMechanosensitivity,
  nonSpecificLowBackPain,
  normalFlexibility,
  patellofemoralPain,
  pelvicGirdlePain,
  peripheralArteryDisease,
  polymyalgia,
  poplitealProblem,
  protectiveGuarding,
  proximalHamstringTendinopathy,
  referredPain,
  sacroiliacPain,
  sittingDeconditioning,
  spinalInfection,
  spinalStenosis,
  spondylolysis,
]
