//! Which of many references to show: the few best of each kind, then one order for all.

use super::layout::Kind;

/// The best places of one kind: the smallest numbers, which are the biggest places, each once.
#[derive(Clone, Debug, Default)]
struct Best(Vec<u32>);

impl Best {
    fn offer(&mut self, place: u32, limit: usize) {
        if self.0.len() == limit && self.0.last().is_none_or(|worst| *worst <= place) {
            return;
        }
        if let Err(at) = self.0.binary_search(&place) {
            self.0.truncate(limit - 1);
            self.0.insert(at, place);
        }
    }
}

/// The best places of every kind among those offered.
#[derive(Clone, Debug)]
pub(super) struct Shortlist {
    best: [Best; Kind::ALL.len()],
    limit: usize,
}

impl Shortlist {
    /// A list of `limit` (at least one) places of each kind.
    pub(super) fn new(limit: usize) -> Shortlist {
        Shortlist { best: Default::default(), limit: limit.max(1) }
    }

    /// Considers a place.
    pub(super) fn offer(&mut self, place: u32, kind: Kind) {
        self.best[kind as usize].offer(place, self.limit);
    }

    /// The places in order of weight: inhabitants, times how well the name fits.
    pub(super) fn ranked(&self, population: impl Fn(u32) -> u32) -> Vec<u32> {
        let mut weighed: Vec<(u64, u32)> = Kind::ALL
            .into_iter()
            .flat_map(|kind| self.best[kind as usize].0.iter().map(move |place| (weight(kind), *place)))
            .map(|(weight, place)| (weight * (1 + u64::from(population(place))), place))
            .collect();
        weighed.sort_unstable_by_key(|(weight, place)| (std::cmp::Reverse(*weight), *place));
        weighed.into_iter().map(|(_, place)| place).collect()
    }
}

/// Someone who types `New Delhi` means New Delhi (300,000 people), not Delhi (11 million), which bears that name too;
/// but someone who types `Cologne` means Köln (a million), not the village of Cologne in Italy (7,000).
fn weight(kind: Kind) -> u64 {
    match kind {
        Kind::Own => 80,
        Kind::Other => 2,
        Kind::Part => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Shortlist};

    #[test]
    fn the_biggest_are_kept_once_and_own_names_weigh_more() {
        let mut list = Shortlist::new(2);
        for place in [9, 4, 4, 7, 2] {
            list.offer(place, Kind::Own);
        }
        list.offer(0, Kind::Part);
        list.offer(1, Kind::Other);
        assert_eq!(list.ranked(|place| 1000 - 100 * place), [2, 4, 1, 0]);
    }
}
