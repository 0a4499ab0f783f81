//! Numbers as they are shown: rounded for people, in full for programs.
use crate::awards::statistics::Exact;

/// Decimals of points of 100.
const DECIMALS: u8 = 2;

/// A dash where there is nothing.
pub const NOTHING: &str = "–";

pub fn exact(value: &Exact) -> String {
    value.to_decimal(DECIMALS)
}

pub fn points(value: f64) -> String {
    let text = format!("{value:.2}");
    if text == "-0.00" { "0.00".to_owned() } else { text.replace('-', "−") }
}

/// With its sign: a severity, a residual.
pub fn signed(value: f64) -> String {
    let text = points(value);
    if value > 0.0 && text != "0.00" { format!("+{text}") } else { text }
}

/// A coefficient, three decimals.
pub fn coefficient(value: Option<f64>) -> String {
    value.map_or_else(|| NOTHING.to_owned(), |value| format!("{value:.3}").replace('-', "−"))
}

/// From draws, so that nothing is impossible or sure.
pub fn chance(value: f64) -> String {
    match value {
        v if v < 0.01 => "<1 %".to_owned(),
        v if v > 0.99 => ">99 %".to_owned(),
        v => format!("{:.0} %", v * 100.0),
    }
}

/// The part of a variance.
pub fn part(value: f64) -> String {
    format!("{:.0} %", value * 100.0)
}

/// A share of the whole, as percent.
pub fn percent(share: &Exact) -> String {
    let percent = (share * &Exact::from(100)).to_decimal(1);
    format!("{} %", percent.strip_suffix(".0").unwrap_or(&percent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rounded_for_the_eye() {
        assert_eq!([1.0, -0.001, -2.345, 81.254].map(points), ["1.00", "0.00", "−2.35", "81.25"]);
        assert_eq!([1.0, 0.0, -2.0].map(signed), ["+1.00", "0.00", "−2.00"]);
        assert_eq!([0.0, 0.004, 0.5, 0.995, 1.0].map(chance), ["<1 %", "<1 %", "50 %", ">99 %", ">99 %"]);
        assert_eq!(["3/5", "1/3", "1"].map(|share| percent(&share.parse().expect("a share"))), ["60 %", "33.3 %", "100 %"]);
    }
}
