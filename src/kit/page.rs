//! A page is a struct is a response: what layouts need, and how a page is answered.
use super::{
    bilingual::Bilingual,
    error::AppError,
    flash::Notice,
    form::Problem,
    locale::Locale,
    navigation::{self, OpenWing, Wing},
    rights::{Area, Right},
    site_identity::{IdentityText, SiteIdentity},
    text::Words,
    viewer::Viewer,
};
use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use fluent_bundle::{FluentArgs, FluentValue};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::{fmt::Display, sync::Arc};

pub type PageResult = Result<Response, AppError>;

/// What every layout needs, built once a request by an access extractor.
#[derive(Clone)]
pub struct Page {
    pub locale: Locale,
    pub viewer: Option<Viewer>,
    pub notice: Option<Notice>,
    /// The path with its query, without the language: where the language switch leads.
    pub path: String,
    pub words: Arc<Words>,
    pub identity: Arc<SiteIdentity>,
    /// Whether it leads to the registration form.
    pub offers_registration: bool,
    pub origin: Arc<str>,
    pub assets: &'static str,
    /// The organisers' area.
    pub wings: &'static [Wing],
    /// Whether whoever looks may change what the page shows: set by the guard of a page of the organisers' area.
    pub may_change: bool,
}

/// For templates.
impl Bilingual {
    /// The text in the page's language; in the other where it has none.
    pub fn of(&self, page: &Page) -> &str {
        self.in_language(page.locale)
    }

    /// The tag of the language that [`Bilingual::of`] answers in.
    pub fn tag(&self, page: &Page) -> &'static str {
        self.language(page.locale)
    }
}

impl Page {
    /// The words for `key`.
    pub fn t(&self, key: &str) -> String {
        self.words.say(self.locale, key, None)
    }

    /// The words for `key` in both languages.
    pub fn in_both(&self, key: &str) -> Bilingual {
        let [en, ur] = [Locale::En, Locale::Ur].map(|locale| self.words.say(locale, key, None));
        Bilingual { en, ur }
    }

    /// The words for `key` with one value in them.
    pub fn with(&self, key: &str, name: &str, value: impl Display) -> String {
        self.say(key, &[(name, value.to_string())])
    }

    /// The words for `key` with two values in them.
    pub fn with_two(&self, key: &str, name: &str, value: impl Display, other_name: &str, other_value: impl Display) -> String {
        self.say(key, &[(name, value.to_string()), (other_name, other_value.to_string())])
    }

    /// The words for `key` in the plural form of `count`; `{ $n }` is the number as people write it.
    pub fn count(&self, key: &str, count: impl Number) -> String {
        let count = count.whole();
        let mut args = FluentArgs::new();
        args.set("count", FluentValue::from(count));
        args.set("n", self.n(count));
        self.words.say(self.locale, key, Some(&args))
    }

