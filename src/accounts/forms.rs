//! What is typed to sign in, to be invited and to accept.
use crate::kit::{
    address,
    field::{self, Email},
    form::{Fault, Labels, Problems},
    password,
    token::CODE_DIGITS,
};
use serde::Deserialize;
use zxcvbn::{Score, zxcvbn};

/// Where signing in leads without a `next`.
pub const HOME: &str = "/me/registration";

/// Where to go after signing in: a path of this site, else `default`. Never another host.
pub fn local_path<'a>(typed: &'a str, default: &'a str) -> &'a str {
    let local = typed.starts_with('/')
        && !typed.starts_with("//")
        && !typed.contains('\\')
        && typed.chars().all(|c| c.is_ascii_graphic())
        && typed.len() < 500;
    if local { typed } else { default }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub next: String,
    /// "yes" where somebody signs in again to prove who they are.
    #[serde(default)]
    pub again: String,
}

impl SignInForm {
    /// Whether they were on their way to the organisers' area, which no link in a mail opens.
    pub fn is_for_organisers(&self) -> bool {
        address::is_organisers(&self.next)
    }

    pub fn parse(&self) -> Result<Email, Problems> {
        field::email(&self.email).map_err(|fault| Problems::one("email", fault))
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    pub code: String,
}

impl CodeForm {
    /// The digits, whatever script and spaces they were typed with.
    pub fn parse(&self) -> Result<String, Problems> {
        let digits: String = field::pasted(&self.code).chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.')).collect();
        let whole = digits.len() == CODE_DIGITS && digits.chars().all(|c| c.is_ascii_digit());
        if whole { Ok(digits) } else { Err(Problems::one("code", "accounts-code-form")) }
    }
}

#[derive(Clone, Deserialize, Default)]
pub struct PasswordForm {
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub password: String,
    #[serde(default)]
    pub next: String,
    /// "yes" where somebody signs in again to prove who they are.
    #[serde(default)]
    pub again: String,
}

/// How the form names its fields.
const PASSWORD: Labels = &[("email", "email"), ("password", "accounts-password")];

impl PasswordForm {
    pub fn parse(&self) -> Result<(Email, &str), Problems> {
        let mut problems = Problems::of_form(PASSWORD);
        let email = problems.keep("email", field::email(&self.email));
        let password = problems.keep("password", bounded(&self.password));
        let (Some(email), Some(password)) = (email, password) else { return Err(problems) };
        Ok((email, password))
    }
}

fn bounded(typed: &str) -> Result<&str, Fault> {
    match typed.len() {
        0 => Err("problem-required".into()),
        n if n > password::MAX_BYTES => Err("accounts-password-long".into()),
        // What stands for a character that was refused: two passwords would be one.
        _ if typed.contains('\u{FFFD}') => Err("problem-unseen".into()),
        _ => Ok(typed),
    }
}

#[derive(Clone, Deserialize, Default)]
pub struct AcceptForm {
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub password: String,
}

/// Who accepts an invitation.
pub struct Accepted<'a> {
    pub email: Email,
    pub name: String,
    pub password: &'a str,
}

/// How the invitation's form names its fields.
const ACCEPT: Labels = &[("email", "email"), ("name", "accounts-name"), ("password", "accounts-password")];

impl AcceptForm {
    /// `invited`: the address that the invitation was sent to, which then needs no typing.
    pub fn parse<'a>(&'a self, invited: Option<&str>) -> Result<Accepted<'a>, Problems> {
        let mut problems = Problems::of_form(ACCEPT);
        let email = problems.keep("email", field::email(invited.unwrap_or(&self.email)));
        let name = problems.keep("name", field::required(&self.name));
        let password = problems.keep("password", strong(&self.password, &[&self.name, invited.unwrap_or(&self.email)]));
        let (Some(email), Some(name), Some(password)) = (email, name, password) else { return Err(problems) };
        Ok(Accepted { email, name, password })
    }
}

/// Words that are easy to guess here: of the event, its hosts and its place, and of who does what. docs/security.md has them.
const WORDS_OF_THE_PLACE: [&str; 10] =
    ["asocio", "summit", "digital", "pasha", "islamabad", "pakistan", "organiser", "delegate", "judge", "registration"];

