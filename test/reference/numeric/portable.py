"""Correctly rounded log, exp, log1p and expm1, as the 16 hexadecimal digits of the doubles.

    python3 portable.py > ../../numeric/portable.json        (needs mpmath 1.3)
"""
import json, random, struct
from mpmath import mp, mpf

mp.prec = 400
random.seed(20261121)


def digits(x):
    return struct.pack(">d", x).hex()


def double(value):
    """The nearest double, also among the subnormal ones."""
    return float(mp.nstr(value, 60)) if value != 0 else 0.0


u = random.random
arguments = {
    "log": [0.5, 2, 10, 1e-310, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 1 - 2**-53, 1 + 2**-52, 2**-54]
    + [1 + (u() - 0.5) / 10 ** (n % 7) for n in range(150)] + [u() for n in range(150)] + [2.0 ** ((u() - 0.5) * 2040) for n in range(150)],
    "exp": [0.0, 1, -1, 709.78, -708.5, -745.1, 1e-20, -1e-20, 0.5, 709.0, -708.0]
    + [(u() - 0.5) / 10 ** (n % 7) for n in range(150)] + [-40 * u() for n in range(150)] + [(u() - 0.5) * 1415 for n in range(150)],
    "log1p": [0.0, 1, 1e-20, -1 + 2**-53, 1e300, -0.5] + [(u() - 0.5) * 2 / 10 ** (n % 9) for n in range(250)] + [100 * u() for n in range(50)],
    "expm1": [0.0, 1, 1e-20, -50.0, 709.0, 0.02, -0.02] + [(u() - 0.5) / 10 ** (n % 9) for n in range(250)] + [(u() - 0.6) * 60 for n in range(80)],
}
functions = {"log": mp.log, "exp": mp.exp, "log1p": lambda x: mp.log(1 + x), "expm1": lambda x: mp.exp(x) - 1}
print(json.dumps({name: [digits(float(x)) + " " + digits(double(f(mpf(float(x))))) for x in arguments[name]] for name, f in functions.items()}, indent=0))
