//! Draws from the joint posterior of all entries' quality, given the variances.
//!
//! Effects and μ have the covariance σ² C⁻¹, with C the matrix of the mixed-model equations. C = L Lᵀ by the same elimination
//! as in `fit`, so that a draw is one backward substitution on independent normal values: first μ, then the inner factor, then
//! the outer factor, whose levels are independent once the others are drawn.
use super::{
    super::numbers::float,
    dense::Lower,
    design::{Design, Outer},
    fit::Fit,
};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rand_distr::{Distribution, StandardNormal};

/// How often an entry comes first, and how often it is among the winners, 0 to 1; ties are shared.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shares {
    pub first: f64,
    pub among_winners: f64,
}

#[derive(Clone, Copy)]
pub(super) struct Draws {
    /// How many places win.
    pub winners: usize,
    pub draws: u32,
    pub seed: u64,
    /// σ, on the scale of the observations.
    pub sigma: f64,
}

/// For each entry with ratings.
pub(super) fn shares(design: &Design, fit: &Fit, Draws { winners, draws, seed, sigma }: Draws) -> Vec<Shares> {
    let entries = match design.outer {
        Outer::Entries => design.counts.outer.len(),
        Outer::Judges => design.counts.inner.len(),
    };
    let mut drawing = Drawing::new(design, fit, seed, sigma);
    let mut shares = vec![Shares::default(); entries];
    let mut sorted = vec![0.0; entries];
    for _ in 0..draws {
        let drawn = drawing.draw();
        let best = border(&mut sorted, drawn, 1);
        let last = if winners == 1 { best } else { border(&mut sorted, drawn, winners.clamp(1, entries)) };
        for (share, value) in shares.iter_mut().zip(drawn) {
            share.first += best.share(*value);
            share.among_winners += last.share(*value);
        }
    }
    let all = f64::from(draws.max(1));
    shares.iter().map(|share| Shares { first: share.first / all, among_winners: share.among_winners / all }).collect()
}

/// The value at a place, and how much of a place each entry with just that value gets.
#[derive(Clone, Copy)]
struct Border {
    value: f64,
    part: f64,
}

impl Border {
    fn share(self, value: f64) -> f64 {
        if value > self.value {
            1.0
        } else if value >= self.value {
            self.part
        } else {
            0.0
        }
    }
}

/// `room`: memory of the length of `drawn`.
fn border(room: &mut [f64], drawn: &[f64], places: usize) -> Border {
    let value = if places == 1 {
        drawn.iter().copied().fold(f64::NEG_INFINITY, f64::max)
    } else {
        room.copy_from_slice(drawn);
        *room.select_nth_unstable_by(places - 1, |a, b| b.total_cmp(a)).1
    };
    let above = drawn.iter().filter(|drawn| **drawn > value).count();
    let not_below = drawn.iter().filter(|drawn| **drawn >= value).count();
    Border { value, part: float(places - above) / float(not_below - above) }
}

pub(super) struct Drawing<'a> {
    design: &'a Design,
    fit: &'a Fit,
    /// The inverse of the Cholesky factor of S.
    inverse_factor: Lower,
    rng: ChaCha8Rng,
    normals: Vec<f64>,
    inner: Vec<f64>,
    outer: Vec<f64>,
    /// σ
    sigma: f64,
}

impl<'a> Drawing<'a> {
    pub fn new(design: &'a Design, fit: &'a Fit, seed: u64, sigma: f64) -> Self {
        let (outer, inner) = (design.counts.outer.len(), design.counts.inner.len());
        Self {
            design,
            fit,
            inverse_factor: fit.inverse_factor(),
            rng: ChaCha8Rng::seed_from_u64(seed),
            normals: vec![0.0; inner],
            inner: vec![0.0; inner],
            outer: vec![0.0; outer],
            sigma,
        }
    }

    fn normal(&mut self) -> f64 {
        StandardNormal.sample(&mut self.rng)
    }

    /// The quality of each entry, as a difference to the mean that was estimated.
    pub fn draw(&mut self) -> &[f64] {
        let mean = self.sigma * self.normal() / self.fit.information.sqrt();
        for at in 0..self.normals.len() {
            self.normals[at] = self.normal();
        }
        self.inverse_factor.transposed_times(&self.normals, &mut self.inner);
        let (tau, pulls, ones) = (self.fit.ratios.inner, &self.fit.pulls.inner, &self.fit.ones.inner);
        let spread = self.sigma * tau.sqrt();
        for (value, (pull, one)) in self.inner.iter_mut().zip(pulls.iter().zip(ones)) {
            *value = tau * pull + spread * *value - tau * one * mean;
        }
        match self.design.outer {
            Outer::Judges => &self.inner,
            Outer::Entries => self.draw_outer(mean),
        }
    }

    fn draw_outer(&mut self, mean: f64) -> &[f64] {
        let (tau, inner_tau) = (self.fit.ratios.outer, self.fit.ratios.inner);
        let spread = self.sigma * tau.sqrt();
        for (j, pull) in self.fit.pulls.inner.iter().enumerate() {
            self.inner[j] -= inner_tau * pull;
        }
        for level in 0..self.outer.len() {
            let normal = self.normal();
            let range = self.design.starts[level]..self.design.starts[level + 1];
            let others: f64 = self.design.inner_of[range].iter().map(|j| self.inner[*j]).sum();
            let d = self.fit.pivots[level];
            let shift = self.design.counts.outer[level] * mean + others;
            self.outer[level] = tau * self.fit.pulls.outer[level] + spread * normal / d.sqrt() - tau * shift / d;
        }
        &self.outer
    }
}
