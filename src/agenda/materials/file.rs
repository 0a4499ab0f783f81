//! Which files are accepted, by name and first bytes, and under which name they are served.
use crate::kit::{field, form::Fault};

/// The largest file, in bytes: `agenda-material-too-large` says it in words.
pub const MOST: usize = 10 << 20;

/// The sorts of file that are accepted: how each begins, how its name may end, and its media type.
const SORTS: [(&[u8], &str, &str); 12] = [
    (b"%PDF-", "pdf", "application/pdf"),
    (b"PK\x03\x04", "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"PK\x03\x04", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"PK\x03\x04", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"PK\x03\x04", "odp", "application/vnd.oasis.opendocument.presentation"),
    (b"PK\x03\x04", "odt", "application/vnd.oasis.opendocument.text"),
    (b"PK\x03\x04", "ods", "application/vnd.oasis.opendocument.spreadsheet"),
    (b"PK\x03\x04", "key", "application/vnd.apple.keynote"),
    (b"PK\x03\x04", "zip", "application/zip"),
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"\xff\xd8\xff", "jpeg", "image/jpeg"),
];

/// The name and media type of an accepted file.
#[derive(Debug, PartialEq, Eq)]
pub struct AcceptedFile {
    pub name: String,
    pub media_type: &'static str,
}

/// Validates a file by its name and its first bytes, which must agree.
pub fn validate(name: &str, content: &[u8]) -> Result<AcceptedFile, Fault> {
    // Some browsers send the whole path.
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = field::required(last).map_err(|_| Fault::from("agenda-material-name"))?;
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let sort = SORTS.iter().find(|(begins, ends, _)| *ends == ending && content.starts_with(begins));
    let (.., media_type) = sort.ok_or("agenda-material-sort")?;
    Ok(AcceptedFile { name, media_type })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_content_must_agree() {
        let validated = |name: &str, content: &[u8]| validate(name, content).map(|n| (n.name, n.media_type)).map_err(|f| f.0);
        assert_eq!(validated("Slides.PDF", b"%PDF-1.7 and so on"), Ok(("Slides.PDF".into(), "application/pdf")));
        assert_eq!(validated("C:\\fakepath\\خطاب.pdf", b"%PDF-1.7"), Ok(("خطاب.pdf".into(), "application/pdf")));
        assert_eq!(validated("../../etc/passwd.png", b"\x89PNG\r\n\x1a\n..."), Ok(("passwd.png".into(), "image/png")));
        for (name, content) in
            [("a.html", &b"<script>"[..]), ("a.pdf", b"<script>"), ("a.svg", b"<svg>"), ("a", b"%PDF-"), ("a.pdf.exe", b"%PDF-")]
        {
            assert_eq!(validated(name, content), Err("agenda-material-sort"), "{name}");
        }
        for name in ["", "/", "a\u{202E}fdp.pdf", "a\0.pdf", &format!("{}.pdf", "a".repeat(4_096))] {
            assert_eq!(validated(name, b"%PDF-"), Err("agenda-material-name"), "{name}");
        }
    }
}
