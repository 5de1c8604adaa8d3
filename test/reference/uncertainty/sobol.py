# Sobol direction numbers of Joe & Kuo (2008), file new-joe-kuo-6.21201, as scipy carries them, and points for the test.
#   pip install numpy scipy
#   python sobol.py table   writes the lines of src/uncertainty/sobol-directions.ts
#   python sobol.py points  writes test/reference/uncertainty/sobol-points.json
import json, os, sys
import numpy as np
import scipy.stats
from scipy.stats import qmc

if sys.argv[1] == "table":
    data = np.load(os.path.join(os.path.dirname(scipy.stats.__file__), "_sobol_direction_numbers.npz"))
    words, line = [], ""
    for d in range(1, 256):
        poly = int(data["poly"][d])
        degree = poly.bit_length() - 1
        words.append(" ".join(map(str, [poly, *map(int, data["vinit"][d][:degree])])))
    for word in words:
        if len(line) + len(word) > 118:
            print(line)
            line = ""
        line += word + ";"
    print(line)
else:
    sobol = qmc.Sobol(256, scramble=False, bits=32)
    points = sobol.random(64)
    chosen = [0, 1, 2, 3, 9, 40, 100, 200, 255]
    out = {"dimensions": chosen, "points": [[float(points[n][d]) for d in chosen] for n in range(64)]}
    json.dump(out, open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "sobol-points.json"), "w"))
