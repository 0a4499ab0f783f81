//! What the forms of rooms, tracks and kinds of session have in common: saved, or shown again with what is wrong.
use crate::kit::{
    error::Failure::{self, Broken, Refused},
    flash::Notice,
    page::{self, PageResult},
};

/// Leads on with `notice` once the transaction is done; a refusal shows the form again by `shown_again`.
pub fn done_or_shown_again<R>(
    done: Result<String, Failure<R>>,
    notice: &'static str,
    shown_again: impl FnOnce(R) -> PageResult,
) -> PageResult {
    match done {
        Ok(to) => page::see_other_with(&to, &Notice::key(notice)),
        Err(Refused(refusal)) => shown_again(refusal),
        Err(Broken(error)) => Err(error),
    }
}
