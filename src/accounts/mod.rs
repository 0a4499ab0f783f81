//! People and how they prove who they are.
//!
//! Delegates sign in by a link or a code in a mail; organisers, who come by invitation, by password and second factor, which
//! `factors` has; what they may do is for `staff`.
//! Invariants: one person an e-mail address; a link or code works once, for ten minutes, and opening it changes
//! nothing; known and unknown addresses get the same answer, only the mail differs.
mod acting;
mod actions;
mod browsers;
mod client;
mod command_line;
mod credentials;
mod factors;
mod forms;
mod kept_forms;
mod mail;
mod model;
mod purposes;
mod staff;
mod standing;
mod store;
mod trail;
mod web;

pub use actions::{InviteRefusal, first_invitation, invite_organiser, let_in};
pub use command_line::{add_organiser, reset_organiser};
pub use credentials::{EMAIL_CHANGED, EmailChanged};
pub use factors::{delete_factors, has_second_factor};
pub use forms::local_path;
pub use kept_forms::{fill as fill_forms, keep as keep_forms};
pub use model::{Invitation, InvitationId};
pub use purposes::PURPOSES;
pub use staff::{find_names, has_staff};
pub use store::{contact_of, contacts_of, lock_persons, person_of_email, upsert_persons, verify_person};
pub use web::routes;

use crate::kit::{
    app::App,
    db::Actor,
    error::AppError,
    jobs::{Job, Jobs},
};
use crate::kit::{
    known_form::KnownForm,
    navigation::Door,
    rights::{Area, Right},
};
use serde::{Deserialize, Serialize};

/// The labels of the slice's longer forms.
pub const FORMS: &[KnownForm] =
    &[staff::RIGHTS, staff::ROLE, KnownForm::labelled(factors::RULE), KnownForm::labelled(acting::LABELS), NEW_ADDRESS];

/// The form of a new address.
const NEW_ADDRESS: KnownForm = KnownForm::labelled(&[("email", "accounts-new-email")]);

pub const TEXT: crate::kit::text::Source = crate::text_source!();

/// What the slice has in the organisers' menu.
pub const DOORS: &[Door] = &[
    Door::leading("/admin/organisers", "admin-tab-organisers", Right::see(Area::People)),
    Door::leading("/admin/roles", "accounts-roles", Right::see(Area::People)),
    Door::leading("/admin/second-factor", "accounts-second-factor", Right::see(Area::People)),
];

pub fn jobs(jobs: Jobs) -> Jobs {
    jobs.with_recurring::<Sweep>("17 * * * *").with_recurring::<EndActings>("* * * * *")
}

/// Ends what is done in others' names when its time is over, its session, or the right to it.
#[derive(Serialize, Deserialize)]
struct EndActings {}

impl Job for EndActings {
    const NAME: &'static str = "accounts_end_actings";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let ended =
            app.db.write(Actor::System(Self::NAME), async |tx| Ok::<_, AppError>(crate::access::sessions::end_lapsed_actings(tx).await?));
        Ok(ended.await?)
    }
}

/// Forgets sessions, sign-ins and kept forms that can be used no longer.
#[derive(Serialize, Deserialize)]
struct Sweep {}

impl Job for Sweep {
    const NAME: &'static str = "accounts_sweep";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let swept = app.db.write(Actor::System(Self::NAME), async |tx| {
            Ok::<_, AppError>((
                crate::access::sessions::sweep(tx).await?,
                store::sweep_sign_ins(tx).await? + store::sweep_changes(tx).await? + factors::sweep(tx).await?,
                kept_forms::sweep(tx).await?,
            ))
        });
        let (sessions, links, kept_forms) = swept.await?;
        tracing::info!(sessions, links, kept_forms, "swept");
        Ok(())
    }
}
