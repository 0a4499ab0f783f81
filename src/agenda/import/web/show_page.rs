//! The page on which a file is looked over.
use crate::{
    agenda::import::{
        actions::LookedOver,
        columns::LAYOUT,
        model::{AfterComma, Content, DateOrder, Format, Import, LeftField},
        names::name_key,
        plan::{self, Absent, Item, KnownSpeaker, Name, Named, Outcome, Renamed, Unknown},
    },
    kit::{
        bilingual::Bilingual,
        form::{Fault, Problems},
        page::Page,
        sheet::{PagedRows, Paging, RowProblem, ShowMapping},
    },
};
use askama::Template;
use chrono_tz::Tz;
use uuid::Uuid;

/// The lists of the page that are shown a page at a time, by the ids of their headings.
pub const LISTS: [&str; 6] = ["errors", "mends", "left", "people", "changes", "absent"];

/// Speakers of the draft among whom a new one is looked for.
const MOST_ALIKE: usize = 8;

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
        Some(LAYOUT.show_mapping(table, self.import.choices.table.columns.as_ref()))
    }

    /// The character set of a file that is no table, where that is not Unicode.
    fn charset(&self) -> &str {
        match &self.import.content {
            Content::Schedule(schedule) => &schedule.charset,
            Content::Table(_) => "",
        }
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

    /// Everybody whom the file names.
    fn people<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, Named> {
        self.paging.rows("people", &looked.plan.people)
    }

    fn is_after(&self, after: AfterComma) -> bool {
        self.import.choices.after_comma == after
    }

    fn absent<'a>(&self, looked: &'a LookedOver) -> PagedRows<'a, Absent> {
        self.paging.rows("absent", &looked.plan.absent)
    }

    /// From when to when a row would be.
    fn span(&self, item: &Item) -> String {
        self.page.span(&item.from, &item.to, self.zone)
    }

    /// What a room is called in which a row would be.
    fn room(&self, looked: &LookedOver, item: &Item) -> String {
        let known = looked.known.rooms.iter().find(|room| room.id == item.room).map(|room| self.named(room));
        let made = || looked.plan.rooms.iter().find(|room| room.id == item.room).map(|room| room.name.as_str());
        known.or_else(made).unwrap_or_default().to_owned()
    }

    fn named<'a>(&self, name: &'a Name) -> &'a str {
        let at = |at: usize| name.names.get(at).map_or("", String::as_str);
        self.page.pick(at(0), at(1))
    }

    fn language(&self, text: &Bilingual) -> &'static str {
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

    /// Whom somebody is the same as; none: they are new.
    fn same(&self, named: &Named) -> Option<&KnownSpeaker> {
        self.known.speakers.iter().find(|known| known.id == named.id)
    }

    /// Whose name it was taken for, of somebody whom the file itself brings.
    fn taken_for(&self, named: &Named) -> Option<&str> {
        let made = self.plan.speakers.iter().find(|made| named.is_guessed && made.id == named.id);
        made.map(|made| made.name.as_str())
    }

    /// What they were called until now, where that changes.
    fn renamed(&self, named: &Named) -> Option<&Renamed> {
        self.plan.renamed.iter().find(|renamed| renamed.id == named.id)
    }

    /// Speakers of the draft who share a name, in either script, with somebody new, or are chosen for them.
    fn alike(&self, named: &Named) -> Vec<&KnownSpeaker> {
        let key = name_key(&named.name);
        let words: Vec<&str> = key.split_whitespace().filter(|word| word.chars().count() > 2).collect();
        let shares =
            |known: &KnownSpeaker| known.names.iter().any(|name| name_key(name).split_whitespace().any(|word| words.contains(&word)));
        let alike = self
            .known
            .speakers
            .iter()
            .filter(|known| if named.is_chosen || named.is_guessed { known.id == named.id } else { shares(known) });
        alike.take(MOST_ALIKE).collect()
    }

    /// Sessions that a file brought and that this one does not name.
    fn gone(&self) -> i64 {
        number(self.plan.absent.iter().filter(|absent| absent.is_brought).count())
    }

    /// What is said of the zone that the file names: the words and the zone.
    fn zone(&self) -> Option<(&'static str, &str)> {
        let Fault(key, value) = self.file.zone.as_ref()?;
        Some((key, value.as_ref().map_or("", |(_, zone)| zone)))
    }

    /// Whether the file says of any session in which language it is held.
    fn has_languages(&self) -> bool {
        self.plan.items.iter().any(|item| !item.languages.is_empty())
    }

    fn mended(&self) -> i64 {
        number(self.file.mends.all().len())
    }

    /// Who would take part in a row's session.
    fn speakers(&self, item: &Item) -> String {
        let new = self.plan.session_speakers.iter().find(|(session, _)| *session == item.session).map(|(_, all)| all);
        let all = new.or_else(|| self.known.session_speakers.get(&item.session));
        let names = all.into_iter().flatten().filter_map(|id| self.speaker(*id));
        names.collect::<Vec<_>>().join(" · ")
    }

    /// What a speaker would be called.
    fn speaker(&self, id: Uuid) -> Option<&str> {
        let renamed = self.plan.renamed.iter().find(|s| s.id == id).map(|s| &s.name);
        let made = || self.plan.speakers.iter().find(|s| s.id == id).map(|s| &s.name);
        let known = || self.known.speakers.iter().find(|s| s.id == id).map(|s| &s.names[0]);
        renamed.or_else(made).or_else(known).map(String::as_str)
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
