//! Chebyshev fits with quantised coefficients, packed bit by bit into segments of equal length.

use super::sources::{FIRST, LAST};
use super::spk::chebyshev;

/// How one function is to be tabulated.
pub(crate) struct Plan {
    /// Short name, for reports.
    pub(crate) name: &'static str,
    /// Wanted length of a segment in days; the span is cut into equal segments of about this length.
    pub(crate) days: f64,
    /// Size of one unit of the stored integers, in the unit of the function.
    pub(crate) quantum: f64,
    /// Largest sum of neglected coefficients, in the unit of the function.
    pub(crate) tail: f64,
    /// Number of Chebyshev nodes at which a segment is sampled.
    pub(crate) nodes: usize,
}

/// A finished table.
pub(crate) struct Table {
    pub(crate) components: usize,
    pub(crate) terms: usize,
    pub(crate) segments: usize,
    pub(crate) segment_days: f64,
    pub(crate) stride: usize,
    pub(crate) quantum: f64,
    /// Width in bits of each coefficient, by degree and then by component.
    pub(crate) widths: Vec<u8>,
    pub(crate) bytes: Vec<u8>,
    /// Largest difference between table and source at the nodes, and root mean square.
    pub(crate) largest: f64,
    pub(crate) rms: f64,
}

/// Chebyshev nodes of a segment in ascending order, on −1 … 1.
pub(crate) fn nodes(count: usize) -> Vec<f64> {
    (0..count).map(|i| -((i as f64 + 0.5) * std::f64::consts::PI / count as f64).cos()).collect()
}

impl Plan {
    /// Number and length of the segments.
    pub(crate) fn segments(&self) -> (usize, f64) {
        let count = ((LAST - FIRST) / self.days).round().max(1.0);
        (count as usize, (LAST - FIRST) / count)
    }

    /// Every moment at which `tabulate` will call its function, ascending.
    pub(crate) fn times(&self) -> Vec<f64> {
        let (segments, days) = self.segments();
        let nodes = nodes(self.nodes);
        let middle = |s: usize| FIRST + (s as f64 + 0.5) * days;
        (0..segments).flat_map(|s| nodes.iter().map(move |x| middle(s) + x * days / 2.0)).collect()
    }

    /// Tabulates `function`, called with ascending times (days since J2000.0).
    pub(crate) fn tabulate<const N: usize>(&self, mut function: impl FnMut(f64) -> [f64; N]) -> Table {
        let (segments, days) = self.segments();
        let values: Vec<[f64; N]> = self.times().into_iter().map(&mut function).collect();
        let samples: Vec<&[[f64; N]]> = values.chunks(self.nodes).collect();
        debug_assert_eq!(samples.len(), segments);
        self.pack(&nodes(self.nodes), days, &samples)
    }

    fn pack<const N: usize>(&self, nodes: &[f64], days: f64, samples: &[&[[f64; N]]]) -> Table {
        let basis = basis(nodes);
        let series: Vec<Vec<[f64; N]>> = samples.iter().map(|s| coefficients(&basis, s)).collect();
        let terms = self.terms(&series);
        let integers: Vec<Vec<[i64; N]>> = series
            .iter()
            .map(|s| s[..terms].iter().map(|c| c.map(|c| (c / self.quantum).round() as i64)).collect())
            .collect();
        let widths = widths(&integers, terms);
        let bits: usize = widths.iter().map(|&w| usize::from(w)).sum();
        let stride = bits.div_ceil(8);
        let mut bytes = Vec::with_capacity(stride * samples.len());
        for segment in &integers {
            bytes.extend(pack_bits(segment.iter().flatten().copied(), &widths, stride));
        }
        let (largest, rms) = self.residuals(nodes, samples, &integers);
        Table {
            components: N,
            terms,
            segments: samples.len(),
            segment_days: days,
            stride,
            quantum: self.quantum,
            widths,
            bytes,
            largest,
            rms,
        }
    }

