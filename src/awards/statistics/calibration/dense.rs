//! Dense symmetric matrices with an identity in them: I + positive semidefinite.
//!
//! Rows of the lower triangle are stored one after another in full length. The inner loops take four rows at a time, so that
//! what is read from memory is used four times.

/// A square matrix of which only the lower triangle counts.
#[derive(Clone)]
pub(super) struct Lower {
    pub n: usize,
    cells: Vec<f64>,
}

/// How many columns are finished together; their rows stay in the processor's nearest memory.
const BLOCK: usize = 48;

impl Lower {
    pub fn zero(n: usize) -> Self {
        Self { n, cells: vec![0.0; n * n] }
    }

    /// Row `i` up to and with the diagonal.
    pub fn row(&self, i: usize) -> &[f64] {
        &self.cells[i * self.n..=i * self.n + i]
    }

    pub fn row_mut(&mut self, i: usize) -> &mut [f64] {
        &mut self.cells[i * self.n..=i * self.n + i]
    }

    /// The cell of a symmetric matrix.
    pub fn at(&self, i: usize, j: usize) -> f64 {
        self.cells[i.max(j) * self.n + i.min(j)]
    }

    /// The sum of the products of all cells of two symmetric matrices: the trace of their product.
    pub fn inner_product(&self, other: &Self) -> f64 {
        let rows = (0..self.n).map(|i| {
            let (a, b) = (self.row(i), other.row(i));
            2.0 * dot(&a[..i], &b[..i]) + a[i] * b[i]
        });
        rows.sum()
    }

    /// The factor L of self = L Lᵀ, for a matrix that is the identity plus a positive semidefinite one: its pivots are at
    /// least 1, and what rounding takes from them is given back.
    pub fn cholesky(mut self) -> Self {
        let n = self.n;
        for start in (0..n).step_by(BLOCK) {
            let end = (start + BLOCK).min(n);
            for i in start..n {
                let (before, rest) = self.cells.split_at_mut(i * n);
                let row = &mut rest[..n];
                subtract_products(row, before, n, start..end.min(i));
                for j in start..end.min(i) {
                    let other = &before[j * n..j * n + n];
                    row[j] = (row[j] - dot(&row[start..j], &other[start..j])) / other[j];
                }
                if i < end {
                    row[i] = (row[i] - dot(&row[..i], &row[..i])).max(1.0).sqrt();
                }
            }
        }
        self
    }

    /// Of a factor L: log |L Lᵀ|.
    pub fn log_determinant(&self) -> f64 {
        2.0 * (0..self.n).map(|i| self.at(i, i).ln()).sum::<f64>()
    }

    /// Of a factor L: x with L Lᵀ x = `right`.
    pub fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut x = right.to_vec();
        for i in 0..self.n {
            let row = self.row(i);
            x[i] = (x[i] - dot(&row[..i], &x[..i])) / row[i];
        }
        for i in (0..self.n).rev() {
            let row = self.row(i);
            x[i] /= row[i];
            let own = x[i];
            x[..i].iter_mut().zip(row).for_each(|(x, l)| *x -= own * l);
        }
        x
    }

    /// Of a factor L: its inverse K, so that (L Lᵀ)⁻¹ = Kᵀ K.
    pub fn inverse(&self) -> Self {
        let mut inverse = Self::zero(self.n);
        for i in 0..self.n {
            let (before, rest) = inverse.cells.split_at_mut(i * self.n);
            let factors = self.row(i);
            let row = &mut rest[..=i];
            add_rows(&mut row[..i], before, self.n, factors[..i].iter().copied().enumerate());
            row[..i].iter_mut().for_each(|x| *x /= -factors[i]);
            row[i] = 1.0 / factors[i];
        }
        inverse
    }

    /// Kᵀ K.
    pub fn squared(&self) -> Self {
        let mut product = Self::zero(self.n);
        for i in 0..self.n {
            add_rows(product.row_mut(i), &self.cells, self.n, (i..self.n).map(|k| (k, self.at(k, i))));
        }
        product
    }

    /// Kᵀ z for `N` vectors z side by side, so that each cell is read from memory once for all of them.
    pub fn transposed_times<const N: usize>(&self, z: &[[f64; N]], product: &mut [[f64; N]]) {
        product.fill([0.0; N]);
        for start in (0..self.n).step_by(4) {
            let end = (start + 4).min(self.n);
            // Where there are less than four rows left, the last stands for what is missing, times zero.
            let rows = [0, 1, 2, 3].map(|at| &self.cells[(start + at).min(end - 1) * self.n..][..end]);
            let [first, second, third, fourth] = [0, 1, 2, 3].map(|at| z.get(start + at).copied().unwrap_or([0.0; N]));
            for (j, sums) in product[..end].iter_mut().enumerate() {
                let [a, b, c, d] = rows.map(|row| row[j]);
                for lane in 0..N {
                    sums[lane] += (a * first[lane] + b * second[lane]) + (c * third[lane] + d * fourth[lane]);
                }
            }
        }
    }
}

