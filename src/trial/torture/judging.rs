//! Judges in the storm: each fills in sheet after sheet, saving as they type, and sends it, until the round is over.
use super::{
    asking::{Asked, Asker},
    check::Check,
    closing::Deadline,
    journal::Shared,
};
use crate::{
    kit::{
        clock::{Clock, Timestamp},
        db,
    },
    registration::samples::Dice,
    trial::{
        http::Answer,
        judging::{Expected, Juror, SheetForm, Size, begin, count_wrong, of_sheets, saves},
    },
};
use sqlx::Connection;
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use tokio::{task::JoinSet, time::sleep};
use uuid::Uuid;

const SIZE: Size = Size { judges: 30, panel: 15, entries: 20 };
/// At most so many before a sheet is sent.
const SAVES: usize = 5;
/// Whoever is refused tries so often.
const LATE_SAVES: usize = 3;

/// What judges were told.
#[derive(Default)]
pub struct Told {
    pub saves: u64,
    /// Sheets that were acknowledged as saved, but not as sent.
    saved: Vec<Expected>,
    pub sent: Vec<Expected>,
    deadline: Deadline,
}

/// Judges at work, until the round is over.
pub async fn spawn(shared: &Arc<Shared>, url: &str) -> anyhow::Result<JoinSet<Told>> {
    let mut crowd = JoinSet::new();
    let jury = begin(url, SIZE).await?;
    saves::note(url).await?;
    for (nth, juror) in jury.into_iter().enumerate() {
        let (shared, seed) = (shared.clone(), shared.seed.wrapping_add(u64::try_from(nth)? << 40));
        crowd.spawn(async move { Judge { shared: &shared, dice: Dice::new(seed), juror: &juror, told: Told::default() }.works().await });
    }
    Ok(crowd)
}

/// What all of them were told, once they have stopped.
pub async fn told(mut crowd: JoinSet<Told>) -> anyhow::Result<Told> {
    let mut whole = Told::default();
    while let Some(one) = crowd.join_next().await.transpose()? {
        whole.saves += one.saves;
        whole.saved.extend(one.saved);
        whole.sent.extend(one.sent);
        whole.deadline = whole.deadline.and(one.deadline);
    }
    Ok(whole)
}

struct Judge<'a> {
    shared: &'a Shared,
    dice: Dice,
    juror: &'a Juror,
    told: Told,
}

impl Judge<'_> {
    async fn works(mut self) -> Told {
        for entry in &self.juror.entries {
            if self.fills_in(*entry).await.is_none() {
                break;
            }
        }
        self.told
    }

    /// None where the round is over, or no answer came in the end: what stands in the sheet is not known then.
    async fn fills_in(&mut self, entry: Uuid) -> Option<()> {
        let page = self.asks(Asked::page(&format!("/me/entries/{entry}")), |page| page.status == 200).await?;
        let mut form = SheetForm::read(entry, &page)?;
        let (scores, words) = (form.names("score-"), form.names("comment-"));
        for nth in 0..=self.dice.below(SAVES) {
            let acknowledged = form.typed.clone();
            let changed = [&words[nth % words.len()], &scores[self.dice.below(scores.len())]];
            form.types(changed[0], &format!("word {nth} of {}", self.dice.below(1_000)));
            form.types(changed[1], &(1 + self.dice.below(9)).to_string());
            if !self.saves(&form).await? {
                self.told.saved.push(self.expected(entry, acknowledged, &changed));
                return self.comes_late(form).await;
            }
            sleep(Duration::from_millis(u64::try_from(self.dice.below(400)).unwrap_or_default())).await;
        }
        let acknowledged = form.typed.clone();
        for name in &scores {
            form.types(name, &(1 + self.dice.below(9)).to_string());
        }
        let path = format!("/me/entries/{entry}/submission");
        if self.is_taken(self.sending("sending a sheet", path, &form), 303).await? {
            self.told.sent.push(self.expected(entry, form.typed, &[]));
            self.shared.journal.notes_a_sheet();
            return Some(());
        }
        self.told.saved.push(self.expected(entry, acknowledged, &scores.iter().collect::<Vec<_>>()));
        self.comes_late(form).await
    }

    /// Types and saves on, although the round is over. What has been taken already would be acknowledged again.
    async fn comes_late(&mut self, mut form: SheetForm) -> Option<()> {
        let words = form.names("comment-");
        for nth in 0..LATE_SAVES {
            sleep(Duration::from_millis(u64::try_from(self.dice.below(400)).unwrap_or_default())).await;
            form.types(&words[0], &format!("late {nth}"));
            self.saves(&form).await?;
        }
        None
    }

    async fn saves(&mut self, form: &SheetForm) -> Option<bool> {
        let is_taken = self.is_taken(self.sending("saving a sheet", form.autosave(), form), 200).await?;
        self.told.saves += u64::from(is_taken);
        Some(is_taken)
    }

    /// Whether it is taken, with `status`, or refused.
    async fn is_taken(&mut self, asked: Asked, status: u16) -> Option<bool> {
        let sent = Clock::System.now();
        let answer = self.asks(asked, |answer| [status, 409, 422].contains(&answer.status)).await?;
        let is_taken = answer.status == status;
        if is_taken {
            self.told.deadline.takes(sent);
        } else {
            self.told.deadline.refuses(Clock::System.now());
        }
        Some(is_taken)
    }

    fn sending(&self, what: &'static str, path: String, form: &SheetForm) -> Asked {
        let session = self.juror.session.clone();
        Asked { what, path, form: Some(form.body()), session, waits: true, network: None }
    }

    /// What was acknowledged, but for the fields of a form that was refused: it may have been taken when its answer was lost.
    fn expected(&self, entry: Uuid, mut acknowledged: BTreeMap<String, String>, unknown: &[&String]) -> Expected {
        acknowledged.retain(|name, _| !unknown.contains(&name));
        Expected { judge: self.juror.judge, entry, fields: acknowledged }
    }

    async fn asks(&mut self, asked: Asked, is_answer: impl Fn(&Answer) -> bool) -> Option<Answer> {
        let asked = Asked { session: self.juror.session.clone(), ..asked };
        Asker { shared: self.shared, dice: &mut self.dice }.asks_until(&asked, is_answer).await
    }
}

