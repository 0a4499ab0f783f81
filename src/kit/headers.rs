//! Security headers of every response: the browser loads and runs nothing from other origins.
use super::{app::App, config::Settings};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
require-trusted-types-for 'script'; trusted-types app";

const ALWAYS: [(&str, &str); 7] = [
    ("content-security-policy", CSP),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"),
    ("x-frame-options", "DENY"),
];

/// Adds them where a handler has not said otherwise; responses without `Cache-Control` of their own are not cached.
pub async fn secure(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    fill(response.headers_mut(), &app.settings);
    if app.settings.is_https() {
        keep_cookies_secure(response.headers_mut());
    }
    response
}

/// Every cookie that is set is sent over https alone, whoever sets it.
fn keep_cookies_secure(headers: &mut HeaderMap) {
    let lines: Vec<HeaderValue> = headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    headers.remove(header::SET_COOKIE);
    for line in lines {
        let secure = HeaderValue::try_from([line.as_bytes(), b"; Secure"].concat()).unwrap_or(line);
        headers.append(header::SET_COOKIE, secure);
    }
}

/// The same on headers that are made once.
pub fn fill(headers: &mut HeaderMap, settings: &Settings) {
    for (name, value) in ALWAYS {
        put(headers, HeaderName::from_static(name), value);
    }
    put(headers, header::CACHE_CONTROL, "private, no-store");
    if settings.is_https() {
        put(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
}

fn put(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
