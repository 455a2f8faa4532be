/**
 * Likelihood ratios of tests and answers, as studied. LR+ = sensitivity / (1 − specificity), LR− = (1 − sensitivity) /
 * specificity; computed here wherever a study gives the pair, so that no ratio is typed twice. Ranges come from the 95 %
 * interval where there is one, else ×/÷ 1.5 for one small study (judgement).
 */
import type { Basis } from './vocabulary/assessment.ts'

interface AccuracyEntry {
  readonly id: string
  readonly finding: string
  readonly test: string
  readonly target: string
  readonly sensitivity: number
  readonly specificity: number
  /** 95 % intervals. */
  readonly sensitivityRange?: readonly [number, number]
  readonly specificityRange?: readonly [number, number]
  readonly basis: Basis
}

interface RatioEntry {
  readonly id: string
  readonly finding: string
  readonly test: string
  readonly target: string
  readonly result: 'present' | 'absent'
  readonly ratio: number
  readonly range: readonly [number, number]
  readonly basis: Basis
}

const accuracies = [
  {
    id: 'slr-disc-surgical',
    finding: 'f-dx-slr-cochrane',
    test: 'straight leg raise brings leg pain',
    target: 'disc herniation, surgical patients',
    sensitivity: 0.92,
    specificity: 0.28,
    sensitivityRange: [0.87, 0.95],
    specificityRange: [0.18, 0.4],
    basis: 'study',
  },
  {
    id: 'crossed-slr-disc',
    finding: 'f-dx-xslr-cochrane',
    test: 'crossed straight leg raise',
    target: 'disc herniation, surgical patients',
    sensitivity: 0.28,
    specificity: 0.9,
    sensitivityRange: [0.22, 0.35],
    specificityRange: [0.85, 0.94],
    basis: 'study',
  },
  {
    id: 'slr-disc-clinic',
    finding: 'f-dx-slr-capra',
    test: 'straight leg raise brings leg pain',
    target: 'disc herniation on MRI',
    sensitivity: 0.36,
    specificity: 0.74,
    basis: 'study',
  },
  {
    id: 'slump-disc',
    finding: 'f-dx-slump-majlesi',
    test: 'slump',
    target: 'disc herniation on MRI',
    sensitivity: 0.84,
    specificity: 0.83,
    specificityRange: [0.83, 0.89],
    basis: 'judgement',
  },
  {
    id: 'slr-disc-case-control',
    finding: 'f-dx-slr-majlesi',
    test: 'straight leg raise brings leg pain',
    target: 'disc herniation on MRI',
    sensitivity: 0.52,
    specificity: 0.89,
    specificityRange: [0.83, 0.89],
    basis: 'judgement',
  },
  {
    id: 'slump-disc-pilot',
    finding: 'f-dx-slump-pilot',
    test: 'slump',
    target: 'disc herniation on MRI',
    sensitivity: 0.8,
    specificity: 0.714,
    sensitivityRange: [0.6087, 0.911],
    specificityRange: [0.359, 0.918],
    basis: 'study',
  },
  {
    id: 'slr-disc-pilot',
    finding: 'f-dx-slr-pilot',
    test: 'straight leg raise brings leg pain',
    target: 'disc herniation on MRI',
    sensitivity: 0.875,
    specificity: 0.429,
    sensitivityRange: [0.69, 0.957],
    specificityRange: [0.158, 0.75],
    basis: 'study',
  },
  {
    id: 'stenosis-tool',
    finding: 'f-dx-stenosis-konno',
    test: 'support tool, 7 or more',
    target: 'lumbar spinal stenosis',
    sensitivity: 0.928,
    specificity: 0.72,
    basis: 'study',
  },
  {
    id: 'sacroiliac-three-of-six',
    finding: 'f-dx-sij',
    test: 'three of six sacroiliac tests',
    target: 'sacroiliac pain',
    sensitivity: 0.94,
    specificity: 0.78,
    basis: 'study',
  },
  {
    id: 'tendinopathy-puranen-orava',
    finding: 'f-dx-pht-puranen',
    test: 'Puranen-Orava',
    target: 'proximal hamstring tendinopathy',
    sensitivity: 0.76,
    specificity: 0.82,
    basis: 'study',
  },
  {
    id: 'tendinopathy-bent-knee',
    finding: 'f-dx-pht-bks',
    test: 'bent-knee stretch',
    target: 'proximal hamstring tendinopathy',
    sensitivity: 0.84,
    specificity: 0.87,
    basis: 'study',
  },
  {
    id: 'tendinopathy-modified-bent-knee',
    finding: 'f-dx-pht-mbks',
    test: 'modified bent-knee stretch',
    target: 'proximal hamstring tendinopathy',
    sensitivity: 0.89,
    specificity: 0.91,
    basis: 'study',
  },
  {
    id: 'deep-gluteal-seated',
    finding: 'f-dx-dgs-seated',
    test: 'seated piriformis stretch',
    target: 'sciatic nerve caught in the buttock',
    sensitivity: 0.52,
    specificity: 0.9,
    basis: 'study',
  },
  {
    id: 'deep-gluteal-active',
    finding: 'f-dx-dgs-active',
    test: 'active piriformis',
    target: 'sciatic nerve caught in the buttock',
    sensitivity: 0.78,
    specificity: 0.8,
    basis: 'study',
  },
  {
    id: 'deep-gluteal-both',
    finding: 'f-dx-dgs-both',
    test: 'seated or active piriformis',
    target: 'sciatic nerve caught in the buttock',
    sensitivity: 0.91,
    specificity: 0.8,
    basis: 'study',
  },
  {
    id: 'hip-osteoarthritis-three',
    finding: 'f-dx-hipoa-3',
    test: 'three of five hip signs',
    target: 'hip osteoarthritis',
    sensitivity: 0.71,
    specificity: 0.86,
    basis: 'study',
  },
  {
    id: 'hip-osteoarthritis-four',
    finding: 'f-dx-hipoa-4',
    test: 'four of five hip signs',
    target: 'hip osteoarthritis',
    sensitivity: 0.48,
    specificity: 0.98,
    basis: 'study',
  },
  {
    id: 'inflammatory-back-pain',
    finding: 'f-rf-ibp',
    test: 'four of five inflammatory signs',
    target: 'axial inflammatory disease',
    sensitivity: 0.77,
    specificity: 0.917,
    basis: 'study',
  },
  {
    id: 'thomas-pelvis-free',
    finding: 'f-thomas-invalid-uncontrolled',
    test: 'modified Thomas, pelvis free',
    target: 'true lack of hip extension',
    sensitivity: 0.3182,
    specificity: 0.5714,
    sensitivityRange: [0.139, 0.549],
    specificityRange: [0.184, 0.901],
    basis: 'study',
  },
] as const satisfies readonly AccuracyEntry[]

