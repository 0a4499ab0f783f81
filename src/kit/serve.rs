//! The serve loop: hyper with deadlines, so that slow clients cost little, and an orderly end.
use super::{app::App, connection_limit::ConnectionLimit, error::AppError};
use axum::{
    body::Body,
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, Method, StatusCode, header::CONNECTION},
    middleware::Next,
    response::{IntoResponse, Response},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{convert::Infallible, sync::atomic::Ordering, time::Duration};
use tokio::{
    net::TcpListener,
    time::{sleep, timeout},
};
use tokio_io_timeout::TimeoutStream;
use tower::{Service, ServiceExt};

/// How long each part of a conversation may take.
#[derive(Clone, Copy, Debug)]
pub struct Deadlines {
    /// From the connection, or the answer before, to the end of a request's headers.
    pub headers: Duration,
    /// Without the client taking anything of an answer.
    pub write: Duration,
    /// At the end, for clients to use a kept connection once more and be told that it closes.
    pub linger: Duration,
    /// After that, for answers under way.
    pub drain: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            headers: Duration::from_secs(10),
            write: Duration::from_secs(20),
            linger: Duration::from_secs(1),
            drain: Duration::from_secs(25),
        }
    }
}

/// Serves until `stop`; then readiness goes off, no connection is taken, and those open may finish.
pub async fn serve<S>(
    app: App,
    listener: TcpListener,
    service: S,
    deadlines: Deadlines,
    stop: impl Future<Output = ()>,
) -> anyhow::Result<()>
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
{
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(deadlines.headers).max_headers(100).max_buf_size(16 * 1024);
    let limit = ConnectionLimit::new(&app.settings);
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let (permit, accepted) = tokio::select! {
            taken = async { (limit.wait().await, listener.accept().await) } => taken,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Most likely out of file descriptors: wait for some to be closed.
                tracing::warn!(?error, "no connection could be taken");
                sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let Some(permit) = permit.for_address(&limit, peer.ip()) else { continue };
        let _ = stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(deadlines.write));
        let service = service.clone().map_request(move |request: Request<hyper::body::Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            request
        });
        let open = app.ready.clone();
        let service = service.map_response(move |mut response: Response| {
            // What follows a request that was not understood may be a part of it.
            let is_in_doubt = matches!(response.status(), StatusCode::BAD_REQUEST | StatusCode::LENGTH_REQUIRED);
            if is_in_doubt || !open.load(Ordering::Relaxed) {
                response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            }
            response
        });
        let connection = graceful.watch(http.serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(service)));
        tokio::spawn(async move {
            let _permit = permit;
            // A client that hangs up is not an error of the server.
            let _ = connection.await;
        });
    }
    app.ready.store(false, Ordering::Relaxed);
    drop(listener);
    // A kept connection that is closed at once may have the next request on its way.
    let unused = async {
        while graceful.count() > 0 {
            sleep(Duration::from_millis(10)).await;
        }
    };
    let _ = timeout(deadlines.linger, unused).await;
    let _ = timeout(deadlines.drain, graceful.shutdown()).await;
    Ok(())
}

/// Requests above the limit get 503 at once, since a queue would make all answers late.
pub async fn limit_in_flight(State(app): State<App>, request: Request, next: Next) -> Response {
    let Ok(_permit) = app.in_flight.try_acquire() else {
        return AppError::Unavailable(anyhow::anyhow!("too many requests at once")).into_response();
    };
    next.run(request).await
}

/// What was begun is finished: a handler that changes something runs on when its client has gone.
pub async fn run_to_completion(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let span = tracing::Span::current();
    let done = tokio::spawn(tracing::Instrument::instrument(next.run(request), span)).await;
    done.unwrap_or_else(|error| AppError::Internal(error.into()).into_response())
}
