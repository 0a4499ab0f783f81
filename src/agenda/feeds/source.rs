//! What every feed is made from: the release, the summit's name, and the language that is asked for.
use crate::{
    access::Public,
    agenda::{programme::ProgrammeIndex, releases},
    event::{self, Summit},
    kit::{app::App, bilingual::Bilingual, clock::Timestamp, db::Actor, error::AppError, page::Page},
};
use chrono::DateTime;
use chrono_tz::Tz;
use std::sync::Arc;

pub struct FeedSource {
    pub index: Arc<ProgrammeIndex>,
    pub summit: Summit,
    pub page: Page,
}

impl FeedSource {
    /// Before the first release there are no feeds.
    pub async fn of(public: Public, app: &App) -> Result<Self, AppError> {
        let index = releases::current(app).await?.ok_or(AppError::NotFound)?;
        let summit = app.db.read(Actor::Visitor, async |tx| event::summit(tx).await).await?;
        Ok(Self { index, summit, page: public.page })
    }

    pub fn say<'a>(&self, text: &'a Bilingual) -> &'a str {
        text.in_language(self.page.locale)
    }

    pub fn local(&self, at: Timestamp) -> DateTime<Tz> {
        at.with_timezone(&self.index.zone)
    }

    /// The whole address of a path in the feed's language.
    pub fn address(&self, path: &str) -> String {
        format!("{}{}", self.page.origin, self.page.to(path))
    }

    /// The site's name in the network, with its port if it has one.
    pub fn host(&self) -> &str {
        self.page.origin.split_once("://").map_or("", |(_, host)| host)
    }

    /// "3 Final programme"
    pub fn version(&self) -> String {
        let release = &self.index.release;
        format!("{} {}", release.number, self.say(&release.name)).trim_end().to_owned()
    }
}
