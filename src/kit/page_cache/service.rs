//! Stands before all layers: a request whose page is in the cache is answered at once.
use super::answer;
use crate::kit::{app::App, host, metrics};
use axum::{extract::Request, http::StatusCode, response::Response};
use std::{
    pin::Pin,
    task::{Context, Poll},
    time::Instant,
};
use tower::Service;

/// A service with the cached pages in front of it. Hits take no place among the requests under way, so that the
/// public pages stay up when the rest is shedding load; they are counted, but leave no line in the log.
#[derive(Clone)]
pub struct CacheService<S> {
    app: App,
    inner: S,
}

impl<S> CacheService<S> {
    pub fn new(app: &App, inner: S) -> Self {
        Self { app: app.clone(), inner }
    }

    fn cached_answer(&self, request: &Request) -> Option<Response> {
        let began = Instant::now();
        if !answer::is_for_everybody(request) || host::check(&self.app.settings.base_url, request).is_err() {
            return None;
        }
        let page = self.app.page_cache.find(request.uri().path(), answer::minute(&self.app))?;
        let response = page.respond(request.method(), request.headers());
        if response.status() == StatusCode::PRECONDITION_FAILED {
            // It is a page of its own, which the layers make.
            return None;
        }
        metrics::request(request.method().as_str(), "held", StatusCode::OK.as_u16(), began.elapsed());
        Some(response)
    }
}

impl<S> Service<Request> for CacheService<S>
where
    S: Service<Request, Response = Response>,
    S::Future: Send + 'static,
    S::Error: Send + 'static,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        match self.cached_answer(&request) {
            Some(response) => Box::pin(std::future::ready(Ok(response))),
            None => Box::pin(self.inner.call(request)),
        }
    }
}
