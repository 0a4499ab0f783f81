//! Numbers without rounding: scores, weights and everything that is only added, multiplied and divided.
use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{Signed, ToPrimitive, Zero};
use serde::{Serialize, Serializer};
use std::{
    cmp::Ordering,
    fmt,
    ops::{Add, Mul, Sub},
    str::FromStr,
};

/// A fraction of whole numbers of any length. Equal means equal: nothing is rounded until it is shown.
///
/// Serialised as text, `"7"` or `"29/4"`, because a JSON number would be rounded by whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Exact(Fraction);

/// Reduced, the denominator above zero, and short wherever it can be, so that equal numbers are kept alike. Nearly all are
/// short, and arithmetic on those takes a tenth of the time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Fraction {
    /// Neither number is below −(2⁶³ − 1) or above 2⁶³ − 1: sums of products of two have room in 128 bits.
    Short(Ratio<i64>),
    Long(BigRational),
}

/// What was read is neither a whole number, nor a decimal number, nor a fraction of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// The most digits that are read, sign and point included: no score has more, and arithmetic on long ones is slow.
const MAX_DIGITS: usize = 60;

impl Exact {
    pub fn zero() -> Self {
        Self::from(0)
    }

    pub fn one() -> Self {
        Self::from(1)
    }

    /// `numerator / denominator`; nothing where the denominator is zero.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        Self::from(numerator).over(&Self::from(denominator))
    }

    /// How many there are.
    pub fn count(n: usize) -> Self {
        Self::long(BigRational::from_integer(BigInt::from(n)))
    }

    /// `denominator` is above zero.
    fn short(numerator: i128, denominator: i128) -> Self {
        let narrow = |n: i128| i64::try_from(n).ok().filter(|n| *n > i64::MIN);
        if let (Some(numerator), Some(denominator)) = (narrow(numerator), narrow(denominator)) {
            return Self(Fraction::Short(Ratio::new(numerator, denominator)));
        }
        let (numerator, denominator) = Ratio::new(numerator, denominator).into_raw();
        match (narrow(numerator), narrow(denominator)) {
            (Some(numerator), Some(denominator)) => Self(Fraction::Short(Ratio::new_raw(numerator, denominator))),
            _ => Self(Fraction::Long(BigRational::new_raw(numerator.into(), denominator.into()))),
        }
    }

    fn long(value: BigRational) -> Self {
        match (value.numer().to_i64(), value.denom().to_i64()) {
            (Some(numerator), Some(denominator)) if numerator > i64::MIN => Self(Fraction::Short(Ratio::new_raw(numerator, denominator))),
            _ => Self(Fraction::Long(value)),
        }
    }

    /// Numerator and denominator, of a short one.
    fn parts(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Fraction::Short(value) => Some(((*value.numer()).into(), (*value.denom()).into())),
            Fraction::Long(_) => None,
        }
    }

    fn to_long(&self) -> BigRational {
        match &self.0 {
            Fraction::Short(value) => BigRational::new_raw((*value.numer()).into(), (*value.denom()).into()),
            Fraction::Long(value) => value.clone(),
        }
    }

    pub fn is_zero(&self) -> bool {
        matches!(&self.0, Fraction::Short(value) if value.is_zero())
    }

    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Fraction::Short(value) => value.is_negative(),
            Fraction::Long(value) => value.is_negative(),
        }
    }

    /// `self / divisor`; nothing where the divisor is zero.
    pub fn over(&self, divisor: &Self) -> Option<Self> {
        if divisor.is_zero() {
            return None;
        }
        let Some(((a, b), (c, d))) = self.parts().zip(divisor.parts()) else {
            return Some(Self::long(self.to_long() / divisor.to_long()));
        };
        Some(if c < 0 { Self::short(-a * d, b * -c) } else { Self::short(a * d, b * c) })
    }

    /// The mean; nothing of nothing.
    pub fn mean<'a>(values: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let mut n = 0;
        let sum = Self::sum(values.into_iter().inspect(|_| n += 1));
        sum.over(&Self::count(n))
    }

    /// The sum. Fractions are added over a common denominator and reduced once, at the end.
    pub fn sum<'a>(values: impl IntoIterator<Item = &'a Self>) -> Self {
        let (mut numerator, mut denominator) = (0_i128, 1_i128);
        let mut rest = Self::zero();
        for value in values {
            let sum = value.parts().and_then(|(n, d)| {
                let times = if d == denominator { 1 } else { (denominator % d == 0).then_some(denominator / d)? };
                numerator.checked_add(n.checked_mul(times)?)
            });
            if let Some(sum) = sum {
                numerator = sum;
                continue;
            }
            let sum = &Self::short(numerator, denominator) + value;
            (numerator, denominator) = sum.parts().unwrap_or_else(|| {
                rest = &rest + &sum;
                (0, 1)
            });
        }
        &rest + &Self::short(numerator, denominator)
    }

    /// The nearest float; infinite where it is beyond all floats.
    pub fn to_f64(&self) -> f64 {
        let float = match &self.0 {
            Fraction::Short(value) => value.to_f64(),
            Fraction::Long(value) => value.to_f64(),
        };
        float.unwrap_or(f64::INFINITY)
    }

    /// To show it: with so many decimals, halves away from zero. `29/4` with one decimal is `7.3`.
    pub fn to_decimal(&self, decimals: u8) -> String {
        let scale = BigInt::from(10).pow(u32::from(decimals));
        let rounded = (self.to_long() * BigRational::from_integer(scale)).round().to_integer();
        let sign = if rounded.is_negative() { "-" } else { "" };
        let digits = format!("{:0>width$}", rounded.abs().to_string(), width = usize::from(decimals) + 1);
        let (whole, rest) = digits.split_at(digits.len() - usize::from(decimals));
        if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self::short(value.into(), 1)
    }
}

