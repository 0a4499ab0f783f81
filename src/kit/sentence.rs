//! Parts of English sentences: names of any script, and counts.

/// First-strong isolates stand around each name of a sentence: a page makes an element of them, and a terminal gets them
/// only where letters run the other way.
pub const OPEN: char = '\u{2068}';
pub const CLOSE: char = '\u{2069}';

/// Names that are said before the others are counted.
const SAID: usize = 8;

/// The beginning of a name.
pub fn short(name: &str) -> String {
    if name.chars().count() <= 60 { name.to_owned() } else { name.chars().take(59).chain(['…']).collect() }
}

/// A name in a sentence, of any script.
pub fn name(name: &str) -> String {
    format!("{OPEN}{}{CLOSE}", short(name))
}

/// `A, B and C`, and how many there are beside the first few.
pub fn names<'a>(all: impl ExactSizeIterator<Item = &'a str>) -> String {
    let count = all.len();
    let mut parts: Vec<String> = all.take(if count > SAID + 1 { SAID } else { count }).map(name).collect();
    if count > parts.len() {
        parts.push(format!("{} others", count - parts.len()));
    }
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => parts.concat(),
    }
}

/// `1 entry`, `2 entries`
pub fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_are_counted() {
        let said = |count: usize| names(vec!["A"; count].into_iter()).replace([OPEN, CLOSE], "");
        assert_eq!([0, 1, 2, 3].map(said), ["", "A", "A and A", "A, A and A"]);
        assert_eq!(said(12), "A, A, A, A, A, A, A, A and 4 others");
    }
}
