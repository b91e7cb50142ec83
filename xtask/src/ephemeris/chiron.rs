//! 2060 Chiron by numerical integration: JPL solution JPL#171, carried over the whole span.
//!
//! Forces: Newtonian attraction of the Sun, Mercury to Pluto, the Earth and the Moon apart, and the four big
//! asteroids, all at their DE440 / SB441 places, and the Sun's Schwarzschild term. Method: Gragg's modified
//! midpoint rule extrapolated in h² (Bulirsch–Stoer) at fixed order 16.

use super::sources::{AU_KM, Kernels};

/// Heliocentric ICRF state at J2000.0 TDB, au and au/day: JPL Horizons, solution JPL#171.
const POSITION: [f64; 3] = [-3.529597323721606, -8.675401114502414, -2.935904700117773];
const VELOCITY: [f64; 3] = [0.004971227226758336, -0.003626418894486951, -0.0008257960206970693];

/// GM in km³/s² from JPL's `gm_de440.tpc`: Mercury, Venus, Mars … Pluto systems.
const PLANETS: [(usize, f64); 8] = [
    (1, 2.203_186_855_140_000_3e4),
    (2, 3.248_592e5),
    (4, 4.282_837_581_575_61e4),
    (5, 1.267_127_640_999_999_8e8),
    (6, 3.794_058_484_18e7),
    (7, 5.794_556_399_999_998_5e6),
    (8, 6.836_527_100_580_399e6),
    (9, 9.755e2),
];
const SUN: f64 = 1.327_124_400_412_794_2e11;
const EARTH: f64 = 3.986_004_355_070_226_6e5;
const MOON: f64 = 4.902_800_118_457_55e3;
const ASTEROIDS: [f64; 4] =
    [62.628_888_644_409_93, 13.665_878_145_967_422, 1.920_570_700_202_589, 17.288_232_879_171_513];

/// Speed of light, au/day (exact metre and second, IAU 2012 au).
const LIGHT: f64 = 299_792.458 * 86_400.0 / AU_KM;
/// Longest step, days: a twelve-hundredth of the orbit.
const STEP: f64 = 8.0;

type State = [f64; 6];

/// Barycentric places (au, ICRF) at `times`, which ascend.
pub(crate) fn trajectory(kernels: &Kernels, times: &[f64]) -> Vec<[f64; 3]> {
    let here = times.partition_point(|&t| t < 0.0);
    let mut places = vec![[0.0; 3]; times.len()];
    let mut walk = |indices: &mut dyn Iterator<Item = usize>| {
        let (mut t, mut state) = (0.0, start(kernels));
        for i in indices {
            state = advance(kernels, t, times[i], state);
            t = times[i];
            places[i] = [state[0], state[1], state[2]];
        }
    };
    walk(&mut (here..times.len()));
    walk(&mut (0..here).rev());
    places
}

/// The initial state, made barycentric.
fn start(kernels: &Kernels) -> State {
    let (sun, sun_velocity) = sun(kernels, 0.0);
    std::array::from_fn(|i| if i < 3 { POSITION[i] + sun[i] } else { VELOCITY[i - 3] + sun_velocity[i - 3] })
}

/// The Sun's place and velocity; the velocity, needed only to start and in a term of order 1e-8, by
/// differences over ±0.5 d (error below 1e-12 au/day).
fn sun(kernels: &Kernels, t: f64) -> ([f64; 3], [f64; 3]) {
    let at = |dt: f64| kernels.barycentric(10, t + dt);
    let (a, b, c, d) = (at(-1.0), at(-0.5), at(0.5), at(1.0));
    // Five-point rule with h = 0.5 d.
    let velocity = std::array::from_fn(|i| (a[i] - d[i] + 8.0 * (c[i] - b[i])) / 6.0);
    (at(0.0), velocity)
}

