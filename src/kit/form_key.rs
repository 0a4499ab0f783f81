//! The hidden field by which a form counts once, however often it is sent.
use super::{clock::random, error::AppError};
use std::fmt;
use uuid::{Builder, Uuid};

/// What the field is called.
pub const KEY: &str = "form_key";

/// The key of a form, with what the form showed when it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormKey {
    pub id: Uuid,
    /// A digest of eight hexadecimal digits for each field that showed something saved, in the order of the fields'
    /// names; empty where the form showed nothing that is saved.
    pub seen: String,
}

/// Whom a form was shown to, as eight hexadecimal digits: somebody, or an organiser in their name. What a page of theirs
/// offers is not done in the name of whoever is signed in when the button is pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownTo(pub String);

impl ShownTo {
    /// As the hidden field says it behind the key: `@0123abcd`; none where it was shown to nobody known.
    pub fn read(written: &str) -> (&str, Option<Self>) {
        match written.split_once('@') {
            Some((key, whom)) => (key, Some(Self(whom.to_owned()))),
            None => (written, None),
        }
    }

    /// Refuses a form that was shown to somebody else than `now`. Whoever is signed out by now is left to the guards.
    pub fn check(shown: Option<&Self>, now: Option<&Self>) -> Result<(), AppError> {
        match (shown, now) {
            (Some(shown), Some(now)) if shown != now => Err(AppError::ShownToAnother),
            _ => Ok(()),
        }
    }
}

impl fmt::Display for ShownTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}", self.0)
    }
}

/// More digits than any form of ours needs.
const MOST_SEEN: usize = 2_000;

/// A key for a form that is about to be shown.
pub fn new_key() -> Uuid {
    Builder::from_random_bytes(random()).into_uuid()
}

impl FormKey {
    /// Of a form that shows nothing that is saved.
    #[expect(clippy::new_without_default, reason = "each is another")]
    pub fn new() -> Self {
        Self { id: new_key(), seen: String::new() }
    }

    /// As it came in the hidden field, whomever it was shown to.
    pub fn parse(written: &str) -> Option<Self> {
        let (written, _) = ShownTo::read(written);
        let (id, seen) = written.split_once('.').unwrap_or((written, ""));
        let is_seen = seen.len() <= MOST_SEEN && seen.bytes().all(|b| b.is_ascii_hexdigit());
        Uuid::parse_str(id).ok().filter(|_| is_seen).map(|id| Self { id, seen: seen.to_owned() })
    }
}

impl fmt::Display for FormKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id)?;
        if self.seen.is_empty() { Ok(()) } else { write!(f, ".{}", self.seen) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_counts_for_whom_it_was_shown_to() {
        let whom = |digits: &str| Some(ShownTo(digits.to_owned()));
        let (key, shown) = ShownTo::read("2d.00ff@0123abcd");
        assert_eq!((key, &shown), ("2d.00ff", &whom("0123abcd")));
        assert_eq!(ShownTo::read("2d"), ("2d", None));
        let check = |shown: Option<ShownTo>, now: Option<ShownTo>| ShownTo::check(shown.as_ref(), now.as_ref()).is_ok();
        assert!(check(shown.clone(), shown.clone()) && check(None, shown.clone()) && check(shown.clone(), None));
        assert!(!check(shown, whom("0123abce")));
    }

    #[test]
    fn a_key_reads_back_as_it_was_written() {
        for key in [FormKey::new(), FormKey { seen: "0123456789abcdef".into(), ..FormKey::new() }] {
            assert_eq!(FormKey::parse(&key.to_string()), Some(key));
        }
        let id = new_key();
        for bad in ["", "x", &format!("{id}.xyz"), &format!("{id}.{}", "a".repeat(MOST_SEEN + 1))] {
            assert_eq!(FormKey::parse(bad), None, "{bad}");
        }
    }
}
