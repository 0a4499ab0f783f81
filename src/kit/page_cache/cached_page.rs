//! A page in the cache: made once a version, its headers and the packed forms of its body ready to send.
use crate::kit::compression::{Coding, Unpacked};
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
    /// Of the body before it was packed. Hardly any reader takes it so, and it is several times as long as both packed
    /// forms together: it is unpacked for those who do.
    pub(super) length: usize,
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

    /// What it takes of the memory, but for a few hundred bytes of headers.
    pub(super) fn bytes(&self) -> usize {
        self.brotli.len() + self.gzip.len()
    }

    pub(super) fn respond(&self, method: &Method, wanted: &HeaderMap) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
        if self.is_known(wanted) {
            response.headers_mut().remove(header::CONTENT_TYPE);
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        let coding = Coding::accepted(wanted);
        if let Some(name) = coding.name() {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        let length = match coding {
            Coding::Brotli => self.brotli.len(),
            Coding::Gzip => self.gzip.len(),
            Coding::Plain => self.length,
        };
        if *method == Method::HEAD {
            response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
            return response;
        }
        *response.body_mut() = match coding {
            Coding::Brotli => Body::from(self.brotli.clone()),
            Coding::Gzip => Body::from(self.gzip.clone()),
            Coding::Plain => Body::new(Unpacked::new(self.gzip.clone(), self.length)),
        };
        response
    }
}
