//! What somebody typed, while it is put into the fields of a page one by one.
use std::collections::HashSet;

/// The fields as they were sent, in the order of the page they were sent from.
pub struct Typed<'a> {
    left: Vec<(&'a str, &'a str)>,
    names: HashSet<&'a str>,
}

impl<'a> Typed<'a> {
    pub fn of(fields: &'a [(String, String)]) -> Self {
        let left: Vec<_> = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        Self { names: left.iter().map(|(name, _)| *name).collect(), left }
    }

    pub fn has(&self, name: &str, text: &str) -> bool {
        self.left.contains(&(name, text))
    }

    /// The next text of that name: nothing in the rows after the last that was sent, and none for a field that was not
    /// in the form.
    pub fn next(&mut self, name: &str) -> Option<&'a str> {
        match self.left.iter().position(|(other, _)| *other == name) {
            Some(at) => Some(self.left.remove(at).1),
            None => self.names.contains(name).then_some(""),
        }
    }

    /// Whether that was chosen.
    pub fn takes(&mut self, name: &str, text: &str) -> bool {
        let at = self.left.iter().position(|one| *one == (name, text));
        at.map(|at| self.left.remove(at)).is_some()
    }

    /// Whether all that says something has found its place.
    pub fn is_placed(&self) -> bool {
        self.left.iter().all(|(_, text)| text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_take_their_texts_in_order() {
        let fields = [("row", "a"), ("box", "x"), ("row", "b"), ("box", "y"), ("note", "")].map(|(n, t)| (n.to_owned(), t.to_owned()));
        let mut typed = Typed::of(&fields);
        assert_eq!([(); 3].map(|()| typed.next("row")), [Some("a"), Some("b"), Some("")]);
        assert_eq!(typed.next("other"), None);
        assert!(typed.takes("box", "y") && !typed.takes("box", "y") && !typed.is_placed());
        assert!(typed.has("box", "x") && typed.takes("box", "x") && typed.is_placed());
    }
}
