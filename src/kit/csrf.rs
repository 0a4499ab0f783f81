//! Forms are taken from our own pages only (tower-http judges by `Sec-Fetch-Site` and `Origin`). Behind it,
//! one more check: a request with a cookie must also say where it comes from.
use super::error::AppError;
use axum::{
    extract::Request,
    http::{
        Method,
        header::{COOKIE, ORIGIN},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

pub async fn fail_closed(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let says_where = headers.contains_key("sec-fetch-site") || headers.contains_key(ORIGIN);
    if !safe && headers.contains_key(COOKIE) && !says_where {
        return AppError::Forbidden.into_response();
    }
    next.run(request).await
}
