//! One person: registers, confirms, cancels; sends each form again and again until there is an answer.
use super::{
    asking::{Asked, Asker, PATIENCE},
    journal::{Journey, Shared, Told},
    organiser,
};
use crate::{
    kit::{db::Actor, error::AppError, form::new_key},
    registration::samples::Dice,
    trial::{
        http::Answer,
        registration::{choices, filled_in},
    },
};
use std::time::{Duration, Instant};
use tokio::time::sleep;

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

/// Where every fourth is: its forms are more than one network may hold places for.
const VENUE: &str = "203.0.113.9";

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
        let asked =
            Asked { what: "registering", path: "/register".into(), form: Some(form), session: String::new(), waits: false, network };
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
        let asked = Asked { what: "confirming", path, form: Some(String::new()), session: String::new(), waits: false, network: None };
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
        let asked = Asked { what: "cancelling", path, form: Some(form), session, waits: false, network: None };
        let done = |a: &Answer| a.status == 303 && a.location == "/me/registration";
        if self.asks_until(&asked, done).await.is_some() {
            self.note(|told| told.cancelled.push(email));
        }
    }

    fn note(&self, what: impl FnOnce(&mut Told)) {
        self.shared.journal.note(what);
    }

    async fn asks_until(&mut self, asked: &Asked, is_answer: impl Fn(&Answer) -> bool) -> Option<Answer> {
        Asker { shared: self.shared, dice: self.dice }.asks_until(asked, is_answer).await
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
