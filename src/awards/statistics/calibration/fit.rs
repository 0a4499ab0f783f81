//! The mixed-model equations at given ratios of the variances (Henderson 1975; Patterson and Thompson 1971).
//!
//! With `τ = σ_level² / σ²` for each factor and `V* = V / σ² = I + τ₁ Z₁Z₁ᵀ + τ₂ Z₂Z₂ᵀ` (1 outer, 2 inner), everything that is
//! needed of V*⁻¹ comes from
//!
//! - D = I + τ₁ diag(counts of the outer levels), diagonal;
//! - A = Z₂ᵀ (I + τ₁ Z₁Z₁ᵀ)⁻¹ Z₂ = diag(counts of the inner levels) − τ₁ Nᵀ D⁻¹ N, where N says who rated whom;
//! - S = I + τ₂ A, dense, factored by Cholesky; |V*| = |D| |S|.
//!
//! Nothing is divided by a variance: at τ = 0 the block of a factor is the identity and its effects are zero, which is the
//! model without it.
use super::{
    super::numbers::dot,
    dense::{Factor, InverseFactor},
    design::{Design, Levels},
};
use nalgebra::{DMatrix, DVector};
use std::f64::consts::TAU;

/// τ of both factors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ratios {
    pub outer: f64,
    pub inner: f64,
}

pub(super) struct Fit {
    pub ratios: Ratios,
    /// D.
    pub pivots: Vec<f64>,
    a: DMatrix<f64>,
    factor: Factor,
    /// Zᵀ V*⁻¹ 1.
    pub ones: Levels,
    /// 1ᵀ V*⁻¹ 1.
    pub information: f64,
    /// The estimate of μ.
    pub mean: f64,
    /// h = Zᵀ P* y; the effects are τ h.
    pub pulls: Levels,
    /// yᵀ P* y.
    pub squares: f64,
    /// log |V*| + log |Xᵀ V*⁻¹ X|.
    log_determinants: f64,
}

impl Fit {
    pub fn at(design: &Design, ratios: Ratios) -> Self {
        let pivots: Vec<f64> = design.counts.outer.iter().map(|count| 1.0 + ratios.outer * count).collect();
        let a = inner_block(design, &pivots, ratios);
        let mut s = &a * ratios.inner;
        for pivot in 0..s.nrows() {
            s[(pivot, pivot)] += 1.0;
        }
        let factor = Factor::of(s);
        let solve = |right: &Levels| solve(design, &pivots, &factor, ratios, right);
        let ones = solve(&design.counts);
        let of_y = solve(&design.sums);
        let information = product(design, ratios, (|_| 1.0, &ones), (|_| 1.0, &ones));
        let mean = product(design, ratios, (|_| 1.0, &ones), (|at| design.y[at], &of_y)) / information;
        let less = |of_y: &[f64], ones: &[f64]| of_y.iter().zip(ones).map(|(y, one)| y - mean * one).collect();
        let pulls = Levels { outer: less(&of_y.outer, &ones.outer), inner: less(&of_y.inner, &ones.inner) };
        let around = (|at: usize| design.y[at] - mean, &pulls);
        let squares = product(design, ratios, around, around);
        let log_determinants = pivots.iter().map(|d| d.ln()).sum::<f64>() + factor.log_determinant() + information.ln();
        Self { ratios, pivots, a, factor, ones, information, mean, pulls, squares, log_determinants }
    }

    /// The residual variance that goes with the ratios: yᵀ P* y / (n − 1).
    pub fn residual_variance(&self, design: &Design) -> f64 {
        self.squares / (design.n() - 1.0)
    }

    /// −2 log of the restricted likelihood at a residual variance.
    pub fn deviance(&self, design: &Design, residual: f64) -> f64 {
        self.log_determinants + (design.n() - 1.0) * (TAU * residual).ln() + self.squares / residual
    }

    /// The same, at the residual variance where it is lowest.
    pub fn profiled_deviance(&self, design: &Design) -> f64 {
        self.deviance(design, self.residual_variance(design))
    }

    /// The inverse of the Cholesky factor of S.
    pub fn inverse_factor(&self) -> InverseFactor {
        self.factor.inverse()
    }

    /// The slope of the profiled deviance in τ: tr(Zᵀ P* Z) − (n − 1) |Zᵀ P* y|² / yᵀ P* y.
    pub fn slope(&self, design: &Design) -> Ratios {
        let inverse = self.inverse_factor().squared();
        let residual = self.residual_variance(design);
        let mean_part = |ones: &[f64]| dot(ones, ones) / self.information;
        let outer: f64 = self.outer_information(design, &inverse).iter().sum();
        let inner = inverse.dot(&self.a) - mean_part(&self.ones.inner);
        let pull = |pulls: &[f64]| dot(pulls, pulls) / residual;
        Ratios { outer: outer - pull(&self.pulls.outer), inner: inner - pull(&self.pulls.inner) }
    }

