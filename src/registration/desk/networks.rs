//! Unconfirmed registrations by the network that they came from, and the end of all of one network's: what a crowd that was
//! made up holds is free at once.
use super::{model::Network, store};
use crate::{
    access::{Editor, Staff, area},
    event::{self, Summit},
    kit::{
        app::App,
        audit,
        clock::Timestamp,
        db::{Actor, Tx},
        error::AppError,
        flash::Notice,
        form::{self, Form},
        host,
        ids::PersonId,
        jobs::{self, Job, When},
        page::{self, Page, PageResult},
    },
    registration::{
        ids::RegistrationId,
        record::{self, Move},
        tickets,
    },
};
use askama::Template;
use axum::{extract::State, http::request::Parts};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::net::IpAddr;
use uuid::Uuid;

/// Networks on the page; of more, those that matter least are left out.
const MOST: i64 = 50;

#[derive(Template)]
#[template(path = "registration/networks.html")]
struct NetworksPage {
    page: Page,
    form_key: Uuid,
    networks: Vec<Network>,
    summit: Summit,
    /// A proxy that hides the networks behind it.
    proxy: Option<IpAddr>,
}

impl NetworksPage {
    /// How many are shown, if there may be more.
    fn full(&self) -> Option<i64> {
        i64::try_from(self.networks.len()).ok().filter(|shown| *shown == MOST)
    }
}

pub async fn index(staff: Staff<area::Registration>, State(app): State<App>, parts: Parts) -> PageResult {
    let (page, proxy) = (staff.page, host::unnamed_proxy(&app, &parts));
    let shown = app.db.read(staff.person, async |tx| {
        let (networks, summit) = (store::networks(tx, MOST).await?, event::summit(tx).await?);
        Ok::<_, AppError>(NetworksPage { page, form_key: form::new_key(), networks, summit, proxy })
    });
    page::ok(shown.await?)
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReleaseForm {
    network: String,
    /// The time of the newest that the page counted: what came later was not seen, and stays.
    seen: String,
}

pub async fn release(
    Editor(staff): Editor<area::Registration>,
    State(app): State<App>,
    Form { typed, submission }: Form<ReleaseForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        audit::record(tx, "registration.network_released", None, json!({ "network": typed.network })).await?;
        let until = typed.seen.parse().unwrap_or(tx.now).min(tx.now);
        let job = ReleaseNetwork { network: typed.network.clone(), until, by: staff.person };
        jobs::enqueue(tx, &job, When::Now).await?;
        Ok("/admin/registrations/networks".to_owned())
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-network-released"))
}

/// Ends what is unconfirmed of a network and came until then; nobody is written to.
#[derive(Serialize, Deserialize)]
pub struct ReleaseNetwork {
    network: String,
    until: Timestamp,
    by: PersonId,
}

/// Registrations that are looked up at once.
const BATCH: i64 = 200;

impl Job for ReleaseNetwork {
    const NAME: &'static str = "registration_release_network";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        loop {
            let find = app.db.read(Actor::System(Self::NAME), async |tx| {
                Ok::<_, AppError>(store::list_unconfirmed(tx, &self.network, self.until, BATCH).await?)
            });
            let found = find.await?;
            if found.is_empty() {
                return Ok(());
            }
            for id in found {
                app.db.write(self.by, async |tx| end_unconfirmed(tx, id).await).await?;
            }
        }
    }
}

/// A transaction each, so that nobody who confirms or cancels just now waits for all of them.
async fn end_unconfirmed(tx: &mut Tx, id: RegistrationId) -> Result<(), AppError> {
    // Whoever asked for it may have lost the right since: it is done all the same, in their name.
    tx.open(id.0).await?;
    record::lock(tx, id).await?;
    let Some(registration) = record::find(tx, id).await? else { return Ok(()) };
    // Confirmed meanwhile: then nobody knows where it came from.
    if registration.network.is_empty() {
        return Ok(());
    }
    tickets::end(tx, registration, Move::Cancel, "").await?;
    Ok(audit::record(tx, "registration.released", Some(id.0), json!({})).await?)
}
