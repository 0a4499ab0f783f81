//! Addresses of the web as files have them: whole, without scheme, or relative to the address of the conference.
use crate::kit::form::Fault;
use url::Url;

/// The longest address.
const MOST: usize = 2_000;

/// Endings of files, which are no domains: `slides.pdf` is below the address of the conference.
const FILES: [&str; 20] = [
    "pdf", "html", "htm", "png", "jpg", "jpeg", "gif", "svg", "webp", "ppt", "pptx", "odp", "doc", "docx", "odt", "txt", "md", "zip",
    "mp4", "webm",
];

/// What is meant by an address, and what had to be mended for it.
pub fn address(typed: &str, base: &str) -> Result<(String, Option<Fault>), Fault> {
    let text = typed.trim();
    let whole = whole(text, base).ok_or("agenda-import-bad-link")?;
    if whole.len() > MOST || whole.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err("agenda-import-bad-link".into());
    }
    // What has a blank in it is written as browsers send it.
    let mended = whole.chars().any(|c| c.is_whitespace() || c.is_control());
    let url = Url::parse(&whole).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let url = url.ok_or("agenda-import-bad-link")?;
    Ok(if mended { (url.into(), Some("agenda-import-link-blank".into())) } else { (whole, None) })
}

fn whole(text: &str, base: &str) -> Option<String> {
    let (first, rest) = text.split_once('/').unwrap_or((text, ""));
    let ending = first.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match () {
        () if text.is_empty() || text.contains(char::is_whitespace) && !text.contains(['/', ':']) => None,
        () if text.starts_with("//") => Some(format!("https:{text}")),
        () if first.contains(':') => Some(text.to_owned()),
        () if !text.starts_with('/') && ending.is_some_and(|e| !rest.is_empty() || !FILES.contains(&&*e)) => {
            Some(format!("https://{text}"))
        }
        () => Url::parse(base).ok()?.join(text).ok().map(String::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_as_they_are_meant() {
        let base = "https://example.org/2026/";
        for (typed, meant) in [
            ("https://example.net/a?b=1", "https://example.net/a?b=1"),
            ("//example.net/x", "https://example.net/x"),
            ("example.net/x", "https://example.net/x"),
            ("example.net", "https://example.net"),
            ("/logo.png", "https://example.org/logo.png"),
            ("files/a.pdf", "https://example.org/2026/files/a.pdf"),
            ("slides.pdf", "https://example.org/2026/slides.pdf"),
            (" https://example.net/a b.pdf ", "https://example.net/a%20b.pdf"),
        ] {
            assert_eq!(address(typed, base).map(|(url, _)| url).as_deref(), Ok(meant), "{typed}");
        }
        for none in ["", " ", "mailto:a@example.org", "ftp://example.org/x", "javascript:alert(1)", "https://", "http://a\u{7}b/"] {
            assert!(address(none, base).is_err(), "{none}");
        }
        assert!(address("the paper", base).is_err());
        for relative in ["/logo.png", "files/a.pdf", "slides.pdf", "#top"] {
            assert!(address(relative, "").is_err(), "{relative}");
        }
    }

    #[test]
    fn an_address_with_a_blank_is_mended_and_said() {
        let mended = |typed| address(typed, "").map(|(_, fault)| fault);
        assert_eq!(mended("https://example.net/a b.pdf"), Ok(Some("agenda-import-link-blank".into())));
        assert_eq!(mended("https://example.net/a%20b.pdf"), Ok(None));
    }
}
