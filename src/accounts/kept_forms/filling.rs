//! The layer that fills in the page of a form with what was typed, for whoever comes to it from their kept form.
use super::{
    KeptFormId,
    addresses::{listed, mark, marked, unmarked},
    browser::Browser,
    store,
};
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

/// Every answer passes but the page of a form that is kept of whoever asks for it.
pub async fn fill(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(id) = asked_for(&request) else { return next.run(request).await };
    let (parts, body) = request.into_parts();
    let found = find(&app, parts.clone(), id).await;
    let own = parts.uri.path_and_query().map_or_else(String::new, |own| unmarked(own.as_str()));
    let locale = parts.extensions.get::<Locale>().copied().unwrap_or_default();
    match found {
        Ok(Some((_, Some(led_to)))) => page::see_other(&led_to).into_response(),
        Ok(Some((typed, None))) => {
            let answer = next.run(Request::from_parts(parts, body)).await;
            with(answer, &typed, &own, locale, id).await.into_response()
        }
        Ok(None) => next.run(Request::from_parts(parts, body)).await,
        Err(error) => error.into_response(),
    }
}

fn asked_for(request: &Request) -> Option<KeptFormId> {
    marked(request.uri()).filter(|_| request.method() == Method::GET)
}

/// The form, and where it led if it was sent meanwhile. Whoever is not signed in in their own name has none.
async fn find(app: &App, mut parts: Parts, id: KeptFormId) -> Result<Option<(TypedForm, Option<String>)>, AppError> {
    let Some(browser) = Browser::of(&parts.headers) else { return Ok(None) };
    let Ok(who) = Oneself::from_request_parts(&mut parts, app).await else { return Ok(None) };
    app.db.read(who.person, async |tx| Ok(store::find(tx, who.person, &browser, id).await?)).await
}

/// The page filled in. Where that cannot be, be it that the page is open no more: the way to what was typed, with a word why.
/// An answer that asks for signing in, or for coming again, passes.
async fn with(answer: Response, typed: &TypedForm, own: &str, locale: Locale, id: KeptFormId) -> PageResult {
    let is_page = answer.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if answer.status() == StatusCode::UNAUTHORIZED || answer.status().is_server_error() {
        return Ok(answer);
    }
    let unfilled = || page::see_other_with(&listed(id), &Notice::key("notice-form-not-filled"));
    if answer.status() != StatusCode::OK || !is_page {
        return unfilled();
    }
    let (mut parts, body) = answer.into_parts();
    let html = body.collect().await.map_err(anyhow::Error::from)?.to_bytes();
    let html = std::str::from_utf8(&html).map_err(anyhow::Error::from)?;
    let Some(filled) = form_filling::filled(html, &locale.path(own), &locale.path(&typed.action), &typed.fields, &mark(id)) else {
        return unfilled();
    };
    parts.headers.remove(CONTENT_LENGTH);
    Ok(Response::from_parts(parts, Body::from(filled)))
}
