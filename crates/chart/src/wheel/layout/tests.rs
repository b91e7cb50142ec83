//! Many charts, mostly crowded: nothing overlaps, nothing crosses, nothing changes its order.

use super::*;
use crate as engine;
use samples::{Place, chart, opposed};

#[path = "../../../tests/samples/mod.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod samples;

/// A small linear congruential generator: the tests are the same everywhere.
struct Lcg(u64);

impl Lcg {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Bodies in one to three clusters.
    fn places(&mut self) -> Vec<Place> {
        let clusters: Vec<(f64, f64)> = (0..1 + (self.next() * 3.0) as usize)
            .map(|_| (self.next() * 360.0, self.next() * 120.0))
            .collect();
        let count = 1 + (self.next() * 19.0) as usize;
        PointId::BODIES[..count]
            .iter()
            .map(|&id| {
                let (centre, width) = clusters[(self.next() * clusters.len() as f64) as usize];
                (id, wrap(centre + (self.next() - 0.5) * width), self.next() < 0.4)
            })
            .collect()
    }

    /// Unequal houses, or none.
    fn cusps(&mut self) -> Option<[f64; 12]> {
        let start = self.next() * 360.0;
        let widths: [f64; 6] = std::array::from_fn(|_| 0.04 + self.next());
        let whole: f64 = widths.iter().sum();
        let mut at = start;
        let half = widths.map(|w| {
            at += w / whole * 180.0;
            wrap(at)
        });
        (self.next() < 0.85).then(|| opposed(half))
    }
}

fn overlap(a: &Frame, b: &Frame) -> bool {
    (a.at.0 - b.at.0).abs() < a.dx + b.dx - 0.3 && (a.at.1 - b.at.1).abs() < a.dy + b.dy - 0.3
}

fn side(a: Xy, b: Xy, c: Xy) -> f64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

fn cross(a: &[Xy], b: &[Xy]) -> bool {
    a.windows(2).any(|p| {
        b.windows(2).any(|q| {
            side(p[0], p[1], q[0]) * side(p[0], p[1], q[1]) < 0.0
                && side(q[0], q[1], p[0]) * side(q[0], q[1], p[1]) < 0.0
        })
    })
}

fn layouts() -> impl Iterator<Item = Layout> {
    let mut lcg = Lcg(42);
    (0..400).map(move |_| {
        let (places, cusps) = (lcg.places(), lcg.cusps());
        Layout::new(&chart("Anywhere", "2000-01-01", &places, cusps), &PointId::BODIES)
    })
}

#[test]
fn labels_never_overlap() {
    for (n, layout) in layouts().enumerate() {
        let frames: Vec<(PointId, Frame)> =
            layout.stacks.iter().flat_map(|s| layout.frames(s).into_iter().map(|f| (s.id, f))).collect();
        for (i, a) in frames.iter().enumerate() {
            for b in &frames[i + 1..] {
                assert!(!overlap(&a.1, &b.1), "chart {n}: {a:?} and {b:?}");
            }
        }
    }
}

#[test]
fn lines_keep_clear_of_labels() {
    for layout in layouts() {
        let frames: Vec<Frame> = layout.stacks.iter().flat_map(|s| layout.frames(s)).collect();
        for spoke in &layout.spokes {
            for (from, to) in layout.clear(spoke.lon, HUB, RULER) {
                for i in 0..=20 {
                    let (x, y) = layout.xy(spoke.lon, from + (to - from) * f64::from(i) / 20.0);
                    assert!(frames.iter().all(|f| !f.holds((x, y))), "{spoke:?}");
                }
            }
        }
    }
}

#[test]
fn leaders_never_cross() {
    for layout in layouts() {
        let leaders: Vec<Vec<Xy>> = layout.stacks.iter().map(|s| layout.leader(s)).collect();
        for (i, a) in leaders.iter().enumerate() {
            for b in &leaders[i + 1..] {
                assert!(!cross(a, b), "{:?}", layout.stacks);
            }
        }
    }
}

#[test]
fn zodiacal_order_is_kept() {
    for layout in layouts() {
        let n = layout.stacks.len();
        let turn: f64 = (0..n).map(|i| wrap(layout.stacks[(i + 1) % n].shown - layout.stacks[i].shown)).sum();
        assert!(n == 1 || (turn - 360.0).abs() < 1e-6, "{turn}");
        assert!(layout.stacks.windows(2).all(|s| s[0].lon <= s[1].lon));
    }
}

#[test]
fn a_layout_is_deterministic() {
    for (a, b) in layouts().zip(layouts()).take(50) {
        assert_eq!(format!("{a:?}"), format!("{b:?}"));
    }
}

#[test]
fn a_stack_stays_in_its_house_while_there_is_room() {
    let chart = samples::ulm();
    let layout = Layout::new(&chart, &PointId::WHEEL);
    for stack in &layout.stacks {
        let house = |lon: f64| {
            let cusps: Vec<f64> = chart.houses.iter().flat_map(|h| &h.cusps).map(|c| c.longitude).collect();
            (0..12).find(|&i| wrap(lon - cusps[i]) < wrap(cusps[(i + 1) % 12] - cusps[i]))
        };
        assert_eq!(house(stack.lon), house(stack.shown), "{stack:?}");
    }
}

#[test]
fn nine_o_clock_is_the_ascendant_and_longitude_runs_downwards_from_it() {
    let layout = Layout::new(&samples::ulm(), &PointId::WHEEL);
    let (x, y) = layout.xy(101.65, 100.0);
    assert!((x + 100.0).abs() < 1e-9 && y.abs() < 1e-9);
    assert!(layout.xy(111.65, 100.0).1 > 0.0);
    let layout = Layout::new(&samples::unknown(), &PointId::WHEEL);
    assert!(layout.spokes.is_empty() && layout.numbers.is_empty() && layout.origin == 0.0);
}
