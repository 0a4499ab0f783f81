//! Bytes packed once, and the form that a reader takes.
use axum::{
    body::Bytes,
    http::{HeaderMap, header},
};
use std::{fmt::Write as _, io::Write as _};

/// The smallest form that the reader takes.
pub fn best<'a>(wanted: &HeaderMap, plain: &'a Bytes, brotli: &'a Bytes, gzip: &'a Bytes) -> (Option<&'static str>, &'a Bytes) {
    let takes = |coding: &str| {
        let all = wanted.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(','));
        all.map(str::trim).any(|part| part.split(';').next() == Some(coding) && !part.ends_with(";q=0"))
    };
    if takes("br") {
        (Some("br"), brotli)
    } else if takes("gzip") {
        (Some("gzip"), gzip)
    } else {
        (None, plain)
    }
}

pub fn brotli_of(source: &[u8], quality: i32) -> Bytes {
    let mut out = vec![];
    let params = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
    let mut reader = source;
    match brotli::BrotliCompress(&mut reader, &mut out, &params) {
        Ok(_) => out.into(),
        Err(_) => Bytes::new(),
    }
}

pub fn gzip_of(source: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(vec![], flate2::Compression::default());
    encoder.write_all(source).and_then(|()| encoder.finish()).unwrap_or_default().into()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}
