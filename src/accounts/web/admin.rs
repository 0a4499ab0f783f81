//! Who organises, and inviting more.
use crate::{
    access::{Fresh, Organise, Staff},
    accounts::{
        actions::{self, AlreadyOrganiser},
        forms::EmailForm,
        model::{Invitation, Organiser},
        store,
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Problems},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "accounts/organisers.html")]
struct OrganisersPage {
    page: Page,
    form_key: Uuid,
    organisers: Vec<Organiser>,
    invitations: Vec<Invitation>,
    form: EmailForm,
    problems: Problems,
}

async fn filled(staff: &Staff<Organise>, app: &App, form: EmailForm, problems: Problems) -> Result<OrganisersPage, AppError> {
    app.db
        .read(staff.person, async |tx| {
            Ok(OrganisersPage {
                page: staff.page.clone(),
                form_key: form::new_key(),
                organisers: store::list_organisers(tx).await?,
                invitations: store::list_open_invitations(tx).await?,
                form,
                problems,
            })
        })
        .await
}

pub async fn index(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    page::ok(filled(&staff, &app, EmailForm::default(), Problems::default()).await?)
}

pub async fn invite(
    Fresh(staff): Fresh<Staff<Organise>>,
    State(app): State<App>,
    Form { typed, submission }: Form<EmailForm>,
) -> PageResult {
    let email = match typed.parse() {
        Ok(email) => email,
        Err(problems) => return page::rejected(filled(&staff, &app, typed, problems).await?),
    };
    let locale = staff.page.locale;
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::invite(tx, &app, &email, locale).await?;
        Ok("/admin/organisers".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-invited")),
        Err(Refused(AlreadyOrganiser)) => {
            let problems = Problems::one("email", "accounts-already-organiser");
            page::rejected(filled(&staff, &app, typed, problems).await?)
        }
        Err(Broken(error)) => Err(error),
    }
}
