//! Sending, endorsing, giving back, withdrawing.
use super::{REFUSALS, Refusal, put_back, save, take_step};
use crate::{
    awards::{
        cycle::{Category, Cycle, Stage},
        nominations::{
            model::{Coming, Nomination, NominationState, Receipt, Route, StepKind, Typed, check::problems_of, names_of},
            store,
        },
    },
    event::{self, EconomyId},
    kit::{
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        form::Problems,
        submission::Submission,
    },
};

/// Why something was not lodged.
#[derive(Debug)]
pub enum Lodging {
    Refused(Refusal),
    /// Something is missing or wrong.
    Incomplete(Problems),
    /// Something stands in it, or beside it, that the page which is sent has not shown.
    Beside,
}

fn lodging(failure: Failure<Refusal>) -> Failure<Lodging> {
    match failure {
        Failure::Refused(refusal) => Failure::Refused(Lodging::Refused(refusal)),
        Failure::Broken(error) => Failure::Broken(error),
    }
}

impl Nomination {
    /// The step by which it is sent from where it stands.
    pub fn sending(&self) -> Option<StepKind> {
        match (self.state, self.route) {
            (NominationState::Draft, Route::Association) => Some(StepKind::Submitted),
            (NominationState::Draft, Route::Application) => Some(StepKind::Applied),
            (NominationState::Correction, _) => Some(StepKind::Corrected),
            (NominationState::Applied, _) => Some(StepKind::Endorsed),
            _ => None,
        }
    }
}

/// Takes in what its page brings and sends it on: what another save of the same page brings in this moment, late as it may be, does not
/// take its place.
pub async fn send(
    tx: &mut Tx,
    of: &Nomination,
    around: (&Category, &Cycle),
    (typed, submission): (&Typed, &Submission),
) -> Result<(), Failure<Lodging>> {
    if !save(tx, of, around.0, typed, submission).await.map_err(lodging)?.is_empty() {
        return Err(Failure::Refused(Lodging::Beside));
    }
    let contents = store::lock_contents(tx, of.nomination_id).await?.ok_or(AppError::NotFound)?;
    let is_seen = contents.earlier.len() <= Coming::read(typed).beside && contents.is_shown_by(&names_of(around.0), typed);
    if !is_seen {
        return Err(Failure::Refused(Lodging::Beside));
    }
    lodge(tx, of, around).await
}

/// Sends it on from where it stands, if it is complete: an association's draft and a correction to the organisers, a firm's
/// draft to its association, an application to the organisers. Whatever is lodged with them gets a receipt.
pub async fn lodge(tx: &mut Tx, of: &Nomination, (category, cycle): (&Category, &Cycle)) -> Result<(), Failure<Lodging>> {
    let step = of.sending().ok_or(Failure::Refused(Lodging::Refused(Refusal::Moved)))?;
    // Nobody mends what cannot be sent any more; the database has the last word on the moment.
    if step != StepKind::Corrected && cycle.stage(tx.now) != Stage::Nominations {
        return Err(Failure::Refused(Lodging::Refused(Refusal::NotOpen)));
    }
    // Nobody types into it while it is looked over.
    let mut contents = store::lock_contents(tx, of.nomination_id).await?.ok_or(AppError::NotFound)?;
    let files = store::files_of(tx, of.nomination_id).await?;
    let zone = event::summit(tx).await?.zone;
    let asked: Vec<_> = files.iter().map(|file| file.question_id).collect();
    let problems = problems_of(category, &contents, &asked, tx.now.with_timezone(&zone).date_naive());
    if !problems.is_empty() {
        return Err(Failure::Refused(Lodging::Incomplete(problems)));
    }
    if !contents.earlier.is_empty() {
        contents.earlier.clear();
        store::save_contents(tx, of.nomination_id, &contents).await?;
    }
    // An application was kept as it was sent to its association.
    if step != StepKind::Endorsed {
        store::keep_lodged(tx, of.nomination_id, &contents).await.on_constraints(REFUSALS).map_err(lodging)?;
    }
    take_step(tx, of, step, "", None).await.map_err(lodging)?;
    if step.lodges() {
        let economy = economy_called(tx, of.economy_id).await?;
        let receipt = Receipt::of(of, category, &economy, &contents, &files, tx.now);
        store::insert_receipt(tx, of.nomination_id, &receipt).await?;
    }
    Ok(())
}

async fn economy_called(tx: &mut Tx, id: EconomyId) -> Result<String, AppError> {
    let economies = event::list_all_economies(tx).await?;
    Ok(economies.into_iter().find(|economy| economy.economy_id == id).map(|economy| economy.name.en).unwrap_or_default())
}

/// The association gives a firm's application back, and says why.
pub async fn give_back(tx: &mut Tx, of: &Nomination, reason: &str) -> Result<(), Failure<Refusal>> {
    tx.open(of.nomination_id.0).await?;
    take_step(tx, of, StepKind::Returned, reason, None).await
}

/// It stays as it was sent.
pub async fn withdraw(tx: &mut Tx, of: &Nomination) -> Result<(), Failure<Refusal>> {
    put_back(tx, of).await?;
    take_step(tx, of, StepKind::Withdrawn, "", None).await
}
