//! The page of an entry that somebody judges: what it says, and their sheet beside it.
use super::items::{GroupView, groups};
use crate::{
    awards::{
        contents::{Contents, Typed},
        cycle::{Category, Moment},
        ids::NominationId,
        jury::{self, Owed},
        ledger::JudgingRound,
        nominations::{self, Row},
        scoring::{
            guards::Scorer,
            model::{Place, Sheet, SheetState, Tally, names_of, tally_of},
            store,
        },
        sealing,
    },
    event,
    kit::{app::App, clock::Timestamp, db::Tx, editing, error::AppError, form::Problems, form_key::FormKey, page::Page},
};
use askama::Template;
use chrono_tz::Tz;

#[derive(Template)]
#[template(path = "awards/sheet.html")]
pub struct SheetPage {
    page: Page,
    form_key: FormKey,
    me: Scorer,
    economy: String,
    rows: Vec<Row>,
    groups: Vec<GroupView>,
    tally: Tally,
    /// What they gave in the online round, on the second sheet.
    first: Option<First>,
    around: Around,
    /// Why something was not done.
    refused: Option<&'static str>,
    /// What was typed and not saved, each with what it is of.
    unsaved: Vec<(String, String)>,
    problems: Problems,
    /// What stands in the form that says why they abstain.
    reason: String,
}

/// What is read besides the entry.
struct Around {
    sheet: Option<Sheet>,
    /// Of the online round, where this one is of the pitch round.
    first: Option<Sheet>,
    /// Why it was opened again, the newest first.
    reopenings: Vec<(Timestamp, String)>,
    owed: Vec<Owed>,
    /// The round that is open.
    open: Option<JudgingRound>,
    now: Timestamp,
    zone: Tz,
}

/// The sheet of the online round as it was sent.
struct First {
    groups: Vec<GroupView>,
    total: Option<String>,
}

/// What a page shows that was not done as it was sent.
#[derive(Default)]
pub struct Outcome {
    pub refused: Option<&'static str>,
    pub problems: Problems,
    /// What was sent and not saved.
    pub typed: Typed,
    pub reason: String,
}

impl SheetPage {
    fn state(&self) -> SheetState {
        self.around.sheet.as_ref().map_or(SheetState::Open, |sheet| sheet.state)
    }

    /// Whether something can be typed into it.
    fn is_open(&self) -> bool {
        self.around.open == Some(self.me.entry.round) && self.state() == SheetState::Open
    }

    fn abstained(&self) -> Option<&str> {
        self.around.sheet.as_ref().filter(|sheet| sheet.state == SheetState::Abstained).map(|sheet| sheet.reason.as_str())
    }

    fn sent_at(&self) -> Option<String> {
        let at = self.around.sheet.as_ref()?.sent_at?;
        Some(self.page.instant(&at, &self.around.zone))
    }

    fn closes(&self) -> Option<Timestamp> {
        self.me.cycle.dates.at(sealing::moments(self.me.entry.round).1)
    }

    fn until(&self) -> Option<String> {
        sealing::open_until(&self.page, &self.me.cycle, self.me.entry.round, self.around.zone)
    }

    /// Seconds until the round closes, by the database's clock.
    fn seconds_left(&self) -> i64 {
        self.closes().map_or(0, |at| (at - self.around.now).num_seconds().max(0))
    }

    /// Those of the same round: in the online round all of them were.
    fn owed(&self) -> impl Iterator<Item = &Owed> {
        self.around.owed.iter().filter(|one| [JudgingRound::Online, one.round].contains(&self.me.entry.round))
    }

    /// Sheets of it that are in.
    fn done(&self) -> usize {
        self.owed().filter(|one| one.stand_in(self.me.entry.round).is_in()).count()
    }

    fn has_earlier(&self) -> bool {
        let items = || self.groups.iter().flat_map(|group| &group.items);
        items().any(|item| !item.earlier.is_empty() || !item.earlier_comments.is_empty())
    }

    /// How many texts of other devices it shows.
    fn beside(&self) -> usize {
        self.around.sheet.as_ref().map_or(0, |sheet| sheet.contents.earlier.len())
    }

    /// What a problem is of: the criterion, by its name.
    fn label_of(&self, id: &str) -> &str {
        let mut items = self.groups.iter().flat_map(|group| &group.items);
        items.find(|item| item.id == id || item.comment_id == id).map_or("", |item| item.name.as_str())
    }

