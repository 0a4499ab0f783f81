//! What is served: each file of `static/`, stylesheets joined.
use crate::kit::compression;
use axum::body::Bytes;
use include_dir::{Dir, File, include_dir};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, sync::OnceLock};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// A stylesheet as pages name it, and the files that it is joined from, in groups.
pub type Stylesheet = (&'static str, &'static [&'static [&'static str]]);

pub struct Assets {
    /// `/assets/<digest>`: what addresses of files begin with.
    pub base: &'static str,
    files: HashMap<&'static str, Asset>,
}

pub(super) struct Asset {
    pub(super) kind: &'static str,
    pub(super) plain: Bytes,
    packed: OnceLock<(Bytes, Bytes)>,
}

impl Asset {
    fn new(name: &str, plain: Bytes) -> Self {
        Self { kind: kind(name), plain, packed: OnceLock::new() }
    }

    /// By brotli and by gzip, at first use.
    pub(super) fn packed(&self) -> &(Bytes, Bytes) {
        self.packed.get_or_init(|| (compression::brotli_of(&self.plain, 9), compression::gzip_of(&self.plain)))
    }
}

impl Assets {
    /// With the stylesheets that layouts name, each joined from files of `static/css`.
    pub fn new(stylesheets: &[Stylesheet]) -> Self {
        let mut files = HashMap::new();
        collect(&FILES, &mut files);
        files.retain(|name, _| !name.starts_with("css/"));
        files.extend(stylesheets.iter().map(|&(name, parts)| (name, Asset::new(name, joined(parts).into()))));
        let mut names: Vec<_> = files.keys().copied().collect();
        names.sort_unstable();
        let digest =
            names.iter().fold(Sha256::new(), |all, name| all.chain_update(name).chain_update([0]).chain_update(&files[name].plain));
        // One string for the life of the process.
        let base = Box::leak(format!("/assets/{}", compression::hex(&digest.finalize()[..8])).into_boxed_str());
        Self { base, files }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Asset> {
        self.files.get(name)
    }
}

/// A file of `static/` as it stands there.
pub fn file(name: &str) -> Option<&'static [u8]> {
    FILES.get_file(name).map(File::contents)
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
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