fn advance(kernels: &Kernels, from: f64, to: f64, mut state: State) -> State {
    let steps = ((to - from).abs() / STEP).ceil().max(1.0);
    let step = (to - from) / steps;
    for i in 0..steps as usize {
        state = extrapolated_step(kernels, from + i as f64 * step, step, state);
    }
    state
}

/// One step: midpoint sums with 2, 4 … 16 substeps, extrapolated to none (Aitken–Neville in h²).
fn extrapolated_step(kernels: &Kernels, t: f64, step: f64, state: State) -> State {
    const ROWS: usize = 8;
    let mut table = [[0.0; 6]; ROWS];
    let mut previous;
    for row in 0..ROWS {
        previous = table;
        table[0] = midpoint(kernels, t, step, 2 * (row + 1), state);
        for column in 1..=row {
            let ratio = (row + 1) as f64 / (row + 1 - column) as f64;
            for i in 0..6 {
                let gain = table[column - 1][i] - previous[column - 1][i];
                table[column][i] = table[column - 1][i] + gain / (ratio * ratio - 1.0);
            }
        }
    }
    table[ROWS - 1]
}

fn midpoint(kernels: &Kernels, t: f64, step: f64, substeps: usize, state: State) -> State {
    let h = step / substeps as f64;
    let along = |a: &State, b: &State, h: f64| -> State { std::array::from_fn(|i| a[i] + h * b[i]) };
    let mut before = state;
    let mut now = along(&state, &rates(kernels, t, &state), h);
    for i in 1..substeps {
        let after = along(&before, &rates(kernels, t + i as f64 * h, &now), 2.0 * h);
        (before, now) = (now, after);
    }
    let last = rates(kernels, t + step, &now);
    std::array::from_fn(|i| 0.5 * (now[i] + before[i] + h * last[i]))
}

fn rates(kernels: &Kernels, t: f64, state: &State) -> State {
    let place = [state[0], state[1], state[2]];
    let mut pull = [0.0; 3];
    let mut attract = |gm: f64, body: [f64; 3]| {
        let d: [f64; 3] = std::array::from_fn(|i| body[i] - place[i]);
        let r2 = dot(&d, &d);
        for i in 0..3 {
            pull[i] += au_days(gm) * d[i] / (r2 * r2.sqrt());
        }
    };
    for (naif, gm) in PLANETS {
        attract(gm, kernels.barycentric(naif, t));
    }
    let (earth, moon) = kernels.earth_and_moon(t);
    attract(EARTH, earth);
    attract(MOON, moon);
    for (i, gm) in ASTEROIDS.into_iter().enumerate() {
        attract(gm, kernels.asteroid(i + 1, t));
    }
    let (sun, sun_velocity) = sun(kernels, t);
    attract(SUN, sun);
    let relativity = schwarzschild(state, &sun, &sun_velocity);
    std::array::from_fn(|i| if i < 3 { state[i + 3] } else { pull[i - 3] + relativity[i - 3] })
}

/// Post-Newtonian acceleration by the Sun (harmonic coordinates; IERS Conventions 2010, eq. 10.12 with β = γ = 1).
fn schwarzschild(state: &State, sun: &[f64; 3], sun_velocity: &[f64; 3]) -> [f64; 3] {
    let r: [f64; 3] = std::array::from_fn(|i| state[i] - sun[i]);
    let v: [f64; 3] = std::array::from_fn(|i| state[i + 3] - sun_velocity[i]);
    let (gm, distance) = (au_days(SUN), dot(&r, &r).sqrt());
    let factor = gm / (LIGHT * LIGHT * distance.powi(3));
    let (radial, along) = (4.0 * gm / distance - dot(&v, &v), 4.0 * dot(&r, &v));
    std::array::from_fn(|i| factor * (radial * r[i] + along * v[i]))
}

fn au_days(gm_km_s: f64) -> f64 {
    gm_km_s * 86_400.0 * 86_400.0 / (AU_KM * AU_KM * AU_KM)
}

fn dot(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
