//! Which pages of the programme search engines should know. All are of the release that is out.
use super::reader::ReaderContext;
use crate::{
    agenda::releases,
    kit::{app::App, error::AppError, sitemap::PublicPage},
};
use std::pin::Pin;

pub fn pages(app: &App) -> Pin<Box<dyn Future<Output = Result<Vec<PublicPage>, AppError>> + Send + '_>> {
    Box::pin(async move {
        let Some(index) = releases::current(app).await? else { return Ok(vec![]) };
        let page = |path: String| PublicPage::new(path, Some(index.release.released_at));
        let fixed =
            ["/agenda", "/agenda/speakers", "/agenda/materials", "/agenda/changes", "/agenda/feeds"].map(|path| page(path.to_owned()));
        let days = index.days().iter().map(|day| page(ReaderContext::day_path(day)));
        let sessions = index.programme.sessions.iter().map(|session| page(session.path()));
        let speakers = index.programme.speakers.iter().map(|speaker| page(speaker.path()));
        Ok(fixed.into_iter().chain(days).chain(sessions).chain(speakers).collect())
    })
}
