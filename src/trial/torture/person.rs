//! One person: registers, confirms, cancels; sends each form again and again until there is an answer.
use super::{
    journal::{Journey, Shared, Told},
    organiser,
};
use crate::{
    kit::{db::Actor, error::AppError, form::new_key},
    registration::samples::Dice,
    trial::{
        http::{self, Answer, Client, Request},
        registration::{choices, filled_in},
    },
};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long one answer is waited for: mail that a killed server was writing is another's within half a minute.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct Person<'a> {
    pub shared: &'a Shared,
    pub dice: &'a mut Dice,
    pub email: String,
}

/// What they were told when they registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// A place, or the first that is free when they confirm.
    HasPlace,
    Waits,
}

/// What a person asks, sent as it is until it is answered.
struct Asked {
    what: &'static str,
    path: String,
    /// None: a page is opened.
    form: Option<String>,
    /// Of who is signed in; else empty.
    session: String,
    /// Where it comes from, if not from anywhere.
    network: Option<&'static str>,
}

/// Where every fourth is: its forms are more than one network may hold places for.
const VENUE: &str = "203.0.113.9";

impl Asked {
    fn page(path: &str) -> Self {
        Self { what: "a page", path: path.into(), form: None, session: String::new(), network: None }
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

impl Person<'_> {
    pub async fn registers_and_goes_on(mut self) {
        let Some(standing) = self.registers().await else { return };
        if standing == Standing::Waits && (self.shared.journey == Journey::RegisterOnly || !self.is_offered_a_place().await) {
            return;
        }
        if self.shared.journey == Journey::RegisterOnly || self.dice.below(2) == 0 {
            return;
        }
        let Some(session) = self.confirms().await else { return };
        if standing == Standing::Waits {
            self.note(|told| told.took_offers += 1);
        }
        // A link signs in once: whoever lost its answer has no session and does not cancel.
        if !session.is_empty() && self.dice.below(2) == 0 {
            self.cancels(session).await;
        }
    }

    async fn registers(&mut self) -> Option<Standing> {
        let page = self.asks_until(&Asked::page("/register"), |page| page.status == 200).await?;
        let Some((pass, economy)) = choices(&page) else {
            self.note(|told| told.refused += 1);
            return None;
        };
        let code = if self.shared.journey == Journey::Whole && self.dice.below(4) == 0 { organiser::CODE } else { "" };
        let form = filled_in(&self.email, &pass, &economy, code);
        let network = (self.dice.below(4) == 0).then_some(VENUE);
        let asked = Asked { what: "registering", path: "/register".into(), form: Some(form), session: String::new(), network };
        let led = ["/register/sent", "/register/unheld", "/register/waiting"];
        let sent = |a: &Answer| a.status == 303 && led.contains(&&*a.location) || a.status == 422;
        let answer = self.asks_until(&asked, sent).await?;
        if answer.status == 422 {
            // The code is used up.
            self.note(|told| told.refused += 1);
            return None;
        }
        let (email, to) = (self.email.clone(), answer.location.as_str());
        let told_of = |told: &mut Told| match to {
            "/register/waiting" => told.waiting.push(email),
            "/register/unheld" => told.unheld.push(email),
            _ => told.acknowledged.push(email),
        };
        self.note(told_of);
        Some(if to == "/register/waiting" { Standing::Waits } else { Standing::HasPlace })
    }

    /// Waits a little for the second letter, which is an offer; not everybody has the patience.
    async fn is_offered_a_place(&mut self) -> bool {
        let began = Instant::now();
        let patience = Duration::from_millis(u64::try_from(self.dice.below(3_000)).unwrap_or_default());
        while began.elapsed() < patience {
            let letters = self.shared.app.db.read(Actor::System("mail_torture"), async |tx| {
                let count: i64 = sqlx::query_scalar("select count(*) from messages where recipient = $1")
                    .bind(&self.email)
                    .fetch_one(&mut *tx.conn)
                    .await?;
                Ok::<_, AppError>(count)
            });
            if letters.await.is_ok_and(|count| count >= 2) {
                return true;
            }
            sleep(Duration::from_millis(100)).await;
        }
        false
    }

    /// Follows the link in the mail; the session that it gave, empty if its answer was lost on the way.
    async fn confirms(&mut self) -> Option<String> {
        let path = self.link().await?;
        let asked = Asked { what: "confirming", path, form: Some(String::new()), session: String::new(), network: None };
        // A link that did its work says so; whoever had no place held may come into the waiting list.
        let listed = |a: &Answer| a.status == 303 && (a.location == "/me/registration" || a.location == asked.path);
        let done = |a: &Answer| a.status == 303 && a.location == "/me/ticket" || a.status == 200 || listed(a);
        let answer = self.asks_until(&asked, done).await?;
        if listed(&answer) {
            self.note(|told| told.queued += 1);
            return None;
        }
        let email = self.email.clone();
        self.note(|told| told.confirmed.push(email));
        Some(answer.session)
    }

    async fn cancels(&mut self, session: String) {
        let email = self.email.clone();
        self.note(|told| told.leaving.push(email.clone()));
        let (path, form) = ("/me/registration/cancellation".into(), format!("form_key={}", new_key()));
        let asked = Asked { what: "cancelling", path, form: Some(form), session, network: None };
        let done = |a: &Answer| a.status == 303 && a.location == "/me/registration";
        if self.asks_until(&asked, done).await.is_some() {
            self.note(|told| told.cancelled.push(email));
        }
    }

    fn note(&self, what: impl FnOnce(&mut Told)) {
        self.shared.journal.note(what);
    }

    fn port(&mut self) -> u16 {
        self.shared.ports[self.dice.below(self.shared.ports.len())]
    }

    /// Asks any server, and again, until `is_answer`; some hang up at first, and some send every form twice at once.
    async fn asks_until(&mut self, asked: &Asked, is_answer: impl Fn(&Answer) -> bool) -> Option<Answer> {
        let sends = asked.form.is_some();
        let (mut hangs_up, doubles) = (sends && self.dice.below(8) == 0, sends && self.dice.below(6) == 0);
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            let port = self.port();
            if std::mem::take(&mut hangs_up) && asked.hang_up(port).await.is_ok() {
                self.note(|told| told.hung_up += 1);
                continue;
            }
            let answer = if doubles { self.twice(asked).await } else { asked.answer(port).await.ok() };
            match answer {
                Some(answer) if is_answer(&answer) => return Some(answer),
                other => self.again(asked.what, other).await,
            }
        }
        self.note(|told| told.unknown += 1);
        None
    }

