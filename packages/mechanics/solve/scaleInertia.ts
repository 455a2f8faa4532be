/**
 * Inertia of a body whose size is scaled: exactly where the factors agree, as a cylinder along its axis of least inertia where
 * they differ.
 *
 * @see OpenSim 4.6 `Body::scaleInertialProperties`
 */
import type { Vec3 } from '../osim/document.ts'

export interface BodyInertia {
  readonly mass: number
  /** xx yy zz xy xz yz about the mass centre */
  readonly inertia: readonly [number, number, number, number, number, number]
}

/** @param massRule - whether the mass grows with the volume or stays */
export function scaleInertia(body: BodyInertia, factors: Vec3, massRule: 'mass-grows' | 'mass-stays'): BodyInertia {
  const [sx, sy, sz] = factors
  const volume = Math.abs(sx * sy * sz)
  const growth = massRule === 'mass-grows' ? volume : 1
  const mass = body.mass * growth
  const [xx, yy, zz, xy, xz, yz] = body.inertia
  if (mass <= Number.EPSILON) return { mass, inertia: [0, 0, 0, 0, 0, 0] }
  if (nearlyEqual(sx, sy) && nearlyEqual(sy, sz)) {
    const by = (value: number) => value * growth * (sx * sx)
    return { mass, inertia: [by(xx), by(yy), by(zz), by(xy), by(xz), by(yz)] }
  }
  const diagonal = [xx, yy, zz]
  const axis = xx <= yy ? (xx <= zz ? 0 : 2) : yy <= zz ? 1 : 2
  const other = axis === 0 ? 1 : 0
  const radius = Math.sqrt(Math.max(0, (2 * diagonal[axis]!) / body.mass))
  const length = factors[axis]! * Math.sqrt(Math.max(0, (12 * (diagonal[other]! - 0.25 * body.mass * radius * radius)) / body.mass))
  const across = [0, 1, 2].filter((i) => i !== axis)
  const squareRadius = radius * factors[across[0]!]! * radius * factors[across[1]!]!
  const scaled = [0, 1, 2].map((i) => (i === axis ? 0.5 * mass * squareRadius : mass * ((length * length) / 12 + 0.25 * squareRadius)))
  return { mass, inertia: [scaled[0]!, scaled[1]!, scaled[2]!, xy * sx * sy * growth, xz * sx * sz * growth, yz * sy * sz * growth] }
}

const nearlyEqual = (a: number, b: number) => Math.abs(a - b) <= 1e-13 * Math.max(1, Math.abs(a), Math.abs(b))
