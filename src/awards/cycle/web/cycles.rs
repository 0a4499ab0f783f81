//! Organisers add cycles and change their dates and rules.
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{
            actions::{self, CycleRefusal, Start},
            forms::CycleForm,
            model::{ConflictKind, Cycle, Moment, ScoreRule, TieRule},
            store,
        },
        ids::CycleId,
    },
    event,
    kit::{
        app::App,
        clock::Timestamp,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::AppError,
        flash::Notice,
        form::{Fault, Form, Problems},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
        page_cache,
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;

#[derive(Template)]
#[template(path = "awards/cycles.html")]
struct CyclesPage {
    page: Page,
    cycles: Vec<Cycle>,
    now: Timestamp,
}

#[derive(Template)]
#[template(path = "awards/cycle_edit.html")]
struct CyclePage {
    page: Page,
    form_key: FormKey,
    /// None while it is being added.
    known: Option<Cycle>,
    form: CycleForm,
    problems: Problems,
    /// What a new one can be copied from.
    earlier: Vec<Cycle>,
    moments: [Moment; 9],
    score_rules: [ScoreRule; 2],
    tie_rules: [TieRule; 4],
    conflict_kinds: [ConflictKind; 6],
    zone: Tz,
    now: Timestamp,
}

impl CyclePage {
    fn is_scored(&self) -> bool {
        self.known.as_ref().is_some_and(|cycle| cycle.fixed(self.now).judging)
    }

    fn action(&self) -> String {
        self.known.as_ref().map_or_else(|| "/admin/awards/cycles/new".to_owned(), |cycle| format!("{}/rules", path(cycle.cycle_id)))
    }
}

/// The page of a cycle.
pub fn path(id: CycleId) -> String {
    format!("/admin/awards/cycles/{id}")
}

/// What there is round the form.
struct Around {
    cycles: Vec<Cycle>,
    zone: Tz,
    now: Timestamp,
}

async fn around(staff: &Staff<area::Awards>, app: &App) -> Result<Around, AppError> {
    let read = app.db.read(staff.person, async |tx| {
        Ok::<_, AppError>(Around { cycles: store::list_cycles(tx).await?, zone: event::summit(tx).await?.zone, now: tx.now })
    });
    read.await
}

fn form_page(page: Page, known: Option<Cycle>, state: FormState<CycleForm>, around: Around) -> CyclePage {
    let FormState { form, problems, key } = state;
    CyclePage {
        page,
        form_key: key,
        known,
        form,
        problems,
        earlier: around.cycles,
        moments: Moment::ALL,
        score_rules: ScoreRule::ALL,
        tie_rules: TieRule::ALL,
        conflict_kinds: ConflictKind::ALL,
        zone: around.zone,
        now: around.now,
    }
}

pub async fn index(staff: Staff<area::Awards>, State(app): State<App>) -> PageResult {
    let around = around(&staff, &app).await?;
    page::ok(CyclesPage { page: staff.page, cycles: around.cycles, now: around.now })
}

/// Begins with the rules that are best known to be fair, and with starting material where there was no cycle before.
pub async fn new(Editor(staff): Editor<area::Awards>, State(app): State<App>) -> PageResult {
    let around = around(&staff, &app).await?;
    let form = CycleForm {
        score_rule: ScoreRule::default().value().to_owned(),
        tie_rule: TieRule::default().value().to_owned(),
        conflict_kinds: ConflictKind::ALL.iter().map(|kind| kind.value().to_owned()).collect(),
        start: usual_start(&around.cycles),
        ..CycleForm::default()
    };
    page::ok(form_page(staff.page, None, FormState::new(form), around))
}

fn usual_start(known: &[Cycle]) -> String {
    known.first().map_or_else(|| "material".to_owned(), |newest| newest.cycle_id.to_string())
}

fn start_of(typed: &str, known: &[Cycle]) -> Result<Start, Fault> {
    match typed {
        "material" => Ok(Start::Material),
        "empty" => Ok(Start::Empty),
        id => {
            let copied = known.iter().map(|cycle| cycle.cycle_id).find(|known| known.to_string() == id);
            copied.map(Start::Copy).ok_or("problem-choice".into())
        }
    }
}

pub async fn create(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Form { typed, submission }: Form<CycleForm>,
) -> PageResult {
    let around = around(&staff, &app).await?;
    let id = CycleId::new_at(around.now);
    let read = match (typed.parse(id, around.zone, false), start_of(&typed.start, &around.cycles)) {
        (Ok(cycle), Ok(start)) => Ok((cycle, start)),
        (Err(problems), Ok(_)) => Err(problems),
        (read, Err(fault)) => {
            let mut problems = read.err().unwrap_or_default();
            problems.add("start", fault);
            Err(problems)
        }
    };
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        async |_| Ok(None),
        async |tx, (cycle, start)| {
            actions::add_cycle(tx, &cycle, start).await?;
            Ok(path(id))
        },
        async |_, refusal| Ok(problem_of(refusal)),
    );
    finish(staff, &app, None, done.await?, around).await
}

async fn finish(
    staff: Staff<area::Awards>,
    app: &App,
    known: Option<Cycle>,
    done: Result<String, FormState<CycleForm>>,
    around: Around,
) -> PageResult {
    match done {
        Ok(to) => {
            page_cache::refresh(app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(form_page(staff.page, known, state, around)),
    }
}

fn problem_of(refusal: CycleRefusal) -> Problems {
    match refusal {
        CycleRefusal::EditionTaken => Problems::one("edition", "problem-taken"),
        CycleRefusal::EditionArchived => Problems::one("edition", "awards-cycle-archived"),
        CycleRefusal::MomentCame => Problems::one("nominations_open_at", "awards-moment-came"),
        CycleRefusal::RulesKept | CycleRefusal::InUse | CycleRefusal::HasJury => Problems::one("score_rule", "awards-rules-kept"),
    }
}

fn known(around: &Around, id: CycleId) -> Result<Cycle, AppError> {
    around.cycles.iter().find(|cycle| cycle.cycle_id == id).cloned().ok_or(AppError::NotFound)
}

pub async fn edit(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> PageResult {
    let around = around(&staff, &app).await?;
    let cycle = known(&around, id)?;
    let state = FormState::edit(CycleForm::of(&cycle, around.zone));
    page::ok(form_page(staff.page, Some(cycle), state, around))
}

pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { typed, submission }: Form<CycleForm>,
) -> PageResult {
    let around = around(&staff, &app).await?;
    let found = known(&around, id);
    if is_removed(&found, &submission) {
        // Its categories went with it.
        let typed = CycleForm { start: usual_start(&around.cycles), ..typed };
        return page::rejected(form_page(staff.page, None, FormState::removed(typed), around));
    }
    let cycle = found?;
    save(staff, app, cycle, (typed, submission), around).await
}

async fn save(
    staff: Staff<area::Awards>,
    app: App,
    before: Cycle,
    (typed, submission): (CycleForm, Submission),
    around: Around,
) -> PageResult {
    let (id, zone) = (before.cycle_id, around.zone);
    let read = typed.parse(id, zone, before.is_shown);
    let saved = async |tx: &mut Tx| Ok(store::find_cycle(tx, id).await?.map(|cycle| CycleForm::of(&cycle, zone)));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, cycle| {
            actions::save_cycle(tx, &cycle).await?;
            Ok(path(id))
        },
        async |_, refusal| Ok(problem_of(refusal)),
    );
    finish(staff, &app, Some(before), done.await?, around).await
}
