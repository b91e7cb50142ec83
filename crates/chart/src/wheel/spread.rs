//! Moving labels apart on a circle without ever changing their order.
//!
//! Labels want to stand at their true longitudes and need room; the least sum of squared moves under that
//! condition is an isotonic regression, solved exactly by pooling adjacent violators. Walls (cusps and angles)
//! keep each label on its own side as long as there is room on that side: first the labels draw together from
//! the comfortable to the necessary, and where that is not enough the weakest wall gives way.

use crate::zodiac::wrap;

/// A label that wants to stand at a longitude; angles in degrees.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Where it wants to be.
    pub(super) lon: f64,
    /// How far the next label's centre must be at least, and how far it had better be.
    pub(super) gap: [f64; 2],
    /// How far its centre must stay from a wall before and a wall behind it.
    pub(super) reach: [f64; 2],
    /// How unwilling it is to move.
    pub(super) weight: f64,
}

impl Item {
    /// A label that needs the same angle everywhere and knows no walls.
    pub(super) fn even(lon: f64, need: f64, weight: f64) -> Item {
        Item { lon, gap: [need; 2], reach: [need / 2.0; 2], weight }
    }

    /// The gap behind it, `comfort` of the way from the necessary to the comfortable.
    fn gap(&self, comfort: f64) -> f64 {
        self.gap[0] + (self.gap[1] - self.gap[0]) * comfort
    }
}

/// A line that labels should not cross.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wall {
    /// Where it stands, degrees.
    pub(super) lon: f64,
    /// Whether it gives way last.
    pub(super) strong: bool,
}

/// How far labels are kept apart: the first with which they fit.
const COMFORTS: [f64; 5] = [1.0, 0.75, 0.5, 0.25, 0.0];

/// A stretch of the circle and the labels that must stand in it.
struct Stretch {
    start: f64,
    width: f64,
    /// Whether it is the whole circle, cut open where nobody stands.
    round: bool,
    items: Vec<usize>,
}

impl Stretch {
    /// Where its labels stand at the earliest, counted from the start, and what is then left over.
    fn packed(&self, items: &[Item], comfort: f64) -> (Vec<f64>, f64) {
        let (Some(&first), Some(&last)) = (self.items.first(), self.items.last()) else {
            return (Vec::new(), self.width);
        };
        let closing = items[last].gap(comfort) / 2.0;
        let [before, behind] =
            if self.round { [closing; 2] } else { [items[first].reach[0], items[last].reach[1]] };
        let mut at = before;
        let mut offsets = Vec::with_capacity(self.items.len());
        for &i in &self.items {
            offsets.push(at);
            at += items[i].gap(comfort);
        }
        let end = offsets.last().map_or(0.0, |o| o + behind);
        (offsets, self.width - end)
    }

    /// The offsets with the greatest comfort that fits, if any does.
    fn fit(&self, items: &[Item]) -> Option<(Vec<f64>, f64)> {
        COMFORTS.into_iter().map(|c| self.packed(items, c)).find(|(_, slack)| *slack >= -1e-9)
    }
}

/// New longitudes for `items` (sorted by longitude), and the scale (at most 1) at which they fit the circle.
pub(super) fn spread(items: &[Item], walls: &[Wall]) -> (Vec<f64>, f64) {
    let need: f64 = items.iter().map(|i| i.gap[0]).sum();
    let scale = if need > 360.0 { 360.0 / need } else { 1.0 };
    let items: Vec<Item> = items
        .iter()
        .map(|i| Item { gap: i.gap.map(|g| g * scale), reach: i.reach.map(|r| r * scale), ..*i })
        .collect();
    let mut walls = walls.to_vec();
    walls.sort_by(|a, b| a.lon.total_cmp(&b.lon));
    while !walls.is_empty() {
        let stretches = stretches(&items, &walls);
        let Some(full) = stretches.iter().position(|s| s.fit(&items).is_none()) else {
            return (solve(&items, &stretches), scale);
        };
        walls.remove(weaker(full, &stretches, &items, &walls));
    }
    (in_sequence(&items), scale)
}

