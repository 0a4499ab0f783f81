//! Who is engaged, when and for what.
use crate::kit::clock::Timestamp;
use std::borrow::Cow;
use uuid::Uuid;

/// What takes somebody's time: a slice, and which of its things by id (a slot, a meeting, a pitch).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub slice: Cow<'static, str>,
    pub id: Uuid,
}

impl Reason {
    pub fn new(slice: &'static str, id: Uuid) -> Self {
        Self { slice: slice.into(), id }
    }
}

/// The time that something takes of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Engagement {
    /// The person, the room…
    pub busy: Uuid,
    /// What takes the time, by its id in the slice.
    pub reason: Uuid,
    pub from: Timestamp,
    pub to: Timestamp,
}

/// Somebody, or some room, has another engagement at that time.
#[derive(Debug, PartialEq, Eq)]
pub struct Busy;

/// Whom a booking found engaged already, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub busy: Uuid,
    pub with: Reason,
}
