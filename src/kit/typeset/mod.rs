//! PDFs and pictures, set by Typst from a template of ours. What people typed goes in as data and is never read as markup; a
//! template reaches no files, no packages and no network. A letter that no font of ours has is set as its number in Unicode,
//! such as `[U+10330]`: nobody takes that for the letter, and whoever looks it up finds it.
mod choice;
mod clusters;
mod fonts;
mod letters;
mod text;
mod world;

use anyhow::{Context, anyhow};
use choice::Fonts;
use chrono::NaiveDate;
use serde_json::Value;
use typst::{comemo, diag::SourceDiagnostic, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};
use typst_render::RenderOptions;
use world::Sheet;

/// The PDF that `template` makes of `data`, which it reads as `json(bytes(sys.inputs.data))`, and of `attached` pictures and
/// PDFs, an array of bytes; the same bytes every time, if `today` is the same. Words too long for a line come with U+200B where they may be broken.
///
/// It takes up to some seconds of the processor: to be run in `spawn_blocking`, where a panic over a text that Typst did not
/// foresee is an error too.
pub fn pdf(template: &'static str, data: &Value, attached: Vec<Vec<u8>>, today: NaiveDate) -> anyhow::Result<Vec<u8>> {
    made(template, data, attached, today, |document| {
        let options = PdfOptions {
            creator: Smart::Custom(Some("Summit".to_owned())),
            timestamp: world::date(today).map(Timestamp::new_utc),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options).map_err(|said| told(&said))
    })
}

/// The same as a picture: a PNG of the first page, two pixels a point. What it shows does not hang on the day.
pub fn png(template: &'static str, data: &Value, attached: Vec<Vec<u8>>) -> anyhow::Result<Vec<u8>> {
    made(template, data, attached, NaiveDate::default(), |document| {
        let page = document.pages().first().context("no page")?;
        Ok(typst_render::render(page, &RenderOptions::default()).encode_png()?)
    })
}

fn made(
    template: &'static str,
    data: &Value,
    attached: Vec<Vec<u8>>,
    today: NaiveDate,
    written: impl FnOnce(&PagedDocument) -> anyhow::Result<Vec<u8>>,
) -> anyhow::Result<Vec<u8>> {
    let data = text::tidy(data);
    let fonts = Fonts::of(&text::clusters(&data));
    let data = text::settable(&data, &fonts.clusters.unknown);
    let sheet = Sheet::new(template, &data, attached, fonts, today)?;
    let document = typst::compile::<PagedDocument>(&sheet).output;
    let made = document.map_err(|said| told(&said)).and_then(|document| written(&document));
    // What Typst would remember for the next document saves a tenth of the time, and holds what somebody wrote.
    comemo::evict(0);
    made
}

/// The faults of a template, on one line.
fn told(said: &[SourceDiagnostic]) -> anyhow::Error {
    anyhow!("a template cannot be set: {}", said.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("; "))
}
