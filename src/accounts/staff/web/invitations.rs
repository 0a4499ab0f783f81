//! Inviting somebody to work here, and taking an invitation back.
use super::problems::problem;
use crate::{
    access::{Editor, Fresh, Staff, area},
    accounts::{
        actions::{self, InviteRefusal},
        model::InvitationId,
        staff::{forms::RightsForm, model::Role, store},
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Form, Problems},
        ids::Id,
        page::{self, Page, PageResult},
        rights::{Area, Level, Right},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "accounts/staff/invite.html")]
struct InvitePage {
    page: Page,
    form_key: Uuid,
    roles: Vec<Role>,
    form: RightsForm,
    problems: Problems,
}

async fn roles(staff: &Staff<area::People>, app: &App) -> Result<Vec<Role>, AppError> {
    app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_roles(tx).await?)).await
}

fn shown(page: Page, roles: Vec<Role>, form: RightsForm, problems: Problems) -> InvitePage {
    InvitePage { page, form_key: form::new_key(), roles, form, problems }
}

pub async fn new(Editor(staff): Editor<area::People>, State(app): State<App>) -> PageResult {
    let roles = roles(&staff, &app).await?;
    page::ok(shown(staff.page, roles, RightsForm::default(), Problems::default()))
}

pub async fn create(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Form { typed, submission }: Form<RightsForm>,
) -> PageResult {
    let roles = roles(&staff, &app).await?;
    let (email, given) = match typed.invitation(&roles, app.clock.now(), staff.page.identity.zone) {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(shown(staff.page, roles, typed, problems)),
    };
    let locale = staff.page.locale;
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::invite(tx, &app, &email, &given, locale).await?;
        Ok("/admin/organisers".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-invited")),
        Err(Refused(refusal)) => {
            let problems = match refusal {
                InviteRefusal::Already => Problems::one("email", "accounts-already-organiser"),
                InviteRefusal::Rights(refusal) => problem("role", refusal),
            };
            page::rejected(shown(staff.page, roles, typed, problems))
        }
        Err(Broken(error)) => Err(error),
    }
}

pub async fn withdraw(
    Editor(staff): Editor<area::People>,
    State(app): State<App>,
    Id(id): Id<InvitationId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::withdraw(tx, id).await?;
        Ok("/admin/organisers".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-invitation-withdrawn")),
        Err(Refused(_)) => page::see_other_with("/admin/organisers", &Notice::key("notice-invitation-not-yours")),
        Err(Broken(error)) => Err(error),
    }
}
