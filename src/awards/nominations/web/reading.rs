//! Everything of one nomination that judges read, as one PDF. Whom to ask is left out: that is for the organisers.
use super::row::{Input, Row, Rows, Showing, size};
use crate::{
    access::{Staff, area},
    awards::{
        cycle::{Category, Cycle},
        ids::{FileId, NominationId},
        nominations::{
            guards::{Nominator, around},
            model::{Contents, Field, Nomination, NominationState, StoredFile, hex},
            store::{self, StoredBytes},
        },
    },
    event::{self, EconomyId},
    kit::{
        app::App,
        bilingual::Bilingual,
        db::Tx,
        document::{self, Medium},
        error::AppError,
        form::Problems,
        ids::Id,
        page::Page,
        typeset,
    },
};
use axum::{extract::State, response::Response};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

const TEMPLATE: &str = include_str!("../../../../templates/awards/nomination.typ");

/// Files are set into the copy until they make so many bytes; the others are to be opened apart.
const MOST_ATTACHED: i64 = 30_000_000;

/// One at a time: setting one takes up to a second of the processor.
static AT_WORK: Semaphore = Semaphore::const_new(1);

/// What a reading copy is made of.
pub(super) struct Reading {
    id: NominationId,
    name: Bilingual,
    contents: Contents,
    files: Vec<StoredFile>,
    /// Those of them that are set into it, with their bytes.
    attached: Vec<(FileId, StoredBytes)>,
    economy: String,
    digest: String,
    today: NaiveDate,
}

impl Reading {
    async fn of(
        tx: &mut Tx,
        page: &Page,
        nomination: &Nomination,
        (contents, files): (Contents, Vec<StoredFile>),
        was_sent: bool,
    ) -> Result<Self, AppError> {
        let id = nomination.nomination_id;
        let receipt = if was_sent { store::last_receipt(tx, id).await? } else { None };
        let economies = event::list_all_economies(tx).await?;
        let economy = economies.iter().find(|one| one.economy_id == nomination.economy_id).map(|one| one.name(page));
        let zone = event::summit(tx).await?.zone;
        Ok(Self {
            id,
            name: Bilingual::new(contents.field(Field::NameEn), contents.field(Field::NameUr)),
            attached: store::files_with_bytes(tx, id, &files, MOST_ATTACHED).await?,
            contents,
            files,
            economy: economy.unwrap_or_default(),
            digest: receipt.map(|digest| format!("SHA-256 {}", hex(&digest))).unwrap_or_default(),
            today: tx.now.with_timezone(&zone).date_naive(),
        })
    }

    /// What judges of it read.
    pub(super) async fn judged(
        tx: &mut Tx,
        page: &Page,
        (id, name): (NominationId, Bilingual),
        economy: EconomyId,
    ) -> Result<Self, AppError> {
        let economies = event::list_all_economies(tx).await?;
        let economy = economies.iter().find(|one| one.economy_id == economy).map(|one| one.name(page));
        let zone = event::summit(tx).await?.zone;
        Ok(Self {
            id,
            name,
            contents: store::judged_contents(tx, id).await?.ok_or(AppError::NotFound)?,
            files: store::judged_files(tx, id).await?,
            attached: store::judged_files_with_bytes(tx, id, MOST_ATTACHED).await?,
            economy: economy.unwrap_or_default(),
            digest: String::new(),
            today: tx.now.with_timezone(&zone).date_naive(),
        })
    }
}

/// What the template reads.
fn data(page: &Page, (category, cycle): &(Category, Cycle), reading: &Reading) -> Value {
    let problems = Problems::default();
    let showing = Showing { page, category, contents: &reading.contents, files: &reading.files, problems: &problems };
    let rows = showing.rows();
    let is_fact = |row: &&Row| !matches!(row.input, Input::Lines | Input::File) && !row.said().is_empty();
    let facts = rows.all().filter(|row| !row.is_contact()).filter(is_fact).map(|row| [row.label.as_str(), row.said()]);
    let name = reading.name.of(page);
    json!({
        "lang": page.locale.tag(),
        "dir": page.locale.dir(),
        "cycle": cycle.name.of(page),
        "category": category.name.of(page),
        "entry": if name.is_empty() { page.t("awards-unnamed") } else { name.to_owned() },
        "economy": reading.economy,
        "facts": facts.collect::<Vec<_>>(),
        "sections": sections(page, &rows),
        "files": reading.files.iter().map(|file| file_data(page, file, &reading.attached)).collect::<Vec<_>>(),
        "apart": page.t("awards-reading-apart"),
        "footer": page.t("awards-reading-confidential"),
        "digest": reading.digest,
    })
}

