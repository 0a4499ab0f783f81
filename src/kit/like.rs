//! Searching with `like`.

/// `text` as a pattern that finds it anywhere, its own wildcards taken as letters.
pub fn containing(text: &str) -> String {
    format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_are_letters() {
        assert_eq!(containing("khan"), "%khan%");
        assert_eq!(containing(r"100%_\"), r"%100\%\_\\%");
    }
}
