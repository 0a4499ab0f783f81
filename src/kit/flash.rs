//! Cookies, and the sentence for the next page that one of them carries until it was shown.
use axum::{
    extract::Request,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CONTENT_TYPE, SET_COOKIE},
    },
    middleware::Next,
    response::{IntoResponse, IntoResponseParts, Response, ResponseParts},
};

const COOKIE: &str = "notice";

/// A key of the words; never a text from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice(String);

/// A cookie to be set with an answer.
pub struct SetCookie(String);

impl SetCookie {
    pub fn raw(line: String) -> Self {
        Self(line)
    }
}

impl Notice {
    pub fn key(key: &'static str) -> Self {
        Self(key.to_owned())
    }

    pub fn as_key(&self) -> &str {
        &self.0
    }

    pub fn cookie(&self) -> SetCookie {
        SetCookie(format!("{COOKIE}={}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax", self.0))
    }

    /// The notice in the request's cookies, if its key is one that `known` accepts.
    pub fn read(headers: &HeaderMap, known: impl Fn(&str) -> bool) -> Option<Self> {
        let key = cookie(headers, COOKIE)?;
        (key.starts_with("notice-") && known(key)).then(|| Self(key.to_owned()))
    }
}

/// Takes the notice's cookie back once a page has shown it.
pub async fn clear(request: Request, next: Next) -> Response {
    let brought = cookie(request.headers(), COOKIE).is_some();
    let response = next.run(request).await;
    let page = matches!(response.status(), StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY)
        && response.headers().get(CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
    if brought && page {
        let gone = SetCookie(format!("{COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
        return (gone, response).into_response();
    }
    response
}

impl IntoResponseParts for SetCookie {
    type Error = std::convert::Infallible;
    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Self::Error> {
        if let Ok(value) = HeaderValue::try_from(self.0) {
            response.headers_mut().append(SET_COOKIE, value);
        }
        Ok(response)
    }
}

/// The value of the cookie `name`.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all("cookie").iter().filter_map(|v| v.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| {
        let (n, value) = pair.trim().split_once('=')?;
        (n == name).then_some(value)
    })
}
