"""NIST StRD linear regression and univariate sets solved exactly, to have the certified values in all their 15 digits.

Run: python3 test/reference/nist.py test/fixtures/nist > test/fixtures/nist/certified.json   (mpmath 1.3)
The data are those of https://www.itl.nist.gov/div898/strd/ (public domain, US government), one csv each: response, then
predictors. NIST certifies the exact solution rounded to 15 digits, so the exact solution must agree with the certified digits;
those of Filip and Longley that are best known are asserted here.
"""
import csv
import json
import sys
from pathlib import Path
from mpmath import mp, mpf, matrix, lu_solve, inverse, sqrt

mp.dps = 120
folder = Path(sys.argv[1])
show = lambda value: mp.nstr(value, 16)


def read(name):
    rows = list(csv.reader((folder / f"{name}.csv").open()))[1:]
    return [[mpf(cell) for cell in row] for row in rows]


def solve(rows, y):
    X = matrix(rows)
    Y = matrix(y)
    normal = X.T * X
    b = lu_solve(normal, X.T * Y)
    r = Y - X * b
    df = len(y) - len(rows[0])
    s = sqrt(sum(v * v for v in r) / df)
    inv = inverse(normal)
    return b, [s * sqrt(inv[j, j]) for j in range(len(rows[0]))], s


out = {}
degrees = {"norris": 1, "pontius": 2, "filip": 10, "wampler1": 5, "wampler2": 5, "wampler3": 5, "wampler4": 5, "wampler5": 5}
for name in ["norris", "pontius", "noint1", "noint2", "filip", "longley", "wampler1", "wampler2", "wampler3", "wampler4", "wampler5"]:
    data = read(name)
    y = [row[0] for row in data]
    if name in degrees:
        rows = [[row[1] ** k for k in range(degrees[name] + 1)] for row in data]
    elif name == "longley":
        rows = [[mpf(1)] + row[1:] for row in data]
    else:
        rows = [row[1:] for row in data]
    b, se, s = solve(rows, y)
    out[name] = {"degree": degrees.get(name), "intercept": name == "longley", "coefficients": [show(v) for v in b],
                 "standardErrors": [show(v) for v in se], "residualStandardDeviation": show(s)}
assert abs(float(out["filip"]["coefficients"][0]) / -1467.4896142298 - 1) < 1e-9
assert abs(float(out["filip"]["standardErrors"][0]) / 298.084530995537 - 1) < 1e-9
assert abs(float(out["longley"]["coefficients"][0]) / -3482258.634595 - 1) < 1e-9
assert abs(float(out["longley"]["standardErrors"][0]) / 890420.3836 - 1) < 1e-9

univariate = {}
for name in ["pidigits", "lottery", "lew", "mavro", "michelso", "numacc1", "numacc2", "numacc3", "numacc4"]:
    y = [row[0] for row in read(name)]
    n = len(y)
    mean = sum(y) / n
    squares = sum((v - mean) ** 2 for v in y)
    lag = sum((y[i] - mean) * (y[i + 1] - mean) for i in range(n - 1)) / squares
    univariate[name] = {"mean": show(mean), "standardDeviation": show(sqrt(squares / (n - 1))), "autocorrelation": show(lag)}
assert abs(float(univariate["pidigits"]["standardDeviation"]) / 2.86733906028871 - 1) < 1e-14
assert abs(float(univariate["lew"]["standardDeviation"]) / 277.332168044316 - 1) < 1e-9
assert abs(float(univariate["lottery"]["standardDeviation"]) / 291.699727470969 - 1) < 1e-9
print(json.dumps({"regression": out, "univariate": univariate}, indent=1))
