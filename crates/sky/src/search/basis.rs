//! From samples at the nodes of a window to the coefficients of its polynomial.

/// Samples in a window: its beginning, which the window before has read, and two quartets.
pub(crate) const NODES: usize = 9;
/// Coefficients of its polynomial: a value and a rate for each sample.
pub(crate) const TERMS: usize = 2 * NODES;

/// From samples to coefficients: the same for every window, and known when the program is built.
pub(crate) static BASIS: Basis = Basis::new();

/// See [`BASIS`].
pub(crate) struct Basis {
    /// Where the samples lie on −1 … 1 (Chebyshev–Lobatto points, the ends among them).
    pub(crate) nodes: [f64; NODES],
    /// Coefficients for each value, then for each rate.
    pub(crate) columns: [[f64; TERMS]; TERMS],
}

type Matrix = [[f64; TERMS]; TERMS];

impl Basis {
    const fn new() -> Basis {
        /// cos 22.5°, cos 45° and cos 67.5°.
        const A: f64 = 0.923_879_532_511_286_7;
        const B: f64 = std::f64::consts::FRAC_1_SQRT_2;
        const C: f64 = 0.382_683_432_365_089_8;
        let nodes = [-1.0, -A, -B, -C, 0.0, C, B, A, 1.0];
        // One row for each condition: the polynomial has this value, or this rate, at this node.
        let mut rows = [[0.0; TERMS]; TERMS];
        let mut node = 0;
        while node < NODES {
            [rows[node], rows[NODES + node]] = chebyshev(nodes[node]);
            node += 1;
        }
        Basis { nodes, columns: transposed(&inverse(rows)) }
    }
}

/// The Chebyshev polynomials at `x`, and their derivatives.
const fn chebyshev(x: f64) -> [[f64; TERMS]; 2] {
    let (mut values, mut rates) = ([1.0; TERMS], [0.0; TERMS]);
    values[1] = x;
    rates[1] = 1.0;
    let mut k = 2;
    while k < TERMS {
        values[k] = 2.0 * x * values[k - 1] - values[k - 2];
        rates[k] = 2.0 * values[k - 1] + 2.0 * x * rates[k - 1] - rates[k - 2];
        k += 1;
    }
    [values, rates]
}

/// The inverse of a matrix, by elimination with pivots.
const fn inverse(mut a: Matrix) -> Matrix {
    let mut b = [[0.0; TERMS]; TERMS];
    let mut i = 0;
    while i < TERMS {
        b[i][i] = 1.0;
        i += 1;
    }
    let mut column = 0;
    while column < TERMS {
        let pivot = largest(&a, column);
        (a[column], a[pivot]) = (a[pivot], a[column]);
        (b[column], b[pivot]) = (b[pivot], b[column]);
        let scale = 1.0 / a[column][column];
        let mut row = 0;
        while row < TERMS {
            let factor = a[row][column] * scale;
            let (pivot_a, pivot_b) = (a[column], b[column]);
            let mut k = 0;
            while k < TERMS {
                if row != column {
                    a[row][k] -= factor * pivot_a[k];
                    b[row][k] -= factor * pivot_b[k];
                }
                k += 1;
            }
            row += 1;
        }
        let mut k = 0;
        while k < TERMS {
            a[column][k] *= scale;
            b[column][k] *= scale;
            k += 1;
        }
        column += 1;
    }
    b
}

/// The row from `column` on with the largest figure in that column.
const fn largest(a: &Matrix, column: usize) -> usize {
    let (mut pivot, mut row) = (column, column + 1);
    while row < TERMS {
        if a[row][column].abs() > a[pivot][column].abs() {
            pivot = row;
        }
        row += 1;
    }
    pivot
}

const fn transposed(a: &Matrix) -> Matrix {
    let mut b = [[0.0; TERMS]; TERMS];
    let mut i = 0;
    while i < TERMS {
        let mut j = 0;
        while j < TERMS {
            b[j][i] = a[i][j];
            j += 1;
        }
        i += 1;
    }
    b
}
