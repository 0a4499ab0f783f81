//! One spelling for each address. `/agenda/days/2026-11-1%36` names what `/agenda/days/2026-11-16` names; were both
//! answered, there would be thousands of addresses of every page, each with a copy in the page cache.
use super::error::AppError;
use axum::{
    extract::Request,
    http::{HeaderValue, Method, StatusCode, Uri, header::LOCATION},
    middleware::Next,
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What may not stand in a part of a path as it is (RFC 3986, `pchar`).
const PART: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Leads to the canonical spelling of the path where another was asked for; what can have none is not found.
pub async fn guard(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    match canonical(path) {
        Some(one) if one == path => next.run(request).await,
        Some(one) if is_read(request.method()) => lead(one, request.uri()),
        _ => AppError::NotFound.into_response(),
    }
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// Leads to another path with the same query.
fn lead(path: String, asked: &Uri) -> Response {
    let query = asked.query().map(|query| format!("?{query}")).unwrap_or_default();
    match HeaderValue::try_from(path + &query) {
        Ok(to) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, to)]).into_response(),
        Err(_) => AppError::NotFound.into_response(),
    }
}

/// The answer where no route is: with slashes at the end of an address of one of `routes`, it leads to the address without
/// them; all else is not found.
pub fn without_slash(routes: &[&'static str], method: &Method, asked: &Uri) -> Response {
    let path = asked.path().trim_end_matches('/');
    if is_read(method) && path.len() < asked.path().len() && routes.iter().any(|route| names(route, path)) {
        lead(path.to_owned(), asked)
    } else {
        AppError::NotFound.into_response()
    }
}

/// Whether a route is meant by a path.
fn names(route: &str, path: &str) -> bool {
    let (mut parts, mut asked) = (route.split('/'), path.split('/'));
    loop {
        match (parts.next(), asked.next()) {
            (None, None) => return true,
            (Some(rest), Some(_)) if rest.starts_with("{*") => return true,
            (Some(part), Some(one)) if part == one || part.starts_with('{') && !one.is_empty() => {}
            _ => return false,
        }
    }
}

/// The path with nothing encoded that need not be. None where a part is no name of ours: bytes that are not UTF-8, a
/// slash, or control characters, which the database would refuse. Nor where two slashes begin it, since browsers read
/// what follows them as another host.
fn canonical(path: &str) -> Option<String> {
    if path.starts_with("//") {
        return None;
    }
    let parts = path.split('/').map(|part| {
        let text = percent_decode_str(part).decode_utf8().ok()?;
        (!text.contains(|c: char| c == '/' || c.is_control())).then(|| utf8_percent_encode(&text, PART).to_string())
    });
    Some(parts.collect::<Option<Vec<_>>>()?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{canonical, names};

    #[test]
    fn there_is_one_spelling() {
        let one = |path: &str| canonical(path).expect("a path");
        for path in ["/", "/agenda/days/2026-11-16", "/pages/%D9%88%DB%8C%D8%B2%DB%92", "/a//b/", "/a:b@c(d)'e!f,g;h=i&j$k+l*m~n"] {
            assert_eq!(one(path), path);
        }
        assert_eq!(one("/%61genda/days/2026-11-1%36"), "/agenda/days/2026-11-16");
        assert_eq!(one("/pages/%d9%88"), "/pages/%D9%88");
        assert_eq!(one("/a%5cb%7E"), "/a%5Cb~");
        assert_eq!(one("/a|b"), "/a%7Cb");
    }

    #[test]
    fn a_route_is_named_by_paths_of_as_many_parts() {
        for (route, path) in
            [("/agenda", "/agenda"), ("/agenda/days/{date}", "/agenda/days/2026-11-16"), ("/assets/{d}/{*file}", "/assets/1/a/b")]
        {
            assert!(names(route, path), "{route} {path}");
        }
        for (route, path) in [("/agenda", ""), ("/agenda", "/agenda/now"), ("/agenda/{x}", "/agenda/"), ("/a/{x}/c", "/a//c"), ("/", "/x")]
        {
            assert!(!names(route, path), "{route} {path}");
        }
    }

    #[test]
    fn what_is_no_text_names_nothing() {
        for path in ["/a%00", "/a%2Fb", "/..%2fb", "/%0Ab", "/%7F", "/%C2%85", "/%FF", "/%ED%A0%80", "//evil.test/%61"] {
            assert_eq!(canonical(path), None, "{path}");
        }
        assert_eq!(canonical("/100%").as_deref(), Some("/100%25"));
    }
}
