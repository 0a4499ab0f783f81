//! The pass and its capacity.
use crate::{
    access::{Organise, Staff},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Fault, Form, Problems},
        page::{self, Page, PageResult},
    },
    registration::{
        actions::{self, PassRefusal},
        forms::PassForm,
        model::Pass,
        store,
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "registration/pass.html")]
struct PassPage {
    page: Page,
    form_key: Uuid,
    pass: Pass,
    form: PassForm,
    problems: Problems,
}

async fn current(staff: &Staff<Organise>, app: &App) -> Result<Pass, AppError> {
    app.db.read(staff.person, async |tx| store::find_pass(tx).await?.ok_or(AppError::NotFound)).await
}

pub async fn edit(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let pass = current(&staff, &app).await?;
    page::ok(PassPage { page: staff.page, form_key: form::new_key(), form: PassForm::of(&pass), pass, problems: Problems::default() })
}

pub async fn update(staff: Staff<Organise>, State(app): State<App>, Form { typed, submission }: Form<PassForm>) -> PageResult {
    let pass = current(&staff, &app).await?;
    let changed = match typed.parse(&pass) {
        Ok(changed) => changed,
        Err(problems) => return page::rejected(PassPage { page: staff.page, form_key: form::new_key(), pass, form: typed, problems }),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::update_pass(tx, &changed).await?;
        Ok("/admin/pass".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-saved")),
        Err(Refused(PassRefusal::BelowHeld)) => {
            let pass = current(&staff, &app).await?;
            let fault = Fault("registration-below-held", Some(("held", pass.used.to_string())));
            page::rejected(PassPage {
                page: staff.page,
                form_key: form::new_key(),
                pass,
                form: typed,
                problems: Problems::one("capacity", fault),
            })
        }
        Err(Broken(error)) => Err(error),
    }
}
