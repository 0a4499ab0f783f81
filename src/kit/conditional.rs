//! Conditional requests (RFC 9110, section 13): whoever has the newest form of something already is told so, and whoever
//! wants no other form than one that is gone gets none.
use super::error::AppError;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use headers::{ETag, HeaderMapExt, IfMatch, IfModifiedSince, IfNoneMatch, IfUnmodifiedSince, LastModified};

/// Whether the reader has what an answer with these headers would send. Tags are compared weakly: our forms of a page
/// differ only in how they are packed. The time counts only where the reader names no tag, and only for answers that say
/// when they last changed.
pub fn is_known(wanted: &HeaderMap, said: &HeaderMap) -> bool {
    if wanted.contains_key(header::IF_NONE_MATCH) {
        let tags = wanted.typed_get::<IfNoneMatch>();
        return tags.zip(said.typed_get::<ETag>()).is_some_and(|(tags, tag)| !tags.precondition_passes(&tag));
    }
    let since = wanted.typed_get::<IfModifiedSince>().zip(said.typed_get::<LastModified>());
    since.is_some_and(|(since, changed)| !since.is_modified(changed.into()))
}

/// Whether the reader wants another form than an answer with these headers would send. Tags are compared strongly, as
/// section 13.1.1 has it, so that no weak one matches. The time counts only where the reader names no tag, and only for
/// answers that say when they last changed.
fn is_unwanted(wanted: &HeaderMap, said: &HeaderMap) -> bool {
    if wanted.contains_key(header::IF_MATCH) {
        let tags = wanted.typed_get::<IfMatch>();
        return !tags.zip(said.typed_get::<ETag>()).is_some_and(|(tags, tag)| tags.precondition_passes(&tag));
    }
    let since = wanted.typed_get::<IfUnmodifiedSince>().zip(said.typed_get::<LastModified>());
    since.is_some_and(|(since, changed)| !since.precondition_passes(changed.into()))
}

/// 412 if the reader wants another form than these headers tell of, and 304 with them if it has this one; then what would be
/// sent need not be read.
pub fn answer(wanted: &HeaderMap, said: &HeaderMap) -> Option<Response> {
    if is_unwanted(wanted, said) {
        return Some(AppError::Bad(StatusCode::PRECONDITION_FAILED).into_response());
    }
    if !is_known(wanted, said) {
        return None;
    }
    let mut said = said.clone();
    // They tell of the body, and there is none.
    said.remove(header::CONTENT_TYPE);
    said.remove(header::CONTENT_DISPOSITION);
    Some((StatusCode::NOT_MODIFIED, said).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    const CHANGED: &str = "Sun, 15 Nov 2026 09:00:00 GMT";

    fn map(all: &[(HeaderName, &'static str)]) -> HeaderMap {
        all.iter().fold(HeaderMap::new(), |mut map, (name, value)| {
            map.append(name.clone(), HeaderValue::from_static(value));
            map
        })
    }

    fn known(wanted: &[(HeaderName, &'static str)], said: &[(HeaderName, &'static str)]) -> bool {
        is_known(&map(wanted), &map(said))
    }

    /// The status of an answer with these headers, if it is not what was asked for.
    fn answered(wanted: &[(HeaderName, &'static str)], said: &[(HeaderName, &'static str)]) -> Option<u16> {
        answer(&map(wanted), &map(said)).map(|answer| answer.status().as_u16())
    }

    #[test]
    fn who_wants_another_form_gets_none() {
        let file = [(header::ETAG, "\"abc\"")];
        for (tags, status) in [
            ("\"abc\"", None),
            ("\"x\", \"abc\"", None),
            ("*", None),
            ("\"x\"", Some(412)),
            ("W/\"abc\"", Some(412)),
            ("abc", Some(412)),
            ("", Some(412)),
        ] {
            assert_eq!(answered(&[(header::IF_MATCH, tags)], &file), status, "{tags}");
        }
        let page = [(header::ETAG, "W/\"abc\""), (header::LAST_MODIFIED, CHANGED)];
        assert_eq!(answered(&[(header::IF_MATCH, "W/\"abc\"")], &page), Some(412), "a weak tag is never the same");
        assert_eq!(answered(&[(header::IF_MATCH, "*")], &page), None);
        assert_eq!(answered(&[(header::IF_MATCH, "*"), (header::IF_NONE_MATCH, "\"abc\"")], &page), Some(304));
        assert_eq!(answered(&[(header::IF_MATCH, "\"x\""), (header::IF_NONE_MATCH, "\"abc\"")], &page), Some(412));
        let earlier = "Sun, 15 Nov 2026 08:59:59 GMT";
        assert_eq!(answered(&[(header::IF_UNMODIFIED_SINCE, earlier)], &page), Some(412));
        assert_eq!(answered(&[(header::IF_UNMODIFIED_SINCE, CHANGED)], &page), None);
        assert_eq!(answered(&[(header::IF_UNMODIFIED_SINCE, earlier)], &page[..1]), None, "it does not say when it changed");
        assert_eq!(answered(&[(header::IF_UNMODIFIED_SINCE, earlier), (header::IF_MATCH, "*")], &page), None, "the tag decides");
        assert_eq!(answered(&[(header::IF_UNMODIFIED_SINCE, "yesterday")], &page), None);
    }

    #[test]
    fn tags_are_compared_weakly_and_in_lists() {
        let page = [(header::ETAG, "W/\"abc\"")];
        for same in ["W/\"abc\"", "\"abc\"", "\"x\", \"abc\"", "\"x\",W/\"abc\" , \"y\"", "*"] {
            assert!(known(&[(header::IF_NONE_MATCH, same)], &page), "{same}");
        }
        for other in ["\"abd\"", "W/\"ab\"", "abc", "", "\"abc"] {
            assert!(!known(&[(header::IF_NONE_MATCH, other)], &page), "{other}");
        }
        assert!(known(&[(header::IF_NONE_MATCH, "\"x\""), (header::IF_NONE_MATCH, "\"abc\"")], &page), "two lines are one list");
    }

    #[test]
    fn times_count_where_no_tag_is_named() {
        let feed = [(header::ETAG, "W/\"abc\""), (header::LAST_MODIFIED, CHANGED)];
        assert!(known(&[(header::IF_MODIFIED_SINCE, CHANGED)], &feed));
        assert!(known(&[(header::IF_MODIFIED_SINCE, "Sunday, 15-Nov-26 09:00:00 GMT")], &feed), "the old form of times");
        assert!(known(&[(header::IF_MODIFIED_SINCE, "Mon, 16 Nov 2026 00:00:00 GMT")], &feed));
        assert!(!known(&[(header::IF_MODIFIED_SINCE, "Sun, 15 Nov 2026 08:59:59 GMT")], &feed));
        assert!(!known(&[(header::IF_MODIFIED_SINCE, "yesterday")], &feed));
        assert!(!known(&[(header::IF_MODIFIED_SINCE, CHANGED), (header::IF_NONE_MATCH, "\"x\"")], &feed), "the tag decides");
        assert!(!known(&[(header::IF_MODIFIED_SINCE, CHANGED)], &feed[..1]), "it does not say when it changed");
    }
}
