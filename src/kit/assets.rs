//! Files of `static/`, inside the binary. The address carries a digest of them all, so that browsers may keep
//! them for ever and stylesheets can name their fonts by relative paths. Compressed at first use, once.
//!
//! Stylesheets lie in `static/css/`, one for each slice beside those that all share. Pages get them joined:
//! [`STYLESHEETS`] says which files a page of each layout needs.
use super::{app::App, error::AppError, held};
use axum::{
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use include_dir::{Dir, File, include_dir};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, sync::OnceLock};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// What every page needs, in the order of the layers.
const SHARED: [&str; 5] = ["fonts", "tokens", "base", "layout", "parts"];
/// The files that follow the shared ones, for visitors' pages and for the admin area.
const PUBLIC: [&str; 4] = ["site", "registration", "agenda", "agenda_places"];
const ADMIN: [&str; 4] = ["admin", "site_admin", "registration_admin", "agenda_admin"];

/// The stylesheets that layouts name, and what each is joined from. Rules for paper come last.
const STYLESHEETS: [(&str, &[&[&str]]); 3] = [
    ("css/public.css", &[&SHARED, &PUBLIC, &["print"]]),
    ("css/admin.css", &[&SHARED, &ADMIN, &["print"]]),
    // The style guide shows the parts of both.
    ("css/styleguide.css", &[&SHARED, &PUBLIC, &ADMIN, &["styleguide", "print"]]),
];

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

impl Asset {
    fn new(name: &str, plain: Bytes) -> Self {
        Self { kind: kind(name), plain, packed: OnceLock::new() }
    }
}

impl Default for Assets {
    fn default() -> Self {
        let mut files = HashMap::new();
        collect(&FILES, &mut files);
        files.retain(|name, _| !name.starts_with("css/"));
        files.extend(STYLESHEETS.map(|(name, parts)| (name, Asset::new(name, joined(parts).into()))));
        let mut names: Vec<_> = files.keys().copied().collect();
        names.sort_unstable();
        let digest =
            names.iter().fold(Sha256::new(), |all, name| all.chain_update(name).chain_update([0]).chain_update(&files[name].plain));
        // One string for the life of the process.
        let base = Box::leak(format!("/assets/{}", held::hex(&digest.finalize()[..8])).into_boxed_str());
        Self { base, files }
    }
}

fn collect(dir: &'static Dir<'static>, into: &mut HashMap<&'static str, Asset>) {
    for file in dir.files() {
        if let Some(name) = file.path().to_str() {
            into.insert(name, Asset::new(name, Bytes::from_static(file.contents())));
        }
    }
    for sub in dir.dirs() {
        collect(sub, into);
    }
}

/// The files of a stylesheet, one after the other, without indentation and empty lines.
fn joined(parts: &[&[&str]]) -> String {
    let files = parts.concat().into_iter().filter_map(|name| FILES.get_file(format!("css/{name}.css")));
    let lines = files.filter_map(File::contents_utf8).flat_map(str::lines);
    lines.map(str::trim_start).filter(|line| !line.is_empty()).fold(String::new(), |all, line| all + line + "\n")
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
    let (brotli, gzip) = asset.packed.get_or_init(|| (held::brotli_of(&asset.plain, 9), held::gzip_of(&asset.plain)));
    let (encoding, body) = held::best(&wanted, &asset.plain, brotli, gzip);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok((headers, Body::from(body.clone())).into_response())
}

#[cfg(test)]
mod tests {
    use super::{ADMIN, Assets, FILES, PUBLIC, SHARED, STYLESHEETS};
    use std::collections::BTreeSet;

    #[test]
    fn every_stylesheet_is_part_of_what_some_page_loads_and_none_is_missing() {
        let lying: BTreeSet<_> = FILES.get_dir("css").expect("stylesheets").files().map(|f| f.path().to_owned()).collect();
        let named = STYLESHEETS.iter().flat_map(|(_, parts)| parts.concat());
        let named: BTreeSet<_> = named.map(|name| format!("css/{name}.css").into()).collect();
        assert_eq!(lying, named);
    }

    #[test]
    fn visitors_do_not_carry_the_admin_areas_rules() {
        let assets = Assets::default();
        let has = |sheet: &str, rule: &str| {
            let sheet = std::str::from_utf8(&assets.files[sheet].plain).expect("text");
            sheet.contains(&format!("\n{rule} {{\n"))
        };
        for (rule, public, admin) in [(".btn", true, true), (".hero", true, false), (".chip", true, false), (".tbl", false, true)] {
            assert_eq!((has("css/public.css", rule), has("css/admin.css", rule)), (public, admin), "{rule}");
            assert!(has("css/styleguide.css", rule), "{rule}");
        }
        assert!(SHARED.iter().chain(&PUBLIC).all(|name| !ADMIN.contains(name)));
    }
}
