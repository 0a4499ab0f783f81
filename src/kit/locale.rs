//! The language of a request is in its path: `/ur/…` is Urdu, everything else English.
use axum::{
    extract::Request,
    http::{HeaderValue, Uri, header::LOCATION, uri::PathAndQuery},
    response::Response,
};
use serde::{Deserialize, Serialize};
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};
use tower::{Layer, Service};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "lowercase")]
#[sqlx(type_name = "text", rename_all = "lowercase")]
pub enum Locale {
    #[default]
    En,
    Ur,
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::En, Self::Ur];

    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ur => "ur",
        }
    }

    /// The language with its region, as link previews name it.
    pub fn region(self) -> &'static str {
        match self {
            Self::En => "en_GB",
            Self::Ur => "ur_PK",
        }
    }

    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::En => "language-en",
            Self::Ur => "language-ur",
        }
    }

    pub fn dir(self) -> &'static str {
        match self {
            Self::En => "ltr",
            Self::Ur => "rtl",
        }
    }

    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Ur,
            Self::Ur => Self::En,
        }
    }

    /// `path` as it stands in an address of this language.
    pub fn path(self, path: &str) -> String {
        match (self, path) {
            (Self::En, _) => path.to_owned(),
            (Self::Ur, "/") => "/ur".to_owned(),
            (Self::Ur, _) => format!("/ur{path}"),
        }
    }

    /// One of two texts that somebody wrote; the English one where the Urdu is missing.
    pub fn pick<'a>(self, en: &'a str, ur: &'a str) -> &'a str {
        match self {
            Self::Ur if !ur.is_empty() => ur,
            _ => en,
        }
    }
}

/// Takes the language off the path before routing, and puts it back on local redirects.
#[derive(Clone, Copy, Debug)]
pub struct LocaleLayer;

impl<S> Layer<S> for LocaleLayer {
    type Service = LocaleService<S>;
    fn layer(&self, inner: S) -> Self::Service {
        LocaleService(inner)
    }
}

#[derive(Clone, Debug)]
pub struct LocaleService<S>(S);

impl<S> Service<Request> for LocaleService<S>
where
    S: Service<Request, Response = Response>,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        let locale = match urdu(request.uri()) {
            Some(uri) => {
                *request.uri_mut() = uri;
                Locale::Ur
            }
            None => Locale::En,
        };
        request.extensions_mut().insert(locale);
        let answer = self.0.call(request);
        Box::pin(async move {
            let mut response = answer.await?;
            if locale == Locale::Ur {
                put_back(&mut response);
            }
            Ok(response)
        })
    }
}

/// What follows `/ur` in a path that begins with it.
fn below_urdu(path: &str) -> Option<&str> {
    match path.strip_prefix("/ur")? {
        "" => Some("/"),
        rest => rest.starts_with('/').then_some(rest),
    }
}

/// A path, with its query or without, as it is in no language.
pub fn neutral(path: &str) -> &str {
    below_urdu(path).unwrap_or(path)
}

/// The address without `/ur`, if it begins with it.
fn urdu(uri: &Uri) -> Option<Uri> {
    let path = below_urdu(uri.path())?;
    let query = uri.query().map(|q| format!("?{q}")).unwrap_or_default();
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(format!("{path}{query}")).ok()?);
    Uri::from_parts(parts).ok()
}

fn put_back(response: &mut Response) {
    let Some(to) = response.headers().get(LOCATION).and_then(|v| v.to_str().ok()) else { return };
    if to.starts_with('/')
        && !to.starts_with("//")
        && let Ok(value) = HeaderValue::try_from(Locale::Ur.path(to))
    {
        response.headers_mut().insert(LOCATION, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_prefix_is_taken_off() {
        let rest = |path: &str| urdu(&path.parse().expect("a path")).map(|u| u.to_string());
        assert_eq!(rest("/ur"), Some("/".to_owned()));
        assert_eq!(rest("/ur/register?x=1"), Some("/register?x=1".to_owned()));
        assert_eq!(rest("/urdu"), None);
        assert_eq!(rest("/register"), None);
    }

    #[test]
    fn a_path_takes_its_language_back() {
        assert_eq!(Locale::Ur.path("/"), "/ur");
        assert_eq!(Locale::Ur.path("/register"), "/ur/register");
        assert_eq!(Locale::En.path("/register"), "/register");
    }
}
