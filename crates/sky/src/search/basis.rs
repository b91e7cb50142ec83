//! From samples at the nodes of a window to the coefficients of its polynomial.

/// Samples in a window.
pub(crate) const NODES: usize = 8;
/// Coefficients of its polynomial: a value and a rate for each sample.
pub(crate) const TERMS: usize = 2 * NODES;
/// From samples to coefficients: the same for every window.
pub(crate) struct Basis {
    /// Where the samples lie on −1 … 1 (Chebyshev–Lobatto points, the ends among them).
    pub(crate) nodes: [f64; NODES],
    /// Coefficients for each value, then for each rate.
    pub(crate) columns: [[f64; TERMS]; TERMS],
}

impl Basis {
    pub(crate) fn new() -> Basis {
        let nodes: [f64; NODES] = std::array::from_fn(|i| {
            if i == 0 {
                -1.0
            } else if i == NODES - 1 {
                1.0
            } else {
                -(std::f64::consts::PI * i as f64 / (NODES - 1) as f64).cos()
            }
        });
        // One row for each condition: the polynomial has this value, or this rate, at this node.
        let rows: [[f64; TERMS]; TERMS] =
            std::array::from_fn(|i| chebyshev(nodes[i % NODES])[usize::from(i >= NODES)]);
        Basis { nodes, columns: transposed(inverse(rows)) }
    }
}

/// The Chebyshev polynomials at `x`, and their derivatives.
fn chebyshev(x: f64) -> [[f64; TERMS]; 2] {
    let (mut values, mut rates) = ([1.0; TERMS], [0.0; TERMS]);
    (values[1], rates[1]) = (x, 1.0);
    for k in 2..TERMS {
        values[k] = 2.0 * x * values[k - 1] - values[k - 2];
        rates[k] = 2.0 * values[k - 1] + 2.0 * x * rates[k - 1] - rates[k - 2];
    }
    [values, rates]
}

/// The inverse of a matrix, by elimination with pivots.
fn inverse(mut a: [[f64; TERMS]; TERMS]) -> [[f64; TERMS]; TERMS] {
    let mut b: [[f64; TERMS]; TERMS] =
        std::array::from_fn(|i| std::array::from_fn(|j| f64::from(u8::from(i == j))));
    for column in 0..TERMS {
        let pivot = (column..TERMS)
            .max_by(|&i, &j| a[i][column].abs().total_cmp(&a[j][column].abs()))
            .expect("there are rows left");
        a.swap(column, pivot);
        b.swap(column, pivot);
        let scale = 1.0 / a[column][column];
        a[column] = a[column].map(|v| v * scale);
        b[column] = b[column].map(|v| v * scale);
        let (pivot_a, pivot_b) = (a[column], b[column]);
        for row in (0..TERMS).filter(|&row| row != column) {
            let factor = a[row][column];
            for k in 0..TERMS {
                a[row][k] -= factor * pivot_a[k];
                b[row][k] -= factor * pivot_b[k];
            }
        }
    }
    b
}

fn transposed(a: [[f64; TERMS]; TERMS]) -> [[f64; TERMS]; TERMS] {
    std::array::from_fn(|i| std::array::from_fn(|j| a[j][i]))
}
