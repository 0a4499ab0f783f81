//! The home page. Before the summit: what, when, where, who invites, and the way in; then what is on; afterwards thanks, and
//! what there is to take home.
use super::engines;
use crate::{
    access::Public,
    agenda::{self, Today},
    event::{self, Countdown, Economy, Summit, Tier},
    kit::{
        app::App,
        db::Actor,
        error::AppError,
        page::{self, Number, Page, PageResult},
    },
    registration::{self, Forecast},
    site::{
        home::{self, HomeText},
        model::Headline,
        store,
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "site/home.html")]
struct HomePage {
    page: Page,
    summit: Summit,
    /// What registering would come to.
    forecast: Forecast,
    economies: Vec<Economy>,
    countdown: Option<Countdown>,
    /// The programme, once it is released.
    today: Option<Today>,
    /// Those who support the summit, the highest level first.
    tiers: Vec<Tier>,
    text: HomeText,
    /// The latest, newest first.
    news: Vec<Headline>,
    /// The summit for search engines: JSON that is safe inside a script element.
    event_data: String,
}

/// The days of a summit in words; more than these are counted.
const NTH_DAY: [&str; 7] =
    ["site-nth-day-1", "site-nth-day-2", "site-nth-day-3", "site-nth-day-4", "site-nth-day-5", "site-nth-day-6", "site-nth-day-7"];

impl HomePage {
    fn nth_day(&self, day: impl Number) -> String {
        let day = day.whole();
        let known = usize::try_from(day - 1).ok().and_then(|at| NTH_DAY.get(at));
        known.map_or_else(|| self.page.with("site-nth-day", "day", day), |key| self.page.t(key))
    }

    fn is_on(&self) -> bool {
        matches!(self.countdown, Some(Countdown::Today | Countdown::Day { .. }))
    }

    fn is_over(&self) -> bool {
        self.countdown == Some(Countdown::Over)
    }

    /// How many days the summit has; none while they are not announced.
    fn days(&self) -> Option<i64> {
        self.summit.day_count().map(i64::from)
    }

    fn economy_count(&self) -> i64 {
        i64::try_from(self.economies.len()).unwrap_or(i64::MAX)
    }
}

pub async fn show(public: Public, State(app): State<App>) -> PageResult {
    let page = public.page;
    let today = agenda::today(&app, &page).await?;
    let shown = app.db.read(Actor::Visitor, async |tx| {
        let (summit, text) = (event::summit(tx).await?, home::text(tx).await?);
        let economies = event::alphabetical(event::list_economies(tx).await?, &page);
        let countdown = summit.countdown(tx.now);
        Ok::<_, AppError>(HomePage {
            event_data: engines::event_data(&page, &summit, text.lead.of(&page)),
            news: store::list_latest_news(tx).await?,
            page,
            summit,
            forecast: registration::forecast(tx, &app).await?,
            countdown,
            today,
            economies,
            tiers: event::tiers(event::list_supporters(tx).await?),
            text,
        })
    });
    page::ok(shown.await?)
}
