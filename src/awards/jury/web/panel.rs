//! Who sits in the panel of a category.
use super::judges::path;
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{self, Category},
        ids::{CategoryId, JudgeId},
        jury::{
            actions::{self, JudgeGone},
            forms::PanelForm,
            model::{Answer, Judge},
            names::names_of,
            store,
        },
    },
    event::{self, Economy},
    kit::{
        app::App,
        bilingual::Bilingual,
        db::Tx,
        editing::{Edit, FormState},
        error::AppError,
        flash::Notice,
        form::{Form, Problems},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "awards/panel_edit.html")]
struct PanelPage {
    page: Page,
    form_key: FormKey,
    around: Around,
    form: PanelForm,
    problems: Problems,
}

impl PanelPage {
    fn name_of(&self, judge: &Judge) -> &str {
        self.around.names.get(&judge.judge_id).map_or("", String::as_str)
    }

    fn economy_of(&self, judge: &Judge) -> String {
        let own = self.around.economies.iter().find(|one| one.economy_id == judge.details.economy_id);
        own.map(|one| one.name(&self.page)).unwrap_or_default()
    }
}

/// What there is round the form.
struct Around {
    category: Category,
    cycle_name: Bilingual,
    /// Those who have not declined, and those who sit there all the same.
    judges: Vec<Judge>,
    names: HashMap<JudgeId, String>,
    economies: Vec<Economy>,
    form: PanelForm,
}

impl Around {
    async fn read(tx: &mut Tx, id: CategoryId) -> Result<Self, AppError> {
        let category = cycle::find_category(tx, id).await?.ok_or(AppError::NotFound)?;
        let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
        let seats = store::seats_of_category(tx, id).await?;
        let mut judges = store::list(tx, category.cycle_id).await?;
        judges.retain(|judge| judge.answer() != Answer::Declined || seats.iter().any(|one| one.judge_id == judge.judge_id));
        Ok(Self {
            names: names_of(tx, &judges).await?,
            economies: event::list_all_economies(tx).await?,
            form: PanelForm::of(&seats),
            cycle_name: cycle.name,
            category,
            judges,
        })
    }
}

async fn found(staff: &Staff<area::Awards>, app: &App, id: CategoryId) -> Result<Around, AppError> {
    app.db.read(staff.person, async |tx| Around::read(tx, id).await).await
}

fn shown(page: Page, around: Around, state: FormState<PanelForm>) -> PanelPage {
    let FormState { form, problems, key } = state;
    PanelPage { page, form_key: key, around, form, problems }
}

pub async fn edit(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CategoryId>) -> PageResult {
    let around = found(&staff, &app, id).await?;
    let state = FormState::edit(around.form.clone());
    page::ok(shown(staff.page, around, state))
}

pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { typed, submission }: Form<PanelForm>,
) -> PageResult {
    let around = found(&staff, &app, id).await?;
    let read = typed.parse(id, &around.judges);
    let saved = async |tx: &mut Tx| Ok(Some(PanelForm::of(&store::seats_of_category(tx, id).await?)));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, seats| {
            actions::seat(tx, &around.category, &seats).await?;
            Ok(path(around.category.cycle_id))
        },
        async |_, JudgeGone| Ok(Problems::one("judges", "awards-panel-gone")),
    );
    match done.await? {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-saved")),
        Err(state) => page::rejected(shown(staff.page, around, state)),
    }
}
