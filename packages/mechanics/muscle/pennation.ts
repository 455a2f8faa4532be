/**
 * Fixed-width pennation: the fibre keeps its distance from the line of the tendon, so that it lies steeper as it shortens
 * (parallelogram of constant height).
 *
 * @see Zajac 1989, Crit Rev Biomed Eng 17:359; OpenSim 4.6 `MuscleFixedWidthPennationModel`
 */

/** The angle Millard 2012 muscles stop at. */
export const millardMaximumPennation = Math.acos(0.1)

/** m; height of the parallelogram. */
export const pennationHeight = (optimalFibreLength: number, pennationAtOptimal: number): number =>
  optimalFibreLength * Math.sin(pennationAtOptimal)

/** m; the fibre is never shorter than where it reaches its maximum pennation (1 % of optimal where pennation is not allowed). */
export function shortestPennateFibre(height: number, optimalFibreLength: number, maximumPennation: number): number {
  if (!(maximumPennation > 1e-13)) return 0.01 * optimalFibreLength
  return height / Math.sin(maximumPennation)
}

/** rad, for a fibre not shorter than `shortestPennateFibre`. */
export const pennationAngle = (height: number, fibreLength: number): number =>
  fibreLength > 0 ? Math.asin(Math.min(1, height / fibreLength)) : 0

/** m/s; along the fibre, from the speed along the tendon of an inextensible tendon. */
export const fibreVelocity = (cosPennation: number, pathSpeed: number): number => pathSpeed * cosPennation
