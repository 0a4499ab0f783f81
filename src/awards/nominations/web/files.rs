//! The files that a nomination's questions ask for, on a page of their own: whatever was typed is saved by then.
use super::{
    edit::Around,
    entry::path,
    lodging::said,
    row::{Input, Row, Rows, Showing, size},
    show,
    why::Why,
};
use crate::{
    awards::{
        cycle::QuestionKind,
        ids::QuestionId,
        nominations::{
            actions::{self, Refusal},
            guards::{FileHolder, Nominator},
            model::{NominationState, StoredFile, Typed, answer_name},
            store::StoredBytes,
        },
    },
    kit::{
        app::App,
        document::{Document, MOST_BYTES},
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Fault, Form, Problems},
        page::{self, Page, PageResult},
        upload::{Upload, UploadedFile},
    },
};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/nomination_files.html")]
struct FilesPage {
    page: Page,
    form_key: Uuid,
    me: Nominator,
    rows: Rows,
    /// Why nothing was changed.
    refused: Option<Why>,
}

impl FilesPage {
    fn files(&self) -> impl Iterator<Item = &Row> {
        self.rows.answers.iter().filter(|row| row.input == Input::File)
    }

    fn size(&self, file: &StoredFile) -> String {
        size(&self.page, file.size)
    }
}

/// Which question a file answers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FileForm {
    question: String,
}

async fn shown(me: Nominator, app: &App, problems: Problems, refused: Option<Why>) -> Result<FilesPage, AppError> {
    if !me.may_edit() {
        return Err(AppError::NotFound);
    }
    let around = app.db.read(me.person, async |tx| Around::read(tx, &me).await).await?;
    let page = me.page.clone();
    let showing = Showing { page: &page, category: &me.category, contents: &around.contents, files: &around.files, problems: &problems };
    Ok(FilesPage { rows: showing.rows(), form_key: form::new_key(), page, me, refused })
}

pub async fn index(me: Nominator, State(app): State<App>) -> PageResult {
    if me.may_edit() && !me.nomination.is_open(app.clock.now()) {
        return page::see_other(&path(&me));
    }
    page::ok(shown(me, &app, Problems::default(), None).await?)
}

/// The row of a question that asks for a file, counted from 1.
fn asked(me: &Nominator, typed: &str) -> Option<(usize, QuestionId)> {
    let questions = (1..).zip(&me.category.questions);
    let files = questions.filter(|(_, question)| question.kind == QuestionKind::File);
    files.map(|(row, question)| (row, question.question_id)).find(|(_, id)| answer_name(*id) == typed)
}

/// The document that was brought, as it is kept.
async fn read(app: &App, sent: UploadedFile, name: &str) -> Result<Result<StoredBytes, Fault>, AppError> {
    let read = Document::read(app, sent).await?.and_then(|document| document.ok_or("problem-required".into()));
    Ok(read.map(|document| StoredBytes::of(document, name)))
}

pub async fn create(
    me: Nominator,
    State(app): State<App>,
    Upload { typed, file, name, submission }: Upload<FileForm, MOST_BYTES>,
) -> PageResult {
    let Some((row, question)) = asked(&me, &typed.question) else { return Err(AppError::NotFound) };
    let mut problems = Problems::default();
    let Some(file) = problems.keep_in_row("answer", row, read(&app, file, &name).await?) else {
        return page::rejected(shown(me, &app, problems, None).await?);
    };
    if !me.may_edit() {
        return Err(AppError::NotFound);
    }
    let to = format!("{}/files", path(&me));
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::add_file(tx, me.nomination.nomination_id, question, &file).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-file-added")),
        Err(Refused(Refusal::Sent)) => too_late(me, &app).await,
        Err(Refused(refusal)) => page::rejected(shown(me, &app, problems, Some(said(&refusal))).await?),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn remove(held: FileHolder, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    let FileHolder { nominator: me, file } = held;
    if !me.may_edit() {
        return Err(AppError::NotFound);
    }
    let to = format!("{}/files", path(&me));
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::remove_file(tx, me.nomination.nomination_id, file).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-removed")),
        // It was taken away meanwhile, or with a decision.
        Err(Broken(AppError::NotFound)) => page::see_other(&path(&me)),
        Err(Refused(Refusal::Sent)) => too_late(me, &app).await,
        Err(Refused(refusal)) => page::rejected(shown(me, &app, Problems::default(), Some(said(&refusal))).await?),
        Err(Broken(error)) => Err(error),
    }
}

/// It was sent or decided on meanwhile, or the time to correct it is over: the page of it says what happened.
async fn too_late(me: Nominator, app: &App) -> PageResult {
    let why = Why(if me.nomination.state == NominationState::Correction { "awards-correction-over" } else { "awards-moved" });
    page::rejected(show::read(me, app, Some(why), Typed::default()).await?)
}