/// Whether the sheets that were sent, and those that the ledger has, are not the same; nobody opens one again here.
const UNSEALED: &str = "select ((select array_agg(sheet_id order by sheet_id) from award_sheets where state = 'submitted')
    is distinct from (select array_agg(id order by id) from (
        select (line::jsonb #>> '{record,sheet}')::uuid as id from award_ledger_rows where kind = 'submitted') sealed))::integer::bigint";
/// Sheets that were sent at the deadline or after it, by the ledger.
const LATE: &str = "select count(*) from award_ledger_rows where kind = 'submitted' and (line::jsonb ->> 'at')::timestamptz >= $1";

/// What they were told, compared with what is there.
pub async fn check(url: &str, told: &Told, deadline: Timestamp) -> anyhow::Result<Vec<Check>> {
    let saved = count_wrong(url, &told.saved).await? + count_wrong(url, &told.sent).await?;
    let idle = told.sent.is_empty() || told.saves == 0;
    let (_, late) = saves::count_noted(url, deadline).await?;
    let mut conn = db::connect(url).await?;
    let unsealed = sqlx::query_scalar(UNSEALED).fetch_one(&mut conn).await?;
    let sent_late = sqlx::query_scalar(LATE).bind(deadline).fetch_one(&mut conn).await?;
    conn.close().await?;
    let mut checks = vec![
        Check { rule: "every sheet holds what was acknowledged", broken: i64::try_from(saved)? },
        Check { rule: "every sheet that was sent counts as it was", broken: i64::try_from(count_unsent(url, &told.sent).await?)? },
        Check { rule: "the ledger has each sheet that was sent, once", broken: unsealed },
        Check { rule: "the ledger has none that was sent too late", broken: sent_late },
        Check { rule: "some sheets were sent", broken: idle.into() },
    ];
    checks.extend(told.deadline.checks(deadline, late));
    Ok(checks)
}

/// How many of those that were sent are not, or with other scores.
async fn count_unsent(url: &str, sent: &[Expected]) -> anyhow::Result<usize> {
    let scores = "select judge_id, nomination_id, jsonb_object_agg('score-' || criterion_id, score::text)
                  from award_sheets join award_scores using (sheet_id) where state = 'submitted' group by judge_id, nomination_id";
    let stored = of_sheets(url, scores).await?;
    let scores = |one: &Expected| -> BTreeMap<String, String> {
        let scores = one.fields.iter().filter(|(name, _)| name.starts_with("score-"));
        scores.map(|(name, text)| (name.clone(), text.clone())).collect()
    };
    Ok(sent.iter().filter(|one| stored.get(&(one.judge, one.entry)) != Some(&scores(one))).count())
}
