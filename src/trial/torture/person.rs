//! One person: registers, confirms, cancels; sends each form again and again until there is an answer.
use super::{
    crowd::{Ground, Told, Way},
    organiser,
};
use crate::{
    kit::{db::Actor, error::AppError, form::new_key},
    registration::samples::Dice,
    trial::http::{self, Answer, Client},
};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long one answer is waited for: mail that a killed server was writing is another's within half a minute.
const PATIENCE: Duration = Duration::from_mins(1);

pub struct Person<'a> {
    pub ground: &'a Ground,
    pub dice: &'a mut Dice,
    pub email: String,
}

/// What they were told when they registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    HasPlace,
    Waits,
}

/// What a person asks, sent as it is until it is answered.
struct Asked {
    what: &'static str,
    path: String,
    /// None: a page is opened.
    form: Option<String>,
    cookie: String,
}

impl Asked {
    fn page(path: &str) -> Self {
        Self { what: "a page", path: path.into(), form: None, cookie: String::new() }
    }

    fn request(&self, port: u16) -> Vec<u8> {
        match &self.form {
            None => http::get(port, &self.path, &self.cookie),
            Some(form) => http::post(port, &self.path, form, &self.cookie),
        }
    }
}

impl Person<'_> {
    pub async fn comes(mut self) {
        let Some(standing) = self.registers().await else { return };
        if standing == Standing::Waits && (self.ground.way == Way::Register || !self.is_offered_a_place().await) {
            return;
        }
        if self.ground.way == Way::Register || self.dice.below(2) == 0 {
            return;
        }
        let Some(session) = self.confirms().await else { return };
        if standing == Standing::Waits {
            self.note(|told| told.took_offers += 1);
        }
        // Nobody is signed in twice: whose answer was lost has no session, and stays.
        if !session.is_empty() && self.dice.below(2) == 0 {
            self.cancels(session).await;
        }
    }

    async fn registers(&mut self) -> Option<Standing> {
        let page = self.insists(&Asked::page("/register"), |page| page.status == 200).await?;
        let Some((pass, economy)) = choices(&page) else {
            self.note(|told| told.refused += 1);
            return None;
        };
        let code = if self.ground.way == Way::Whole && self.dice.below(4) == 0 { organiser::CODE } else { "" };
        let form = filled_in(&self.email, &pass, &economy, code);
        let asked = Asked { what: "registering", path: "/register".into(), form: Some(form), cookie: String::new() };
        let sent = |a: &Answer| a.status == 303 && ["/register/sent", "/register/waiting"].contains(&&*a.location) || a.status == 422;
        let answer = self.insists(&asked, sent).await?;
        if answer.status == 422 {
            // The code is used up.
            self.note(|told| told.refused += 1);
            return None;
        }
        let (waits, email) = (answer.location == "/register/waiting", self.email.clone());
        self.note(|told| if waits { &mut told.waiting } else { &mut told.acknowledged }.push(email));
        Some(if waits { Standing::Waits } else { Standing::HasPlace })
    }

    /// Waits a little for the second letter, which is an offer; not everybody has the patience.
    async fn is_offered_a_place(&mut self) -> bool {
        let began = Instant::now();
        let patience = Duration::from_millis(u64::try_from(self.dice.below(3_000)).unwrap_or_default());
        while began.elapsed() < patience {
            let letters = self.ground.app.db.read(Actor::Nobody, async |tx| {
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
        let asked = Asked { what: "confirming", path, form: Some(String::new()), cookie: String::new() };
        // A link that did its work says so.
        let done = |a: &Answer| a.status == 303 && a.location == "/me/ticket" || a.status == 200;
        let answer = self.insists(&asked, done).await?;
        let email = self.email.clone();
        self.note(|told| told.confirmed.push(email));
        Some(answer.session)
    }

    async fn cancels(&mut self, session: String) {
        let email = self.email.clone();
        self.note(|told| told.leaving.push(email.clone()));
        let (path, form) = ("/me/registration/cancellation".into(), format!("form_key={}", new_key()));
        let asked = Asked { what: "cancelling", path, form: Some(form), cookie: format!("cookie: sid={session}\r\n") };
        let done = |a: &Answer| a.status == 303 && a.location == "/me/registration";
        if self.insists(&asked, done).await.is_some() {
            self.note(|told| told.cancelled.push(email));
        }
    }

    fn note(&self, what: impl FnOnce(&mut Told)) {
        self.ground.journal.note(what);
    }

    fn port(&mut self) -> u16 {
        self.ground.ports[self.dice.below(self.ground.ports.len())]
    }

    /// Asks any server, and again, until `is_answer`; some hang up at first, and some send every form twice at once.
    async fn insists(&mut self, asked: &Asked, is_answer: impl Fn(&Answer) -> bool) -> Option<Answer> {
        let sends = asked.form.is_some();
        let (mut hangs_up, doubles) = (sends && self.dice.below(8) == 0, sends && self.dice.below(6) == 0);
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            let port = self.port();
            if std::mem::take(&mut hangs_up) && Client::to(port).hang_up_after(&asked.request(port)).await.is_ok() {
                self.note(|told| told.hung_up += 1);
                continue;
            }
            let answer = if doubles { self.twice(asked).await } else { Client::to(port).ask(&asked.request(port)).await.ok() };
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
        let (mut one, mut two) = (Client::to(first), Client::to(second));
        let (first, second) = (asked.request(first), asked.request(second));
        let (one, two) = tokio::join!(one.ask(&first), two.ask(&second));
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
            let newest = self.ground.app.db.read(Actor::Nobody, async |tx| {
                let newest = "select body_text from messages where recipient = $1 order by message_id desc limit 1";
                let text: Option<String> = sqlx::query_scalar(newest).bind(&self.email).fetch_optional(&mut *tx.conn).await?;
                Ok::<_, AppError>(text)
            });
            if let Ok(Some(text)) = newest.await {
                let text = self.ground.app.key.reveal(&text);
                return text.split_whitespace().find_map(|w| w.find("/register/confirmation/").map(|at| w[at..].to_owned()));
            }
            sleep(Duration::from_millis(60)).await;
        }
        self.note(|told| told.unknown += 1);
        None
    }
}

/// The first pass and the first economy on the registration page; none when there is no form.
pub fn choices(page: &Answer) -> Option<(String, String)> {
    let text = String::from_utf8_lossy(&page.body);
    let value = |rest: &str| rest.split('"').next().map(ToOwned::to_owned);
    let pass = text.split("name=\"pass\" value=\"").nth(1).and_then(value)?;
    Some((pass, text.split("<option value=\"").skip(2).find_map(value)?))
}

/// The form as a browser sends it.
pub fn filled_in(email: &str, pass: &str, economy: &str, code: &str) -> String {
    let (key, email) = (new_key(), email.replace('@', "%40"));
    format!(
        "form_key={key}&pass={pass}&code={code}&name=Torture+Delegate&name_latin=&name_urdu=&email={email}&phone=%2B923005550187\
         &organisation=Chinar+Labs&job_title=Founder&economy={economy}&diet=halal&diet_note=&access_needs=&consent=yes"
    )
}
