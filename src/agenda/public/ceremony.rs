//! What the programme says on the page of the winners: when and where the awards are given.
use super::{
    reader::ReaderContext,
    words::{Phrase, cut},
};
use crate::{
    agenda::{programme::ScheduledSlot, releases},
    kit::{
        app::App,
        error::AppError,
        form::Query,
        page::Page,
        page_part::{PagePart, PartGroup, PartLine, PartLink},
        sentence::{CLOSE, OPEN},
    },
};
use std::pin::Pin;

/// The kind of session in which awards are given.
const KIND: &str = "award-ceremony";

/// As much of a title as a link says.
const TITLE: usize = 120;

/// None while the programme has no such session.
pub fn part<'a>(app: &'a App, page: &'a Page) -> Pin<Box<dyn Future<Output = Result<Option<PagePart>, AppError>> + Send + 'a>> {
    Box::pin(async move {
        let Some(index) = releases::current(app).await? else { return Ok(None) };
        let reader = ReaderContext::new(page.clone(), app, index, &Query::default());
        let held = reader.index.entries().filter(|entry| entry.kind.code == KIND && !entry.slot.is_cancelled());
        let lines: Vec<_> = held.map(|entry| line(&reader, &entry)).collect();
        if lines.is_empty() {
            return Ok(None);
        }
        let groups = vec![PartGroup { name: String::new(), lines }];
        Ok(Some(PagePart { id: "ceremony", heading: page.t("agenda-ceremony"), lead: String::new(), groups, more: None }))
    })
}

fn line(reader: &ReaderContext, entry: &ScheduledSlot<'_>) -> PartLine {
    let (page, when) = (&reader.page, reader.when(entry.slot, None));
    let time = format!("{}{}{}", when.from_said, page.t("agenda-to"), when.to_said);
    let words = cut(&Phrase::new(&entry.session.title, page).text, TITLE);
    let room = format!("{OPEN}{}{CLOSE}", entry.room.name.of(page));
    let beside = [when.date.unwrap_or_default(), time, room].join(" · ");
    PartLine { link: PartLink { path: reader.to(&entry.session.path()), words }, label: String::new(), beside }
}
