//! Articles: what organisers publish, and when.
use crate::{
    choice, id,
    kit::{bilingual::Bilingual, clock::Timestamp, locale::Locale, page::Page},
};
use serde::Deserialize;
use std::fmt;

id! {
    /// A page or a news item.
    ArticleId
}

choice! {
    /// Whether an article is news or a page that stays.
    #[derive(Default)]
    ArticleKind [
        #[default]
        News = "news" => "site-kind-news",
        Page = "page" => "site-kind-page",
    ]
}

choice! {
    /// In which languages an article is written.
    #[derive(Default)]
    Languages [
        #[default]
        Both = "both" => "site-languages-both",
        English = "en" => "site-languages-en",
        Urdu = "ur" => "site-languages-ur",
    ]
}

impl Languages {
    /// By the tag of the only one, as the database has it.
    pub fn of_only(tag: Option<&str>) -> Self {
        tag.and_then(Self::of).unwrap_or_default()
    }

    /// The tag of the only one.
    pub fn only(self) -> Option<&'static str> {
        (self != Self::Both).then(|| self.value())
    }

    /// The language in which readers of `locale` get it.
    pub fn read_in(self, locale: Locale) -> Locale {
        match self {
            Self::Both => locale,
            Self::English => Locale::En,
            Self::Urdu => Locale::Ur,
        }
    }
}

/// A language in which an article is not yet written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing(pub Locale);

/// Pages that every footer links: they keep their address and stay published.
pub const STANDING: [&str; 3] = ["practical", "privacy", "contact"];

/// The last part of an article's address. An address with anything else in its place is not found.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, sqlx::Type)]
#[serde(try_from = "String")]
#[sqlx(transparent)]
pub struct Slug(String);

impl Slug {
    pub const MOST: usize = 80;

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_standing(&self) -> bool {
        STANDING.contains(&self.as_str())
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Text that is no slug.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a slug")]
pub struct NoSlug;

impl TryFrom<String> for Slug {
    type Error = NoSlug;

    /// Small letters and digits in words joined by single hyphens.
    fn try_from(text: String) -> Result<Self, NoSlug> {
        let word = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.len() <= Self::MOST && text.split('-').all(word) { Ok(Self(text)) } else { Err(NoSlug) }
    }
}

/// Whether readers see an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleState {
    Draft,
    Scheduled(Timestamp),
    Published(Timestamp),
}

impl ArticleState {
    pub fn at(published_at: Option<Timestamp>, now: Timestamp) -> Self {
        match published_at {
            None => Self::Draft,
            Some(at) if at > now => Self::Scheduled(at),
            Some(at) => Self::Published(at),
        }
    }

    pub fn key(&self) -> &'static str {
        match self {
            Self::Draft => "site-state-draft",
            Self::Scheduled(_) => "site-state-scheduled",
            Self::Published(_) => "site-state-published",
        }
    }

    pub fn tone(&self) -> &'static str {
        match self {
            Self::Draft => "plain",
            Self::Scheduled(_) => "wait",
            Self::Published(_) => "good",
        }
    }

    /// When it was or will be published.
    pub fn time(&self) -> Option<Timestamp> {
        match *self {
            Self::Draft => None,
            Self::Scheduled(at) | Self::Published(at) => Some(at),
        }
    }
}

/// An article with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    pub article_id: ArticleId,
    pub kind: ArticleKind,
    pub slug: Slug,
    pub title: Bilingual,
    pub body: Bilingual,
    pub languages: Languages,
    pub published_at: Option<Timestamp>,
}

impl Article {
    /// What readers of `locale` read: title, text and their language.
    pub fn read_in(&self, locale: Locale) -> (&str, &str, Locale) {
        let language = self.languages.read_in(locale);
        (self.title.in_language(language), self.body.in_language(language), language)
    }

