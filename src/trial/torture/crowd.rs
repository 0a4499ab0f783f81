//! Clients who register, whatever happens to the servers, and write down what they were told.
use crate::{
    kit::form::new_key,
    registration::samples::Dice,
    trial::http::{self, Answer, Client},
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{task::JoinSet, time::sleep};

/// What all clients were told.
#[derive(Default)]
pub struct Journal {
    told: Mutex<Told>,
    next: AtomicU64,
    stopping: AtomicBool,
}

#[derive(Clone, Default)]
pub struct Told {
    /// Addresses that were told that a mail is on its way.
    pub acknowledged: Vec<String>,
    pub refused: u64,
    /// Answers that were neither yes nor no, by their status; 0 is a broken connection.
    pub again: BTreeMap<u16, u64>,
    /// Answers that no client should ever see.
    pub odd: BTreeMap<u16, u64>,
    /// Forms that had no answer when time was up.
    pub unknown: u64,
    pub hung_up: u64,
    pub doubled: u64,
}

impl Journal {
    pub fn told(&self) -> Told {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, what: impl FnOnce(&mut Told)) {
        what(&mut self.told.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub fn acknowledged(&self) -> usize {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).acknowledged.len()
    }

    /// Clients finish whom they are registering, and begin nobody else.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Release);
    }
}

/// So many clients at once, until `people` have tried or the journal says stop.
pub fn come(journal: &Arc<Journal>, ports: &[u16], clients: u64, people: u64, seed: u64) -> JoinSet<()> {
    let mut crowd = JoinSet::new();
    for client in 0..clients {
        let (journal, ports) = (journal.clone(), ports.to_vec());
        crowd.spawn(async move {
            let mut dice = Dice::new(seed.wrapping_add(client << 32));
            while !journal.stopping.load(Ordering::Acquire) {
                let number = journal.next.fetch_add(1, Ordering::AcqRel);
                if number >= people {
                    break;
                }
                registers(&journal, &ports, &mut dice, &format!("torture.{seed}.{number}@delegates.example")).await;
            }
        });
    }
    crowd
}

/// How long one person tries.
const PATIENCE: Duration = Duration::from_secs(40);

/// One person: opens the form, sends it, and sends the same form again until there is an answer.
async fn registers(journal: &Journal, ports: &[u16], dice: &mut Dice, email: &str) {
    let (began, mut form) = (Instant::now(), None);
    let (hangs_up, doubles) = (dice.below(8) == 0, dice.below(6) == 0);
    let mut first = true;
    while began.elapsed() < PATIENCE {
        let port = ports[dice.below(ports.len())];
        let mut client = Client::to(port);
        if form.is_none() {
            match client.ask(&http::get(port, "/register", "")).await {
                Ok(page) if page.status == 200 => match economy(&page) {
                    Some(economy) => form = Some(filled_in(email, &economy)),
                    None => return journal.note(|told| told.refused += 1),
                },
                other => again(journal, other.ok()).await,
            }
            continue;
        }
        let request = |port| http::post(port, "/register", form.as_deref().unwrap_or_default());
        if std::mem::take(&mut first) && hangs_up && client.hang_up_after(&request(port)).await.is_ok() {
            journal.note(|told| told.hung_up += 1);
            continue;
        }
        let answer = if doubles {
            journal.note(|told| told.doubled += 1);
            let second = ports[dice.below(ports.len())];
            let mut another = Client::to(second);
            let (first, second) = (request(port), request(second));
            let (one, two) = tokio::join!(client.ask(&first), another.ask(&second));
            one.or(two).ok()
        } else {
            client.ask(&request(port)).await.ok()
        };
        match answer {
            Some(a) if a.status == 303 && (a.location == "/register/sent" || a.location == "/register/waiting") => {
                return journal.note(|told| told.acknowledged.push(email.to_owned()));
            }
            Some(a) if a.status == 422 => return journal.note(|told| told.refused += 1),
            other => again(journal, other).await,
        }
    }
    journal.note(|told| told.unknown += 1);
}

/// No answer, or one that says to come again: a server that was killed, a database that is away.
async fn again(journal: &Journal, answer: Option<Answer>) {
    let status = answer.map_or(0, |a| a.status);
    let expected = status == 0 || status == 503;
    journal.note(|told| *if expected { &mut told.again } else { &mut told.odd }.entry(status).or_default() += 1);
    sleep(Duration::from_millis(60)).await;
}

/// The first economy on the registration page; none when there are no places.
fn economy(page: &Answer) -> Option<String> {
    let text = String::from_utf8_lossy(&page.body);
    text.split("<option value=\"").skip(2).find_map(|o| o.split('"').next()).map(ToOwned::to_owned)
}

/// The form as a browser sends it.
pub fn filled_in(email: &str, economy: &str) -> String {
    let (key, email) = (new_key(), email.replace('@', "%40"));
    format!(
        "form_key={key}&name=Torture+Delegate&name_latin=&name_urdu=&email={email}&phone=%2B923005550187&organisation=Chinar+Labs\
         &job_title=Founder&economy={economy}&diet=halal&diet_note=&access_needs=&consent=yes"
    )
}
