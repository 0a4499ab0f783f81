//! Addresses of the archive.

/// The list of all that stands there, where its forms lead back to.
pub const ARCHIVE: &str = "/admin/awards/archive";
