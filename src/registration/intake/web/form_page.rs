//! The form's page: the passes that are offered, and what was typed so far.
use crate::{
    access::Visitor,
    event::{self, Economy, Window},
    kit::{
        app::App,
        error::AppError,
        form::{self, Fault, Problems},
        host::client_ip,
        page::{self, Page, PageResult},
        throttle,
    },
    registration::{
        codes::{self, Code, CodeFault},
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
use axum::http::request::Parts;
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
    /// Why the form cannot be sent now.
    refusal: Option<Refusal>,
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

    /// What the form promises: a ticket, or a place in the waiting list; or why it can be sent no more.
    fn lead(&self) -> String {
        match self.refusal {
            Some(reason) => said(&self.page, &why_shut(&self.page, reason, self.zone)),
            None if self.all_wait() => self.page.t("registration-lead-waiting"),
            None => self.page.t("registration-lead"),
        }
    }

    fn all_wait(&self) -> bool {
        self.refusal.is_none() && self.choices.iter().filter(|c| c.status.can_be_taken()).all(|c| c.status == PassStatus::Waits)
    }
}

/// Why there is no form now.
pub(super) fn why_shut(page: &Page, reason: Refusal, zone: Tz) -> Fault {
    match reason {
        Refusal::SoldOut => "registration-sold-out".into(),
        Refusal::NotYet(at) => Fault("registration-not-yet", Some(("opens", page.deadline(&at, &zone)))),
        Refusal::SummitOver => "registration-summit-over".into(),
        Refusal::NeedsCode => "registration-needs-code".into(),
        _ => "registration-closed".into(),
    }
}

fn said(page: &Page, Fault(key, value): &Fault) -> String {
    match value {
        Some((name, value)) => page.with(key, name, value),
        None => page.t(key),
    }
}

#[derive(Template)]
#[template(path = "registration/shut.html")]
struct ShutPage {
    page: Page,
    reason: String,
    /// Whoever has a code can register nevertheless.
    takes_codes: bool,
    /// The one that was tried.
    code: String,
    problems: Problems,
}

/// Who opens or sends a form, and from where.
pub struct Asker {
    pub visitor: Visitor,
    pub app: App,
    /// As [`throttle::site`] says.
    pub site: String,
}

impl Asker {
    pub fn new(visitor: Visitor, app: App, parts: &Parts) -> Self {
        let site = throttle::site(client_ip(&app, parts));
        Self { visitor, app, site }
    }
}

/// What can be chosen with the code that was typed.
pub(super) struct Offer {
    choices: Vec<PassChoice>,
    /// None typed, one that can be used, or why it cannot.
    code: Result<Option<Code>, CodeFault>,
}

impl Offer {
    /// Whether the code that was typed is one of ours, or may not be asked for now.
    pub(super) fn knows_code(&self) -> bool {
        !matches!(self.code, Err(CodeFault::Unknown | CodeFault::TooManyTries))
    }
}

/// The passes to choose from: those for everybody and for members, and the one that a code opens. This is a forecast: the
/// claim itself decides when the form is sent.
pub(super) async fn offer(asker: &Asker, catalogue: &Catalogue, typed: &RegistrationForm) -> Result<Offer, AppError> {
    let (actor, code) = (asker.visitor.actor(), Code::normal(&typed.code));
    let code = if code.is_empty() { Ok(None) } else { codes::look_up(&asker.app.db, actor, &asker.site, &code).await?.map(Some) };
    asker
        .app
        .db
        .read(actor, async |tx| {
            let availability: Availability = pools::list(tx).await?.iter().map(|p| (p.pool_id, p.level())).collect();
            let usable = code.as_ref().ok().and_then(Option::as_ref);
            let opening_code = |pass: &Pass| usable.filter(|c| c.pass == Some(pass.pass_id));
            let choices = catalogue.passes.iter().filter(|p| !p.is_hidden() || opening_code(p).is_some()).filter_map(|pass| {
                let reserved = opening_code(pass).map_or(&[][..], Code::reserved_pools);
                let status = PassStatus::of(pass.on_sale(tx.now), &availability.preview(&catalogue.reserves(pass), reserved))?;
                Some(PassChoice { pass: pass.clone(), status })
            });
            Ok(Offer { choices: choices.collect(), code })
        })
        .await
}

/// What is said of a code that cannot be used.
pub(super) fn why_not(fault: CodeFault) -> &'static str {
    match fault {
        CodeFault::Unknown => "registration-code-unknown",
        CodeFault::TooManyTries => "registration-code-wait",
        CodeFault::Withdrawn => "registration-code-withdrawn",
        CodeFault::Expired => "registration-code-expired",
        CodeFault::UsedUp => "registration-code-used-up",
        CodeFault::OtherPass => "registration-code-other-pass",
        CodeFault::OtherAddress => "registration-code-other-address",
    }
}

