/** A moment of a course between its frames, so that a figure moves smoothly; straight lines over two degrees of input. */
import type { Course, Moment } from './explore.ts'

/** @param place 0 … 1 of the course @returns undefined for a course without moments */
export function momentAt({ moments }: Course, place: number): Moment | undefined {
  const at = Math.min(1, Math.max(0, place)) * (moments.length - 1)
  const before = moments[Math.floor(at)]
  const after = moments[Math.ceil(at)]
  if (!before || !after || before === after) return before
  const t = at - Math.floor(at)
  const mix = (a: number, b: number) => a + t * (b - a)
  const mixAll = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.keys(a).map((name) => [name, mix(a[name]!, b[name] ?? a[name]!)]))
  return {
    inputDeg: mix(before.inputDeg, after.inputDeg),
    pelvisDeg: mix(before.pelvisDeg, after.pelvisDeg),
    lumbarDeg: mix(before.lumbarDeg, after.lumbarDeg),
    thoracicDeg: mix(before.thoracicDeg, after.thoracicDeg),
    hipDeg: mix(before.hipDeg, after.hipDeg),
    kneeDeg: mix(before.kneeDeg, after.kneeDeg),
    hipMomentNm: mix(before.hipMomentNm, after.hipMomentNm),
    lumbarMomentNm: mix(before.lumbarMomentNm, after.lumbarMomentNm),
    hamstringN: mix(before.hamstringN, after.hamstringN),
    hamstringStrainPercent: mix(before.hamstringStrainPercent, after.hamstringStrainPercent),
    pose: mixAll(before.pose, after.pose),
    strain: mixAll(before.strain, after.strain),
  }
}
