//! Codes of an app (RFC 6238): six digits, a new one every 30 seconds, by SHA-1, which is what every app knows.
use super::model::AuthenticatorId;
use crate::kit::token::{Key, Purpose};
use totp_rs::{Algorithm, Builder, Totp, TotpError};

pub const DIGITS: usize = 6;

fn builder(key: &Key, id: AuthenticatorId) -> Builder {
    let secret = key.secret(Purpose::Authenticator, id.0);
    // The clock of a phone may be off by a step.
    Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(1).with_step_duration(30).with_secret(secret.to_vec())
}

/// What shows the codes: whose they are, `account` at `issuer`, and the secret.
fn totp(key: &Key, id: AuthenticatorId, issuer: &str, account: &str) -> Result<Totp, TotpError> {
    // A colon parts the issuer from the account in the address.
    let (issuer, account) = (issuer.replace(':', " "), account.replace(':', " "));
    builder(key, id).with_issuer(Some(issuer)).with_account_name(account).build()
}

/// The step that `code` belongs to, if it is right at `unix` seconds or one step off.
pub fn step_of(key: &Key, id: AuthenticatorId, code: &str, unix: i64) -> Option<i64> {
    let codes = builder(key, id).build().ok()?;
    codes.check(code, u64::try_from(unix).ok()?).and_then(|step| i64::try_from(step).ok())
}

/// The secret as people type it, in groups of four; and the address that an app reads from a picture.
pub fn enrolment(key: &Key, id: AuthenticatorId, issuer: &str, account: &str) -> Result<(String, String), TotpError> {
    let totp = totp(key, id, issuer, account)?;
    Ok((in_groups(&totp.secret().to_base32()), totp.to_url()?))
}

/// `text` in groups of four.
pub fn in_groups(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_at(unix: u64) -> String {
        let codes = builder(&Key::new("a"), AuthenticatorId(uuid::Uuid::nil())).build().expect("codes");
        codes.generate(unix).to_string()
    }

    fn step(code: &str, unix: i64) -> Option<i64> {
        step_of(&Key::new("a"), AuthenticatorId(uuid::Uuid::nil()), code, unix)
    }

    #[test]
    fn a_phone_may_be_one_step_off() {
        let code = code_at(45);
        for (unix, right) in [(-1, false), (0, true), (29, true), (89, true), (90, false)] {
            assert_eq!(step(&code, unix), right.then_some(1), "{unix}");
        }
        for wrong in ["", &code[1..], &format!("{code}0"), "28708a"] {
            assert_eq!(step(wrong, 45), None, "{wrong}");
        }
        assert_eq!(step_of(&Key::new("b"), AuthenticatorId(uuid::Uuid::nil()), &code, 45), None);
    }

    #[test]
    fn an_app_reads_whose_codes_they_are() {
        let (secret, address) =
            enrolment(&Key::new("a"), AuthenticatorId(uuid::Uuid::nil()), "Summit: 2026", "sana@example.test").expect("codes");
        let plain = secret.replace(' ', "");
        assert!(plain.len() == 32 && secret.split(' ').all(|group| group.len() == 4), "{secret}");
        assert!(address.starts_with("otpauth://totp/Summit%20%202026:sana%40example.test?") && address.contains(&plain), "{address}");
    }
}
