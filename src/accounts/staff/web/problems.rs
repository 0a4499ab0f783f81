//! What is said of a refusal, and beside which field.
use crate::{accounts::staff::actions::StaffRefusal, kit::form::Problems};

/// `field`: where that stands which was given.
pub fn problem(field: &'static str, refusal: StaffRefusal) -> Problems {
    match refusal {
        StaffRefusal::NotYours => Problems::one(field, "accounts-rights-not-yours"),
        StaffRefusal::Last => Problems::one(field, "accounts-rights-last"),
        StaffRefusal::NameTaken => Problems::one("name_en", "problem-taken"),
        StaffRefusal::InUse => Problems::one("removal", "accounts-role-in-use"),
    }
}
