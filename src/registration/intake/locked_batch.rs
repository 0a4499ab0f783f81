//! The transaction of one batch.
use super::{
    accepted::Accepted,
    claim::{Form, Outcome, Refusal, SENT, UNHELD, WAITS},
    opening::{self, Invitation},
    rows::BatchRows,
};
use crate::{
    accounts,
    kit::{
        app::App,
        clock::Timestamp,
        db::{Actor, Tx},
        error::{AppError, Failure},
        ids::PersonId,
        jobs,
        submission::{self, Earlier},
        throttle::{self, Limit},
    },
    registration::{
        codes::{self, Code, CodeFault},
        ids::{CodeId, PoolId, RegistrationId},
        passes::catalogue::{self, Catalogue},
        pools::{self, Availability, Claim, NetworkHolds},
        record::{self, DueLetter, OfferPlaces, RegistrationState, WriteLetters},
    },
};
use chrono::Duration;
use std::{collections::HashMap, sync::Arc};

/// How often a known address gets mail because somebody typed it.
const REMINDERS: Limit = Limit { burst: 3, refill: std::time::Duration::from_hours(1) };

/// Claims for all the forms that `take` gives, whose persons and keys are all different. Outcomes in the same order.
/// `take` is called once the transaction has begun, so that forms which came while it began are among them.
pub async fn claim<'f>(app: &App, take: impl FnOnce() -> &'f [Form]) -> Result<Vec<Outcome>, AppError> {
    app.db
        .write(Actor::System("registration_intake"), async |tx| {
            let catalogue = catalogue::within(tx, app).await?;
            let forms = take();
            let earlier = submission::earlier(tx, forms.iter().map(|f| &f.submission)).await?;
            let mut batch = LockedBatch::open(tx, catalogue, forms).await?;
            let (mut outcomes, mut answers) = (vec![], vec![]);
            for (at, earlier) in earlier.into_iter().enumerate() {
                outcomes.push(match earlier {
                    Earlier::Answered(path) => Ok(path),
                    Earlier::Conflict => Err(AppError::Conflict.into()),
                    Earlier::None => {
                        let decided = batch.decide(tx.now, at);
                        answers.extend(decided.iter().map(|path| (&forms[at].submission, *path)));
                        decided.map(ToOwned::to_owned).map_err(Failure::Refused)
                    }
                });
            }
            batch.close(tx).await?;
            submission::keep(tx, answers.into_iter()).await?;
            Ok(outcomes)
        })
        .await
}

/// What is known of everybody and everything in the group; all of it locked.
struct LockedBatch<'a> {
    catalogue: Arc<Catalogue>,
    /// Live registrations by the key of their address.
    known: HashMap<String, RegistrationId>,
    codes: HashMap<String, Code>,
    availability: Availability,
    networks: NetworkHolds,
    forms: &'a [Form],
    accepted: Vec<Accepted<'a>>,
    /// Registrations of addresses that were known.
    reminded: Vec<RegistrationId>,
}

impl<'a> LockedBatch<'a> {
    /// Locks persons, then codes, then pools: the order in which everybody does.
    async fn open(tx: &mut Tx, catalogue: Arc<Catalogue>, forms: &'a [Form]) -> Result<Self, AppError> {
        let keys: Vec<String> = forms.iter().map(|f| f.new.email.key.clone()).collect();
        let persons = accounts::lock_persons(tx, &keys).await?;
        let ids: Vec<PersonId> = persons.values().copied().collect();
        let live = if ids.is_empty() { HashMap::new() } else { record::live_of_all(tx, &ids).await? };
        let known = persons.into_iter().filter_map(|(key, person)| Some((key, *live.get(&person)?))).collect();
        let mut typed: Vec<String> = forms.iter().map(|f| f.new.code.clone()).filter(|c| !c.is_empty()).collect();
        typed.sort_unstable();
        typed.dedup();
        let codes = if typed.is_empty() { vec![] } else { codes::lock(tx, &typed).await? };
        let mut pools: Vec<PoolId> = forms
            .iter()
            .filter_map(|f| catalogue.pass(f.new.pass).map(|pass| catalogue.draws(pass, f.new.economy)))
            .chain(codes.iter().map(|c| c.pools.clone()))
            .flatten()
            .collect();
        pools.sort_unstable();
        pools.dedup();
        let availability = pools::lock(tx, &pools).await?.iter().map(|p| (p.pool_id, p.level())).collect();
        // Once the pools are locked, so that nobody's places are added meanwhile.
        let networks: Vec<String> = forms.iter().map(|f| f.network.clone()).collect();
        let networks = pools::network_holds(tx, &networks).await?;
        let codes = codes.into_iter().map(|c| (c.code.clone(), c)).collect();
        Ok(Self { catalogue, known, codes, availability, networks, forms, accepted: vec![], reminded: vec![] })
    }

