//! The trail's page, its table and the heads of its chain.
use super::{
    details::{Change, Fact, Teller},
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
        form::Query,
        list::{Cursor, ListPage, PAGE},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::{extract::State, http::header, response::IntoResponse};
use serde_json::Value;

/// Rows of the table; of more, the newest.
const TABLE: i64 = 20_000;
const PATH: &str = "/admin/audit";

#[derive(Template)]
#[template(path = "admin/audit.html")]
struct AuditPage {
    page: Page,
    typed: TypedFilter,
    areas: &'static [ActionsOfArea],
    /// What the record is called whose history is shown.
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

/// The trail's filter as it was typed, as the database is asked.
async fn asked(tx: &mut Tx, typed: &TypedFilter, summit: &Summit) -> Result<audit::Filter, AppError> {
    let people = if typed.who.is_empty() { vec![] } else { store::find_people(tx, &typed.who).await? };
    Ok(typed.filter(summit.zone, people))
}

pub async fn index(staff: Staff<area::People>, State(app): State<App>, query: Query) -> PageResult {
    let (typed, from) = (TypedFilter::of(&query), Cursor::<Mark>::of(&query));
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let summit = event::summit(tx).await?;
        let filter = asked(tx, &typed, &summit).await?;
        let rows = audit::list(tx, &filter, from, PAGE + 1).await?;
        let total = audit::count(tx, &filter).await?;
        let names = names::of_entries(tx, &rows, typed.record).await?;
        let sealed_at = audit::last_sealed_at(tx).await?;
        let pairs = typed.pairs();
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let ListPage { rows, newer, older } = ListPage::new(rows, from, audit::Entry::mark, PATH, &pairs);
        let teller = Teller { page: &page, names: &names, zone: summit.zone };
        let entries = ListPage { rows: rows.iter().map(|entry| Shown::new(entry, &teller)).collect(), newer, older };
        let of_record = typed.record.and_then(|id| names.get(&id)).map(|name| name.of(&page).to_owned());
        let noted = || entries.rows.iter().filter_map(|e| e.record.as_ref()).find(|r| !r.name.is_empty()).map(|r| r.name.clone());
        let called = of_record.or_else(|| typed.record.and_then(|_| noted())).unwrap_or_default();
        let table = address("/admin/audit.csv", &pairs, None);
        Ok::<_, AppError>(AuditPage {
            page: page.clone(),
            typed: typed.clone(),
            areas: ACTIONS,
            called,
            entries,
            total,
            sealed_at,
            table,
            summit,
        })
    });
    page::ok(shown.await?)
}

const HEADER: [&str; 9] = ["entry", "at", "who", "system", "what", "action", "record", "record_id", "details"];

/// The same entries as a table. The trail notes who took it.
pub async fn csv(staff: Staff<area::People>, State(app): State<App>, query: Query) -> PageResult {
    let (typed, page) = (TypedFilter::of(&query), staff.page);
    let document = app.db.write(staff.person, async |tx| {
        let summit = event::summit(tx).await?;
        let filter = asked(tx, &typed, &summit).await?;
        let rows = audit::list(tx, &filter, Cursor::Newest, TABLE).await?;
        let names = names::of_entries(tx, &rows, None).await?;
        let set = typed.pairs().into_iter().filter(|(_, value)| !value.is_empty());
        let filters = set.map(|(name, value)| (name.to_owned(), Value::String(value))).collect();
        actions::note_export(tx, rows.len(), filters).await?;
        let teller = Teller { page: &page, names: &names, zone: summit.zone };
        Ok::<_, AppError>(csv::document(HEADER, rows.iter().map(|entry| row(&Shown::new(entry, &teller), &page)))?)
    });
    csv::answer("audit-trail.csv", document.await?)
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
