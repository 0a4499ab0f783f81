//! The factor of a symmetric matrix that is the identity plus a positive semidefinite one.
use nalgebra::{Cholesky, DMatrix, DMatrixView, DVector, Dyn};

/// L, with L Lᵀ the matrix.
pub(super) struct Factor(Cholesky<f64, Dyn>);

/// K = L⁻¹, so that the matrix's inverse is Kᵀ K.
pub(super) struct InverseFactor(DMatrix<f64>);

impl Factor {
    /// Only the lower triangle is read. All pivots are at least 1: one that rounding took to zero or below is 1.
    pub fn of(matrix: DMatrix<f64>) -> Self {
        let n = matrix.nrows();
        let identity = || Cholesky::pack_dirty(DMatrix::identity(n, n));
        Self(Cholesky::new_with_substitute(matrix, 1.0).unwrap_or_else(identity))
    }

    /// log |L Lᵀ|.
    pub fn log_determinant(&self) -> f64 {
        self.0.ln_determinant()
    }

    /// x with L Lᵀ x = `right`.
    pub fn solve(&self, right: Vec<f64>) -> Vec<f64> {
        let mut x = DVector::from_vec(right);
        self.0.solve_mut(&mut x);
        x.data.into()
    }

    pub fn inverse(&self) -> InverseFactor {
        let factor = self.0.l_dirty();
        let mut inverse = DMatrix::identity(factor.nrows(), factor.nrows());
        factor.solve_lower_triangular_unchecked_mut(&mut inverse);
        InverseFactor(inverse)
    }
}

impl InverseFactor {
    /// Kᵀ K.
    pub fn squared(&self) -> DMatrix<f64> {
        // A product that is written out so goes through the kernel for large matrices; `tr_mul` does not.
        self.0.transpose() * &self.0
    }

    /// Kᵀ z for `N` vectors z side by side.
    pub fn transposed_times<const N: usize>(&self, z: &[[f64; N]], product: &mut [[f64; N]]) {
        let z = DMatrixView::from_slice(z.as_flattened(), N, z.len());
        product.as_flattened_mut().copy_from_slice((z * &self.0).as_slice());
    }
}
