//! Draws from the joint posterior of all entries' quality, given the variances.
//!
//! Effects and μ have the covariance σ² C⁻¹, with C the matrix of the mixed-model equations. C = L Lᵀ by the same elimination
//! as in `fit`, so that a draw is one backward substitution on independent normal values: first μ, then the inner factor, then
//! the outer factor, whose levels are independent once the others are drawn.
use super::{
    super::numbers::float,
    dense::InverseFactor,
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

/// How many draws are made at a time.
pub(super) const TOGETHER: usize = 16;

/// A value for each of the draws that are made together.
pub(super) type Lanes = [f64; TOGETHER];

/// For each entry with ratings.
pub(super) fn shares(design: &Design, fit: &Fit, Draws { winners, draws, seed, sigma }: Draws) -> Vec<Shares> {
    let entries = match design.outer {
        Outer::Entries => design.counts.outer.len(),
        Outer::Judges => design.counts.inner.len(),
    };
    let mut drawing = Drawing::new(design, fit, seed, sigma);
    let mut shares = vec![Shares::default(); entries];
    let (mut drawn, mut sorted) = (vec![0.0; entries], vec![0.0; entries]);
    let mut left = usize::try_from(draws).unwrap_or(usize::MAX);
    while left > 0 {
        let together = drawing.draw();
        for lane in 0..left.min(TOGETHER) {
            drawn.iter_mut().zip(together).for_each(|(value, lanes)| *value = lanes[lane]);
            let best = border(&mut sorted, &drawn, 1);
            let last = if winners == 1 { best } else { border(&mut sorted, &drawn, winners.clamp(1, entries)) };
            for (share, value) in shares.iter_mut().zip(&drawn) {
                share.first += best.share(*value);
                share.among_winners += last.share(*value);
            }
        }
        left = left.saturating_sub(TOGETHER);
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
    inverse_factor: InverseFactor,
    rng: ChaCha8Rng,
    normals: Normals,
    inner: Vec<Lanes>,
    outer: Vec<Lanes>,
    /// σ
    sigma: f64,
}

/// Independent normal values.
struct Normals {
    mean: Lanes,
    inner: Vec<Lanes>,
    outer: Vec<Lanes>,
}

impl Normals {
    /// Draw by draw, so that a seed gives the same draws however many are made together.
    fn refill(&mut self, rng: &mut ChaCha8Rng) {
        for lane in 0..TOGETHER {
            let each = std::iter::once(&mut self.mean).chain(&mut self.inner).chain(&mut self.outer);
            each.for_each(|lanes| lanes[lane] = StandardNormal.sample(rng));
        }
    }
}

impl<'a> Drawing<'a> {
    pub fn new(design: &'a Design, fit: &'a Fit, seed: u64, sigma: f64) -> Self {
        let inner = vec![[0.0; TOGETHER]; design.counts.inner.len()];
        let outer = match design.outer {
            Outer::Entries => vec![[0.0; TOGETHER]; design.counts.outer.len()],
            // Only entries are asked for.
            Outer::Judges => vec![],
        };
        Self {
            design,
            fit,
            inverse_factor: fit.inverse_factor(),
            rng: ChaCha8Rng::seed_from_u64(seed),
            normals: Normals { mean: [0.0; TOGETHER], inner: inner.clone(), outer: outer.clone() },
            inner,
            outer,
            sigma,
        }
    }

    /// The next draws of the quality of each entry, as differences to the mean that was estimated.
    pub fn draw(&mut self) -> &[Lanes] {
        self.normals.refill(&mut self.rng);
        let mean = self.normals.mean.map(|normal| self.sigma * normal / self.fit.information.sqrt());
        self.inverse_factor.transposed_times(&self.normals.inner, &mut self.inner);
        let (tau, pulls, ones) = (self.fit.ratios.inner, &self.fit.pulls.inner, &self.fit.ones.inner);
        let spread = self.sigma * tau.sqrt();
        for (lanes, (pull, one)) in self.inner.iter_mut().zip(pulls.iter().zip(ones)) {
            for (value, mean) in lanes.iter_mut().zip(&mean) {
                *value = tau * pull + spread * *value - tau * one * mean;
            }
        }
        match self.design.outer {
            Outer::Judges => &self.inner,
            Outer::Entries => self.draw_outer(&mean),
        }
    }

    fn draw_outer(&mut self, mean: &Lanes) -> &[Lanes] {
        let (tau, inner_tau) = (self.fit.ratios.outer, self.fit.ratios.inner);
        for (lanes, pull) in self.inner.iter_mut().zip(&self.fit.pulls.inner) {
            for value in lanes {
                *value -= inner_tau * pull;
            }
        }
        let levels = self.fit.pivots.iter().zip(&self.fit.pulls.outer).zip(&self.design.counts.outer);
        let drawn = self.outer.iter_mut().zip(&self.normals.outer).zip(self.design.neighbours());
        for (((value, normal), neighbours), ((d, pull), count)) in drawn.zip(levels) {
            let mut shift = mean.map(|mean| count * mean);
            for inner in neighbours.iter().map(|j| &self.inner[*j]) {
                shift.iter_mut().zip(inner).for_each(|(shift, other)| *shift += other);
            }
            let spread = self.sigma * tau.sqrt() / d.sqrt();
            for lane in 0..TOGETHER {
                value[lane] = tau * pull + spread * normal[lane] - tau * shift[lane] / d;
            }
        }
        &self.outer
    }
}