/// A password that takes more than 10⁸ guesses, knowing the person and the event.
fn strong<'a>(typed: &'a str, about: &[&str]) -> Result<&'a str, Fault> {
    let typed = bounded(typed)?;
    // A name or an address is guessed in its parts too.
    let parts = about.iter().flat_map(|known| known.split(|c: char| !c.is_alphanumeric()));
    let known: Vec<&str> = about.iter().copied().chain(parts).chain(WORDS_OF_THE_PLACE).filter(|w| !w.is_empty()).collect();
    // The estimate grows with the square of the length; its first hundred characters decide anyway.
    let head: String = typed.chars().take(100).collect();
    if zxcvbn(&head, &known).score() >= Score::Three { Ok(typed) } else { Err("accounts-password-weak".into()) }
}

/// An address alone: to be invited, to be moved to, or to recover a password.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct EmailForm {
    #[serde(default)]
    pub email: String,
}

impl EmailForm {
    pub fn parse(&self) -> Result<Email, Problems> {
        field::email(&self.email).map_err(|fault| Problems::one("email", fault))
    }
}

/// A new password.
#[derive(Clone, Deserialize, Default)]
pub struct NewPasswordForm {
    #[serde(default)]
    pub password: String,
}

impl NewPasswordForm {
    /// `about`: what is known of the person, and so no password.
    pub fn parse(&self, about: &[&str]) -> Result<&str, Problems> {
        strong(&self.password, about).map_err(|fault| Problems::one("password", fault))
    }
}

/// The password there is, and a new one.
#[derive(Clone, Deserialize, Default)]
pub struct PasswordChangeForm {
    #[serde(default)]
    pub current_password: String,
    #[serde(default)]
    pub password: String,
}

/// How the form names its fields.
const CHANGE: Labels = &[("current_password", "accounts-current-password"), ("password", "accounts-password-new")];

impl PasswordChangeForm {
    /// `about`: what is known of the person, and so no password.
    pub fn parse(&self, about: &[&str]) -> Result<(&str, &str), Problems> {
        let mut problems = Problems::of_form(CHANGE);
        let current = problems.keep("current_password", bounded(&self.current_password));
        let new = problems.keep("password", strong(&self.password, about));
        let (Some(current), Some(new)) = (current, new) else { return Err(problems) };
        Ok((current, new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn next_stays_on_this_site() {
        for good in ["/", "/me/registration", "/admin/registrations?q=a%20b"] {
            assert_eq!(local_path(good, "/home"), good);
        }
        for bad in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "javascript:alert(1)",
            "evil",
            " /x",
            "/\r\nx: y",
            "/a\0b",
            "/a\u{1}b",
            "/a\u{7f}b",
            "/a b",
            "/a\u{2028}b",
        ] {
            assert_eq!(local_path(bad, "/home"), "/home", "{bad:?}");
        }
    }

    #[test]
    fn codes_are_read_in_any_digits() {
        let read = |code: &str| CodeForm { code: code.into() }.parse();
        assert_eq!(read("1234 5678"), Ok("12345678".into()));
        assert_eq!(read("۱۲۳۴-۵۶۷۸"), Ok("12345678".into()));
        assert_eq!(read("\u{202A}１２３４\u{2011}５６７８\u{202C}"), Ok("12345678".into()));
        assert!(read("1234567").is_err() && read("1234567a").is_err());
    }

    #[test]
    fn words_of_the_place_make_a_password_weak_and_are_written_down() {
        let documented = include_str!("../../docs/security.md");
        for word in WORDS_OF_THE_PLACE {
            assert!(documented.contains(&format!("`{word}`")), "{word}");
        }
        let guesses = |known: &[&str]| zxcvbn("islamabadasocio", known).guesses_log10();
        assert!(guesses(&WORDS_OF_THE_PLACE) < 8.0 && guesses(&WORDS_OF_THE_PLACE) < guesses(&[]) - 1.0, "{}", guesses(&[]));
        assert!(strong("islamabadasocio", &[]).is_err());
        // Of the person, too.
        assert!(strong("shahbanogulmohar", &[]).is_ok());
        assert!(strong("shahbanogulmohar", &["Gulmohar Shahbano", "g@x.test"]).is_err());
    }

    #[test]
    fn easy_passwords_are_refused() {
        for weak in ["", "password", "islamabad2026", "sana@example.com", "qL9!x#2", "qutub-lahar 9 chinar\u{FFFD}tez"] {
            assert!(strong(weak, &["sana@example.com"]).is_err(), "{weak}");
        }
        assert!(strong("qutub-lahar 9 chinar tez", &["sana@example.com"]).is_ok());
        assert!(strong(&"qutub-lahar 9 ch".repeat(4), &[]).is_ok(), "64 characters");
    }
}
