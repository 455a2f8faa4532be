/** Rigid transforms as plain numbers, for compiling (not for hot paths). Rotation row-major. */
export interface Transform {
  readonly p: readonly [number, number, number]
  readonly R: readonly number[]
}

export const identityRotation: readonly number[] = [1, 0, 0, 0, 1, 0, 0, 0, 1]
export const identityTransform: Transform = { p: [0, 0, 0], R: identityRotation }

/** Rotation of body-fixed angles about x, then y, then z (OpenSim's orientation). */
export function rotationFromXyz(angles: readonly number[]): number[] {
  const [a, b, c] = angles as [number, number, number]
  const ca = Math.cos(a)
  const sa = Math.sin(a)
  const cb = Math.cos(b)
  const sb = Math.sin(b)
  const cc = Math.cos(c)
  const sc = Math.sin(c)
  return [
    cb * cc,
    -cb * sc,
    sb,
    ca * sc + sa * sb * cc,
    ca * cc - sa * sb * sc,
    -sa * cb,
    sa * sc - ca * sb * cc,
    sa * cc + ca * sb * sc,
    ca * cb,
  ]
}

export function rotate(R: readonly number[], v: readonly number[]): [number, number, number] {
  const [x, y, z] = v as [number, number, number]
  return [R[0]! * x + R[1]! * y + R[2]! * z, R[3]! * x + R[4]! * y + R[5]! * z, R[6]! * x + R[7]! * y + R[8]! * z]
}

export function multiplyRotations(A: readonly number[], B: readonly number[]): number[] {
  const out: number[] = []
  for (let i = 0; i < 9; i += 3) for (let j = 0; j < 3; j++) out.push(A[i]! * B[j]! + A[i + 1]! * B[j + 3]! + A[i + 2]! * B[j + 6]!)
  return out
}

export function compose(outer: Transform, inner: Transform): Transform {
  const [x, y, z] = rotate(outer.R, inner.p)
  return {
    p: [outer.p[0] + x, outer.p[1] + y, outer.p[2] + z],
    R: outer.R === identityRotation ? inner.R : inner.R === identityRotation ? outer.R : multiplyRotations(outer.R, inner.R),
  }
}

export const transformOf = (translation: readonly number[], orientation: readonly number[]): Transform => ({
  p: [translation[0]!, translation[1]!, translation[2]!],
  R: orientation.every((angle) => angle === 0) ? identityRotation : rotationFromXyz(orientation),
})

export const isIdentityRotation = (R: readonly number[]) => R.every((value, index) => value === identityRotation[index])
