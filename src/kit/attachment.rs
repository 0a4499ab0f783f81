//! Files that browsers save under a name.
use super::address;

/// The header by which a browser saves a file under `name` (RFC 6266). No character of the name can end the header.
pub fn disposition(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_ ".contains(c) { c } else { '_' }).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", address::encoded(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_ends_the_header() {
        let header = disposition("a\"; x=\"b\r\nSet-Cookie: خ.pdf");
        assert!(header.is_ascii() && !header.contains(['\r', '\n']), "{header}");
        assert_eq!(header.matches('"').count(), 2, "{header}");
    }
}
