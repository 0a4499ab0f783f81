//! The contrast of the stylesheets' track colours with every background that they are shown on.
use crate::agenda::model::Colour;

const CSS: &str = concat!(include_str!("../../../static/css/tokens.css"), include_str!("../../../static/css/parts.css"));
/// WCAG 2.2, 1.4.3.
const ENOUGH: f64 = 4.5;

type Rgb = [f64; 3];

/// Red, green and blue of `#rrggbb` or `#rgb`, linear.
fn linear(hex: &str) -> Rgb {
    let digits: Vec<u32> = hex.trim_start_matches('#').chars().map(|c| c.to_digit(16).expect("a colour")).collect();
    let part = |at: usize| if digits.len() == 3 { digits[at] * 17 } else { digits[2 * at] * 16 + digits[2 * at + 1] };
    [0, 1, 2].map(|at| {
        let share = f64::from(part(at)) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: [[f64; 3]; 3], by: Rgb) -> Rgb {
    matrix.map(|row| row.iter().zip(by).map(|(a, b)| a * b).sum())
}

/// `share` of one colour in another, as `color-mix(in oklab, …)` mixes them.
fn mixed(one: Rgb, share: f64, other: Rgb) -> Rgb {
    let cone = |rgb| {
        let lms = [
            [0.412_221_47, 0.536_332_54, 0.051_445_99],
            [0.211_903_5, 0.680_699_55, 0.107_396_96],
            [0.088_302_46, 0.281_718_84, 0.629_978_7],
        ];
        times(lms, rgb).map(f64::cbrt)
    };
    let (one, other) = (cone(one), cone(other));
    let lms = [0, 1, 2].map(|at| share.mul_add(one[at], (1.0 - share) * other[at]).powi(3));
    let rgb = [
        [4.076_741_66, -3.307_711_59, 0.230_969_93],
        [-1.268_438_0, 2.609_757_4, -0.341_319_4],
        [-0.004_196_09, -0.703_418_61, 1.707_614_7],
    ];
    times(rgb, lms).map(|part| part.clamp(0.0, 1.0))
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let light = |rgb: Rgb| 0.2126f64.mul_add(rgb[0], 0.7152f64.mul_add(rgb[1], 0.0722 * rgb[2])) + 0.05;
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

/// Both values of the first `light-dark(…)` after `name`.
fn pair(name: &str) -> [&'static str; 2] {
    let rest = CSS.split(name).nth(1).unwrap_or_else(|| panic!("no {name}"));
    let (light, dark) = rest.split_once("light-dark(").and_then(|(_, r)| r.split_once(')')).expect(name).0.split_once(", ").expect(name);
    [light, dark]
}

#[test]
fn every_track_can_be_read_in_both_schemes() {
    for colour in Colour::ALL {
        let own = pair(&format!(".k-{} {{", colour.value()));
        assert_eq!(own[0], colour.hex(), "feeds show {} as pages do", colour.value());
        for scheme in [0, 1] {
            let text = linear(own[scheme]);
            let [page, surface, ink, muted] = ["--bg:", "--surface:", "--ink:", "--muted:"].map(|name| linear(pair(name)[scheme]));
            let card = mixed(text, 0.1, surface);
            for (what, front, ground) in [
                ("the tag on the page", text, page),
                ("the tag on a panel", text, surface),
                ("the tag on its card", text, card),
                ("words on the card", ink, card),
                ("quiet words on the card", muted, card),
                ("the chosen chip", page, ink),
            ] {
                let found = contrast(front, ground);
                assert!(found >= ENOUGH, "{what} in {}, scheme {scheme}: {found:.2}", colour.value());
            }
        }
    }
}

#[test]
fn colours_are_mixed_as_browsers_mix_them() {
    // Painted on a canvas in Chromium.
    for (one, other, painted) in [("#a3262a", "#fff", "#f8eae8"), ("#6fd6a0", "#0d1d15", "#152d21")] {
        let (found, painted) = (mixed(linear(one), 0.1, linear(other)), linear(painted));
        assert!((0..3).all(|at| (found[at] - painted[at]).abs() < 0.01), "{found:?} {painted:?}");
    }
}
