//! What a batch writes: people's registrations, their first step, audit entries, links, and places in lists.
use super::accepted::Accepted;
use crate::{
    kit::{audit, clock::Timestamp, db::Tx, error::AppError, ids, ids::PersonId},
    registration::{
        ids::{ConfirmationId, PoolId, RegistrationId},
        record::{self, DueLetter, LinkRow, Placement, RegistrationRow, StepRow},
        waiting::{self, WaitingRow},
    },
};
use uuid::Uuid;

#[derive(Default)]
pub struct BatchRows<'a> {
    registrations: Vec<RegistrationRow<'a>>,
    steps: Vec<StepRow<'a>>,
    links: Vec<LinkRow>,
    /// Those that go into lists, in the order in which they came, and into which lists.
    waiting: Vec<(RegistrationId, &'a [PoolId])>,
}

impl<'a> BatchRows<'a> {
    /// `persons[i]` is who sent `accepted[i]`.
    pub fn new(now: Timestamp, accepted: &'a [Accepted<'a>], persons: &[PersonId]) -> Self {
        let mut rows = Self::default();
        for (one, person) in accepted.iter().zip(persons) {
            rows.push(now, one, *person);
        }
        rows
    }

    fn push(&mut self, now: Timestamp, accepted: &'a Accepted<'a>, person_id: PersonId) {
        let (registration_id, form) = (RegistrationId::new_at(now), accepted.form);
        let state = accepted.state;
        let placement = Placement {
            registration_id,
            person_id,
            pools: &accepted.pools,
            code_id: accepted.code,
            state,
            held_until: now + accepted.hold,
            ticket_code: record::new_code(),
            locale: form.locale,
            created_at: now,
            sample: false,
            network: accepted.network,
            form_key: Some(form.submission.key),
        };
        self.registrations.push(RegistrationRow::new(placement, &form.new));
        let (registration_step_id, actor_id) = (ids::new_at(now), form.actor.author());
        self.steps.push(StepRow { registration_step_id, registration_id, at: now, actor_id, state, reason: "" });
        self.links.push(LinkRow { confirmation_id: ConfirmationId::new_at(now), registration_id, created_at: now });
        if !accepted.lacking.is_empty() {
            self.waiting.push((registration_id, &accepted.lacking));
        }
    }

    pub async fn insert(&self, tx: &mut Tx) -> Result<(), AppError> {
        record::insert_batch(&mut tx.conn, &self.registrations, &self.steps, &self.links).await?;
        let (subjects, actors): (Vec<Uuid>, Vec<_>) =
            self.steps.iter().map(|s| (s.registration_id.0, s.actor_id.map(|person| person.0))).unzip();
        audit::record_many(tx, "registration.submitted", &subjects, &actors).await?;
        if self.waiting.is_empty() {
            return Ok(());
        }
        // One rank a registration, whatever the number of its lists.
        let ranks = waiting::next_ranks(tx, i32::try_from(self.waiting.len()).unwrap_or(i32::MAX)).await?;
        let lists = self.waiting.iter().zip(ranks);
        let rows = lists.flat_map(|((registration_id, pools), rank)| {
            pools.iter().map(move |pool_id| WaitingRow { registration_id: *registration_id, pool_id: *pool_id, rank })
        });
        Ok(waiting::insert_all(tx, &rows.collect::<Vec<_>>()).await?)
    }

    /// The letter that each of them is owed.
    pub fn letters(&self) -> impl Iterator<Item = DueLetter> {
        self.links.iter().map(|link| DueLetter { registration: link.registration_id, link: link.confirmation_id })
    }
}
