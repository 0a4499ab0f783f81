//! Which jobs follow which event: names only, so that a transaction can carry it.
use std::collections::HashMap;

/// The jobs that follow each event, by the event's name.
#[derive(Clone, Debug, Default)]
pub struct Listeners(HashMap<&'static str, Vec<&'static str>>);

impl Listeners {
    pub fn add(&mut self, event: &'static str, job: &'static str) {
        self.0.entry(event).or_default().push(job);
    }

    /// The jobs that follow `event`; none where it is not in the table.
    pub fn of(&self, event: &str) -> Option<&[&'static str]> {
        self.0.get(event).map(Vec::as_slice)
    }
}
