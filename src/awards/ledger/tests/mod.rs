//! What the tests of ledgers share: ledgers made by hand, and by chance.
mod by_chance;
mod decisions;
mod files;
mod rows;
mod said;
mod sheets;
mod standings;
mod tampering;

use super::{
    Breach, Category, Criterion, DecidedBy, Decision, Deliberation, Entry, Export, Hash, Header, JudgingRound, Part, Record, Recusal,
    Replayed, Row, RowFault, Rules, Scale, ScoreRule, SheetOf, Shortlist, Submission, TieRule, read, replay, write,
};
use crate::{
    awards::ids::{CategoryId, CriterionId, CycleId, JudgeToken, NominationId, SheetId},
    kit::{bilingual::Bilingual, clock::Timestamp},
};
use chrono::Duration;
use std::collections::BTreeMap;
use uuid::Uuid;

const ONLINE: JudgingRound = JudgingRound::Online;
const PITCH: JudgingRound = JudgingRound::Pitch;

fn cycle() -> CycleId {
    CycleId(Uuid::from_u128(1))
}

fn category(number: u128) -> CategoryId {
    CategoryId(Uuid::from_u128(1_000 + number))
}

/// Of a category, from 1; 100 × the category + the number.
fn criterion(number: u128) -> CriterionId {
    CriterionId(Uuid::from_u128(10_000 + number))
}

fn entry(number: u128) -> NominationId {
    NominationId(Uuid::from_u128(100_000 + number))
}

fn judge(number: u128) -> JudgeToken {
    JudgeToken(Uuid::from_u128(1_000_000 + number))
}

fn entries(numbers: &[u128]) -> Vec<NominationId> {
    numbers.iter().copied().map(entry).collect()
}

/// The sheet that this judge has for this entry in this round.
fn sheet(round: JudgingRound, of: u128, by: u128) -> SheetOf {
    let number = 10_000_000 + 10_000 * of + 10 * by + u128::from(round == PITCH);
    SheetOf { sheet: SheetId(Uuid::from_u128(number)), round, entry: entry(of), judge: judge(by) }
}

/// One category of these weights in percent, on the scale 0 to 10, with entries from 1 on: one winner, one merit.
fn rules(weights: &[i32], of_entries: u128) -> Rules {
    let name = |kind: &str, number: u128| Bilingual::new(format!("{kind} {number}"), format!("نام {number}"));
    let criteria = (1..).zip(weights);
    let criteria = criteria.map(|(number, weight)| Criterion {
        criterion: criterion(100 + number),
        name: name("Criterion", number),
        weight: weight * 100,
        parts: vec![],
    });
    let of_category = Category {
        category: category(1),
        name: name("Category", 1),
        scale: Scale { from: 0, to: 10 },
        winners: 1,
        merits: 1,
        criteria: criteria.collect(),
    };
    let entries = (1..=of_entries).map(|number| Entry { entry: entry(number), category: category(1), name: name("Entry", number) });
    Rules {
        cycle: cycle(),
        edition: "2026".to_owned(),
        name: Bilingual::new("ICT Awards", "آئی سی ٹی ایوارڈز"),
        score: ScoreRule::Raw,
        tie: TieRule::Criteria,
        categories: vec![of_category],
        entries: entries.collect(),
    }
}

/// A ledger that is being written.
struct Book {
    rows: Vec<Row>,
}

impl Book {
    fn new(rules: Rules) -> Self {
        let mut book = Self { rows: vec![] };
        book.add(Record::Rules(rules));
        book
    }

    fn add(&mut self, record: Record) -> &mut Self {
        let number = self.rows.len() as u64 + 1;
        let at =
            Timestamp::UNIX_EPOCH + Duration::microseconds(1_790_000_000_123_456) + Duration::seconds(7 * i64::try_from(number).unwrap());
        self.rows.push(Row { number, at, record });
        self
    }

