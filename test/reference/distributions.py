"""Reference points of the distributions, far tails and extreme parameters included, to 25 digits.

Run: python3 test/reference/distributions.py > test/fixtures/distribution-points.json   (mpmath 1.3)
Arguments are the doubles that the tests pass, so the values are those of the exact double.
"""
import json
import sys
from mpmath import mp, mpf, gammainc, loggamma, erfc, exp, log, sqrt, pi, binomial, inf, gamma, findroot, ncdf

mp.dps = 50
out = []


def put(name, parameters, function, argument, value):
    if abs(value) < mpf(10) ** -307 and not function.startswith("log"):
        return
    print(name, parameters, argument, file=sys.stderr)
    out.append([name, parameters, function, argument, mp.nstr(value, 25)])


def beta_series(x, complement, a, b):
    """The lower tail by the series x^a (1 - x)^b / (a B(a, b)) times the sum of (a + b)_n x^n / (a + 1)_n, all terms positive."""
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -(mp.dps - 5):
        term *= (a + b + n) * x / (a + 1 + n)
        total += term
        n += 1
    return exp(a * log(x) + b * log(complement) + loggamma(a + b) - loggamma(a + 1) - loggamma(b)) * total


def beta_tails(x, complement, a, b):
    mp.dps = 400
    if x <= 0.5:
        lower = beta_series(x, complement, a, b)
        return lower, 1 - lower
    upper = beta_series(complement, x, b, a)
    return 1 - upper, upper


def both(name, parameters, x, lower, upper):
    put(name, parameters, "lower", x, lower)
    put(name, parameters, "upper", x, upper)
    put(name, parameters, "logLower", x, log(lower) if lower < 0.5 else mp.log1p(-upper))
    put(name, parameters, "logUpper", x, log(upper) if upper < 0.5 else mp.log1p(-lower))


for z in [-38.5, -37, -20, -8, -5, -3, -1.5, -1.4999, -1, -0.3, -1e-8, 0, 1e-5, 0.7, 1.49, 1.51, 2.5, 6, 8.2, 37.5]:
    m = mpf(z)
    both("normal", [], z, erfc(-m / sqrt(2)) / 2, erfc(m / sqrt(2)) / 2)
    put("normal", [], "density", z, exp(-m * m / 2) / sqrt(2 * pi))
for z in [-200.0, -1e4, -1e8]:
    m = mpf(z)
    mp.dps = 60
    put("normal", [], "logLower", z, -m * m / 2 - log(sqrt(2 * pi)) - log(-m) + log(1 - 1 / m**2 + 3 / m**4 - 15 / m**6 + 105 / m**8 - 945 / m**10 + 10395 / m**12))
    mp.dps = 50
for p in [1e-300, 1e-100, 1e-12, 1e-6, 0.01, 0.2, 0.25, 0.3, 0.49999, 0.5000001, 0.75, 0.975, 0.999999]:
    guess = mpf(2) ** 0.5 * mp.erfinv(2 * mpf(p) - 1) if p > 1e-40 else -sqrt(-2 * log(mpf(p)))
    mp.dps = 360 if p < 1e-40 else 60
    root = findroot(lambda z: log(erfc(-z / sqrt(2)) / 2) - log(mpf(p)), guess)
    put("normal", [], "quantile", p, root)
    mp.dps = 50

for shape, xs in [(1e-10, [1e-300, 1e-3, 0.5, 1.2, 3, 20]), (1e-3, [1e-5, 0.2, 1.4, 1.6, 10]), (0.3, [1e-5, 0.9, 1.3, 5, 60]),
                  (0.5, [0.1, 1, 2, 300]), (1, [1e-8, 0.7, 1.6, 500]), (1.6, [0.13, 1.7, 20]), (2, [1, 100, 650]),
                  (9.99, [0.5, 9, 11, 80]), (200, [5, 150, 199, 201, 260, 700]), (1e4, [9e3, 9999, 10001, 11000]),
                  (1e6, [990000.0, 999000.0, 1001500.0]), (1e8, [99990000.0])]:
    for x in xs:
        a, m = mpf(shape), mpf(x)
        mp.dps = 80
        if shape < 1e5:
            lower, upper = gammainc(a, 0, m, regularized=True), gammainc(a, m, inf, regularized=True)
        else:
            weight = exp(a * log(m) - m - loggamma(a))
            term = total = 1 / a
            k = 0
            while term > total * mpf(10) ** -45:
                k += 1
                term *= m / (a + k)
                total += term
            lower = weight * total
            upper = 1 - lower
        both("gamma", [shape], x, lower, upper)
        put("gamma", [shape], "density", x, exp((a - 1) * log(m) - m - loggamma(a)))
        mp.dps = 50