    fn say(&self, key: &str, values: &[(&str, String)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.as_str());
        }
        self.words.say(self.locale, key, Some(&args))
    }

    pub fn problem(&self, problem: &Problem) -> String {
        self.said_of(problem, problem.key)
    }

    /// What a field is called, before what is said of it: of a sentence without its full stop.
    pub fn called(&self, label: &str) -> String {
        self.t(label).trim_end_matches(['.', '۔']).to_owned()
    }

    /// The same in a few words, where the summary says once what they have in common.
    pub fn problem_in_summary(&self, problem: &Problem) -> String {
        self.said_of(problem, problem.change_in_short().unwrap_or(problem.key))
    }

    fn said_of(&self, problem: &Problem, key: &str) -> String {
        match &problem.value {
            Some((name, value)) => self.with(key, name, value),
            None => self.t(key),
        }
    }

    /// A whole number with its thousands apart; Latin digits in both languages.
    pub fn n(&self, number: impl Number) -> String {
        grouped(number.whole())
    }

    /// What a form's key says of whom the page is shown to; nothing on pages for everybody.
    pub fn shown_to(&self) -> String {
        self.viewer.as_ref().map(|viewer| viewer.shown_to().to_string()).unwrap_or_default()
    }

    /// What stands round every page, in its language.
    pub fn around(&self) -> &IdentityText {
        self.identity.text(self.locale)
    }

    /// An address on this site in the page's language.
    pub fn to(&self, path: &str) -> String {
        self.locale.path(path)
    }

    /// This page in the other language.
    pub fn in_other_language(&self) -> String {
        self.locale.other().path(&self.path)
    }

    /// The whole address of this page in the language of that tag, without its query: what search engines keep.
    pub fn address(&self, tag: &str) -> String {
        let locale = if tag == Locale::Ur.tag() { Locale::Ur } else { Locale::En };
        format!("{}{}", self.origin, locale.path(self.path.split('?').next().unwrap_or_default()))
    }

    /// The picture that stands for this site where somebody shares a page.
    pub fn share_picture(&self) -> &'static str {
        match self.locale {
            Locale::En => "img/share-en.png",
            Locale::Ur => "img/share-ur.png",
        }
    }

    /// One of two texts that an organiser wrote.
    pub fn pick<'a>(&self, en: &'a str, ur: &'a str) -> &'a str {
        self.locale.pick(en, ur)
    }

    /// `page` where `path` is this page or above it: for navigation.
    pub fn is_at(&self, path: &str) -> bool {
        navigation::is_at(self.here(), path)
    }

    /// The page's path without its query.
    fn here(&self) -> &str {
        self.path.split('?').next().unwrap_or_default()
    }

    /// The way through the organisers' area, as far as it is open to whoever looks.
    pub fn open_wings(&self) -> Vec<OpenWing> {
        self.viewer.as_ref().map_or_else(Vec::new, |viewer| navigation::open(self.wings, &viewer.rights, self.here()))
    }

    /// Whether whoever looks may see that area of the organisers' work.
    pub fn sees(&self, area: Area) -> bool {
        self.viewer.as_ref().is_some_and(|viewer| viewer.rights.allow(Right::see(area)))
    }

    /// Whether whoever looks may change that area.
    pub fn changes(&self, area: Area) -> bool {
        self.viewer.as_ref().is_some_and(|viewer| viewer.rights.allow(Right::change(area)))
    }

    /// Whether `path` is this page, whatever its query.
    pub fn is_exactly(&self, path: &str) -> bool {
        self.here() == path
    }

    /// `text` as a value in a query.
    pub fn encoded(&self, text: &str) -> String {
        super::address::encoded(text)
    }

    /// Where a file of `static/` is served.
    pub fn asset(&self, file: &str) -> String {
        format!("{}/{file}", self.assets)
    }
}

/// A whole number with its thousands apart, as both languages write it.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "\u{2212}" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// 200 with `template`.
pub fn ok(template: impl Template) -> PageResult {
    render(StatusCode::OK, template)
}

/// The same page again with what is wrong: the form was not accepted. Browsers may show it once more for their back
/// button, with what was typed; a form's answer that is not stored at all would be an error page of theirs.
pub fn rejected(template: impl Template) -> PageResult {
    Ok(kept_for_back(render(StatusCode::UNPROCESSABLE_ENTITY, template)?))
}

/// An answer that the back button may show as it was left.
pub fn kept_for_back(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}

/// `template` with any other status.
pub fn render(status: StatusCode, template: impl Template) -> PageResult {
    Ok((status, Html(template.render()?)).into_response())
}

/// Data for machines as they stand inside a script element: nothing in them can end it.
pub fn embedded(data: &serde_json::Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// What no address has. What is not ASCII is encoded anyway.
const UNSENDABLE: &AsciiSet = &CONTROLS.add(b' ');

/// 303 to a local path, which the locale layer puts into the request's language. What may not stand in an address is
/// encoded.
pub fn see_other(path: &str) -> PageResult {
    let to = utf8_percent_encode(path, UNSENDABLE).to_string();
    let to = HeaderValue::try_from(to).map_err(anyhow::Error::from)?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
}

/// 303 with a sentence that the next page shows.
pub fn see_other_with(path: &str, notice: &Notice) -> PageResult {
    Ok((notice.cookie(), see_other(path)?).into_response())
}

/// Whole numbers as templates have them.
pub trait Number {
    fn whole(self) -> i64;
}

impl Number for i64 {
    fn whole(self) -> i64 {
        self
    }
}

impl Number for i32 {
    fn whole(self) -> i64 {
        self.into()
    }
}

impl Number for usize {
    fn whole(self) -> i64 {
        i64::try_from(self).unwrap_or(i64::MAX)
    }
}

impl<N: Number + Copy> Number for &N {
    fn whole(self) -> i64 {
        (*self).whole()
    }
}
