//! E-mail addresses: what is accepted can be written to.
use crate::kit::{characters, form::Fault};
use lettre::message::Mailbox;
use std::net::Ipv4Addr;

/// The longest address that mail servers take.
const MOST: usize = 254;

/// A mailbox: as it is written, and the key under which it is the same as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    pub written: String,
    /// Lower case, domain in ASCII.
    pub key: String,
}

/// An e-mail address with a domain of at least two labels, the last of which is one that there may be; international
/// domains are taken. Quotes around a name that
/// needs none are left out, so that it is one person with and without them.
pub fn email(typed: &str) -> Result<Email, Fault> {
    let text = characters::plain(typed);
    let text = alone(&text);
    if text.is_empty() {
        return Err("problem-required".into());
    }
    let (local, domain) = text.rsplit_once('@').ok_or("problem-email")?;
    let local = local.strip_prefix('"').and_then(|l| l.strip_suffix('"')).unwrap_or(local);
    let written = format!("{local}@{domain}");
    let mailbox = mailbox(&written).filter(|mailbox| has_top_level(mailbox.email.domain())).ok_or("problem-email")?;
    Ok(Email { key: mailbox.email.to_string().to_lowercase(), written })
}

/// Whether a domain ends in what may be a top-level one: two letters or more, or one of other letters.
fn has_top_level(domain: &str) -> bool {
    let last = domain.rsplit('.').next().unwrap_or_default();
    let is_in_letters = last.len() >= 2 && last.bytes().all(|b| b.is_ascii_alphabetic());
    is_in_letters || last.len() > 4 && last.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("xn--"))
}

/// The same where there need be none: blanks and what cannot be seen are none.
pub fn optional_email(typed: &str) -> Result<Option<Email>, Fault> {
    if characters::plain(typed).is_empty() { Ok(None) } else { email(typed).map(Some) }
}

/// The address in what was pasted: `Ada Lovelace <ada@example.com>`, `mailto:ada@example.com`, or with a full stop behind it.
fn alone(text: &str) -> &str {
    let text = text.strip_suffix('>').and_then(|text| text.rsplit_once('<')).map_or(text, |(_, address)| address);
    let scheme = text.get(..7).is_some_and(|head| head.eq_ignore_ascii_case("mailto:"));
    if scheme { &text[7..] } else { text }.trim_end_matches(['.', ',', ';']).trim()
}

/// Where mail to `address` goes, its domain in ASCII. None if no mail can go there: the mail crate must read the address
/// back as it is from the header that it writes, and a name in quotes or with a comment it does not.
pub fn mailbox(address: &str) -> Option<Mailbox> {
    let (local, domain) = address.rsplit_once('@')?;
    let ascii = idna::domain_to_ascii_strict(domain).ok()?;
    let whole = format!("{local}@{ascii}");
    let mailbox: Mailbox = whole.parse().ok()?;
    let as_it_is = mailbox.name.is_none() && mailbox.email.to_string() == whole;
    let sane = whole.is_ascii() && whole.len() <= MOST && local.len() <= 64 && ascii.contains('.') && ascii.parse::<Ipv4Addr>().is_err();
    (as_it_is && sane && !local.contains('"')).then_some(mailbox)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lettre::{Message, message::header::ContentType};

    /// A mail to the address, its header read back, as it is done when it is sent.
    fn envelope(address: &str) -> Option<String> {
        let mail = Message::builder()
            .from("summit@example.test".parse().expect("a sender"))
            .to(mailbox(address)?)
            .header(ContentType::TEXT_PLAIN)
            .body(String::new())
            .ok()?;
        Some(mail.envelope().to()[0].to_string())
    }

    #[test]
    fn addresses_are_the_same_whatever_their_case_and_script() {
        let written = |t| email(t).map(|e| e.key);
        assert_eq!(written("Ada+Summit@Example.COM"), Ok("ada+summit@example.com".into()));
        assert_eq!(written("sana@مثال.پاکستان"), Ok("sana@xn--mgbh0fb.xn--mgbai9azgqp6j".into()));
        for bad in [
            "q@x.123",
            "q@x.c",
            "q@x.c0m",
            "",
            "ada",
            "ada@",
            "@x.com",
            "ada@localhost",
            "a b@x.com",
            "a@x..com",
            "a@b@x.com",
            "a@10.0.0.1",
            "a@[10.0.0.1]",
        ] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_address_that_is_accepted_can_be_written_to() {
        let locals = [
            "ada",
            "a.b.c",
            "ada+tag",
            "o'brien",
            "a_b-c",
            "!#$%&'*+-/=?^_`{|}~",
            "1",
            "\"ada\"",
            "\"a.b\"",
            "\"a b\"",
            "\"a..b\"",
            "\"a@b\"",
            "\"a\\\"b\"",
            "\"\"",
            "\"",
            ".a",
            "a.",
            "a..b",
            "a(b)",
            "(b)a",
            "a,b",
            "a;b",
            "a<b>",
            "a:b",
            "a\\b",
            "\u{e9}",
            "=?utf-8?q?a?=",
        ];
        for local in locals {
            for domain in ["example.com", "x.co.uk", "مثال.پاکستان", "EXAMPLE.com", "a-b.example", "xn--mgbh0fb.com", "1.com"] {
                let typed = format!("{local}@{domain}");
                if let Ok(accepted) = email(&typed) {
                    assert_eq!(envelope(&accepted.written).map(|to| to.to_lowercase()), Some(accepted.key), "{typed}");
                }
            }
        }
    }

    #[test]
    fn addresses_are_read_as_they_are_pasted() {
        for pasted in [
            "ada＠example．com",
            "\u{FEFF}ada@example.com\u{200B}",
            "\u{202A}ADA@example.com\u{202C}",
            "\u{A0}ada@example.com.",
            "Ada Lovelace <ada@example.com>",
            "mailto:ada@example.com",
            "a\u{2060}da@exam\u{AD}ple.com",
        ] {
            assert_eq!(email(pasted).map(|e| e.key), Ok("ada@example.com".into()), "{pasted}");
        }
    }

    #[test]
    fn an_address_has_up_to_254_characters() {
        let domain = [63, 63, 57].map(|n| "d".repeat(n)).join(".");
        let longest = format!("{}@{domain}.com", "l".repeat(64));
        assert_eq!((longest.len(), email(&longest).map(|e| e.written)), (254, Ok(longest.clone())));
        assert_eq!((optional_email("\u{200B} "), optional_email("ada").is_err()), (Ok(None), true));
        assert!(email(&format!("{}@d{domain}.com", "l".repeat(64))).is_err() && email(&format!("{}@x.com", "l".repeat(65))).is_err());
    }

    #[test]
    fn a_quoted_name_is_refused_unless_it_needs_no_quotes() {
        assert!(email("\"quoted local\"@example.com").is_err() && email("\"a..b\"@example.com").is_err());
        assert_eq!(email("\"ada\"@example.com"), email("ada@example.com"));
        assert!(mailbox("\"ada\"@example.com").is_none());
    }
}
