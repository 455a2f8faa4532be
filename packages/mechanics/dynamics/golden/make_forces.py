"""Makes forces.json from forces.osim with OpenSim's Python package (4.6): python make_forces.py"""
import json
import opensim as osim

osim.Logger.setLevelString("error")
model = osim.Model("forces.osim")
state = model.initSystem()
coordinates = model.getCoordinateSet()
n = coordinates.getSize()
names = [coordinates.get(i).getName() for i in range(n)]
poses = [
    {"q": [0.3, 0.1, 0.2, -0.1, 0.01, 0.02, -0.01], "u": [0] * 7},
    {"q": [0.8, -0.4, -0.5, 0.3, 0.03, 0.09, 0.02], "u": [1.2, -0.7, 0.9, 2.0, 0.3, -0.4, 0.5]},
    {"q": [-0.65, 0.5, 0.6, 0.7, -0.05, -0.06, 0.04], "u": [-1.0, 0.3, -1.4, 0.6, -0.2, 0.5, 0.1]},
]
forces = model.getForceSet()
for pose in poses:
    for i in range(n):
        coordinates.get(i).setValue(state, pose["q"][i], False)
        coordinates.get(i).setSpeedValue(state, pose["u"][i])
    model.realizeDynamics(state)
    pose["forces"] = {}
    pose["generalised"] = {}
    for k in range(forces.getSize()):
        force = forces.get(k)
        values = force.getRecordValues(state)
        pose["forces"][force.getName()] = [values.get(i) for i in range(values.getSize())]
    # Generalised force of each force alone: what inverse dynamics at rest lacks when only this force acts.
    for k in range(forces.getSize()):
        for other in range(forces.getSize()):
            forces.get(other).setAppliesForce(state, False)
        def inverse(s):
            model.realizeDynamics(s)
            zero = osim.Vector(n, 0.0)
            tau = osim.InverseDynamicsSolver(model).solve(s, zero)
            return [tau[i] for i in range(n)]
        without = inverse(state)
        forces.get(k).setAppliesForce(state, True)
        with_force = inverse(state)
        pose["generalised"][forces.get(k).getName()] = [a - b for a, b in zip(without, with_force)]
    for other in range(forces.getSize()):
        forces.get(other).setAppliesForce(state, True)
json.dump(
    {"made_with": "OpenSim " + osim.GetVersion(), "model": "forces.osim", "units": "rad, m, N, N m, s; generalised in tree order", "coordinates": names, "poses": poses},
    open("forces.json", "w"),
    indent=1,
)
