//! The serve loop: hyper with deadlines, so that slow clients cost little, and an orderly end.
use super::{app::App, error::AppError};
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use tokio::{net::TcpListener, sync::Semaphore, time::timeout};
use tower::{Service, ServiceExt};

/// How long connections under way are waited for at the end.
const DRAIN: Duration = Duration::from_secs(25);

/// Serves `router` until `stop`; then readiness goes off, no connection is taken, and those open may finish.
pub async fn serve<S>(app: App, listener: TcpListener, service: S, stop: impl Future<Output = ()>) -> anyhow::Result<()>
where
    S: Service<Request<Body>, Response = Response, Error = std::convert::Infallible, Future: Send + 'static> + Clone + Send + 'static,
{
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(Duration::from_secs(10)).max_headers(100).max_buf_size(64 * 1024);
    let connections = Arc::new(Semaphore::new(app.settings.max_connections));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let taken = async {
            let place = connections.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            taken = taken => taken,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of descriptors, most likely: wait for some to come back.
                tracing::warn!(?error, "no connection could be taken");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let _ = stream.set_nodelay(true);
        let service = service.clone().map_request(move |request: Request<hyper::body::Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            request
        });
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)));
        tokio::spawn(async move {
            let _place = place;
            // A client that hangs up is no fault of ours.
            let _ = connection.await;
        });
    }
    app.ready.store(false, Ordering::Relaxed);
    drop(listener);
    let _ = timeout(DRAIN, graceful.shutdown()).await;
    Ok(())
}

/// What was begun is finished: a handler that changes something runs on when its client has gone.
pub async fn finish(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let span = tracing::Span::current();
    let done = tokio::spawn(tracing::Instrument::instrument(next.run(request), span)).await;
    done.unwrap_or_else(|error| AppError::Internal(error.into()).into_response())
}

/// Keeps the type of a served router short.
pub type Served = super::locale::LocaleService<Router>;
