//! For organisers: from when on a second factor is needed, who has one, and taking one away that was lost.
use crate::{
    access::{Editor, Fresh, Staff, area},
    accounts::factors::{
        forms::RuleForm,
        model::{ResetId, StaffFactors},
        resets::{self, Past, ResetRefusal},
        store,
    },
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState},
        error::{
            AppError, Failure,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Form, Problems},
        form_key::FormKey,
        ids::{Id, PersonId},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

const RULE: &str = "/admin/second-factor";

#[derive(Template)]
#[template(path = "accounts/factors/rule.html")]
struct RulePage {
    page: Page,
    form_key: FormKey,
    form: RuleForm,
    problems: Problems,
    people: Vec<StaffFactors>,
    /// Who looks: it takes two others to take something away.
    me: PersonId,
}

/// The page with the form as it was sent, or as it is saved.
async fn shown(staff: Staff<area::People>, app: &App, sent: Option<FormState<RuleForm>>) -> Result<RulePage, AppError> {
    let read = app
        .db
        .read(staff.person, async |tx| Ok::<_, AppError>((store::required_from(tx).await?, store::list_staff(tx, staff.person).await?)));
    let (from, people) = read.await?;
    let FormState { form, problems, key } = sent.unwrap_or_else(|| FormState::edit(RuleForm::of(from, staff.page.identity.zone)));
    Ok(RulePage { page: staff.page, form_key: key, form, problems, people, me: staff.person })
}

pub async fn show(staff: Staff<area::People>, State(app): State<App>) -> PageResult {
    page::ok(shown(staff, &app, None).await?)
}

pub async fn update(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Form { typed, submission }: Form<RuleForm>,
) -> PageResult {
    let zone = staff.page.identity.zone;
    let from = match typed.parse(zone) {
        Ok(from) => from,
        Err(problems) => {
            let state = FormState::refused(typed, problems, &submission);
            return page::rejected(shown(staff, &app, Some(state)).await?);
        }
    };
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        async |tx: &mut Tx| Ok(Some(RuleForm::of(store::required_from(tx).await?, zone))),
        async |tx| {
            resets::set_rule(tx, &app, from).await?;
            Ok(RULE.to_owned())
        },
        async |_, Past| Ok(Problems::one("required_from", "accounts-rule-past")),
    );
    match done.await? {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-saved")),
        Err(state) => page::rejected(shown(staff, &app, Some(state)).await?),
    }
}

fn answered(done: Result<String, Failure<ResetRefusal>>, notice: &'static str) -> PageResult {
    match done {
        Ok(to) => page::see_other_with(&to, &Notice::key(notice)),
        Err(Refused(ResetRefusal::Open)) => page::see_other_with(RULE, &Notice::key("notice-reset-open")),
        Err(Refused(ResetRefusal::TakesTwo)) => page::see_other_with(RULE, &Notice::key("notice-reset-takes-two")),
        Err(Refused(ResetRefusal::NotYours)) => page::see_other_with(RULE, &Notice::key("notice-reset-not-yours")),
        Err(Refused(ResetRefusal::TooNear)) => page::see_other_with(RULE, &Notice::key("notice-reset-too-near")),
        Err(Refused(ResetRefusal::Over)) => page::see_other_with(RULE, &Notice::key("notice-reset-over")),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn ask_reset(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Id(id): Id<PersonId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        resets::ask(tx, &app, id, staff.person).await?;
        Ok(RULE.to_owned())
    });
    answered(done.await, "notice-reset-asked")
}

pub async fn agree(
    Fresh(Editor(staff)): Fresh<Editor<area::People>>,
    State(app): State<App>,
    Id(id): Id<ResetId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        resets::agree(tx, &app, id, staff.person).await?;
        Ok(RULE.to_owned())
    });
    answered(done.await, "notice-reset-done")
}

pub async fn withdraw(
    Editor(staff): Editor<area::People>,
    State(app): State<App>,
    Id(id): Id<ResetId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        resets::withdraw(tx, id, staff.person).await?;
        Ok(RULE.to_owned())
    });
    answered(done.await, "notice-reset-withdrawn")
}