    /// Whether it is written in all languages that it is to be read in.
    pub fn check_whole(&self) -> Result<(), Missing> {
        let is_written = |locale: Locale| match locale {
            Locale::En => !self.title.en.is_empty() && !self.body.en.is_empty(),
            Locale::Ur => !self.title.ur.is_empty() && !self.body.ur.is_empty(),
        };
        let mut needed = Locale::ALL.into_iter().filter(|locale| self.languages.read_in(*locale) == *locale);
        needed.find(|locale| !is_written(*locale)).map_or(Ok(()), |locale| Err(Missing(locale)))
    }

    /// Where it is read, in the page's language.
    pub fn link(&self, page: &Page) -> String {
        page.to(&path(self.kind, &self.slug))
    }

    pub fn is_standing(&self) -> bool {
        self.slug.is_standing()
    }
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    pub article_id: ArticleId,
    pub kind: ArticleKind,
    pub slug: Slug,
    pub title: Bilingual,
    /// The tag of the only language it is written in.
    pub only_language: Option<String>,
    pub published_at: Option<Timestamp>,
    pub updated_at: Timestamp,
}

impl Headline {
    pub fn title(&self, page: &Page) -> String {
        let language = Languages::of_only(self.only_language.as_deref()).read_in(page.locale);
        self.title.in_language(language).to_owned()
    }

    /// Where it is read, in the page's language.
    pub fn link(&self, page: &Page) -> String {
        page.to(&self.path())
    }

    pub fn path(&self) -> String {
        path(self.kind, &self.slug)
    }

    /// When what readers see last changed.
    pub fn changed_at(&self) -> Timestamp {
        self.published_at.map_or(self.updated_at, |at| at.max(self.updated_at))
    }
}

/// Where an article is read.
fn path(kind: ArticleKind, slug: &Slug) -> String {
    match kind {
        ArticleKind::News => format!("/news/{}", slug.0),
        ArticleKind::Page if slug.is_standing() => format!("/{}", slug.0),
        ArticleKind::Page => format!("/pages/{}", slug.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    #[test]
    fn slugs_are_plain_words() {
        for good in ["a", "visa-letters-2026", "2026"] {
            assert!(Slug::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "a b", "a/b", "خبر", "a\0", "../x", &"a".repeat(81)] {
            assert!(Slug::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_article_is_published_from_its_time_on() {
        let at = |hour| chrono::Utc.with_ymd_and_hms(2026, 11, 1, hour, 0, 0).single().expect("a time");
        assert_eq!(ArticleState::at(None, at(7)), ArticleState::Draft);
        assert_eq!(ArticleState::at(Some(at(8)), at(7)), ArticleState::Scheduled(at(8)));
        assert_eq!(ArticleState::at(Some(at(8)), at(8)), ArticleState::Published(at(8)));
    }

    #[test]
    fn an_article_is_whole_in_both_languages_or_in_the_one_that_it_is_marked_with() {
        let article = |en: &str, ur: &str, languages| Article {
            article_id: ArticleId(uuid::Uuid::nil()),
            kind: ArticleKind::News,
            slug: Slug::try_from("a".to_owned()).expect("a slug"),
            title: Bilingual::new(en, ur),
            body: Bilingual::new(en, ur),
            languages,
            published_at: None,
        };
        assert_eq!(article("a", "b", Languages::Both).check_whole(), Ok(()));
        assert_eq!(article("a", "", Languages::Both).check_whole(), Err(Missing(Locale::Ur)));
        assert_eq!(article("", "b", Languages::Both).check_whole(), Err(Missing(Locale::En)));
        assert_eq!(article("a", "", Languages::English).check_whole(), Ok(()));
        assert_eq!(article("a", "", Languages::Urdu).check_whole(), Err(Missing(Locale::Ur)));
        assert_eq!(article("a", "b", Languages::English).read_in(Locale::Ur), ("a", "a", Locale::En));
    }

    #[test]
    fn standing_pages_have_short_addresses() {
        let slug = |text: &str| Slug::try_from(text.to_owned()).expect("a slug");
        assert_eq!(path(ArticleKind::Page, &slug("privacy")), "/privacy");
        assert_eq!(path(ArticleKind::Page, &slug("partners")), "/pages/partners");
        assert_eq!(path(ArticleKind::News, &slug("partners")), "/news/partners");
    }
}
