//! Every failure gets a page in the viewer's language; none shows its cause.
use super::{
    address::{self, encoded},
    app::App,
    error::ErrorPage,
    flash::Notice,
    locale::{self, Locale},
    page::{self, Page},
    sent_again,
    sent_body::SentBody,
    telemetry::RequestId,
    viewer::Viewer,
};
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::time::Duration;

#[derive(Template)]
#[template(path = "kit/error.html")]
struct ErrorTemplate {
    page: Page,
    title: &'static str,
    advice: &'static str,
    /// In 5xx only: two pages that say "not found" are the same bytes.
    request_id: Option<String>,
}

/// Whether it brings a page of its own, or an answer for a script.
fn has_words(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    [&b"text/html"[..], b"application/json"].iter().any(|own| kind.starts_with(own))
}

/// Replaces the body of every failed response that brought no page of its own.
pub async fn render(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let sent = SentBody::default();
    request.extensions_mut().insert(sent.clone());
    let locale = request.extensions().get::<Locale>().copied().unwrap_or_default();
    let id = request.extensions().get::<RequestId>().map(|id| id.0.clone());
    // HEAD asks what GET would answer.
    let get = matches!(*request.method(), Method::GET | Method::HEAD);
    let page_before = if get { None } else { page_of_form(&app, request.headers()) };
    let (path, whole) = (request.uri().path().to_owned(), request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned());
    let cookies: HeaderMap = request.headers().get_all(header::COOKIE).iter().map(|value| (header::COOKIE, value.clone())).collect();
    let mut response = next.run(request).await;
    let status = response.status();
    let marked = response.extensions_mut().remove::<ErrorPage>();
    let bare = !has_words(&response);
    if !(marked.is_some() || bare && (status.is_client_error() || status.is_server_error())) {
        return response;
    }
    if status == StatusCode::UNAUTHORIZED {
        // Whoever sent a form comes back to its page.
        let next = if get { Some(whole) } else { page_before };
        let to = match (marked.and_then(|m| m.prove_at), next) {
            (Some(at), next) => format!("{at}?again=yes&next={}", encoded(next.as_deref().unwrap_or(&path))),
            (None, Some(next)) => format!("{}?next={}", sign_in_for(&next), encoded(&next)),
            (None, None) => sign_in_for(&path).to_owned(),
        };
        let notice = marked.and_then(|m| m.notice).map(|key| Notice::key(key).cookie());
        return (notice, page::see_other(&to)).into_response();
    }
    let is_anothers = marked.is_some_and(|m| m.is_anothers);
    let (title, advice) = if is_anothers { ANOTHERS } else { words(status) };
    let request_id = id.filter(|_| status.is_server_error());
    let page = Page { viewer: viewer(&app, status, &cookies).await, ..plain_page(&app, locale) };
    let repeated = if status == StatusCode::CONFLICT && !is_anothers {
        sent_again::show_sent_before(page.clone(), app.forms, &sent, &path)
    } else {
        None
    };
    match repeated.unwrap_or_else(|| page::render(status, ErrorTemplate { page, title, advice, request_id })) {
        Ok(mut shown) => {
            if let Some(after) = response.headers().get(header::RETRY_AFTER) {
                shown.headers_mut().insert(header::RETRY_AFTER, after.clone());
            }
            if status == StatusCode::LENGTH_REQUIRED {
                // Whatever follows on this connection may be no request at all.
                shown.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            if let Some(allow) = response.headers().get(header::ALLOW) {
                shown.headers_mut().insert(header::ALLOW, allow.clone());
            }
            shown
        }
        Err(_) => response,
    }
}

/// Where somebody signs in who asks for the page at `path`: organisers by their password.
fn sign_in_for(path: &str) -> &'static str {
    if address::is_organisers(path) { "/sign-in/password" } else { "/sign-in" }
}

/// The page of this site that a form was sent from, in no language, if the browser says it.
pub fn page_of_form(app: &App, headers: &HeaderMap) -> Option<String> {
    let page = headers.get(header::REFERER)?.to_str().ok()?.strip_prefix(&app.settings.origin())?;
    let path = locale::neutral(page);
    // With two slashes it would be another host's.
    (page.starts_with('/') && !path.starts_with("//")).then(|| path.to_owned())
}

/// The words for a form that was shown to somebody else.
const ANOTHERS: (&str, &str) = ("error-shown-to-another", "error-shown-to-another-advice");

/// How long it may take to find out who is looking.
const LOOK: Duration = Duration::from_secs(2);

/// Who looks at an error page, for the menu. Where the database is away or the server sheds load, nobody asks.
async fn viewer(app: &App, status: StatusCode, cookies: &HeaderMap) -> Option<Viewer> {
    let is_shedding = matches!(
        status,
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT | StatusCode::MISDIRECTED_REQUEST
    );
    if is_shedding || cookies.is_empty() {
        return None;
    }
    tokio::time::timeout(LOOK, (app.find_viewer)(app, cookies)).await.ok().flatten()
}

/// A page without a signed-in person, made without the database. Its language switch leads to the home page.
pub fn plain_page(app: &App, locale: Locale) -> Page {
    let identity = app.page_cache.identity();
    Page {
        locale,
        viewer: None,
        notice: None,
        path: "/".to_owned(),
        words: app.words.clone(),
        offers_registration: identity.offers_registration(app.clock.now()),
        identity,
        origin: app.settings.origin().into(),
        assets: app.assets.base,
        wings: app.wings,
        may_change: false,
    }
}

fn words(status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::NOT_FOUND => ("error-not-found", "error-not-found-advice"),
        StatusCode::FORBIDDEN => ("error-forbidden", "error-forbidden-advice"),
        StatusCode::METHOD_NOT_ALLOWED => ("error-method", "error-method-advice"),
        StatusCode::CONFLICT => ("error-conflict", "error-conflict-advice"),
        StatusCode::PRECONDITION_FAILED => ("error-precondition", "error-precondition-advice"),
        StatusCode::PAYLOAD_TOO_LARGE => ("error-too-large", "error-too-large-advice"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ("error-media-type", "error-media-type-advice"),
        StatusCode::TOO_MANY_REQUESTS => ("error-too-many", "error-too-many-advice"),
        StatusCode::REQUEST_TIMEOUT => ("error-timeout", "error-timeout-advice"),
        StatusCode::MISDIRECTED_REQUEST => ("error-host", "error-host-advice"),
        StatusCode::SERVICE_UNAVAILABLE => ("error-unavailable", "error-unavailable-advice"),
        _ if status.is_client_error() => ("error-bad-request", "error-bad-request-advice"),
        _ => ("error-internal", "error-internal-advice"),
    }
}
