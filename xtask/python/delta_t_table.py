#!/usr/bin/env python3
"""Measured ΔT = TT − UT1 at steps of thirty days, as the table of crates/sky/src/delta_t/measured.rs.

    pip install pyerfa astropy-iers-data
    python xtask/python/delta_t_table.py > crates/sky/src/delta_t/measured.rs

UT1 − UTC is from the series EOP 20 C04 of the IERS (daily from 1962), TAI − UTC from ERFA.
"""

import pathlib
import warnings

import astropy_iers_data
import erfa

STEP = 30
FIRST_MJD = 37665


def main():
    warnings.simplefilter("ignore", erfa.ErfaWarning)
    path = next(pathlib.Path(astropy_iers_data.__file__).parent.rglob("eopc04*"))
    nodes = []
    last = ""
    for line in path.read_text().splitlines():
        if line.startswith("#"):
            continue
        cells = line.split()
        year, month, day, mjd = int(cells[0]), int(cells[1]), int(cells[2]), float(cells[4])
        if (mjd - FIRST_MJD) % STEP == 0:
            tai_utc = float(erfa.dat(year, month, day, 0.0))
            nodes.append(round((32.184 + tai_utc - float(cells[7])) * 1000))
            last = f"{year}-{month:02}-{day:02}"
    print("//! Measured ΔT; made by `xtask/python/delta_t_table.py`.\n")
    print("/// UT days since J2000.0 of the first node, 1962-01-01 00:00 UTC.")
    print(f"pub(super) const FIRST: f64 = {FIRST_MJD - 51544.5:_};")
    print("/// Days between nodes.")
    print(f"pub(super) const STEP: f64 = {STEP}.0;")
    print("/// TT − UT1 in milliseconds, from EOP 20 C04 of the International Earth Rotation and Reference Systems")
    print(f"/// Service (UT1 − UTC) and the steps of UTC; the last node is {last}.")
    print("#[rustfmt::skip]")
    print(f"pub(super) const MILLISECONDS: [u32; {len(nodes)}] = [")
    for i in range(0, len(nodes), 15):
        print("    " + ", ".join(map(str, nodes[i:i + 15])) + ",")
    print("];")


if __name__ == "__main__":
    main()
