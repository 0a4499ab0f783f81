//! The form's page: the passes that are offered, and what was typed so far.
use crate::{
    access::Visitor,
    event::{Economy, Window},
    kit::{
        app::App,
        clock::Timestamp,
        error::AppError,
        form::{self, Problems},
        page::{self, Page, PageResult},
    },
    registration::{
        codes::{self, Code},
        intake::{claim::Refusal, forms::RegistrationForm, model::DRAFT_DAYS},
        passes::{Audience, Catalogue, Pass, Unfit, catalogue, days_of},
        pools::{self, Availability, Claim},
        record::Diet,
    },
};
use askama::Template;
use chrono_tz::Tz;
use std::sync::Arc;
use uuid::Uuid;

/// A pass as the form offers it.
struct Offer {
    pass: Pass,
    standing: Standing,
}

/// What taking the pass would come to now.
enum Standing {
    Free,
    Waits,
    SoldOut,
    NotYet(Timestamp),
}

impl Offer {
    fn can_be_taken(&self) -> bool {
        matches!(self.standing, Standing::Free | Standing::Waits)
    }
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
    offers: Vec<Offer>,
    economies: Vec<Economy>,
    diets: [Diet; 5],
    /// How many days passes can open.
    days: i16,
    zone: Tz,
}

impl NewPage {
    /// The one pass there is, which need not be chosen.
    fn only(&self) -> Option<&Offer> {
        if let [only] = &*self.offers { Some(only) } else { None }
    }

    fn opens(&self, offer: &Offer) -> String {
        offer.pass.opens(&self.page, self.days)
    }

    fn all_wait(&self) -> bool {
        self.offers.iter().filter(|o| o.can_be_taken()).all(|o| matches!(o.standing, Standing::Waits))
    }
}

#[derive(Template)]
#[template(path = "registration/shut.html")]
struct ShutPage {
    page: Page,
    reason: Refusal,
    zone: Tz,
}

/// The passes to choose from: those for everybody and for members, and the one that a code opens. This is a
/// forecast: the claim itself decides when the form is sent.
async fn offers(visitor: &Visitor, app: &App, catalogue: &Catalogue, code: &str) -> Result<Vec<Offer>, AppError> {
    app.db
        .read(visitor.actor(), async |tx| {
            let availability: Availability = pools::list(tx).await?.iter().map(|p| (p.pool_id, p.level())).collect();
            let code = if code.is_empty() { None } else { codes::find(tx, code).await?.filter(|c| !c.is_over(tx.now)) };
            let opened = |pass: &Pass| code.as_ref().is_some_and(|c| c.pass == Some(pass.pass_id));
            let offers = catalogue.passes.iter().filter(|p| !p.is_hidden() || opened(p)).filter_map(|pass| {
                let reserved = code.as_ref().filter(|c| opened(pass) && c.reserved > 0).map(|c| c.pools.clone()).unwrap_or_default();
                let standing = match (pass.on_sale(tx.now), availability.preview(&catalogue.reserves(pass), &reserved)) {
                    (Err(Unfit::NotYet(opens)), _) => Standing::NotYet(opens),
                    (Err(_), _) => return None,
                    (Ok(()), Claim::Place) => Standing::Free,
                    (Ok(()), Claim::Waits(_)) => Standing::Waits,
                    (Ok(()), Claim::SoldOut) => Standing::SoldOut,
                };
                Some(Offer { pass: pass.clone(), standing })
            });
            Ok(offers.collect())
        })
        .await
}

/// Why there is no form now, if there is none.
fn shut(app: &App, catalogue: &Catalogue, offers: &[Offer]) -> Option<Refusal> {
    match catalogue.summit.window(app.clock.now()) {
        Window::NotYet(opens) => return Some(Refusal::NotYet(opens)),
        Window::Closed => return Some(Refusal::Closed),
        Window::Open => {}
    }
    if offers.iter().any(Offer::can_be_taken) {
        return None;
    }
    let opens = offers.iter().filter_map(|o| if let Standing::NotYet(opens) = o.standing { Some(opens) } else { None }).min();
    Some(match opens {
        Some(opens) => Refusal::NotYet(opens),
        None if offers.is_empty() => Refusal::Closed,
        None => Refusal::SoldOut,
    })
}

/// The form, filled in so far, if there is one now.
pub async fn show(visitor: Visitor, app: App, mut form: RegistrationForm) -> PageResult {
    let catalogue = catalogue::current(&app).await?;
    let offers = offers(&visitor, &app, &catalogue, &Code::normal(&form.code)).await?;
    if let Some(reason) = shut(&app, &catalogue, &offers) {
        return page::ok(ShutPage { page: visitor.page, reason, zone: catalogue.summit.zone });
    }
    if form.pass.is_empty() {
        form.pass = offers.iter().find(|o| o.can_be_taken()).map(|o| o.pass.pass_id.to_string()).unwrap_or_default();
    }
    page::ok(form_page(visitor.page, form, Problems::default(), offers, &catalogue))
}

fn form_page(mut page: Page, form: RegistrationForm, problems: Problems, offers: Vec<Offer>, catalogue: &Catalogue) -> NewPage {
    if !form.draft.is_empty() {
        // The other language has the draft too.
        page.path = format!("/register/draft/{}", form.draft);
    } else if !problems.is_empty() {
        // Where a draft is sent to there is no page.
        page.path = String::from("/register");
    }
    let (economies, days, zone) = (catalogue.economies.clone(), days_of(&catalogue.summit), catalogue.summit.zone);
    let form_key = form::new_key();
    NewPage { page, draft_days: DRAFT_DAYS, form_key, form, problems, offers, economies, diets: Diet::ALL, days, zone }
}

/// The form as it was typed, with what is wrong.
pub async fn again(visitor: Visitor, app: App, catalogue: Arc<Catalogue>, typed: RegistrationForm, problems: Problems) -> PageResult {
    let offers = offers(&visitor, &app, &catalogue, &Code::normal(&typed.code)).await?;
    page::rejected(form_page(visitor.page, typed, problems, offers, &catalogue))
}
