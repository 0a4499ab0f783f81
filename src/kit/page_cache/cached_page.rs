//! A page in the cache: made once a version, its headers and each form of its body ready to send.
use crate::kit::compression::best;
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::Response,
};

pub struct CachedPage {
    pub(super) version: i64,
    /// None for what says nothing of the time.
    pub(super) minute: Option<i64>,
    /// All but the coding of the body.
    pub(super) headers: HeaderMap,
    pub(super) plain: Bytes,
    pub(super) brotli: Bytes,
    pub(super) gzip: Bytes,
}

impl CachedPage {
    pub(super) fn is_of(&self, version: i64, minute: i64) -> bool {
        self.version == version && self.minute.is_none_or(|made| made == minute)
    }

    /// Whether the reader has it already. Only the tag says so: a page also changes with what stands round its content,
    /// as the summit's name and zone, which no time tells.
    fn is_known(&self, wanted: &HeaderMap) -> bool {
        let tags = wanted.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok()).unwrap_or_default();
        tags.split(',').any(|tag| self.headers.get(header::ETAG).is_some_and(|etag| tag.trim() == etag))
    }

    pub(super) fn respond(&self, method: &Method, wanted: &HeaderMap) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
        if self.is_known(wanted) {
            response.headers_mut().remove(header::CONTENT_TYPE);
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        let (encoding, body) = best(wanted, &self.plain, &self.brotli, &self.gzip);
        if let Some(encoding) = encoding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if *method == Method::HEAD {
            response.headers_mut().insert(header::CONTENT_LENGTH, body.len().into());
        } else {
            *response.body_mut() = Body::from(body.clone());
        }
        response
    }
}
