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
pub async fn secure(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if app.settings.is_https() {
        take_own_cookies(request.headers_mut());
    }
    let mut response = next.run(request).await;
    fill(response.headers_mut(), &app.settings);
    if app.settings.is_https() {
        keep_cookies_secure(response.headers_mut());
    }
    response
}

/// Begins the names of cookies that browsers take from this host alone, over https, for all its paths.
const OWN: &str = "__Host-";

/// Every cookie that is set is sent over https alone, and neighbours can set none of its name, whoever sets it.
fn keep_cookies_secure(headers: &mut HeaderMap) {
    let lines: Vec<HeaderValue> = headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    headers.remove(header::SET_COOKIE);
    for line in lines {
        let own: &[u8] = if line.as_bytes().starts_with(OWN.as_bytes()) { b"" } else { OWN.as_bytes() };
        let secure = HeaderValue::try_from([own, line.as_bytes(), b"; Secure"].concat()).unwrap_or(line);
        headers.append(header::SET_COOKIE, secure);
    }
}

/// Leaves those cookies alone, under the names by which the program knows them. That of the session keeps its name.
fn take_own_cookies(headers: &mut HeaderMap) {
    let lines: Vec<HeaderValue> = headers.get_all(header::COOKIE).iter().cloned().collect();
    let pairs = lines.iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(';')).map(str::trim);
    let own = pairs.filter(|pair| pair.starts_with(OWN));
    let own = own.map(|pair| pair.strip_prefix(OWN).filter(|short| !short.starts_with("sid=")).unwrap_or(pair));
    let own = own.collect::<Vec<_>>().join("; ");
    // A request that brought cookies has brought some, if none of ours.
    if let (false, Ok(line)) = (lines.is_empty(), HeaderValue::try_from(own)) {
        headers.insert(header::COOKIE, line);
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
