//! Where a judge says with which entries they have a tie, or steps back from one later.
use super::mine::path;
use crate::{
    awards::{
        cycle::{self, Category, ConflictKind, Cycle, Moment},
        ids::NominationId,
        jury::{
            actions::{self, Kept},
            forms::{DeclarationRow, DeclarationsForm},
            guards::Juror,
            model::{Declaration, EntryName, NO_TIE},
            store,
        },
    },
    event::{self, Economy},
    kit::{
        app::App,
        db::Tx,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, LONGEST, Problems},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use std::collections::HashMap;
use uuid::Uuid;

/// An entry with what is typed of it.
struct Line {
    entry: EntryName,
    row: DeclarationRow,
    /// What ties the judge to it without their saying so.
    known: Option<ConflictKind>,
    /// They have said it, and the online round is open.
    is_kept: bool,
    /// What they may say, and what they have said though it counts no more.
    kinds: Vec<ConflictKind>,
}

#[derive(Template)]
#[template(path = "awards/ties_edit.html")]
struct TiesPage {
    page: Page,
    form_key: Uuid,
    id: String,
    cycle: Cycle,
    categories: Vec<Category>,
    economies: Vec<Economy>,
    lines: Vec<Line>,
    /// The scores are: who leaves now takes none of theirs along.
    is_sealed: bool,
    looked: bool,
    problems: Problems,
    no_tie: &'static str,
}

impl TiesPage {
    /// Whether something can be said of any entry.
    fn asks(&self) -> bool {
        self.lines.iter().any(|line| line.known.is_none() && !line.is_kept)
    }

    fn economy_of(&self, line: &Line) -> String {
        let own = self.economies.iter().find(|one| one.economy_id == line.entry.economy_id);
        own.map(|one| one.name(&self.page)).unwrap_or_default()
    }

    fn category_of(&self, line: &Line) -> &str {
        let own = self.categories.iter().find(|one| one.category_id == line.entry.category_id);
        own.map_or("", |one| one.name.of(&self.page))
    }
}

/// What stands on the page besides what is typed.
struct Around {
    entries: Vec<EntryName>,
    known: HashMap<NominationId, ConflictKind>,
    declared: Vec<Declaration>,
    categories: Vec<Category>,
    economies: Vec<Economy>,
    is_judging: bool,
    is_sealed: bool,
}

impl Around {
    async fn read(tx: &mut Tx, juror: &Juror) -> Result<Self, AppError> {
        let id = juror.judge.judge_id;
        let categories = cycle::list_categories(tx, juror.cycle.cycle_id).await?;
        let mut entries = store::entries_to_declare(tx, id).await?;
        entries.sort_by_key(|entry| categories.iter().position(|one| one.category_id == entry.category_id));
        Ok(Self {
            entries,
            known: store::known_ties(tx, id).await?.into_iter().collect(),
            declared: store::list_declarations(tx, &[id]).await?.into_iter().map(|(_, one)| one).collect(),
            categories,
            economies: event::list_all_economies(tx).await?,
            is_judging: juror.cycle.fixed(tx.now).judging,
            is_sealed: juror.cycle.dates.has_come(Moment::OnlineCloses, tx.now),
        })
    }

    fn kinds(&self, cycle: &Cycle, entry: &EntryName) -> Vec<ConflictKind> {
        let own = self.declared_of(entry.nomination_id).and_then(|one| one.kind);
        let other = own.filter(|kind| !cycle.conflict_kinds.contains(kind));
        cycle.conflict_kinds.iter().copied().chain(other).collect()
    }

    fn declared_of(&self, id: NominationId) -> Option<&Declaration> {
        self.declared.iter().find(|one| one.nomination_id == id)
    }

    fn row(&self, entry: &EntryName, typed: Option<&DeclarationsForm>) -> DeclarationRow {
        let typed = typed.and_then(|form| form.row_of(entry.nomination_id));
        let declared = self.declared_of(entry.nomination_id);
        let tie = declared.and_then(|one| one.kind).map_or(NO_TIE, ConflictKind::value);
        typed.unwrap_or_else(|| DeclarationRow {
            tie: tie.to_owned(),
            comment: declared.map(|one| one.comment.clone()).unwrap_or_default(),
            seen: tie.to_owned(),
        })
    }
}

async fn around(juror: &Juror, app: &App) -> Result<Around, AppError> {
    app.db.read(juror.person, async |tx| Around::read(tx, juror).await).await
}

fn shown(juror: Juror, around: Around, typed: Option<&DeclarationsForm>, problems: Problems) -> TiesPage {
    let line = |entry: &EntryName| Line {
        row: around.row(entry, typed),
        known: around.known.get(&entry.nomination_id).copied(),
        is_kept: around.is_judging && around.declared_of(entry.nomination_id).is_some_and(|one| one.kind.is_some()),
        kinds: around.kinds(&juror.cycle, entry),
        entry: entry.clone(),
    };
    TiesPage {
        form_key: form::new_key(),
        id: juror.judge.judge_id.to_string(),
        lines: around.entries.iter().map(line).collect(),
        page: juror.page,
        cycle: juror.cycle,
        is_sealed: around.is_sealed,
        looked: typed.is_some_and(|form| form.looked == "yes"),
        categories: around.categories,
        economies: around.economies,
        problems,
        no_tie: NO_TIE,
    }
}

pub async fn edit(juror: Juror, State(app): State<App>) -> PageResult {
    let around = around(&juror, &app).await?;
    page::ok(shown(juror, around, None, Problems::default()))
}

pub async fn update(juror: Juror, State(app): State<App>, Form { typed, submission }: Form<DeclarationsForm, LONGEST>) -> PageResult {
    let around = around(&juror, &app).await?;
    let declared = match typed.parse(&around.entries, &around.declared, &juror.cycle.conflict_kinds) {
        Ok(declared) => declared,
        Err(problems) => return page::rejected(shown(juror, around, Some(&typed), problems)),
    };
    let to = path(&juror);
    let done = app.db.once(juror.person, &submission, async |tx| {
        actions::declare(tx, &juror.cycle, juror.judge.judge_id, &declared).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-ties")),
        Err(Refused(Kept)) => page::rejected(shown(juror, around, Some(&typed), Problems::one("ties", "awards-tie-kept"))),
        Err(Broken(error)) => Err(error),
    }
}
