//! Matrices of several blocks, of sizes that no four divides.
use super::super::dense::Lower;
use super::{ChaCha8Rng, SeedableRng, assert_near, normal};

/// I + B Bᵀ, with few columns in B.
fn random(n: usize) -> Lower {
    let rng = &mut ChaCha8Rng::seed_from_u64(3);
    let b: Vec<Vec<f64>> = (0..n).map(|_| (0..7).map(|_| normal(rng, 1.0)).collect()).collect();
    let mut matrix = Lower::zero(n);
    for i in 0..n {
        for (j, cell) in matrix.row_mut(i).iter_mut().enumerate() {
            *cell = b[i].iter().zip(&b[j]).map(|(x, y)| x * y).sum::<f64>() + if i == j { 1.0 } else { 0.0 };
        }
    }
    matrix
}

#[test]
fn the_factor_its_inverse_and_solutions_belong_to_the_matrix() {
    for n in [1, 2, 5, 47, 48, 49, 103] {
        let matrix = random(n);
        let factor = matrix.clone().cholesky();
        let inverse = factor.inverse().squared();
        for i in 0..n {
            for j in 0..=i {
                let product: f64 = (0..=j).map(|k| factor.at(i, k) * factor.at(j, k)).sum();
                assert_near(product, matrix.at(i, j), 1e-10);
                let unit: f64 = (0..n).map(|k| inverse.at(i, k) * matrix.at(k, j)).sum();
                assert_near(unit, if i == j { 1.0 } else { 0.0 }, 1e-10);
            }
        }
        let right: Vec<f64> = (0..n).map(|i| inverse.at(i, 0)).collect();
        let solved = factor.solve(&right);
        for (i, right) in right.iter().enumerate() {
            assert_near((0..n).map(|k| matrix.at(i, k) * solved[k]).sum(), *right, 1e-10);
        }
        let everything = matrix.inner_product(&inverse);
        assert_near(everything, f64::from(u32::try_from(n).expect("small")), 1e-9);
    }
}

#[test]
fn a_transposed_product_is_that_of_the_rows() {
    for n in [1, 2, 3, 4, 50] {
        let factor = random(n).cholesky().inverse();
        let z: Vec<[f64; 3]> = (0..n).map(|i| [7, 5, 3].map(|m| f64::from(u32::try_from(i % m).expect("small")) - 3.0)).collect();
        let mut product = vec![[9.0; 3]; n];
        factor.transposed_times(&z, &mut product);
        for (j, product) in product.iter().enumerate() {
            for (lane, product) in product.iter().enumerate() {
                assert_near(*product, (j..n).map(|i| factor.at(i, j) * z[i][lane]).sum(), 1e-12);
            }
        }
    }
}
