//! `cargo bench -p sky`: microseconds for the nineteen bodies with speeds, at random and at successive moments.

use sky::{Body, Ephemeris, Instant, Position};
use std::hint::black_box;
use std::time::Instant as Clock;

/// Moments of one measurement.
const MOMENTS: usize = 20_000;

/// A uniform number in 0 … 1 from a 64-bit linear congruence (Knuth's MMIX constants).
fn uniform(state: &mut u64) -> f64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 11) as f64 / (1u64 << 53) as f64
}

/// Time for one call, microseconds. The moments pass in chunks, again and again, and each chunk counts with its
/// quickest pass: what else runs on the machine delays some passes and not others.
fn measure(days: &[f64], mut call: impl FnMut(Instant)) -> f64 {
    const CHUNK: usize = 250;
    let mut quickest = vec![f64::INFINITY; days.len().div_ceil(CHUNK)];
    for _ in 0..9 {
        for (chunk, best) in days.chunks(CHUNK).zip(&mut quickest) {
            let start = Clock::now();
            for &day in chunk {
                call(Instant::from_scales(day, day));
            }
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    quickest.iter().sum::<f64>() * 1e6 / days.len() as f64
}

fn main() {
    let sky = Ephemeris::embedded();
    let (first, last) = sky.span();
    let mut seed = 1;
    let random: Vec<f64> = (0..MOMENTS).map(|_| first + (last - first) * uniform(&mut seed)).collect();
    let successive: Vec<f64> = (0..MOMENTS).map(|i| i as f64 * 0.25).collect();
    for (name, days) in [("random 1550–2650", &random), ("successive, 6 h", &successive)] {
        let mut places = [Position::default(); 19];
        let all = measure(days, |at| {
            let answer = sky.positions(black_box(at), &Body::ALL, &mut places);
            black_box((answer.is_ok(), &places));
        });
        let frame = measure(days, |at| {
            black_box(sky.frame(black_box(at)).is_ok());
        });
        println!("{name}: 19 bodies {all:.2} µs, frame alone {frame:.3} µs");
        for body in Body::ALL {
            let one = measure(&days[..4000], |at| {
                black_box(sky.position(body, black_box(at)).is_ok());
            });
            print!(" {body:?} {one:.2}");
        }
        println!();
    }
}
