//! Secrets in mails. A token is its row's id with a seal by the server's key, so that neither the
//! database nor the outbox holds anything that signs somebody in.
use super::config::Settings;
use anyhow::Context;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path};
use uuid::Uuid;

/// The server's key. Each purpose gets seals of its own, so that a link made for one purpose is not valid for another.
pub struct Key(Hmac<Sha256>);

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    SignIn,
    Invitation,
    Confirmation,
    Recovery,
    EmailChange,
    Draft,
    /// The second step of signing in.
    SecondStep,
    /// The secret of an app that shows codes.
    Authenticator,
    RecoveryCode,
}

impl Purpose {
    const ALL: [Self; 9] = [
        Self::SignIn,
        Self::Invitation,
        Self::Confirmation,
        Self::Recovery,
        Self::EmailChange,
        Self::Draft,
        Self::SecondStep,
        Self::Authenticator,
        Self::RecoveryCode,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Invitation => "invitation",
            Self::Confirmation => "confirmation",
            Self::Recovery => "recovery",
            Self::EmailChange => "email-change",
            Self::Draft => "draft",
            Self::SecondStep => "second-step",
            Self::Authenticator => "authenticator",
            Self::RecoveryCode => "recovery-code",
        }
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }
}

/// Digits of a code that is typed by hand.
pub const CODE_DIGITS: usize = 8;
const SEAL: usize = 16;

impl Key {
    /// # Panics
    /// Never: HMAC takes keys of every length.
    pub fn new(secret: &str) -> Self {
        Self(Hmac::new_from_slice(secret.as_bytes()).expect("HMAC takes any key"))
    }

    /// 16 bytes of id and 16 of seal, in 43 characters that an address can hold.
    pub fn token(&self, purpose: Purpose, id: Uuid) -> String {
        let mut bytes = id.as_bytes().to_vec();
        bytes.extend_from_slice(&self.mac("link", purpose, id).finalize().into_bytes()[..SEAL]);
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The id in a token, if its seal is ours; compared in constant time.
    pub fn open(&self, purpose: Purpose, token: &str) -> Option<Uuid> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(token).ok().filter(|b| b.len() == 16 + SEAL)?;
        let id = Uuid::from_slice(&bytes[..16]).ok()?;
        self.mac("link", purpose, id).verify_truncated_left(&bytes[16..]).ok().map(|()| id)
    }

    /// A code of [`CODE_DIGITS`] digits for those who read their mail on another device.
    pub fn code(&self, purpose: Purpose, id: Uuid) -> String {
        let bytes = self.mac("code", purpose, id).finalize().into_bytes();
        let number = bytes[..8].iter().fold(0_u64, |n, b| n << 8 | u64::from(*b));
        format!("{:0width$}", number % 10_u64.pow(u32::try_from(CODE_DIGITS).unwrap_or(8)), width = CODE_DIGITS)
    }

    /// Puts the tokens and codes into a mail that was written with the marks of [`link`] and [`code`].
    pub fn reveal(&self, text: &str) -> String {
        replace_marks(text, |kind, purpose, id| match kind {
            "code" => self.code(purpose, id),
            _ => self.token(purpose, id),
        })
    }

    /// A secret that belongs to a row: 160 bits, as apps that show codes want them.
    pub fn secret(&self, purpose: Purpose, id: Uuid) -> [u8; 20] {
        let bytes = self.mac("secret", purpose, id).finalize().into_bytes();
        std::array::from_fn(|i| bytes[i])
    }

    /// What is kept of a secret that people type, so that whoever reads the database cannot try them out.
    pub fn digest(&self, purpose: Purpose, secret: &[u8]) -> [u8; 32] {
        self.mac_of("digest", purpose, secret).finalize().into_bytes().into()
    }

    /// The seed of the key that signs the heads of the audit trail. No token has these bytes: theirs are made of other kinds.
    pub fn signing_seed(&self) -> [u8; 32] {
        let mut mac = self.0.clone();
        mac.update(b"signing\0audit-heads");
        mac.finalize().into_bytes().into()
    }

    fn mac(&self, kind: &str, purpose: Purpose, id: Uuid) -> Hmac<Sha256> {
        self.mac_of(kind, purpose, id.as_bytes())
    }