    /// Why nothing stands in it for good, or not yet: its round is not open, and it was not sent.
    fn unsent(&self) -> Option<&'static str> {
        let round = self.me.entry.round;
        if self.around.open == Some(round) || self.state() != SheetState::Open {
            return None;
        }
        Some(match round {
            JudgingRound::Online => "awards-sheet-never-sent",
            JudgingRound::Pitch if self.me.cycle.dates.has_come(Moment::PitchCloses, self.around.now) => "awards-sheet-no-second",
            JudgingRound::Pitch => "awards-sheet-second-later",
        })
    }

    fn total(&self) -> Option<String> {
        self.tally.total.as_ref().map(|total| total.to_decimal(1))
    }

    /// What follows this one, if another is owed.
    fn next(&self) -> Option<&NominationId> {
        next_of(&self.around.owed, self.me.id, self.around.open)
    }
}

/// The entry after that one whose sheet of the round that is open is not in yet.
pub fn next_of(owed: &[Owed], this: NominationId, open: Option<JudgingRound>) -> Option<&NominationId> {
    let is_owed = |one: &&Owed| !one.stand.is_in() && open == Some(one.round) && one.nomination_id != this;
    owed.iter().find(is_owed).map(|one| &one.nomination_id)
}

impl Around {
    async fn read(tx: &mut Tx, me: &Scorer) -> Result<Self, AppError> {
        let place = me.place();
        let sheet = store::find_sheet(tx, place).await?;
        Ok(Self {
            first: match place.round {
                JudgingRound::Online => None,
                JudgingRound::Pitch => store::find_sheet(tx, Place { round: JudgingRound::Online, ..place }).await?,
            },
            reopenings: match &sheet {
                Some(sheet) => store::list_reopenings(tx, sheet.sheet_id).await?,
                None => vec![],
            },
            sheet,
            owed: jury::list_owed(tx, me.entry.judge_id).await?,
            open: sealing::open_at(me.cycle.stage(tx.now)),
            now: tx.now,
            zone: event::summit(tx).await?.zone,
        })
    }
}

/// The page, and what was not done of what was sent.
pub async fn shown(me: Scorer, app: &App, outcome: Outcome) -> Result<SheetPage, AppError> {
    let page = me.page.clone();
    let read = app.db.read(me.person, async |tx| {
        let economies = event::list_all_economies(tx).await?;
        let economy = economies.iter().find(|one| one.economy_id == me.entry.economy_id).map(|one| one.name(&page));
        let rows = nominations::judged_rows(tx, &page, &me.category, me.id).await?;
        Ok::<_, AppError>((Around::read(tx, &me).await?, rows, economy.unwrap_or_default()))
    });
    let (around, rows, economy) = read.await?;
    let contents = around.sheet.as_ref().map(|sheet| sheet.contents.clone()).unwrap_or_default();
    let seen = editing::seen_in(names_of(&me.category).iter().map(|name| contents.get(name)));
    Ok(SheetPage {
        form_key: FormKey { seen, ..FormKey::new() },
        economy,
        rows,
        groups: groups(&page, &me.category, &contents),
        tally: tally_of(&me.category, &contents),
        first: around.first.as_ref().filter(|sheet| sheet.state == SheetState::Submitted).map(|sheet| First {
            groups: groups(&page, &me.category, &sheet.contents),
            total: tally_of(&me.category, &sheet.contents).total.map(|total| total.to_decimal(1)),
        }),
        unsaved: unsaved(&page, &me.category, &contents, outcome.typed),
        around,
        refused: outcome.refused,
        problems: outcome.problems,
        reason: outcome.reason,
        page,
        me,
    })
}

/// What was typed and is not what stands in the sheet, each with what it is of.
fn unsaved(page: &Page, category: &Category, contents: &Contents, typed: Typed) -> Vec<(String, String)> {
    let groups = groups(page, category, contents);
    let items = || groups.iter().flat_map(|group| &group.items);
    let differs = |(name, text): (String, String)| {
        let item = items().find(|item| item.score_name == name || item.comment_name == name)?;
        (text.trim() != contents.get(&name).trim() && !text.trim().is_empty()).then(|| (item.name.clone(), text))
    };
    typed.into_iter().filter_map(differs).collect()
}
