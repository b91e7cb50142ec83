//! Moving labels apart on a circle without ever changing their order.
//!
//! Labels want to stand at their true longitudes and need room; the least sum of squared moves under that
//! condition is an isotonic regression, solved exactly by pooling adjacent violators. Walls (cusps and angles)
//! keep each label on its own side as long as there is room on that side; where there is none, the weakest
//! wall gives way.

use crate::zodiac::wrap;

/// A label that wants to stand at a longitude.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Where it wants to be, degrees.
    pub(super) lon: f64,
    /// Half of the angle it needs, degrees.
    pub(super) half: f64,
    /// How unwilling it is to move.
    pub(super) weight: f64,
}

/// A line that labels should not cross.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wall {
    /// Where it stands, degrees.
    pub(super) lon: f64,
    /// Whether it gives way last.
    pub(super) strong: bool,
    /// The least distance of a label's centre from it, degrees.
    pub(super) reach: f64,
}

/// A stretch of the circle and the labels that must stand in it.
struct Stretch {
    start: f64,
    width: f64,
    /// The least distances of a label's centre from the two ends.
    reach: [f64; 2],
    items: Vec<usize>,
}

impl Stretch {
    /// The angle left over when all its labels have theirs.
    fn slack(&self, items: &[Item]) -> f64 {
        let [before, after] = self.margins(items);
        self.width - before - after - self.items.iter().map(|&i| 2.0 * items[i].half).sum::<f64>()
    }

    /// What the ends demand beyond the halves of the first and the last label.
    fn margins(&self, items: &[Item]) -> [f64; 2] {
        let beyond =
            |label: Option<&usize>, reach: f64| label.map_or(0.0, |&i| (reach - items[i].half).max(0.0));
        [beyond(self.items.first(), self.reach[0]), beyond(self.items.last(), self.reach[1])]
    }
}

/// New longitudes for `items` (sorted by longitude), and the scale (at most 1) at which they fit the circle.
pub(super) fn spread(items: &[Item], walls: &[Wall]) -> (Vec<f64>, f64) {
    let need: f64 = items.iter().map(|i| 2.0 * i.half).sum();
    let scale = if need > 360.0 { 360.0 / need } else { 1.0 };
    let items: Vec<Item> = items.iter().map(|i| Item { half: i.half * scale, ..*i }).collect();
    let mut walls = walls.to_vec();
    walls.sort_by(|a, b| a.lon.total_cmp(&b.lon));
    while !walls.is_empty() {
        let stretches = stretches(&items, &walls);
        let Some(full) = stretches.iter().position(|s| s.slack(&items) < 0.0) else {
            return (solve(&items, &stretches), scale);
        };
        walls.remove(weaker(full, &stretches, &items, &walls));
    }
    let (shown, _) = in_sequence(&items);
    (shown, scale)
}

/// The same without walls (items sorted by longitude): the circle is cut where the gap between two items is largest.
pub(super) fn in_sequence(items: &[Item]) -> (Vec<f64>, f64) {
    let Some(cut) = largest_gap(items) else { return (Vec::new(), 1.0) };
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|&a, &b| wrap(items[a].lon - cut).total_cmp(&wrap(items[b].lon - cut)).then(a.cmp(&b)));
    (solve(items, &[Stretch { start: cut, width: 360.0, reach: [0.0; 2], items: order }]), 1.0)
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
            let mut inside: Vec<usize> =
                (0..items.len()).filter(|&i| wrap(items[i].lon - start) < width).collect();
            inside.sort_by(|&a, &b| {
                wrap(items[a].lon - start).total_cmp(&wrap(items[b].lon - start)).then(a.cmp(&b))
            });
            let reach = [walls[w].reach, walls[(w + 1) % walls.len()].reach];
            Stretch { start, width, reach, items: inside }
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
    let (before, after) = (&stretches[(full + n - 1) % n], &stretches[(full + 1) % n]);
    if before.slack(items) > after.slack(items) { left } else { right }
}

