//! The cookie of a signed-in browser, and what is known by it.
use crate::kit::{app::App, cookies::SetCookie, db::Actor};
use sha2::{Digest, Sha256};

/// Who looks up whose a cookie is.
pub const LOOKING_UP: Actor = Actor::System("access_sessions");

pub fn cookie_name(app: &App) -> &'static str {
    if app.settings.is_https() { "__Host-sid" } else { "sid" }
}

pub fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret).into()
}

pub fn set_cookie(app: &App, secret: &str, seconds: i64) -> SetCookie {
    SetCookie::new(cookie_name(app), secret, seconds)
}
