//! Readings of many charts: what every one of them has to keep.

mod charts;

use charts::{samples, untimed};

#[test]
fn words() {
    let mut counts: Vec<usize> =
        (0..400).map(|seed| reading::interpret(&samples::random(seed)).words()).collect();
    counts.sort();
    println!("{:?} {} {:?}", counts[0], counts[200], counts[399]);
    let mut counts: Vec<usize> =
        (0..400).map(|seed| reading::interpret(&untimed(&samples::random(seed))).words()).collect();
    counts.sort();
    println!("{:?} {} {:?}", counts[0], counts[200], counts[399]);
}
