//! Cookies: read from a request, set with an answer.
use axum::{
    http::{
        HeaderMap, HeaderValue,
        header::{COOKIE, SET_COOKIE},
    },
    response::{IntoResponseParts, ResponseParts},
};
use cookie::{Cookie, SameSite, time::Duration};

/// A cookie to be set with an answer. Scripts cannot read it, other sites do not send it along with a form, and where the
/// site has https it is sent over that alone: see [`super::headers`].
pub struct SetCookie(Cookie<'static>);

impl SetCookie {
    /// For so many seconds; none takes the cookie back.
    pub fn new(name: &'static str, value: impl Into<String>, seconds: i64) -> Self {
        let cookie = Cookie::build((name, value.into())).path("/").http_only(true).same_site(SameSite::Lax);
        Self(cookie.max_age(Duration::seconds(seconds)).build())
    }
}

impl IntoResponseParts for SetCookie {
    type Error = std::convert::Infallible;
    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Self::Error> {
        if let Ok(value) = HeaderValue::try_from(self.0.to_string()) {
            response.headers_mut().append(SET_COOKIE, value);
        }
        Ok(response)
    }
}

/// The value of the request's cookie `name`.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(Cookie::split_parse).filter_map(Result::ok).find(|c| c.name() == name).and_then(|c| c.value_raw())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::{IntoResponse, Response};

    fn line(cookie: SetCookie) -> String {
        let response: Response = (cookie, ()).into_response();
        response.headers()[SET_COOKIE].to_str().expect("text").to_owned()
    }

    #[test]
    fn a_cookie_is_for_this_site_alone() {
        assert_eq!(line(SetCookie::new("sid", "abc", 60)), "sid=abc; HttpOnly; SameSite=Lax; Path=/; Max-Age=60");
        assert!(line(SetCookie::new("sid", "", 0)).contains("Max-Age=0"));
    }

    #[test]
    fn one_of_several_is_found() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=1; nonsense;sid=x=y ;b=2"));
        headers.append(COOKIE, HeaderValue::from_static("sid=later; c=3"));
        assert_eq!((read(&headers, "sid"), read(&headers, "c"), read(&headers, "d")), (Some("x=y"), Some("3"), None));
    }
}
