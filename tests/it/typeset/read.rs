//! What stands in a PDF of ours, as a program that copies or reads it aloud finds it.
use hayro_syntax::{
    Pdf,
    content::ops::{BeginMarkedContent, BeginMarkedContentWithProperties, ShowText, ShowTexts, TextFont, TypedInstruction},
    object::{Dict, Name, Object, Stream, String as PdfString},
    page::Page,
};
use std::collections::HashMap;

/// What the glyphs of each font are, by the font's name.
type Letters = HashMap<Vec<u8>, HashMap<u16, String>>;

/// Each page's text, line after line without a break between them.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    pdf.pages().iter().map(|page| read(page).text).collect()
}

/// The numbers of all glyphs that it shows.
pub fn glyphs(pdf: &[u8]) -> Vec<u16> {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    pdf.pages().iter().flat_map(|page| read(page).glyphs).collect()
}

/// How many boxes it shows, for letters that a font does not have: its glyph of number 0.
pub fn boxes(pdf: &[u8]) -> usize {
    glyphs(pdf).iter().filter(|glyph| **glyph == 0).count()
}

/// The names of the fonts that its pages are set in.
pub fn fonts(pdf: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    let of = |page: &Page<'_>| -> Vec<String> {
        let fonts = &page.resources().fonts;
        let name = |key: &[u8]| fonts.get::<Dict<'_>>(key)?.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_owned());
        fonts.keys().filter_map(|key| name(&key)).collect()
    };
    pdf.pages().iter().flat_map(of).collect()
}

/// Its title and its language.
pub fn title_and_language(pdf: &[u8]) -> (String, String) {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).expect("a catalog");
    let language: PdfString<'_> = catalog.get("Lang").expect("a language");
    (words(pdf.metadata().title.as_ref().expect("a title")), words(&language))
}

fn words(bytes: &[u8]) -> String {
    match bytes.strip_prefix(b"\xfe\xff") {
        Some(wide) => utf16(wide),
        None => String::from_utf8(bytes.to_vec()).expect("ASCII"),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<_> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).expect("UTF-16")
}

/// What a stretch of a page says of itself.
enum Mark {
    /// Nothing of its text.
    Plain,
    /// The text that its glyphs stand for.
    Told,
    /// That its glyphs, from this place of the text on, stand in the order in which they are seen.
    Reversed(usize),
}

struct Reader {
    letters: Letters,
    font: Vec<u8>,
    marks: Vec<Mark>,
    text: String,
    glyphs: Vec<u16>,
}

fn read(page: &Page<'_>) -> Reader {
    let mut reader = Reader { letters: letters(page), font: vec![], marks: vec![], text: String::new(), glyphs: vec![] };
    let mut operations = page.typed_operations();
    while let Some(operation) = operations.next() {
        reader.read(&operation);
    }
    reader
}

impl Reader {
    fn read(&mut self, operation: &TypedInstruction<'_, '_>) {
        match operation {
            TypedInstruction::TextFont(TextFont(name, _)) => self.font = name.to_vec(),
            TypedInstruction::ShowText(ShowText(glyphs)) => self.show(glyphs),
            TypedInstruction::ShowTexts(ShowTexts(pieces)) => {
                for glyphs in pieces.iter::<Object<'_>>().filter_map(Object::into_string) {
                    self.show(&glyphs);
                }
            }
            TypedInstruction::BeginMarkedContent(BeginMarkedContent(name)) => {
                let is_reversed = &***name == b"ReversedChars";
                self.marks.push(if is_reversed { Mark::Reversed(self.text.len()) } else { Mark::Plain });
            }
            TypedInstruction::BeginMarkedContentWithProperties(BeginMarkedContentWithProperties(_, said)) => {
                let told = match said {
                    Object::Dict(said) => said.get::<PdfString<'_>>("ActualText"),
                    _ => None,
                };
                self.text.extend(told.as_ref().map(|told| words(told)));
                self.marks.push(if told.is_some() { Mark::Told } else { Mark::Plain });
            }
            TypedInstruction::EndMarkedContent(_) => {
                if let Some(Mark::Reversed(from)) = self.marks.pop() {
                    let read: String = self.text.split_off(from).chars().rev().collect();
                    self.text.push_str(&read);
                }
            }
            _ => {}
        }
    }

    fn show(&mut self, glyphs: &[u8]) {
        let codes = glyphs.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        self.glyphs.extend(codes.clone());
        if self.marks.iter().any(|mark| matches!(mark, Mark::Told)) {
            return;
        }
        self.text.extend(codes.filter_map(|code| self.letters.get(&self.font)?.get(&code)).cloned());
    }
}

fn letters(page: &Page<'_>) -> Letters {
    let fonts = &page.resources().fonts;
    let of = |name: &[u8]| {
        let table: Stream<'_> = fonts.get::<Dict<'_>>(name)?.get("ToUnicode")?;
        let table = String::from_utf8(table.decoded().ok()?.into_owned()).ok()?;
        assert!(!table.contains("beginbfrange"), "glyphs are listed one by one");
        Some(table.lines().filter_map(letter).collect())
    };
    fonts.keys().filter_map(|name| Some((name.to_vec(), of(&name)?))).collect()
}

/// A line such as `<0001> <06C1>`.
fn letter(line: &str) -> Option<(u16, String)> {
    let (code, text) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
    let bytes = |digits: &str| {
        (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()).collect::<Option<Vec<_>>>()
    };
    Some((u16::from_str_radix(code, 16).ok()?, utf16(&bytes(text)?)))
}
