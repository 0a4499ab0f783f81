//! Forms that change what is saved already. Each carries a digest of what it showed, field by field: if somebody else
//! saved the same thing in the meantime, nothing of theirs is undone; the form is shown again with what they changed.
mod changes;
mod edit_form;
mod fields;
mod told;

pub use edit_form::{EditForm, Parts};
pub use fields::{has_shown, seen_in, was_shown};

use super::{
    db::{Db, Tx},
    error::{
        AppError,
        Failure::{self, Broken, Refused},
    },
    flash::Notice,
    form::{Fault, Problems},
    form_key::FormKey,
    ids::PersonId,
    page::{self, PageResult},
    submission::Submission,
};
use askama::Template;
use changes::{changed_parts, merged};
use fields::{digest, fields};
use serde::Serialize;
use told::told;

/// The key of a form that shows what is saved.
fn key_showing(saved: &impl Serialize) -> FormKey {
    FormKey { seen: fields(saved).values().map(|texts| digest(texts)).collect(), ..FormKey::new() }
}

/// Whether what a form showed is there no more.
pub fn is_removed<T>(found: &Result<T, AppError>, sent: &Submission) -> bool {
    matches!(found, Err(AppError::NotFound)) && !sent.seen.is_empty()
}

/// A form as it is shown: what stands in its fields, what is wrong with it, and its key.
pub struct FormState<F> {
    pub form: F,
    pub problems: Problems,
    pub key: FormKey,
}

impl<F> FormState<F> {
    /// Of something that is about to be added.
    pub fn new(form: F) -> Self {
        Self { form, problems: Problems::default(), key: FormKey::new() }
    }

    /// As it was sent, with what is wrong with it. Its key is still free, and stays: a form that was kept for somebody counts
    /// once, also if they mend it.
    pub fn refused(form: F, problems: Problems, sent: &Submission) -> Self {
        Self { form, problems, key: FormKey { id: sent.key, seen: sent.seen.clone() } }
    }
}

impl<F: EditForm> FormState<F> {
    /// Of something as it is saved.
    pub fn edit(saved: F) -> Self {
        let key = key_showing(&saved);
        Self { form: saved, problems: Problems::default(), key }
    }

    /// Of something that was removed while it was edited: what was typed can be added anew.
    pub fn removed(typed: F) -> Self {
        let problems = Problems::one(F::LABELS[0].0, "problem-removed");
        Self { form: typed, problems, key: FormKey::new() }
    }

    /// The same with what is wrong with one more field, if that is wrong.
    #[must_use]
    pub fn noting<T>(mut self, field: &'static str, read: Result<T, Fault>) -> Self {
        if let Err(fault) = read {
            self.problems.add(field, fault);
        }
        self
    }

    /// The same with other contents than are saved.
    #[must_use]
    pub fn with_form(self, form: F) -> Self {
        Self { form, ..self }
    }

    #[must_use]
    pub fn with_problems(self, problems: Problems) -> Self {
        Self { problems, ..self }
    }
}

/// A form that was sent to be saved.
pub struct Edit<'a, F> {
    pub db: &'a Db,
    pub by: PersonId,
    pub submission: &'a Submission,
    pub typed: F,
}

/// Why a form was not saved.
enum Unsaved<F, R> {
    /// Somebody else saved other contents since it was opened.
    Changed(Box<F>),
    Refused(R),
}

impl<F: EditForm> Edit<'_, F> {
    /// Runs `work` once for this form and answers with the path it led to, or with the form to be shown again.
    ///
    /// `saved` gives the form of what is saved now; nothing for what is new. `refused` says what a refusal means for the
    /// form. Of two who save the same at once the second waits, and is told.
    pub async fn save<R>(
        self,
        saved: impl AsyncFnOnce(&mut Tx) -> Result<Option<F>, AppError>,
        work: impl AsyncFnOnce(&mut Tx) -> Result<String, Failure<R>>,
        refused: impl AsyncFnOnce(&mut F, R) -> Result<Problems, AppError>,
    ) -> Result<Result<String, FormState<F>>, AppError> {
        let Self { db, by, submission, mut typed } = self;
        let done = db.once(by, submission, async |tx| {
            tx.lock(&format!("form {}", submission.path)).await?;
            let saved = saved(tx).await?;
            // The trail tells what was before and after.
            tx.form_changes = Some(told(saved.as_ref(), &typed));
            match saved {
                // A form that does not say what it showed has seen nothing of what is saved.
                Some(saved) if !changed_parts(&submission.seen, &typed, &saved).is_empty() => {
                    return Err(Refused(Unsaved::Changed(Box::new(saved))));
                }
                // What was removed meanwhile does not come back.
                None if !submission.seen.is_empty() => return Err(Broken(AppError::NotFound)),
                _ => {}
            }
            work(tx).await.map_err(|failure| match failure {
                Refused(refusal) => Refused(Unsaved::Refused(refusal)),
                Broken(error) => Broken(error),
            })
        });
        match done.await {
            Ok(to) => Ok(Ok(to)),
            Err(Refused(Unsaved::Changed(saved))) => {
                let (form, problems) = merged(&submission.seen, &typed, &*saved)?;
                Ok(Err(FormState { form, problems, key: key_showing(&*saved) }))
            }
            Err(Refused(Unsaved::Refused(refusal))) => {
                let problems = refused(&mut typed, refusal).await?;
                Ok(Err(FormState::refused(typed, problems, submission)))
            }
            Err(Broken(error)) => Err(error),
        }
    }

    /// The same for what was read from the form; of a form with which something is wrong nothing is done, and it is shown
    /// again.
    pub async fn save_read<T, R>(
        self,
        read: Result<T, Problems>,
        saved: impl AsyncFnOnce(&mut Tx) -> Result<Option<F>, AppError>,
        work: impl AsyncFnOnce(&mut Tx, T) -> Result<String, Failure<R>>,
        refused: impl AsyncFnOnce(&mut F, R) -> Result<Problems, AppError>,
    ) -> Result<Result<String, FormState<F>>, AppError> {
        match read {
            Ok(read) => self.save(saved, async |tx| work(tx, read).await, refused).await,
            Err(problems) => Ok(Err(FormState::refused(self.typed, problems, self.submission))),
        }
    }
}

/// Leads on once a form is saved; else the page with the form is shown again.
pub fn saved_or_shown_again<F, T: Template>(done: Result<String, FormState<F>>, form_page: impl FnOnce(FormState<F>) -> T) -> PageResult {
    match done {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-saved")),
        Err(state) => page::rejected(form_page(state)),
    }
}
