//! The page for a form that counted already and comes again with other contents, as when somebody goes back and changes
//! it: what they typed is shown, and can be sent as a form of its own.
use super::{
    form_fields,
    form_key::{FormKey, KEY},
    page::{self, Page, PageResult},
    sent_body::SentBody,
};
use askama::Template;
use axum::http::StatusCode;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "kit/sent_before.html")]
struct SentBeforePage {
    page: Page,
    action: String,
    form_key: FormKey,
    fields: Vec<(String, String)>,
}

impl SentBeforePage {
    /// What a person wrote: no ids, and no answers that are only ticked.
    fn written(&self) -> impl Iterator<Item = &String> {
        self.fields.iter().map(|(_, text)| text).filter(|text| !text.is_empty() && *text != "yes" && Uuid::parse_str(text).is_err())
    }
}

/// Fields whose contents no page repeats.
fn is_secret(name: &str) -> bool {
    ["password", "token", "secret"].iter().any(|word| name.contains(word))
}

/// The page, if there was a form that may be repeated. It is sent to `action`.
pub fn show(page: Page, sent: &SentBody, action: &str) -> Option<PageResult> {
    let mut fields: Vec<(String, String)> = form_fields::parse(sent.get()?).ok()?;
    let at = fields.iter().position(|(name, _)| name == KEY)?;
    let sent = FormKey::parse(&fields.remove(at).1)?;
    if fields.is_empty() || fields.iter().any(|(name, _)| is_secret(name)) {
        return None;
    }
    let form_key = FormKey { seen: sent.seen, ..FormKey::new() };
    let action = page.to(action);
    Some(page::render(StatusCode::CONFLICT, SentBeforePage { page, action, form_key, fields }))
}
