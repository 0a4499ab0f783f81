//! The page for a form that did nothing and is still there: what was typed is shown, and one button sends it again.
use super::{
    form::Labels,
    form_fields,
    form_key::{FormKey, KEY, ShownTo},
    page::{self, Page, PageResult},
    rights::Right,
    sent_body::SentBody,
};
use askama::Template;
use axum::http::StatusCode;
use uuid::Uuid;

/// The label of a field that no known form has.
const OTHER: &str = "sent-again-other";

#[derive(Template)]
#[template(path = "kit/sent_again.html")]
pub struct SentAgainPage {
    page: Page,
    why: Why,
    action: String,
    /// Sent as forms with files are, without a file.
    is_upload: bool,
    fields: Vec<(String, String)>,
    labels: Labels,
}

/// Why the form did nothing, in words.
#[derive(Clone, Copy)]
pub struct Why {
    pub title: &'static str,
    pub advice: &'static str,
    pub send: &'static str,
}

/// It had counted already, with other contents: somebody went back and changed it.
const BEFORE: Why = Why { title: "error-conflict", advice: "sent-before", send: "sent-before-send" };

/// A form that was taken apart: where it is sent, and its fields, its key among them.
pub struct TypedForm {
    pub action: String,
    pub is_upload: bool,
    pub fields: Vec<(String, String)>,
}

impl TypedForm {
    /// The key that makes it count once.
    pub fn key(&self) -> Option<FormKey> {
        self.fields.iter().find(|(name, _)| name == KEY).and_then(|(_, key)| FormKey::parse(key))
    }
}

impl SentAgainPage {
    /// The page for `typed`, which is one of `forms`.
    pub fn new(page: Page, why: Why, forms: &[&[Labels]], typed: TypedForm) -> Self {
        let (action, labels) = (page.to(&typed.action), labels_of(forms, &typed.fields));
        Self { page, why, action, is_upload: typed.is_upload, fields: typed.fields, labels }
    }

    /// What a person wrote, with the key of its label: no ids, and no answers that are only ticked.
    fn written(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let is_written = |(name, text): &&(String, String)| {
            name != KEY && !text.is_empty() && text != "yes" && Uuid::parse_str(text).is_err() && Right::parse(text).is_none()
        };
        let written = self.fields.iter().filter(is_written);
        written.map(|(name, text)| (label(self.labels, name).unwrap_or(OTHER), text.as_str()))
    }
}

fn label(labels: Labels, name: &str) -> Option<&'static str> {
    labels.iter().find(|(field, _)| *field == name).map(|(_, key)| *key)
}

/// The labels of the form of which the most fields were sent.
fn labels_of(forms: &[&[Labels]], fields: &[(String, String)]) -> Labels {
    let known = |labels: &Labels| fields.iter().filter(|(name, _)| label(labels, name).is_some()).count();
    forms.iter().copied().flatten().copied().max_by_key(known).unwrap_or_default()
}

/// Whether a field is one whose contents are neither kept nor repeated by any page.
pub fn is_secret(name: &str) -> bool {
    ["password", "token", "secret"].iter().any(|word| name.contains(word))
}

/// The page for a form that counted before, if there was one that may be repeated, which is one of `forms`. It is sent to
/// `action`.
pub fn show_sent_before(page: Page, forms: &[&[Labels]], sent: &SentBody, action: &str) -> Option<PageResult> {
    let mut fields: Vec<(String, String)> = form_fields::parse(sent.get()?).ok()?;
    let (_, key) = fields.iter_mut().find(|(name, _)| name == KEY)?;
    let shown_to = ShownTo::read(key).1;
    let renewed = FormKey { seen: FormKey::parse(key)?.seen, ..FormKey::new() };
    *key = shown_to.map_or_else(|| renewed.to_string(), |whom| format!("{renewed}{whom}"));
    if fields.len() == 1 || fields.iter().any(|(name, _)| is_secret(name)) {
        return None;
    }
    let typed = TypedForm { action: action.to_owned(), is_upload: false, fields };
    Some(page::render(StatusCode::CONFLICT, SentAgainPage::new(page, BEFORE, forms, typed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_told_by_its_fields() {
        const ROOM: Labels = &[("name_en", "room-name"), ("seats", "room-seats")];
        const TRACK: Labels = &[("name_en", "track-name"), ("colour", "track-colour")];
        let sent = |names: [&str; 2]| names.map(|name| (name.to_owned(), "x".to_owned()));
        assert_eq!(label(labels_of(&[&[ROOM], &[TRACK]], &sent(["name_en", "colour"])), "name_en"), Some("track-name"));
        assert_eq!(label(labels_of(&[&[ROOM, TRACK]], &sent(["name_en", "seats"])), "name_en"), Some("room-name"));
        assert_eq!(label(labels_of(&[], &sent(["name_en", "seats"])), "name_en"), None);
    }
}
