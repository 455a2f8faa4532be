"""Random wrap cases and what OpenSim makes of them, for the golden files beside it.

  python wrapCases.py SEED PATHS POSES OUT.osim OUT.json

Needs OpenSim's own Python package (made with version 4.6-2026-06-22-85aaf64). Not part of any test run. The model is made up
here and holds nothing from elsewhere (CC0).
"""
import json
import math
import random
import re
import sys

import opensim as osim

osim.Logger.setLevelString('off')
seed, path_count, pose_count, model_file, numbers_file = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5]
rng = random.Random(seed)
model = osim.Model()
model.setName(f'wrapCases{seed}')
ground = model.updGround()


def body(name, parent, offset, joint_type, child_turn):
    b = osim.Body(name, 1, osim.Vec3(0), osim.Inertia(0.01, 0.01, 0.01))
    model.addBody(b)
    joint = joint_type(f'{name}_joint', parent, osim.Vec3(*offset), osim.Vec3(0.1, 0.2, -0.1), b, osim.Vec3(0.01, 0.02, 0), osim.Vec3(0, child_turn, 0))
    model.addJoint(joint)
    for i in range(joint.numCoordinates()):
        joint.upd_coordinates(i).setName(f'{name}_{i}')
        joint.upd_coordinates(i).setRangeMin(-1.5)
        joint.upd_coordinates(i).setRangeMax(1.5)
    return b


a = body('a', ground, (0, 0, 0), osim.GimbalJoint, 0.3)
b = body('b', a, (0.25, 0, 0), osim.PinJoint, -0.2)
offset_frame = osim.PhysicalOffsetFrame('a_frame', a, osim.Transform(osim.Rotation(0.4, osim.CoordinateAxis(1)), osim.Vec3(0.05, -0.01, 0.02)))
model.addComponent(offset_frame)
between = lambda low, high: rng.uniform(low, high)
quadrants = ['all', 'all', 'all', 'x', '-x', 'y', '-y', '+z', '-z']


def wrap_object(name, shape, frame, x):
    if shape == 'cylinder':
        w = osim.WrapCylinder()
        w.set_radius(between(0.02, 0.06))
        w.set_length(rng.choice([0.05, 0.2, 0.6]))
    elif shape == 'sphere':
        w = osim.WrapSphere()
        w.set_radius(between(0.02, 0.06))
    elif shape == 'ellipsoid':
        w = osim.WrapEllipsoid()
        if rng.random() < 0.15:
            r = between(0.03, 0.06)
            w.set_dimensions(osim.Vec3(r, r, r))
        else:
            w.set_dimensions(osim.Vec3(between(0.02, 0.09), between(0.02, 0.07), between(0.02, 0.09)))
    else:
        w = osim.WrapTorus()
        w.set_inner_radius(between(0.01, 0.03))
        w.set_outer_radius(between(0.05, 0.1))
    w.setName(name)
    w.set_translation(osim.Vec3(x + between(-0.02, 0.02), between(-0.04, 0.04), between(-0.03, 0.03)))
    turn = 3 if rng.random() < 0.3 else 0.6
    w.set_xyz_body_rotation(osim.Vec3(between(-turn, turn), between(-turn, turn) + (1.3 if shape == 'torus' else 0), between(-turn, turn)))
    w.set_quadrant(rng.choice(quadrants))
    if rng.random() < 0.05:
        w.set_active(False)
    frame.addWrapObject(w)
    return w


shapes = ['cylinder', 'sphere', 'ellipsoid', 'torus']
places = {'ground': (ground, -0.04), 'a': (a, 0.1), 'frame': (offset_frame, 0.05), 'b': (b, 0.02)}
for i in range(path_count):
    m = osim.PathSpring(f'p{i}', 1, 1, 1)
    path = m.updGeometryPath()
    path.appendNewPathPoint(f'p{i}-1', ground, osim.Vec3(-0.2 + between(-0.05, 0.05), between(-0.05, 0.06), between(-0.05, 0.05)))
    if rng.random() < 0.4:
        path.appendNewPathPoint(f'p{i}-via', rng.choice([ground, a]), osim.Vec3(between(-0.1, 0.05), between(-0.05, 0.08), between(-0.03, 0.03)))
    if rng.random() < 0.5:
        path.appendNewPathPoint(f'p{i}-m', a, osim.Vec3(between(0.15, 0.22), between(-0.05, 0.05), between(-0.05, 0.05)))
    path.appendNewPathPoint(f'p{i}-2', b, osim.Vec3(between(0.05, 0.2), between(-0.05, 0.05), between(-0.05, 0.05)))
    for k in range(rng.choice([1, 1, 1, 2, 2, 3])):
        shape = shapes[(i + k) % 4] if rng.random() < 0.8 else rng.choice(shapes)
        place = rng.choice(list(places))
        frame, x = places[place]
        w = wrap_object(f'w{i}_{k}', shape, frame, x)
        path.addPathWrap(w)
        wrap = path.updWrapSet().get(k)
        wrap.set_method(rng.choice(['hybrid', 'hybrid', 'midpoint', 'axial']))
        if rng.random() < 0.3:
            wrap.set_range(0, rng.choice([-1, 1]))
            wrap.set_range(1, rng.choice([-1, 2]))
    model.addForce(m)
model.finalizeConnections()
model.printToXML(model_file)
text = open(model_file).read()
# Comments, frame drawings and appearances are of no use here.
for pattern in (r'<!--.*?-->', r'<FrameGeometry.*?</FrameGeometry>', r'<Appearance.*?</Appearance>', r'<groups ?/>'):
    text = re.sub(pattern, '', text, flags=re.S)
open(model_file, 'w').write('\n'.join(line for line in text.replace('\t', ' ').split('\n') if line.strip()) + '\n')
model = osim.Model(model_file)
state = model.initSystem()
coordinates = [model.getCoordinateSet().get(i) for i in range(model.getCoordinateSet().getSize())]
paths = [osim.PathSpring.safeDownCast(model.getForceSet().get(f'p{i}')) for i in range(path_count)]
poses = []
for _ in range(pose_count):
    q = [between(-0.9, 0.9) for _ in coordinates]
    u = [between(-2, 2) for _ in coordinates]
    state = model.initSystem()
    for c, value in zip(coordinates, q):
        c.setValue(state, value, False)
    for c, value in zip(coordinates, u):
        c.setSpeedValue(state, value)
    model.realizeVelocity(state)
    length = [p.getLength(state) for p in paths]
    arm = [[p.computeMomentArm(state, c) for c in coordinates] for p in paths]
    speed = [p.getLengtheningSpeed(state) for p in paths]
    finite = lambda v: v if math.isfinite(v) else None
    poses.append({'q': q, 'u': u, 'speed': [finite(v) for v in speed], 'length': [finite(v) for v in length], 'momentArm': [[finite(v) for v in row] for row in arm]})
json.dump(
    {
        'tool': 'OpenSim ' + osim.GetVersionAndDate().split(',')[0].replace('version ', ''),
        'command': f'python wrapCases.py {seed} {path_count} {pose_count}',
        'units': 'rad, m, m/s',
        'tolerance': 'lengths and moment arms 1e-9 m (asked: 1e-9 cylinder and sphere, 1e-6 ellipsoid and torus), speeds 1e-8 m/s',
        'licence': 'CC0',
        'coordinates': [c.getName() for c in coordinates],
        'paths': [p.getName() for p in paths],
        'poses': poses,
    },
    open(numbers_file, 'w'),
)
