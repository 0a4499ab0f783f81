//! A QR code as a picture.
use qrcode::{EcLevel, QrCode, render::svg};

/// The code as a QR picture in SVG, black on white whatever the page's colours; empty if it cannot be drawn.
pub fn qr(code: &str) -> String {
    let drawn = QrCode::with_error_correction_level(code, EcLevel::M);
    drawn
        .map(|qr| {
            let picture = qr.render::<svg::Color<'_>>().min_dimensions(240, 240).quiet_zone(true).build();
            picture.split_once("?>").map_or(picture.clone(), |(_, svg)| svg.to_owned())
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_as_svg() {
        assert!(qr("7K2M-X0Q4-9P4D-1A18").starts_with("<svg"));
    }
}
