"""Makes straps.json from straps.osim with OpenSim's Python package (4.6): python make_straps.py"""
import json
import opensim as osim

osim.Logger.setLevelString("error")
model = osim.Model("straps.osim")
state = model.initSystem()
turn = model.getCoordinateSet().get("turn")
forces = model.getForceSet()
rows = []
for q in [-1.2, -0.6, -0.3, 0.0, 0.2, 0.5, 1.0]:
    for u in [0.0, 2.0, -2.0, -9.0]:
        turn.setValue(state, q)
        turn.setSpeedValue(state, u)
        model.realizeDynamics(state)
        row = {"q": q, "u": u, "force": {}}
        for k in range(forces.getSize()):
            force = forces.get(k)
            for other in range(forces.getSize()):
                forces.get(other).setAppliesForce(state, False)
            def inverse():
                model.realizeDynamics(state)
                return osim.InverseDynamicsSolver(model).solve(state, osim.Vector(1, 0.0))[0]
            without = inverse()
            force.setAppliesForce(state, True)
            row["force"][force.getName()] = without - inverse()
        rows.append(row)
json.dump({"made_with": "OpenSim " + osim.GetVersion(), "model": "straps.osim", "units": "rad, N m, s; generalised force of each strap alone", "rows": rows}, open("straps.json", "w"), indent=1)
