//! Where the restricted likelihood is highest.
//!
//! The search runs over φ with √τ = sinh |φ| for both factors: like √τ near zero, where the likelihood is a smooth even function
//! and a variance of zero is a minimum like any other, and like log τ far out. It starts from the local minima of a grid, since
//! there can be several; from there BFGS with exact slopes.
use super::{
    design::Design,
    fit::{Fit, Ratios},
};

/// √τ up to about 1,000: beyond, the residual variance cannot be told from zero.
const FARTHEST: f64 = 7.6;
const GRID: [f64; 5] = [0.05, 0.4, 1.0, 2.0, 4.0];
const STARTS: usize = 3;
const STEPS: usize = 60;
/// A |φ| below this is tried at zero, and left there unless the deviance is worse by more than `NEGLIGIBLE`.
const NEAR_ZERO: f64 = 1e-3;
const NEGLIGIBLE: f64 = 1e-8;
/// Slopes below this are level ground: the deviance is known to some 1e-12.
const LEVEL: f64 = 1e-8;

type Point = [f64; 2];

/// Whether the residual variance was found, or is so small that the search ended at its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Residual {
    Found,
    AtLimit,
}

pub(super) fn estimate(design: &Design) -> (Fit, Residual) {
    let mut best: Option<(f64, Point)> = None;
    for start in starts(design) {
        let found = descend(design, start);
        if best.is_none_or(|(deviance, _)| found.0 < deviance) {
            best = Some(found);
        }
    }
    let (mut deviance, mut point) = best.unwrap_or((f64::INFINITY, [0.0; 2]));
    for axis in 0..2 {
        let mut at_zero = point;
        at_zero[axis] = 0.0;
        if point[axis].abs() < NEAR_ZERO {
            let tried = deviance_at(design, at_zero);
            if tried <= deviance + NEGLIGIBLE {
                (deviance, point) = (tried, at_zero);
            }
        }
    }
    let at_limit = point.iter().any(|x| x.abs() >= FARTHEST);
    (fit(design, point), if at_limit { Residual::AtLimit } else { Residual::Found })
}

fn ratios(point: Point) -> Ratios {
    let [outer, inner] = point.map(|x| x.sinh().powi(2));
    Ratios { outer, inner }
}

fn fit(design: &Design, point: Point) -> Fit {
    Fit::at(design, ratios(point))
}

fn deviance_at(design: &Design, point: Point) -> f64 {
    fit(design, point).profiled_deviance(design)
}

/// The slopes in φ; zero where it goes down only beyond the limit.
fn slope(design: &Design, fit: &Fit, point: Point) -> Point {
    let slope = fit.slope(design);
    let slopes = [slope.outer * (2.0 * point[0]).sinh(), slope.inner * (2.0 * point[1]).sinh()];
    let beyond = |at: usize| point[at].abs() >= FARTHEST && slopes[at] * point[at] < 0.0;
    [0, 1].map(|at| if beyond(at) { 0.0 } else { slopes[at] })
}

/// Points of the grid that are lower than their neighbours, lowest first.
fn starts(design: &Design) -> Vec<Point> {
    let deviances = GRID.map(|outer| GRID.map(|inner| deviance_at(design, [outer, inner])));
    let mut lowest: Vec<(f64, Point)> = vec![];
    for (i, row) in deviances.iter().enumerate() {
        for (j, own) in row.iter().enumerate() {
            let rows = deviances[i.saturating_sub(1)..].iter().take(if i == 0 { 2 } else { 3 });
            let mut around = rows.flat_map(|row| row[j.saturating_sub(1)..].iter().take(if j == 0 { 2 } else { 3 }));
            if around.all(|other| own <= other) {
                lowest.push((*own, [GRID[i], GRID[j]]));
            }
        }
    }
    lowest.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    lowest.into_iter().take(STARTS).map(|(_, start)| start).collect()
}

/// BFGS; the lowest deviance on the way down, and where.
fn descend(design: &Design, start: Point) -> (f64, Point) {
    let mut point = start;
    let mut here = fit(design, point);
    let mut deviance = here.profiled_deviance(design);
    let mut slopes = slope(design, &here, point);
    let mut inverse_hessian = Curvature::unknown(slopes);
    for _ in 0..STEPS {
        if slopes.iter().all(|s| s.abs() < LEVEL) {
            break;
        }
        let direction = inverse_hessian.downhill(slopes);
        let Some((next, there)) = line_search(design, point, direction, (deviance, slopes)) else { break };
        deviance = there.profiled_deviance(design);
        let next_slopes = slope(design, &there, next);
        inverse_hessian.learn(minus(next, point), minus(next_slopes, slopes));
        (point, here, slopes) = (next, there, next_slopes);
    }
    (here.profiled_deviance(design), point)
}

/// The first of ever shorter steps that goes down enough; nothing where none does, which is at the bottom.
fn line_search(design: &Design, from: Point, direction: Point, (deviance, slopes): (f64, Point)) -> Option<(Point, Fit)> {
    let mut length = 1.0;
    for _ in 0..25 {
        let to = [0, 1].map(|at| (from[at] + length * direction[at]).clamp(-FARTHEST, FARTHEST));
        let fit = fit(design, to);
        let expected = times(slopes, minus(to, from));
        if fit.profiled_deviance(design) <= deviance + 1e-4 * expected + 1e-13 * deviance.abs() && expected < 0.0 {
            return Some((to, fit));
        }
        length /= 2.0;
    }
    None
}

/// The inverse of the second derivatives, as far as they have been learnt.
struct Curvature([Point; 2]);

impl Curvature {
    /// A first step of at most 1/2.
    fn unknown(slopes: Point) -> Self {
        let scale = 0.5 / times(slopes, slopes).sqrt().max(0.5);
        Self([[scale, 0.0], [0.0, scale]])
    }

    /// The step to take: at most 2 long, downhill, and along an axis only where it has a slope, so that one which is at its
    /// limit does not hold up the other.
    fn downhill(&mut self, slopes: Point) -> Point {
        let mut step = [0, 1].map(|at| if slopes[at].abs() > 0.0 { -times(self.0[at], slopes) } else { 0.0 });
        if times(step, slopes) >= 0.0 {
            *self = Self::unknown(slopes);
            step = slopes.map(|s| -s * self.0[0][0]);
        }
        let length = times(step, step).sqrt();
        if length > 2.0 { step.map(|x| x * 2.0 / length) } else { step }
    }

    /// The update of Broyden, Fletcher, Goldfarb and Shanno; skipped where the ground does not curve upwards.
    fn learn(&mut self, step: Point, change: Point) {
        let curving = times(step, change);
        if curving <= 1e-14 {
            return;
        }
        let moved = [times(self.0[0], change), times(self.0[1], change)];
        let factor = (1.0 + times(change, moved) / curving) / curving;
        for i in 0..2 {
            for j in 0..2 {
                self.0[i][j] += factor * step[i] * step[j] - (moved[i] * step[j] + step[i] * moved[j]) / curving;
            }
        }
    }
}

fn times(a: Point, b: Point) -> f64 {
    a[0] * b[0] + a[1] * b[1]
}

fn minus(a: Point, b: Point) -> Point {
    [a[0] - b[0], a[1] - b[1]]
}
