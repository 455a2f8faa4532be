/**
 * Slides a point over an ellipsoid, within a plane, until the line to a point outside touches: OpenSim's damped least squares on four
 * residuals (plane, surface, and two of the tangent plane), stopped at a fixed sum of squares.
 *
 * Behaviour read from `WrapEllipsoid::calcTangentPoint` (opensim-core, Apache-2.0). All lengths in units of the mean semi-axis.
 */

const residualTolerance = 1e-8
const maxSteps = 50
const maxTrials = 1000

const normal = new Float64Array(16)
const rhs = new Float64Array(4)
const step = new Float64Array(4)
const residual = new Float64Array(5)

/** The point being slid and the constant of its tangent plane. */
const state = new Float64Array(4)

/**
 * @param section - [0…2] semi-axes, [3…5] unit normal v and [6] offset of the plane v · x + offset = 0
 * @param outer - [0…2] point outside, [3] how far it is from the surface, Σ (pᵢ/aᵢ)² − 1; on the surface it is its own tangent point
 * @param out - the point to slide is at `out[at … at + 2]`
 */
export function ellipsoidTangent(section: Float64Array, outer: Float64Array, out: Float64Array, at: number): void {
  const px = outer[0]!
  const py = outer[1]!
  const pz = outer[2]!
  if (Math.abs(outer[3]!) < 1e-4) {
    out[at] = px
    out[at + 1] = py
    out[at + 2] = pz
    return
  }
  const aa = section[0]! * section[0]!
  const bb = section[1]! * section[1]!
  const cc = section[2]! * section[2]!
  const vx = section[3]!
  const vy = section[4]!
  const vz = section[5]!
  const pn = Math.sqrt(px * px + py * py + pz * pz)
  for (let k = 0; k < 3; k++) state[k] = out[at + k]!
  state[3] = -2 * ((state[0]! * state[0]!) / aa + (state[1]! * state[1]!) / bb + (state[2]! * state[2]!) / cc)
  residuals(section, outer)
  let sum = residual[4]!
  let before = sum
  let damping = 0.01
  for (let i = 0; i < maxSteps && sum > residualTolerance; i++) {
    const e0 = residual[0]!
    const e1 = residual[1]!
    const e2 = residual[2]!
    const e3 = residual[3]!
    const x = state[0]!
    const y = state[1]!
    const z = state[2]!
    // Near the direction of the outer point the step is shortened.
    const lx = px - x
    const ly = py - y
    const lz = pz - z
    const cos = (lx * px + ly * py + lz * pz) / (Math.sqrt(lx * lx + ly * ly + lz * lz) * pn)
    const shorten = (cos > 0.1 ? 1 - cos ** 100 : 1) / 16
    const gx0 = vx
    const gy0 = vy
    const gz0 = vz
    const gx1 = (2 * x) / aa
    const gy1 = (2 * y) / bb
    const gz1 = (2 * z) / cc
    const gx3 = (2 * px) / aa
    const gy3 = (2 * py) / bb
    const gz3 = (2 * pz) / cc
    // Gradients: rows x, y, z, d; columns of the four residuals; the third is twice the second.
    rhs[0] = -(gx0 * e0 + gx1 * e1 + 2 * gx1 * e2 + gx3 * e3) * shorten
    rhs[1] = -(gy0 * e0 + gy1 * e1 + 2 * gy1 * e2 + gy3 * e3) * shorten
    rhs[2] = -(gz0 * e0 + gz1 * e1 + 2 * gz1 * e2 + gz3 * e3) * shorten
    rhs[3] = -(e2 + e3) * shorten
    const xx = gx0 * gx0 + 5 * gx1 * gx1 + gx3 * gx3
    const yy = gy0 * gy0 + 5 * gy1 * gy1 + gy3 * gy3
    const zz = gz0 * gz0 + 5 * gz1 * gz1 + gz3 * gz3
    const xy = gx0 * gy0 + 5 * gx1 * gy1 + gx3 * gy3
    const xz = gx0 * gz0 + 5 * gx1 * gz1 + gx3 * gz3
    const yz = gy0 * gz0 + 5 * gy1 * gz1 + gy3 * gz3
    const xd = 2 * gx1 + gx3
    const yd = 2 * gy1 + gy3
    const zd = 2 * gz1 + gz3
    for (let trial = 0; trial < maxTrials && sum >= before; trial++) {
      const more = 1 + damping
      normal[0] = xx * more
      normal[1] = xy
      normal[2] = xz
      normal[3] = xd
      normal[4] = xy
      normal[5] = yy * more
      normal[6] = yz
      normal[7] = yd
      normal[8] = xz
      normal[9] = yz
      normal[10] = zz * more
      normal[11] = zd
      normal[12] = xd
      normal[13] = yd
      normal[14] = zd
      normal[15] = 2 * more
      solve4()
      move(1)
      before = sum
      residuals(section, outer)
      sum = residual[4]!
      damping *= 4
    }
    damping /= 8
    // Go on in the same direction, doubling, while it helps; then take the last step back.
    let factor = 0.5
    for (let trial = 0; trial < maxTrials && sum <= before; trial++) {
      factor *= 2
      move(factor)
      before = sum
      residuals(section, outer)
      sum = residual[4]!
    }
    move(-factor)
    residuals(section, outer)
    sum = residual[4]!
    before = sum
  }
  for (let k = 0; k < 3; k++) out[at + k] = state[k]!
}

function move(factor: number): void {
  for (let k = 0; k < 4; k++) state[k]! += step[k]! * factor
}

/** Writes the four residuals of `state`, and [4] the sum of their squares. */
function residuals(section: Float64Array, outer: Float64Array): void {
  const x = state[0]!
  const y = state[1]!
  const z = state[2]!
  const d = state[3]!
  const nx = (2 * x) / (section[0]! * section[0]!)
  const ny = (2 * y) / (section[1]! * section[1]!)
  const nz = (2 * z) / (section[2]! * section[2]!)
  const e0 = section[3]! * x + section[4]! * y + section[5]! * z + section[6]!
  const e1 = (nx * x + ny * y + nz * z) / 2 - 1
  const e2 = nx * x + ny * y + nz * z + d
  const e3 = nx * outer[0]! + ny * outer[1]! + nz * outer[2]! + d
  residual[0] = e0
  residual[1] = e1
  residual[2] = e2
  residual[3] = e3
  residual[4] = e0 * e0 + e1 * e1 + e2 * e2 + e3 * e3
}

/** step = normal⁻¹ rhs, by elimination; the matrix is symmetric and positive definite. */
function solve4(): void {
  step.set(rhs)
  for (let r = 0; r < 4; r++) {
    const pivot = normal[5 * r]!
    for (let i = r + 1; i < 4; i++) {
      const factor = normal[4 * i + r]! / pivot
      for (let j = r + 1; j < 4; j++) normal[4 * i + j]! -= factor * normal[4 * r + j]!
      step[i]! -= factor * step[r]!
    }
  }
  for (let r = 3; r >= 0; r--) {
    let value = step[r]!
    for (let j = r + 1; j < 4; j++) value -= normal[4 * r + j]! * step[j]!
    step[r] = value / normal[5 * r]!
  }
}
