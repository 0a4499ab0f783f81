//! Who works in the organisers' area, and what each may do there: by roles, which are named sets of rights, and by single
//! rights, for good or until a moment. Invariants: nobody gives or takes what they do not have themselves; somebody can
//! always grant rights for good (`someone_may_grant`); a change counts from the next request on, on every server.
mod actions;
mod forms;
mod model;
mod store;
mod web;
mod wording;

/// How the form of somebody's rights names its fields, and that of a role.
pub const RIGHTS: KnownForm = KnownForm::of::<forms::RightsForm>();
pub const ROLE: KnownForm = KnownForm::of::<forms::RoleForm>();

pub use actions::{StaffRefusal, check_giver, covers, give, may_give, noted};
pub use model::{Given, Role, RoleId};
pub use store::{find_names, has_staff, is_staff, list_roles};
pub use web::routes;
pub use wording::given_line;

use crate::kit::known_form::KnownForm;