/// The same without walls (items sorted by longitude): the circle is cut where the gap between two is largest.
pub(super) fn in_sequence(items: &[Item]) -> Vec<f64> {
    let Some(cut) = largest_gap(items) else { return Vec::new() };
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|&a, &b| wrap(items[a].lon - cut).total_cmp(&wrap(items[b].lon - cut)).then(a.cmp(&b)));
    solve(items, &[Stretch { start: cut, width: 360.0, round: true, items: order }])
}

/// The middle of the largest gap.
fn largest_gap(items: &[Item]) -> Option<f64> {
    let gap = |i: usize| match items.get(i + 1) {
        Some(next) => next.lon - items[i].lon,
        None => items[0].lon + 360.0 - items[i].lon,
    };
    // `max_by` would take the last of equals; the first makes no surprise when a chart is turned.
    let widest = (0..items.len()).reduce(|best, i| if gap(i) > gap(best) { i } else { best })?;
    Some(wrap(items[widest].lon + gap(widest) / 2.0))
}

/// The stretches between walls, the last one reaching round to the first wall.
fn stretches(items: &[Item], walls: &[Wall]) -> Vec<Stretch> {
    (0..walls.len())
        .map(|w| {
            let start = walls[w].lon;
            let width = match walls.len() {
                1 => 360.0,
                n => wrap(walls[(w + 1) % n].lon - start),
            };
            let from = |i: usize| wrap(items[i].lon - start);
            let mut inside: Vec<usize> = (0..items.len()).filter(|&i| from(i) < width).collect();
            inside.sort_by(|&a, &b| from(a).total_cmp(&from(b)).then(a.cmp(&b)));
            Stretch { start, width, round: false, items: inside }
        })
        .collect()
}

/// Which wall of a stretch that is too full gives way: a cusp before an angle, then the one behind which there
/// is more room.
fn weaker(full: usize, stretches: &[Stretch], items: &[Item], walls: &[Wall]) -> usize {
    let n = walls.len();
    let (left, right) = (full, (full + 1) % n);
    if walls[left].strong != walls[right].strong {
        return if walls[left].strong { right } else { left };
    }
    let slack = |i: usize| stretches[i % n].packed(items, 1.0).1;
    if slack(full + n - 1) > slack(full + 1) { left } else { right }
}

/// Places the items of every stretch.
fn solve(items: &[Item], stretches: &[Stretch]) -> Vec<f64> {
    let mut shown = vec![0.0; items.len()];
    for stretch in stretches {
        let (offsets, room) = stretch.fit(items).unwrap_or_else(|| stretch.packed(items, 0.0));
        let wanted: Vec<(f64, f64)> = stretch
            .items
            .iter()
            .zip(&offsets)
            .map(|(&i, c)| (wrap(items[i].lon - stretch.start) - c, items[i].weight))
            .collect();
        for ((&i, y), c) in stretch.items.iter().zip(isotonic(&wanted)).zip(&offsets) {
            // Clamping a monotone solution to constant bounds is the solution within the bounds.
            shown[i] = wrap(stretch.start + y.clamp(0.0, room.max(0.0)) + c);
        }
    }
    shown
}