    /// Smallest number of terms whose neglected rest is within `tail` in every segment.
    fn terms<const N: usize>(&self, series: &[Vec<[f64; N]>]) -> usize {
        let mut needed = 1;
        for segment in series {
            for component in 0..N {
                let mut rest = 0.0;
                for k in (needed..segment.len()).rev() {
                    rest += segment[k][component].abs();
                    if rest > self.tail {
                        needed = k + 1;
                        break;
                    }
                }
            }
        }
        assert!(needed < self.nodes - 2, "{}: too few nodes ({})", self.name, self.nodes);
        needed
    }

    fn residuals<const N: usize>(
        &self,
        nodes: &[f64],
        samples: &[&[[f64; N]]],
        integers: &[Vec<[i64; N]>],
    ) -> (f64, f64) {
        let (mut largest, mut squares, mut count) = (0.0f64, 0.0, 0.0);
        for (segment, sample) in integers.iter().zip(samples) {
            let columns: [Vec<f64>; N] =
                std::array::from_fn(|c| segment.iter().map(|k| k[c] as f64 * self.quantum).collect());
            for (x, value) in nodes.iter().zip(sample.iter()) {
                let square: f64 = (0..N).map(|c| (chebyshev(&columns[c], *x) - value[c]).powi(2)).sum();
                largest = largest.max(square.sqrt());
                squares += square;
                count += 1.0;
            }
        }
        (largest, (squares / count).sqrt())
    }
}

/// `basis[k][i]` = T_k at node i, times the weight of the discrete transform.
fn basis(nodes: &[f64]) -> Vec<Vec<f64>> {
    let n = nodes.len() as f64;
    (0..nodes.len())
        .map(|k| {
            let weight = if k == 0 { 1.0 / n } else { 2.0 / n };
            nodes.iter().map(|x| weight * (k as f64 * x.acos()).cos()).collect()
        })
        .collect()
}

fn coefficients<const N: usize>(basis: &[Vec<f64>], samples: &[[f64; N]]) -> Vec<[f64; N]> {
    basis
        .iter()
        .map(|row| {
            let mut sum = [0.0; N];
            for (weight, sample) in row.iter().zip(samples) {
                for c in 0..N {
                    sum[c] += weight * sample[c];
                }
            }
            sum
        })
        .collect()
}

/// Bits that hold every integer of a degree and component in two's complement.
fn widths<const N: usize>(integers: &[Vec<[i64; N]>], terms: usize) -> Vec<u8> {
    let mut widths = Vec::with_capacity(terms * N);
    for k in 0..terms {
        for c in 0..N {
            let most = integers.iter().map(|s| s[k][c].max(!s[k][c])).max().unwrap_or(0);
            let width = 65 - most.leading_zeros() as u8;
            assert!(width <= 57, "a coefficient of {width} bits does not fit an unaligned 64-bit read");
            widths.push(width);
        }
    }
    widths
}

/// Little-endian bit packing: the first field begins at the lowest bit of the first byte.
fn pack_bits(values: impl Iterator<Item = i64>, widths: &[u8], stride: usize) -> Vec<u8> {
    let mut bytes = vec![0u8; stride];
    let mut bit = 0usize;
    for (value, &width) in values.zip(widths) {
        for i in 0..usize::from(width) {
            bytes[(bit + i) / 8] |= (((value >> i) & 1) as u8) << ((bit + i) % 8);
        }
        bit += usize::from(width);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Plan, pack_bits};

    #[test]
    fn a_table_keeps_to_its_function() {
        let plan = Plan { name: "waves", days: 64.0, quantum: 1e-9, tail: 1e-9, nodes: 30 };
        let table = plan.tabulate(|t| [(t / 20.0).sin(), (t / 33.0).cos()]);
        assert!(table.largest < 8e-9, "{}", table.largest);
        assert_eq!(table.bytes.len(), table.segments * table.stride);
        assert_eq!(table.widths.len(), 2 * table.terms);
    }

    #[test]
    fn bits_are_packed_from_the_lowest() {
        // −1 in three bits, 2 in four, −5 in five: 11011 0010 111 from high to low.
        let packed = pack_bits([-1, 2, -5].into_iter(), &[3, 4, 5], 2);
        assert_eq!(packed, [0b1001_0111, 0b0000_1101]);
    }
}