    async fn twice(&mut self, asked: &Asked) -> Option<Answer> {
        self.note(|told| told.doubled += 1);
        let (first, second) = (self.port(), self.port());
        let (one, two) = tokio::join!(asked.answer(first), asked.answer(second));
        one.or(two).ok()
    }

    /// No answer, or one that says to come again: a server that was killed, a database that is away.
    async fn again(&self, what: &'static str, answer: Option<Answer>) {
        let status = answer.map_or(0, |a| a.status);
        self.note(|told| match status {
            0 | 503 => *told.again.entry(status).or_default() += 1,
            odd => *told.odd.entry((what, odd)).or_default() += 1,
        });
        sleep(Duration::from_millis(60)).await;
    }

    /// The link in the newest mail, as its reader gets it.
    async fn link(&self) -> Option<String> {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            let newest = self.shared.app.db.read(Actor::System("mail_torture"), async |tx| {
                let newest = "select body_text from messages join message_bodies using (message_id) where recipient = $1 order by message_id desc limit 1";
                let text: Option<String> = sqlx::query_scalar(newest).bind(&self.email).fetch_optional(&mut *tx.conn).await?;
                Ok::<_, AppError>(text)
            });
            if let Ok(Some(text)) = newest.await {
                let text = self.shared.app.key.reveal(&text);
                return text.split_whitespace().find_map(|w| w.find("/register/confirmation/").map(|at| w[at..].to_owned()));
            }
            sleep(Duration::from_millis(60)).await;
        }
        self.note(|told| told.unknown += 1);
        None
    }
}
