//! What an organiser answers on the page of a dry run.

/// The fields of its form as they were sent.
pub type Answers = Vec<(String, String)>;

/// What a field says; empty if it was not sent.
pub fn answer<'a>(answers: &'a [(String, String)], field: &str) -> &'a str {
    answers.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
}

/// What is done with rows that have errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadRows {
    Refuse,
    LeaveOut,
}

impl BadRows {
    /// As the box below the rows says it.
    pub fn of(answers: &Answers) -> Self {
        if answer(answers, "leave_out") == "yes" { Self::LeaveOut } else { Self::Refuse }
    }
}