impl FromStr for Exact {
    type Err = NotANumber;

    /// `7`, `-7.25` or `29/4`, in ASCII digits.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        if text.len() > MAX_DIGITS {
            return Err(NotANumber);
        }
        if let Some((numerator, denominator)) = text.split_once('/') {
            return whole(numerator)?.over(&whole(denominator)?).ok_or(NotANumber);
        }
        let (before, after) = text.split_once('.').unwrap_or((text, ""));
        if text.ends_with('.') || !after.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotANumber);
        }
        let scale = BigInt::from(10).pow(u32::try_from(after.len()).map_err(|_| NotANumber)?);
        whole(&format!("{before}{after}"))?.over(&Self::long(BigRational::from_integer(scale))).ok_or(NotANumber)
    }
}

fn whole(text: &str) -> Result<Exact, NotANumber> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotANumber);
    }
    let long = || text.parse().map(|whole| Exact::long(BigRational::from_integer(whole))).map_err(|_| NotANumber);
    text.parse::<i64>().map_or_else(|_| long(), |whole| Ok(Exact::from(whole)))
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Fraction::Short(value) => value.fmt(f),
            Fraction::Long(value) => value.fmt(f),
        }
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Ord for Exact {
    /// By cross-multiplication: denominators are above zero. The fraction's own comparison divides, which takes longer.
    fn cmp(&self, other: &Self) -> Ordering {
        if let Some(((a, b), (c, d))) = self.parts().zip(other.parts()) {
            return (a * d).cmp(&(c * b));
        }
        let (one, other) = (self.to_long(), other.to_long());
        (one.numer() * other.denom()).cmp(&(other.numer() * one.denom()))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Add for &Exact {
    type Output = Exact;

    fn add(self, other: Self) -> Exact {
        match self.parts().zip(other.parts()) {
            Some(((a, b), (c, d))) if b == d => Exact::short(a + c, b),
            Some(((a, b), (c, d))) => Exact::short(a * d + c * b, b * d),
            None => Exact::long(self.to_long() + other.to_long()),
        }
    }
}

impl Sub for &Exact {
    type Output = Exact;

    fn sub(self, other: Self) -> Exact {
        match self.parts().zip(other.parts()) {
            Some(((a, b), (c, d))) if b == d => Exact::short(a - c, b),
            Some(((a, b), (c, d))) => Exact::short(a * d - c * b, b * d),
            None => Exact::long(self.to_long() - other.to_long()),
        }
    }
}

impl Mul for &Exact {
    type Output = Exact;

    fn mul(self, other: Self) -> Exact {
        match self.parts().zip(other.parts()) {
            Some(((a, b), (c, d))) => Exact::short(a * c, b * d),
            None => Exact::long(self.to_long() * other.to_long()),
        }
    }
}

#[cfg(test)]
mod tests;
