export { wrapEllipsoidOpenSim4 as ellipsoidSection } from './opensim4/ellipsoid.ts'