fn sections(page: &Page, rows: &Rows) -> Vec<Value> {
    let texts = rows.all().filter(|row| row.input == Input::Lines && !row.value.is_empty());
    let note =
        |row: &Row| row.most_words.map(|most| plain(&page.with_two("awards-words-of", "used", page.n(row.words()), "most", page.n(most))));
    texts.map(|row| json!({ "heading": row.label, "note": note(row).unwrap_or_default(), "text": row.value })).collect()
}

fn file_data(page: &Page, file: &StoredFile, attached: &[(FileId, StoredBytes)]) -> Value {
    let at = attached.iter().position(|(id, _)| *id == file.file_id);
    let format = at.map(|at| match attached[at].1.medium {
        Medium::Pdf => "pdf",
        Medium::Jpeg => "jpg",
        Medium::Png => "png",
    });
    json!({ "name": file.name, "extent": extent(page, file), "pages": file.pages.unwrap_or(1), "at": at, "format": format })
}

fn extent(page: &Page, file: &StoredFile) -> String {
    plain(&file.pages.map_or_else(|| size(page, file.size), |pages| page.count("awards-pages", pages)))
}

/// Without the marks that isolate values on a page of HTML.
fn plain(words: &str) -> String {
    words.replace(['\u{2068}', '\u{2069}'], "")
}

/// What a copy is set from.
pub(super) struct Copy {
    id: NominationId,
    data: Value,
    attached: Vec<Vec<u8>>,
    today: NaiveDate,
}

impl Copy {
    pub(super) fn of(page: &Page, around: &(Category, Cycle), reading: Reading) -> Self {
        let data = data(page, around, &reading);
        Self { id: reading.id, data, attached: reading.attached.into_iter().map(|(_, file)| file.bytes).collect(), today: reading.today }
    }

    /// In a file of whatever makes there may be something that cannot be set; then all are to be opened apart.
    pub(super) async fn set(self) -> Result<Response, AppError> {
        let place = AT_WORK.acquire().await.map_err(anyhow::Error::from)?;
        let Self { id, data, attached, today } = self;
        let (again, has_files) = (data.clone(), !attached.is_empty());
        let made = tokio::task::spawn_blocking(move || typeset::pdf(TEMPLATE, &data, attached, today)).await;
        let made = match made.map_err(anyhow::Error::from).flatten() {
            Err(error) if has_files => {
                tracing::warn!(%error, nomination = %id, "a reading copy is set without its files");
                tokio::task::spawn_blocking(move || typeset::pdf(TEMPLATE, &again, vec![], today)).await.map_err(anyhow::Error::from)?
            }
            made => made,
        };
        drop(place);
        Ok(document::served(Medium::Pdf, made?.into(), &format!("nomination-{id}.pdf")))
    }
}

pub async fn mine(me: Nominator, State(app): State<App>) -> Result<Response, AppError> {
    let read = app.db.read(me.person, async |tx| {
        // Of what is being typed there is no receipt.
        let was_sent = !(me.may_edit() && me.nomination.is_open(tx.now));
        let said =
            if was_sent { store::as_sent(tx, &me.nomination).await? } else { store::as_typed(tx, me.nomination.nomination_id).await? };
        Reading::of(tx, &me.page, &me.nomination, said.ok_or(AppError::NotFound)?, was_sent).await
    });
    let reading = read.await?;
    Copy::of(&me.page, &(me.category, me.cycle), reading).set().await
}

pub async fn of_staff(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<NominationId>) -> Result<Response, AppError> {
    let page = staff.page;
    let read = app.db.read(staff.person, async |tx| {
        let nomination = store::find(tx, id).await?.filter(|one| one.state != NominationState::Draft).ok_or(AppError::NotFound)?;
        let around = around(tx, &nomination).await?;
        let said = store::as_sent(tx, &nomination).await?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((Reading::of(tx, &page, &nomination, said, true).await?, around))
    });
    let (reading, around) = read.await?;
    Copy::of(&page, &around, reading).set().await
}
