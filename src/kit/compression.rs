//! Bytes packed once, and the form that a reader takes.
use axum::{
    body::Bytes,
    http::{HeaderMap, header},
};
use flate2::bufread::GzDecoder;
use hyper::body::{Body, Frame, SizeHint};
use std::{
    fmt::Write as _,
    io::{self, Cursor, Read as _, Write as _},
    pin::Pin,
    task::{Context, Poll},
};

/// The forms in which a body is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Gzip,
    Plain,
}

impl Coding {
    /// The smallest that the reader takes (RFC 9110, section 12.5.3).
    pub fn accepted(wanted: &HeaderMap) -> Self {
        let said = wanted.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok());
        let said: Vec<_> = said.flat_map(|v| v.split(',')).map(weighed).collect();
        let takes = |coding: &str| {
            let of = |name: &str| said.iter().find(|(one, _)| one.eq_ignore_ascii_case(name)).map(|(_, weight)| *weight);
            of(coding).or_else(|| of("*")).is_some_and(|weight| weight > 0.0)
        };
        if takes("br") {
            Self::Brotli
        } else if takes("gzip") {
            Self::Gzip
        } else {
            Self::Plain
        }
    }

    /// As `Content-Encoding` calls it; a plain body has none.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }
}

/// A coding and its weight, as in `gzip;q=0.5`.
fn weighed(part: &str) -> (&str, f32) {
    let mut parts = part.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let weight = parts.find_map(|p| p.strip_prefix("q=").or_else(|| p.strip_prefix("Q=")));
    (name, weight.map_or(1.0, |weight| weight.parse().unwrap_or_default()))
}

pub fn brotli_of(source: &[u8], quality: i32) -> Bytes {
    let mut out = vec![];
    let params = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
    let mut reader = source;
    match brotli::BrotliCompress(&mut reader, &mut out, &params) {
        // The room that was left over at the end of the vector would be kept with it.
        Ok(_) => out.into_boxed_slice().into(),
        Err(_) => Bytes::new(),
    }
}

pub fn gzip_of(source: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(vec![], flate2::Compression::default());
    encoder.write_all(source).and_then(|()| encoder.finish()).unwrap_or_default().into_boxed_slice().into()
}

/// A gzipped body that is unpacked piece by piece while it is sent, so that its reader never holds the whole of it here.
pub struct Unpacked {
    gzip: GzDecoder<Cursor<Bytes>>,
    left: u64,
}

impl Unpacked {
    const PIECE: usize = 32 << 10;

    /// `length` is that of what was packed.
    pub fn new(gzip: Bytes, length: usize) -> Self {
        Self { gzip: GzDecoder::new(Cursor::new(gzip)), left: length as u64 }
    }
}

impl Body for Unpacked {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let mut piece = vec![0; usize::try_from(self.left).unwrap_or(usize::MAX).min(Self::PIECE)];
        let read = self.gzip.read_exact(&mut piece);
        self.left -= piece.len() as u64;
        Poll::Ready(Some(read.map(|()| Frame::data(piece.into()))))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_reader_gets_the_smallest_form_that_it_takes() {
        let coding = |accepted: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
            Coding::accepted(&headers)
        };
        for (accepted, expected) in [
            ("gzip, deflate, br", Coding::Brotli),
            ("BR;Q=0.2, gzip", Coding::Brotli),
            ("gzip, br;q=0", Coding::Gzip),
            ("gzip, br; q=0.000", Coding::Gzip),
            ("*", Coding::Brotli),
            ("br;q=0, *;q=0.1", Coding::Gzip),
            ("identity", Coding::Plain),
            ("gzip;q=0, br;q=x", Coding::Plain),
            ("", Coding::Plain),
        ] {
            assert_eq!(coding(accepted), expected, "{accepted}");
        }
        assert_eq!(Coding::accepted(&HeaderMap::new()), Coding::Plain);
    }
}
