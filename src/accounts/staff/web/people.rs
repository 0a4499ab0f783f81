//! Who is there, and what each may do.
use super::problems::problem;
use crate::{
    access::{Editor, Fresh, Staff, area},
    accounts::{
        model::Invitation,
        staff::{
            actions,
            forms::RightsForm,
            model::{Given, Member, Role},
            store,
            wording::given_line,
        },
        standing::{Standing, standing},
        store as invitations,
    },
    kit::{
        app::App,
        clock::Timestamp,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::Problems,
        form::{EmptyForm, Form},
        form_key::FormKey,
        ids::{Id, PersonId},
        page::{self, Page, PageResult},
        rights::{Area, Level, Right},
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "accounts/staff/people.html")]
struct PeoplePage {
    page: Page,
    form_key: Uuid,
    members: Vec<Member>,
    invitations: Vec<OpenInvitation>,
    roles: Vec<Role>,
    now: Timestamp,
}

/// An invitation that was not accepted yet.
struct OpenInvitation {
    invitation: Invitation,
    standing: Standing,
    /// What whoever sent it is called; none of the first, which the installation made.
    by: Option<String>,
}

impl PeoplePage {
    fn given(&self, given: &Given) -> String {
        given_line(&self.page, given, &self.roles)
    }
}

pub async fn index(staff: Staff<area::People>, State(app): State<App>) -> PageResult {
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let (members, roles) = (store::list_members(tx).await?, store::list_roles(tx).await?);
        let mut listed = vec![];
        for open in invitations::list_open_invitations(tx).await? {
            let standing = standing(tx, &open, &roles).await?;
            let by = match open.invited_by {
                Some(person) => invitations::name_of(tx, person).await?,
                None => None,
            };
            listed.push(OpenInvitation { invitation: open, standing, by });
        }
        Ok::<_, AppError>(PeoplePage { page, form_key: crate::kit::form::new_key(), members, invitations: listed, roles, now: tx.now })
    });
    page::ok(shown.await?)
}

#[derive(Template)]
#[template(path = "accounts/staff/person.html")]
struct PersonPage {
    page: Page,
    form_key: FormKey,
    member: Member,
    roles: Vec<Role>,
    form: RightsForm,
    problems: Problems,
}

impl PersonPage {
    fn new(page: Page, member: Member, roles: Vec<Role>, state: FormState<RightsForm>) -> Self {
        let FormState { form, problems, key } = state;
        Self { page, form_key: key, member, roles, form, problems }
    }
}

async fn known(staff: &Staff<area::People>, app: &App, id: PersonId) -> Result<(Member, Vec<Role>), AppError> {
    let read = app.db.read(staff.person, async |tx| {
        let member = store::find_member(tx, id).await?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((member, store::list_roles(tx).await?))
    });
    read.await
}

pub async fn edit(staff: Staff<area::People>, State(app): State<App>, Id(id): Id<PersonId>) -> PageResult {
    let (member, roles) = known(&staff, &app, id).await?;
    let form = RightsForm::of(&member, staff.page.identity.zone);
    page::ok(PersonPage::new(staff.page, member, roles, FormState::edit(form)))
}

pub async fn update(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Id(id): Id<PersonId>,
    Form { typed, submission }: Form<RightsForm>,
) -> PageResult {
    // Only an invitation asks for an address; one that was sent all the same does not stand in the trail as a change.
    let typed = RightsForm { email: String::new(), ..typed };
    let found = known(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        // Rights are given anew by an invitation.
        return page::see_other_with("/admin/organisers", &Notice::key("notice-person-gone"));
    }
    let (member, roles) = found?;
    let zone = staff.page.identity.zone;
    let given = match typed.parse(&roles, app.clock.now(), zone) {
        Ok(given) => given,
        Err(problems) => {
            let state = FormState::refused(typed, problems, &submission);
            return page::rejected(PersonPage::new(staff.page, member, roles, state));
        }
    };
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        async |tx: &mut Tx| Ok(store::find_member(tx, id).await?.map(|member| RightsForm::of(&member, zone))),
        async |tx| {
            actions::change(tx, id, &given).await?;
            Ok("/admin/organisers".to_owned())
        },
        async |_, refusal| Ok(problem("role", refusal)),
    );
    match done.await? {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-saved")),
        Err(state) => page::rejected(PersonPage::new(staff.page, member, roles, state)),
    }
}

pub async fn remove(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Id(id): Id<PersonId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::remove(tx, id).await?;
        Ok("/admin/organisers".to_owned())
    });
    match done.await {
        // Whoever left by themselves is signed out.
        Ok(_) if id == staff.person => page::see_other("/sign-in"),
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-person-removed")),
        Err(Refused(refusal)) => {
            let (member, roles) = known(&staff, &app, id).await?;
            let state = FormState::edit(RightsForm::of(&member, staff.page.identity.zone)).with_problems(problem("role", refusal));
            page::rejected(PersonPage::new(staff.page, member, roles, state))
        }
        Err(Broken(error)) => Err(error),
    }
}
