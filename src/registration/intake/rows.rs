//! What a group writes: people's registrations, their first step, audit entries, links, and places in lists.
use super::accepted::Accepted;
use crate::{
    kit::{audit, clock::Timestamp, db::Tx, error::AppError, ids, ids::PersonId},
    registration::{
        ids::{ConfirmationId, RegistrationId},
        record::{self, RegistrationState, Writing},
        waiting,
    },
};
use uuid::Uuid;

#[derive(Default)]
pub struct Rows {
    registrations: record::Rows,
    steps: record::Steps,
    ids: Vec<Uuid>,
    actors: Vec<Option<Uuid>>,
    links: Vec<Uuid>,
    /// Registration and pool of each place in a list.
    waiting: Vec<(Uuid, Uuid)>,
}

impl Rows {
    /// `persons[i]` is who sent `accepted[i]`.
    pub fn new(now: Timestamp, accepted: &[Accepted<'_>], persons: &[PersonId]) -> Self {
        let mut all = Self::default();
        for (t, person) in accepted.iter().zip(persons) {
            let id = RegistrationId::new_at(now);
            let state = if t.lacking.is_empty() { RegistrationState::AwaitingConfirmation } else { RegistrationState::Waiting };
            let row = record::Row {
                id,
                person: *person,
                pass: t.form.new.pass,
                pools: &t.pools,
                code: t.code,
                state,
                held_until: now + t.hold,
                ticket_code: record::new_code(),
                locale: t.form.locale,
                created_at: now,
            };
            all.registrations.push(row, &t.form.new);
            all.steps.push(ids::new_at(now), id, now, t.form.actor.person(), state);
            all.ids.push(id.0);
            all.actors.push(t.form.actor.person().map(|p| p.0));
            all.links.push(ConfirmationId::new_at(now).0);
            all.waiting.extend(t.lacking.iter().map(|pool| (id.0, pool.0)));
        }
        all
    }

    pub async fn insert(&self, tx: &mut Tx) -> Result<(), AppError> {
        self.registrations.insert(&mut tx.conn, false).await?;
        self.steps.insert_with_links(&mut tx.conn, &self.links).await?;
        audit::record_many(tx, "registration.submitted", &self.ids, &self.actors).await?;
        if self.waiting.is_empty() {
            return Ok(());
        }
        // One rank a registration, whatever the number of its lists.
        let (registrations, pools): (Vec<_>, Vec<_>) = self.waiting.iter().copied().unzip();
        let mut ranked: Vec<Uuid> = registrations.clone();
        ranked.dedup();
        let next = waiting::next_ranks(tx, i32::try_from(ranked.len()).unwrap_or(i32::MAX)).await?;
        let rank = |r: &Uuid| ranked.iter().position(|other| other == r).and_then(|at| next.get(at)).copied().unwrap_or(i64::MAX);
        let ranks: Vec<i64> = registrations.iter().map(rank).collect();
        Ok(waiting::insert(tx, &registrations, &pools, &ranks).await?)
    }

    /// The letter that each of them is owed.
    pub fn letters(&self) -> Vec<Writing> {
        let both = self.ids.iter().zip(&self.links);
        both.map(|(r, link)| Writing { registration: RegistrationId(*r), link: ConfirmationId(*link) }).collect()
    }
}
