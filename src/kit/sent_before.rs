//! The page for a form that counted already and comes again with other contents, as when somebody goes back and changes
//! it: what they typed is shown, and can be sent as a form of its own.
use super::{
    form::Labels,
    form_fields,
    form_key::{FormKey, KEY},
    page::{self, Page, PageResult},
    sent_body::SentBody,
};
use askama::Template;
use axum::http::StatusCode;
use uuid::Uuid;

/// The label of a field that no known form has.
const OTHER: &str = "sent-before-other";

#[derive(Template)]
#[template(path = "kit/sent_before.html")]
struct SentBeforePage {
    page: Page,
    action: String,
    form_key: FormKey,
    fields: Vec<(String, String)>,
    labels: Labels,
}

impl SentBeforePage {
    /// What a person wrote, with the key of its label: no ids, and no answers that are only ticked.
    fn written(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let is_written = |text: &str| !text.is_empty() && text != "yes" && Uuid::parse_str(text).is_err();
        let written = self.fields.iter().filter(move |(_, text)| is_written(text));
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

/// Fields whose contents no page repeats.
fn is_secret(name: &str) -> bool {
    ["password", "token", "secret"].iter().any(|word| name.contains(word))
}

/// The page, if there was a form that may be repeated, which is one of `forms`. It is sent to `action`.
pub fn show(page: Page, forms: &[&[Labels]], sent: &SentBody, action: &str) -> Option<PageResult> {
    let mut fields: Vec<(String, String)> = form_fields::parse(sent.get()?).ok()?;
    let at = fields.iter().position(|(name, _)| name == KEY)?;
    let sent = FormKey::parse(&fields.remove(at).1)?;
    if fields.is_empty() || fields.iter().any(|(name, _)| is_secret(name)) {
        return None;
    }
    let form_key = FormKey { seen: sent.seen, ..FormKey::new() };
    let (action, labels) = (page.to(action), labels_of(forms, &fields));
    Some(page::render(StatusCode::CONFLICT, SentBeforePage { page, action, form_key, fields, labels }))
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
