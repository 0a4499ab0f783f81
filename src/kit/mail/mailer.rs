//! Delivery of mail: by an SMTP server, or not at all.
use super::store::{Message, State};
use crate::kit::{config::Settings, field, token::Key};
use anyhow::Context;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message as Mail, Tokio1Executor,
    message::{Mailbox, MultiPart},
};
use std::time::Duration;

/// An SMTP server, or none.
#[derive(Clone, Debug)]
pub struct Mailer {
    smtp: Option<AsyncSmtpTransport<Tokio1Executor>>,
    from: Mailbox,
    host: String,
}

impl Mailer {
    pub fn new(settings: &Settings) -> anyhow::Result<Self> {
        let connect = |url: &String| -> anyhow::Result<_> {
            let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).context("SUMMIT_SMTP_URL")?;
            Ok(builder.timeout(Some(Duration::from_secs(20))).build())
        };
        let smtp = settings.smtp_url.as_ref().map(connect).transpose()?;
        let host = settings.base_url.host_str().unwrap_or("localhost").to_owned();
        Ok(Self { smtp, from: settings.mail_from.clone(), host })
    }

    /// Without a server mail stays in the outbox, where organisers read it, links and all.
    pub fn has_no_smtp(&self) -> bool {
        self.smtp.is_none()
    }

    /// Whether the mail server answers; no error where none is set.
    pub async fn answers(&self) -> anyhow::Result<bool> {
        match &self.smtp {
            Some(smtp) => Ok(smtp.test_connection().await?),
            None => Ok(true),
        }
    }

    /// Sends a message, its marks turned into links and codes by `key`.
    pub(super) async fn send(&self, key: &Key, message: &Message) -> Result<State, NotSent> {
        let Some(smtp) = &self.smtp else { return Ok(State::Unsent) };
        let mail = self.mail(key, message).map_err(NotSent::Never)?;
        let Err(error) = smtp.send(mail).await else { return Ok(State::Sent) };
        // A server that refuses everybody, or us, is not answering about this message.
        let about_message =
            error.status().is_some_and(|code| is_about_message(code.into())) && smtp.test_connection().await.unwrap_or_default();
        let error = anyhow::Error::from(error);
        Err(if about_message { NotSent::Never(error) } else { NotSent::NotNow(error) })
    }

    fn mail(&self, key: &Key, message: &Message) -> anyhow::Result<Mail> {
        let to = field::mailbox(&message.recipient).context("no mail can go to this address")?;
        let mail = Mail::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&message.subject)
            .message_id(Some(format!("<{}@{}>", message.message_id, self.host)))
            .date(message.created_at.into())
            .multipart(MultiPart::alternative_plain_html(key.reveal(&message.body_text), key.reveal(&message.body_html)))?;
        Ok(mail)
    }
}

/// Why a message was not sent.
#[derive(Debug)]
pub(super) enum NotSent {
    /// It would not be sent at another time either.
    Never(anyhow::Error),
    NotNow(anyhow::Error),
}

/// Whether a mail server's answer refuses this message, or its recipient, for good (RFC 5321, 4.2.3). The other answers of
/// the 500s speak of the connection, the sign-in or the commands.
fn is_about_message(code: u16) -> bool {
    matches!(code, 501 | 550..=556)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::{clock::Timestamp, locale::Locale};

    fn message(recipient: &str, subject: &str) -> Message {
        Message {
            message_id: crate::kit::mail::MessageId(uuid::Uuid::from_u128(7)),
            created_at: Timestamp::UNIX_EPOCH,
            locale: Locale::En,
            recipient: recipient.to_owned(),
            subject: subject.to_owned(),
            body_text: "Dear Sana\r\n.\r\nRCPT TO:<evil@x.test>".to_owned(),
            body_html: "<p>Dear Sana</p>".to_owned(),
            state: State::Queued,
            attempts: 0,
            last_error: None,
            sent_at: None,
        }
    }

    #[test]
    fn nothing_typed_adds_a_header_or_a_recipient() {
        let var = std::env::temp_dir();
        let set = [("SUMMIT_VAR", var.to_str().expect("a path"))];
        let settings = Settings::read(|name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()));
        let (mailer, key) = (Mailer::new(&settings.expect("settings")).expect("a mailer"), Key::new("k"));
        for subject in ["Sana\r\nBcc: evil@x.test", "Sana\nBcc: evil@x.test\n\nmore", "ثنا\r\nBcc: evil@x.test"] {
            let mail = mailer.mail(&key, &message("sana@x.test", subject)).expect("a mail");
            let written = String::from_utf8(mail.formatted()).expect("text");
            let head = written.split("\r\n\r\n").next().expect("a head");
            assert!(!head.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{head}");
            let to: Vec<String> = mail.envelope().to().iter().map(ToString::to_string).collect();
            assert_eq!(to, ["sana@x.test"]);
        }
        for address in ["sana@x.test\r\nBcc: evil@x.test", "sana@x.test, evil@x.test", "sana@x.test>\r\nRCPT TO:<evil@x.test"] {
            assert!(mailer.mail(&key, &message(address, "Hello")).is_err(), "{address:?}");
        }
    }

    #[test]
    fn only_answers_about_the_message_are_final() {
        let about = |code: &str| is_about_message(code.parse::<u16>().expect("a code"));
        assert_eq!(["550", "553", "501"].map(about), [true; 3]);
        assert_eq!(["421", "450", "500", "503", "530", "535"].map(about), [false; 6]);
    }
}
