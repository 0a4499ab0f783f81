//! A request's body that can be taken back where nobody has read any of it: a guard that refuses a form leaves it unread.
use axum::body::{Body, Bytes};
use hyper::body::{Frame, SizeHint};
use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

/// What stays with whoever gave the body away.
pub struct LateBody(Arc<Mutex<Shared>>);

struct Shared {
    body: Body,
    is_touched: bool,
}

/// The body as it is passed on.
struct Passed(Arc<Mutex<Shared>>);

impl LateBody {
    /// `body` to pass on, and the way back to it.
    pub fn of(body: Body) -> (Self, Body) {
        let shared = Arc::new(Mutex::new(Shared { body, is_touched: false }));
        (Self(shared.clone()), Body::new(Passed(shared)))
    }

    /// The whole body, if nothing of it was read.
    pub fn take(self) -> Option<Body> {
        let mut shared = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shared.is_touched { None } else { Some(std::mem::take(&mut shared.body)) }
    }
}

impl hyper::body::Body for Passed {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let mut shared = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shared.is_touched = true;
        Pin::new(&mut shared.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::BodyExt;
    use hyper::body::Body as _;

    async fn whole(body: Body) -> Bytes {
        body.collect().await.expect("a body").to_bytes()
    }

    #[tokio::test]
    async fn only_what_nobody_read_comes_back() {
        let (late, passed) = LateBody::of(Body::from("typed"));
        assert_eq!(passed.size_hint().exact(), Some(5));
        drop(passed);
        assert_eq!(whole(late.take().expect("unread")).await, "typed");
        let (late, passed) = LateBody::of(Body::from("typed"));
        assert_eq!(whole(passed).await, "typed");
        assert!(late.take().is_none());
    }
}
