//! Numbers without rounding: scores, weights and everything that is only added, multiplied and divided.
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
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
pub struct Exact(BigRational);

/// What was read is neither a whole number, nor a decimal number, nor a fraction of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// The most digits that are read, sign and point included: no score has more, and arithmetic on long ones is slow.
const MAX_DIGITS: usize = 60;

impl Exact {
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    pub fn one() -> Self {
        Self(BigRational::one())
    }

    /// `numerator / denominator`; nothing where the denominator is zero.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self(BigRational::new(numerator.into(), denominator.into())))
    }

    /// How many there are.
    pub fn count(n: usize) -> Self {
        Self(BigRational::from_integer(BigInt::from(n)))
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// `self / divisor`; nothing where the divisor is zero.
    pub fn over(&self, divisor: &Self) -> Option<Self> {
        (!divisor.0.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// The mean; nothing of nothing.
    pub fn mean<'a>(values: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let mut n = 0;
        let sum = Self::sum(values.into_iter().inspect(|_| n += 1));
        sum.over(&Self::count(n))
    }

    /// The sum. Fractions are added over a common denominator and reduced once, at the end.
    pub fn sum<'a>(values: impl IntoIterator<Item = &'a Self>) -> Self {
        let (mut numerator, mut denominator) = (BigInt::zero(), BigInt::one());
        for Self(value) in values {
            if value.denom() == &denominator {
                numerator += value.numer();
            } else if (&denominator % value.denom()).is_zero() {
                numerator += value.numer() * (&denominator / value.denom());
            } else {
                let sum = BigRational::new(numerator, denominator) + value;
                (numerator, denominator) = sum.into_raw();
            }
        }
        Self(BigRational::new(numerator, denominator))
    }

    /// The nearest float; infinite where it is beyond all floats.
    pub fn to_f64(&self) -> f64 {
        self.0.to_f64().unwrap_or(f64::INFINITY)
    }

    /// To show it: with so many decimals, halves away from zero. `29/4` with one decimal is `7.3`.
    pub fn to_decimal(&self, decimals: u8) -> String {
        let scale = BigInt::from(10).pow(u32::from(decimals));
        let rounded = (&self.0 * BigRational::from_integer(scale)).round().to_integer();
        let sign = if rounded.is_negative() { "-" } else { "" };
        let digits = format!("{:0>width$}", rounded.abs().to_string(), width = usize::from(decimals) + 1);
        let (whole, rest) = digits.split_at(digits.len() - usize::from(decimals));
        if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self(BigRational::from_integer(value.into()))
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
            let denominator = Self(BigRational::from_integer(whole(denominator)?));
            return Self(BigRational::from_integer(whole(numerator)?)).over(&denominator).ok_or(NotANumber);
        }
        let (before, after) = text.split_once('.').unwrap_or((text, ""));
        if text.ends_with('.') || !after.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotANumber);
        }
        let scale = BigInt::from(10).pow(u32::try_from(after.len()).map_err(|_| NotANumber)?);
        Ok(Self(BigRational::new(whole(&format!("{before}{after}"))?, scale)))
    }
}

fn whole(text: &str) -> Result<BigInt, NotANumber> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotANumber);
    }
    text.parse().map_err(|_| NotANumber)
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Ord for Exact {
    /// By cross-multiplication: denominators are above zero. The fraction's own comparison divides, which takes longer.
    fn cmp(&self, Self(other): &Self) -> Ordering {
        if self.0.denom() == other.denom() {
            return self.0.numer().cmp(other.numer());
        }
        (self.0.numer() * other.denom()).cmp(&(other.numer() * self.0.denom()))
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
        Exact(&self.0 + &other.0)
    }
}

impl Sub for &Exact {
    type Output = Exact;

    fn sub(self, other: Self) -> Exact {
        Exact(&self.0 - &other.0)
    }
}

impl Mul for &Exact {
    type Output = Exact;

    fn mul(self, other: Self) -> Exact {
        Exact(&self.0 * &other.0)
    }
}

#[cfg(test)]
mod tests;
