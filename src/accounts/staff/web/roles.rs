//! Named sets of rights.
use super::problems::problem;
use crate::{
    access::{Editor, Fresh, Staff, area},
    accounts::staff::{
        actions,
        forms::RoleForm,
        model::{Role, RoleId},
        store,
        wording::line,
    },
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Form, Problems},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
        rights::{Area, Level, Right},
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "accounts/staff/roles.html")]
struct RolesPage {
    page: Page,
    roles: Vec<Role>,
}

impl RolesPage {
    fn line(&self, role: &Role) -> String {
        line(&self.page, &role.rights)
    }
}

#[derive(Template)]
#[template(path = "accounts/staff/role.html")]
struct RolePage {
    page: Page,
    form_key: FormKey,
    /// None while it is being added.
    known: Option<RoleId>,
    form: RoleForm,
    problems: Problems,
}

fn form_page(page: Page, known: Option<RoleId>, state: FormState<RoleForm>) -> RolePage {
    let FormState { form, problems, key } = state;
    RolePage { page, form_key: key, known, form, problems }
}

async fn list(staff: &Staff<area::People>, app: &App) -> Result<Vec<Role>, AppError> {
    app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_roles(tx).await?)).await
}

/// One that can be changed.
async fn known(staff: &Staff<area::People>, app: &App, id: RoleId) -> Result<Role, AppError> {
    list(staff, app).await?.into_iter().find(|role| role.role_id == id && !role.standing).ok_or(AppError::NotFound)
}

pub async fn index(staff: Staff<area::People>, State(app): State<App>) -> PageResult {
    let roles = list(&staff, &app).await?;
    page::ok(RolesPage { page: staff.page, roles })
}

pub async fn new(Editor(staff): Editor<area::People>) -> PageResult {
    page::ok(form_page(staff.page, None, FormState::new(RoleForm::default())))
}

pub async fn create(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Form { typed, submission }: Form<RoleForm>,
) -> PageResult {
    save(staff, app, None, typed, submission).await
}

pub async fn edit(staff: Staff<area::People>, State(app): State<App>, Id(id): Id<RoleId>) -> PageResult {
    let role = known(&staff, &app, id).await?;
    page::ok(form_page(staff.page, Some(id), FormState::edit(RoleForm::of(&role))))
}

pub async fn update(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Id(id): Id<RoleId>,
    Form { typed, submission }: Form<RoleForm>,
) -> PageResult {
    let found = known(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        return page::rejected(form_page(staff.page, None, FormState::removed(typed)));
    }
    found?;
    save(staff, app, Some(id), typed, submission).await
}

async fn save(staff: Staff<area::People>, app: App, known: Option<RoleId>, typed: RoleForm, submission: Submission) -> PageResult {
    let role = match typed.parse(known.unwrap_or_else(|| RoleId::new_at(app.clock.now()))) {
        Ok(role) => role,
        Err(problems) => return page::rejected(form_page(staff.page, known, FormState::refused(typed, problems, &submission))),
    };
    let saved = async |tx: &mut Tx| Ok(store::list_roles(tx).await?.iter().find(|r| Some(r.role_id) == known).map(RoleForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        saved,
        async |tx| {
            actions::save_role(tx, &role).await?;
            Ok("/admin/roles".to_owned())
        },
        async |_, refusal| Ok(problem("right", refusal)),
    );
    match done.await? {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-saved")),
        Err(state) => page::rejected(form_page(staff.page, known, state)),
    }
}

pub async fn remove(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Id(id): Id<RoleId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let role = known(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        role.as_ref().map_err(|_| AppError::NotFound)?;
        actions::remove_role(tx, id).await?;
        Ok("/admin/roles".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-removed")),
        Err(Refused(refusal)) => {
            let state = FormState::edit(RoleForm::of(&role?)).with_problems(problem("right", refusal));
            page::rejected(form_page(staff.page, Some(id), state))
        }
        Err(Broken(error)) => Err(error),
    }
}
