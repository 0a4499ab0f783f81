//! Certificates of those who are honoured, in both scripts on one sheet.
use crate::{
    access::{Staff, area},
    awards::{
        cycle::{self, Category, Cycle},
        ids::NominationId,
        nominations::Nominator,
        results::Honour,
        winners::{model::Honoured, store},
    },
    event::{self, Economy},
    kit::{
        app::App,
        db::Tx,
        document::{self, Medium},
        error::AppError,
        error_pages::plain_page,
        ids::Id,
        locale::Locale,
        page::Page,
        typeset,
    },
};
use axum::{extract::State, response::Response};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

const TEMPLATE: &str = include_str!("../../../../templates/awards/certificate.typ");

/// One at a time: setting one takes up to a second of the processor.
static AT_WORK: Semaphore = Semaphore::const_new(1);

/// What a certificate says.
struct Certificate {
    cycle: Cycle,
    category: Category,
    honoured: Honoured,
    economy: Option<Economy>,
    today: NaiveDate,
}

impl Certificate {
    async fn of(tx: &mut Tx, id: NominationId) -> Result<Self, AppError> {
        let cycle = store::cycle_of(tx, id).await?.ok_or(AppError::NotFound)?;
        let honoured = store::list(tx, cycle).await?.into_iter().find(|one| one.nomination_id == id).ok_or(AppError::NotFound)?;
        let cycle = cycle::find_cycle(tx, cycle).await?.ok_or(AppError::NotFound)?;
        let economies = event::list_all_economies(tx).await?;
        let zone = event::summit(tx).await?.zone;
        // It bears the day on which the winners became public.
        let day = cycle.published_at.unwrap_or(tx.now).with_timezone(&zone).date_naive();
        Ok(Self {
            category: cycle::find_category(tx, honoured.category_id).await?.ok_or(AppError::NotFound)?,
            economy: economies.into_iter().find(|one| one.economy_id == honoured.economy_id),
            cycle,
            honoured,
            today: day,
        })
    }

    /// One language of it.
    fn told(&self, page: &Page) -> Value {
        let won = match self.honoured.honour {
            Honour::Winner => page.t("awards-certificate-winner"),
            Honour::Merit => page.t("awards-certificate-merit"),
        };
        json!({
            "title": page.t("awards-certificate"),
            "event": page.around().name.clone(),
            "cycle": self.cycle.name.of(page),
            "entry": self.honoured.name.of(page),
            "by": self.honoured.organisation,
            "economy": self.economy.as_ref().map(|one| one.name(page)).unwrap_or_default(),
            "won": won,
            "category": self.category.name.of(page),
            "date": page.date(self.today),
            "signed": page.t("awards-certificate-signed"),
        })
    }

    async fn set(self, app: &App) -> Result<Response, AppError> {
        let place = AT_WORK.acquire().await.map_err(anyhow::Error::from)?;
        let in_language = |locale: Locale| self.told(&plain_page(app, locale));
        let data = json!({ "en": in_language(Locale::En), "ur": in_language(Locale::Ur) });
        let (id, today) = (self.honoured.nomination_id, self.today);
        let made = tokio::task::spawn_blocking(move || typeset::pdf(TEMPLATE, &data, vec![], today)).await.map_err(anyhow::Error::from)?;
        drop(place);
        Ok(document::served(Medium::Pdf, made?.into(), &format!("certificate-{id}.pdf")))
    }
}

pub async fn mine(me: Nominator, State(app): State<App>) -> Result<Response, AppError> {
    let id = me.nomination.nomination_id;
    let certificate = app.db.read(me.person, async |tx| Certificate::of(tx, id).await).await?;
    // Whoever nominates may be an organiser too, who sees winners before.
    if certificate.cycle.published_at.is_none() {
        return Err(AppError::NotFound);
    }
    certificate.set(&app).await
}

/// Before publication too, so that they can be printed for the ceremony.
pub async fn of_staff(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<NominationId>) -> Result<Response, AppError> {
    let certificate = app.db.read(staff.person, async |tx| Certificate::of(tx, id).await).await?;
    certificate.set(&app).await
}
