#!/usr/bin/env python3
"""Apparent geocentric places from JPL kernels with jplephem and ERFA: an oracle that shares no code with `sky`.

    pip install numpy jplephem pyerfa
    python xtask/python/independent_positions.py --kernels DIR > crates/sky/tests/data/independent.csv

DIR holds de440.bsp and sb441-n16.bsp, at any depth. Sixty moments, one in each of sixty equal parts of
1550-2650, with a fixed seed. Rigorous: TDB - TT (Fairhead & Bretagnon), light time to convergence, deflection
by the Sun as a point mass, special-relativistic aberration, IAU 2006/2000A precession and nutation. Rates are
central differences of fourth order. A body that appears behind the Sun's disc is left out: a point mass does
not describe it.
"""

import argparse
import pathlib

import erfa
import numpy as np
from jplephem.spk import SPK

J2000 = 2451545.0
AU_KM = 149597870.7
LIGHT = 299792.458 * 86400.0 / AU_KM  # au/day
SUN_RADIUS = 695700.0 / AU_KM
# First and last usable day (TT, days since J2000.0), with room for the differences.
FIRST, LAST = -164359.4, 237408.4
MOMENTS = 60
BARYCENTRIC = {"Sun": 10, "Mercury": 1, "Venus": 2, "Mars": 4, "Jupiter": 5, "Saturn": 6,
               "Uranus": 7, "Neptune": 8, "Pluto": 9}
ASTEROIDS = {"Ceres": 2000001, "Pallas": 2000002, "Juno": 2000003, "Vesta": 2000004}
NAMES = ["Sun", "Moon", *list(BARYCENTRIC)[1:], *ASTEROIDS]


class Sky:
    def __init__(self, directory):
        find = lambda name: str(next(pathlib.Path(directory).rglob(name)))
        self.planets = SPK.open(find("de440.bsp"))
        small = SPK.open(find("sb441-n16.bsp"))
        self.small = {s.target: s for s in small.segments
                      if s.start_jd < J2000 + FIRST and s.end_jd > J2000 + LAST}

    def pair(self, center, target, t):
        """Position and velocity (au, au/day) at TDB days since J2000.0."""
        p, v = self.planets[center, target].compute_and_differentiate(J2000, t)
        return p / AU_KM, v / AU_KM

    def place(self, name, t):
        """Barycentric place, au."""
        if name == "Moon":
            return self.pair(0, 3, t)[0] + self.pair(3, 301, t)[0]
        if name in ASTEROIDS:
            return self.small[ASTEROIDS[name]].compute(J2000, t) / AU_KM + self.pair(0, 10, t)[0]
        return self.pair(0, BARYCENTRIC[name], t)[0]

    def apparent(self, name, tt):
        """Longitude and latitude (radians), distance (au), separation from the Sun's centre (Sun radii)."""
        t = tt + erfa.dtdb(J2000, tt, 0.0, 0.0, 0.0, 0.0) / 86400.0
        (p1, v1), (p2, v2) = self.pair(0, 3, t), self.pair(3, 399, t)
        earth, velocity = p1 + p2, v1 + v2
        delay, before = 0.0, -1.0
        while abs(delay - before) > 1e-15:
            path = self.place(name, t - delay) - earth
            before, delay = delay, np.linalg.norm(path) / LIGHT
        distance = np.linalg.norm(path)
        direction = path / distance
        sun = self.place("Sun", t)
        to_sun = sun - earth
        sun_distance = np.linalg.norm(to_sun)
        e = -to_sun / sun_distance
        aside = np.inf
        if name != "Sun":
            q = earth + path - sun
            aside = np.linalg.norm(np.cross(direction, e)) * sun_distance / SUN_RADIUS
            if direction @ e > 0:
                aside = np.inf
            direction = erfa.ld(1.0, direction, q / np.linalg.norm(q), e, sun_distance, 1e-12)
        beta = velocity / LIGHT
        direction = erfa.ab(direction, beta, sun_distance, np.sqrt(1.0 - beta @ beta))
        dpsi, deps = erfa.nut06a(J2000, tt)
        equatorial = erfa.pnm06a(J2000, tt) @ direction
        true_obliquity = erfa.obl06(J2000, tt) + deps
        x, y, z = erfa.rx(true_obliquity, np.eye(3)) @ equatorial
        return np.array([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y)), distance]), aside


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kernels", required=True)
    sky = Sky(parser.parse_args().kernels)
    random = np.random.default_rng(440)
    print("tt_days,body,longitude,latitude,distance,longitude_rate,latitude_rate,distance_rate")
    for part in range(MOMENTS):
        tt = round(FIRST + (LAST - FIRST) * (part + random.random()) / MOMENTS, 6)
        for name in NAMES:
            h = 0.02 if name == "Moon" else 0.05
            here, aside = sky.apparent(name, tt)
            if aside < 1.05:
                continue
            near = [sky.apparent(name, tt + k * h)[0] - here for k in (-2, -1, 1, 2)]
            for d in near:
                d[0] = (d[0] + np.pi) % (2 * np.pi) - np.pi
            rate = (near[0] - near[3] + 8 * (near[2] - near[1])) / (12 * h)
            lon, lat = np.degrees(here[0]) % 360, np.degrees(here[1])
            print(f"{tt:.6f},{name},{lon:.11f},{lat:.11f},{here[2]:.13f},"
                  f"{np.degrees(rate[0]):.10f},{np.degrees(rate[1]):.10f},{rate[2]:.12f}")


if __name__ == "__main__":
    main()
