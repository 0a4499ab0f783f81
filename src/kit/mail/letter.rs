//! The content of a mail: sentences, facts, one button. Rendered as HTML and as plain text.
use super::{MessageId, SendMessage, store};
use crate::kit::{app::App, db::Tx, error::AppError, jobs, locale::Locale, text::Words, token};
use askama::Template;
use fluent_bundle::FluentArgs;
use std::sync::Arc;
use uuid::Uuid;

pub enum Part {
    Say(String),
    Fact {
        label: String,
        value: String,
    },
    /// What somebody wrote, line by line.
    Quote {
        label: String,
        lines: Vec<String>,
    },
    Code(String),
    Button {
        label: String,
        href: String,
    },
}

/// One mail in one language.
pub struct Letter {
    words: Arc<Words>,
    origin: String,
    locale: Locale,
    to: String,
    subject: String,
    sender: String,
    parts: Vec<Part>,
    /// Where there is no mail server it goes no further than the outbox.
    state: store::State,
    once: Option<String>,
    /// The batch with which it is sent or given up, if an organiser is to decide.
    batch: Option<Uuid>,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    letter: &'a Letter,
    tag: &'a str,
    dir: &'a str,
    start: &'a str,
}

#[derive(Template)]
#[template(path = "mail/letter.txt", whitespace = "preserve")]
struct Text<'a> {
    letter: &'a Letter,
}

/// A value that somebody typed, made safe for a mail: one line, no marks.
fn typed(value: &str) -> String {
    token::unmarked(value).replace(['\r', '\n'], " ")
}

impl Letter {
    /// A letter to `to`; `subject` is a key of the words.
    pub fn new(app: &App, locale: Locale, to: &str, subject: &str) -> Self {
        let words = app.words.clone();
        let sender = app.page_cache.identity().name(locale).to_owned();
        let mut args = FluentArgs::new();
        args.set("event", typed(&sender));
        let state = if app.mailer.has_no_smtp() { store::State::Unsent } else { store::State::Queued };
        let subject = words.say_plain(locale, subject, Some(&args));
        Self {
            words,
            origin: app.settings.origin(),
            locale,
            to: to.to_owned(),
            subject,
            sender,
            parts: vec![],
            state,
            once: None,
            batch: None,
        }
    }

    /// Its subject names that too, so that whoever has several letters of a kind on one day tells them apart.
    #[must_use]
    pub fn about(mut self, name: &str) -> Self {
        if !name.is_empty() {
            self.subject = format!("{} – {}", self.subject, typed(name));
        }
        self
    }

    /// The language that it is written in.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A paragraph: the words for `key` with values that somebody typed.
    #[must_use]
    pub fn say(mut self, key: &str, values: &[(&str, &str)]) -> Self {
        let mut args = FluentArgs::new();
        args.set("event", typed(&self.sender));
        for (name, value) in values {
            args.set(*name, typed(value));
        }
        let text = self.words.say(self.locale, key, Some(&args));
        self.parts.push(Part::Say(text));
        self
    }

    /// A line of "label: value".
    #[must_use]
    pub fn fact(mut self, key: &str, value: &str) -> Self {
        let label = self.words.say(self.locale, key, None);
        self.parts.push(Part::Fact { label, value: typed(value) });
        self
    }

    /// What somebody wrote, below its label, in their lines.
    #[must_use]
    pub fn quote(mut self, key: &str, text: &str) -> Self {
        let label = self.words.say(self.locale, key, None);
        self.parts.push(Part::Quote { label, lines: text.lines().map(typed).collect() });
        self
    }

    /// A code to be typed by hand: a mark of [`token::code`].
    #[must_use]
    pub fn code(mut self, mark: String) -> Self {
        self.parts.push(Part::Code(mark));
        self
    }

    /// A link to `path` of this site, which may end in a mark of [`token::link`].
    #[must_use]
    pub fn button(mut self, key: &str, path: &str) -> Self {
        let label = self.words.say(self.locale, key, None);
        let href = format!("{}{}", self.origin, self.locale.path(path));
        self.parts.push(Part::Button { label, href });
        self
    }

    /// Written once only for this key, however often it is posted: for jobs, which may run again.
    #[must_use]
    pub fn once(mut self, key: String) -> Self {
        self.once = Some(key);
        self
    }

    /// Kept in the outbox, with all others of `batch`, until [`super::send_batch`] sends them.
    #[must_use]
    pub fn held(mut self, batch: Uuid) -> Self {
        (self.state, self.batch) = (store::State::AwaitingRelease, Some(batch));
        self
    }

    fn subject(&self) -> &str {
        &self.subject
    }

    fn sender(&self) -> &str {
        &self.sender
    }

    fn parts(&self) -> &[Part] {
        &self.parts
    }

    fn footer(&self) -> String {
        let mut args = FluentArgs::new();
        args.set("event", typed(&self.sender));
        self.words.say(self.locale, "mail-footer", Some(&args))
    }

    /// Puts the letter into the outbox and asks for it to be sent, in this transaction.
    pub async fn post(self, tx: &mut Tx) -> Result<(), AppError> {
        post_all(tx, vec![self]).await
    }

    fn written(self, id: MessageId) -> Result<store::New, AppError> {
        let start = if self.locale == Locale::Ur { "right" } else { "left" };
        let html = Html { letter: &self, tag: self.locale.tag(), dir: self.locale.dir(), start }.render()?;
        let text = Text { letter: &self }.render()?;
        let Self { locale, to: recipient, subject, state, once, batch, .. } = self;
        Ok(store::New { id, locale, recipient, subject, text, html, state, once, batch })
    }
}

/// The same for many letters.
pub async fn post_all(tx: &mut Tx, letters: Vec<Letter>) -> Result<(), AppError> {
    let written = letters.into_iter().map(|l| l.written(MessageId::new_at(tx.now))).collect::<Result<Vec<_>, _>>()?;
    let new = store::insert(tx, &written).await?;
    let queued = written.iter().filter(|w| w.state == store::State::Queued && new.contains(&w.id));
    let jobs: Vec<_> = queued.map(|w| SendMessage { message: w.id }).collect();
    jobs::enqueue_all(tx, &jobs).await
}

/// Queues the waiting letters of `batch` for sending; returns how many. Without a mail server they stay in the outbox.
pub async fn send_batch(tx: &mut Tx, app: &App, batch: Uuid) -> Result<usize, AppError> {
    let state = if app.mailer.has_no_smtp() { store::State::Unsent } else { store::State::Queued };
    let messages = store::settle_batch(tx, batch, state).await?;
    if state == store::State::Queued {
        let jobs: Vec<_> = messages.iter().map(|&message| SendMessage { message }).collect();
        jobs::enqueue_all(tx, &jobs).await?;
    }
    Ok(messages.len())
}

/// Queues a message that was given up once more; false if it was not.
pub async fn send_again(tx: &mut Tx, message: MessageId) -> Result<bool, AppError> {
    if !store::requeue(tx, message).await? {
        return Ok(false);
    }
    jobs::enqueue(tx, &SendMessage { message }, jobs::When::Now).await?;
    Ok(true)
}

/// Gives up the waiting letters of `batch`; they can still be read in the outbox. Returns how many.
pub async fn drop_batch(tx: &mut Tx, batch: Uuid) -> Result<usize, AppError> {
    Ok(store::settle_batch(tx, batch, store::State::Dropped).await?.len())
}
