//! Where organisers write the home page.
use super::{
    actions,
    forms::{FigureRow, HomeForm},
    store,
};
use crate::{
    access::{Editor, Staff, area},
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState},
        error::Never,
        flash::Notice,
        form::{Form, Problems},
        form_key::FormKey,
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "site/home_edit.html")]
struct HomeEditPage {
    page: Page,
    form_key: FormKey,
    form: HomeForm,
    rows: Vec<FigureRow>,
    problems: Problems,
}

impl HomeEditPage {
    fn new(page: Page, state: FormState<HomeForm>) -> Self {
        let FormState { form, problems, key } = state;
        Self { page, form_key: key, rows: form.rows(), form, problems }
    }
}

pub async fn edit(staff: Staff<area::Content>, State(app): State<App>) -> PageResult {
    let text = app.db.read(staff.person, async |tx| store::text(tx).await).await?;
    page::ok(HomeEditPage::new(staff.page, FormState::edit(HomeForm::of(&text))))
}

pub async fn update(
    Editor(staff): Editor<area::Content>,
    State(app): State<App>,
    Form { typed, submission }: Form<HomeForm>,
) -> PageResult {
    let text = match typed.parse() {
        Ok(text) => text,
        Err(problems) => return page::rejected(HomeEditPage::new(staff.page, FormState::refused(typed, problems, &submission))),
    };
    let saved = async |tx: &mut Tx| Ok(Some(HomeForm::of(&store::text(tx).await?)));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        saved,
        async |tx| {
            actions::save(tx, &text).await?;
            Ok("/admin/home".to_owned())
        },
        async |_, never: Never| match never {},
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(HomeEditPage::new(staff.page, state)),
    }
}
