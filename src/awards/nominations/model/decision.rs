//! What organisers decide on what was lodged.
use crate::kit::clock::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    Accept,
    /// Something is to be corrected until then.
    Correct {
        reason: String,
        until: Timestamp,
    },
    Reject {
        reason: String,
    },
}
