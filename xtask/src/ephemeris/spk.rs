//! A reader of JPL SPK kernels, as far as this generator needs them.
//!
//! Only data type 2 (Chebyshev positions) occurs in the kernels used; layout after NAIF's "SPK Required
//! Reading" and "DAF Required Reading" (public documents of the US Government).

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

const SECONDS_PER_DAY: f64 = 86_400.0;
/// A DAF record is 1024 bytes; addresses count 8-byte words from one.
const RECORD: u64 = 1024;

/// One type 2 segment, held in memory.
pub(crate) struct Segment {
    first_second: f64,
    record_seconds: f64,
    record_size: usize,
    records: usize,
    words: Vec<f64>,
}

impl Segment {
    /// Position at `t` (TDB days since J2000.0), km, axes of the kernel (ICRF).
    pub(crate) fn position(&self, t: f64) -> [f64; 3] {
        let seconds = t * SECONDS_PER_DAY - self.first_second;
        let index = ((seconds / self.record_seconds) as usize).min(self.records - 1);
        let record = &self.words[index * self.record_size..(index + 1) * self.record_size];
        let (middle, radius) = (record[0], record[1]);
        let x = (t * SECONDS_PER_DAY - middle) / radius;
        let terms = (self.record_size - 2) / 3;
        std::array::from_fn(|axis| chebyshev(&record[2 + axis * terms..2 + (axis + 1) * terms], x))
    }
}

/// Clenshaw's sum of a Chebyshev series.
pub(crate) fn chebyshev(coefficients: &[f64], x: f64) -> f64 {
    let (mut b1, mut b2) = (0.0, 0.0);
    for &c in coefficients.iter().skip(1).rev() {
        (b1, b2) = (2.0 * x * b1 - b2 + c, b1);
    }
    x * b1 - b2 + coefficients[0]
}

/// Reads the segment of `target` relative to `center` that covers `t_first ..= t_last` (TDB days).
pub(crate) fn segment(
    path: &Path,
    center: i32,
    target: i32,
    t_first: f64,
    t_last: f64,
) -> Result<Segment, String> {
    let mut file = File::open(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let head = bytes(&mut file, 0, RECORD as usize)?;
    if &head[..8] != b"DAF/SPK " || int(&head, 8) != 2 || int(&head, 12) != 6 {
        return Err(format!("{}: not a little-endian SPK kernel", path.display()));
    }
    let mut record = int(&head, 76) as u64;
    while record != 0 {
        let summary = bytes(&mut file, (record - 1) * RECORD, RECORD as usize)?;
        for i in 0..double(&summary, 16) as usize {
            let at = 24 + i * 40;
            let covers = double(&summary, at) <= t_first * SECONDS_PER_DAY
                && double(&summary, at + 8) >= t_last * SECONDS_PER_DAY;
            if covers && int(&summary, at + 16) == target && int(&summary, at + 20) == center {
                return read_segment(&mut file, &summary[at..at + 40]);
            }
        }
        record = double(&summary, 0) as u64;
    }
    Err(format!("{}: no segment {target} relative to {center} for the span", path.display()))
}

fn read_segment(file: &mut File, summary: &[u8]) -> Result<Segment, String> {
    let (frame, kind) = (int(summary, 24), int(summary, 28));
    if frame != 1 || kind != 2 {
        return Err(format!("segment of frame {frame} and type {kind}: only ICRF and type 2 are read"));
    }
    let (first, last) = (int(summary, 32) as u64, int(summary, 36) as u64);
    let raw = bytes(file, (first - 1) * 8, ((last - first + 1) * 8) as usize)?;
    let mut words: Vec<f64> = (0..raw.len() / 8).map(|i| double(&raw, i * 8)).collect();
    let meta = words.split_off(words.len() - 4);
    Ok(Segment {
        first_second: meta[0],
        record_seconds: meta[1],
        record_size: meta[2] as usize,
        records: meta[3] as usize,
        words,
    })
}

fn bytes(file: &mut File, offset: u64, length: usize) -> Result<Vec<u8>, String> {
    let mut buffer = vec![0; length];
    file.seek(SeekFrom::Start(offset))
        .and_then(|_| file.read_exact(&mut buffer))
        .map_err(|e| format!("kernel: {e}"))?;
    Ok(buffer)
}

fn int(bytes: &[u8], at: usize) -> i32 {
    i32::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}

fn double(bytes: &[u8], at: usize) -> f64 {
    f64::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}
