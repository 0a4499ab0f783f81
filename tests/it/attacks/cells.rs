//! What a route answers to a role: its need decides, and where it does not, the exception is named with its reason.
use super::roles::{DELEGATE, EVERYTHING, Role, Session};
use summit::access::{Need, Proof, Route};

/// How far somebody comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Past the guard: the page, or the handler of the form.
    Open,
    SignIn,
    /// To where they prove again who they are.
    Prove,
    Forbidden,
    /// As if it did not exist.
    Missing,
}

/// What judges read and give, and what anybody has typed before: to whoever has more to prove than they did, nothing is told of it.
const WITHHELD: [&str; 6] =
    ["judge", "judge of the entry", "judge of the panel", "chair of the panel", "chair or observer of the panel", "member of the panel"];
const WITHHELD_FROM_ONESELF: [&str; 2] = ["/me/jury", "/me/kept-forms/{id}"];

pub fn cell(route: &Route, role: &Role) -> Cell {
    let is_for_all = matches!(route.need, Need::Public | Need::Anyone | Need::Infrastructure);
    if role.session == Session::None && !is_for_all {
        return Cell::SignIn;
    }
    match route.need {
        Need::Public | Need::Anyone | Need::Infrastructure | Need::SignedIn => Cell::Open,
        Need::Oneself if role.session == Session::Unproven && WITHHELD_FROM_ONESELF.contains(&route.path) => Cell::Prove,
        Need::Oneself => proven(route, role),
        Need::Standing(what) if role.session == Session::Unproven && WITHHELD.contains(&what) => Cell::Prove,
        Need::Standing(what) if role.stands.contains(&what) => Cell::Open,
        Need::Standing(_) => Cell::Missing,
        Need::AnyRight | Need::Right(_) if role.session == Session::Unproven => Cell::Prove,
        Need::AnyRight if !role.rights.is_empty() => proven(route, role),
        Need::Right(right) if role.rights.allow(right) => proven(route, role),
        Need::AnyRight | Need::Right(_) => Cell::Forbidden,
    }
}

/// Of somebody who may, in their own name and with a fresh proof where one is asked for.
fn proven(route: &Route, role: &Role) -> Cell {
    match role.session {
        Session::None => Cell::SignIn,
        Session::Acting => Cell::Forbidden,
        Session::Stale | Session::Unproven if route.proof == Proof::Fresh => Cell::Prove,
        Session::Fresh | Session::Stale | Session::Unproven => Cell::Open,
    }
}

