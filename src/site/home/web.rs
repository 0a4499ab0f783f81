//! Where organisers write the home page.
use super::{
    actions,
    forms::{FigureRow, HomeForm},
    store,
};
use crate::{
    access::{Organise, Staff},
    kit::{
        app::App,
        error::AppError,
        flash::Notice,
        form::{self, Form, Problems},
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "site/home_edit.html")]
struct HomeEditPage {
    page: Page,
    form_key: Uuid,
    form: HomeForm,
    rows: Vec<FigureRow>,
    problems: Problems,
}

impl HomeEditPage {
    fn new(page: Page, form: HomeForm, problems: Problems) -> Self {
        Self { page, form_key: form::new_key(), rows: form.rows(), form, problems }
    }
}

pub async fn edit(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let text = app.db.read(staff.person, async |tx| store::text(tx).await).await?;
    page::ok(HomeEditPage::new(staff.page, HomeForm::of(&text), Problems::default()))
}

pub async fn update(staff: Staff<Organise>, State(app): State<App>, Form { typed, submission }: Form<HomeForm>) -> PageResult {
    let text = match typed.parse() {
        Ok(text) => text,
        Err(problems) => return page::rejected(HomeEditPage::new(staff.page, typed, problems)),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::save(tx, &text).await?;
        Ok("/admin/home".to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page_cache::refresh(&app).await?;
    page::see_other_with(&to, &Notice::key("notice-saved"))
}