    /// Scores of the criteria of the first category, in their order.
    fn submit(&mut self, of: SheetOf, scores: &[i32]) -> &mut Self {
        let scores = (101..).zip(scores).map(|(number, score)| (criterion(number), *score)).collect();
        self.add(Record::Submitted(Submission { of, scores }))
    }

    /// One text for each entry, a word for each judge: the scores of the criteria, `.` for no sheet.
    fn submit_all(&mut self, round: JudgingRound, sheets: &[&str]) -> &mut Self {
        for (of, row) in (1..).zip(sheets) {
            for (by, word) in (1..).zip(row.split_whitespace()).filter(|(_, word)| *word != ".") {
                let scores: Vec<i32> = word.split(',').map(|score| score.parse().unwrap()).collect();
                self.submit(sheet(round, of, by), &scores);
            }
        }
        self
    }

    fn reopen(&mut self, of: SheetOf) -> &mut Self {
        self.add(Record::Reopened(of))
    }

    fn recuse(&mut self, of: u128, by: u128) -> &mut Self {
        self.add(Record::Recused(Recusal { entry: entry(of), judge: judge(by) }))
    }

    fn close(&mut self, round: JudgingRound) -> &mut Self {
        self.add(Record::Closed { round })
    }

    fn shortlist(&mut self, of: &[u128]) -> &mut Self {
        self.add(Record::Shortlisted(Shortlist { category: category(1), entries: entries(of) }))
    }

    fn decide(&mut self, by: DecidedBy, winners: &[u128], merits: &[u128]) -> &mut Self {
        self.add(Record::Decided(Decision { category: category(1), winners: entries(winners), merits: entries(merits), by }))
    }

    fn replayed(&self) -> Replayed {
        replay(&self.rows).expect("rules")
    }

    /// Each row that is a breach, and why.
    fn breaches(&self) -> Vec<(u64, RowFault)> {
        self.replayed().breaches.into_iter().map(|Breach { row, fault }| (row, fault)).collect()
    }

    /// Each line with its hash.
    fn chain(&self) -> Vec<(Hash, String)> {
        chain(cycle(), self.rows.iter().map(Row::line))
    }

    fn file(&self) -> String {
        file(&self.chain())
    }
}

fn chain(of: CycleId, lines: impl IntoIterator<Item = String>) -> Vec<(Hash, String)> {
    let mut hash = Hash::seed(of);
    let mut follow = |line: String| {
        hash = hash.followed_by(line.as_bytes());
        (hash, line)
    };
    lines.into_iter().map(&mut follow).collect()
}

/// An export as it is downloaded.
fn file(chain: &[(Hash, String)]) -> String {
    let head = chain.last().map_or(Hash::seed(cycle()), |(hash, _)| *hash);
    let mut out = vec![];
    let rows = chain.iter().map(|(hash, line)| (*hash, line.as_str()));
    write(&mut out, &Header::new(cycle(), "2026", chain.len() as u64, head), rows).expect("room");
    String::from_utf8(out).expect("UTF-8")
}

fn export(file: impl AsRef<[u8]>) -> Export {
    read(file.as_ref()).expect("an export")
}

/// Places as they follow from the rows: entry and place, best first.
fn places(book: &Book) -> Vec<(u128, usize)> {
    let standings = &book.replayed().categories[0].standings;
    let number = |of: NominationId| of.0.as_u128() - 100_000;
    standings.places.iter().filter_map(|one| Some((number(one.entry), one.place?))).collect()
}

/// Scores of the first criteria, as a submission has them.
fn scores(of: &[(u128, i32)]) -> BTreeMap<CriterionId, i32> {
    of.iter().map(|(number, score)| (criterion(*number), *score)).collect()
}

/// One vote for each of these, and two notes.
fn deliberation(of: u128, numbers: &[u128]) -> Deliberation {
    let votes: BTreeMap<_, _> = entries(numbers).into_iter().map(|entry| (entry, 1)).collect();
    Deliberation { category: category(of), ballots: u32::try_from(numbers.len()).unwrap(), votes, notes: 2 }
}
