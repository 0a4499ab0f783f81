//! Judges in the storm: each fills in sheet after sheet, saving as they type, and sends it.
use super::{
    asking::{Asked, Asker},
    check::Check,
    journal::Shared,
};
use crate::{
    kit::db,
    registration::samples::Dice,
    trial::{
        http::Answer,
        judging::{Expected, Juror, SheetForm, Size, begin, count_wrong, of_sheets},
    },
};
use sqlx::Connection;
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use tokio::{task::JoinSet, time::sleep};
use uuid::Uuid;

const SIZE: Size = Size { judges: 30, panel: 15, entries: 20 };
/// At most so many before a sheet is sent.
const SAVES: usize = 5;

/// What judges were told.
#[derive(Default)]
pub struct Told {
    pub saves: u64,
    /// Sheets that were acknowledged as saved, but not as sent.
    saved: Vec<Expected>,
    pub sent: Vec<Expected>,
}

/// Judges at work, until the journal says stop.
pub async fn spawn(shared: &Arc<Shared>, url: &str) -> anyhow::Result<JoinSet<Told>> {
    let mut crowd = JoinSet::new();
    for (nth, juror) in begin(url, SIZE).await?.into_iter().enumerate() {
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
            if self.shared.journal.is_stopping() || self.fills_in(*entry).await.is_none() {
                break;
            }
        }
        self.told
    }

    /// None where there was no answer in the end: what stands in the sheet is not known then.
    async fn fills_in(&mut self, entry: Uuid) -> Option<()> {
        let page = self.asks(Asked::page(&format!("/me/entries/{entry}")), |page| page.status == 200).await?;
        let mut form = SheetForm::read(entry, &page)?;
        let (scores, words) = (form.names("score-"), form.names("comment-"));
        for nth in 0..=self.dice.below(SAVES) {
            form.types(&words[nth % words.len()], &format!("word {nth} of {}", self.dice.below(1_000)));
            form.types(&scores[self.dice.below(scores.len())], &(1 + self.dice.below(9)).to_string());
            self.asks(self.sending("saving a sheet", form.autosave(), &form), |answer| answer.status == 200).await?;
            self.told.saves += 1;
            if self.shared.journal.is_stopping() {
                self.told.saved.push(self.expected(&form));
                return Some(());
            }
            sleep(Duration::from_millis(u64::try_from(self.dice.below(400)).unwrap_or_default())).await;
        }
        for name in &scores {
            form.types(name, &(1 + self.dice.below(9)).to_string());
        }
        let path = format!("/me/entries/{entry}/submission");
        self.asks(self.sending("sending a sheet", path, &form), |answer| answer.status == 303).await?;
        self.told.sent.push(self.expected(&form));
        Some(())
    }

    fn sending(&self, what: &'static str, path: String, form: &SheetForm) -> Asked {
        let session = self.juror.session.clone();
        Asked { what, path, form: Some(form.body()), session, waits: true, network: None }
    }

    fn expected(&self, form: &SheetForm) -> Expected {
        Expected { judge: self.juror.judge, entry: form.entry, fields: form.typed.clone() }
    }

    async fn asks(&mut self, asked: Asked, is_answer: impl Fn(&Answer) -> bool) -> Option<Answer> {
        let asked = Asked { session: self.juror.session.clone(), ..asked };
        Asker { shared: self.shared, dice: &mut self.dice }.asks_until(&asked, is_answer).await
    }
}

/// Lines of the ledger whose hash is not that of the line before and their own, and heads that are not of the last.
const UNCHAINED: &str = "select (select count(*) from (
            select line, hash, lag(hash, 1, sha256(convert_to(E'summit awards ledger 1\\n' || cycle_id, 'UTF8'))) over lines as before
            from award_ledger_rows window lines as (partition by cycle_id order by number)) chained
        where hash <> sha256(before || convert_to(line, 'UTF8')))
    + (select count(*) from award_ledgers l where rows <> (select count(*) from award_ledger_rows r where r.cycle_id = l.cycle_id)
        or not exists (select from award_ledger_rows r where r.cycle_id = l.cycle_id and number = l.rows and r.hash = l.head))";
/// Whether the sheets that were sent, and those that the ledger has, are not the same.
const UNSEALED: &str = "select ((select array_agg(sheet_id order by sheet_id) from award_sheets where state = 'submitted')
    is distinct from (select array_agg(id order by id) from (
        select (line::jsonb #>> '{record,sheet}')::uuid as id from award_ledger_rows
        where line::jsonb #>> '{record,kind}' = 'submitted') sealed))::integer::bigint";

/// What they were told, compared with what is there.
pub async fn check(url: &str, told: &Told) -> anyhow::Result<Vec<Check>> {
    let saved = count_wrong(url, &told.saved).await? + count_wrong(url, &told.sent).await?;
    let idle = told.sent.is_empty() || told.saves == 0;
    let mut conn = db::connect(url).await?;
    let unchained = sqlx::query_scalar(UNCHAINED).fetch_one(&mut conn).await?;
    let unsealed = sqlx::query_scalar(UNSEALED).fetch_one(&mut conn).await?;
    conn.close().await?;
    Ok(vec![
        Check { rule: "every sheet holds what was acknowledged", broken: i64::try_from(saved)? },
        Check { rule: "every sheet that was sent counts as it was", broken: i64::try_from(count_unsent(url, &told.sent).await?)? },
        Check { rule: "the ledger has each sheet that was sent, once", broken: unsealed },
        Check { rule: "the ledger is one chain", broken: unchained },
        Check { rule: "some sheets were sent", broken: idle.into() },
    ])
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
