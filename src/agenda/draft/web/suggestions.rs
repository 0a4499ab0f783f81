//! Speakers that what is being typed may mean, for the script of the session's form. Without it the form shows them once it
//! is sent.
use crate::{
    access::{Staff, area},
    agenda::draft::{forms::SUGGESTED, store},
    kit::{app::App, collation, error::AppError, form::Query, locale::Locale, page::PageResult},
};
use axum::{extract::State, http::header, response::IntoResponse};
use serde::Serialize;

#[derive(Serialize)]
struct Suggestion {
    /// What stands in the field once it is chosen.
    value: String,
    /// By what else one knows them: the name in the other script, and the organisation.
    label: String,
}

pub async fn show(staff: Staff<area::Agenda>, State(app): State<App>, query: Query) -> PageResult {
    let typed: String = query.get("q").chars().take(100).collect();
    let (locale, found) =
        (staff.page.locale, app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_suggested(tx, &typed).await?)));
    let mut found = found.await?;
    // By the name that readers of the page look for.
    let is_latin = |name_latin: &str| locale == Locale::En && !name_latin.is_empty();
    collation::sort_by_name(&mut found, locale, |s| if is_latin(&s.name_latin) { &s.name_latin } else { &s.name });
    let suggestions = found.into_iter().take(SUGGESTED).map(|s| {
        let others = [s.name_latin.as_str(), s.organisation.as_str()];
        let label = others.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        Suggestion { value: format!("{} · {}", s.name, s.number), label }
    });
    let json = serde_json::to_string(&suggestions.collect::<Vec<_>>()).map_err(anyhow::Error::from)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}
