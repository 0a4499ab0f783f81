//! All entries of the samples: nominated by associations, or applied for by firms and endorsed, and accepted.
use super::{
    answers::Answers,
    entries::{CONTESTS, Contest, Firm},
    papers,
    past::{ACCEPTED, ENTERED_FROM, INVITED, ME, Past},
    people::{Somebody, cast, economy_of, know, name_coordinator},
};
use crate::{
    awards::{
        contents::Typed,
        cycle::{Category, Cycle, QuestionKind},
        ids::NominationId,
        nominations::{self, Brought, Entering, TellNominators},
    },
    event::{self, Economy},
    kit::{error::AppError, jobs},
    registration::samples::Dice,
};
use anyhow::Context;
use std::collections::BTreeMap;

/// How many there are, and of how many people.
pub struct Entered {
    pub count: usize,
    pub people: usize,
}

/// An entry that is about to be made.
struct Planned<'a> {
    at: usize,
    contest: &'a Contest,
    firm: &'a Firm,
    category: &'a Category,
    economy: &'a Economy,
}

/// Minutes between one entry and the next.
const APART: i64 = 650;

pub async fn enter_all(past: &Past<'_>, (cycle, categories): (&Cycle, &[Category])) -> Result<Entered, AppError> {
    let economies = past.at(INVITED).read(ME, async |tx| Ok::<_, AppError>(event::list_all_economies(tx).await?)).await?;
    let planned = planned(categories, &economies)?;
    let mut coordinators = BTreeMap::new();
    let mut ids = vec![];
    let mut applicants = 0;
    for entry in &planned {
        if !coordinators.contains_key(entry.firm.economy) {
            let number = 9_000 + coordinators.len();
            let named = past.at(ENTERED_FROM).write(ME, async |tx| name_coordinator(tx, past.app, entry.economy, number).await);
            coordinators.insert(entry.firm.economy, named.await?);
        }
        let coordinator = coordinators.get(entry.firm.economy).context("a coordinator")?;
        ids.push(enter(past, cycle, entry, coordinator).await?);
        applicants += usize::from(applies(entry.at));
    }
    past.at(ACCEPTED)
        .write(ME, async |tx| {
            for id in &ids {
                nominations::accept(tx, *id).await?;
            }
            Ok::<_, AppError>(jobs::take_back::<TellNominators>(tx).await?)
        })
        .await?;
    Ok(Entered { count: ids.len(), people: coordinators.len() + applicants })
}

fn planned<'a>(categories: &'a [Category], economies: &'a [Economy]) -> Result<Vec<Planned<'a>>, AppError> {
    let mut all: Vec<Planned<'a>> = vec![];
    for contest in CONTESTS {
        let category = categories.iter().find(|category| category.name.en == contest.category);
        let category = category.with_context(|| format!("the starting material has no {}", contest.category))?;
        for firm in contest.firms {
            all.push(Planned { at: all.len(), contest, firm, category, economy: economy_of(economies, firm.economy)? });
        }
    }
    Ok(all)
}

/// Every fourth firm applies by itself.
fn applies(at: usize) -> bool {
    at.is_multiple_of(4)
}

async fn enter(past: &Past<'_>, cycle: &Cycle, entry: &Planned<'_>, coordinator: &Somebody) -> Result<NominationId, AppError> {
    let mut dice = Dice::new(u64::try_from(entry.at).unwrap_or_default() + 700);
    let contact = cast(6_000 + entry.at, entry.firm.economy, entry.firm.name.0)?;
    let answers = Answers { category: entry.category, contest: entry.contest, firm: entry.firm, contact: &contact };
    let typed: Typed = answers.typed(past, &mut dice);
    let document = papers::brought(past.app, entry.at, entry.firm.name.0, &mut dice).await?;
    let question = entry.category.questions.iter().find(|question| question.kind == QuestionKind::File);
    let brought = document.zip(question);
    let file = brought.map(|((name, document), question)| Brought { question: question.question_id, name: name.to_owned(), document });
    let at = i64::try_from(entry.at).unwrap_or_default();
    let db = past.at_minute(ENTERED_FROM * 60 + at * APART);
    let entered = db.write(ME, async |tx| {
        let owner = if applies(entry.at) { know(tx, contact).await?.person } else { coordinator.person };
        tx.act_as(owner).await?;
        let new = Entering { category: entry.category, cycle, economy: entry.economy.economy_id, typed: &typed, file };
        let id = nominations::enter(tx, (owner, coordinator.person), new).await?;
        jobs::take_back::<TellNominators>(tx).await?;
        Ok::<_, AppError>(id)
    });
    entered.await
}
