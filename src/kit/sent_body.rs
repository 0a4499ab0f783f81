//! What a form's extractor read, kept until the request has its answer.
use axum::body::Bytes;
use std::sync::{Arc, OnceLock};

/// An extension of every request; empty until a form was read.
#[derive(Clone, Default)]
pub struct SentBody(Arc<OnceLock<Bytes>>);

impl SentBody {
    /// A request has one form: what is kept first stays.
    pub fn keep(&self, body: &Bytes) {
        self.0.get_or_init(|| body.clone());
    }

    pub fn get(&self) -> Option<&Bytes> {
        self.0.get()
    }
}
