//! Ids of the slice, which all its parts know.
use crate::id;

id! {
    /// A kind of pass.
    PassId
}

id! {
    /// A number of places that passes draw on.
    PoolId
}

id! {
    /// A code that opens a pass, reserves places, or skips the approval.
    CodeId
}

id! {
    /// One person's registration; a cancelled one is followed by another id.
    RegistrationId
}

id! {
    /// A link in a mail: to confirm, to take an offer, to leave the waiting list.
    ConfirmationId
}

id! {
    /// A form that somebody began. It holds nothing and is counted nowhere.
    DraftId
}
