//! The form's page: the passes that are offered, and what was typed so far.
use crate::{
    access::Visitor,
    event::{self, Economy, Window},
    kit::{
        app::App,
        error::AppError,
        form::{self, Problems},
        page::{self, Page, PageResult},
    },
    registration::{
        codes::{self, Code},
        intake::{
            claim::Refusal,
            forms::RegistrationForm,
            model::DRAFT_DAYS,
            opening::{self, Invitation, PassStatus},
        },
        passes::{Audience, Catalogue, Pass, catalogue, days_of},
        pools::{self, Availability},
        record::DietChoice,
    },
};
use askama::Template;
use chrono_tz::Tz;
use std::sync::Arc;
use uuid::Uuid;

/// A pass that the form lets people choose.
struct PassChoice {
    pass: Pass,
    status: PassStatus,
}

#[derive(Template)]
#[template(path = "registration/new.html")]
struct NewPage {
    page: Page,
    /// Where "finish later" is said.
    draft_days: i64,
    form_key: Uuid,
    form: RegistrationForm,
    problems: Problems,
    choices: Vec<PassChoice>,
    economies: Vec<Economy>,
    diets: [DietChoice; 4],
    /// How many days passes can open.
    days: i16,
    zone: Tz,
}

impl NewPage {
    /// The one pass there is, which need not be chosen.
    fn only(&self) -> Option<&PassChoice> {
        if let [only] = &*self.choices { Some(only) } else { None }
    }

    fn opens(&self, choice: &PassChoice) -> String {
        choice.pass.opens(&self.page, self.days)
    }

    /// What the form promises: a ticket, or a place in the waiting list.
    fn lead_key(&self) -> &'static str {
        if self.all_wait() { "registration-lead-waiting" } else { "registration-lead" }
    }

    fn all_wait(&self) -> bool {
        self.choices.iter().filter(|c| c.status.can_be_taken()).all(|c| c.status == PassStatus::Waits)
    }
}

#[derive(Template)]
#[template(path = "registration/shut.html")]
struct ShutPage {
    page: Page,
    reason: Refusal,
    zone: Tz,
    /// Whoever has a code can register nevertheless.
    takes_codes: bool,
}

/// The passes to choose from: those for everybody and for members, and the one that a code opens, with the code if there is
/// such a one. This is a forecast: the claim itself decides when the form is sent.
async fn choices(visitor: &Visitor, app: &App, catalogue: &Catalogue, code: &str) -> Result<(Vec<PassChoice>, Option<Code>), AppError> {
    app.db
        .read(visitor.actor(), async |tx| {
            let availability: Availability = pools::list(tx).await?.iter().map(|p| (p.pool_id, p.level())).collect();
            let code = if code.is_empty() { None } else { codes::find(tx, code).await?.filter(|c| !c.is_over(tx.now)) };
            let opening_code = |pass: &Pass| code.as_ref().filter(|c| c.pass == Some(pass.pass_id));
            let choices = catalogue.passes.iter().filter(|p| !p.is_hidden() || opening_code(p).is_some()).filter_map(|pass| {
                let reserved = opening_code(pass).map_or(&[][..], Code::reserved_pools);
                let status = PassStatus::of(pass.on_sale(tx.now), &availability.preview(&catalogue.reserves(pass), reserved))?;
                Some(PassChoice { pass: pass.clone(), status })
            });
            Ok((choices.collect(), code))
        })
        .await
}

/// The form, filled in so far, if there is one now.
pub async fn show(visitor: Visitor, app: App, mut form: RegistrationForm) -> PageResult {
    let catalogue = catalogue::current(&app).await?;
    let (choices, code) = choices(&visitor, &app, &catalogue, &Code::normal(&form.code)).await?;
    let statuses: Vec<_> = choices.iter().map(|c| c.status).collect();
    let window = catalogue.summit.window(app.clock.now());
    let invitation = code.as_ref().map_or(Invitation::None, |_| Invitation::Code);
    if let Err(reason) = opening::check_form(window, invitation, &statuses) {
        return page::ok(ShutPage { page: visitor.page, reason, zone: catalogue.summit.zone, takes_codes: window == Window::CodesOnly });
    }
    let invited = code.and_then(|c| c.pass);
    if form.pass.is_empty() {
        let can_be_taken = || choices.iter().filter(|c| c.status.can_be_taken()).map(|c| c.pass.pass_id);
        let chosen = can_be_taken().find(|pass| invited == Some(*pass)).or_else(|| can_be_taken().next());
        form.pass = chosen.map(|pass| pass.to_string()).unwrap_or_default();
    }
    // A form that nobody has begun says nothing of anybody.
    let is_nobodys = visitor.page.viewer.is_none() && form.draft.is_empty();
    let shown = page::ok(form_page(visitor.page, form, Problems::default(), choices, &catalogue))?;
    Ok(if is_nobodys { page::kept_for_back(shown) } else { shown })
}

fn form_page(mut page: Page, form: RegistrationForm, problems: Problems, choices: Vec<PassChoice>, catalogue: &Catalogue) -> NewPage {
    if !form.draft.is_empty() {
        // The language switch leads to the same draft.
        page.path = format!("/register/draft/{}", form.draft);
    } else if !problems.is_empty() {
        // The form may have been sent to `/register/draft`, which is no page that the language switch could lead to.
        page.path = String::from("/register");
    }
    let (economies, days, zone) =
        (event::alphabetical(catalogue.economies.clone(), &page), days_of(&catalogue.summit), catalogue.summit.zone);
    let form_key = form::new_key();
    NewPage { page, draft_days: DRAFT_DAYS, form_key, form, problems, choices, economies, diets: DietChoice::ALL, days, zone }
}

/// The form as it was typed, with what is wrong.
pub async fn again(visitor: Visitor, app: App, catalogue: Arc<Catalogue>, typed: RegistrationForm, problems: Problems) -> PageResult {
    let (choices, _) = choices(&visitor, &app, &catalogue, &Code::normal(&typed.code)).await?;
    page::rejected(form_page(visitor.page, typed, problems, choices, &catalogue))
}
