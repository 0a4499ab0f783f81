//! The layer that fills in the page of a form with what was typed, for whoever comes to it from their kept form.
use super::{KeptFormId, store};
use crate::{
    access::Oneself,
    kit::{
        app::App,
        error::AppError,
        flash::Notice,
        form_filling,
        locale::Locale,
        page::{self, PageResult},
        sent_again::TypedForm,
    },
};
use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    http::{
        Method, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE},
        request::Parts,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use uuid::Uuid;

/// What the kept form is called in the query of its page.
const KEPT: &str = "kept=";

/// The address of `page` that shows it filled in.
pub fn filled_page(page: &str, id: KeptFormId) -> String {
    format!("{page}{}{KEPT}{id}", if page.contains('?') { '&' } else { '?' })
}

/// Every answer passes but the page of a form that is kept of whoever asks for it.
pub async fn fill(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(id) = asked_for(&request) else { return next.run(request).await };
    let (parts, body) = request.into_parts();
    let found = find(&app, parts.clone(), id).await;
    let (own, locale) = (unfilled(&parts), parts.extensions.get::<Locale>().copied().unwrap_or_default());
    match found {
        Ok(Some((_, Some(led_to)))) => page::see_other(&led_to).into_response(),
        Ok(Some((typed, None))) => {
            let answer = next.run(Request::from_parts(parts, body)).await;
            with(answer, &typed, &own, locale).await.into_response()
        }
        Ok(None) => next.run(Request::from_parts(parts, body)).await,
        Err(error) => error.into_response(),
    }
}

fn asked_for(request: &Request) -> Option<KeptFormId> {
    let query = request.uri().query().filter(|_| request.method() == Method::GET)?;
    let id = query.split('&').find_map(|pair| pair.strip_prefix(KEPT))?;
    Uuid::parse_str(id).ok().map(KeptFormId)
}

/// The page's address without the kept form, in no language.
fn unfilled(parts: &Parts) -> String {
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    let rest: Vec<_> = query.split('&').filter(|pair| !pair.starts_with(KEPT)).collect();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }
}

/// The form, and where it led if it was sent meanwhile. Whoever is not signed in in their own name has none.
async fn find(app: &App, mut parts: Parts, id: KeptFormId) -> Result<Option<(TypedForm, Option<String>)>, AppError> {
    let Ok(who) = Oneself::from_request_parts(&mut parts, app).await else { return Ok(None) };
    app.db.read(who.person, async |tx| Ok(store::find(tx, who.person, id).await?)).await
}

/// The page filled in, or a way to it with a word on why it is not.
async fn with(answer: Response, typed: &TypedForm, own: &str, locale: Locale) -> PageResult {
    let is_page = answer.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if answer.status() != StatusCode::OK || !is_page {
        return Ok(answer);
    }
    let (mut parts, body) = answer.into_parts();
    let html = body.collect().await.map_err(anyhow::Error::from)?.to_bytes();
    let html = std::str::from_utf8(&html).map_err(anyhow::Error::from)?;
    let Some(filled) = form_filling::filled(html, &locale.path(own), &locale.path(&typed.action), &typed.fields) else {
        return page::see_other_with(own, &Notice::key("notice-form-not-filled"));
    };
    parts.headers.remove(CONTENT_LENGTH);
    Ok(Response::from_parts(parts, Body::from(filled)))
}