/// Why an open cell is not the page, or not the refusal of a form without a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise {
    /// Whoever comes in hears this.
    Heard(&'static str),
    /// It belongs to this role; to others it does not exist.
    Owned(&'static str),
    /// This role has no such thing.
    NotOf(&'static str),
}

/// Routes that answer otherwise than their need says, each with its reason.
pub const EXCEPTIONS: &[(&str, Otherwise)] = &[
    // Their forms carry nothing, not even a key. What is tried are links that nobody was sent, and ids of nothing.
    ("POST /sign-in/link/{token}", Otherwise::Heard("410")),
    ("POST /email-change/{token}", Otherwise::Heard("410")),
    ("POST /sign-out", Otherwise::Heard("303 /")),
    ("POST /register/draft/{token}/removal", Otherwise::Heard("410")),
    ("POST /register/confirmation/{token}", Otherwise::Heard("410")),
    ("POST /me/account/sessions/{id}/end", Otherwise::Heard("303 /me/account")),
    ("POST /me/account/other-sessions/end", Otherwise::Heard("303 /me/account")),
    ("POST /acting/end", Otherwise::Heard("303 /admin")),
    // Nothing is left to prove.
    ("GET /me/account/second-factor/proof", Otherwise::Heard("303 /me/account/second-factor")),
    // What somebody sets up or typed is theirs.
    ("GET /me/account/authenticators/{id}", Otherwise::Owned(EVERYTHING)),
    ("GET /me/account/passkeys/new/{id}", Otherwise::Owned(DELEGATE)),
    ("GET /me/kept-forms/{id}", Otherwise::Owned(EVERYTHING)),
    // Delegates have no password to change.
    ("GET /me/account/password", Otherwise::NotOf(DELEGATE)),
    // Forms with a file are of another type than what is sent here.
    ("POST /admin/agenda/sessions/{id}/materials", Otherwise::Heard("415")),
    ("POST /admin/agenda/import", Otherwise::Heard("415")),
    ("POST /admin/codes/import", Otherwise::Heard("415")),
    ("POST /admin/awards/archive/import", Otherwise::Heard("415")),
    ("POST /admin/agenda/speakers/new", Otherwise::Heard("415")),
    ("POST /admin/agenda/speakers/{id}", Otherwise::Heard("415")),
    ("POST /admin/supporters/new", Otherwise::Heard("415")),
    ("POST /admin/supporters/{id}", Otherwise::Heard("415")),
    // An id of nothing is nobody's nomination, whatever is sent there.
    ("POST /me/nominations/{id}", Otherwise::Heard("404")),
    ("POST /me/nominations/{id}/autosave", Otherwise::Heard("404")),
    ("POST /me/nominations/{id}/submission", Otherwise::Heard("404")),
    ("POST /me/nominations/{id}/endorsement", Otherwise::Heard("404")),
    ("POST /me/nominations/{id}/return", Otherwise::Heard("404")),
    ("POST /me/nominations/{id}/withdrawal", Otherwise::Heard("404")),
    ("POST /me/nominations/{id}/discard", Otherwise::Heard("404")),
    ("POST /me/nominations/{id}/files", Otherwise::Heard("404")),
    ("POST /me/jury/{id}/agreement", Otherwise::Heard("404")),
    ("POST /me/jury/{id}/refusal", Otherwise::Heard("404")),
    ("POST /me/jury/{id}/ties", Otherwise::Heard("404")),
    ("POST /me/jury/{id}/scores", Otherwise::Heard("404")),
    ("POST /me/entries/{id}", Otherwise::Heard("404")),
    ("POST /me/entries/{id}/autosave", Otherwise::Heard("404")),
    ("POST /me/entries/{id}/submission", Otherwise::Heard("404")),
    ("POST /me/entries/{id}/abstention", Otherwise::Heard("404")),
    ("POST /me/panels/{id}/reopening", Otherwise::Heard("404")),
    ("POST /me/panels/{id}/deliberation/notes", Otherwise::Heard("404")),
    ("POST /me/panels/{id}/deliberation/votes", Otherwise::Heard("404")),
    ("POST /me/panels/{id}/deliberation/decision", Otherwise::Heard("404")),
    ("POST /me/panels/{id}/deliberation/shortlist", Otherwise::Heard("404")),
    ("POST /me/panels/{id}/pitches/clock", Otherwise::Heard("404")),
    ("POST /me/nomination-files/{id}/removal", Otherwise::Heard("404")),
];

pub fn name(route: &Route) -> String {
    format!("{} {}", route.method, route.path)
}

/// A status, and where to if elsewhere: `200`, `303 /sign-in`. A form is sent without its key.
pub fn answer(route: &Route, role: &Role, exceptions: &[(&str, Otherwise)]) -> String {
    let exception = exceptions.iter().find(|(known, _)| *known == name(route)).map(|(_, otherwise)| *otherwise);
    let heard = match (cell(route, role), exception) {
        (Cell::Open, Some(Otherwise::Heard(answer))) => answer,
        (Cell::Open, Some(Otherwise::Owned(owner))) if role.name != owner => "404",
        (Cell::Open, Some(Otherwise::NotOf(other))) if role.name == other => "404",
        (Cell::Open, _) if route.method == "GET" => "200",
        (Cell::Open, _) => "400",
        // Whoever stands in a record came by a letter; organisers have a password.
        (Cell::Prove, _) if role.stands.is_empty() => "303 /sign-in/password",
        (Cell::SignIn, _) if route.path.starts_with("/admin") => "303 /sign-in/password",
        (Cell::SignIn | Cell::Prove, _) => "303 /sign-in",
        (Cell::Forbidden, _) => "403",
        (Cell::Missing, _) => "404",
    };
    heard.to_owned()
}

/// What is wrong with what somebody heard.
pub fn offence(route: &Route, role: &Role, heard: &str, exceptions: &[(&str, Otherwise)]) -> Option<String> {
    let expected = answer(route, role, exceptions);
    (heard != expected).then(|| format!("{} {:?} to the {}: {heard} in place of {expected}", name(route), route.need, role.name))
}
