//! What is asked of the servers, again and again until there is an answer.
use super::journal::Shared;
use crate::{
    registration::samples::Dice,
    trial::http::{self, Answer, Client, Request},
};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long one answer is waited for: mail that a killed server was writing is another's within half a minute.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// What a person asks, sent as it is until it is answered.
pub struct Asked {
    pub what: &'static str,
    pub path: String,
    /// None: a page is opened.
    pub form: Option<String>,
    /// Of who is signed in; else empty.
    pub session: String,
    /// Sent by somebody who waits for the answer. What is saved again and again is: the site cannot tell an earlier save of the
    /// same page, which somebody hung up on and which comes late, from a later one.
    pub waits: bool,
    /// Where it comes from, if not from anywhere.
    pub network: Option<&'static str>,
}

impl Asked {
    pub fn page(path: &str) -> Self {
        Self { what: "a page", path: path.into(), form: None, session: String::new(), waits: false, network: None }
    }

    fn request(&self, port: u16) -> anyhow::Result<Request> {
        let cookie = format!("sid={}", self.session);
        let cookie = [("cookie", &*cookie)];
        let headers = if self.session.is_empty() { &[] } else { &cookie[..] };
        match (&self.form, self.network) {
            (None, _) => http::get(port, &self.path, headers),
            (Some(form), None) => http::post(port, &self.path, form.clone(), headers),
            (Some(form), Some(network)) => http::post_from(network, port, &self.path, form.clone(), headers),
        }
    }

    async fn answer(&self, port: u16) -> anyhow::Result<Answer> {
        Client::to(port).ask(self.request(port)?).await
    }

    async fn hang_up(&self, port: u16) -> anyhow::Result<()> {
        http::send_and_hang_up(port, self.request(port)?).await
    }
}

/// Somebody who asks.
pub struct Asker<'a> {
    pub shared: &'a Shared,
    pub dice: &'a mut Dice,
}

impl Asker<'_> {
    fn port(&mut self) -> u16 {
        self.shared.ports[self.dice.below(self.shared.ports.len())]
    }

    /// Asks any server, and again, until `is_answer`; some hang up at first, and some send every form twice at once.
    pub async fn asks_until(&mut self, asked: &Asked, is_answer: impl Fn(&Answer) -> bool) -> Option<Answer> {
        let sends = asked.form.is_some();
        let (mut hangs_up, doubles) = (sends && !asked.waits && self.dice.below(8) == 0, sends && self.dice.below(6) == 0);
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            let port = self.port();
            if std::mem::take(&mut hangs_up) && asked.hang_up(port).await.is_ok() {
                self.shared.journal.note(|told| told.hung_up += 1);
                continue;
            }
            let answer = if doubles { self.twice(asked).await } else { asked.answer(port).await.ok() };
            match answer {
                Some(answer) if is_answer(&answer) => return Some(answer),
                other => self.again(asked.what, other).await,
            }
        }
        self.shared.journal.note(|told| told.unknown += 1);
        None
    }

    async fn twice(&mut self, asked: &Asked) -> Option<Answer> {
        self.shared.journal.note(|told| told.doubled += 1);
        let (first, second) = (self.port(), self.port());
        let (one, two) = tokio::join!(asked.answer(first), asked.answer(second));
        one.or(two).ok()
    }

    /// No answer, or one that says to come again: a server that was killed, a database that is away.
    async fn again(&self, what: &'static str, answer: Option<Answer>) {
        let status = answer.map_or(0, |a| a.status);
        self.shared.journal.note(|told| match status {
            0 | 503 => *told.again.entry(status).or_default() += 1,
            odd => *told.odd.entry((what, odd)).or_default() += 1,
        });
        sleep(Duration::from_millis(60)).await;
    }
}
