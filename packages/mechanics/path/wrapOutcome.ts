/** What one wrap object does to one straight segment of a path. Values and names follow OpenSim's `WrapObject::WrapAction`. */
export const wrapOutcomes = {
  /** the segment does not touch the object */
  none: 0,
  /** an end of the segment lies inside the object, which therefore does nothing */
  inside: 1,
  /** wrapped, but another segment may wrap with less change of length */
  wrapped: 2,
  /** the straight segment cuts the object: wrapped, and no other segment is looked at */
  mandatory: 3,
} as const

/**
 * What a kernel reads and writes, in the frame of the wrap object. Arrays, because numbers handed over one by one are boxed by the
 * JavaScript engine at every call.
 *
 * In: [16…18] first end of the segment, [19…21] second end, m.
 * Out: [0…2] first tangent point, [3…5] second tangent point, [6] length on the surface, m,
 * [7] the shape's own description of the curve for drawing (cylinder, sphere: turning angle, rad, sign = sense),
 * [8…15] of the kernel's own use.
 */
export type WrapSpan = Float64Array
export const createWrapSpan = (): WrapSpan => new Float64Array(22)
