//! Articles as organisers type them.
use super::model::{Article, ArticleId, ArticleKind, Languages, Slug};
use crate::kit::{
    bilingual::Bilingual,
    clock::Timestamp,
    editing::EditForm,
    field,
    form::{Fault, Labels, Problems},
    form_value,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// The longest body, so that both languages, each letter of Urdu six characters on its way, fit into a form.
pub const BODY: usize = 6_000;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ArticleForm {
    pub kind: String,
    pub slug: String,
    pub title: Bilingual,
    pub body: Bilingual,
    /// Both, or the only one.
    pub languages: String,
    /// Which button was pressed.
    #[serde(skip_serializing)]
    pub intent: String,
}

impl EditForm for ArticleForm {
    const LABELS: Labels = &[
        ("kind", "site-article-kind"),
        ("slug", "site-article-slug"),
        ("title_en", "site-article-title-en"),
        ("title_ur", "site-article-title-ur"),
        ("body_en", "site-article-body-en"),
        ("body_ur", "site-article-body-ur"),
        ("languages", "site-article-languages"),
    ];
    const CHOSEN: &'static [&'static str] = &["kind", "languages"];
}

impl ArticleForm {
    pub fn of(a: &Article) -> Self {
        Self {
            kind: a.kind.value().to_owned(),
            slug: a.slug.as_str().to_owned(),
            title: a.title.clone(),
            body: a.body.clone(),
            languages: a.languages.value().to_owned(),
            intent: String::new(),
        }
    }

    /// The article is to be previewed, not saved.
    pub fn asks_for_preview(&self) -> bool {
        self.intent == "preview"
    }

    /// The article, a draft until it is published.
    pub fn parse(&self, article_id: ArticleId) -> Result<Article, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let kind = problems.keep("kind", ArticleKind::of(&self.kind).ok_or(Fault::from("problem-choice")));
        let slug = problems.keep("slug", slug(&self.slug));
        let title = problems.keep_both(["title_en", "title_ur"], &self.title, field::line);
        if title.as_ref().is_some_and(Bilingual::is_empty) {
            problems.add("title_en", "site-article-one-title");
        }
        let body = problems.keep_both(["body_en", "body_ur"], &self.body, |typed| field::text(typed, BODY));
        let languages = match &*self.languages {
            "" => Some(Languages::Both),
            typed => problems.keep("languages", Languages::of(typed).ok_or(Fault::from("problem-choice"))),
        };
        let (Some(kind), Some(slug), Some(title), Some(body), Some(languages)) = (kind, slug, title, body, languages) else {
            return Err(problems);
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Article { article_id, kind, slug, title, body, languages, published_at: None })
    }
}

fn slug(typed: &str) -> Result<Slug, Fault> {
    Slug::try_from(field::required(typed)?).map_err(|_| "site-slug-form".into())
}

/// When an article is to be read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PublicationForm {
    /// Which button was pressed.
    pub intent: String,
    pub published_at: String,
}

impl PublicationForm {
    /// The field as a browser shows a stored time.
    pub fn of(published_at: Option<Timestamp>, zone: Tz) -> Self {
        Self { intent: String::new(), published_at: form_value::local(published_at, zone) }
    }

    /// Now, or the wall-clock time in the event's `zone`, which is still to come.
    pub fn parse(&self, zone: Tz, now: Timestamp) -> Result<Timestamp, Problems> {
        if self.intent == "now" {
            return Ok(now);
        }
        match field::local_time(&self.published_at, zone) {
            Ok(Some(at)) if at > now => Ok(at),
            Ok(Some(_)) => Err(Problems::one("published_at", "site-schedule-past")),
            Ok(None) => Err(Problems::one("published_at", "problem-time-needed")),
            Err(fault) => Err(Problems::one("published_at", fault)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};

    #[test]
    fn a_time_is_the_events_own() {
        let now = Utc.with_ymd_and_hms(2026, 11, 1, 7, 0, 0).single().expect("a time");
        let at = |typed: &str| PublicationForm { published_at: typed.into(), ..Default::default() }.parse(chrono_tz::Asia::Karachi, now);
        assert_eq!(at("2026-11-01T12:30"), Ok(now + chrono::Duration::minutes(30)));
        for bad in ["", "2026-11-01T12:00", "tomorrow", "2026-13-01T00:00"] {
            assert!(at(bad).is_err(), "{bad}");
        }
    }
}
