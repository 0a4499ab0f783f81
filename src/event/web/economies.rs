//! Member economies and their associations.
use crate::{
    access::{Editor, Staff, area},
    event::{
        actions::{self, Change, NameRefusal},
        forms::EconomyForm,
        model::{Economy, EconomyId, Membership, alphabetical},
        store,
    },
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState},
        error::AppError,
        flash::Notice,
        form::{Form, Problems},
        form_key::FormKey,
        ids::{self, Id},
        page::{self, Page, PageResult},
        page_cache,
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "event/economies.html")]
struct EconomiesPage {
    page: Page,
    economies: Vec<Economy>,
}

#[derive(Template)]
#[template(path = "event/economy.html")]
struct EconomyPage {
    page: Page,
    form_key: FormKey,
    heading: &'static str,
    /// None of a new one.
    known: Option<EconomyId>,
    form: EconomyForm,
    problems: Problems,
    memberships: [Membership; 4],
}

fn form_page(page: Page, known: Option<EconomyId>, state: FormState<EconomyForm>) -> EconomyPage {
    let FormState { form, problems, key } = state;
    let heading = if known.is_some() { "event-economy-edit" } else { "event-economy-new" };
    EconomyPage { page, form_key: key, heading, known, form, problems, memberships: Membership::ALL }
}

pub async fn index(staff: Staff<area::Settings>, State(app): State<App>) -> PageResult {
    let economies = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_all_economies(tx).await?)).await?;
    page::ok(EconomiesPage { economies: alphabetical(economies, &staff.page), page: staff.page })
}

pub async fn new(Editor(staff): Editor<area::Settings>) -> PageResult {
    let form = EconomyForm { status: Membership::default().value().to_owned(), ..EconomyForm::default() };
    page::ok(form_page(staff.page, None, FormState::new(form)))
}

pub async fn create(
    Editor(staff): Editor<area::Settings>,
    State(app): State<App>,
    Form { typed, submission }: Form<EconomyForm>,
) -> PageResult {
    let id = EconomyId(ids::new_at(app.clock.now()));
    save(staff, app, (Change::Added, id), typed, submission).await
}

async fn known(staff: &Staff<area::Settings>, app: &App, id: EconomyId) -> Result<Economy, AppError> {
    app.db.read(staff.person, async |tx| store::find_economy(tx, id).await?.ok_or(AppError::NotFound)).await
}

pub async fn edit(staff: Staff<area::Settings>, State(app): State<App>, Id(id): Id<EconomyId>) -> PageResult {
    let economy = known(&staff, &app, id).await?;
    page::ok(form_page(staff.page, Some(id), FormState::edit(EconomyForm::of(&economy))))
}

pub async fn update(
    Editor(staff): Editor<area::Settings>,
    State(app): State<App>,
    Id(id): Id<EconomyId>,
    Form { typed, submission }: Form<EconomyForm>,
) -> PageResult {
    known(&staff, &app, id).await?;
    save(staff, app, (Change::Edited, id), typed, submission).await
}

async fn save(
    staff: Staff<area::Settings>,
    app: App,
    (change, id): (Change, EconomyId),
    typed: EconomyForm,
    submission: Submission,
) -> PageResult {
    let known = (change == Change::Edited).then_some(id);
    let economy = match typed.parse(id) {
        Ok(economy) => economy,
        Err(problems) => return page::rejected(form_page(staff.page, known, FormState::refused(typed, problems, &submission))),
    };
    let saved = async |tx: &mut Tx| Ok(store::find_economy(tx, id).await?.as_ref().map(EconomyForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        saved,
        async |tx| {
            actions::save_economy(tx, &economy, change).await?;
            Ok("/admin/economies".to_owned())
        },
        async |_, refusal| {
            Ok(match refusal {
                NameRefusal::EnglishTaken => Problems::one("name_en", "problem-taken"),
                NameRefusal::UrduTaken => Problems::one("name_ur", "problem-taken"),
            })
        },
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(form_page(staff.page, known, state)),
    }
}
