//! How a document is handed out: to be saved, under a name that says what it is, and unable to do anything.
use super::Medium;
use crate::kit::{attachment, characters};
use axum::{
    body::Bytes,
    http::{HeaderName, header},
    response::{IntoResponse, Response},
};

/// The longest name without its ending, in characters.
const NAME: usize = 100;

/// The bytes of a document as somebody saves them. `name` is what the file was called where it came from.
pub fn served(medium: Medium, bytes: Bytes, name: &str) -> Response {
    let said = [
        (header::CONTENT_TYPE, medium.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, attachment::disposition(&file_name(medium, name))),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin".to_owned()),
    ];
    (said, bytes).into_response()
}

/// What a document is saved as: its name without the path that some browsers send, without marks that turn letters round
/// or cannot be seen, not too long, and with the ending of what it is.
pub fn file_name(medium: Medium, name: &str) -> String {
    let ending = match medium {
        Medium::Pdf => "pdf",
        Medium::Jpeg => "jpg",
        Medium::Png => "png",
    };
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown = |c: &char| !c.is_control() && !characters::is_direction(*c);
    let tidy = characters::tidy_line(&last.chars().filter(shown).collect::<String>());
    let stem = match tidy.rsplit_once('.') {
        Some((stem, was)) if ["pdf", "jpg", "jpeg", "png", "webp"].contains(&&*was.to_lowercase()) => stem,
        _ => &tidy,
    };
    let stem: String = stem.chars().take(NAME).collect();
    let stem = stem.trim_matches([' ', '.']);
    format!("{}.{ending}", if stem.is_empty() { "document" } else { stem })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_shows_what_the_file_is() {
        for (medium, name, saved) in [
            (Medium::Pdf, "Letter.PDF", "Letter.pdf"),
            (Medium::Jpeg, "scan.jpeg", "scan.jpg"),
            (Medium::Png, "page.webp", "page.png"),
            (Medium::Pdf, "C:\\fakepath\\نامزدگی کا خط.pdf", "نامزدگی کا خط.pdf"),
            (Medium::Pdf, "../../etc/passwd", "passwd.pdf"),
            (Medium::Pdf, "page.html", "page.html.pdf"),
            (Medium::Pdf, "invoice\u{202E}fdp.exe", "invoicefdp.exe.pdf"),
            (Medium::Png, "a\r\nSet-Cookie: x\0\u{200B}.png", "aSet-Cookie: x.png"),
            (Medium::Pdf, " .pdf", "document.pdf"),
            (Medium::Pdf, "", "document.pdf"),
            (Medium::Pdf, "...", "document.pdf"),
        ] {
            assert_eq!(file_name(medium, name), saved, "{name:?}");
        }
        assert_eq!(file_name(Medium::Pdf, &"خ".repeat(4_096)).chars().count(), NAME + 4);
    }

    #[test]
    fn whoever_opens_it_runs_nothing() {
        let served = served(Medium::Pdf, Bytes::from_static(b"%PDF"), "a\"; filename=\"b.html\r\n.pdf");
        let said: Vec<_> = served.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().expect("text"))).collect();
        assert_eq!(
            said,
            [
                "content-type: application/pdf",
                "content-disposition: attachment; filename=\"a__ filename__b.html.pdf\"; filename*=UTF-8''a%22%3B%20filename%3D%22b.html.pdf",
                "content-security-policy: default-src 'none'; frame-ancestors 'none'; sandbox",
                "x-content-type-options: nosniff",
                "cache-control: private, no-store",
                "cross-origin-resource-policy: same-origin",
            ]
        );
    }
}
