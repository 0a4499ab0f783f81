//! The trail's page, its table and the heads of its chain.
use super::{
    details::{Change, Fact, Teller, UnknownIds},
    filter::TypedFilter,
    known_actions::{ACTIONS, ActionsOfArea},
    names,
    shown::{Shown, Who},
};
use crate::{
    access::{Staff, area},
    admin::{actions, store},
    event::{self, Summit},
    kit::{
        address::address,
        app::App,
        audit::{self, Mark},
        clock::Timestamp,
        csv,
        db::Tx,
        error::AppError,
        form::{Problems, Query},
        list::{Cursor, ListPage, PAGE},
        page::{self, Page, PageResult},
    },
    registration,
};
use askama::Template;
use axum::{extract::State, http::header, response::IntoResponse};
use serde_json::Value;
use uuid::Uuid;

/// Rows of the table; of more, the newest.
const TABLE: i64 = 20_000;
const PATH: &str = "/admin/audit";

#[derive(Template)]
#[template(path = "admin/audit.html")]
struct AuditPage {
    page: Page,
    typed: TypedFilter,
    /// What of the filter is not understood; then nothing is listed.
    problems: Problems,
    areas: &'static [ActionsOfArea],
    /// Whose history is shown.
    record: Option<Uuid>,
    /// What it is called.
    called: String,
    entries: ListPage<Shown>,
    total: i64,
    /// When the trail was last sealed.
    sealed_at: Option<Timestamp>,
    table: String,
    summit: Summit,
}

impl AuditPage {
    /// The most rows that the table has, if there are more.
    fn beyond_table(&self) -> Option<i64> {
        (self.total > TABLE).then_some(TABLE)
    }
}

/// The filter with the people whom it may mean, their records, and whose its record is.
async fn with_people(tx: &mut Tx, typed: &TypedFilter, filter: audit::Filter) -> Result<audit::Filter, AppError> {
    let owner = match filter.record {
        Some(record) => registration::person_of(tx, record).await?,
        None => None,
    };
    if typed.who.is_empty() {
        return Ok(audit::Filter { owner, ..filter });
    }
    let mut people = store::find_people(tx, &typed.who).await?;
    people.extend(registration::records_of(tx, &people, &typed.who).await?);
    Ok(audit::Filter { people: Some(people), owner, ..filter })
}

/// The page with the entries that the filter finds.
async fn audit_page(tx: &mut Tx, page: &Page, typed: &TypedFilter, from: Cursor<Mark>) -> Result<AuditPage, AppError> {
    let summit = event::summit(tx).await?;
    let zone = summit.zone;
    let nothing = AuditPage {
        page: page.clone(),
        typed: typed.clone(),
        problems: Problems::default(),
        areas: ACTIONS,
        record: None,
        called: String::new(),
        entries: ListPage { rows: vec![], newer: None, older: None },
        total: 0,
        sealed_at: audit::last_sealed_at(tx).await?,
        table: address("/admin/audit.csv", &typed.pairs(), None),
        summit,
    };
    let filter = match typed.parse(zone) {
        Ok(filter) => with_people(tx, typed, filter).await?,
        Err(problems) => return Ok(AuditPage { problems, ..nothing }),
    };
    let record = filter.record;
    let rows = audit::list(tx, &filter, from, PAGE + 1).await?;
    let total = audit::count(tx, &filter).await?;
    let names = names::of_entries(tx, &rows, record).await?;
    let ListPage { rows, newer, older } = ListPage::new(rows, from, audit::Entry::mark, PATH, &typed.pairs());
    let teller = Teller { page, names: &names, zone, unknown_ids: UnknownIds::LeftOut };
    let entries = ListPage { rows: rows.iter().map(|entry| Shown::new(entry, &teller)).collect(), newer, older };
    let of_record = record.and_then(|id| names.get(&id)).map(|name| name.of(page).to_owned());
    let noted = || entries.rows.iter().filter_map(|e| e.record.as_ref()).find(|r| !r.name.is_empty()).map(|r| r.name.clone());
    let called = of_record.or_else(|| record.and_then(|_| noted())).unwrap_or_default();
    Ok(AuditPage { record, called, entries, total, ..nothing })
}

pub async fn index(staff: Staff<area::People>, State(app): State<App>, query: Query) -> PageResult {
    let (typed, from) = (TypedFilter::of(&query), Cursor::<Mark>::of(&query));
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| audit_page(tx, &page, &typed, from).await).await?;
    if shown.problems.is_empty() { page::ok(shown) } else { page::rejected(shown) }
}

const HEADER: [&str; 9] = ["entry", "at", "who", "system", "what", "action", "record", "record_id", "details"];

/// The same entries as a table. The trail notes who took it.
pub async fn csv(staff: Staff<area::People>, State(app): State<App>, query: Query) -> PageResult {
    let (typed, page) = (TypedFilter::of(&query), staff.page);
    let document = app.db.write(staff.person, async |tx| {
        let zone = event::summit(tx).await?.zone;
        let Ok(filter) = typed.parse(zone) else { return Ok::<_, AppError>(None) };
        let filter = with_people(tx, &typed, filter).await?;
        let rows = audit::list(tx, &filter, Cursor::Newest, TABLE).await?;
        let names = names::of_entries(tx, &rows, None).await?;
        let set = typed.pairs().into_iter().filter(|(_, value)| !value.is_empty());
        let filters = set.map(|(name, value)| (name.to_owned(), Value::String(value.to_owned()))).collect();
        actions::note_export(tx, rows.len(), filters).await?;
        let teller = Teller { page: &page, names: &names, zone, unknown_ids: UnknownIds::Told };
        Ok(Some(csv::document(HEADER, rows.iter().map(|entry| row(&Shown::new(entry, &teller), &page)))?))
    });
    if let Some(document) = document.await? {
        return csv::answer("audit-trail.csv", document);
    }
    // The page says what of the filter is not understood.
    page::rejected(app.db.read(staff.person, async |tx| audit_page(tx, &page, &typed, Cursor::Newest).await).await?)
}

fn row(shown: &Shown, page: &Page) -> [String; 9] {
    let (who, system) = match &shown.who {
        Who::Person(name) => (name.clone(), String::new()),
        Who::System(job) => (page.t("by-system"), job.clone()),
        Who::Visitor => (page.t("by-nobody"), String::new()),
        Who::Unrecorded => (page.t("audit-unrecorded"), String::new()),
    };
    let (record, id) = shown.record.as_ref().map(|r| (r.name.clone(), r.id.to_string())).unwrap_or_default();
    let changes = shown.details.changes.iter().map(|Change { label, before, after }| format!("{label}: {before} → {after}"));
    let facts = shown.details.facts.iter().map(|Fact { label, value }| format!("{label}: {value}"));
    let words = shown.words.map(|key| page.t(key)).unwrap_or_default();
    let details = changes.chain(facts).collect::<Vec<_>>().join("\n");
    [shown.id.to_string(), page.machine_time(&shown.at), who, system, words, shown.action.clone(), record, id, details]
}

/// The newest signed heads, a line each: whoever keeps them can tell later whether the trail is still as it was.
pub async fn heads(staff: Staff<area::People>, State(app): State<App>) -> PageResult {
    let lines = app.db.read(staff.person, async |tx| Ok::<_, AppError>(audit::head_lines(tx, &app.key).await?)).await?;
    let headers =
        [(header::CONTENT_TYPE, "application/jsonl"), (header::CONTENT_DISPOSITION, "attachment; filename=\"summit-audit-heads.jsonl\"")];
    Ok((headers, lines).into_response())
}
