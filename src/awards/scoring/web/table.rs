//! A judge's scores as a table: taken out, filled in elsewhere, brought into the sheets again.
use crate::{
    awards::{
        contents::{Contents, Typed},
        cycle::{self, Category},
        ids::NominationId,
        jury::{self, Juror, Owed},
        ledger::JudgingRound,
        scoring::{
            actions::{self, Refusal},
            store,
            table::{HEADER, LAYOUT, OwnEntry, ReadTable, Reading, lines, read},
        },
        sealing,
    },
    kit::{
        app::App,
        csv,
        db::Tx,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Problems},
        page::{self, Page, PageResult},
        sheet::{FILE_BYTES, PagedRows, PastedForm, ReadUpload, RowProblem, RowProblems, read_upload},
        upload::Upload,
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/scores_table.html")]
struct TablePage {
    page: Page,
    form_key: Uuid,
    juror: Own,
    typed: PastedForm,
    problems: Problems,
    /// Of a table of which something was left out.
    brought: Option<Brought>,
}

/// How many scores a table brought, and what was left out of it.
struct Brought {
    scores: usize,
    problems: RowProblems,
}

impl Brought {
    fn left_out(&self) -> PagedRows<'_, RowProblem> {
        PagedRows::first_of(self.problems.all())
    }
}

/// What a judge scores in the round that is open, or was last.
struct Own {
    path: String,
    judge: String,
    round: JudgingRound,
    is_open: bool,
    owed: Vec<Owed>,
    categories: Vec<Category>,
    contents: Vec<(NominationId, Contents)>,
}

impl Own {
    async fn read(tx: &mut Tx, juror: &Juror) -> Result<Self, AppError> {
        let (cycle, judge) = (&juror.cycle, &juror.judge);
        let round = sealing::current(cycle, tx.now);
        let mut owed = jury::list_owed(tx, judge.judge_id).await?;
        owed.retain(|one| one.round == round);
        // Whoever has nothing to score finds nothing here.
        if owed.is_empty() {
            return Err(AppError::NotFound);
        }
        Ok(Self {
            path: format!("/me/jury/{}", judge.judge_id),
            judge: judge.signed_as.clone().unwrap_or_default(),
            round,
            is_open: sealing::open_at(cycle.stage(tx.now)) == Some(round),
            owed,
            categories: cycle::list_categories(tx, cycle.cycle_id).await?,
            contents: store::list_contents(tx, judge.judge_id, round).await?,
        })
    }

    fn entries(&self) -> Vec<OwnEntry<'_>> {
        let of = |owed| -> Option<OwnEntry<'_>> {
            let owed: &Owed = owed;
            let category = self.categories.iter().find(|one| one.category_id == owed.category_id)?;
            let contents = self.contents.iter().find(|(id, _)| *id == owed.nomination_id).map(|(_, contents)| contents.clone());
            Some(OwnEntry { owed, category, contents })
        };
        self.owed.iter().filter_map(of).collect()
    }

    /// What was brought for each sheet, with its category.
    fn sheets<'a>(&'a self, read: &'a ReadTable) -> Vec<(NominationId, &'a Category, &'a Typed)> {
        let category = |id: &NominationId| {
            let own = self.owed.iter().find(|one| one.nomination_id == *id)?;
            self.categories.iter().find(|one| one.category_id == own.category_id)
        };
        read.typed.iter().filter_map(|(id, typed)| Some((*id, category(id)?, typed))).collect()
    }
}

fn shown(page: Page, juror: Own, typed: PastedForm, problems: Problems) -> TablePage {
    // The form is the judge's own.
    let page = Page { may_change: true, ..page };
    TablePage { page, form_key: form::new_key(), juror, typed, problems, brought: None }
}

async fn own(juror: &Juror, app: &App) -> Result<Own, AppError> {
    app.db.read(juror.person, async |tx| Own::read(tx, juror).await).await
}

pub async fn show(juror: Juror, State(app): State<App>) -> PageResult {
    let own = own(&juror, &app).await?;
    page::ok(shown(juror.page, own, PastedForm::default(), Problems::default()))
}

pub async fn download(juror: Juror, State(app): State<App>) -> PageResult {
    let own = own(&juror, &app).await?;
    let lines = lines(&own.entries(), &own.judge, juror.page.locale);
    csv::answer("scores.csv", csv::document(HEADER, lines)?)
}

pub async fn bring(juror: Juror, State(app): State<App>, upload: Upload<PastedForm, FILE_BYTES>) -> PageResult {
    let own = own(&juror, &app).await?;
    let parse = |file: &[u8], charset| {
        let (_, table) = LAYOUT.table(file, charset)?;
        Ok((LAYOUT.mapping(&table, None)?, table))
    };
    let ReadUpload { field, content: (mapping, table), .. } = match read_upload(&upload, parse).await? {
        Ok(read) => read,
        Err(problems) => return page::rejected(shown(juror.page, own, upload.typed, problems)),
    };
    let read = read(&table, &mapping, &Reading { entries: &own.entries(), judge: &own.judge });
    if read.scores == 0 && read.problems.is_empty() {
        return page::rejected(shown(juror.page, own, upload.typed, Problems::one(field, "awards-table-nothing")));
    }
    let done = app.db.once(juror.person, &upload.submission, async |tx| {
        actions::bring(tx, (juror.judge.judge_id, own.round), &own.sheets(&read), &upload.submission).await?;
        Ok(own.path.clone())
    });
    match done.await {
        Ok(to) if read.problems.is_empty() => page::see_other_with(&to, &Notice::key("notice-awards-table-brought")),
        Ok(_) => {
            let brought = Some(Brought { scores: read.scores, problems: read.problems });
            page::ok(TablePage { brought, ..shown(juror.page, own, upload.typed, Problems::default()) })
        }
        Err(Refused(refusal)) => {
            let key = if refusal == Refusal::Closed { "awards-sheet-closed" } else { "awards-table-overtaken" };
            page::rejected(shown(juror.page, own, upload.typed, Problems::one(field, key)))
        }
        Err(Broken(error)) => Err(error),
    }
}
