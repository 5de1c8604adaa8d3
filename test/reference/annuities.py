"""Annuity and discount factors to thirty digits, by mpmath (pip install mpmath). Prints annuities.json.

Each factor is the sum or integral it is defined by, not a closed form, so that the closed forms are tested against something else.
"""
import json
import mpmath as mp

mp.mp.dps = 50


def factor(rate, years, convention):
    v = 1 / (1 + mp.mpf(rate))
    if convention == "continuous":
        return mp.quad(lambda t: v**t, mp.linspace(0, mp.mpf(years), int(mp.ceil(mp.mpf(years))) + 1))
    shift = {"due": 0, "arrears": 1, "mid-year": mp.mpf(1) / 2}[convention]
    return mp.fsum(v ** (t + shift) for t in range(int(years)))


cases = []
for rate in ["0", "0.01", "0.03", "0.035", "0.04", "0.12", "-0.02"]:
    for convention in ["due", "arrears", "mid-year", "continuous"]:
        for years in ["1", "3", "5", "10", "30", "45"] + (["2.5"] if convention == "continuous" else []):
            cases.append({"rate": rate, "years": years, "convention": convention, "factor": mp.nstr(factor(rate, years, convention), 30)})
print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")
