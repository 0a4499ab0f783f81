//! The site's own fonts, unpacked at first use. Browsers put a family together from files for some letters each; here
//! each file is a family of its own, and `templates/ui/typefaces.typ` lists them in that order.
use crate::kit::assets;
use brotli::BrotliDecompress;
use std::sync::LazyLock;
use typst::{foundations::Bytes, text::Font};
use wuff::decompress_woff2_with_custom_brotli;

/// The files of `static/fonts`, and the names by which templates ask for them.
const FILES: [(&str, &str); 10] = [
    ("Source Sans", "source-sans-3-latin-wght-normal.woff2"),
    ("Source Sans Extended", "source-sans-3-latin-ext-wght-normal.woff2"),
    ("Source Sans Vietnamese", "source-sans-3-vietnamese-wght-normal.woff2"),
    ("Alegreya", "alegreya-latin-wght-normal.woff2"),
    ("Alegreya Extended", "alegreya-latin-ext-wght-normal.woff2"),
    ("Alegreya Vietnamese", "alegreya-vietnamese-wght-normal.woff2"),
    ("Vazirmatn", "vazirmatn-var-pk.woff2"),
    ("Naskh", "naskh-var-pk.woff2"),
    (NASTALIQ, "nastaliq-500-pk.woff2"),
    ("Code", "atkinson-code.woff2"),
];

pub const NASTALIQ: &str = "Nastaliq";

/// Those that could be read: a test holds that all can.
pub static SITE: LazyLock<Vec<(&'static str, Font)>> = LazyLock::new(|| {
    let read = FILES.map(|(family, file)| Some((family, unpacked(assets::file(&format!("fonts/{file}"))?)?)));
    read.into_iter().flatten().collect()
});

pub fn unpacked(packed: &[u8]) -> Option<Font> {
    let plain = decompress_woff2_with_custom_brotli(packed, &mut |mut packed, size| {
        let mut plain = Vec::with_capacity(size);
        BrotliDecompress(&mut packed, &mut plain)?;
        Ok(plain)
    });
    Font::new(Bytes::new(plain.ok()?), 0)
}

pub fn has(font: &Font, letter: char) -> bool {
    font.info().coverage.contains(u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_of_the_site_can_be_set() {
        let families: Vec<_> = SITE.iter().map(|(family, _)| family).collect();
        assert_eq!(families.len(), FILES.len(), "{families:?}");
        let files = std::fs::read_dir("static/fonts").expect("the fonts");
        let names = files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
        let mut names: Vec<_> = names.filter(|name| name != "LICENCE.txt").collect();
        let mut known = FILES.map(|(_, file)| file.to_owned());
        names.sort();
        known.sort();
        assert_eq!(names, known);
    }
}