/// Places the items of every stretch.
fn solve(items: &[Item], stretches: &[Stretch]) -> Vec<f64> {
    let mut shown = vec![0.0; items.len()];
    for stretch in stretches {
        let [before, after] = stretch.margins(items);
        let mut offset = before;
        let mut offsets = Vec::with_capacity(stretch.items.len());
        for &i in &stretch.items {
            offsets.push(offset + items[i].half);
            offset += 2.0 * items[i].half;
        }
        let wanted: Vec<(f64, f64)> = stretch
            .items
            .iter()
            .zip(&offsets)
            .map(|(&i, c)| (wrap(items[i].lon - stretch.start) - c, items[i].weight))
            .collect();
        let room = (stretch.width - after - offset).max(0.0);
        for ((&i, y), c) in stretch.items.iter().zip(isotonic(&wanted)).zip(&offsets) {
            // Clamping a monotone solution to constant bounds is the solution within the bounds.
            shown[i] = wrap(stretch.start + y.clamp(0.0, room) + c);
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
                .map(|_| Item {
                    lon: wrap(centre + self.next() * width),
                    half: 3.0 + (self.next() * 2.0).floor() * 0.4,
                    weight: 1.0,
                })
                .collect();
            items.sort_by(|a, b| a.lon.total_cmp(&b.lon));
            items
        }

        fn walls(&mut self) -> Vec<Wall> {
            let count = (self.next() * 17.0) as usize;
            (0..count)
                .map(|i| Wall { lon: self.next() * 360.0, strong: i % 4 == 0, reach: 3.0 + (i % 3) as f64 })
                .collect()
        }
    }

    /// Every neighbour is far enough on, and one turn holds them all: no overlap and no change of order.
    fn assert_apart_and_in_order(items: &[Item], shown: &[f64], scale: f64) {
        let n = items.len();
        let mut turn = 0.0;
        for i in 0..n {
            let next = (i + 1) % n;
            let step = wrap(shown[next] - shown[i]);
            let need = (items[i].half + items[next].half) * scale;
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
        let (shown, scale) = spread(&[Item { lon: 359.9, half: 3.0, weight: 1.0 }], &[]);
        assert!(difference(359.9, shown[0]).abs() < 1e-9 && scale == 1.0);
    }

    #[test]
    fn a_label_stands_off_a_wall_on_its_own_side() {
        let wall =
            [Wall { lon: 100.0, strong: false, reach: 3.0 }, Wall { lon: 200.0, strong: false, reach: 3.0 }];
        for (lon, want) in [(99.9, 97.0), (100.1, 103.0), (150.0, 150.0), (199.0, 197.0)] {
            let (shown, _) = spread(&[Item { lon, half: 3.0, weight: 1.0 }], &wall);
            assert!((shown[0] - want).abs() < 1e-9, "{lon} → {}", shown[0]);
        }
    }

    #[test]
    fn a_cusp_gives_way_before_an_angle() {
        let items = [10.5, 11.0, 11.5].map(|lon| Item { lon, half: 3.0, weight: 1.0 });
        let walls =
            [Wall { lon: 10.0, strong: true, reach: 3.0 }, Wall { lon: 13.0, strong: false, reach: 3.0 }];
        let (shown, _) = spread(&items, &walls);
        assert!(shown[0] >= 13.0 - 1e-9 && shown[2] <= 26.0, "{shown:?}");
    }

    #[test]
    fn moves_are_the_least_squares() {
        let items = [100.0, 100.0, 100.0].map(|lon| Item { lon, half: 3.0, weight: 1.0 });
        let (shown, _) = spread(&items, &[]);
        for (a, b) in shown.iter().zip([94.0, 100.0, 106.0]) {
            assert!((a - b).abs() < 1e-9, "{shown:?}");
        }
    }

    #[test]
    fn more_labels_than_room_are_drawn_smaller() {
        let items: Vec<Item> =
            (0..90).map(|i| Item { lon: i as f64 / 10.0, half: 3.0, weight: 1.0 }).collect();
        let (shown, scale) = spread(&items, &[]);
        assert!(scale < 1.0);
        assert_apart_and_in_order(&items, &shown, scale);
    }
}
