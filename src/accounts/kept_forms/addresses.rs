//! Where kept forms are shown, and how an address names one.
use super::KeptFormId;
use axum::http::Uri;
use uuid::Uuid;

/// What the kept form is called in the query of its page.
const KEPT: &str = "kept=";
/// Asks for the list.
pub const LISTED: &str = "listed";

/// Where a kept form is shown: in its page, or else listed.
pub fn path(id: KeptFormId) -> String {
    format!("/me/kept-forms/{id}")
}

/// Where it is listed, whatever page it has.
pub fn listed(id: KeptFormId) -> String {
    format!("{}?{LISTED}=yes", path(id))
}

/// The kept form's name in an address: it shows the form's page filled in, and says of what is sent there that it is that form.
pub fn mark(id: KeptFormId) -> String {
    format!("{KEPT}{id}")
}

/// The kept form that an address names.
pub fn marked(address: &Uri) -> Option<KeptFormId> {
    let id = address.query()?.split('&').find_map(|pair| pair.strip_prefix(KEPT))?;
    Uuid::parse_str(id).ok().map(KeptFormId)
}

/// The address without a kept form's name.
pub fn unmarked(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let rest: Vec<_> = query.split('&').filter(|pair| !pair.starts_with(KEPT)).collect();
    let rest = rest.join("&");
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{rest}") }
}
