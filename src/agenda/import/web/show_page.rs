//! The page on which a file is looked over.
use crate::{
    agenda::{
        import::{
            actions::LookedOver,
            columns::LAYOUT,
            model::{Content, DateOrder, Format, Import, LeftField},
            plan::{Absent, Item, Name, Outcome, Unknown},
        },
        programme::Text,
    },
    kit::{
        form::Problems,
        page::Page,
        sheet::{PagedRows, Paging, RowProblem, ShowMapping},
    },
};
use askama::Template;
use chrono_tz::Tz;
use uuid::Uuid;

/// The lists of the page that are shown a page at a time, by the ids of their headings.
pub const LISTS: [&str; 5] = ["errors", "mends", "left", "changes", "absent"];

/// Names of a sort that can be mapped at once: more than a file may make.
const MOST_UNKNOWN: usize = 200;

#[derive(Template)]
#[template(path = "agenda/import_show.html")]
pub struct ShowPage {
    pub page: Page,
    pub form_key: Uuid,
    pub problems: Problems,
    pub import: Import,
    pub format: Format,
    pub zone: Tz,
    pub paging: Paging,
    /// None while a table's columns do not say enough.
    pub looked: Option<LookedOver>,
    pub leave_out: bool,
}

impl ShowPage {
    fn mapping(&self) -> Option<ShowMapping> {
        let Content::Table(table) = &self.import.content else { return None };
        Some(LAYOUT.show_mapping(table, self.import.choices.columns.as_ref()))
    }

    fn errors<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, RowProblem> {
        self.paging.rows("errors", looked.file.problems.all())
    }

    /// What was mended or left out of rows that are taken.
    fn mends<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, RowProblem> {
        self.paging.rows("mends", looked.file.mends.all())
    }

    /// Fields that are not taken over.
    fn left<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, LeftField> {
        self.paging.rows("left", &looked.file.left_out.0)
    }

    fn is_order(&self, order: DateOrder) -> bool {
        self.import.choices.date_order == Some(order)
    }

    /// Rows that change something.
    fn changes<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, Item> {
        self.paging.rows("changes", looked.plan.items.iter().filter(|item| item.outcome != Outcome::Unchanged))
    }

    fn absent<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, Absent> {
        self.paging.rows("absent", &looked.plan.absent)
    }

    fn named<'a>(&self, name: &'a Name) -> &'a str {
        let at = |at: usize| name.names.get(at).map_or("", String::as_str);
        self.page.pick(at(0), at(1))
    }

    fn language(&self, text: &Text) -> &'static str {
        text.language(self.page.locale)
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What is shown of it.
impl LookedOver {
    fn count(&self, outcome: Outcome) -> i64 {
        number(self.plan.count(outcome))
    }

    fn bad(&self) -> i64 {
        number(self.file.bad)
    }

    fn mended(&self) -> i64 {
        number(self.file.mends.all().len())
    }

    fn new_speakers(&self) -> i64 {
        number(self.plan.speakers.len())
    }

    /// Names that the draft does not have: the name of their fields, its words, them, and what may be meant.
    fn unknown(&self) -> Vec<(&'static str, &'static str, &[Unknown], &[Name])> {
        let (plan, known) = (&self.plan, &self.known);
        let sorts: [(_, _, &[Unknown], &[Name]); 3] = [
            ("room", "agenda-import-unknown-rooms", &plan.unknown_rooms, &known.rooms),
            ("track", "agenda-import-unknown-tracks", &plan.unknown_tracks, &known.tracks),
            ("kind", "agenda-import-unknown-kinds", &plan.unknown_kinds, &known.kinds),
        ];
        let first = |unknown: &'_ [Unknown]| unknown.len().min(MOST_UNKNOWN);
        sorts.into_iter().filter(|(_, _, u, _)| !u.is_empty()).map(|(n, k, u, o)| (n, k, &u[..first(u)], o)).collect()
    }
}