    fn mac_of(&self, kind: &str, purpose: Purpose, about: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        mac.update(kind.as_bytes());
        mac.update(&[0]);
        mac.update(purpose.name().as_bytes());
        mac.update(&[0]);
        mac.update(about);
        mac
    }
}

/// What surrounds a mark: code points that are no characters, so that nobody can type them.
const MARKS: [char; 2] = ['\u{FDD0}', '\u{FDD1}'];

/// Stands in a mail for a token until the mail is sent.
pub fn link(purpose: Purpose, id: Uuid) -> String {
    format!("{}link:{}:{id}{}", MARKS[0], purpose.name(), MARKS[1])
}

/// Stands in a mail for a code until the mail is sent.
pub fn code(purpose: Purpose, id: Uuid) -> String {
    format!("{}code:{}:{id}{}", MARKS[0], purpose.name(), MARKS[1])
}

/// The same mail for eyes that must not hold the secret.
pub fn hide(text: &str) -> String {
    replace_marks(text, |_, _, _| "•••".to_owned())
}

/// `text` with nothing in it that could pass for a mark.
pub fn unmarked(text: &str) -> String {
    text.replace(MARKS, "")
}

fn replace_marks(text: &str, with: impl Fn(&str, Purpose, Uuid) -> String) -> String {
    let mut parts = text.split(MARKS[0]);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (mark, rest) = part.split_once(MARKS[1]).unwrap_or(("", part));
        let mut words = mark.splitn(3, ':');
        if let (Some(kind), Some(purpose), Some(id)) = (words.next(), words.next().and_then(Purpose::of), words.next()) {
            out.push_str(&Uuid::parse_str(id).map(|id| with(kind, purpose, id)).unwrap_or_default());
        }
        out.push_str(rest);
    }
    out
}

/// The key and the pepper: from the settings, or in development from `var`, where they are made once.
pub fn secrets(settings: &Settings) -> anyhow::Result<(Key, String)> {
    let of = |set: &Option<String>, name: &str| match set {
        Some(secret) => Ok(secret.clone()),
        None => made_once(&settings.var.join(name)),
    };
    Ok((Key::new(&of(&settings.key, "key")?), of(&settings.pepper, "pepper")?))
}

fn made_once(path: &Path) -> anyhow::Result<String> {
    if let Ok(secret) = fs::read_to_string(path)
        && secret.len() >= 32
    {
        return Ok(secret);
    }
    let secret = BASE64_URL_SAFE_NO_PAD.encode(super::clock::random::<32>());
    let write = || {
        path.parent().map(fs::create_dir_all).transpose()?;
        fs::File::options().write(true).create(true).truncate(true).mode(0o600).open(path)?.write_all(secret.as_bytes())
    };
    write().with_context(|| format!("cannot write {}", path.display()))?;
    Ok(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_for_its_purpose_alone() {
        let (key, id) = (Key::new("a"), Uuid::from_u128(7));
        let token = key.token(Purpose::SignIn, id);
        assert_eq!(key.open(Purpose::SignIn, &token), Some(id));
        assert_eq!(key.open(Purpose::Invitation, &token), None);
        assert_eq!(Key::new("b").open(Purpose::SignIn, &token), None);
    }

    #[test]
    fn no_altered_token_opens() {
        let (key, id) = (Key::new("a"), Uuid::from_u128(7));
        let token = key.token(Purpose::SignIn, id);
        for i in 0..token.len() {
            let mut altered = token.clone().into_bytes();
            altered[i] = if altered[i] == b'A' { b'B' } else { b'A' };
            let altered = String::from_utf8(altered).expect("ASCII");
            assert!(altered == token || key.open(Purpose::SignIn, &altered).is_none(), "{i}");
        }
    }

    #[test]
    fn marks_become_secrets_or_nothing() {
        let (key, id) = (Key::new("a"), Uuid::from_u128(7));
        let text = format!("a {} b {} {{x}} \u{FDD0}", link(Purpose::SignIn, id), code(Purpose::SignIn, id));
        let shown = key.reveal(&text);
        assert!(shown.contains(&key.token(Purpose::SignIn, id)) && shown.contains(&key.code(Purpose::SignIn, id)));
        assert_eq!(hide(&text), "a ••• b ••• {x} ");
        assert_eq!(key.reveal(&unmarked(&text)), unmarked(&text));
    }
}