/// The non-decreasing sequence nearest to `wanted` (value, weight), by pooling adjacent violators.
fn isotonic(wanted: &[(f64, f64)]) -> Vec<f64> {
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for &(value, weight) in wanted {
        let mut block = (value, weight, 1);
        while let Some(&(v, w, n)) = blocks.last() {
            if v < block.0 {
                break;
            }
            blocks.pop();
            block = ((v * w + block.0 * block.1) / (w + block.1), w + block.1, n + block.2);
        }
        blocks.push(block);
    }
    blocks.into_iter().flat_map(|(v, _, n)| std::iter::repeat_n(v, n)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zodiac::difference;

    /// A small linear congruential generator: the tests are the same everywhere.
    struct Lcg(u64);

    impl Lcg {
        fn next(&mut self) -> f64 {
            self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (self.0 >> 11) as f64 / (1u64 << 53) as f64
        }

        fn items(&mut self) -> Vec<Item> {
            let count = 1 + (self.next() * 24.0) as usize;
            let (centre, width) = (self.next() * 360.0, 1.0 + self.next() * self.next() * 359.0);
            let mut items: Vec<Item> = (0..count)
                .map(|_| {
                    let need = 5.0 + self.next() * 2.0;
                    let (before, behind) = (3.0 + self.next(), 3.0 + self.next());
                    Item {
                        lon: wrap(centre + self.next() * width),
                        gap: [need, need + self.next()],
                        reach: [before, behind],
                        weight: 1.0,
                    }
                })
                .collect();
            items.sort_by(|a, b| a.lon.total_cmp(&b.lon));
            items
        }

        fn walls(&mut self) -> Vec<Wall> {
            let count = (self.next() * 17.0) as usize;
            (0..count).map(|i| Wall { lon: self.next() * 360.0, strong: i % 4 == 0 }).collect()
        }
    }

    /// Every neighbour is far enough on, and one turn holds them all: no overlap and no change of order.
    fn assert_apart_and_in_order(items: &[Item], shown: &[f64], scale: f64) {
        let n = items.len();
        let mut turn = 0.0;
        for i in 0..n {
            let next = (i + 1) % n;
            let step = wrap(shown[next] - shown[i]);
            let need = (items[i].gap[0] * scale).min(6.0); // beside a wall each reaches 3
            assert!(n == 1 || step >= need - 1e-6, "{i}: {step} < {need}");
            turn += step;
        }
        assert!(n == 1 || (turn - 360.0).abs() < 1e-6, "{turn}");
    }

    #[test]
    fn random_labels_never_overlap_and_keep_their_order() {
        let mut lcg = Lcg(7);
        for _ in 0..3000 {
            let (items, walls) = (lcg.items(), lcg.walls());
            for walls in [&walls[..], &[]] {
                let (shown, scale) = spread(&items, walls);
                assert_apart_and_in_order(&items, &shown, scale);
                assert_eq!((shown, scale), spread(&items, walls));
            }
        }
    }

    #[test]
    fn a_lone_label_stays_where_it_is() {
        let (shown, scale) = spread(&[Item::even(359.9, 6.0, 1.0)], &[]);
        assert!(difference(359.9, shown[0]).abs() < 1e-9 && scale == 1.0);
    }

    #[test]
    fn a_label_stands_off_a_wall_on_its_own_side() {
        let wall = [Wall { lon: 100.0, strong: false }, Wall { lon: 200.0, strong: false }];
        for (lon, want) in [(99.9, 97.0), (100.1, 103.0), (150.0, 150.0), (199.0, 197.0)] {
            let (shown, _) = spread(&[Item::even(lon, 6.0, 1.0)], &wall);
            assert!((shown[0] - want).abs() < 1e-9, "{lon} → {}", shown[0]);
        }
    }

    #[test]
    fn a_cusp_gives_way_before_an_angle() {
        let items = [10.5, 11.0, 11.5].map(|lon| Item::even(lon, 6.0, 1.0));
        let walls = [Wall { lon: 10.0, strong: true }, Wall { lon: 13.0, strong: false }];
        let (shown, _) = spread(&items, &walls);
        assert!(shown[0] >= 13.0 - 1e-9 && shown[2] <= 26.0, "{shown:?}");
    }

    #[test]
    fn moves_are_the_least_squares() {
        let items = [100.0, 100.0, 100.0].map(|lon| Item::even(lon, 6.0, 1.0));
        let (shown, _) = spread(&items, &[]);
        for (a, b) in shown.iter().zip([94.0, 100.0, 106.0]) {
            assert!((a - b).abs() < 1e-9, "{shown:?}");
        }
    }

    #[test]
    fn more_labels_than_room_are_drawn_smaller() {
        let items: Vec<Item> = (0..90).map(|i| Item::even(i as f64 / 10.0, 6.0, 1.0)).collect();
        let (shown, scale) = spread(&items, &[]);
        assert!(scale < 1.0);
        assert_apart_and_in_order(&items, &shown, scale);
    }
}
