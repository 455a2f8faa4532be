/**
 * The pulley of OpenSim's own wrapping test (testGeometryPathWrapping.cpp): a path from ground over an object at the origin to a body that
 * turns about z. At an angle of 0 it runs straight along the top of the object, so a quarter turn winds it round a quarter of it.
 */
import { loadModel } from '../osim/loadModel.ts'

const radius = 0.5

/**
 * @param object - the wrap object's XML, named `pulley`
 * @param insertion - path end on the turning body
 */
export const pulley = (object: string, insertion = `${-radius} ${radius} 0`) =>
  loadModel(`<?xml version="1.0"?>
<OpenSimDocument Version="40600"><Model name="pulley">
  <Ground name="ground"><WrapObjectSet><objects>${object}</objects></WrapObjectSet></Ground>
  <BodySet><objects><Body name="arm"><mass>1</mass><mass_center>0 0 0</mass_center><inertia>1 1 1 0 0 0</inertia></Body></objects></BodySet>
  <JointSet><objects><PinJoint name="pin">
    <socket_parent_frame>/ground</socket_parent_frame><socket_child_frame>/bodyset/arm</socket_child_frame>
    <coordinates><Coordinate name="turn"><range>-2 2</range></Coordinate></coordinates>
  </PinJoint></objects></JointSet>
  <ForceSet><objects><PathSpring name="rope"><resting_length>1</resting_length><stiffness>1</stiffness><dissipation>0</dissipation>
    <path><GeometryPath><PathPointSet><objects>
      <PathPoint name="from"><socket_parent_frame>/ground</socket_parent_frame><location>${radius - 0.1} ${radius} 0</location></PathPoint>
      <PathPoint name="to"><socket_parent_frame>/bodyset/arm</socket_parent_frame><location>${insertion}</location></PathPoint>
    </objects></PathPointSet><PathWrapSet><objects><PathWrap name="over"><wrap_object>pulley</wrap_object></PathWrap></objects></PathWrapSet>
    </GeometryPath></path></PathSpring></objects></ForceSet>
</Model></OpenSimDocument>`)

const common = (rotation: string, quadrant: string) =>
  `<xyz_body_rotation>${rotation}</xyz_body_rotation><translation>0 0 0</translation><quadrant>${quadrant}</quadrant>`

export const cylinderXml = (rotation: string, quadrant: string) =>
  `<WrapCylinder name="pulley">${common(rotation, quadrant)}<radius>${radius}</radius><length>1</length></WrapCylinder>`
export const sphereXml = (rotation: string, quadrant: string) =>
  `<WrapSphere name="pulley">${common(rotation, quadrant)}<radius>${radius}</radius></WrapSphere>`
export const ellipsoidXml = (rotation: string, quadrant: string, axes = [radius, radius, radius]) =>
  `<WrapEllipsoid name="pulley">${common(rotation, quadrant)}<dimensions>${axes.join(' ')}</dimensions></WrapEllipsoid>`
