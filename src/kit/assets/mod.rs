//! Files of `static/`, inside the binary. The address carries a digest of them all, so that browsers may keep
//! them for ever and stylesheets can name their fonts by relative paths. Compressed at first use, once.
//!
//! Stylesheets lie in `static/css/`, one for each slice beside those that all share. Pages get them joined: `server` says
//! which files a page of each layout needs.
mod files;
mod serve;

pub use files::{Assets, Stylesheet, file};
pub use serve::serve;
