//! The forms that people fill in at length, as the page knows them that shows one again without its own page.
use super::{
    editing::{EditForm, Parts},
    form::Labels,
};

/// A form's fields by their labels, and the parts that have several fields.
#[derive(Clone, Copy, Debug)]
pub struct KnownForm {
    labels: Labels,
    parts: Parts,
}

/// All of them, and what the values of closed choices are called.
#[derive(Clone, Copy)]
pub struct KnownForms {
    /// Slice by slice.
    pub forms: &'static [&'static [KnownForm]],
    /// The key of the words for a field's value, where it is one of a closed list.
    pub words_of: fn(name: &str, value: &str) -> Option<&'static str>,
}

impl KnownForm {
    pub const fn of<F: EditForm>() -> Self {
        Self { labels: F::LABELS, parts: F::PARTS }
    }

    pub const fn labelled(labels: Labels) -> Self {
        Self { labels, parts: &[] }
    }

    /// The key of a field's own label.
    pub fn label(&self, name: &str) -> Option<&'static str> {
        self.labels.iter().find(|(field, _)| *field == name).map(|(_, key)| *key)
    }

    /// The same, or that of the part that has the field.
    pub fn label_of_part(&self, name: &str) -> Option<&'static str> {
        let part = || self.parts.iter().find(|(_, names)| names.contains(&name)).map(|(id, _)| *id);
        self.label(name).or_else(|| self.label(part()?))
    }
}

impl KnownForms {
    /// The form of which the most fields are among these.
    pub fn with_fields(&self, fields: &[(String, String)]) -> Option<KnownForm> {
        let known = |form: &KnownForm| fields.iter().filter(|(name, _)| form.label_of_part(name).is_some()).count();
        self.forms.iter().copied().flatten().copied().max_by_key(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_told_by_its_fields() {
        const ROOM: KnownForm =
            KnownForm { labels: &[("name_en", "room-name"), ("hours", "room-hours")], parts: &[("hours", &["hours_from", "hours_to"])] };
        const TRACK: KnownForm = KnownForm::labelled(&[("name_en", "track-name"), ("colour", "track-colour")]);
        let label = |forms: &'static [&'static [KnownForm]], names: [&'static str; 2], name: &str| {
            let sent = names.map(|name| (name.to_owned(), "x".to_owned()));
            KnownForms { forms, words_of: |_, _| None }.with_fields(&sent).and_then(|form| form.label_of_part(name))
        };
        assert_eq!(label(&[&[ROOM], &[TRACK]], ["name_en", "colour"], "name_en"), Some("track-name"));
        assert_eq!(label(&[&[ROOM, TRACK]], ["name_en", "hours_to"], "name_en"), Some("room-name"));
        assert_eq!(label(&[&[ROOM]], ["name_en", "hours_to"], "hours_to"), Some("room-hours"));
        assert_eq!(label(&[], ["name_en", "hours_to"], "name_en"), None);
    }
}