/// Why a form with this code cannot be sent now.
fn refusal(window: Window, offer: &Offer) -> Option<Refusal> {
    let statuses: Vec<_> = offer.choices.iter().map(|c| c.status).collect();
    let invitation = if let Ok(Some(_)) = offer.code { Invitation::Code } else { Invitation::None };
    opening::check_form(window, invitation, &statuses).err()
}

/// The page, which leads to the form no more if nobody can send it, now or later.
fn with_menu_of(page: Page, reason: Refusal, window: Window) -> Page {
    let leads_on = matches!(reason, Refusal::NotYet(_)) || window == Window::CodesOnly;
    Page { offers_registration: page.offers_registration && leads_on, ..page }
}

/// The form, filled in so far, if there is one now.
pub async fn show(asker: Asker, mut form: RegistrationForm) -> PageResult {
    let catalogue = catalogue::current(&asker.app).await?;
    let offer = offer(&asker, &catalogue, &form).await?;
    let Asker { visitor, app, .. } = asker;
    let window = catalogue.summit.window(app.clock.now());
    // Said at once, not only when all the rest is filled in.
    let problems = offer.code.as_ref().err().map_or_else(Problems::default, |fault| Problems::one("code", why_not(*fault)));
    if let Some(reason) = refusal(window, &offer) {
        let takes_codes = window == Window::CodesOnly;
        let page = with_menu_of(visitor.page, reason, window);
        let reason = said(&page, &why_shut(&page, reason, catalogue.summit.zone));
        return page::ok(ShutPage { page, reason, takes_codes, code: form.code, problems });
    }
    let Offer { choices, code } = offer;
    let invited = code.ok().flatten().and_then(|c| c.pass);
    if form.pass.is_empty() {
        let can_be_taken = || choices.iter().filter(|c| c.status.can_be_taken()).map(|c| c.pass.pass_id);
        let chosen = can_be_taken().find(|pass| invited == Some(*pass)).or_else(|| can_be_taken().next());
        form.pass = chosen.map(|pass| pass.to_string()).unwrap_or_default();
    }
    // A form that nobody has begun says nothing of anybody.
    let is_nobodys = visitor.page.viewer.is_none() && form.draft.is_empty();
    let shown = page::ok(form_page(visitor.page, Typed { form, problems, refusal: None }, choices, &catalogue))?;
    Ok(if is_nobodys { page::kept_for_back(shown) } else { shown })
}

/// What was typed, and what is to be said of it.
struct Typed {
    form: RegistrationForm,
    problems: Problems,
    refusal: Option<Refusal>,
}

fn form_page(mut page: Page, typed: Typed, choices: Vec<PassChoice>, catalogue: &Catalogue) -> NewPage {
    let Typed { form, problems, refusal } = typed;
    if !form.draft.is_empty() {
        // The language switch leads to the same draft.
        page.path = format!("/register/draft/{}", form.draft);
    }
    let (economies, days, zone) =
        (event::alphabetical(catalogue.economies.clone(), &page), days_of(&catalogue.summit), catalogue.summit.zone);
    let form_key = form::new_key();
    NewPage { page, draft_days: DRAFT_DAYS, form_key, form, problems, refusal, choices, economies, diets: DietChoice::ALL, days, zone }
}

/// The form as it was typed, with what is wrong.
pub async fn again(asker: Asker, catalogue: Arc<Catalogue>, form: RegistrationForm, problems: Problems) -> PageResult {
    let offer = offer(&asker, &catalogue, &form).await?;
    refused(asker, &catalogue, form, problems, offer)
}

/// The same for whoever has been told already what there is to choose from.
pub fn refused(asker: Asker, catalogue: &Catalogue, form: RegistrationForm, mut problems: Problems, offer: Offer) -> PageResult {
    let Asker { visitor, app, .. } = asker;
    if let Err(fault) = offer.code
        && problems.of("code").is_none()
    {
        problems.add("code", why_not(fault));
    }
    let window = catalogue.summit.window(app.clock.now());
    let refusal = refusal(window, &offer);
    let mut page = match refusal {
        Some(reason) => with_menu_of(visitor.page, reason, window),
        None => visitor.page,
    };
    // The form may have been sent to `/register/draft`, which is no page that the language switch could lead to.
    page.path = String::from("/register");
    page::rejected(form_page(page, Typed { form, problems, refusal }, offer.choices, catalogue))
}