const published = [
  ratio('stenosis-no-pain-seated', 'f-dx-stenosis-suri', 'no pain when seated', 7.4, [1.9, 30]),
  ratio('stenosis-better-bent-forward', 'f-dx-stenosis-suri', 'better bent forward', 6.4, [4.1, 9.9]),
  ratio('stenosis-both-sides', 'f-dx-stenosis-suri', 'buttock or leg pain on both sides', 6.3, [3.1, 13]),
  ratio('stenosis-claudication', 'f-dx-stenosis-suri', 'neurogenic claudication', 3.7, [2.9, 4.8]),
  ratio('stenosis-wide-gait', 'f-dx-stenosis-suri', 'wide-based gait', 13, [1.9, 95]),
  ratio('stenosis-romberg', 'f-dx-stenosis-suri', 'abnormal Romberg', 4.2, [1.4, 13]),
  ratio('stenosis-cluster', 'f-dx-stenosis-cook', 'four or five of five items', 4.6, [2.4, 8.9]),
  { ...ratio('stenosis-cluster-none', 'f-dx-stenosis-cook', 'none of five items', 0.19, [0.12, 0.29]), result: 'absent' },
] as const satisfies readonly RatioEntry[]

function ratio(id: string, finding: string, test: string, value: number, range: readonly [number, number]): RatioEntry {
  return { id, finding, test, target: 'lumbar spinal stenosis', result: 'present', ratio: value, range, basis: 'study' }
}

function ratiosOf(entry: AccuracyEntry): readonly RatioEntry[] {
  const { id, finding, test, target, sensitivity, specificity, basis } = entry
  const [seLow, seHigh] = entry.sensitivityRange ?? [sensitivity, sensitivity]
  const [spLow, spHigh] = entry.specificityRange ?? [specificity, specificity]
  const wide = entry.sensitivityRange === undefined && entry.specificityRange === undefined ? 1.5 : 1
  const positive = sensitivity / (1 - specificity)
  const negative = (1 - sensitivity) / specificity
  return [
    {
      id,
      finding,
      test,
      target,
      result: 'present',
      ratio: positive,
      range: [seLow / (1 - spLow) / wide, (seHigh / (1 - spHigh)) * wide],
      basis,
    },
    {
      id,
      finding,
      test,
      target,
      result: 'absent',
      ratio: negative,
      range: [(1 - seHigh) / spHigh / wide, ((1 - seLow) / spLow) * wide],
      basis,
    },
  ]
}

export const diagnosticRatios: readonly RatioEntry[] = [...accuracies.flatMap(ratiosOf), ...published]
