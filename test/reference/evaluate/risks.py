"""Boschloo's test and limits of risk differences to agree with. SciPy 1.17, statsmodels 0.15 (whose own score limits end in NaN).
Run: python test/reference/evaluate/risks.py > test/fixtures/evaluate/risks.json"""
import json
from math import log, sqrt
import numpy as np
from scipy.optimize import brentq, minimize_scalar
from scipy.stats import binom, boschloo_exact, fisher_exact
from statsmodels.stats.proportion import confint_proportions_2indep as limits


def score(x1, n1, x0, n0, delta):
    def minus(q):
        return -sum(x * log(p) for x, p in [(x1, q + delta), (n1 - x1, 1 - q - delta), (x0, q), (n0 - x0, 1 - q)] if x > 0)
    low, high = max(0, -delta) + 1e-15, min(1, 1 - delta) - 1e-15
    q = minimize_scalar(minus, bounds=(low, high), method="bounded", options=dict(xatol=1e-14)).x
    n = n1 + n0
    return (x1 / n1 - x0 / n0 - delta) / sqrt(((q + delta) * (1 - q - delta) / n1 + q * (1 - q) / n0) * n / (n - 1))


def two_sided(x1, n1, x0, n0):
    """Boschloo's own ordering, by Fisher's two-sided p: the largest chance on a grid refined about its best point."""
    p = lambda a, b: fisher_exact([[a, n1 - a], [b, n0 - b]]).pvalue
    own = p(x1, x0) * (1 + 1e-9)
    region = np.array([[p(a, b) <= own for b in range(n0 + 1)] for a in range(n1 + 1)])
    chance = lambda q: binom.pmf(range(n1 + 1), n1, q) @ region @ binom.pmf(range(n0 + 1), n0, q)
    best = max(np.linspace(0, 1, 2001), key=chance)
    return float(-minimize_scalar(lambda q: -chance(q), bounds=(best - 0.001, best + 0.001), method="bounded", options=dict(xatol=1e-12)).fun)


z = 1.959963984540054
out = []
for x1, n1, x0, n0 in [(9, 21, 13, 19), (25, 30, 13, 30), (2, 12, 9, 11), (5, 8, 4, 9)]:
    columns = [[x1, x0], [n1 - x1, n0 - x0]]
    p = {side: float(boschloo_exact(columns, alternative=side, n=512).pvalue) for side in ("two-sided", "less", "greater")}
    d = x1 / n1 - x0 / n0
    out.append(dict(table=[x1, n1, x0, n0], twoSided=two_sided(x1, n1, x0, n0), central=p["two-sided"], less=p["less"], greater=p["greater"],
                    newcombe=[float(v) for v in limits(x1, n1, x0, n0, method="newcomb", compare="diff")],
                    score=[brentq(lambda t: score(x1, n1, x0, n0, t) - z, -0.9999, d),
                           brentq(lambda t: score(x1, n1, x0, n0, t) + z, d, 0.9999)]))
print(json.dumps(out, indent=1))
