//! The sentence that the next page shows once, such as "Saved". A cookie carries its key.
use super::cookies::{self, SetCookie};
use axum::{
    extract::Request,
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// The name of its cookie.
pub const COOKIE: &str = "notice";

/// A key of the words; never a text from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice(String);

/// What its keys begin with: no other words are shown because a cookie asks for them.
const PREFIX: &str = "notice-";

impl Notice {
    pub fn key(key: &'static str) -> Self {
        debug_assert!(key.starts_with(PREFIX), "{key} would never be shown");
        Self(key.to_owned())
    }

    pub fn as_key(&self) -> &str {
        &self.0
    }

    pub fn cookie(&self) -> SetCookie {
        SetCookie::new(COOKIE, self.0.clone(), 60)
    }

    /// The notice in the request's cookies, if its key is one that `known` accepts.
    pub fn read(headers: &HeaderMap, known: impl Fn(&str) -> bool) -> Option<Self> {
        let key = cookies::read(headers, COOKIE)?;
        (key.starts_with(PREFIX) && known(key)).then(|| Self(key.to_owned()))
    }
}

/// Takes the notice's cookie back once a page has shown it.
pub async fn clear(request: Request, next: Next) -> Response {
    let brought = cookies::read(request.headers(), COOKIE).is_some();
    let response = next.run(request).await;
    let page = matches!(response.status(), StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY)
        && response.headers().get(CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
    if brought && page {
        return (SetCookie::new(COOKIE, "", 0), response).into_response();
    }
    response
}
