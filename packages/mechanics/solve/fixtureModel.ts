/**
 * A small invented model for tests: a body that floats freely, a ball joint, a pin joint, and a sliding kneecap driven by the
 * pin through a coupler; seven markers, one of them on the kneecap.
 */
import { compile } from '../model/compile.ts'
import type { Model } from '../model/model.ts'
import { readDocument } from '../osim/readDocument.ts'

const body = (name: string, mass: number) =>
  `<Body name="${name}"><mass>${mass}</mass><mass_center>0 -0.1 0.01</mass_center><inertia>0.1 0.05 0.1 0 0 0</inertia></Body>`

const offset = (name: string, parent: string, translation: string) =>
  `<PhysicalOffsetFrame name="${name}"><socket_parent>${parent}</socket_parent><translation>${translation}</translation><orientation>0.1 -0.2 0.3</orientation></PhysicalOffsetFrame>`

const joint = (type: string, name: string, parent: string, child: string, coordinates: string, translation = '0 0 0') => `
<${type} name="${name}"><socket_parent_frame>${parent}_offset</socket_parent_frame><socket_child_frame>${child}_offset</socket_child_frame>
<coordinates>${coordinates}</coordinates>
<frames>${offset(`${parent}_offset`, parent === 'ground' ? '/ground' : `/bodyset/${parent}`, translation)}${offset(`${child}_offset`, `/bodyset/${child}`, '0 0.05 0')}</frames></${type}>`

const coordinate = (name: string, range = '-1.5 1.5', extra = '') =>
  `<Coordinate name="${name}"><default_value>0.1</default_value><range>${range}</range>${extra}</Coordinate>`

const marker = (name: string, parent: string, location: string) =>
  `<Marker name="${name}"><socket_parent_frame>/bodyset/${parent}</socket_parent_frame><location>${location}</location></Marker>`

export const fixtureDocument = `<?xml version="1.0"?>
<OpenSimDocument Version="40000"><Model name="fixture"><gravity>0 -9.80665 0</gravity>
<BodySet><objects>${body('trunk', 20)}${body('thigh', 8)}${body('shank', 4)}${body('kneecap', 0.1)}</objects></BodySet>
<JointSet><objects>
${joint('FreeJoint', 'root', 'ground', 'trunk', ['a', 'b', 'c', 'x', 'y', 'z'].map((name) => coordinate(name)).join(''))}
${joint('BallJoint', 'hip', 'trunk', 'thigh', ['h1', 'h2', 'h3'].map((name) => coordinate(name)).join(''), '0.1 -0.2 0.05')}
${joint('PinJoint', 'knee', 'thigh', 'shank', coordinate('knee', '0 1.2', '<clamped>true</clamped>'), '0 -0.4 0')}
${joint('SliderJoint', 'patellofemoral', 'thigh', 'kneecap', coordinate('slide'), '0.05 -0.35 0')}
</objects></JointSet>
<ConstraintSet><objects><CoordinateCouplerConstraint name="patella"><coupled_coordinates_function>
<PolynomialFunction><coefficients>0.02 0.05 0.01</coefficients></PolynomialFunction></coupled_coordinates_function>
<independent_coordinate_names>knee</independent_coordinate_names><dependent_coordinate_name>slide</dependent_coordinate_name><scale_factor>1</scale_factor>
</CoordinateCouplerConstraint></objects></ConstraintSet>
<MarkerSet><objects>
${marker('trunk.front', 'trunk', '0.1 0 0.02')}${marker('trunk.left', 'trunk', '0 0.1 -0.12')}${marker('trunk.top', 'trunk', '0.01 0.3 0')}
${marker('thigh.front', 'thigh', '0.06 -0.2 0.01')}${marker('thigh.side', 'thigh', '0 -0.25 0.07')}
${marker('shank.low', 'shank', '0.02 -0.3 0.04')}${marker('kneecap.tip', 'kneecap', '0.03 0.01 0')}
</objects></MarkerSet></Model></OpenSimDocument>`

export const fixtureModel = (): Model => compile(readDocument(fixtureDocument, { file: 'fixture.osim' }), 'fixture.osim')
