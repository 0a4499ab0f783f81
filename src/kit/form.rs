//! Forms: strings as typed, then every problem at once.
pub use super::form_key::new_key;
use super::{
    bilingual::Bilingual,
    error::AppError,
    form_fields,
    form_fields::printable,
    form_key::{FormKey, ShownTo},
    sent_body::SentBody,
    submission::Submission,
};
use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Request},
    http::{StatusCode, header::CONTENT_TYPE},
};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Display,
};
use uuid::Uuid;

/// The bytes of an ordinary form.
pub const FIELDS: usize = 64 * 1024;

/// The bytes of the longest form that a handler may ask for.
pub const LONGEST: usize = 1 << 20;

/// A form's fields as they were typed, `MOST` bytes of them, with the key that makes it count once.
#[derive(Debug)]
pub struct Form<T, const MOST: usize = FIELDS> {
    pub typed: T,
    pub submission: Submission,
}

#[derive(Deserialize)]
struct Keyed {
    form_key: String,
}

impl<T: DeserializeOwned, S: Send + Sync, const MOST: usize> FromRequest<S> for Form<T, MOST> {
    type Rejection = AppError;

    async fn from_request(mut request: Request, state: &S) -> Result<Self, AppError> {
        const { assert!(MOST <= LONGEST, "a form longer than is kept for whoever has to sign in first") }
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.split(';').next().is_some_and(|k| k.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")) {
            return Err(AppError::Bad(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let path = request.uri().path().to_owned();
        let kept = request.extensions().get::<SentBody>().cloned();
        let now_shown_to = request.extensions().get::<ShownTo>().cloned();
        DefaultBodyLimit::max(MOST).apply(&mut request);
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|e| AppError::Bad(axum::response::IntoResponse::into_response(e).status()))?;
        if let Some(kept) = kept {
            kept.keep(&body);
        }
        let bad = |_| AppError::Bad(StatusCode::BAD_REQUEST);
        let keyed: Keyed = form_fields::parse(&body).map_err(bad)?;
        let key = FormKey::parse(&keyed.form_key).ok_or(AppError::Bad(StatusCode::BAD_REQUEST))?;
        ShownTo::check(ShownTo::read(&keyed.form_key).1.as_ref(), now_shown_to.as_ref())?;
        let typed = form_fields::parse(&body).map_err(bad)?;
        Ok(Self { typed, submission: Submission::new(key, path, &body) })
    }
}

/// A form that says nothing but that it was sent.
#[derive(Debug, Deserialize)]
pub struct EmptyForm {}

/// One thing to mend: the field, what to say, and a value in the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub field: &'static str,
    /// Counted from 1, where the form has the field in several rows.
    pub row: Option<usize>,
    pub key: &'static str,
    pub value: Option<(&'static str, String)>,
}

impl Problem {
    /// The id of the input: the field's name, with its row where there are several.
    pub fn id(&self) -> String {
        self.row.map_or_else(|| self.field.to_owned(), |row| row_id(self.field, row))
    }

    /// What somebody else did to the field meanwhile, in a few words; nothing of other problems.
    pub fn change_in_short(&self) -> Option<&'static str> {
        CHANGES.iter().find(|(key, _)| *key == self.key).map(|(_, short)| *short)
    }
}

/// What is said beside a field that somebody else changed meanwhile, and the same in a few words.
const CHANGES: [(&str, &str); 5] = [
    ("problem-changed-taken", "problem-short-taken"),
    ("problem-changed-text", "problem-short-text"),
    ("problem-changed-emptied", "problem-short-emptied"),
    ("problem-changed", "problem-short-changed"),
    ("problem-changed-chosen", "problem-short-chosen"),
];

/// The id of an input that the form has in several rows, counted from 1. For templates.
pub fn row_id(field: impl Display, row: impl Display) -> String {
    format!("{field}-{row}")
}

/// What a single field's text is refused for: the words, and a value in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(pub &'static str, pub Option<(&'static str, String)>);

impl From<&'static str> for Fault {
    fn from(key: &'static str) -> Self {
        Self(key, None)
    }
}

