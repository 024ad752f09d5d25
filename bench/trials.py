"""Plain trials of the sample's fulfilment decision with numpy on one thread: reads the model as JSON, prints JSON.

Usage: trials.py model.json trials [runs]
Prints seconds of processor time (median of the runs) of drawing every input by Generator.beta and of the whole, and mean and standard error
of the first option's lead over the second.
"""

import json
import sys
import time

import numpy as np

model = json.load(open(sys.argv[1]))
trials = int(sys.argv[2])
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
GUARD = 1 - 1e-9


def tariff(tiers, q):
    """Charge for q units: graduated, volume or flat tiers up to and including their bound, or packages."""
    if tiers["method"] == "package":
        size, price = tiers["tiers"][0]
        return np.ceil(q * (GUARD / size)) * price
    bounds = np.array([np.inf if t[0] is None else t[0] for t in tiers["tiers"]])
    prices = np.array([t[1] for t in tiers["tiers"]])
    tier = np.searchsorted(bounds, q)
    if tiers["method"] == "graduated":
        starts = np.concatenate([[0], bounds[:-1]])
        passed = np.concatenate([[0], np.cumsum(prices[:-1] * np.diff(np.concatenate([[0], bounds[:-1]])))])
        return (passed - prices * starts)[tier] + prices[tier] * q
    return prices[tier] * q if tiers["method"] == "volume" else prices[tier] * (q > 0)


def cost(option, draws, orders):
    """Settled month of an option: plain lines first, then those worked out from others."""
    costs = [None] * len(option)
    total = np.zeros(len(orders))
    for i, line in enumerate(option):
        rate = draws[line["input"]] if line["input"] is not None else line["rate"]
        kind = line["kind"]
        if kind == "percent":
            base = sum(costs[j] for j in line["base"])
            costs[i] = rate * (line["quantity"] * base)
        elif kind == "minimum":
            base = sum(costs[j] for j in line["base"])
            periods = line["periods"]
            costs[i] = np.maximum(0, rate * line["quantity"] - periods * base) / periods
        else:
            q = line["fixed"] + line["perOrder"] * orders if line["perOrder"] else line["fixed"]
            if line["tiers"]:
                costs[i] = rate * tariff(line["tiers"], q)
            elif line["step"]:
                costs[i] = rate * np.ceil(q * (GUARD / line["step"]))
            else:
                costs[i] = rate * q
        total += costs[i]
    return total


def run(seed):
    generator = np.random.default_rng(seed)
    draws = []
    for low, mode, high in model["inputs"]:
        width = high - low
        column = generator.beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, trials)
        column *= width
        column += low
        draws.append(column)
    drawn = time.process_time()
    orders = draws[model["orders"]]
    return drawn, [cost(option, draws, orders) for option in model["options"]]


whole, drawing, first = [], [], None
for seed in range(runs):
    started = time.process_time()
    drawn, costs = run(seed)
    lead = costs[0] - costs[1]
    mean, error = float(lead.mean()), float(lead.std(ddof=1) / np.sqrt(trials))
    best = np.bincount(np.argmin(costs, axis=0), minlength=len(costs)) / trials
    whole.append(time.process_time() - started)
    drawing.append(drawn - started)
    first = first or {"mean": mean, "error": error, "cheapest": best.tolist()}
print(json.dumps({"seconds": sorted(whole)[runs // 2], "drawing": sorted(drawing)[runs // 2], **first}))
