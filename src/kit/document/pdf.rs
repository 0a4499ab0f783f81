//! Whether a file is a PDF, whole, not too long, and does nothing but show its pages.
use super::names::{Found, Tokens};
use hayro_syntax::{
    LoadPdfError, Pdf,
    object::{
        Array, Dict, Name, Object,
        dict::keys::{ANNOTS, COUNT, KIDS, PAGES, SUBTYPE},
    },
    page::Page,
};
use serde::{Deserialize, Serialize};

/// The most pages of a PDF: `document-too-many-pages` says it in words.
pub const MOST_PAGES: usize = 40;

/// Readers take a file whose header stands within its first bytes, and whose end within its last ones.
const AROUND: usize = 1_024;

/// What is found out about a file that begins as a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Whole { pages: u32, is_annotated: bool },
    Damaged,
    Encrypted,
    TooManyPages,
    Active,
}

/// Whether the file has the header of a PDF. What printers and mail programs leave before it is passed over; markup or
/// binary data there make it a file that is something else as well.
pub fn begins(file: &[u8]) -> bool {
    let head = &file[..file.len().min(AROUND)];
    let header = head.windows(5).position(|at| at == b"%PDF-");
    header.is_some_and(|at| !head[..at].iter().any(|b| matches!(b, b'<' | 0)))
}

fn is_ended(file: &[u8]) -> bool {
    file[file.len().saturating_sub(AROUND)..].windows(5).any(|at| at == b"%%EOF")
}

/// Examines a file that begins as a PDF. It may take any time and memory, and it may overflow the stack.
pub fn examine(file: Vec<u8>) -> Verdict {
    if !is_ended(&file) {
        return Verdict::Damaged;
    }
    // Judged by every object that stands in the file, whether its tables name it or not: readers repair what is broken,
    // each in its own way.
    let mut found = Found::in_file(&file);
    if found.is_encrypted {
        return Verdict::Encrypted;
    }
    let pdf = match Pdf::new(file) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(_)) => return Verdict::Encrypted,
        Err(LoadPdfError::Invalid) => return Verdict::Damaged,
    };
    // And by those that its tables lead to.
    pdf.objects().into_iter().for_each(|object| look(&mut found, &object));
    match pages(&pdf) {
        None => Verdict::Damaged,
        Some(pages) if pages as usize > MOST_PAGES => Verdict::TooManyPages,
        Some(_) if found.is_active => Verdict::Active,
        Some(pages) => Verdict::Whole { pages, is_annotated: pdf.pages().iter().any(is_annotated) },
    }
}

/// Takes note of the names in an object and in all that stands in it.
fn look(found: &mut Found, object: &Object<'_>) {
    match object {
        Object::Dict(dict) => found.note_all(Tokens::of(dict.data())),
        Object::Array(array) => found.note_all(Tokens::of(array.data())),
        Object::Stream(stream) => found.note_all(Tokens::of(stream.dict().data())),
        Object::Name(name) => found.note(name),
        Object::Null(_) | Object::Boolean(_) | Object::Number(_) | Object::String(_) => {}
    }
}

/// Whether something lies on the page that is no part of its contents and can be seen: a field that was filled in, a stamp,
/// a note. What only leads elsewhere, or belongs to a note, is none.
fn is_annotated(page: &Page<'_>) -> bool {
    let Some(all) = page.raw().get::<Array<'_>>(ANNOTS) else { return false };
    all.iter::<Dict<'_>>().any(|one| !one.get::<Name<'_>>(SUBTYPE).is_some_and(|kind| matches!(&*kind, b"Link" | b"Popup")))
}

/// How many pages its tree has; none where it has no tree, or fewer pages than that says.
fn pages(pdf: &Pdf) -> Option<u32> {
    let tree = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?.get::<Dict<'_>>(PAGES)?;
    // Without it the pages would be guessed from loose objects.
    if !tree.contains_key(KIDS) {
        return None;
    }
    let there = u32::try_from(pdf.pages().len()).ok()?;
    let said = tree.get::<i32>(COUNT).and_then(|count| u32::try_from(count).ok()).unwrap_or(there);
    let is_too_long = said.max(there) as usize > MOST_PAGES;
    if is_too_long { Some(said.max(there)) } else { (there > 0 && said <= there).then_some(there) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_have_something_before_it_but_nothing_that_is_another_file() {
        for file in
            ["%PDF-1.7\n", "\u{FEFF}%PDF-2.0", "\u{1b}%-12345X@PJL JOB\r\n%PDF-1.4", "Content-Type: application/pdf\r\n\r\n%PDF-1.4"]
        {
            assert!(begins(file.as_bytes()), "{file:?}");
        }
        let far = format!("{}%PDF-1.7", " ".repeat(AROUND));
        for file in ["", "%PDF", "<!-- %PDF-1.7 --><script>alert(1)</script>", "PK\u{3}\u{4}\0\0%PDF-1.7", &far] {
            assert!(!begins(file.as_bytes()), "{file:?}");
        }
    }
}
