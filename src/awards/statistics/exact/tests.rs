//! Numbers are read, added and shown without rounding.
use super::*;

fn exact(text: &str) -> Exact {
    text.parse().expect("a number")
}

#[test]
fn decimals_and_fractions_are_the_same_number() {
    assert_eq!(exact("7.25"), exact("29/4"));
    assert_eq!(exact("-0.5"), Exact::ratio(-1, 2).expect("a fraction"));
    assert_eq!(exact("0.1").to_string(), "1/10");
    assert_eq!(&(&exact("0.1") + &exact("0.2")) - &exact("0.3"), Exact::zero());
}

#[test]
fn what_is_no_number_is_refused() {
    for text in ["", "-", ".", "7.", "1e5", "NaN", "inf", "1/0", "1/", "/2", "1.-5", "--1", "+1", "۷", "1.2.3", "1 ", &"9".repeat(61)] {
        assert_eq!(text.parse::<Exact>(), Err(NotANumber), "{text:?}");
    }
}

#[test]
fn it_is_rounded_only_to_be_shown() {
    let shown = |text: &str, decimals| exact(text).to_decimal(decimals);
    assert_eq!(shown("29/4", 1), "7.3");
    assert_eq!(shown("2/3", 2), "0.67");
    assert_eq!(shown("-2/3", 2), "-0.67");
    assert_eq!(shown("-0.001", 2), "0.00");
    assert_eq!(shown("99.995", 2), "100.00");
    assert_eq!(shown("5", 0), "5");
}

#[test]
fn order_and_sum_are_those_of_the_numbers() {
    let mut numbers = ["1/2", "-1/3", "0", "1/3", "-1/2", "2/4", "0.34"].map(exact);
    numbers.sort_unstable();
    assert_eq!(numbers, ["-1/2", "-1/3", "0", "1/3", "0.34", "1/2", "1/2"].map(exact));
    assert_eq!(Exact::sum(&numbers), exact("0.84"));
    assert_eq!(Exact::mean(&numbers), Some(exact("0.12")));
    assert_eq!(Exact::mean([]), None);
}

#[test]
fn it_travels_as_text() {
    assert_eq!(serde_json::to_string(&exact("29/4")).expect("JSON"), "\"29/4\"");
}

/// Whole numbers at and beyond the border of what a processor multiplies, against fractions of any length.
#[test]
fn long_numbers_are_as_exact_as_short_ones() {
    let wholes = [0, 3, (1 << 32) + 1, i128::from(i64::MAX), 1 << 63, 1 << 90].into_iter().flat_map(|n: i128| [n, -n]);
    let wholes: Vec<i128> = wholes.collect();
    let value = |n: i128, d: i128| BigRational::new(n.into(), d.into());
    let fractions: Vec<BigRational> = wholes.iter().flat_map(|n| wholes.iter().filter(|d| **d > 0).map(|d| value(*n, *d))).collect();
    for one in &fractions {
        let exact = Exact::long(one.clone());
        assert_eq!(exact.to_string().parse(), Ok(exact.clone()));
        assert_eq!((exact.to_long(), exact.to_string()), (one.clone(), one.to_string()));
        assert_eq!(exact.to_f64().to_bits(), one.to_f64().expect("a float").to_bits());
        for other in &fractions {
            let (a, b) = (&exact, &Exact::long(other.clone()));
            assert_eq!(a + b, Exact::long(one + other));
            assert_eq!(a - b, Exact::long(one - other));
            assert_eq!(a * b, Exact::long(one * other));
            assert_eq!(a.over(b), (!other.is_zero()).then(|| Exact::long(one / other)));
            assert_eq!(a.cmp(b), one.cmp(other));
            assert_eq!(Exact::sum([a, b, a, a]), Exact::long(one + other + one + one));
        }
    }
}
