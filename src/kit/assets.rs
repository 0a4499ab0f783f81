//! Files of `static/`, inside the binary. The address carries a digest of them all, so that browsers may keep
//! them for ever and the stylesheet can name its fonts by relative paths. Compressed at first use, once.
use super::{
    app::App,
    compression::{self, Coding},
    error::AppError,
};
use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, sync::OnceLock};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

pub struct Assets {
    /// `/assets/<digest>`: what addresses of files begin with.
    pub base: &'static str,
    files: HashMap<&'static str, Asset>,
}

struct Asset {
    kind: &'static str,
    plain: Bytes,
    packed: OnceLock<(Bytes, Bytes)>,
}

impl Default for Assets {
    fn default() -> Self {
        let mut files = HashMap::new();
        collect(&FILES, &mut files);
        let mut names: Vec<_> = files.keys().copied().collect();
        names.sort_unstable();
        let digest =
            names.iter().fold(Sha256::new(), |all, name| all.chain_update(name).chain_update([0]).chain_update(&files[name].plain));
        // One string for the life of the process.
        let base = Box::leak(format!("/assets/{}", compression::hex(&digest.finalize()[..8])).into_boxed_str());
        Self { base, files }
    }
}

fn collect(dir: &'static Dir<'static>, into: &mut HashMap<&'static str, Asset>) {
    for file in dir.files() {
        if let Some(name) = file.path().to_str() {
            let asset = Asset { kind: kind(name), plain: Bytes::from_static(file.contents()), packed: OnceLock::new() };
            into.insert(name, asset);
        }
    }
    for sub in dir.dirs() {
        collect(sub, into);
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "mjs" | "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `GET /assets/{digest}/{*file}`. Another digest is an old page's: it gets today's file, kept for a short time.
pub async fn serve(
    _: super::probes::Infrastructure,
    State(app): State<App>,
    Path((digest, name)): Path<(String, String)>,
    wanted: HeaderMap,
) -> Result<Response, AppError> {
    let asset = app.assets.files.get(name.as_str()).ok_or(AppError::NotFound)?;
    let current = app.assets.base.ends_with(&digest);
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    let age = if current { "public, max-age=31536000, immutable" } else { "public, max-age=60" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(age));
    if asset.kind.starts_with("font/") || asset.kind == "image/png" {
        return Ok((headers, Body::from(asset.plain.clone())).into_response());
    }
    let (brotli, gzip) = asset.packed.get_or_init(|| (compression::brotli_of(&asset.plain, 9), compression::gzip_of(&asset.plain)));
    let coding = Coding::accepted(&wanted);
    let body = match coding {
        Coding::Brotli => brotli,
        Coding::Gzip => gzip,
        Coding::Plain => &asset.plain,
    };
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = coding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok((headers, Body::from(body.clone())).into_response())
}
