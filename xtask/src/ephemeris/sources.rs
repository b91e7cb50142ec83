//! What is tabulated, as functions of TDB (or TT): bodies from the kernels, frames from IAU models.

use super::spk::{self, Segment};
use std::path::{Path, PathBuf};

/// Kilometres in an astronomical unit (IAU 2012 resolution B2).
pub(crate) const AU_KM: f64 = 149_597_870.7;
/// First and last moment of DE440, TDB days since J2000.0.
pub(crate) const FIRST: f64 = -164_360.5;
pub(crate) const LAST: f64 = 237_431.5;
/// Obliquity of the tables' axes: the J2000.0 ecliptic is the ICRF turned by this about its first axis
/// (84381.406″, the IAU 2006 mean obliquity). Any constant would serve; `precession` undoes it.
pub(crate) const AXES_OBLIQUITY: f64 = 84_381.406 / 3_600.0 * std::f64::consts::PI / 180.0;

/// The bodies of the kernels, in memory.
pub(crate) struct Kernels {
    barycentric: Vec<Segment>,
    moon_from_emb: Segment,
    earth_from_emb: Segment,
    asteroids: Vec<Segment>,
}

impl Kernels {
    /// Finds and reads `de440.bsp` and `sb441-n16.bsp` anywhere below `directory`.
    pub(crate) fn open(directory: &Path) -> Result<Kernels, String> {
        let planets = find(directory, "de440.bsp").ok_or("de440.bsp not found")?;
        let small = find(directory, "sb441-n16.bsp").ok_or("sb441-n16.bsp not found")?;
        let read = |path: &Path, center, target| spk::segment(path, center, target, FIRST, LAST);
        Ok(Kernels {
            barycentric: (1..=10).map(|id| read(&planets, 0, id)).collect::<Result<_, _>>()?,
            moon_from_emb: read(&planets, 3, 301)?,
            earth_from_emb: read(&planets, 3, 399)?,
            asteroids: (2_000_001..=2_000_004).map(|id| read(&small, 10, id)).collect::<Result<_, _>>()?,
        })
    }

    /// Barycentric place of NAIF body 1–10 (10 is the Sun), au, ICRF.
    pub(crate) fn barycentric(&self, naif: usize, t: f64) -> [f64; 3] {
        self.barycentric[naif - 1].position(t).map(|km| km / AU_KM)
    }

    /// Moon relative to the Earth, au, ICRF.
    pub(crate) fn moon(&self, t: f64) -> [f64; 3] {
        let (moon, earth) = (self.moon_from_emb.position(t), self.earth_from_emb.position(t));
        std::array::from_fn(|i| (moon[i] - earth[i]) / AU_KM)
    }

    /// Barycentric Earth and Moon, au, ICRF.
    pub(crate) fn earth_and_moon(&self, t: f64) -> ([f64; 3], [f64; 3]) {
        let emb = self.barycentric(3, t);
        let (moon, earth) = (self.moon_from_emb.position(t), self.earth_from_emb.position(t));
        let from_emb = |km: [f64; 3]| std::array::from_fn(|i| emb[i] + km[i] / AU_KM);
        (from_emb(earth), from_emb(moon))
    }

    /// Barycentric place of asteroid 1–4, au, ICRF.
    pub(crate) fn asteroid(&self, number: usize, t: f64) -> [f64; 3] {
        let (asteroid, sun) = (self.asteroids[number - 1].position(t), self.barycentric(10, t));
        std::array::from_fn(|i| asteroid[i] / AU_KM + sun[i])
    }
}

fn find(directory: &Path, name: &str) -> Option<PathBuf> {
    let mut inside = Vec::new();
    for entry in std::fs::read_dir(directory).ok()?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            inside.push(path);
        } else if entry.file_name() == name {
            return Some(path);
        }
    }
    inside.iter().find_map(|path| find(path, name))
}

/// From ICRF axes to the J2000.0 ecliptic axes of the tables.
pub(crate) fn to_ecliptic([x, y, z]: [f64; 3]) -> [f64; 3] {
    let (s, c) = AXES_OBLIQUITY.sin_cos();
    [x, c * y + s * z, c * z - s * y]
}

/// Nutation Δψ and Δε (IAU 2000A as adjusted to IAU 2006 precession) and the complementary terms of the
/// equation of the equinoxes (IAU 2000), radians, at `t` TT.
pub(crate) fn nutation(t: f64) -> [f64; 3] {
    let (psi, eps) = sofars::pnp::nut06a(2_451_545.0, t);
    [psi, eps, sofars::erst::eect00(2_451_545.0, t)]
}

/// TDB − TT at the geocentre, seconds, at `t` TT (Fairhead & Bretagnon 1990).
pub(crate) fn tdb_minus_tt(t: f64) -> f64 {
    sofars::ts::dtdb(2_451_545.0, t, 0.0, 0.0, 0.0, 0.0)
}

/// First and third axis of the mean ecliptic and equinox of date (IAU 2006, Fukushima–Williams angles with
/// frame bias), on the axes of the tables.
pub(crate) fn ecliptic_axes(t: f64) -> [[f64; 3]; 2] {
    let (gamma, phi, psi, _) = sofars::pnp::pfw06(2_451_545.0, t);
    // The rows of R3(−ψ̄)·R1(φ̄)·R3(γ̄).
    let ((sg, cg), (sp, cp), (ss, cs)) = (gamma.sin_cos(), phi.sin_cos(), psi.sin_cos());
    let first = [cg, sg, 0.0];
    let second = [-sg * cp, cg * cp, sp];
    let pole = [sg * sp, -cg * sp, cp];
    let equinox = std::array::from_fn(|i| cs * first[i] - ss * second[i]);
    [to_ecliptic(equinox), to_ecliptic(pole)]
}
