//! Delivery of mail: by an SMTP server, or not at all.
use super::store::{Message, State};
use crate::kit::{config::Settings, token::Key};
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
    pub(super) async fn send(&self, key: &Key, message: &Message) -> anyhow::Result<State> {
        let Some(smtp) = &self.smtp else { return Ok(State::Unsent) };
        let to = Mailbox::new(None, ascii_domain(&message.recipient)?.parse().context("the recipient's address")?);
        let mail = Mail::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&message.subject)
            .message_id(Some(format!("<{}@{}>", message.message_id, self.host)))
            .date(message.created_at.into())
            .multipart(MultiPart::alternative_plain_html(key.reveal(&message.body_text), key.reveal(&message.body_html)))?;
        smtp.send(mail).await?;
        Ok(State::Sent)
    }
}

fn ascii_domain(address: &str) -> anyhow::Result<String> {
    let (local, domain) = address.rsplit_once('@').context("an address without @")?;
    let domain = idna::domain_to_ascii(domain).context("the recipient's domain")?;
    Ok(format!("{local}@{domain}"))
}