/// The fields of a form and the keys of their labels.
pub type Labels = &'static [(&'static str, &'static str)];

/// Everything that is wrong with a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
    labels: Labels,
    /// What somebody else saved meanwhile where values are chosen, by the fields' names.
    theirs: BTreeMap<String, Vec<String>>,
}

impl Problems {
    /// None yet; a summary names each field by its label.
    pub fn of_form(labels: Labels) -> Self {
        Self { labels, ..Self::default() }
    }

    pub fn one(field: &'static str, fault: impl Into<Fault>) -> Self {
        let mut problems = Self::default();
        problems.add(field, fault);
        problems
    }

    /// The key of the label of the problem's field, where there are several to tell apart.
    pub fn label(&self, problem: &Problem) -> Option<&'static str> {
        self.labels.iter().find(|(field, _)| *field == problem.field).map(|(_, label)| *label)
    }

    pub fn add(&mut self, field: &'static str, fault: impl Into<Fault>) {
        let Fault(key, value) = fault.into();
        self.list.push(Problem { field, row: None, key, value });
    }

    /// The value if it is good; else its problem is noted against `field`.
    pub fn keep<T>(&mut self, field: &'static str, value: Result<T, Fault>) -> Option<T> {
        value.map_err(|fault| self.add(field, fault)).ok()
    }

    /// The same for a field that the form has in several rows, counted from 1.
    pub fn keep_in_row<T>(&mut self, field: &'static str, row: usize, value: Result<T, Fault>) -> Option<T> {
        let noted = |Fault(key, value)| self.list.push(Problem { field, row: Some(row), key, value });
        value.map_err(noted).ok()
    }

    /// The text in both languages if both are good; else the problems are noted against `fields`, the English one's name
    /// first.
    pub fn keep_both(
        &mut self,
        [en, ur]: [&'static str; 2],
        typed: &Bilingual,
        check: impl Fn(&str) -> Result<String, Fault>,
    ) -> Option<Bilingual> {
        let (en, ur) = (self.keep(en, check(&typed.en)), self.keep(ur, check(&typed.ur)));
        Some(Bilingual { en: en?, ur: ur? })
    }

    /// Notes what somebody else chose meanwhile in that field, to be marked at the options.
    pub fn note_theirs(&mut self, field: &str, chosen: &[String]) {
        self.theirs.insert(field.to_owned(), chosen.to_vec());
    }

    /// Whether the options of that field are marked where somebody else chose them.
    pub fn marks_theirs(&self, field: &str) -> bool {
        self.theirs.contains_key(field)
    }

    /// Whether somebody else chose that option of the field meanwhile.
    pub fn is_theirs(&self, field: &str, option: impl Display) -> bool {
        self.theirs.get(field).is_some_and(|chosen| chosen.contains(&option.to_string()))
    }

    /// Whether somebody else changed something meanwhile, which the summary says once.
    pub fn tell_changes(&self) -> bool {
        self.list.iter().any(|problem| problem.change_in_short().is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn all(&self) -> &[Problem] {
        &self.list
    }

    /// The number of problems, for the summary's heading.
    pub fn len(&self) -> i64 {
        i64::try_from(self.list.len()).unwrap_or(i64::MAX)
    }

    /// The problem of the input with this id.
    pub fn of(&self, id: &str) -> Option<&Problem> {
        self.list.iter().find(|p| if p.row.is_none() { p.field == id } else { p.id() == id })
    }
}

/// The query of a list page: unknown and broken values are as good as none.
#[derive(Clone, Debug, Default)]
pub struct Query(HashMap<String, String>);

impl Query {
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |v| v.trim())
    }

    pub fn id(&self, name: &str) -> Option<Uuid> {
        Uuid::parse_str(self.get(name)).ok()
    }
}

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for Query {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &S) -> Result<Self, Self::Rejection> {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(parts.uri.query().unwrap_or_default()).unwrap_or_default();
        Ok(Self(pairs.into_iter().map(|(name, value)| (name, printable(value))).collect()))
    }
}
