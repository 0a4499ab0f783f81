//! A page in the cache: made once a version, its headers and the packed forms of its body ready to send.
use crate::kit::{
    compression::{Coding, Unpacked},
    conditional,
};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Method, header},
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

/// What an entry of a map of headers takes besides its value, about.
const HEADER: usize = 104;

impl CachedPage {
    pub(super) fn is_of(&self, version: i64, minute: i64) -> bool {
        self.version == version && self.minute.is_none_or(|made| made == minute)
    }

    /// Whether it says nothing of the time, nor of who asks.
    pub(super) fn is_timeless(&self) -> bool {
        self.minute.is_none()
    }

    /// What it takes of the memory.
    pub(super) fn bytes(&self) -> usize {
        let headers: usize = self.headers.values().map(HeaderValue::len).sum();
        size_of::<Self>() + headers + HEADER * self.headers.capacity() + self.brotli.len() + self.gzip.len()
    }

    pub(super) fn respond(&self, method: &Method, wanted: &HeaderMap) -> Response {
        if let Some(answer) = conditional::answer(wanted, &self.headers) {
            return answer;
        }
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
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
