//! A row while it is read: what is wrong with it is noted field by field.
use crate::{
    agenda::import::model::{RawSession, SessionProblem},
    kit::form::{Fault, Problem},
};

/// A row's problems so far.
pub struct RowCheck<'a> {
    pub raw: &'a RawSession,
    pub problems: Vec<SessionProblem>,
}

impl<'a> RowCheck<'a> {
    pub fn new(raw: &'a RawSession) -> Self {
        Self { raw, problems: vec![] }
    }

    pub fn note(&mut self, field: &'static str, Fault(key, value): Fault) {
        let title = if self.raw.title.is_empty() { &self.raw.title_ur } else { &self.raw.title };
        let seen = title.chars().filter(|c| !c.is_control()).take(80).collect();
        let id = self.raw.id.chars().filter(|c| !c.is_control()).take(40).collect();
        self.problems.push(SessionProblem { line: self.raw.line, id, title: seen, problem: Problem { field, key, value } });
    }

    pub fn keep<T: Default>(&mut self, field: &'static str, value: Result<T, Fault>) -> T {
        value.unwrap_or_else(|fault| {
            self.note(field, fault);
            T::default()
        })
    }
}
