//! Sending: one job a message, the same Message-ID at every try.
use super::store::{self, Message, MessageId, State};
use crate::kit::{app::App, config::Settings, db::Actor, error::AppError, jobs::Job};
use anyhow::{Context, bail};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message as Mail, Tokio1Executor,
    message::{Mailbox, MultiPart},
};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Tries before a message is given up and shown as failed: about three days with the queue's back-off.
const TRIES: i32 = 24;

/// The way out: an SMTP server, or none.
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

    /// Whether the mail server answers; none is as good.
    pub async fn answers(&self) -> anyhow::Result<bool> {
        match &self.smtp {
            Some(smtp) => Ok(smtp.test_connection().await?),
            None => Ok(true),
        }
    }

    async fn send(&self, app: &App, message: &Message) -> anyhow::Result<State> {
        let Some(smtp) = &self.smtp else { return Ok(State::Unsent) };
        let to = Mailbox::new(None, ascii_domain(&message.recipient)?.parse().context("the recipient's address")?);
        let mail = Mail::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&message.subject)
            .message_id(Some(format!("<{}@{}>", message.message_id, self.host)))
            .date(message.created_at.into())
            .multipart(MultiPart::alternative_plain_html(app.key.reveal(&message.body_text), app.key.reveal(&message.body_html)))?;
        smtp.send(mail).await?;
        Ok(State::Sent)
    }
}

fn ascii_domain(address: &str) -> anyhow::Result<String> {
    let (local, domain) = address.rsplit_once('@').context("an address without @")?;
    let domain = idna::domain_to_ascii(domain).context("the recipient's domain")?;
    Ok(format!("{local}@{domain}"))
}

#[derive(Serialize, Deserialize)]
pub struct SendMessage {
    pub message: MessageId,
}

impl Job for SendMessage {
    const NAME: &'static str = "mail_send";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let found = app.db.read(Actor::Nobody, async |tx| Ok::<_, AppError>(store::find(tx, self.message).await?)).await?;
        let Some(message) = found.filter(|m| m.state == State::Queued) else { return Ok(()) };
        let outcome = app.mailer.send(app, &message).await;
        let (state, error) = match &outcome {
            Ok(state) => (*state, None),
            Err(error) if message.attempts + 1 >= TRIES => (State::Failed, Some(format!("{error:#}"))),
            Err(error) => (State::Queued, Some(format!("{error:#}"))),
        };
        app.db
            .write(Actor::Nobody, async |tx| Ok::<_, AppError>(store::note_try(tx, self.message, state, error.as_deref()).await?))
            .await?;
        match (state, error) {
            (State::Queued, Some(error)) => bail!("{error}"),
            _ => Ok(()),
        }
    }
}
