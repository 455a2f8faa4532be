"""Times OpenSim's own Python package on a model: python peerOpensim.py MODEL.osim. Prints a JSON list of metrics, µs per item."""
import json
import math
import statistics
import sys
import time

import opensim as osim

osim.Logger.setLevelString("error")
file = sys.argv[1]
POSES, ROUNDS = 12, 5


def timed(name, items, work):
    work()
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        rounds.append((time.perf_counter() - start) * 1e6 / items)
    return {"name": name, "unit": "µs", "median": statistics.median(rounds), "min": min(rounds), "max": max(rounds), "n": ROUNDS, "model": model.getName()}


model = osim.Model(file)
state = model.initSystem()
coordinates = [model.getCoordinateSet().get(i) for i in range(model.getCoordinateSet().getSize())]
free = [c for c in coordinates if not c.isDependent(state) and not c.getLocked(state)]
muscles = [model.getMuscles().get(i) for i in range(model.getMuscles().getSize())]


def pose(k):
    for i, c in enumerate(free):
        low, high = c.getRangeMin(), c.getRangeMax()
        reach = min(0.5, 0.2 * (high - low))
        middle = min(high - reach, max(low + reach, c.getDefaultValue()))
        c.setValue(state, middle + reach * math.sin(0.06 * k * (0.7 + 0.05 * i) + i), False)
    model.realizePosition(state)


def lengths():
    for k in range(POSES):
        pose(k)
        for m in muscles:
            m.getLength(state)


def arms():
    for k in range(2):
        pose(k)
        for m in muscles:
            for c in free:
                m.computeMomentArm(state, c)


def dynamics():
    solver = osim.InverseDynamicsSolver(model)
    acceleration = osim.Vector(state.getNU(), 1.0)
    for k in range(POSES):
        pose(k)
        model.realizeVelocity(state)
        solver.solve(state, acceleration)


def equilibrium():
    for k in range(POSES):
        pose(k)
        model.equilibrateMuscles(state)


def load():
    osim.Model(file).initSystem()


work = [("mechanics.load", 1, load), ("mechanics.lengths", POSES, lengths), ("mechanics.momentArms", 2, arms), ("mechanics.inverseDynamics", POSES, dynamics), ("mechanics.equilibrium", POSES, equilibrium)]
print(json.dumps([timed("peer.opensim." + name.split(".")[1], items, function) for name, items, function in work]))
