"""Times the Swiss Ephemeris for `cargo xtask peers`: microseconds on standard output, as JSON.

Arguments: directory of its .se1 files, number of moments. The moments are those of `cargo bench -p chart --bench peers`. Its
own data are used and no other: a returned flag that says otherwise ends the run. What a call from Python costs is
measured with `cotrans_sp`, which takes and gives six numbers and computes a little, and subtracted.
"""

import json
import sys
import time

import swisseph as swe

BODIES = [swe.SUN, swe.MOON, swe.MERCURY, swe.VENUS, swe.MARS, swe.JUPITER, swe.SATURN, swe.URANUS, swe.NEPTUNE, swe.PLUTO]
POINTS = BODIES + [swe.CERES, swe.PALLAS, swe.JUNO, swe.VESTA, swe.CHIRON]
POINTS += [swe.MEAN_NODE, swe.TRUE_NODE, swe.MEAN_APOG, swe.OSCU_APOG]
FLAGS = swe.FLG_SWIEPH | swe.FLG_SPEED
PLACE = (48.137, 11.575)
CHUNK = 100
PASSES = 5
# 1550-01-01 and 2650-01-01, days since J2000.0, as the embedded ephemeris begins and ends.
FIRST, LAST = -164359.5, 237408.5


def uniform(count, state=1):
    """The numbers of the bench: Knuth's MMIX congruence."""
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 11) / 2**53


def measure(moments, call):
    """Microseconds a moment; each chunk counts with its quickest pass."""
    total = 0.0
    for start in range(0, len(moments), CHUNK):
        chunk = moments[start : start + CHUNK]
        best = float("inf")
        for _ in range(PASSES):
            begin = time.perf_counter()
            for moment in chunk:
                call(moment)
            best = min(best, time.perf_counter() - begin)
        total += best
    return total * 1e6 / len(moments)


def full(moment):
    for point in POINTS:
        swe.calc(moment, point, FLAGS)
    swe.houses(moment, *PLACE, b"P")


def overhead(calls):
    def run(moment):
        for _ in range(calls):
            swe.cotrans_sp((moment, 1.0, 1.0, 1.0, 1.0, 1.0), 23.4)

    return run


def check(moments):
    for moment in moments[:: max(1, len(moments) // 200)]:
        for point in POINTS:
            flags = swe.calc(moment, point, FLAGS)[1]
            if flags & swe.FLG_MOSEPH or not flags & swe.FLG_SWIEPH:
                sys.exit(f"point {point} at JD {moment}: the .se1 files were not used (flags {flags})")


def main():
    swe.set_ephe_path(sys.argv[1])
    count = int(sys.argv[2])
    random = [2451545.0 + FIRST + (LAST - FIRST) * u for u in uniform(count)]
    sequential = [2451545.0 + 0.25 * i for i in range(count)]
    check(random)
    check(sequential)
    calls = len(POINTS) + 1
    empty = measure(random, overhead(calls))
    single = [measure(random[:500], lambda t, body=body: swe.calc(t, body, FLAGS)) for body in BODIES]
    figures = {
        "random": measure(random, full) - empty,
        "sequential": measure(sequential, full) - empty,
        "single_body": sum(single) / len(single) - empty / calls,
        "call": empty / calls,
        "version": swe.version,
    }
    print(json.dumps(figures))


main()
