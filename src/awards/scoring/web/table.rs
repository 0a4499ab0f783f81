//! A judge's scores as a table: taken out, filled in elsewhere, brought into the sheets again.
use crate::{
    awards::{
        contents::{Contents, Typed},
        cycle::{self, Category},
        ids::{JudgeId, NominationId},
        jury::{self, Juror, Owed},
        ledger::JudgingRound,
        scoring::{
            actions::{self, Refusal},
            model::Place,
            store,
            table::{HEADER, LAYOUT, OwnEntry, ReadTable, Reading, lines, read},
        },
        sealing,
    },
    kit::{
        app::App,
        bilingual::Bilingual,
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

/// What a judge scores, each entry in the round in which it is.
struct Own {
    path: String,
    id: JudgeId,
    judge: String,
    open: Option<JudgingRound>,
    owed: Vec<Owed>,
    categories: Vec<Category>,
    /// What the pitch round is called.
    pitch: Bilingual,
    contents: Vec<((NominationId, JudgingRound), Contents)>,
}

impl Own {
    async fn read(tx: &mut Tx, juror: &Juror) -> Result<Self, AppError> {
        let (cycle, judge) = (&juror.cycle, &juror.judge);
        Ok(Self {
            path: format!("/me/jury/{}", judge.judge_id),
            id: judge.judge_id,
            judge: judge.signed_as.clone().unwrap_or_default(),
            open: sealing::open_at(cycle.stage(tx.now)),
            owed: jury::list_owed(tx, judge.judge_id).await?,
            categories: cycle::list_categories(tx, cycle.cycle_id).await?,
            pitch: juror.page.in_both("awards-stage-pitch"),
            contents: store::list_contents(tx, judge.judge_id).await?,
        })
    }

    /// Something can still be brought.
    fn is_open(&self) -> bool {
        self.owed.iter().any(|owed| self.takes(owed))
    }

    /// Why nothing can be: the round, or every sheet in it, is closed.
    fn closed(&self) -> &'static str {
        if self.open.is_some_and(|round| self.owed.iter().any(|owed| owed.round == round)) {
            "awards-sheets-all-done"
        } else {
            "awards-sheet-closed"
        }
    }

    fn takes(&self, owed: &Owed) -> bool {
        self.open == Some(owed.round) && !owed.stand.is_in()
    }

    fn category_of(&self, owed: &Owed) -> Option<&Category> {
        self.categories.iter().find(|one| one.category_id == owed.category_id)
    }

    fn entries(&self) -> Vec<OwnEntry<'_>> {
        let of = |owed| -> Option<OwnEntry<'_>> {
            let owed: &Owed = owed;
            let own = self.contents.iter().find(|(of, _)| *of == (owed.nomination_id, owed.round));
            let contents = own.map(|(_, contents)| contents.clone());
            Some(OwnEntry { owed, category: self.category_of(owed)?, is_open: self.takes(owed), contents, pitch: &self.pitch })
        };
        self.owed.iter().filter_map(of).collect()
    }

    /// What was brought for each sheet, with its category.
    fn sheets<'a>(&'a self, read: &'a ReadTable) -> Vec<(Place, &'a Category, &'a Typed)> {
        let sheet = |(id, typed): (&NominationId, &'a Typed)| {
            let owed = self.owed.iter().find(|one| one.nomination_id == *id)?;
            Some((Place { judge_id: self.id, nomination_id: *id, round: owed.round }, self.category_of(owed)?, typed))
        };
        read.typed.iter().filter_map(sheet).collect()
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
    if !own.is_open() {
        let problems = Problems::one("text", own.closed());
        return page::rejected(shown(juror.page, own, upload.typed, problems));
    }
    let parse = |file: &[u8], charset| {
        let (_, table) = LAYOUT.table(file, charset)?;
        Ok((LAYOUT.told(&table)?, table))
    };
    let ReadUpload { field, content: (mapping, table), .. } = match read_upload(&upload, parse).await? {
        Ok(read) => read,
        Err(problems) => return page::rejected(shown(juror.page, own, upload.typed, problems)),
    };
    let read = read(&table, &mapping, &Reading { entries: &own.entries(), judge: &own.judge });
    if read.typed.is_empty() && read.problems.is_empty() {
        return match read.known {
            0 => page::rejected(shown(juror.page, own, upload.typed, Problems::one(field, "awards-table-nothing"))),
            _ => page::see_other_with(&own.path, &Notice::key("notice-awards-table-known")),
        };
    }
    let done = app.db.once(juror.person, &upload.submission, async |tx| {
        actions::bring(tx, own.id, &own.sheets(&read)).await?;
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
