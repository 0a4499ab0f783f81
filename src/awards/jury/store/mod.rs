//! SQL of juries. Policies of the tables let a judge find their own, and organisers all.
mod assignments;
mod declarations;
mod judges;
mod seats;

pub use assignments::{assigned_in, assigned_to, begun_in, cycle_ties, entries_of, give, list_owed, lock_cycle, save_assigned, take};
pub use declarations::{declare, entries_to_declare, known_ties, list_declarations, lock_declarations};
pub use judges::{decline, delete, find, find_some, has_sheets, insert, is_asked, list, list_mine, retire, sign, update};
pub use seats::{save_seats, seats_of_category, seats_of_judges};
