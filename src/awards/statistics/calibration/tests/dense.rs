//! Matrices of several sizes against what their factors say of them.
use super::super::dense::Factor;
use super::{ChaCha8Rng, SeedableRng, assert_near, normal};
use nalgebra::{DMatrix, DVector};

/// I + B Bᵀ, with few columns in B.
fn random(n: usize) -> DMatrix<f64> {
    let rng = &mut ChaCha8Rng::seed_from_u64(3);
    let b = DMatrix::from_fn(n, 7, |_, _| normal(rng, 1.0));
    DMatrix::identity(n, n) + &b * b.transpose()
}

fn is_near(one: &DMatrix<f64>, other: &DMatrix<f64>) {
    assert_near((one - other).amax(), 0.0, 1e-10);
}

#[test]
fn the_factor_its_inverse_and_solutions_belong_to_the_matrix() {
    for n in [1, 2, 5, 49, 103] {
        let matrix = random(n);
        let factor = Factor::of(matrix.clone());
        let inverse = factor.inverse().squared();
        is_near(&(&inverse * &matrix), &DMatrix::identity(n, n));
        let right: DVector<f64> = matrix.column(n / 2).into_owned();
        let solved = factor.solve(right.as_slice().to_vec());
        assert_near(solved[n / 2], 1.0, 1e-10);
        assert_near(solved.iter().map(|x| x * x).sum::<f64>(), 1.0, 1e-10);
        assert_near(factor.log_determinant(), matrix.determinant().ln(), 1e-9);
    }
}

#[test]
fn a_pivot_that_rounding_took_away_is_one() {
    let matrix = DMatrix::from_row_slice(2, 2, &[1e20, 1e20, 1e20, 1e20 - 1e4]);
    assert_near(Factor::of(matrix).log_determinant(), 1e20_f64.ln(), 1e-9);
}

#[test]
fn vectors_side_by_side_are_multiplied_each_by_itself() {
    for n in [1, 3, 4, 50] {
        let inverse = Factor::of(random(n)).inverse();
        let z: Vec<[f64; 3]> = (0..n).map(|i| [7, 5, 3].map(|m| f64::from(u32::try_from(i % m).expect("small")) - 3.0)).collect();
        let mut product = vec![[9.0; 3]; n];
        inverse.transposed_times(&z, &mut product);
        // Kᵀ z is x with Lᵀ x = z.
        let lower = nalgebra::Cholesky::new(random(n)).expect("positive").unpack();
        for lane in 0..3 {
            let mut expected = DVector::from_iterator(n, z.iter().map(|lanes| lanes[lane]));
            lower.tr_solve_lower_triangular_mut(&mut expected);
            product.iter().zip(&expected).for_each(|(lanes, expected)| assert_near(lanes[lane], *expected, 1e-11));
        }
    }
}
