//! A row while it is read: why it makes no session, and what was mended in it, field by field.
use crate::{
    agenda::{import::model::RawSession, limits::one_line},
    kit::{
        field,
        form::Fault,
        rich_text,
        sheet::{CellValue, RowProblems, SheetCell, is_formula_error},
    },
};
use unicode_segmentation::UnicodeSegmentation;

/// What is said of a row so far.
pub struct RowCheck<'a> {
    pub raw: &'a RawSession,
    /// The address below which relative ones are.
    pub base: &'a str,
    /// Why it makes no session.
    pub problems: RowProblems,
    /// What was mended or left out, while the session is taken.
    pub mends: RowProblems,
}

impl<'a> RowCheck<'a> {
    pub fn new(raw: &'a RawSession, base: &'a str) -> Self {
        let about = [&raw.title, &raw.title_ur, &raw.id].into_iter().find(|text| !text.trim().is_empty()).map_or("", String::as_str);
        Self { raw, base, problems: RowProblems::of_row(about), mends: RowProblems::of_row(about) }
    }

    /// Notes why the row makes no session.
    pub fn refuse(&mut self, field: &'static str, found: &CellValue, fault: impl Into<Fault>) {
        let fault = if is_formula_error(&found.text()) { "sheet-formula-error".into() } else { fault.into() };
        self.problems.add(&cell(self.raw.line, field, found), fault);
    }

    /// Notes what was mended in a field, or that it was left out.
    pub fn mend(&mut self, field: &'static str, found: &str, fault: impl Into<Fault>) {
        self.mends.add(&cell(self.raw.line, field, &found.into()), fault);
    }

    /// What `read` makes of a field; left out, and said, where that is nothing.
    pub fn keep<T: Default>(&mut self, field: &'static str, found: &str, read: impl FnOnce(&str) -> Result<T, Fault>) -> T {
        read(found).unwrap_or_else(|fault| {
            self.mend(field, found, fault);
            T::default()
        })
    }

    /// The text of a field as `read` takes it: without characters that it does not take, and cut where it is longer than
    /// `most`.
    pub fn text(&mut self, field: &'static str, found: &str, most: usize, read: impl Fn(&str) -> Result<String, Fault>) -> String {
        if let Ok(text) = read(found) {
            return text;
        }
        // Nothing of what is far beyond the longest is kept, so nothing of it is looked at.
        let beginning: String = found.chars().take(most.saturating_mul(FEW)).collect();
        let plain = plain(&beginning);
        if plain != beginning {
            self.mend(field, found, "agenda-import-unseen");
        }
        if let Some(text) = read(&plain).ok().filter(|_| beginning.len() == found.len()) {
            return text;
        }
        let text = self.keep(field, &cut(&plain, most), read);
        if !text.is_empty() {
            self.mend(field, found, field::at_most("agenda-import-cut", most));
        }
        text
    }

    /// One line of a usual length.
    pub fn line(&mut self, field: &'static str, found: &str) -> String {
        let found = self.without_html(field, found);
        self.text(field, &found, field::LINE, field::line)
    }

    /// One line of up to `most` characters.
    pub fn long_line(&mut self, field: &'static str, found: &str, most: usize) -> String {
        let found = self.without_html(field, found);
        self.text(field, &found, most, |text| one_line(text, most))
    }

    /// A line that may have been written for a web page, as words alone.
    fn without_html(&mut self, field: &'static str, found: &str) -> String {
        let text = rich_text::without_html(found);
        if text != found {
            self.mend(field, found, "agenda-import-html");
        }
        text
    }
}

/// Code points that are looked at for each character that may be kept.
const FEW: usize = 9;

fn cell<'c>(line: u64, key: &'static str, value: &'c CellValue) -> SheetCell<'c> {
    SheetCell { line, key, label: label(key), value }
}

/// The text without characters that no field takes; those that part lines become line breaks.
fn plain(text: &str) -> String {
    let is_taken = |c: char| c == '\n' || c.is_ascii_graphic() || field::text(&format!("a{c}a"), 4).is_ok();
    text.chars().map(|c| if matches!(c, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}') { '\n' } else { c }).filter(|c| is_taken(*c)).collect()
}

/// The beginning of a text, with a sign that it goes on; as people count characters, none of which has many parts.
fn cut(text: &str, most: usize) -> String {
    let shown = text.graphemes(true).take(most - 1).take_while(|g| g.chars().count() <= 8);
    shown.chain(["…"]).collect()
}

/// The key of the name of a field.
fn label(field: &str) -> &'static str {
    match field {
        "guid" => "agenda-import-field-guid",
        "id" => "agenda-import-field-id",
        "title_ur" => "agenda-import-field-title-ur",
        "subtitle" => "agenda-import-field-subtitle",
        "abstract" => "agenda-import-field-abstract",
        "description" => "agenda-import-field-description",
        "kind" => "agenda-import-field-kind",
        "track" => "agenda-import-field-track",
        "language" => "agenda-import-field-language",
        "room" => "agenda-import-field-room",
        "date" => "agenda-import-field-date",
        "start" => "agenda-import-field-start",
        "end" => "agenda-import-field-end",
        "duration" => "agenda-import-field-duration",
        "speakers" => "agenda-import-field-speakers",
        "links" => "agenda-import-field-links",
        "attachments" => "agenda-import-field-attachments",
        "slug" => "agenda-import-field-slug",
        "licence" => "agenda-import-field-licence",
        "surplus" => "sheet-beyond",
        "more" => "agenda-import-field-more",
        _ => "agenda-import-field-title",
    }
}