for a, b, xs in [(0.5, 0.5, [1e-12, 0.2, 0.5, 0.999]), (1e-3, 2, [1e-9, 0.5]), (0.5, 19, [1e-3, 0.3, 0.9]), (19, 0.5, [0.1, 0.9, 0.999]), (2, 3, [0.3857, 1e-5, 0.99]),
                 (21, 19, [0.01, 0.5, 0.525, 0.9]), (100, 900, [0.05, 0.1, 0.2]), (2100, 1900, [0.4, 0.52, 0.6]),
                 (1e5, 3, [0.999, 0.99997, 0.9999999]), (40000, 60000, [0.38, 0.4, 0.41]), (5e-3, 7e-3, [0.4, 1e-200]),
                 (6e-4, 1.75, [0.125, 0.001]), (3.5, 2.5e-4, [0.9375, 0.75]), (1e-8, 12, [0.03125, 1e-9]), (0.35, 1e-10, [0.8, 0.25])]:
    for x in xs:
        m = mpf(x)
        lower, upper = beta_tails(m, 1 - m, mpf(a), mpf(b))
        both("beta", [a, b], x, lower, upper)
        put("beta", [a, b], "density", x, exp((mpf(a) - 1) * log(m) + (mpf(b) - 1) * log(1 - m) - loggamma(mpf(a)) - loggamma(mpf(b)) + loggamma(mpf(a) + mpf(b))))

for df, ts in [(0.2, [-1e30, -3, -0.01]), (1, [-1e100, -12.7, -0.5, 1e-9]), (2.7, [-3.3, -1e5]), (5, [-0.001, -156.8]), (19, [-20, -2.86, 1.3]),
               (38, [-60, -5, -1, 2.02]), (120, [-30, 0.4]), (1000, [-40, -3]), (1e5, [-25, -1.96, -0.1]), (1e7, [-10, -2])]:
    for t in ts:
        n, m = mpf(df), mpf(t)
        mp.dps = 250 if abs(t) > 1e20 else 60
        fraction = m * m / (n + m * m)
        mp.dps = 900 if df >= 1000 else mp.dps
        if fraction < 0.5:
            tail = (1 - beta_series(fraction, 1 - fraction, mpf(1) / 2, n / 2)) / 2
        else:
            tail = beta_series(1 - fraction, fraction, n / 2, mpf(1) / 2) / 2
        both("studentT", [df], t, *((tail, 1 - tail) if t < 0 else (1 - tail, tail)))
        put("studentT", [df], "density", t, exp(loggamma((n + 1) / 2) - loggamma(n / 2) - (n + 1) / 2 * log(1 + m * m / n)) / sqrt(n * pi))
        mp.dps = 50

for d1, d2, fs in [(1, 38, [4.098, 1e-6, 80]), (3, 36, [10, 0.05]), (5.5, 12.25, [1, 30]), (200, 300, [0.5, 1.01, 2])]:
    for f in fs:
        a, b, m = mpf(d1) / 2, mpf(d2) / 2, mpf(f)
        x = d1 * m / (d1 * m + d2)
        lower, upper = beta_tails(x, 1 - x, a, b)
        both("f", [d1, d2], f, lower, upper)
        put("f", [d1, d2], "density", f, exp(a * log(x) + b * log(1 - x) - loggamma(a) - loggamma(b) + loggamma(a + b)) / m)


def tail_root(name, parameters, p, tail, guess, limit=inf):
    mp.dps = 60
    root = findroot(lambda u: log(tail(exp(u))) - log(mpf(p)), (log(guess) - 9, min(log(guess) + 9, limit)), solver="bisect", maxsteps=130, verify=False)
    put(name, parameters, "quantile", p, exp(root))
    mp.dps = 50


for shape, p, guess in [(1.6, 0.025, 0.13), (2, 1e-6, 0.0014), (0.3, 1e-3, 7e-11), (50, 1e-20, 13), (1000, 0.3, 983), (0.01, 0.4, 1e-38)]:
    tail_root("gamma", [shape], p, lambda x: gammainc(mpf(shape), 0, x, regularized=True), mpf(guess))
tail_root("gamma", [1.6], 0.999999, lambda x: 1 - gammainc(mpf(1.6), x, inf, regularized=True), mpf(15.6))
for a, b, p, guess in [(21, 19, 0.025, 0.37), (2, 5, 1e-6, 2.6e-4), (14, 14, 0.975, 0.68), (210, 190, 0.05, 0.48), (0.5, 8, 1e-9, 1e-19), (30, 0.5, 0.2, 0.97)]:
    tail_root("beta", [a, b], p, lambda x: beta_tails(x, 1 - x, mpf(a), mpf(b))[0], mpf(guess), mpf(-1e-9))