    /// The diagonal of Z₁ᵀ P* Z₁. `inverse`: S⁻¹.
    fn outer_information(&self, design: &Design, inverse: &DMatrix<f64>) -> Vec<f64> {
        let levels = cross_sums(design, inverse).into_iter().zip(&self.pivots).zip(&design.counts.outer).zip(&self.ones.outer);
        let parts = levels.map(|(((inner, d), count), one)| count / d - self.ratios.inner * inner / (d * d) - one * one / self.information);
        parts.collect()
    }

    pub fn uncertainty(&self, design: &Design) -> Uncertainty {
        let inverse = self.inverse_factor().squared();
        let Ratios { outer, inner } = self.ratios;
        let judged = cross_sums(design, &inverse).into_iter().zip(&self.pivots);
        let given_outer = judged.map(|(cross, d)| 1.0 / d + outer * inner * cross / (d * d)).collect();
        let given_inner = inverse.diagonal().as_slice().to_vec();
        let (of_outer, of_inner) =
            (self.uncertain(outer, given_outer, &self.ones.outer), self.uncertain(inner, given_inner, &self.ones.inner));
        Uncertainty { effects: Levels { outer: of_outer.0, inner: of_inner.0 }, with_mean: Levels { outer: of_outer.1, inner: of_inner.1 } }
    }

    /// `given`: `var(effect) / σ_level²` if μ were known. An error δ of μ shifts the effect by −τ (Zᵀ V*⁻¹ 1) δ.
    fn uncertain(&self, tau: f64, given: Vec<f64>, ones: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let of = |(given, one): (f64, &f64)| {
            let with_mean = (1.0 - tau * one) * (1.0 - tau * one);
            (given + tau * one * one / self.information, tau * given + with_mean / self.information)
        };
        given.into_iter().zip(ones).map(of).unzip()
    }
}

/// Of each level, from terms that are all positive so that nothing cancels.
pub(super) struct Uncertainty {
    /// `var(effect − its estimate) / σ_level² = 1 − τ (Zᵀ P* Z)ᵢᵢ`.
    pub effects: Levels,
    /// `var(μ + effect − their estimates) / σ² = kᵀ C⁻¹ k`, with C the matrix of the mixed-model equations and k of 1 at μ and at
    /// the level (Henderson 1975).
    pub with_mean: Levels,
}

/// A.
fn inner_block(design: &Design, pivots: &[f64], ratios: Ratios) -> DMatrix<f64> {
    let mut a = DMatrix::from_diagonal(&DVector::from_column_slice(&design.counts.inner));
    for (neighbours, d) in design.neighbours().zip(pivots) {
        let weight = ratios.outer / d;
        for i in neighbours {
            let mut column = a.column_mut(*i);
            for j in neighbours {
                column[*j] -= weight;
            }
        }
    }
    a
}

/// Nᵢ S⁻¹ Nᵢᵀ for each outer level i.
fn cross_sums(design: &Design, inverse: &DMatrix<f64>) -> Vec<f64> {
    let of = |level: &[usize]| level.iter().map(|a| level.iter().map(|b| inverse[(*b, *a)]).sum::<f64>()).sum();
    design.neighbours().map(of).collect()
}

/// Zᵀ V*⁻¹ v, where `right` is Zᵀ v.
fn solve(design: &Design, pivots: &[f64], factor: &Factor, ratios: Ratios, right: &Levels) -> Levels {
    let over_pivots = |outer: &[f64]| outer.iter().zip(pivots).map(|(x, d)| x / d).collect::<Vec<f64>>();
    let through = design.scatter(&over_pivots(&right.outer));
    let reduced: Vec<f64> = right.inner.iter().zip(through).map(|(x, through)| x - ratios.outer * through).collect();
    let inner = factor.solve(reduced);
    let back = design.gather(&inner);
    let rest: Vec<f64> = right.outer.iter().zip(back).map(|(x, back)| x - ratios.inner * back).collect();
    Levels { outer: over_pivots(&rest), inner }
}

/// aᵀ V*⁻¹ b, each given by its values and by Zᵀ V*⁻¹ of them: the product of the residuals and of the effects on their scale.
/// Rounding of the solutions enters only in the second order, and a square cannot become negative.
fn product(
    design: &Design,
    ratios: Ratios,
    (a, of_a): (impl Fn(usize) -> f64, &Levels),
    (b, of_b): (impl Fn(usize) -> f64, &Levels),
) -> f64 {
    let mut sum = ratios.outer * dot(&of_a.outer, &of_b.outer) + ratios.inner * dot(&of_a.inner, &of_b.inner);
    for (level, range) in design.starts.windows(2).enumerate() {
        let (outer_a, outer_b) = (ratios.outer * of_a.outer[level], ratios.outer * of_b.outer[level]);
        for at in range[0]..range[1] {
            let j = design.inner_of[at];
            sum += (a(at) - outer_a - ratios.inner * of_a.inner[j]) * (b(at) - outer_b - ratios.inner * of_b.inner[j]);
        }
    }
    sum
}
