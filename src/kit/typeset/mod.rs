//! PDFs, set by Typst from a template of ours. What people typed goes in as data and is never read as markup; a template
//! reaches no files, no packages and no network.
mod fonts;
mod text;
mod world;

use anyhow::anyhow;
use chrono::NaiveDate;
use serde_json::Value;
use typst::{comemo, diag::SourceDiagnostic, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};
use world::Sheet;

/// The PDF that `template` makes of `data`, which it reads as `json(bytes(sys.inputs.data))`, and of `attached` pictures and
/// PDFs, an array of bytes; the same bytes every time, if `today` is the same. Words too long for a line come with U+200B where they may be broken.
///
/// It takes up to some seconds of the processor: to be run in `spawn_blocking`, where a panic over a text that Typst did not
/// foresee is an error too.
pub fn pdf(template: &'static str, data: &Value, attached: Vec<Vec<u8>>, today: NaiveDate) -> anyhow::Result<Vec<u8>> {
    let sheet = Sheet::new(template, &text::settable(data), attached, today)?;
    let document = typst::compile::<PagedDocument>(&sheet).output;
    let made = document.and_then(|document| {
        let options = PdfOptions {
            creator: Smart::Custom(Some("Summit".to_owned())),
            timestamp: world::date(today).map(Timestamp::new_utc),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options)
    });
    // What Typst would remember for the next document saves a tenth of the time, and holds what somebody wrote.
    comemo::evict(0);
    made.map_err(|said| told(&said))
}

/// The faults of a template, on one line.
fn told(said: &[SourceDiagnostic]) -> anyhow::Error {
    anyhow!("a PDF cannot be set: {}", said.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("; "))
}