/// `row[j] −= row[..start] · rows[j][..start]` for all `j` of `columns`, which begin at `start`.
fn subtract_products(row: &mut [f64], rows: &[f64], n: usize, columns: std::ops::Range<usize>) {
    let start = columns.start;
    let (done, open) = row.split_at_mut(start);
    let mut fours = open[..columns.len()].chunks_exact_mut(4);
    let mut j = start;
    for four in &mut fours {
        let products = dot_four(done, [0, 1, 2, 3].map(|at| &rows[(j + at) * n..][..start]));
        four.iter_mut().zip(products).for_each(|(cell, product)| *cell -= product);
        j += 4;
    }
    for cell in fours.into_remainder() {
        *cell -= dot(done, &rows[j * n..][..start]);
        j += 1;
    }
}

/// sum += Σ factor · row, over rows of `cells` (`n` long), each as far as the sum reaches. Cells above the diagonal are zero.
fn add_rows(sum: &mut [f64], cells: &[f64], n: usize, mut terms: impl Iterator<Item = (usize, f64)>) {
    let length = sum.len();
    let mut next = || terms.next().map(|(k, factor)| (factor, &cells[k * n..][..length]));
    loop {
        match (next(), next(), next(), next()) {
            (Some(first), Some(second), Some(third), Some(fourth)) => add_four(sum, [first, second, third, fourth]),
            (first, second, third, _) => {
                for (factor, row) in [first, second, third].into_iter().flatten() {
                    sum.iter_mut().zip(row).for_each(|(sum, cell)| *sum += factor * cell);
                }
                return;
            }
        }
    }
}

fn add_four(sum: &mut [f64], [first, second, third, fourth]: [(f64, &[f64]); 4]) {
    let rows = first.1.iter().zip(second.1).zip(third.1.iter().zip(fourth.1));
    for (sum, ((a, b), (c, d))) in sum.iter_mut().zip(rows) {
        *sum += (first.0 * a + second.0 * b) + (third.0 * c + fourth.0 * d);
    }
}

/// In four running sums, which the processor adds at once.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (a, b) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 = a.remainder().iter().zip(b.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in a.zip(b) {
        for lane in 0..4 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

fn dot_four(a: &[f64], rows: [&[f64]; 4]) -> [f64; 4] {
    let mut sums = [[0.0; 4]; 4];
    let whole = a.len() / 4 * 4;
    for at in (0..whole).step_by(4) {
        let own = &a[at..at + 4];
        for (sums, row) in sums.iter_mut().zip(rows) {
            let other = &row[at..at + 4];
            for lane in 0..4 {
                sums[lane] += own[lane] * other[lane];
            }
        }
    }
    let mut products = sums.map(|lanes| (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]));
    for (product, row) in products.iter_mut().zip(rows) {
        *product += a[whole..].iter().zip(&row[whole..]).map(|(a, b)| a * b).sum::<f64>();
    }
    products
}
