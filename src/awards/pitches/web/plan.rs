//! Where and when the pitches of a category are heard, as organisers plan it; they set the clock too.
use super::{clock::ClockView, panel::Heard};
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{self, Category, Cycle, Moment},
        ids::CategoryId,
        pitches::{
            actions::{self, Refusal},
            forms::{ClockForm, PlanForm},
            model::Pitch,
            store,
        },
    },
    event,
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState},
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{Form, Problems},
        form_key::FormKey,
        ids::{Id, PersonId},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::{extract::State, response::Response};

#[derive(Template)]
#[template(path = "awards/pitches_edit.html")]
struct PlanPage {
    page: Page,
    form_key: FormKey,
    around: Around,
    clock: ClockView,
    form: PlanForm,
    problems: Problems,
}

struct Around {
    category: Category,
    cycle: Cycle,
    heard: Heard,
    may_plan: bool,
}

impl Around {
    async fn read(tx: &mut Tx, id: CategoryId) -> Result<Self, AppError> {
        let category = cycle::find_category(tx, id).await?.ok_or(AppError::NotFound)?;
        let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
        if !cycle.has_pitches() {
            return Err(AppError::NotFound);
        }
        Ok(Self { heard: Heard::read(tx, id).await?, may_plan: store::may_plan(tx, id).await?, category, cycle })
    }

    fn form(&self) -> PlanForm {
        PlanForm::of(&self.heard.room, &self.heard.pitches, self.heard.zone)
    }
}

impl PlanPage {
    fn economy_of(&self, pitch: &Pitch) -> String {
        self.around.heard.economy_of(pitch, &self.page)
    }

    /// When the pitch round is open.
    fn open(&self) -> String {
        let at = |moment| self.around.cycle.dates.at(moment).map(|at| self.page.deadline(&at, &self.around.heard.zone));
        let [opens, closes] = [Moment::PitchOpens, Moment::PitchCloses].map(|moment| at(moment).unwrap_or_default());
        self.page.with_two("awards-pitches-open", "from", opens, "until", closes)
    }

    fn clock_address(&self) -> String {
        self.page.to(&format!("{}/clock", path(self.around.category.category_id)))
    }
}

fn path(id: CategoryId) -> String {
    format!("/admin/awards/categories/{id}/pitches")
}

async fn found(person: PersonId, app: &App, id: CategoryId) -> Result<Around, AppError> {
    app.db.read(person, async |tx| Around::read(tx, id).await).await
}

fn clock_of(page: &Page, around: &Around) -> ClockView {
    around.heard.clock(page, &format!("{}/clock", path(around.category.category_id)))
}

fn shown(page: Page, around: Around, state: FormState<PlanForm>) -> PlanPage {
    let FormState { form, problems, key } = state;
    PlanPage { clock: clock_of(&page, &around), page, form_key: key, around, form, problems }
}

pub async fn edit(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CategoryId>) -> PageResult {
    let around = found(staff.person, &app, id).await?;
    let state = FormState::edit(around.form());
    page::ok(shown(staff.page, around, state))
}

pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { typed, submission }: Form<PlanForm>,
) -> PageResult {
    let around = found(staff.person, &app, id).await?;
    let read = typed.parse(&around.heard.pitches, around.heard.zone);
    let tells = typed.intent == "tell";
    let saved = async |tx: &mut Tx| {
        let zone = event::summit(tx).await?.zone;
        Ok(Some(PlanForm::of(&store::room(tx, id).await?, &store::list(tx, id).await?, zone)))
    };
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, plan| {
            actions::plan(tx, id, (plan.starts_at, &plan.place), &plan.order, tells).await?;
            Ok(path(id))
        },
        async |_, refusal| {
            let field = if refusal == Refusal::Outside { "starts_at" } else { "order" };
            Ok(Problems::one(field, refusal.key()))
        },
    );
    let notice = if tells { "notice-awards-pitches-told" } else { "notice-saved" };
    match done.await? {
        Ok(to) => page::see_other_with(&to, &Notice::key(notice)),
        Err(state) => page::rejected(shown(staff.page, around, state)),
    }
}

pub async fn clock(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CategoryId>) -> Result<Response, AppError> {
    let around = found(staff.person, &app, id).await?;
    Ok(clock_of(&staff.page, &around).answer())
}

pub async fn set_clock(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { typed, submission }: Form<ClockForm>,
) -> PageResult {
    let around = found(staff.person, &app, id).await?;
    let step = typed.parse(&around.heard.pitches).ok_or(AppError::NotFound)?;
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::set_clock(tx, id, step, &typed.seen).await?;
        Ok(path(id))
    });
    match done.await {
        Ok(to) => page::see_other(&to),
        Err(Refused(_)) => page::see_other_with(&path(id), &Notice::key("notice-awards-clock-not-set")),
        Err(Broken(error)) => Err(error),
    }
}