def nct(df, delta, t, upper):
    """P(T <= t) or P(T > t) with the spread integrated out."""
    mp.dps = 30
    n, d, m = mpf(df), mpf(delta), mpf(t)
    constant = log(2) + n / 2 * log(n / 2) - loggamma(n / 2)
    sign = 1 if upper else -1
    left, right, step = -max(mpf(6), 100 / n), mpf(3), min(mpf(1) / 20, mpf(1) / 10 / sqrt(n))
    count = int((right - left) / step)
    def term(v):
        return exp(constant + n * v - n / 2 * exp(2 * v)) * erfc(sign * (m * exp(v) - d) / sqrt(2)) / 2
    return step * sum(term(left + step * k) for k in range(count + 1))


for df, delta, ts in [(38, 2.8749, [-4, 0, 2.0244, 3, 9]), (10, 1, [-3, 2.2]), (3, -2, [-8, 1.5]), (58, 0.5, [2, 30]), (200, 4, [1.97, -2]), (5.5, 0, [1.2]), (1.25, -6.75, [-10.75, 0.5])]:
    for t in ts:
        put("noncentralT", [df, delta], "lower", t, nct(df, delta, t, False))
        put("noncentralT", [df, delta], "upper", t, nct(df, delta, t, True))

mp.dps = 50
for n, p, ks in [(27, 0.6, [0, 13, 26]), (30, 0.5, [3, 15]), (1000, 1e-3, [0, 1, 20]), (500, 0.97, [380, 484, 499]), (100000, 0.2, [18500, 20010, 21500])]:
    m = mpf(p)
    for k in ks:
        put("binomial", [n, p], "mass", k, binomial(n, k) * m**k * (1 - m) ** (n - k))
        put("binomial", [n, p], "lower", k, beta_tails(1 - m, m, mpf(n - k), mpf(k + 1))[0])
        put("binomial", [n, p], "upper", k, beta_tails(m, 1 - m, mpf(k + 1), mpf(n - k))[0])
for marked, unmarked, drawn, ks in [(38, 22, 30, [10, 19, 24, 29]), (179, 245, 30, [3, 13, 25, 29]), (5000, 20000, 3000, [400, 600, 900])]:
    total = binomial(marked + unmarked, drawn)
    mass = lambda j: binomial(marked, j) * binomial(unmarked, drawn - j) / total
    for k in ks:
        put("hypergeometric", [marked, unmarked, drawn], "mass", k, mass(k))
        put("hypergeometric", [marked, unmarked, drawn], "lower", k, sum(mass(j) for j in range(max(0, drawn - unmarked), k + 1)))
        put("hypergeometric", [marked, unmarked, drawn], "upper", k, sum(mass(j) for j in range(k + 1, min(marked, drawn) + 1)))


def rank_sum(m, n):
    ways = [[None] * (n + 1) for _ in range(m + 1)]
    for i in range(m + 1):
        for j in range(n + 1):
            if i == 0 or j == 0:
                ways[i][j] = [1]
                continue
            row = [0] * (i * j + 1)
            for u, w in enumerate(ways[i - 1][j]):
                row[u + j] += w
            for u, w in enumerate(ways[i][j - 1]):
                row[u] += w
            ways[i][j] = row
    return ways[m][n]


for m, n, ks in [(21, 19, [0, 5, 120, 199, 260]), (4, 3, [0, 5, 11]), (60, 45, [600, 1500])]:
    ways = rank_sum(m, n)
    total = mpf(sum(ways))
    for k in ks:
        put("rankSum", [m, n], "mass", k, ways[k] / total)
        put("rankSum", [m, n], "lower", k, sum(ways[: k + 1]) / total)
        put("rankSum", [m, n], "upper", k, sum(ways[k + 1 :]) / total)
for n, ks in [(3, [0, 3]), (20, [0, 52, 150]), (100, [900, 3000])]:
    ways = [1]
    for rank in range(1, n + 1):
        row = [0] * (len(ways) + rank)
        for s, w in enumerate(ways):
            row[s] += w
            row[s + rank] += w
        ways = row
    total = mpf(sum(ways))
    for k in ks:
        put("signedRank", [n], "mass", k, ways[k] / total)
        put("signedRank", [n], "lower", k, sum(ways[: k + 1]) / total)
        put("signedRank", [n], "upper", k, sum(ways[k + 1 :]) / total)

mp.dps = 50
for x in [1e-300, 1e-10, 0.1, 0.5, 0.9999, 1.0000001, 1.4, 1.7, 1.9999999, 2.1, 2.6, 7.3, 9.99, 10.01, 35.5, 171.3, 1e5, 1e20]:
    put("logGamma", [], "value", x, loggamma(mpf(x)))

print("[\n" + ",\n".join(json.dumps(row) for row in out) + "\n]")
