//! The page for a form that did nothing and is still there: what was typed is shown, and one button sends it again.
use super::{
    editing, field, form_fields,
    form_key::{FormKey, KEY, ShownTo},
    known_form::{KnownForm, KnownForms},
    page::{self, Page, PageResult},
    rights::Right,
    sent_body::SentBody,
};
use askama::Template;
use axum::http::StatusCode;
use chrono::NaiveDateTime;
use uuid::Uuid;

/// The label of a field that no known form has.
const OTHER: &str = "sent-again-other";

/// Inputs that nobody fills in: hidden ones, and buttons.
pub const UNTYPED: [&str; 31] = [
    "again",
    "answer",
    "beside",
    "criterion",
    "cycle",
    "decision",
    "digest",
    "draft",
    "entry",
    "from",
    "intent",
    "judge",
    "kept_logo",
    "kept_photo",
    "network",
    "next",
    "of_economy",
    "pass",
    "person",
    "question",
    "record",
    "registration",
    "remind",
    "seen",
    "seen_codes",
    "seen_columns",
    "seen_rows",
    "shown",
    "slot",
    "step",
    "switched",
];

#[derive(Template)]
#[template(path = "kit/sent_again.html")]
pub struct SentAgainPage {
    page: Page,
    why: Why,
    action: String,
    /// Sent as forms with files are, without a file.
    is_upload: bool,
    fields: Vec<(String, String)>,
    known: KnownForms,
    form: Option<KnownForm>,
    /// What records are called that were chosen.
    names: Vec<(Uuid, String)>,
    /// The page that has the form, where it can be changed.
    form_page: Option<String>,
}

/// Why the form did nothing, in words.
#[derive(Clone, Copy)]
pub struct Why {
    pub title: &'static str,
    pub advice: &'static str,
    pub send: &'static str,
    /// The way to the form's page, where that is known.
    pub page: &'static str,
}

/// It had counted already, with other contents: somebody went back and changed it.
const BEFORE: Why = Why { title: "error-conflict", advice: "sent-before", send: "sent-before-send", page: "sent-again-page" };

/// A form that was taken apart: where it is sent, and its fields, its key among them.
pub struct TypedForm {
    pub action: String,
    pub is_upload: bool,
    pub fields: Vec<(String, String)>,
    /// The page that has the form, where that is known.
    pub page: Option<String>,
}

impl TypedForm {
    /// The key that makes it count once.
    pub fn key(&self) -> Option<FormKey> {
        self.fields.iter().find(|(name, _)| name == KEY).and_then(|(_, key)| FormKey::parse(key))
    }

    /// Whether a button was pressed and nothing was filled in.
    pub fn is_mere_press(&self) -> bool {
        self.fields.iter().all(|(name, _)| name == KEY || UNTYPED.contains(&name.as_str()))
    }
}

impl SentAgainPage {
    /// The page for `typed`, which is one of the known forms.
    pub fn new(page: Page, why: Why, known: KnownForms, typed: TypedForm) -> Self {
        let action = page.to(&typed.action);
        let form = known.with_fields(&typed.fields);
        let form_page = typed.page.map(|path| page.to(&path));
        Self { page, why, action, is_upload: typed.is_upload, fields: typed.fields, known, form, names: vec![], form_page }
    }

    /// Says these names for the ids of records that were chosen.
    #[must_use]
    pub fn naming(self, names: Vec<(Uuid, String)>) -> Self {
        Self { names, ..self }
    }

    /// What a person wrote or chose, each with the key of its label: nothing that the form has for itself, no ids, and nothing
    /// that stands in the form as it was shown.
    fn written(&self) -> Vec<(&'static str, String)> {
        let seen = self.fields.iter().find(|(name, _)| name == KEY).and_then(|(_, key)| FormKey::parse(key)).map(|key| key.seen);
        let seen = seen.unwrap_or_default();
        let all = |name: &str| self.fields.iter().filter(|(other, _)| other == name).map(|(_, text)| text.as_str()).collect::<Vec<_>>();
        let is_typed = |name: &str| name != KEY && !UNTYPED.contains(&name);
        let typed = self.fields.iter().filter(|(name, _)| is_typed(name) && !editing::was_shown(&seen, &all(name)));
        typed.filter_map(|(name, text)| Some((self.label(name), self.said(name, text)?))).collect()
    }

    fn label(&self, name: &str) -> &'static str {
        self.form.and_then(|form| form.label_of_part(name)).unwrap_or(OTHER)
    }

    /// A value as the page says it; nothing of what says nothing to people.
    fn said(&self, name: &str, text: &str) -> Option<String> {
        let has_own_label = self.form.is_some_and(|form| form.label(name).is_some());
        if let Some(words) = (self.known.words_of)(name, text) {
            return (text != "yes" || has_own_label).then(|| self.page.t(words));
        }
        if let Some(right) = Right::parse(text) {
            return Some(format!("{}: {}", self.page.t(right.area.key()), self.page.t(right.level.key())));
        }
        if let Ok(id) = Uuid::parse_str(text) {
            return self.names.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone());
        }
        let is_code = text.is_empty() || text == "yes";
        (!is_code).then(|| self.moment(text).unwrap_or_else(|| text.to_owned()))
    }

    /// A day, or a time on it, that an input for one sends.
    fn moment(&self, text: &str) -> Option<String> {
        if let Ok(at) = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M") {
            return Some(format!("{} {}", self.page.date(at.date()), at.format("%H:%M")));
        }
        let day = field::date(text).ok().flatten().filter(|day| day.to_string() == text)?;
        Some(self.page.date(day))
    }
}

/// Whether a field is one whose contents are neither kept nor repeated by any page.
pub fn is_secret(name: &str) -> bool {
    ["password", "token", "secret"].iter().any(|word| name.contains(word))
}

/// The page for a form that counted before, if there was one that may be repeated. It is sent to `action`.
pub fn show_sent_before(page: Page, known: KnownForms, sent: &SentBody, action: &str) -> Option<PageResult> {
    let mut fields: Vec<(String, String)> = form_fields::parse(sent.get()?).ok()?;
    let (_, key) = fields.iter_mut().find(|(name, _)| name == KEY)?;
    let shown_to = ShownTo::read(key).1;
    let renewed = FormKey { seen: FormKey::parse(key)?.seen, ..FormKey::new() };
    *key = shown_to.map_or_else(|| renewed.to_string(), |whom| format!("{renewed}{whom}"));
    if fields.len() == 1 || fields.iter().any(|(name, _)| is_secret(name)) {
        return None;
    }
    let typed = TypedForm { action: action.to_owned(), is_upload: false, fields, page: None };
    Some(page::render(StatusCode::CONFLICT, SentAgainPage::new(page, BEFORE, known, typed)))
}
