/** Small models of our own making for tests: a leg with a bent spline knee, an offset frame, a coupler, a marker, a muscle. */

export interface FixtureParts {
  readonly bodies?: string
  readonly joints?: string
  readonly constraints?: string
  readonly forces?: string
  readonly markers?: string
  readonly version?: string
  readonly extra?: string
}

export const bodyXml = (name: string, inside = ''): string =>
  `<Body name="${name}"><mass>2</mass><mass_center>0.01 -0.2 0.03</mass_center><inertia>0.02 0.01 0.03 0.001 0.002 -0.001</inertia>${inside}</Body>`

export const pinXml = (name: string, parent: string, child: string, coordinate: string): string =>
  `<PinJoint name="${name}"><socket_parent_frame>${parent}</socket_parent_frame><socket_child_frame>${child}</socket_child_frame>
  <coordinates><Coordinate name="${coordinate}"><range>-2 2</range></Coordinate></coordinates></PinJoint>`

const axis = (name: string, coordinate: string, direction: string, inside: string) =>
  `<TransformAxis name="${name}"><coordinates>${coordinate}</coordinates><axis>${direction}</axis>${inside}</TransformAxis>`
const line = '<LinearFunction name="function"><coefficients>1 0</coefficients></LinearFunction>'
const zero = '<Constant name="function"><value>0</value></Constant>'

/** A knee whose flexion also turns and slides the shank, on tilted offset frames. */
export const kneeXml = `<CustomJoint name="knee"><socket_parent_frame>thigh_offset</socket_parent_frame><socket_child_frame>shank_offset</socket_child_frame>
  <coordinates><Coordinate name="knee_angle"><range>-2 2</range></Coordinate></coordinates>
  <frames>
    <PhysicalOffsetFrame name="thigh_offset"><socket_parent>/bodyset/thigh</socket_parent><translation>0 -0.4 0.01</translation><orientation>0.1 -0.2 0.3</orientation></PhysicalOffsetFrame>
    <PhysicalOffsetFrame name="shank_offset"><socket_parent>/bodyset/shank</socket_parent><translation>0.01 0 0</translation><orientation>0.1 -0.2 0.3</orientation></PhysicalOffsetFrame>
  </frames>
  <SpatialTransform>
    ${axis('rotation1', 'knee_angle', '0 0 1', line)}
    ${axis('rotation2', 'knee_angle', '1 0.2 0', '<PolynomialFunction name="function"><coefficients>0.05 -0.1 0.2 0</coefficients></PolynomialFunction>')}
    ${axis('rotation3', 'knee_angle', '0 1 0', '<SimmSpline name="function"><x>-2 -1 0 1 2</x><y>0.1 0.04 0 0.05 0.3</y></SimmSpline>')}
    ${axis('translation1', 'knee_angle', '1 0 0', '<MultiplierFunction name="function"><function><SimmSpline><x>-2 -1 0 1 2</x><y>0.02 0.01 0 0.015 0.03</y></SimmSpline></function><scale>1.1</scale></MultiplierFunction>')}
    ${axis('translation2', '', '0 1 0', '<Constant name="function"><value>-0.01</value></Constant>')}
    ${axis('translation3', '', '0 0 1', zero)}
  </SpatialTransform></CustomJoint>`

export const couplerXml = (dependent: string, independent: string, coefficients = '0.5 0.2'): string =>
  `<CoordinateCouplerConstraint name="${dependent}_coupler"><isEnforced>true</isEnforced>
  <coupled_coordinates_function><PolynomialFunction><coefficients>0.3 ${coefficients}</coefficients></PolynomialFunction></coupled_coordinates_function>
  <independent_coordinate_names>${independent}</independent_coordinate_names><dependent_coordinate_name>${dependent}</dependent_coordinate_name><scale_factor>0.9</scale_factor>
  </CoordinateCouplerConstraint>`

export const muscleXml = (name: string, points: [string, string][], type = 'Millard2012EquilibriumMuscle', inside = ''): string =>
  `<${type} name="${name}"><GeometryPath name="path"><PathPointSet><objects>
  ${points.map(([frame, location], i) => `<PathPoint name="${name}-P${i + 1}"><socket_parent_frame>${frame}</socket_parent_frame><location>${location}</location></PathPoint>`).join('')}
  </objects></PathPointSet></GeometryPath>${inside}</${type}>`

export const modelXml = (parts: FixtureParts = {}): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSimDocument Version="${parts.version ?? '40000'}"><Model name="fixture"><Ground name="ground"/><gravity>0 -9.80665 0</gravity>
<BodySet><objects>${parts.bodies ?? bodyXml('thigh') + bodyXml('shank') + bodyXml('foot')}</objects></BodySet>
<JointSet><objects>${parts.joints ?? pinXml('hip', '/ground', '/bodyset/thigh', 'hip_angle') + kneeXml + pinXml('ankle', '/bodyset/shank', '/bodyset/foot', 'ankle_angle')}</objects></JointSet>
<ConstraintSet><objects>${parts.constraints ?? ''}</objects></ConstraintSet>
<ForceSet><objects>${parts.forces ?? ''}</objects></ForceSet>
<MarkerSet><objects>${parts.markers ?? '<Marker name="heel"><socket_parent_frame>/bodyset/foot</socket_parent_frame><location>-0.05 0 0</location></Marker>'}</objects></MarkerSet>
${parts.extra ?? ''}</Model></OpenSimDocument>`
