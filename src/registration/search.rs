//! Finding registrations: part of a name, an organisation, an address or a code, in either script.
use super::{
    model::{RegistrationId, RegistrationState},
    ticket,
};
use crate::{
    event::EconomyId,
    kit::{clock::Timestamp, db::Tx, field::folded, form::Query, list},
};

/// What a registration is found by, folded; by its ticket's code it is found as it is.
pub fn text(names: [&str; 3], organisation: &str, email: &str) -> String {
    folded(&[&names.join(" "), organisation, email].join(" "))
}

/// What a code is found by, folded, without the dashes that people put between groups.
pub fn of_code(code: &str, label: &str, email_key: &str) -> String {
    folded(&[code, label, email_key].join(" ").replace('-', ""))
}

pub fn patterns_of_codes(words: &str) -> [String; 3] {
    patterns(&words.replace('-', ""))
}

/// What an organiser asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub words: String,
    pub state: Option<RegistrationState>,
    pub economy: Option<EconomyId>,
}

impl Filter {
    pub fn of(query: &Query) -> Self {
        Self {
            words: query.get("q").chars().take(100).collect(),
            state: RegistrationState::of(query.get("state")),
            economy: query.id("economy").map(EconomyId),
        }
    }

    pub fn is_set(&self) -> bool {
        !self.words.is_empty() || self.state.is_some() || self.economy.is_some()
    }
}

/// The first three words as patterns; what is not typed matches all.
pub fn patterns(words: &str) -> [String; 3] {
    let folded = folded(words);
    let mut words = folded.split(' ').filter(|w| !w.is_empty());
    std::array::from_fn(|_| words.next().map_or_else(|| "%".to_owned(), pattern))
}

fn pattern(word: &str) -> String {
    format!("%{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// A registration as the list shows it.
#[derive(Clone, Debug)]
pub struct Found {
    pub registration_id: RegistrationId,
    pub name: String,
    pub name_latin: String,
    pub organisation: String,
    pub economy_en: String,
    pub economy_ur: String,
    pub state: RegistrationState,
    pub created_at: Timestamp,
}

/// Newest first, one more than a page.
pub async fn list(tx: &mut Tx, filter: &Filter, from: list::Cursor) -> sqlx::Result<Vec<Found>> {
    let ticket = ticket::read_code(&filter.words);
    let [one, two, three] = patterns(if ticket.is_some() { "" } else { &filter.words });
    sqlx::query_as!(
        Found,
        r#"select r.registration_id as "registration_id: RegistrationId", r.name, r.name_latin, r.organisation,
                  e.name_en as economy_en, e.name_ur as economy_ur, r.state as "state: RegistrationState", r.created_at
           from registrations r join economies e using (economy_id)
           where ($1 = '%' or r.search like $1) and ($2 = '%' or r.search like $2) and ($3 = '%' or r.search like $3)
             and ($4::text is null or r.state = $4) and ($5::uuid is null or r.economy_id = $5)
             and ($9::text is null or r.ticket_code = $9)
             and ($6::uuid is null or r.registration_id < $6) and ($7::uuid is null or r.registration_id > $7)
           order by case when $7::uuid is null then r.registration_id end desc, r.registration_id
           limit $8"#,
        one,
        two,
        three,
        filter.state.map(RegistrationState::value),
        filter.economy.map(|e| e.0),
        from.after(),
        from.before(),
        list::PAGE + 1,
        ticket
    )
    .fetch_all(&mut *tx.conn)
    .await
}