    /// Decides one form; those before it have been decided.
    fn decide(&mut self, now: Timestamp, at: usize) -> Result<&'static str, Refusal> {
        let form = &self.forms[at];
        let known = self.known.get(&form.new.email.key).copied();
        if let Some(live) = known {
            // Known and unknown addresses get the same answer, so that a stranger learns nothing; the owner of a known
            // one is mailed where they stand.
            self.reminded.push(live);
        }
        let catalogue = self.catalogue.clone();
        opening::check_window(catalogue.summit.window(now), Invitation::of(&form.new.code))?;
        let pass = catalogue.pass(form.new.pass).ok_or(Refusal::UnknownPass)?;
        let code = match (form.new.code.as_str(), self.codes.get(&form.new.code)) {
            ("", _) => None,
            (_, None) => return Err(Refusal::Code(CodeFault::Unknown)),
            (_, Some(code)) => {
                code.fits(now, pass.pass_id, &form.new.email.key).map_err(Refusal::Code)?;
                Some(code)
            }
        };
        pass.fits(now, &form.new.email.key, &catalogue.economies, code.and_then(|c| c.pass)).map_err(Refusal::Pass)?;
        let pools = catalogue.draws(pass, form.new.economy);
        let reserved = code.map_or(&[][..], Code::reserved_pools);
        // Whoever was invited to a place that is kept for them comes from where they like.
        let network = if reserved.is_empty() { form.network.as_str() } else { "" };
        let (state, lacking, path) = match self.availability.preview(&pools, reserved) {
            Claim::Place if !self.networks.may_hold(network, &pools, &self.availability) => (RegistrationState::Unheld, vec![], UNHELD),
            Claim::Place => (RegistrationState::AwaitingConfirmation, vec![], SENT),
            Claim::Waits(lacking) => (RegistrationState::Waiting, lacking, WAITS),
            Claim::SoldOut => return Err(Refusal::SoldOut),
        };
        if known.is_none() {
            let (mut hold, code) = (Duration::hours(pass.hold_hours.into()), code.map(|c| c.code_id));
            if state != RegistrationState::Unheld {
                self.availability.claim(&pools, reserved);
            }
            if state == RegistrationState::AwaitingConfirmation {
                self.networks.add(network, &pools);
                hold = pools::hold(hold, &pools, &self.availability);
            }
            if let Some(used) = self.codes.get_mut(&form.new.code) {
                used.used += 1;
                used.reserved = (used.reserved - 1).max(0);
            }
            self.accepted.push(Accepted { form, state, network, hold, pools, code, lacking });
        }
        Ok(path)
    }

    /// Writes down what was decided.
    async fn close(self, tx: &mut Tx) -> Result<(), AppError> {
        let Self { accepted, availability, .. } = self;
        let mut letters = remind(tx, &self.reminded).await?;
        if !accepted.is_empty() {
            let emails: Vec<_> = accepted.iter().map(|t| (&t.form.new.email, t.form.locale)).collect();
            let persons = accounts::upsert_persons(tx, &emails).await?;
            uses(tx, &accepted).await?;
            let rows = BatchRows::new(tx.now, &accepted, &persons);
            rows.insert(tx).await?;
            letters.extend(rows.letters());
            // Somebody waits although the pools have free places: those belong to people who waited before, and the job that
            // offers them places may not be in the queue.
            if accepted.iter().any(|t| !t.lacking.is_empty() && t.pools.iter().all(|p| availability.level(*p).is_some_and(|l| l.free > 0)))
            {
                jobs::enqueue_once(tx, &OfferPlaces {}).await?;
            }
        }
        if letters.is_empty() { Ok(()) } else { jobs::enqueue(tx, &WriteLetters { letters }, jobs::When::Now).await }
    }
}

async fn uses(tx: &mut Tx, accepted: &[Accepted<'_>]) -> Result<(), AppError> {
    let mut uses: Vec<(CodeId, i32)> = vec![];
    for code in accepted.iter().filter_map(|t| t.code) {
        match uses.iter_mut().find(|(c, _)| *c == code) {
            Some((_, n)) => *n += 1,
            None => uses.push((code, 1)),
        }
    }
    if uses.is_empty() {
        return Ok(());
    }
    let (codes, uses): (Vec<_>, Vec<_>) = uses.into_iter().unzip();
    Ok(codes::add_uses(tx, &codes, &uses).await?)
}

/// Tells known addresses where they stand; a few times only, so that it does not become a nuisance.
pub(super) async fn remind(tx: &mut Tx, reminded: &[RegistrationId]) -> Result<Vec<DueLetter>, AppError> {
    let mut letters = vec![];
    for registration in reminded {
        if throttle::take_one(tx, &format!("reminder {registration}"), REMINDERS).await? {
            letters.push(DueLetter::with_link(tx, *registration).await?);
        }
    }
    Ok(letters)
}
